"""The files of the two folders: which there are, which cannot be used, whether all are the same."""

import re
import unicodedata
import zlib
from collections.abc import Collection, Iterable, Iterator
from contextlib import suppress
from datetime import datetime
from hashlib import sha256
from pathlib import Path, PurePath

from ..memory import digest, step
from ..model.kinds import ID_CHARACTERS, ID_PATTERN, id_of
from ..model.moments import HELSINKI
from ..problems import Place, Problem, Refused
from .history import commit_id

# How a page and a record begin, and what is told of one that nothing reads.
_PAGE_MARK, _RECORD_MARK = re.compile(rb"\A---\s"), re.compile(b"^title:", re.MULTILINE)
_PAGE_BESIDE = "sivu on kansion docs ulkopuolella; siirrä se sinne, ohje kansioon docs/ohjeet"
_RECORD_BESIDE = "tietue on kansion data ulkopuolella; siirrä se sinne tyyppinsä kansioon"
# Beside the records: what the menu holds, as macros/pages/navigation.py reads it.
NAVIGATION_FILE = "navigation.yml"
LONGEST_NAME = 100
# https://learn.microsoft.com/en-us/windows/win32/fileio/naming-a-file
_RESERVED = re.compile(r"(con|prn|aux|nul|com[0-9]|lpt[0-9])(\..*)?", re.IGNORECASE)
_NAME = re.compile(r"[a-zåäö0-9]([a-zåäö0-9 ._-]*[a-zåäö0-9])?", re.IGNORECASE)
_CHARACTERS = "siinä voi olla kirjaimia, numeroita, väliviivoja ja alaviivoja"

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
# All that a site is made of: what is the same is not built again.
_READ = ("data", "docs", "mkdocs.yml", ".github/CODEOWNERS")

# What makes a PDF do something, or hides what is in it (ISO 32000-1, 12.6.4 and 7.6).
_ACTIVE = re.compile(
    rb"/(JavaScript|JS|Launch|EmbeddedFiles?|RichMedia|XFA|SubmitForm|ImportData|GoToE|Encrypt)"
    rb"(?![A-Za-z])"
)
_NAME_CODE = re.compile(rb"#([0-9A-Fa-f]{2})")
_STREAM = re.compile(rb"stream\r?\n(.*?)endstream", re.DOTALL)
_MOST_INFLATED = 20_000_000


def visible(folder: Path) -> list[Path]:
    """The folder's files and folders in order of name, hidden ones left out."""
    if not folder.is_dir():
        return []
    return sorted(path for path in folder.iterdir() if not path.name.startswith("."))


def files_below(folder: Path) -> list[Path]:
    """Every file below the folder in order of path, hidden ones left out."""
    below = (path for path in folder.rglob("*") if path.is_file() or path.is_symlink())
    return sorted(path for path in below if "/." not in f"/{path.relative_to(folder).as_posix()}")


def name_fault(name: str) -> str | None:
    """Why some system cannot hold a file or folder of the name, or None."""
    if _RESERVED.fullmatch(name):
        return f"nimi «{name}» on Windowsissa varattu; anna toinen nimi"
    if len(name.encode(errors="replace")) > LONGEST_NAME:
        return f"nimi on liian pitkä (enintään {LONGEST_NAME} merkkiä); lyhennä sitä"
    if not _NAME.fullmatch(unicodedata.normalize("NFC", name)):
        return f"nimi «{name}» ei kelpaa kaikissa järjestelmissä; {_CHARACTERS}"
    return None


def clashes(paths: Iterable[PurePath]) -> Iterator[tuple[PurePath, str]]:
    """The paths that some system takes for another of them: only the letters' case differs."""
    seen: dict[str, PurePath] = {}
    for path in paths:
        for part in (path, *path.parents):
            other = seen.setdefault(unicodedata.normalize("NFC", str(part)).casefold(), part)
            if other != part:
                yield path, f"nimi eroaa vain kirjainkoon osalta: «{other}»; anna toinen nimi"


def record_file_fault(path: Path) -> str | None:
    """Why a file among the records is not one, or None."""
    if path.is_symlink() or not path.is_file():
        return "tietue on tavallinen tiedosto, ei kansio eikä linkki"
    if path.suffix != ".yml":
        return f"tietueen tiedostonimi päättyy .yml; anna nimeksi «{id_of(path.stem) or '…'}.yml»"
    if path.stem == "index":
        return "nimi «index» on varattu kansion etusivulle; anna tiedostolle toinen nimi"
    return _id_fault(path, "tiedoston", "tunnukseksi")


def page_file_fault(path: Path, relative: Path) -> str | None:
    """Why a file among the pages can be neither a page nor something beside them, or None."""
    if path.is_symlink():
        return "sivut ja kuvat ovat tavallisia tiedostoja, eivät linkkejä"
    if path.suffix == ".svg":
        return "svg-kuvaa ei voi julkaista; tallenna kuva png-muodossa"
    is_page = path.suffix == ".md"
    if ".md" in path.suffixes[:-1] or not (is_page or path.suffix in ASSET_ENDINGS):
        assets = ", ".join(ASSET_ENDINGS)
        return f"sivun tiedostonimi päättyy .md, kuvan ja liitteen johonkin näistä: {assets}"
    if not is_page:
        return next(filter(None, map(name_fault, relative.parts)), None) or asset_fault(path)
    parts = (part for part in (*reversed(relative.parents), relative) if part.name)
    whats = ((part, "tiedoston" if part == relative else "kansion") for part in parts)
    faults = (_id_fault(part, what, "osoitteeksi") for part, what in whats)
    return next(filter(None, faults), None)


def _id_fault(path: Path, what: str, use: str) -> str | None:
    """Why the name of a file or folder is no id, or None."""
    if _RESERVED.fullmatch(path.name) or len(path.name) > LONGEST_NAME:
        return name_fault(path.name)
    if ID_PATTERN.fullmatch(path.stem):
        return None
    right = id_of(path.stem)
    advice = f"anna nimeksi «{right}{path.suffix}»" if right else ID_CHARACTERS
    return f"{what} nimi «{path.stem}» ei kelpaa {use}; {advice}"


def strays(around: Path, folders: Collection[Path]) -> Iterator[tuple[Path, str]]:
    """Pages and records beside the portal's folders, where nothing would read them."""
    for path in sorted([*visible(around), *(p for f in visible(around) for p in visible(f))]):
        if path.suffix not in (".md", ".yml", ".yaml") or path.parent in folders:
            continue
        page = path.suffix == ".md"
        mark, told = (_PAGE_MARK, _PAGE_BESIDE) if page else (_RECORD_MARK, _RECORD_BESIDE)
        with suppress(Refused):
            if mark.search(content(path)):
                yield path, told


def content(path: Path) -> bytes:
    """The file's bytes; raises Refused when it cannot be read."""
    try:
        return path.read_bytes()
    except OSError as error:
        message = f"tiedostoa ei voi lukea ({error.strerror})"
        raise Refused([Problem(Place(str(path)), message)]) from None


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
    texts, room = [content], _MOST_INFLATED
    for stream in _STREAM.findall(content):
        with suppress(zlib.error):
            texts.append(zlib.decompressobj().decompress(stream, room))
            room -= len(texts[-1])
        if room <= 0:
            return "liian suuri purettuna"
    for text in texts:
        plain = _NAME_CODE.sub(lambda code: bytes.fromhex(code[1].decode()), text)
        if found := _ACTIVE.search(plain):
            return found[1].decode()
    return None


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
