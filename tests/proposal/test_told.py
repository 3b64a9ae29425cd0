"""What a proposal changes, as its editor, its reviewer and the portal's readers hear it."""

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from macros.agreement.status import plain
from macros.loading.intake import Loaded
from macros.proposal.told import version, whole_change
from tests.journeys.desk import TODAY, Desk

TOY = Path(__file__).parents[1] / "toy"
Edit = Callable[[Desk], None]
AUTUMN = "data/meetings/2027-ohjaus-syksy.yml"
SEEN = "Kalenterin tilaajat näkevät muutoksen."


@pytest.fixture(scope="module")
def before() -> Loaded:
    return version(TOY, TODAY)


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    for folder in ("data", "docs"):
        shutil.copytree(TOY / folder, tmp_path / folder)
    return Desk(tmp_path)


def told(before: Loaded, desk: Desk) -> list[str]:
    """The sentences, without headings."""
    lines = whole_change(before, version(desk.folder, TODAY), TODAY).splitlines()
    return [line.removeprefix("- ") for line in lines if line and not line.startswith("#")]


def changed(path: str, there: str, instead: str) -> Edit:
    return lambda desk: desk.change(path, there, instead)


def renamed(old: str, new: str) -> Edit:
    def edit(desk: Desk) -> None:
        (desk.folder / old).rename(desk.folder / new)
        desk.change(new, "---\nsummary", f"---\nmoved_from: [{old.removeprefix('docs/')}]\nsummary")

    return edit


CASES: dict[str, tuple[Edit, str]] = {
    "moved": (
        changed(AUTUMN, "5.9.2030 kello 9.00\nends: 5.9.2030 klo 10.05",
                "12.9.2030 klo 9.00\nends: 12.9.2030 klo 10.05"),
        "Kokous «Syksyn kokous» siirtyy: 5.9.2030 klo 9.00–10.05 → "
        f"12.9.2030 klo 9.00–10.05. {SEEN}",
    ),
    "cancelled": (
        changed(AUTUMN, "status: confirmed", "status: cancelled"),
        f"Kokous «Syksyn kokous» perutaan (5.9.2030 klo 9.00–10.05). {SEEN}",
    ),
    "removed": (
        lambda desk: desk.remove(AUTUMN),
        "Kokous «Syksyn kokous» poistuu. Kalenterin tilaajille se näkyy peruttuna.",
    ),
    "place": (
        changed(AUTUMN, "remote: true", "place: Kunnantalo"),
        "Kokous «Syksyn kokous»: Paikka lisätään: ”Kunnantalo”.",
    ),
    "flag": (
        changed(AUTUMN, "remote: true", "place: Kunnantalo"),
        "Kokous «Syksyn kokous»: Etänä: kyllä → ei.",
    ),
    "topics": (
        changed(AUTUMN, "remote: true", "remote: true\ntopics:\n  - Talous\n  - Tuki"),
        "Kokous «Syksyn kokous»: Aiheet: lisätään ”Talous”, ”Tuki”.",
    ),
    "text forgotten": (
        changed("data/decisions/ohjaus-2026-1.yml",
                "dropped\n    note: Kysely tehdään myöhemmin.\n", "open\n"),
        "Päätös «Talousarvion valmistelu»: Toimenpiteet, ”Kysytään käyttäjiltä.”, "
        "huomautus poistetaan: ”Kysely tehdään myöhemmin.”",
    ),
    "item of a list": (
        changed("data/services/sahkoposti.yml", "state: not_used", "state: used"),
        "Palvelu «Sähköposti»: Käyttö, «Kuvitelman kunta», tila: ei käytössä → käytössä.",
    ),
    "part": (
        changed("data/services/sahkoposti.yml", "state: missing",
                "state: agreed\n  text: Tunnissa."),
        "Palvelu «Sähköposti»: Palvelutaso, sisältö lisätään: ”Tunnissa.”",
    ),
    "new item of a list": (
        changed("data/decisions/ohjaus-2026-1.yml", "  - id: kysely", "  - id: uusi\n"
                "    title: Koulutetaan.\n    owner: mallilan-it\n    due: not_recorded\n"
                "    state: open\n  - id: kysely"),
        "Päätös «Talousarvion valmistelu»: Toimenpiteet: lisätään (”Koulutetaan.”; "
        "«Mallilan IT-päällikkö»; ei kirjattu; avoin).",
    ),
    "reference": (
        changed("docs/ohjeet/tuki.md", "owner: mallilan-it", "owner: kuvitelman-johtaja"),
        "Ohje «Tuki»: Omistaja: «Mallilan IT-päällikkö» → «Kuvitelman kunnanjohtaja».",
    ),
    "holder": (
        changed("data/positions/mallilan-it.yml", "  state: not_recorded",
                "  state: held\n  people:\n    - name: Veera Esimerkki\n      since: 1.4.2027"),
        "Roolissa «Mallilan IT-päällikkö» 1.4.2027 alkaen: Veera Esimerkki.",
    ),
    "vacant": (
        changed("data/positions/mallilan-it.yml", "not_recorded", "vacant"),
        "Rooli «Mallilan IT-päällikkö»: ei kirjattu → täyttämättä.",
    ),
    "holder forgotten": (
        changed("data/positions/mallilan-tukihenkilot.yml", "    - name: Tyyne Esimerkki\n", ""),
        "Roolista «Mallilan tukihenkilöt» poistuu kirjaus: Tyyne Esimerkki.",
    ),
    "text": (
        changed("docs/ohjeet/tuki.md", "Soita tukeen.", "Kirjoita tukeen.\n\nOdota."),
        "Ohje «Tuki»: 1 kohta muuttuu, 1 kohta lisätään.",
    ),
    "withdrawn": (
        changed("docs/ohjeet/tuki.md", "status: in_force", "status: withdrawn"),
        "Ohje «Tuki»: Tila: voimassa → kumottu.",
    ),
    "new guideline": (
        lambda desk: desk.write("docs/ohjeet/uusi.md", (desk.folder / "docs/ohjeet/turva.md")
                                .read_text("utf-8").replace("# Turva", "# Uusi")),
        "Uusi sivu: «Uusi», /ohjeet/uusi/",
    ),
    "renamed": (
        renamed("docs/ohjeet/turva.md", "docs/ohjeet/tietoturva.md"),
        "«Turva» siirtyy: /ohjeet/turva/ → /ohjeet/tietoturva/",
    ),
    "attachment": (
        lambda desk: desk.upload("docs/ohjeet/kuva.png", b"\x89PNG\r\n\x1a\nIEND\xaeB`\x82"),
        "Uusi tiedosto: docs/ohjeet/kuva.png",
    ),
    "broken": (
        changed(AUTUMN, "status: confirmed", "status: sovittu"),
        "Tarkistus löysi virheitä, joten kaikkea ei voi kertoa ennen kuin ne on korjattu. "
        "Virheet on lueteltu tarkistuksen tuloksessa.",
    ),
    "layout alone": (
        changed("docs/ohjeet/tuki.md", "Soita tukeen.\n", "Soita\ntukeen.\n"),
        "Ehdotus ei muuta sitä, mitä portaali kertoo.",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_a_change_is_told_in_a_sentence(name: str, before: Loaded, desk: Desk) -> None:
    edit, sentence = CASES[name]
    edit(desk)
    assert sentence in told(before, desk)


def test_what_has_a_file_that_cannot_be_read_is_not_said_to_go(before: Loaded, desk: Desk) -> None:
    desk.change("data/positions/mallilan-it.yml", "state: not_recorded", "state: kyllä")
    desk.change(AUTUMN, "status: confirmed", "status: sovittu")
    (said,) = told(before, desk)
    assert said.startswith("Tarkistus löysi virheitä, joten kaikkea ei voi kertoa")


def test_a_promise_whose_state_changes_is_told(before: Loaded, desk: Desk) -> None:
    desk.change("data/positions/mallilan-it.yml", "not_recorded", "vacant")
    promises = [line for line in told(before, desk) if " → ei toteudu." in line]
    assert promises, "a promise about holders falls when a position is vacant"


def test_what_a_proposal_says_is_no_markup_call_or_link(before: Loaded, desk: Desk) -> None:
    hostile = "@kaikki #1 ![x](https://example.org/x) <b>`rm`</b> | a"
    desk.change(AUTUMN, "title: Syksyn kokous", f"title: '{hostile}'")
    text = whole_change(before, version(desk.folder, TODAY), TODAY, plain)
    assert "kaikki" in text
    assert not re.search(r"(?<!\\)[<>`*|\[\]]|@k|#1|https://e", text)


def test_a_file_s_name_is_no_markup_and_no_line_of_its_own(before: Loaded, desk: Desk) -> None:
    for name in ("a\n## b.png", "<!-- muutos -->.png", "@kaikki [x](javascript:a).png"):
        desk.upload(f"docs/{name}", b"x")
    lines = whole_change(before, version(desk.folder, TODAY), TODAY, plain).splitlines()
    assert [line for line in lines if line.startswith("#")] == ["## Kuvat ja liitteet"]
    assert not re.search(r"(?<!\\)[<>\[\]]|@k", "\n".join(lines))


def test_many_changes_fit_in_a_comment(before: Loaded, desk: Desk) -> None:
    term = (desk.folder / "data/terms/palvelutaso.yml").read_text("utf-8")
    for number in range(500):
        desk.write(f"data/terms/t{number}.yml", term.replace("Palvelutaso", f"Termi {number}"))
    text = whole_change(before, version(desk.folder, TODAY), TODAY, plain)
    assert "ja 400 muuta" in text
    assert len(text) < 65_536
