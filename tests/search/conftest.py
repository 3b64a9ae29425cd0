"""The words of the tests are learnt once, and remembered for the next run."""

from collections.abc import Iterator

import pytest

from tests.search.toy import book


@pytest.fixture(scope="session", autouse=True)
def _remembered() -> Iterator[None]:
    yield
    book().save()
