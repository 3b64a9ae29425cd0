"""data/ and docs/ become a portal, or every problem in the two folders is told in one run."""

import os
import subprocess
import unicodedata
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from macros.loading.intake import Loaded
from macros.loading.portal import load
from macros.model.portal import CATALOGUE
from macros.problems import as_text
from macros.views import PAGE_VIEWS

TODAY = date(2027, 3, 1)
PDF = b"%PDF-1.7\nstartxref\n9\n%%EOF\n"


def loaded(folder: Path, today: date = TODAY) -> Loaded:
    return load(folder / "data", folder / "docs", PAGE_VIEWS, today)


def problems(folder: Path) -> str:
    """What is told of the toy, each path from the toy's folder."""
    return as_text(loaded(folder).problems).replace(f"{folder}/", "")


def replace(file: Path, right: str, wrong: str) -> None:
    text = file.read_text("utf-8")
    assert right in text
    file.write_text(text.replace(right, wrong, 1), "utf-8")


def test_the_toy_has_every_type_of_record_and_no_problem(toy: Path) -> None:
    portal = loaded(toy).portal
    assert problems(toy) == ""
    assert all(map(portal.of, CATALOGUE))
    assert [p.holder.state for p in portal.positions.values()] == [
        "vacant", "not_recorded", "held", "held", "not_recorded",
    ]  # fmt: skip
    assert {g.status for g in portal.guidelines.values()} == {
        "draft", "in_force", "deprecated", "withdrawn",
    }  # fmt: skip
    assert {m.status for m in portal.meetings.values()} == {
        "planned", "confirmed", "held", "cancelled",
    }  # fmt: skip


def test_records_are_in_order_of_id_and_pages_are_named_by_path_and_heading(toy: Path) -> None:
    portal = loaded(toy).portal
    assert list(portal.organisations) == ["kuvitelma", "mallila", "satula"]
    assert [o.id for o in portal.parties] == ["kuvitelma", "mallila"]
    assert portal.pages["hallinta/roolit/index"].title == "Roolit"
    assert portal.guidelines["tuki"].title == "Tuki"


def add(path: str, text: str = "") -> Callable[[Path], None]:
    def act(folder: Path) -> None:
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, "utf-8")

    return act


def move(path: str, to: str) -> Callable[[Path], object]:
    return lambda folder: (folder / path).rename(folder / to)


def move_and_link(path: str, to: str) -> Callable[[Path], None]:
    def act(folder: Path) -> None:
        (folder / path).rename(folder / to)
        (folder / path).symlink_to(folder / to)

    return act


def delete(path: str) -> Callable[[Path], None]:
    return lambda folder: (folder / path).unlink()


def edit(path: str, right: str, wrong: str) -> Callable[[Path], None]:
    return lambda folder: replace(folder / path, right, wrong)


def link(path: str, to: str) -> Callable[[Path], None]:
    return lambda folder: (folder / path).symlink_to(folder / to)


FILE_FORM = (
    "sivun tiedostonimi päättyy .md, kuvan ja liitteen johonkin näistä: "
    ".avif, .jpg, .pdf, .png, .webp"
)
PAGE = "---\nsummary: Uusi.\n---\n# Uusi\n\nTeksti.\n"
GOAL = "title: Uusi\nhorizon: long\norder: 9\nsource:\n  document: malli\n"
GROUP = (
    "title: Uusi\nlevel: alin\npurpose: Auttaa.\ncomposition: not_recorded\n"
    "meetings: not_recorded\ntasks: [Auttaa.]\nsource: {document: malli}\n"
)
# What happens to the toy's files → how, and what the editor is told.
FAULTS = {
    "folder with a mistyped name": (
        add("data/position/uusi.yml", "title: Uusi\n"),
        "data/position:1:1: tuntematon kansio «position». Tarkoititko «positions»?",
    ),
    "folder that nothing knows": (
        add("data/kuvat/uusi.yml"),
        "data/kuvat:1:1: tuntematon kansio «kuvat».",
    ),
    "record outside a folder": (
        add("data/uusi.yml", GOAL),
        "data/uusi.yml:1:1: tiedosto on väärässä paikassa; tietueet ovat tyyppinsä kansiossa",
    ),
    "folder among the records": (
        add("data/goals/vanhat/uusi.yml", GOAL),
        "data/goals/vanhat:1:1: tietue on tavallinen tiedosto, ei kansio eikä linkki",
    ),
    "link among the records": (
        link("data/goals/uusi.yml", "data/goals/laatu.yml"),
        "data/goals/uusi.yml:1:1: tietue on tavallinen tiedosto, ei kansio eikä linkki",
    ),
    "link to a folder of records": (
        move_and_link("data/goals", ".goals"),
        "data/goals:1:1: tietueet ovat tavallisia tiedostoja ja kansioita, ei linkkejä",
    ),
    "wrong ending": (
        add("data/goals/uusi.yaml", GOAL),
        "data/goals/uusi.yaml:1:1: tietueen tiedostonimi päättyy .yml; anna nimeksi «uusi.yml»",
    ),
    "name with a capital and an umlaut": (
        add("data/goals/Määrä.yml", GOAL),
        "data/goals/Määrä.yml:1:1: tiedoston nimi «Määrä» ei kelpaa tunnukseksi; "
        "anna nimeksi «maara.yml»",
    ),
    "name of the index page": (
        move("data/services/intranet.yml", "data/services/index.yml"),
        "data/services/index.yml:1:1: nimi «index» on varattu kansion etusivulle; "
        "anna tiedostolle toinen nimi",
    ),
    "empty record": (
        add("data/goals/tyhja.yml"),
        "data/goals/tyhja.yml:1:1: tiedosto on tyhjä: kirjoita vähintään yksi rivi «avain: arvo»",
    ),
    "no name of the portal": (
        delete("data/site.yml"),
        "data/site.yml:1:1: tiedosto puuttuu: Portaalin nimi ja julkaisija.",
    ),
    "reference that leads nowhere": (
        edit("data/groups/ohjaus.yml", "position: mallilan-johtaja", "position: malilan-johtaja"),
        "data/groups/ohjaus.yml:10:15: tunnusta «malilan-johtaja» ei ole kansiossa positions/. "
        "Tarkoititko «mallilan-johtaja»?",
    ),
    "reference to a record that cannot be read": (
        edit("data/levels/alin.yml", "order: 2", "order: kaksi"),
        "data/levels/alin.yml:2:8: order: «kaksi» ei ole kokonaisluku; "
        "kirjoita pelkät numerot, kuten 12",
    ),
    "party that cannot be read": (
        edit("data/organisations/kuvitelma.yml", "party: true", "party: yes"),
        "data/organisations/kuvitelma.yml:4:8: party: «yes» ei kelpaa: "
        "kirjoita true (kyllä) tai false (ei)",
    ),
    "address of a page that is not there": (
        edit("data/meetings/2027-ohjaus-kevat.yml", "ohjeet/tuki.md", "ohjeet/tukki.md"),
        "data/meetings/2027-ohjaus-kevat.yml:12:14: sivua «ohjeet/tukki.md» ei ole. "
        "Tarkoititko «ohjeet/tuki.md»?",
    ),
    "answer that is not there": (
        edit("data/queries/vieraskieliset.yml", "ohjeet/tuki.md", "ohjeet/tukki.md"),
        "data/queries/vieraskieliset.yml:7:9: sivua «ohjeet/tukki.md» ei ole. "
        "Tarkoititko «ohjeet/tuki.md»?",
    ),
    "page that a record makes": (
        add("docs/hallinta/ohjaus.md", PAGE),
        "docs/hallinta/ohjaus.md:1:1: tämä sivu tehdään tietueesta data/groups/ohjaus.yml; "
        "anna sivulle toinen nimi tai poista se",
    ),
    "page with the address of a page that a record makes": (
        add("docs/hallinta/ohjaus/index.md", PAGE),
        "docs/hallinta/ohjaus/index.md:1:1: tämä sivu tehdään tietueesta data/groups/ohjaus.yml; "
        "anna sivulle toinen nimi tai poista se",
    ),
    "record that makes a page with the address of a folder": (
        add("data/groups/roolit.yml", GROUP),
        "docs/hallinta/roolit/index.md:1:1: tämä sivu tehdään tietueesta data/groups/roolit.yml; "
        "anna sivulle toinen nimi tai poista se",
    ),
    "picture that is a program too": (
        add("docs/kuva.svg"),
        "docs/kuva.svg:1:1: svg-kuvaa ei voi julkaista; tallenna kuva png-muodossa",
    ),
    "picture that is none": (
        add("docs/kuva.png", "<script>"),
        "docs/kuva.png:1:1: tiedosto ei ole päätteensä mukainen kuva; tallenna se uudelleen",
    ),
    "two pages of one address": (
        add("docs/hallinta.md", PAGE),
        "docs/hallinta.md:1:1: sivulla on sama osoite kuin sivulla docs/hallinta/index.md; "
        "anna sivulle toinen nimi tai poista se\n"
        "docs/hallinta/index.md:1:1: sivulla on sama osoite kuin sivulla docs/hallinta.md; "
        "anna sivulle toinen nimi tai poista se",
    ),
    "guideline in another folder": (
        move("docs/ohjeet/turva.md", "docs/tietoa/turva.md"),
        "docs/tietoa/turva.md:1:1: sivun tiedot kuuluvat kansioon docs/ohjeet; siirrä sivu sinne",
    ),
    "page beside the folders": (
        add("ohje.md", PAGE),
        "ohje.md:1:1: sivu on kansion docs ulkopuolella; siirrä se sinne, "
        "ohje kansioon docs/ohjeet",
    ),
    "record beside the folders": (
        add("goals/uusi.yml", GOAL),
        "goals/uusi.yml:1:1: tietue on kansion data ulkopuolella; "
        "siirrä se sinne tyyppinsä kansioon",
    ),
    "page without particulars": (
        add("docs/uusi.md", "# Uusi\n\nTeksti.\n"),
        "docs/uusi.md:1:1: sivun alusta puuttuvat tiedot (--- summary: … ---)",
    ),
    "page with a name that is no address": (
        add("docs/Uusi sivu.md", PAGE),
        "docs/Uusi sivu.md:1:1: tiedoston nimi «Uusi sivu» ei kelpaa osoitteeksi; "
        "anna nimeksi «uusi-sivu.md»",
    ),
    "page in a folder that is no address": (
        add("docs/Uusi osio/sivu.md", PAGE),
        "docs/Uusi osio/sivu.md:1:1: kansion nimi «Uusi osio» ei kelpaa osoitteeksi; "
        "anna nimeksi «uusi-osio»",
    ),
    "page with an ending that only MkDocs knows": (
        add("docs/uusi.markdown", PAGE),
        "docs/uusi.markdown:1:1: " + FILE_FORM,
    ),
    "page that is no Markdown": (add("docs/uusi.html", PAGE), "docs/uusi.html:1:1: " + FILE_FORM),
    "page that is put aside": (
        add("docs/ohjeet/tuki.md.bak", PAGE),
        "docs/ohjeet/tuki.md.bak:1:1: " + FILE_FORM,
    ),
    "picture that is a page too": (
        add("docs/kuva.md.png"),
        "docs/kuva.md.png:1:1: " + FILE_FORM,
    ),
    "attachment that only one program opens": (
        add("docs/ohjeet/lomake.docx"),
        "docs/ohjeet/lomake.docx:1:1: " + FILE_FORM,
    ),
    "script among the pages": (add("docs/a/b.js"), "docs/a/b.js:1:1: " + FILE_FORM),
    "picture with a shouted ending": (add("docs/kuva.PNG"), "docs/kuva.PNG:1:1: " + FILE_FORM),
    "file without an ending": (add("docs/LUEMINUT"), "docs/LUEMINUT:1:1: " + FILE_FORM),
    "link among the pages": (
        link("docs/uusi.md", "docs/index.md"),
        "docs/uusi.md:1:1: sivut ja kuvat ovat tavallisia tiedostoja, eivät linkkejä",
    ),
    "link to a folder of pages": (
        link("docs/uusi", "docs/ohjeet"),
        "docs/uusi:1:1: sivut ja kuvat ovat tavallisia tiedostoja, eivät linkkejä",
    ),
    "mistyped particulars": (
        edit("docs/ohjeet/turva.md", "status: draft", "status: drafft"),
        "docs/ohjeet/turva.md:4:9: status: «drafft» ei ole sallittu arvo; valitse «draft» "
        "(Luonnos) tai «in_force» (Voimassa) tai «deprecated» (Väistyvä) tai «withdrawn» "
        "(Kumottu). Tarkoititko «draft»?",
    ),
    "guideline in force that nobody approved": (
        edit("docs/ohjeet/turva.md", "status: draft", "status: in_force"),
        "docs/ohjeet/turva.md:4:9: voimassa oleva ohje on hyväksytty; lisää approved",
    ),
    "guideline replaced by one that is not there": (
        edit("docs/ohjeet/vanha-tuki.md", "replaced_by: tuki", "replaced_by: tukki"),
        "docs/ohjeet/vanha-tuki.md:6:14: tunnusta «tukki» ei ole kansiossa ohjeet/. "
        "Tarkoititko «tuki»?",
    ),
}  # fmt: skip

IT, TUKI, OLD = "data/positions/mallilan-it.yml", "docs/ohjeet/tuki.md", "docs/ohjeet/vanha-tuki.md"
OFFICE = "data/account-managers/opetus.yml"
# What contradicts something else in the same record → file, right text, wrong text, what is told.
CONTRADICTIONS = {
    "draft that is approved": (
        TUKI, "status: in_force", "status: draft",
        "9:3: luonnosta ei ole hyväksytty; poista approved tai vaihda tila",
    ),
    "replaced guideline in force": (
        TUKI, "status: in_force", "status: in_force\nreplaced_by: turva",
        "4:9: korvattu ohje on deprecated tai withdrawn; vaihda tila",
    ),
    "guideline that replaces itself": (
        OLD, "replaced_by: tuki", "replaced_by: vanha-tuki",
        "6:14: korvaavat ohjeet viittaavat toisiinsa kehässä",
    ),
    "holder without a person": (
        IT, "state: not_recorded", "state: held",
        "4:10: henkilöä ei ole; lisää people tai vaihda tila",
    ),
    "two holders of one position": (
        "data/positions/mallilan-tukihenkilot.yml", "several: true", "several: false",
        "8:7: roolissa on yhtä aikaa Onni Esimerkki ja Tyyne Esimerkki; "
        "kirjoita edelliselle until, tai jos näin on, several: true",
    ),
    "neither organisation nor sectors": (
        OFFICE, "sectors:\n  - Koulut\n  - Kirjastot\n", "",
        "1:1: kirjoita joko serves (organisaatio) tai sectors (toimialat), ei molempia",
    ),
    "organisation and sectors": (
        OFFICE, "sectors:", "serves: mallila\nsectors:",
        "5:3: kirjoita joko serves (organisaatio) tai sectors (toimialat), ei molempia",
    ),
    "body and group": (
        "data/decisions/ohjaus-2027-1.yml", "group: ohjaus",
        "group: ohjaus\nbody: mallilan-hallitus",
        "2:8: kirjoita joko body (toimielin) tai group (ryhmä), ei molempia",
    ),
    "season that ends before it begins": (
        "data/networks/verkko.yml", "last_year: 2028", "last_year: 2026",
        "9:14: kausi päättyy ennen kuin se alkaa",
    ),
    "body that is no body": (
        "data/groups/ohjaus.yml", "body: kuvitelman-johtoryhma", "position: kuvitelman-johtaja",
        "14:11: kun kind on within_body, kirjoita body",
    ),
}  # fmt: skip


# Few enough at once that no two of them are of the same file.
BATCHES = 5


@pytest.mark.parametrize("nth", range(BATCHES))
def test_what_is_wrong_is_told_and_nothing_else(toy: Path, nth: int) -> None:
    wrong = [
        (edit(file, *words), f"{file}:{told}") for file, *words, told in CONTRADICTIONS.values()
    ]
    lines = set()
    for act, told in [*FAULTS.values(), *wrong][nth::BATCHES]:
        act(toy)
        lines.update(told.splitlines())
    assert set(problems(toy).splitlines()) == lines


def test_a_file_with_a_wrong_name_is_read_under_its_right_one(toy: Path) -> None:
    move("data/positions/mallilan-it.yml", "data/positions/Mallilan IT.yml")(toy)
    edit("data/positions/Mallilan IT.yml", "state: not_recorded", "state: ei tiedossa")(toy)
    assert problems(toy) == (
        "data/positions/Mallilan IT.yml:1:1: tiedoston nimi «Mallilan IT» ei kelpaa tunnukseksi; "
        "anna nimeksi «mallilan-it.yml»\n"
        "data/positions/Mallilan IT.yml:4:10: state: «ei tiedossa» ei ole sallittu arvo; "
        "valitse «not_recorded» (Ei kirjattu) tai «vacant» (Täyttämättä) tai «held» (Hoidossa)"
    )


def test_a_name_in_place_of_an_id_is_answered_with_the_id(toy: Path) -> None:
    edit("docs/ohjeet/turva.md", "owner: mallilan-it", "owner: Mallilan IT-päällikkö")(toy)
    edit("docs/ohjeet/turva.md", "status: draft", "status: valmis")(toy)
    assert problems(toy).splitlines()[-1] == (
        "docs/ohjeet/turva.md:5:8: «Mallilan IT-päällikkö» ei ole tunnus; kirjoita «mallilan-it»"
    )


def committed(folder: Path, message: str) -> None:
    """What the folder holds becomes a commit of the first of March 2026."""
    identity = ("-c", "user.name=a", "-c", "user.email=a@example.fi")
    when = {f"GIT_{who}_DATE": "2026-03-01T12:00:00+02:00" for who in ("AUTHOR", "COMMITTER")}
    for words in (["init", "-q"], ["add", "-A"], [*identity, "commit", "-qm", message]):
        subprocess.run(["git", *words], cwd=folder, check=True, env=os.environ | when)


def told_here() -> str:
    """What an editor is told whose terminal stands in the portal's folder."""
    return as_text(loaded(Path()).problems)


def test_a_removed_file_is_told_in_one_line_with_what_refers_to_it(
    toy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(toy)
    committed(toy, "Alku")
    delete("data/groups/ohjaus.yml")(toy)
    line = (
        "data/groups/ohjaus.yml:1:1: tiedosto on poistettu{}; siihen viitataan vielä 21 kohdassa: "
        "data/annual-tasks/talous.yml:2:8, data/decisions/ohjaus-2026-1.yml:2:8, "
        "data/decisions/ohjaus-2026-2.yml:2:8, data/decisions/ohjaus-2027-1.yml:2:8 …; "
        "palauta tiedosto tai poista viittaukset"
    )
    assert told_here() == line.format("")
    committed(toy, "Ryhmä poistuu")
    assert told_here() == line.format(" 1.3.2026")


def test_a_renamed_file_is_told_with_its_new_name(
    toy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(toy)
    committed(toy, "Alku")
    move("docs/ohjeet/kumottu.md", "docs/ohjeet/entinen.md")(toy)
    edit("docs/ohjeet/vanha-tuki.md", "replaced_by: tuki", "replaced_by: kumottu")(toy)
    committed(toy, "Uusi nimi")
    assert told_here().endswith(
        "docs/ohjeet/kumottu.md:1:1: tiedosto on siirretty 1.3.2026 ja on nyt "
        "docs/ohjeet/entinen.md; siihen viitataan vielä 1 kohdassa: "
        "docs/ohjeet/vanha-tuki.md:6:14; vaihda viittauksiin uusi nimi"
    )


def test_a_removed_page_is_told_in_one_line_with_the_links_that_led_there(
    toy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(toy)
    committed(toy, "Alku")
    delete("docs/ohjeet/tuki.md")(toy)
    (line,) = told_here().splitlines()
    assert line.startswith(
        "docs/ohjeet/tuki.md:1:1: tiedosto on poistettu; siihen viitataan vielä 11 kohdassa: "
        "data/decisions/ohjaus-2027-1.yml:10:5, data/meetings/2027-ohjaus-kevat.yml:12:14, "
    )


def test_words_are_looked_for_on_the_whole_site_when_all_of_it_was_read(toy: Path) -> None:
    edit("data/synonyms.yml", "means: tuki", "means: odota")(toy)
    assert problems(toy) == ""
    edit("docs/ohjeet/tuki.md", "2. Odota.", "2. Kysy.")(toy)
    told = "data/synonyms.yml:6:12: varoitus: sanaa «odota» ei ole millään sivulla eikä missään"
    assert problems(toy).startswith(told)
    act, sentence = FAULTS["record outside a folder"]
    act(toy)
    assert problems(toy) == sentence


@pytest.mark.parametrize("name", ["data", "docs"])
def test_a_folder_that_is_not_there_is_told(toy: Path, name: str) -> None:
    (toy / name).rename(toy / "muu")
    word = {"data": "tietueet", "docs": "sivut"}[name]
    assert f"{name}:1:1: kansiota ei ole; siinä pitäisi olla portaalin {word}" in problems(toy)


def test_hidden_files_are_nobodys_business(toy: Path) -> None:
    for path in ("data/.DS_Store", "data/goals/.kesken.yml.swp", "docs/.kesken/sivu.md"):
        add(path, "x")(toy)
    assert problems(toy) == ""


def test_what_nothing_leads_to_is_told(toy: Path) -> None:
    (toy / "docs/ohjeet/Liite 2.0.pdf").write_bytes(PDF)
    told = "docs/ohjeet/Liite 2.0.pdf:1:1: varoitus: tiedostoon ei pääse mistään; tee siihen linkki"
    assert problems(toy) == f"{told} tai poista tiedosto"
    edit("docs/index.md", "# ", "# Etusivu\n\n[Liite](ohjeet/Liite%202.0.pdf)\n\n## ")(toy)
    assert told not in problems(toy)


def test_a_name_is_known_however_a_system_writes_its_letters(toy: Path) -> None:
    """MacOS takes `ä` apart."""
    (toy / "docs" / unicodedata.normalize("NFD", "Päätös.pdf")).write_bytes(PDF)
    edit("docs/index.md", "# ", "# Etusivu\n\n[Päätös](Päätös.pdf)\n\n## ")(toy)
    assert problems(toy) == ""


def test_names_that_differ_in_case_only_are_told(toy: Path) -> None:
    (toy / "docs/Kuva.pdf").write_bytes(PDF)
    (toy / "docs/kuva.pdf").write_bytes(PDF)
    told = "docs/kuva.pdf:1:1: nimi eroaa vain kirjainkoon osalta: «Kuva.pdf»; anna toinen nimi"
    assert problems(toy) == told


def test_a_file_that_cannot_be_read_is_told(toy: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", refuse)
    told = problems(toy).split("\n")
    assert "data/goals/laatu.yml:1:1: tiedostoa ei voi lukea (Permission denied)" in told
    assert "docs/index.md:1:1: tiedostoa ei voi lukea (Permission denied)" in told


def test_a_name_that_is_not_utf_8_is_told(toy: Path) -> None:
    Path(os.fsdecode(os.fsencode(toy / "data/goals") + b"/m\xe4\xe4r\xe4.yml")).touch()
    assert "ei kelpaa tunnukseksi" in problems(toy)


def test_everything_is_told_in_one_run_in_order_of_place(toy: Path) -> None:
    names = ("record outside a folder", "wrong ending", "mistyped particulars",
             "reference that leads nowhere", "page without particulars")  # fmt: skip
    told = []
    for name in names:
        act, sentence = FAULTS[name]
        act(toy)
        told.append(sentence)
    assert problems(toy) == "\n".join(sorted(told))
    assert loaded(toy).refused


def test_what_only_time_has_made_wrong_warns(toy: Path) -> None:
    found = loaded(toy, date(2028, 2, 5))
    assert as_text(found.problems).replace(f"{toy}/", "") == (
        "data/accessibility.yml:5:11: varoitus: arvioinnista (4.2.2027) on yli 12 kuukautta; "
        "arvioi sivusto uudelleen\n"
        "docs/ohjeet/tuki.md:16:18: varoitus: katselmointi on myöhässä; "
        "katselmoi ohje ja kirjaa päivä: last_reviewed"
    )
    assert not found.refused


def test_a_record_needs_the_page_that_shows_it(toy: Path) -> None:
    (toy / "docs/hallinta/index.md").unlink()
    assert problems(toy).splitlines()[0] == (
        "data/organisations/kuvitelma.yml:1:1: sivua hallinta/index.md, jolla tämä "
        "tietue näytetään, ei ole; kirjoita sivu docs/hallinta/index.md"
    )
