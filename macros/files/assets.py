"""The pictures and attachments among the pages: which kinds there are, and whether each is one."""

import re
import zlib
from pathlib import Path

# What each kind of file begins with and ends in. SVG is left out: it is a program too.
_FORMS = {
    ".avif": (rb".{4}ftyp.{0,56}?avi[fs]", b""),
    ".jpg": (rb"\xff\xd8\xff", rb"\xff\xd9"),
    ".pdf": (rb"%PDF-\d\.\d", rb"startxref\s+\d+\s+%%EOF"),
    ".png": (rb"\x89PNG\r\n\x1a\n", rb"IEND\xaeB`\x82"),
    ".webp": (rb"RIFF.{4}WEBP", b""),
}
ASSET_ENDINGS = tuple(_FORMS)
MOST_BYTES = 5_000_000
_TAIL = 4_096  # a camera may write something of its own after the end

# What makes a PDF do something, or hides what is in it (ISO 32000-1, 12.6.4 and 7.6).
_ACTIVE = re.compile(
    rb"/(JavaScript|JS|Launch|EmbeddedFiles?|RichMedia|XFA|SubmitForm|ImportData|GoToE|Encrypt)"
    rb"(?![A-Za-z])"
)
_NAME_CODE = re.compile(rb"#([0-9A-Fa-f]{2})")
_STREAM = re.compile(rb"stream\r?\n(.*?)endstream", re.DOTALL)
_MOST_INFLATED = 20_000_000


def asset_fault(path: Path) -> str | None:
    """Why a file with one of the endings cannot be published, or None."""
    try:
        size = path.stat().st_size
        content = path.read_bytes() if size <= MOST_BYTES else b""
    except OSError as error:
        return f"tiedostoa ei voi lukea ({error.strerror})"
    kind = "liite" if path.suffix == ".pdf" else "kuva"
    if size > MOST_BYTES:
        most, told = MOST_BYTES // 1_000_000, f"{size / 1_000_000:.1f}".replace(".", ",")
        return f"{kind} on liian suuri ({told} Mt, enintään {most} Mt); tallenna se pienempänä"
    beginning, end = _FORMS[path.suffix]
    if not re.match(beginning, content, re.DOTALL) or not re.search(end, content[-_TAIL:]):
        return f"tiedosto ei ole päätteensä mukainen {kind}; tallenna se uudelleen"
    if path.suffix == ".pdf" and (found := _active(content)):
        return f"liite ei ole pelkkä asiakirja ({found}); tallenna se PDF/A-muodossa"
    return None


def _active(content: bytes) -> str | None:
    """What in a PDF could run, open something else or hide it, also in its compressed parts."""
    room = _MOST_INFLATED
    for piece in (content, *_STREAM.findall(content)):
        text = piece
        if piece is not content:
            try:
                text = zlib.decompressobj().decompress(piece, room)
            except zlib.error:
                continue
            room -= len(text)
            if room <= 0:
                return "liian suuri purettuna"
        plain = _NAME_CODE.sub(lambda code: bytes.fromhex(code[1].decode()), text)
        if found := _ACTIVE.search(plain):
            return found[1].decode()
    return None
