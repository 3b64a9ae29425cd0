"""Git repositories for tests, of every sort in which somebody may hold the portal."""

import os
import subprocess
from pathlib import Path

# Nothing of the person's own configuration; what a test sets itself comes through.
ALONE = {
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_SYSTEM": os.devnull,
    **{f"GIT_{who}_{what}": "testi@example.org" for who in ("AUTHOR", "COMMITTER")
       for what in ("NAME", "EMAIL")},
}  # fmt: skip


def git(folder: Path, *words: str, when: str = "", given: str = "") -> str:
    """Runs git, by its clock at the given time."""
    clock = {"GIT_AUTHOR_DATE": when, "GIT_COMMITTER_DATE": when} if when else {}
    return subprocess.run(
        ["git", *words], cwd=folder, env=os.environ | ALONE | clock, input=given, check=True,
        capture_output=True, text=True,
    ).stdout  # fmt: skip


def commit(folder: Path, when: str, **files: str | None) -> None:
    """Writes the files, or removes those without a text, and commits all."""
    for name, text in files.items():
        if text is None:
            (folder / name).unlink()
        else:
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_text(text, encoding="utf-8")
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--allow-empty", "--message=muutos", when=when)


def repository(folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    git(folder, "init", "--quiet", "--initial-branch=main")
    return folder


def copy_of(whole: Path, there: Path, *options: str) -> Path:
    """A clone over a protocol, as from a server: only so options like `--depth` hold."""
    git(whole, "config", "uploadpack.allowFilter", "true")
    git(whole, "clone", "--quiet", *options, f"file://{whole}", str(there))
    return there


def worktree(clone: Path, there: Path) -> Path:
    git(clone, "worktree", "add", "--quiet", "--detach", str(there))
    return there
