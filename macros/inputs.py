"""All that a site is made of, as one digest: what is the same is not built again."""

import json
import platform
from collections.abc import Iterator
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from typing import Any

from .files.history import commit_id
from .model.moments import HELSINKI

_READ = ("data", "docs", "mkdocs.yml", ".github/CODEOWNERS")
_PROGRAM = Path(__file__).resolve().parent
_BESIDE = (_PROGRAM, _PROGRAM.parent / "overrides", _PROGRAM.parent / "requirements" / "site.txt")


def digest(root: Path, *known: object) -> str:
    """Of every file that a build reads, what else is known, the commit, the day and the Python."""
    total = sha256()
    today = datetime.now(HELSINKI).date()
    told = (*known, today, commit_id(root), platform.python_version())
    total.update(repr(told).encode())
    for path in _files(*(root / name for name in _READ), *_BESIDE):
        total.update(f"\0{path}\0".encode("utf-8", "surrogateescape"))
        total.update(sha256(_content(path)).digest())
    return total.hexdigest()


def _content(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:  # the step itself tells of it
        return str(error).encode()


def _files(*places: Path) -> Iterator[Path]:
    for place in places:
        within = sorted([place, *place.rglob("*")])
        yield from (p for p in within if p.is_file() and p.parent.name != "__pycache__")


def recalled(root: Path, step: str, made_of: str) -> Any:
    """What came of the step when its inputs were the same the last time; None: it is not known."""
    try:
        known, result = json.loads(_memory(root, step).read_text(encoding="utf-8"))
    except (OSError, ValueError, TypeError):
        return None
    return result if known == made_of else None


def remember(root: Path, step: str, made_of: str, result: Any) -> None:
    """Keeps it for the next time; where nothing can be written, the step is done anew."""
    memory = _memory(root, step)
    try:
        memory.parent.mkdir(exist_ok=True)
        memory.write_text(json.dumps([made_of, result]), encoding="utf-8")
    except OSError:
        return


def _memory(root: Path, step: str) -> Path:
    return root / ".cache" / f"{step}.json"


def state(site: Path) -> str:
    """Of a built site, so that one which somebody has touched is not taken for it."""
    files = sorted(path for path in site.rglob("*") if path.is_file())
    stats = ((path.relative_to(site).as_posix(), path.stat()) for path in files)
    told = [(name, stat.st_size, stat.st_mtime_ns) for name, stat in stats]
    return sha256(repr((str(site), told)).encode()).hexdigest()
