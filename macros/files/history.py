"""What git knows of the portal's files: their whole history, part of it, none, or a refusal.

Only git's plumbing is asked, whose answers no configuration changes. The configuration itself
stays in force, since it may say that a folder of another owner is safe.
"""

import os
import re
import shutil
import subprocess
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from enum import Enum
from functools import lru_cache
from io import BytesIO
from pathlib import Path

from ..model.moments import HELSINKI
from ..problems import Unable

_GIT = ("git", "--no-replace-objects", "--literal-pathspecs")
_COMMITS = ("rev-list", "--topo-order", "--reverse", "--parents", "--timestamp", "HEAD")
# -m: a merge is compared with each of its parents, so that what it made of a file is seen too.
_CHANGES = ("diff-tree", "--stdin", "-m", "-r", "--root", "-z", "--no-abbrev", "--relative", "--",
            "data", "docs")  # fmt: skip
# What tells a portal from another that stood in the repository before it: it never changes.
_SITE = "data/site.yml"
_NAME = re.compile(rb"^calendar_domain:[ \t]*[\"']?([^\s\"'#]+)", re.MULTILINE)
# Another repository, index or object store is none of ours; what is safe and where git lies is.
_KEPT = ("GIT_CONFIG", "GIT_CEILING", "GIT_DISCOVERY", "GIT_EXEC", "GIT_TEST")
_OURS = {"LC_ALL": "C", "GIT_GRAFT_FILE": os.devnull, "GIT_NO_LAZY_FETCH": "1"}


class Known(Enum):
    WHOLE = "whole"
    PART = "part"
    NONE = "none"
    REFUSED = "refused"


@dataclass(frozen=True)
class Version:
    """A file as a commit left it; no blob: removed. `new`: none of the commit's parents had it.

    `place` is the commit's among all, its id last. It never changes when commits are added.
    """

    time: datetime
    blob: str | None
    new: bool
    place: tuple[int, str] = (0, "")


@dataclass(frozen=True)
class History:
    """What is known of the files of `data/` and `docs/` below a folder; paths are counted from it.

    `lacks` says in a line what is missing, and what mends that. `folder` is where the portal lies
    in a larger repository: `` or `portaali/`. `time` is the checked out commit's, in seconds.
    """

    known: Known
    lacks: str = ""
    folder: str = ""
    time: int | None = None
    files: dict[str, list[Version]] = field(default_factory=dict)

    def day(self, paths: Iterable[str]) -> date | None:
        """The Finnish day on which the last of the files changed; None: git does not know."""
        times = (v.time for path in paths for v in self.files.get(path, ()) if v.new)
        latest = max(times, default=None)
        return latest.astimezone(HELSINKI).date() if latest else None


class _Silent(Exception):
    """Git gave no answer: how much is known, and what is lacking, with what mends it."""


def history(root: Path) -> History:
    """The history of the files below `root`: versions oldest first, however clocks went."""
    try:
        return _asked(root.resolve())  # by one name, for which the files are asked once
    except _Silent as silent:
        return History(*silent.args)


def _asked(root: Path) -> History:
    shallow, folder = _repository(root)
    if _git(root, "rev-parse", "--verify", "--quiet", "HEAD").returncode:
        raise _Silent(Known.NONE, "nothing has been committed here; run git add and git commit")
    commits = _answer(root, *_COMMITS)
    lacks = _lacking(root, shallow, commits)
    try:
        files = _own(root, _files(root, commits))
    except _Silent:
        if not lacks:
            raise
        files = {}
    if not files and not lacks:
        raise _Silent(Known.NONE, "the files have not been committed; run git add and git commit")
    head = _not_to_come(int(commits.splitlines()[-1].split()[0]))
    return History(Known.PART if lacks else Known.WHOLE, lacks, folder, head, files)


def _repository(root: Path) -> tuple[bool, str]:
    """Whether the clone is shallow, and where in the repository the portal lies."""
    there = any((folder / ".git").exists() for folder in (root, *root.parents))
    try:
        done = _git(root, "rev-parse", "--is-shallow-repository", "--show-prefix")
    except OSError as error:
        lacks = f"git does not start ({error.strerror}); install it, as with apt-get install git"
        raise _Silent(Known.REFUSED if there else Known.NONE, lacks) from None
    if done.returncode == 0:
        shallow, folder, *_ = os.fsdecode(done.stdout).split("\n")
        return shallow == "true", folder
    if b"(or any" in done.stderr and not (root / ".git").exists():
        raise _Silent(Known.NONE, "this is not a git clone; make one with git clone")
    raise _refusal(done.stderr)


def _refusal(said: bytes) -> _Silent:
    """In git's own words: for another owner's folder they hold the command that allows it."""
    lines = [line.strip() for line in os.fsdecode(said).splitlines() if line.strip()]
    mends = next((line for line in lines if "--add safe.directory" in line), None)
    if mends:
        lacks = f"git refuses this clone, which belongs to another user; if you trust it, {mends}"
    else:
        first = next((line for line in lines if line.startswith("fatal:")), "fatal: no answer")
        lacks = f"git cannot read this clone ({first}); mend it, or make a new one with git clone"
    return _Silent(Known.REFUSED, lacks)


def _lacking(root: Path, shallow: bool, commits: str) -> str:
    """What a clone left out that was told to, with the command that fetches it."""
    if shallow:
        return "this clone is shallow; run git fetch --unshallow (in a workflow: fetch-depth: 0)"
    promised = _git(root, "config", "--get-regexp", r"^remote\..*\.promisor$")
    if promised.returncode == 0 and commits:
        told = _git(root, "rev-list", "--objects", "--missing=print", "HEAD", "--", ".")
        if told.returncode or b"\n?" in b"\n" + told.stdout:
            return "this clone is partial; run git fetch --refetch --no-filter"
    return ""


def _own(root: Path, files: dict[str, list[Version]]) -> dict[str, list[Version]]:
    """The files since the portal took another's place, as when its data and pages were put into
    a copy of the program; all when no other stood here. Silent: it is not committed.
    """
    file, sites = root / _SITE, [v for v in files.get(_SITE, ()) if v.blob]
    held = contents(root, {v.blob for v in sites if v.blob})
    names = [_NAME.search(held.get(v.blob or "", b"")) for v in sites]
    own = _NAME.search(file.read_bytes()) if file.is_file() else None
    others = [n for n, name in enumerate(names, 1) if own and name and name[1] != own[1]]
    if not others:
        return files
    if others[-1] == len(sites):
        lacks = "the portal here has not been committed; run git add and git commit"
        raise _Silent(Known.NONE, lacks)
    since = {path: _since(sites[others[-1]], versions) for path, versions in files.items()}
    return {path: versions for path, versions in since.items() if any(v.blob for v in versions)}


def _since(begun: Version, versions: list[Version]) -> list[Version]:
    """As the first one found the file, and what became of it."""
    before = [version for version in versions if version.place < begun.place]
    after = versions[len(before) :]
    touched = bool(after) and after[0].place == begun.place
    return after if touched or not before else [replace(begun, blob=before[-1].blob), *after]


@lru_cache(maxsize=2)
def _files(root: Path, commits: str) -> dict[str, list[Version]]:
    """Every version of every file, by path.

    The place of a commit comes after those of its parents, whatever the clocks said, so that
    numbers that are counted along it only rise.
    """
    order: dict[str, tuple[int, str]] = {}
    parents, times = {}, {}
    for line in commits.splitlines():
        seconds, commit, *before = line.split()
        times[commit], parents[commit] = int(seconds), len(before)
        after = (order[parent][0] + 1 for parent in before if parent in order)
        order[commit] = (max([int(seconds), *after]), commit)
    made: dict[tuple[str, str], list[str]] = {}
    given = "".join(f"{commit}\n" for commit in order)
    for commit, path, blob in _changed(_answer(root, *_CHANGES, given=given)):
        made.setdefault((commit, path), []).append(blob)
    found: dict[str, list[Version]] = {}
    for (commit, path), blobs in sorted(made.items(), key=lambda item: order[item[0][0]]):
        moment = datetime.fromtimestamp(_not_to_come(times[commit]), UTC)
        left = blobs[0] if blobs[0].strip("0") else None
        version = Version(moment, left, len(blobs) >= parents[commit], order[commit])
        found.setdefault(path, []).append(version)
    return found


def _changed(raw: str) -> Iterator[tuple[str, str, str]]:
    """(commit, path, blob) of each changed file; see git-diff, RAW OUTPUT FORMAT."""
    words = iter(raw.split("\0"))
    commit = ""
    for word in words:
        if word.startswith(":"):
            yield commit, next(words), word.split()[3]
        else:
            commit = word


def _not_to_come(seconds: int) -> int:
    """A commit was made before now, whatever its clock said."""
    return min(seconds, int(time.time()))


def contents(root: Path, blobs: set[str]) -> dict[str, bytes]:
    """What the blobs hold, as far as the clone has them."""
    if not blobs:
        return {}
    wanted = "".join(f"{blob}\n" for blob in sorted(blobs))
    told, found = BytesIO(_git(root, "cat-file", "--batch", given=wanted).stdout), {}
    for line in told:
        name, *rest = line.decode("ascii").split()
        if len(rest) == 2:  # of one that is not there: `… missing`, without a size
            found[name] = told.read(int(rest[1]))
            told.readline()
    return found


def new_name(root: Path, path: str, commit: str) -> str:
    """What the commit called the file from then on; nothing when it only removed it."""
    renamed = ("-r", "-M", "--diff-filter=R", "--name-status", "--no-commit-id", "-z", "--relative")
    told = _answer(root, "diff-tree", *renamed, commit).split("\0")
    return dict(zip(told[1::3], told[2::3], strict=False)).get(path, "")


def _answer(root: Path, *words: str, given: str = "") -> str:
    done = _git(root, *words, given=given)
    if done.returncode:
        raise _refusal(done.stderr)
    return os.fsdecode(done.stdout)


def _git(root: Path, *words: str, given: str = "") -> subprocess.CompletedProcess[bytes]:
    inherited = os.environ.items()
    kept = {n: v for n, v in inherited if not n.startswith("GIT_") or n.startswith(_KEPT)}
    return subprocess.run(
        [*_GIT, *words], cwd=root, input=os.fsencode(given), capture_output=True, env=kept | _OURS
    )


def earlier_files(root: Path, base: str) -> dict[str, bytes]:
    """The files of `data/` and `docs/`, by path, as of the commit at which the work left `base`.

    Unable, with what mends it, when git does not know the commit or the way to it.
    """
    if not shutil.which("git"):
        raise Unable("git puuttuu, joten muutoksia ei voi verrata; asenna se: apt-get install git")
    known = _git(root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{base}^{{commit}}")
    if known.returncode:
        raise Unable(f"git ei tunne kantaa «{base}»; hae se ensin: git fetch origin")
    left = _git(root, "merge-base", os.fsdecode(known.stdout.strip()), "HEAD")
    if left.returncode:
        raise Unable(f"kannalta «{base}» ei ole tietä tähän; hae historia: git fetch --unshallow")
    tree = ("ls-tree", "-r", "-z", os.fsdecode(left.stdout.strip()), "--", "data", "docs")
    rows = (row.partition("\t") for row in _answer(root, *tree).split("\0"))
    blobs = {path: about.split()[2] for about, _, path in rows if about.startswith("100")}
    found = contents(root, {*blobs.values()})
    return {path: found[blob] for path, blob in blobs.items() if blob in found}


def commit_id(root: Path) -> str:
    """The checked out commit, or nothing where git knows none."""
    try:
        return os.fsdecode(_git(root, "rev-parse", "--verify", "--quiet", "HEAD").stdout.strip())
    except OSError:
        return ""
