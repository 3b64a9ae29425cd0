"""The portal's own scripts and style sheets, in a folder that is named by what they hold."""

import re
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

_KINDS = (".css", ".js")
_IMPORT = re.compile(rb'@import "\./([\w/-]+\.css)";\n')


@dataclass(frozen=True)
class Bundle:
    """Content by path from the site's root.

    Two deployments never mix: a page that a browser has kept finds the files it was built with, or
    none of them.
    """

    folder: str
    files: dict[str, bytes]
    sources: frozenset[str]


def bundle(theme: Path) -> Bundle:
    """Reads what stands in `assets` of the theme; what a style sheet imports becomes part of it."""
    sources = [path for path in sorted((theme / "assets").rglob("*")) if path.suffix in _KINDS]
    imported = {
        path.parent / name.decode()
        for path in sources
        for name in _IMPORT.findall(path.read_bytes())
    }
    texts = {
        path.relative_to(theme / "assets").as_posix(): _whole(path)
        for path in sources
        if path not in imported
    }
    digest = sha256(repr(texts).encode()).hexdigest()[:12]
    folder = f"assets/portal-{digest}"
    return Bundle(
        folder,
        {f"{folder}/{path}": text for path, text in texts.items()},
        frozenset(path.relative_to(theme).as_posix() for path in sources),
    )


def _whole(path: Path) -> bytes:
    own = path.read_bytes()
    return _IMPORT.sub(lambda found: (path.parent / found[1].decode()).read_bytes(), own)
