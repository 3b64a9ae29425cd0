"""A picture or an attachment is what its ending says, small enough, and does nothing by itself."""

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
