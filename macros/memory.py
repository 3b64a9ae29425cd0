"""What came of a step, kept by the content of all that it was made of: found or not, never stale.

Whoever may write to the folder may run code here, as with the program itself.
"""

import gc
import logging
import multiprocessing
import os
import pickle
import platform
import sqlite3
import zlib
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from threading import Thread
from time import time
from typing import Any, TypeVar

log = logging.getLogger(__name__)

Result = TypeVar("Result")
Item = TypeVar("Item")

MOST = 256_000_000  # bytes
SLOT = 600  # seconds: what was used in the same ones goes in any order
MANY = 100  # new steps that are shared by two processes
_PROGRAM = Path(__file__).resolve().parent
_BESIDE = ("macros", "overrides", "requirements/site.txt")
_TABLE = "CREATE TABLE IF NOT EXISTS steps (key BLOB PRIMARY KEY, used INTEGER, kept BLOB)"
_SIZE = """
SELECT (page_count - freelist_count) * page_size
FROM pragma_page_count, pragma_freelist_count, pragma_page_size
"""
_TRIM = """
DELETE FROM steps WHERE key IN (SELECT key FROM (
  SELECT key, sum(length(kept)) OVER (ORDER BY used DESC, key) AS size FROM steps
) WHERE size > ?)
"""


class Memory:
    """The steps that a file holds, and the new ones until they are saved."""

    def __init__(self, file: Path) -> None:
        self._file, self._now = file, int(time()) // SLOT
        self._fresh: dict[bytes, bytes] = {}
        self._used: list[bytes] = []
        self._base: sqlite3.Connection | None = None
        with self._excused():
            file.parent.mkdir(parents=True, exist_ok=True)
            self._base = sqlite3.connect(file, timeout=10)
            self._base.execute("PRAGMA page_size = 16384")  # a page's file is read at once
            self._base.execute("PRAGMA synchronous = OFF")
            self._base.execute(_TABLE)

    def get(self, key: bytes) -> Any:
        """What was kept, to the byte, or None."""
        row = None
        with self._excused():
            if self._base:
                asked = self._base.execute("SELECT kept, used FROM steps WHERE key = ?", (key,))
                row = asked.fetchone()
        if not row or row[0][:32] != sha256(key + row[0][32:]).digest():
            return None
        if row[1] != self._now:
            self._used.append(key)
        return pickle.loads(zlib.decompress(row[0][32:]))  # noqa: S301

    def knows(self, key: bytes) -> bool:
        found = None
        with self._excused():
            if self._base:
                found = self._base.execute("SELECT 1 FROM steps WHERE key = ?", (key,)).fetchone()
        return bool(found)

    def again(self) -> "Memory":
        """The same for another process."""
        return Memory(self._file)

    def put(self, key: bytes, result: Any) -> None:
        packed = zlib.compress(pickle.dumps(result), 1)
        self._fresh[key] = sha256(key + packed).digest() + packed

    def save(self) -> None:
        """Writes what is new; what was not used the longest goes when there is too much."""
        rows = [(key, self._now, kept) for key, kept in self._fresh.items()]
        used = [(self._now, key) for key in self._used]
        with self._excused():
            if self._base and (rows or used):
                with self._base:
                    self._base.executemany("INSERT OR REPLACE INTO steps VALUES (?, ?, ?)", rows)
                    self._base.executemany("UPDATE steps SET used = ? WHERE key = ?", used)
                    if self._base.execute(_SIZE).fetchone()[0] > MOST:
                        self._base.execute(_TRIM, (MOST * 3 // 4,))
        self._fresh, self._used = {}, []

    def close(self) -> None:
        if self._base:
            self._base.close()
        self._base = None

    @contextmanager
    def _excused(self) -> Iterator[None]:
        """Steps can always be done anew: whatever is wrong with the file, one line tells of it."""
        try:
            yield
        except (sqlite3.Error, OSError, TypeError) as error:
            log.warning("Note: steps are done anew, as %s cannot be used: %s", self._file, error)
            self.close()
            if not isinstance(error, sqlite3.OperationalError | OSError):
                with suppress(OSError):
                    self._file.unlink()


_memory: Memory | None = None


@contextmanager
def kept_in(folder: Path) -> Iterator[None]:
    """Steps within are kept in the folder, unless it ends with an exception.

    Cycles of objects are seldom looked for meanwhile, which would take a tenth of the time.
    """
    global _memory
    _memory, usual = Memory(folder / "memory.db"), gc.get_threshold()
    gc.set_threshold(50_000, 20, 50)
    try:
        yield
        _memory.save()
    finally:
        gc.set_threshold(*usual)
        _memory.close()
        _memory = None


def save() -> None:
    """Keeps what there is so far, whatever comes after."""
    if _memory:
        _memory.save()


def news(keys: Iterable[bytes]) -> list[bytes]:
    """The steps that are not known; none where nothing is kept."""
    return [key for key in keys if _memory and not _memory.knows(key)]


def beside(act: Callable[[], bool]) -> Callable[[], bool]:
    """Begins the act in another process; the answer is whether it went well.

    What it kept is then known here.
    """
    if not _memory:
        return lambda: False
    process = multiprocessing.get_context("fork").Process(target=_apart, args=(act,))
    process.start()

    def well() -> bool:
        process.join()
        return process.exitcode == 0

    return well


def halved(ask: Callable[[Item], Result], items: list[Item]) -> list[Result]:
    """What is asked of each; of many, another process asks for the latter half.

    The first one is asked before, so that what all answers need is loaded once.
    """
    if len(items) < MANY:
        return [*map(ask, items)]
    first, half = ask(items[0]), items[len(items) // 2 :]
    fork = multiprocessing.get_context("fork")
    ours, theirs = fork.Pipe(duplex=False)
    other = fork.Process(target=lambda: theirs.send([*map(ask, half)]), daemon=True)
    other.start()
    theirs.close()
    found = [first, *map(ask, items[1 : -len(half)])]
    try:
        found += ours.recv()
    except EOFError:  # it has come to an end before the answer
        found += map(ask, half)
    return found


def _apart(act: Callable[[], bool]) -> None:
    """Silent: what has not gone well is done once more where faults are told."""
    global _memory
    inherited = _memory  # its connection is left alone
    _memory = inherited.again() if inherited else None
    Thread(target=_end_with_parent, daemon=True).start()
    for logger in (logging.getLogger(), logging.getLogger("mkdocs")):
        logger.handlers = [logging.NullHandler()]
    try:
        well = act()
    except Exception:
        well = False
    if well:
        save()
    os._exit(not well)


def _end_with_parent() -> None:
    if parent := multiprocessing.parent_process():
        parent.join()
        os._exit(1)


def step(name: str, *inputs: object) -> bytes:
    """The key of a step: inputs are told by their `repr`, which must tell all of them."""
    total = sha256(program().encode())
    for given in (name, *inputs):
        raw = given if isinstance(given, bytes) else None
        told = repr(given).encode("utf-8", "surrogatepass") if raw is None else raw
        total.update(b"%d %d " % (raw is None, len(told)))
        total.update(told)
    return total.digest()


def recall(key: bytes) -> Any:
    """What was kept of a step, or None."""
    return _memory.get(key) if _memory else None


def keep(key: bytes, result: Any) -> None:
    if _memory:
        _memory.put(key, result)


def kept(key: bytes, act: Callable[[], Result]) -> Result:
    """What the step gives, done only when it is not known; it must give something."""
    if (known := recall(key)) is not None:
        return known  # type: ignore[no-any-return]
    result = act()
    keep(key, result)
    return result


class Together:
    """Many small steps of one kind, kept as one: those of the latest time are known."""

    def __init__(self, name: str) -> None:
        self._name = step(name)
        self._before: dict[bytes, Any] = recall(self._name) or {}
        self._now: dict[bytes, Any] = {}

    def kept(self, key: bytes, act: Callable[[], Result]) -> Result:
        self._now[key] = found = self._before[key] if key in self._before else act()
        return found

    def save(self) -> None:
        if self._now.keys() != self._before.keys():
            keep(self._name, self._now)


@lru_cache(maxsize=1)
def program() -> str:
    """The digest of the program, its templates, its libraries and Python."""
    return digest(_PROGRAM.parent, _BESIDE, platform.python_version())


def digest(root: Path, names: Iterable[str], *known: object) -> str:
    """Of every file below the names, but what Python itself writes there, and of what is known."""
    total = sha256(repr(known).encode())
    for place in (root / name for name in names):
        for path in sorted([place, *place.rglob("*")]):
            if path.is_file() and path.parent.name != "__pycache__":
                name = f"\0{path.relative_to(root)}\0"
                total.update(name.encode("utf-8", "surrogateescape"))
                total.update(_content_digest(path))
    return total.hexdigest()


def _content_digest(path: Path) -> bytes:
    try:
        return sha256(path.read_bytes()).digest()
    except OSError as error:  # the step itself tells of it
        return str(error).encode()
