"""The earlier version comes from git, as of the commit where the proposal began."""

import shutil
from pathlib import Path

import pytest

from macros.problems import Unable
from macros.proposal.told import versions
from tests.clones import commit, copy_of, git, repository
from tests.journeys.desk import TODAY

TOY = Path(__file__).parents[1] / "toy"
TERM = "data/terms/palvelutaso.yml"


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    """A proposal on a branch, while `main` has gone on."""
    there = repository(tmp_path / "portaali")
    for folder in ("data", "docs"):
        shutil.copytree(TOY / folder, there / folder)
    commit(there, "2027-01-01T12:00:00+02:00")
    git(there, "switch", "--quiet", "--create", "ehdotus")
    commit(there, "2027-01-02T12:00:00+02:00", **{TERM: (TOY / TERM).read_text("utf-8") + "\n"})
    git(there, "switch", "--quiet", "main")
    commit(there, "2027-01-03T12:00:00+02:00", **{TERM: None})
    git(there, "switch", "--quiet", "ehdotus")
    return there


def test_what_others_did_meanwhile_is_no_part_of_the_proposal(clone: Path) -> None:
    with versions(clone, "main", TODAY) as (before, after):
        assert "palvelutaso" in before.portal.terms
        assert before.portal.terms == after.portal.terms


@pytest.mark.parametrize("base", ["poissa", "--help", "main:data", ""])
def test_a_base_that_git_does_not_know_is_told(clone: Path, base: str) -> None:
    with pytest.raises(Unable, match="hae se ensin"), versions(clone, base, TODAY):
        pass


def test_a_clone_without_the_way_to_the_base_is_told(clone: Path, tmp_path: Path) -> None:
    shallow = copy_of(clone, tmp_path / "matala", "--depth=1", "--no-single-branch")
    with (
        pytest.raises(Unable, match="fetch --unshallow"),
        versions(shallow, "origin/main", TODAY),
    ):
        pass


def test_without_git_there_is_nothing_to_compare_with(
    clone: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(Unable, match="git puuttuu"), versions(clone, "main", TODAY):
        pass
