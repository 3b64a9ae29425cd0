"""The pictures and attachments among the pages: which kinds there are, and whether each is one."""

import re
from pathlib import Path

# What each kind of file begins with. SVG is left out: it is a program as much as a picture.
_BEGINNINGS = {
    ".avif": re.compile(rb".{4}ftyp.{0,56}?avi[fs]", re.DOTALL),
    ".jpg": re.compile(rb"\xff\xd8\xff"),
    ".pdf": re.compile(rb"%PDF-"),
    ".png": re.compile(rb"\x89PNG\r\n\x1a\n"),
    ".webp": re.compile(rb"RIFF.{4}WEBP", re.DOTALL),
}
ASSET_ENDINGS = tuple(_BEGINNINGS)
_LONGEST_BEGINNING = 128


def asset_fault(path: Path) -> str | None:
    """Why a file with one of the endings cannot be published, or None."""
    try:
        with path.open("rb") as file:
            beginning = file.read(_LONGEST_BEGINNING)
    except OSError as error:
        return f"tiedostoa ei voi lukea ({error.strerror})"
    if _BEGINNINGS[path.suffix].match(beginning):
        return None
    kind = "liite" if path.suffix == ".pdf" else "kuva"
    return f"tiedosto ei ole päätteensä mukainen {kind}; tallenna se uudelleen"
