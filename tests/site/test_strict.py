"""What is wrong in a page stops the build: every fault in one run, in Finnish, at its place."""

import re
from pathlib import Path

import pytest

from tests.site.trees import copied, run

pytestmark = pytest.mark.built

OLD = {"index.html": "<title>Vanha</title>", "sivu/index.html": "vanha", "sitemap.xml": "<urlset/>"}
FRONT = "---\nsummary: Sivu, joka kokeilee virheitä.\n---\n# Koesivu\n\nTeksti.\n\n"
BODY = FRONT.count("\n") + 1  # the first line after it, as the editor counts

ONLY_CALLS = "aaltosulkeissa {{ }} voi olla vain makro, jolle annetaan"
# name of the page: (what its editor wrote, column, a part of the sentence)
FAULTS = {
    "muuttuja": ("Teksti {{ puhelin }} tässä.", 8, ONLY_CALLS),
    "ominaisuus": ("Nimi {{ config.site_name }}.", 6, ONLY_CALLS),
    "ymparisto": ("{{ environment }}", 1, ONLY_CALLS),
    "silmukka": ("{% for x in lista %}", 1, "{%"),
    "puoliksi": ("Teksti {{ goals(", 8, "{{"),
    "makro": ('{{ gaols("short") }}', 1, "makroa «gaols» ei ole. Tarkoititko «goals»?"),
    "sana": ('{{ goals("lyhyt") }}', 1, "«lyhyt» ei kelpaa; valitse jokin näistä: short, long"),
    "sulkeet": ("{{ goals() }}", 1, "sulkeissa on väärät tiedot; niihin kuuluu: horizon"),
    "katkennut": ("Katso [ohjeita](ohjet/index.md).", 7, "tiedostoa «ohjet/index.md» ei ole"),
    "juuri": ("Katso [ohjeiden sivua](/ohjeet/).", 7, "osoite alkaa vinoviivalla"),
    "html-osoite": ("Katso [ohjeiden sivua](ohjeet/index.html).", 7, "kirjoita «ohjeet/index.md»"),
    "kirjainkoko": ("Katso [ohjeiden sivua](Ohjeet/index.md).", 7, "kirjainkoko on väärä"),
    "oma-kohta": ("Katso [alempaa kohtaa](#alempana).", 7, "ei ole kohtaa «#alempana»"),
    "muu-kohta": ("Katso [ohjeita](ohjeet/index.md#ohjeita).", 7, "ei ole kohtaa «#ohjeita»"),
    "kirjattu-kohta": (
        "Katso [tasoa](hallinta/index.md#taso-keskimmainen).",
        7,
        "ei ole kohtaa «#taso-keskimmainen»",
    ),
    "luotu-kohta": (
        "Katso [ryhmää](hallinta/ohjaus.md#jasenet).",
        7,
        "ei ole kohtaa «#jasenet»",
    ),
    "javascript": ("Katso [tästä kohdasta](javascript:alert).", 7, "«javascript:» ei ole sallittu"),
    "salaamaton": ("Katso [sivustoa](http://www.example.fi/).", 7, "kirjoita https:"),
    "ulos": ("Katso [kansiota](../../data/site.yml).", 7, "osoite vie ulos sivujen kansiosta"),
    "kuva": ("![](assets/kuva.png)", 1, "kuvalta puuttuu tekstivastine"),
    "puuttuva-kuva": ("![Kaavio](assets/kaavio.png)", 1, "tiedostoa «assets/kaavio.png» ei ole"),
    "vieras-kuva": ("![Kaavio](https://www.example.fi/k.png)", 1, "on muualla"),
    "otsikoton": ("!!! warning\n    Varo.", 1, '!!! note "Otsikko"'),
    "skripti": ("<script>alert(1)</script>", 1, "HTML-elementti <script> ei ole sallittu"),
    "tyhja-taulukko": ("| Päivä | Aihe |\n|---|---|", 1, "taulukossa ei ole rivejä"),
    "toinen-otsikko": ("# Toinen", 1, "sivulla on jo pääotsikko"),
}  # fmt: skip

# Said, but no reason to leave the site unpublished.
WARNINGS = {
    "hyppy": ("### Liian syvällä", 1, "otsikkotaso hyppää (###)"),
    "tasta": ("Lue [lisää](avoimet-kysymykset.md).", 5, "ei kerro, mihin linkki vie"),
    "kaksi": (
        "[Ohjeiden luettelo](ohjeet/index.md) ja [ohjeiden luettelo](avoimet-kysymykset.md).",
        41,
        "vie eri paikkaan kuin rivillä 8",
    ),
}

# Every page here is; what else is wrong with it is told as well.
OUTSIDE = "sivu ei ole valikossa; siirrä se johonkin kansioista "

BROKEN_FRONT_MATTER = {
    "etusivu-puuttuu": "# Sivu ilman tietoja\n\nTeksti.\n",
    "etusivu-auki": "---\nsummary: Sivu\n# Otsikko\n",
    "etusivu-kentta": "---\nsumary: Sivu\n---\n# Otsikko\n\nTeksti.\n",
    "etusivu-kahdesti": "---\nsummary: Sivu\nsummary: Toinen\n---\n# Otsikko\n\nTeksti.\n",
    "etusivu-makro": '---\nsummary: "{{ goals() }}"\n---\n# Otsikko\n\nTeksti.\n',
    "etusivu-lainaus": '---\nsummary: "Sivu\n---\n# Otsikko\n\nTeksti.\n',
}


@pytest.fixture(scope="module")
def tree(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project with an old site that is worth keeping."""
    tree = copied(tmp_path_factory.mktemp("strict") / "puu")
    for name, text in OLD.items():
        (tree / "site" / name).parent.mkdir(parents=True, exist_ok=True)
        (tree / "site" / name).write_text(text, encoding="utf-8")
    return tree


@pytest.fixture(scope="module")
def refusal(tree: Path) -> list[str]:
    """What one build says of all faults at once, a line each; the pages are gone afterwards."""
    faulty = {**FAULTS, **WARNINGS}
    return refused(tree, {name: f"{FRONT}{text}\n" for name, (text, _, _) in faulty.items()})


def refused(tree: Path, pages: dict[str, str]) -> list[str]:
    """The lines that a build prints about these pages."""
    for name, text in pages.items():
        (tree / "docs" / f"{name}.md").write_text(text, encoding="utf-8")
    done = run(tree, "site")
    for name in pages:
        (tree / "docs" / f"{name}.md").unlink()
    assert done.returncode == 1
    assert "Traceback" not in done.stdout + done.stderr
    return done.stderr.splitlines()


def said_of(name: str, lines: list[str]) -> list[str]:
    return [line for line in lines if line.startswith(f"docs/{name}.md:")]


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_of_a_page_is_told_at_its_line_and_column(name: str, refusal: list[str]) -> None:
    _, column, sentence = FAULTS[name]
    found = said_of(name, refusal)
    assert any(line.startswith(f"docs/{name}.md:{BODY}:{column}: ") for line in found), found
    assert any(sentence in line for line in found), found
    assert not any("varoitus: " in line for line in found)


def test_broken_front_matter_is_told_with_its_line(tree: Path) -> None:
    lines = refused(tree, BROKEN_FRONT_MATTER)
    for name in BROKEN_FRONT_MATTER:
        found = said_of(name, lines)
        assert found, name
        assert all(re.match(rf"docs/{name}\.md:[1-4]:\d+: \S", line) for line in found), found


@pytest.mark.parametrize("name", WARNINGS)
def test_a_warning_is_told_as_one(name: str, refusal: list[str]) -> None:
    _, column, sentence = WARNINGS[name]
    (line,) = [line for line in said_of(name, refusal) if OUTSIDE not in line]
    assert line.startswith(f"docs/{name}.md:{BODY}:{column}: varoitus: ")
    assert sentence in line


def test_every_line_is_a_place_and_a_sentence(refusal: list[str]) -> None:
    """Nothing else is on the screen: no log of the generator, no English, no blank line."""
    # On some day something in the toy is old, and a warning tells it; the copy has no history.
    place = r"(Note: |docs/[a-z-]+\.md:\d+:\d+: \S|(docs|data)/\S+:\d+:\d+: varoitus: )"
    assert [line for line in refusal if not re.match(place, line)] == []


def test_a_page_outside_the_navigation_is_told_in_finnish(refusal: list[str]) -> None:
    for name in FAULTS:
        (line,) = [line for line in said_of(name, refusal) if OUTSIDE in line]
        assert line.startswith(f"docs/{name}.md:1:1: {OUTSIDE}hallinta/, hallinta/roolit/, ")


def test_the_old_site_stays_as_it_was(tree: Path, refusal: list[str]) -> None:
    files = {path for path in (tree / "site").rglob("*") if path.is_file()}
    kept = {p.relative_to(tree / "site").as_posix(): p.read_text("utf-8") for p in files}
    assert kept == OLD
    assert [path.name for path in tree.iterdir() if path.name.startswith(".site")] == []


def test_a_fault_of_a_record_stops_the_build_with_those_of_pages(tree: Path) -> None:
    record, page = tree / "data" / "groups" / "koe.yml", tree / "docs" / "koe.md"
    record.write_text("title: Koeryhmä\nlevle: strateginen\n", encoding="utf-8")
    page.write_text(f"{FRONT}Katso [sivua](puuttuu.md).\n", encoding="utf-8")
    done = run(tree, "site")
    record.unlink()
    page.unlink()
    assert done.returncode == 1
    assert "data/groups/koe.yml:2:1: tuntematon kenttä «levle». Tarkoititko «level»?" in done.stderr
    assert f"docs/koe.md:{BODY}:7: tiedostoa «puuttuu.md» ei ole." in done.stderr


def test_a_page_that_the_navigation_names_is_missed_at_its_line(tree: Path) -> None:
    menu = tree / "data" / "navigation.yml"
    before = menu.read_text(encoding="utf-8")
    menu.write_text(f"{before}Periaatteet: periaatteet.md\n", encoding="utf-8")
    done = run(tree, "site")
    menu.write_text(before, encoding="utf-8")
    assert done.returncode == 1
    row = before.count("\n") + 1
    missed = f"data/navigation.yml:{row}:14: valikko nimeää sivun periaatteet.md, jota ei ole"
    assert missed in done.stderr.splitlines()


def test_warnings_alone_let_the_site_be_built(tree: Path) -> None:
    for name, (text, _, _) in WARNINGS.items():
        page = f"{FRONT}{text.replace('](', '](../')}\n"
        (tree / "docs" / "tietoa" / f"{name}.md").write_text(page, encoding="utf-8")
    done = run(tree, "site", "toinen")
    assert done.returncode == 0, done.stderr
    for name, (_, _, sentence) in WARNINGS.items():
        assert f"docs/tietoa/{name}.md:{BODY}:" in done.stderr
        assert sentence in done.stderr
        assert (tree / "toinen" / "tietoa" / name / "index.html").is_file()
