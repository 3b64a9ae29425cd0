"""What a page shows as a file's content is read as that file would be."""

from datetime import date
from pathlib import Path

import pytest

from macros.loading.checking import checked
from macros.problems import as_text

TODAY = date(2027, 3, 1)
POSITION = "data/positions/mallilan-it.yml"
MEETING = (
    "title: Syyskokous\ngroup: ohjaus\nstatus: planned\nproposal: true\n"
    "window:\n  year: 2027\n  month: 9\n"
)
GUIDELINE = (
    "---\nsummary: Kirjoita tähän, mitä ohjeesta saa.\nstatus: draft\nowner: mallilan-it\n"
    "applies_to: [mallila]\ntopics: [tuki]\nlaw_checked: not_recorded\nreview_interval: 12\n"
    "basis:\n  - document: malli\n"
    "---\n# Kirjoita tähän, mikä ohje on\n\nTeksti.\n"
)


def block(text: str, file: str, kind: str = "yaml") -> str:
    return f'```{kind} title="{file}"\n{text}```\n\n'


def told(toy: Path, *blocks: str) -> list[str]:
    page = "---\nsummary: Mallit.\n---\n# Mallit\n\nKopioi.\n\n" + "".join(blocks)
    (toy / "docs/tietoa/mallit.md").write_text(page, "utf-8")
    found = checked(toy / "data", toy / "docs", TODAY).problems
    return as_text(found).replace(f"{toy}/docs/tietoa/mallit.md:", "").splitlines()


HELD = "holder:\n  state: held\n  people:\n    - name: Etunimi Sukunimi\n"


@pytest.mark.parametrize(
    "blocks",
    [
        [block(MEETING, "data/meetings/2027-ohjaus-malli.yml")],
        [block(HELD, POSITION)],
        [
            block(MEETING, "data/meetings/2027-ohjaus-malli.yml"),
            block("window: {year: 2027}\n", "data/meetings/2027-ohjaus-malli.yml"),
        ],
        [
            block(GUIDELINE, "docs/ohjeet/uusi.md", "markdown"),
            block("last_reviewed: 4.2.2027\nreplaced_by: tuki\nstatus: deprecated\n",
                  "docs/ohjeet/uusi.md"),
        ],
        [
            block("title: Uusi\nkind: decision\nsummary: Päätös.\n", "data/documents/uusi.yml"),
            block("source:\n  document: uusi\n", POSITION),
        ],
        [block("groups:\n  - words: [tulostin]\n    pages: [ohjeet/tuki.md]\n",
               "data/synonyms.yml")],
        ["```yaml\nkuka: tahansa\n```\n"],
    ],
    ids=["record", "lines of a record", "lines of an example", "guideline", "what the page makes",
         "single record", "no file"],
)  # fmt: skip
def test_an_example_that_the_portal_would_take_is_right(toy: Path, blocks: list[str]) -> None:
    assert told(toy, *blocks) == []


@pytest.mark.parametrize(
    ("text", "file", "kind", "message"),
    [
        (MEETING.replace("month: 9", "month: 13"), "data/meetings/uusi.yml", "yaml",
         "15:10: esimerkki: month: luku 13 ei ole väliltä 1–12"),
        (MEETING.replace("group: ohjaus", "group: ohjas"), "data/meetings/uusi.yml", "yaml",
         "10:8: esimerkki: tunnusta «ohjas» ei ole kansiossa groups/. Tarkoititko «ohjaus»?"),
        ("status: held\n", "data/meetings/uusi.yml", "yaml",
         "9:1: esimerkki: pakollinen kenttä «title» (Otsikko) puuttuu"),
        ("holder:\n  state: held\n", POSITION, "yaml",
         "10:10: esimerkki: henkilöä ei ole; lisää people tai vaihda tila"),
        ("holder: {state: held\n", POSITION, "yaml",
         "9:9: esimerkki: tästä alkavaa merkkiä { ei suljeta: lisää sulkeva } tai kirjoita arvo "
         "lainausmerkkeihin"),
        (GUIDELINE.replace("status: draft", "status: in_force"), "docs/ohjeet/uusi.md", "markdown",
         "11:9: esimerkki: voimassa oleva ohje on hyväksytty; lisää approved"),
        (MEETING, "data/meeting/uusi.yml", "yaml",
         "8:1: esimerkin tiedosto «data/meeting/uusi.yml» ei ole tietue eikä sivu"),
    ],
    ids=["value", "reference", "lines of nothing", "rule", "syntax", "page", "folder"],
)  # fmt: skip
def test_an_example_that_would_be_refused_is_told_on_its_page(
    toy: Path, text: str, file: str, kind: str, message: str
) -> None:
    assert message in told(toy, block(text, file, kind))
