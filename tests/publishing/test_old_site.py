"""What is taken over from the site that stands: its pages as they were built, and nothing else."""

from collections.abc import Callable
from pathlib import Path

import pytest

from macros.memory import kept_in
from macros.publishing.page_memory import OldSite

PAGE = "ohjeet/turva/index.html"


def page_of(site: Path) -> Path:
    (site / PAGE).parent.mkdir(parents=True, exist_ok=True)
    return site / PAGE


def taken(folder: Path, key: bytes, between: Callable[[Path], object]) -> bool:
    """Whether the next build has the page of an earlier one from it."""
    with kept_in(folder):
        page_of(folder / "site").write_text("Sivu")
        OldSite(folder / "site").keep({PAGE: b"1"}, folder / "site")
    between(folder / "site" / PAGE)
    with kept_in(folder):
        given = OldSite(folder / "site").gives(PAGE, key, folder / "fresh")
    assert (folder / "fresh" / PAGE).exists() is given
    return given


def test_a_page_that_is_the_same_is_taken_over(tmp_path: Path) -> None:
    assert taken(tmp_path, b"1", lambda page: None)
    assert (tmp_path / "fresh" / PAGE).read_text() == "Sivu"


@pytest.mark.parametrize(
    ("key", "between"),
    [
        (b"2", lambda page: None),
        (b"1", lambda page: page.write_text("Toinen sivu")),
        (b"1", lambda page: page.unlink()),
    ],
    ids=["another page", "touched by hand", "gone"],
)
def test_nothing_else_is(tmp_path: Path, key: bytes, between: Callable[[Path], object]) -> None:
    assert not taken(tmp_path, key, between)
