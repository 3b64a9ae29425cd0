"""When each file last changed and what it was before, from git, for all files at once."""

import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

from .model.moments import HELSINKI

_LOG = ("git", "-c", "core.quotepath=off", "log", "--format=%x00%ct", "--name-only", "--no-renames")
# -m: a merge is compared with each of its parents, so that what it made of a file is seen too.
_RAW_LOG = (
    "git", "-c", "core.quotepath=off", "log", "-m", "--format=%x00%ct", "--raw", "--no-abbrev",
    "--no-renames", "--relative",
)  # fmt: skip


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


@dataclass(frozen=True)
class FileVersion:
    """A file as a commit left it; no content: the commit removed the file."""

    time: datetime
    content: bytes | None


def versions(root: Path, folders: list[str]) -> dict[str, list[FileVersion]]:
    """Every version of every file in the folders, oldest first, by path from `root`.

    `root` may be any folder of the clone. Two runs of git, however many files there are. Empty
    outside a git clone.
    """
    changes = list(_blob_changes(_output((*_RAW_LOG, "--", *folders), root)))
    contents = _contents(root, {blob for _, blob, _ in changes})
    found: dict[str, list[FileVersion]] = {}
    for time, blob, path in reversed(changes):
        found.setdefault(path, []).append(FileVersion(time, contents.get(blob)))
    return found


def _blob_changes(log: str) -> Iterator[tuple[datetime, str, str]]:
    """(time, blob, path) of each changed file, newest first; see git-diff, RAW OUTPUT FORMAT."""
    for commit in log.split("\0")[1:]:
        seconds, _, rest = commit.partition("\n")
        time = datetime.fromtimestamp(int(seconds), UTC)
        for line in rest.splitlines():
            if line.startswith(":"):
                fields, _, path = line.partition("\t")
                yield time, fields.split()[3], path


def _contents(root: Path, blobs: set[str]) -> dict[str, bytes]:
    wanted = "".join(f"{blob}\n" for blob in sorted(blobs)).encode("ascii")
    if not wanted:
        return {}
    batch = subprocess.run(
        ("git", "cat-file", "--batch"), cwd=root, input=wanted, capture_output=True, check=False
    ).stdout
    found: dict[str, bytes] = {}
    at = 0
    while at < len(batch):
        end = batch.index(b"\n", at)
        name, *rest = batch[at:end].decode("ascii").split()
        at = end + 1
        if len(rest) == 2:  # of a removed file: `000… missing`, without a size
            size = int(rest[1])
            found[name] = batch[at : at + size]
            at += size + 1
    return found


_GONE = ("-M", "--diff-filter=DR", "--name-status", "--relative")


def removed_files(root: Path) -> dict[str, tuple[str, str]]:
    """(day, new name) of each file that git knows to be gone, by path from `root`.

    The day is empty before the commit, the new name when the file was not renamed.
    """
    git = ("git", "-c", "core.quotepath=off")
    waiting = _output((*git, "diff", *_GONE, "HEAD"), root)
    commits = (
        "\n" + waiting,
        *_output((*git, "log", *_GONE, "--format=%x00%cs"), root).split("\0"),
    )
    found: dict[str, tuple[str, str]] = {}
    for commit in commits:
        day, *lines = commit.split("\n")
        for _, path, *to in (line.split("\t") for line in lines if line):
            found.setdefault(path, (day, "".join(to)))
    return found
