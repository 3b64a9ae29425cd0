"""All that a site is made of, as one digest: what is the same is not built again."""

from datetime import datetime
from hashlib import sha256
from pathlib import Path

from ..memory import digest, step
from ..model.moments import HELSINKI
from .history import commit_id

_READ = ("data", "docs", "mkdocs.yml", ".github/CODEOWNERS")


def whole(name: str, root: Path, *known: object) -> bytes:
    """The key of a step that may read every file, the commit and the day."""
    today = datetime.now(HELSINKI).date()
    return step(name, digest(root, _READ), today, commit_id(root), *known)


def state(folder: Path) -> str:
    """When its files were written, and how long they are, so that none is touched unseen."""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    stats = ((path.relative_to(folder).as_posix(), path.stat()) for path in files)
    told = [(name, stat.st_size, stat.st_mtime_ns) for name, stat in stats]
    return sha256(repr((str(folder), told)).encode()).hexdigest()
