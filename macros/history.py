"""When each file last changed, from git in one pass for the whole repository."""

import subprocess
from datetime import date, datetime
from pathlib import Path

from .model.moments import HELSINKI

_LOG = ("git", "-c", "core.quotepath=off", "log", "--format=%x00%ct", "--name-only", "--no-renames")


def last_changes(root: Path) -> dict[str, date]:
    """The Finnish day of each file's last commit, by path from the repository's root.

    Empty outside a git clone. A shallow clone knows only the commits that it has.
    """
    changes: dict[str, date] = {}
    for commit in _output(_LOG, root).split("\0")[1:]:
        seconds, _, names = commit.partition("\n")
        day = datetime.fromtimestamp(int(seconds), HELSINKI).date()
        for name in filter(None, names.splitlines()):
            changes.setdefault(name, day)
    return changes


def commit_time(root: Path) -> int | None:
    """Seconds since 1970 of the commit that is checked out, or None outside a git clone."""
    seconds = _output(("git", "log", "-1", "--format=%ct"), root).strip()
    return int(seconds) if seconds else None


def _output(command: tuple[str, ...], root: Path) -> str:
    try:
        done = subprocess.run(command, cwd=root, capture_output=True, text=True, encoding="utf-8")
    except FileNotFoundError:
        return ""
    return done.stdout if done.returncode == 0 else ""
