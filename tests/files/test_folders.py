"""Names of files and folders that every system can hold."""

from pathlib import PurePath

import pytest

from macros.files.folders import clashes, name_fault


@pytest.mark.parametrize(
    "name", ["kuva.png", "Kuva 1.png", "liite-2.0_b.pdf", "käsikirja.pdf", "ka\u0308si.pdf", "a.md"]
)
def test_a_plain_name_passes(name: str) -> None:
    assert name_fault(name) is None


OTHERS = "siinä voi olla kirjaimia, numeroita, väliviivoja ja alaviivoja"


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("con.md", "nimi «con.md» on Windowsissa varattu; anna toinen nimi"),
        ("LPT1.kuva.png", "nimi «LPT1.kuva.png» on Windowsissa varattu; anna toinen nimi"),
        ("a" * 97 + ".png", "nimi on liian pitkä (enintään 100 merkkiä); lyhennä sitä"),
        ("kuva: 1?.png", f"nimi «kuva: 1?.png» ei kelpaa kaikissa järjestelmissä; {OTHERS}"),
        ('a"b.png', f'nimi «a"b.png» ei kelpaa kaikissa järjestelmissä; {OTHERS}'),
        ("kuvat.", f"nimi «kuvat.» ei kelpaa kaikissa järjestelmissä; {OTHERS}"),
        ("kuvat ", f"nimi «kuvat » ei kelpaa kaikissa järjestelmissä; {OTHERS}"),
    ],
)
def test_a_name_that_some_system_cannot_hold_is_told(name: str, told: str) -> None:
    assert name_fault(name) == told


def test_folders_that_differ_in_case_only_are_one_folder_elsewhere() -> None:
    paths = [PurePath(path) for path in ("Kuvat/a.png", "kuvat/b.png", "muut/a.png")]
    assert [path for path, _ in clashes(paths)] == [PurePath("kuvat/b.png")]
