"""A picture or an attachment is what its ending says, small enough, and does nothing by itself."""

import zlib
from pathlib import Path

import pytest

from macros.files.folders import MOST_BYTES, asset_fault

PDF = b"%PDF-1.7\n{}\nstartxref\n9\n%%EOF\n"
SOUND = {
    "a.avif": b"\0\0\0\x1cftypavif\0\0\0\0mif1",
    "b.avif": b"\0\0\0\x1cftypmif1\0\0\0\0avif",
    "a.jpg": b"\xff\xd8\xff\xe0..\xff\xd9",
    "a.pdf": PDF,
    "a.png": b"\x89PNG\r\n\x1a\n....IEND\xaeB`\x82",
    "a.webp": b"RIFF\x10\0\0\0WEBPVP8 ",
}


def fault(folder: Path, name: str, content: bytes) -> str | None:
    (folder / name).write_bytes(content)
    return asset_fault(folder / name)


@pytest.mark.parametrize("name", SOUND)
def test_each_kind_is_known_by_its_content(tmp_path: Path, name: str) -> None:
    assert fault(tmp_path, name, SOUND[name]) is None


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.png", b"\x89PNG\r\n\x1a\n"),
        ("a.png", SOUND["a.jpg"]),
        ("a.jpg", b"<html>"),
        ("a.jpg", b"\xff\xd8\xff\xe0"),
        ("a.pdf", b"%PDF-1.4 tyhja"),
        ("a.webp", b"RIFF"),
    ],
    ids=["cut", "another", "a page", "cut picture", "14 bytes", "another container"],
)
def test_what_is_not_its_kind_is_refused(tmp_path: Path, name: str, content: bytes) -> None:
    kind = "liite" if name.endswith("pdf") else "kuva"
    told = f"tiedosto ei ole päätteensä mukainen {kind}; tallenna se uudelleen"
    assert fault(tmp_path, name, content) == told


def test_too_large_a_file_is_refused_with_its_size(tmp_path: Path) -> None:
    most = SOUND["a.jpg"][:-2] + b"\0" * (MOST_BYTES - 8) + b"\xff\xd9"
    assert fault(tmp_path, "a.jpg", most) is None
    assert fault(tmp_path, "a.pdf", PDF + b"\0" * 30_000_000) == (
        "liite on liian suuri (30,0 Mt, enintään 5 Mt); tallenna se pienempänä"
    )


@pytest.mark.parametrize(
    ("inside", "found"),
    [
        (b"/OpenAction [3 0 R /Fit]", None),
        (b"/Title (Launch)", None),
        (b"/S /JavaScript /JS (app.alert(1))", "JavaScript"),
        (b"/S /J#61vaScript", "JavaScript"),
        (b"/S/Launch/F(x.exe)", "Launch"),
        (b"/EmbeddedFiles 4 0 R", "EmbeddedFiles"),
        (b"/Encrypt 5 0 R", "Encrypt"),
        (b"stream\r\n" + zlib.compress(b"<</S/JavaScript>>") + b"\nendstream", "JavaScript"),
        (b"stream\n" + zlib.compress(b"BT (Teksti) Tj ET") + b"\nendstream", None),
        (b"stream\n" + zlib.compress(b"\0" * 40_000_000) + b"\nendstream", "liian suuri purettuna"),
    ],
    ids=["a view", "a word", "script", "script in code", "program", "file", "locked",
         "script compressed", "text compressed", "bomb"],
)  # fmt: skip
def test_an_attachment_does_nothing_by_itself(
    tmp_path: Path, inside: bytes, found: str | None
) -> None:
    told = f"liite ei ole pelkkä asiakirja ({found}); tallenna se PDF/A-muodossa"
    assert fault(tmp_path, "a.pdf", PDF.replace(b"{}", inside)) == (told if found else None)
