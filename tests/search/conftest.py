"""What knows Finnish takes a gigabyte and a half: in one worker at a time, and not for long."""

import fcntl
from collections.abc import Iterator

import pytest

from macros.search import morphology
from tests.search.toy import book


@pytest.fixture(scope="module")
def finnish(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """The analyser for the tests of a module; what was learnt is remembered for the next run."""
    with (tmp_path_factory.getbasetemp().parent / "finnish.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield
        book().save()
        book.cache_clear()
        morphology.forget()
