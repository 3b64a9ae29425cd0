"""Advice on Finnish has its place, and never fails a check."""

import re
from datetime import date
from pathlib import Path

import pytest

from macros.__main__ import main
from macros.loading.portal import load
from macros.problems import as_text
from macros.proposal import language
from macros.proposal.language import INSTALL, OFFICIALESE, language_advice, voikko
from tests.journeys.desk import Desk
from tests.proposal.test_told import desk  # noqa: F401

TODAY = date(2027, 1, 1)
LONG = "Tuki " + "auttaa ja " * 14 + "neuvoo."


class Book:
    """Stands for Voikko: knows the words of a list, and which are passives."""

    def __init__(self, known: str, passives: str = "") -> None:
        self.known, self.passives = known.split(), passives.split()

    def spell(self, word: str) -> bool:
        return word.casefold() in self.known

    def suggest(self, word: str) -> list[str]:
        return ["tuki"] if word == "tukki" else []

    def analyze(self, word: str) -> list[dict[str, str]]:
        return [{"PERSON": "4"}] if word in self.passives else [{}]


def told(desk: Desk, text: str, speller: Book | None = None) -> list[str]:  # noqa: F811
    desk.write("docs/ohjeet/tuki.md", (desk.folder / "docs/ohjeet/tuki.md").read_text("utf-8")
               .partition("# Tuki")[0] + f"# Tuki\n\n{text}\n")  # fmt: skip
    loaded = load(desk.folder / "data", desk.folder / "docs", [], TODAY)
    found = as_text(language_advice(loaded, speller)).splitlines()
    ours = [one.partition("docs/ohjeet/tuki.md:")[2] for one in found]
    begins = line(desk, "# Tuki")
    return [one for one in ours if one and int(one.partition(":")[0]) > begins]


def line(desk: Desk, text: str) -> int:  # noqa: F811
    return (desk.folder / "docs/ohjeet/tuki.md").read_text("utf-8").split(text)[0].count("\n") + 1


def test_a_long_sentence_and_officialese_are_told_where_they_stand(desk: Desk) -> None:  # noqa: F811
    found = told(desk, f"Kysy tuesta. {LONG}\nAuta, mikäli *ehdit*.")
    assert found == [
        f"{line(desk, 'Kysy')}:14: varoitus: virkkeessä on 30 sanaa; jaa se",
        f"{line(desk, 'Auta,')}:7: varoitus: «mikäli» on virkakieltä; kirjoita jos",
    ]
    assert told(desk, "Kysy tuesta. `mikäli` on koodia.") == []


def test_words_that_nobody_knows_are_told_but_the_editors_own_are_known(desk: Desk) -> None:  # noqa: F811
    book = Book("kysy tuesta")
    found = told(desk, "Kysy tukki tuesta, Mallilassa, `kdoi`.", book)
    assert found == [f"{line(desk, 'Kysy')}:6: varoitus: sanaa «tukki» ei tunneta. "
                     "Tarkoititko «tuki»?"]  # fmt: skip


def test_a_sentence_of_passives_is_told(desk: Desk) -> None:  # noqa: F811
    known = "asia tehdään viedään ja tutkitaan"
    (found,) = told(desk, "Asia tehdään, viedään ja tutkitaan.", Book(known, known))
    assert found.endswith("virkkeessä on 4 passiivia; kerro, kuka tekee")
    assert told(desk, "Asia tehdään.", Book(known, "tehdään")) == []


def test_a_record_s_texts_are_read_too(desk: Desk) -> None:  # noqa: F811
    desk.change("data/terms/palvelutaso.yml", "definition: ", "definition: Mikäli näin, ")
    loaded = load(desk.folder / "data", desk.folder / "docs", [], TODAY)
    found = as_text(language_advice(loaded, None)).splitlines()
    assert any("palvelutaso.yml:4:13: varoitus: «Mikäli»" in one for one in found), found


@pytest.mark.parametrize("pattern", OFFICIALESE)
def test_what_is_plainer_is_not_officialese(pattern: str) -> None:
    assert not any(re.search(pattern, plainer) for plainer in OFFICIALESE.values())


def test_without_voikko_the_rest_is_told_and_nothing_fails(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], toy: Path
) -> None:
    monkeypatch.chdir(toy)
    monkeypatch.setattr(language, "_DISTRIBUTION", "ei/ole")
    monkeypatch.setitem(__import__("sys").modules, "libvoikko", None)
    assert main(["language"]) == 0
    assert capsys.readouterr().err == f"{INSTALL}\n"


@pytest.mark.skipif(voikko() is None, reason="Voikko is not installed")
def test_voikko_knows_finnish() -> None:
    speller = voikko()
    assert speller
    assert speller.spell("kokouksessa")
    assert not speller.spell("kokuoksessa")
    assert any(one.get("PERSON") == "4" for one in speller.analyze("tehdään"))
