"""The day that a file last changed is the Finnish day of its last commit."""

import os
import subprocess
from datetime import date
from pathlib import Path

import pytest

from macros.history import commit_time, last_changes, removed_files


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    git(tmp_path, "init", "--quiet", "--initial-branch=main")
    return tmp_path


def git(folder: Path, *words: str, when: str = "") -> None:
    """Runs git without the machine's own settings, at a given time."""
    settings = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
    names = {f"GIT_{who}_{what}": "a@example.fi" for who in ("AUTHOR", "COMMITTER")
             for what in ("NAME", "EMAIL")}  # fmt: skip
    dates = {"GIT_AUTHOR_DATE": when, "GIT_COMMITTER_DATE": when} if when else {}
    subprocess.run(
        ["git", *words], cwd=folder, check=True, env=os.environ | settings | names | dates
    )


def commit(folder: Path, when: str, **files: str) -> None:
    for name, text in files.items():
        (folder / name).write_text(text)
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--message=muutos", when=when)


def test_days_change_at_midnight_in_helsinki(repository: Path) -> None:
    commit(repository, "2027-01-31T21:59:00+0000", talvi="1", ennen="1")
    commit(repository, "2027-01-31T22:00:00+0000", talvi="2")
    commit(repository, "2027-06-30T21:00:00+0000", kesä="1")
    assert last_changes(repository) == {
        "kesä": date(2027, 7, 1),
        "talvi": date(2027, 2, 1),
        "ennen": date(2027, 1, 31),
    }


def test_a_file_in_a_folder_is_named_from_the_root_and_a_moved_one_changed(
    repository: Path,
) -> None:
    (repository / "data").mkdir()
    commit(repository, "2027-02-04T10:00:00+0000", **{"data/a b.yml": "x"})
    git(repository, "mv", "data/a b.yml", "data/c.yml")
    commit(repository, "2027-02-05T10:00:00+0000")
    changes = last_changes(repository)
    assert changes["data/c.yml"] == date(2027, 2, 5)


def test_the_time_of_the_commit_that_is_checked_out(repository: Path) -> None:
    commit(repository, "2027-02-04T10:00:00+0000", a="1")
    assert commit_time(repository) == 1801735200


def test_outside_git_nothing_is_known(tmp_path: Path) -> None:
    assert last_changes(tmp_path) == {}
    assert commit_time(tmp_path) is None


def test_before_the_first_commit_nothing_is_known(repository: Path) -> None:
    assert last_changes(repository) == {}
    assert commit_time(repository) is None


def test_without_git_nothing_is_known(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    assert last_changes(repository) == {}
    assert commit_time(repository) is None


def test_what_is_gone_is_known_before_and_after_the_commit(repository: Path) -> None:
    text = "".join(f"rivi {number}\n" for number in range(9))
    (repository / "osa").mkdir()
    commit(repository, "2027-02-04T10:00:00+0000", vanha="1", kesken="2", **{"osa/ä.yml": text})
    git(repository, "mv", "osa/ä.yml", "osa/b.yml")
    (repository / "vanha").unlink()
    commit(repository, "2027-02-05T10:00:00+0000")
    (repository / "kesken").unlink()
    assert removed_files(repository) == {
        "kesken": ("", ""),
        "osa/ä.yml": ("2027-02-05", "osa/b.yml"),
        "vanha": ("2027-02-05", ""),
    }
    assert removed_files(repository / "osa") == {"ä.yml": ("2027-02-05", "b.yml")}


def test_outside_a_clone_nothing_is_known_to_be_gone(tmp_path: Path) -> None:
    assert removed_files(tmp_path) == {}
