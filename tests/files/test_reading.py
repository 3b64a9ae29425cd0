"""Whatever an editor mistypes in a record is told at its place, all of it at once."""

import pytest

from macros.files.reading import Reader, place_in
from macros.files.yaml import read_yaml
from macros.model.decision import Decision
from macros.model.group import Group
from macros.model.kinds import NOT_RECORDED
from macros.model.network import Membership
from macros.model.occasion import Meeting
from macros.model.position import HolderState, Position
from macros.model.record import Record
from macros.problems import as_text

POSITION = """
title: Mallilan IT-päällikkö
organisation: mallila
holder:
  state: held
  people:
    - name: Elli Esimerkki
      since: 1.1.2027
source:
  document: malli
"""
MEETING = """
title: Kokous
group: ohjaus
status: confirmed
starts: 4.2.2027 klo 9.00
ends: 4.2.2027 klo 11.00
remote: true
"""
GROUP = """
title: Ohjaus
level: ylin
purpose: Ohjaa.
composition:
  - kind: by_position
    position: it
meetings:
  least: 2
  most: 4
  approximate: false
  phrase: 2–4 vuodessa
tasks:
  - Päättää.
source:
  document: malli
"""
MEMBERSHIP = """
title: Mallila verkostossa
network: verkko
organisation: mallila
contact: not_recorded
fee:
  euros_per_year: 12 000
  vat: alv. 0
budget_source: not_recorded
decision: not_recorded
use:
  - entitlement: seminaari
    used: 0
source:
  document: malli
"""
DECISION = """
title: Liittyminen
body: hallitus
date: 4.2.2027
section: "7"
preparer: not_recorded
presenter: not_recorded
proposal:
  - Liitytään.
outcome: Hyväksyttiin.
source:
  document: malli
"""
TEXTS = {
    Position: POSITION,
    Meeting: MEETING,
    Group: GROUP,
    Membership: MEMBERSHIP,
    Decision: DECISION,
}

# What is mistyped → whose record, the right text, the wrong one, and what the editor is told.
MISTAKES = {
    "unknown key with a near one": (
        Position,
        "title:",
        "titel:",
        "1:1: tuntematon kenttä «titel». Tarkoititko «title»?",
    ),
    "label for a key": (
        Position,
        "organisation:",
        "organisaatio:",
        "2:1: tuntematon kenttä «organisaatio». Tarkoititko «organisation»?",
    ),
    "contact details": (
        Position,
        "source:",
        "phone: 02 621 1100\nsource:",
        "8:1: tuntematon kenttä «phone»: kirjoita yhteystiedot yhteyspisteeseen, "
        "kansioon contact-points",
    ),
    "key of an inner part": (
        Position,
        "source:",
        "since: 1.1.2027\nsource:",
        "8:1: kenttä «since» kuuluu kentän «holder» alle; korjaa sisennys",
    ),
    "another word for a time": (
        Meeting,
        "starts:",
        "date:",
        "4:1: tuntematon kenttä «date»: aika kirjoitetaan kenttiin starts ja ends, esimerkiksi "
        "starts: 4.2.2027 klo 9.00",
    ),
    "agenda as a list": (
        Meeting,
        "remote: true",
        "remote: true\nagenda:\n  - Talousarvio",
        "8:3: kohdassa «agenda» pitää olla yksi osoite, ei luetteloa; käsiteltävät asiat "
        "kirjoitetaan luetteloon topics",
    ),
    "parts as a text": (
        Position,
        "people:\n    - name: Elli Esimerkki\n      since: 1.1.2027",
        "people: Elli Esimerkki",
        "5:11: kenttä «people» on luettelo; kirjoita jokainen kohta omalle rivilleen, "
        "esimerkiksi: - name: Elli Esimerkki",
    ),
    "part without its dash": (
        Position,
        "    - name: Elli Esimerkki\n",
        "      name: Elli Esimerkki\n",
        "6:7: kenttä «people» on luettelo; kirjoita jokainen kohta omalle rivilleen, "
        "esimerkiksi: - name: Elli Esimerkki",
    ),
    "references as a text": (
        Meeting,
        "remote: true",
        "remote: true\ndecisions: Ohjausryhmän päätös 1, Toinen",
        "7:12: kenttä «decisions» on luettelo; kirjoita jokainen kohta omalle rivilleen, "
        "esimerkiksi: - ohjausryhman-paatos-1",
    ),
    "label of a choice": (
        Meeting,
        "status: confirmed",
        "status: Sovittu",
        "3:9: status: «Sovittu» ei ole sallittu arvo; kirjoita «confirmed»",
    ),
    "unknown key with none near": (
        Position,
        "  state: held",
        "  xyz: held",
        "4:3: tuntematon kenttä «xyz». Sallitut kentät: state, people.\n"
        "4:3: pakollinen kenttä «state» (Tila) puuttuu",
    ),
    "id as a key": (
        Position,
        "title:",
        "id: it\ntitle:",
        "1:1: tunnus tulee tiedoston nimestä; poista rivi id",
    ),
    "missing required field": (
        Position,
        "title: Mallilan IT-päällikkö\n",
        "",
        "1:1: pakollinen kenttä «title» (Nimike) puuttuu",
    ),
    "missing field that may be unknown": (
        Decision,
        "preparer: not_recorded\n",
        "",
        "1:1: pakollinen kenttä «preparer» (Valmistelija) puuttuu; "
        "jos tietoa ei ole, kirjoita preparer: not_recorded",
    ),
    "required field without a value": (
        Position,
        " Mallilan IT-päällikkö",
        "",
        "1:7: pakollinen kenttä «title» (Nimike) on tyhjä",
    ),
    "quoted empty text": (
        Position,
        " Mallilan IT-päällikkö",
        " ''",
        "1:8: kenttä «title» on tyhjä",
    ),
    "list instead of a text": (
        Position,
        "Mallilan IT-päällikkö",
        "[IT-päällikkö]",
        "1:8: kohdassa «title» pitää olla yksi arvo, ei luetteloa",
    ),
    "mapping instead of a text": (
        Position,
        "Mallilan IT-päällikkö",
        "{IT: päällikkö}",
        "1:8: kohdassa «title» pitää olla yksi arvo; lainaa teksti, jossa on kaksoispiste",
    ),
    "text too long": (
        Position,
        "Mallilan IT-päällikkö",
        "x" * 121,
        "1:8: title: teksti on liian pitkä: 121 merkkiä, enintään 120",
    ),
    "wrong choice": (
        Position,
        "state: held",
        "state: heldd",
        "4:10: state: «heldd» ei ole sallittu arvo; valitse «not_recorded» (Ei kirjattu) tai "
        "«vacant» (Täyttämättä) tai «held» (Hoidossa). Tarkoititko «held»?",
    ),
    "holder named but vacant": (
        Position,
        "state: held\n  people:\n    - name: Elli Esimerkki\n      since: 1.1.2027",
        "state: vacant\n  people:\n    - name: Elli Esimerkki",
        "6:7: henkilö on kirjattu, mutta tila on vacant; vaihda tilaksi held "
        "tai kirjoita entiselle until",
    ),
    "tenure ends before it begins": (
        Position,
        "since: 1.1.2027",
        "since: 1.1.2027\n      until: 31.12.2026",
        "8:14: päättyy ennen kuin alkaa",
    ),
    "short year": (
        Position,
        "since: 1.1.2027",
        "since: 1.1.27",
        "7:14: since: «1.1.27» ei ole päivä; kirjoita päivä muodossa 4.2.2027 tai 2027-02-04",
    ),
    "text instead of fields": (
        Position,
        "source:\n  document: malli",
        "source: malli",
        "8:9: kohdassa «source» pitää olla kenttiä omilla riveillään: document, section, phrase; "
        "kirjoita alle sisennettynä document: malli",
    ),
    "no for false": (
        Position,
        "organisation: mallila",
        "organisation: mallila\nseveral: no",
        "3:10: several: «no» ei kelpaa: kirjoita true (kyllä) tai false (ei)",
    ),
    "hour that clocks skip": (
        Meeting,
        "starts: 4.2.2027 klo 9.00",
        "starts: 28.3.2027 klo 3.30",
        "4:9: starts: aikaa «28.3.2027 klo 3.30» ei ole: kellot siirretään silloin kesäaikaan",
    ),
    "hour that clocks pass twice": (
        Meeting,
        "starts: 4.2.2027 klo 9.00",
        "starts: 31.10.2027 klo 3.30",
        "4:9: starts: aika «31.10.2027 klo 3.30» on kahdesti: kellot siirretään silloin "
        "talviaikaan",
    ),
    "year out of window": (
        Meeting,
        "starts: 4.2.2027",
        "starts: 4.2.2072",
        "4:9: starts: vuosi 2072 ei ole väliltä 1990–2050; tarkista vuosi",
    ),
    "meeting ends before it begins": (
        Meeting,
        "klo 11.00",
        "klo 8.00",
        "5:7: päättyy ennen kuin alkaa",
    ),
    "list as comma text": (
        Group,
        "tasks:\n  - Päättää.",
        "tasks: Päättää, seuraa",
        "12:8: kenttä «tasks» on luettelo; kirjoita jokainen kohta omalle rivilleen, "
        "esimerkiksi: - Päättää",
    ),
    "empty list": (
        Group,
        "tasks:\n  - Päättää.",
        "tasks: []",
        "12:8: luettelo «tasks» on tyhjä; lisää kohta tai poista kenttä",
    ),
    "item twice": (
        Group,
        "  - Päättää.",
        "  - Päättää.\n  - Seuraa.\n  - Päättää.",
        "15:5: «Päättää.» on luettelossa kahdesti",
    ),
    "number in words": (
        Group,
        "  least: 2",
        "  least: kaksi",
        "8:10: least: «kaksi» ei ole kokonaisluku; kirjoita pelkät numerot, kuten 12",
    ),
    "number too big": (Group, "  most: 4", "  most: 61", "9:9: most: luku 61 ei ole väliltä 0–60"),
    "least above most": (
        Group,
        "  most: 4",
        "  most: 1",
        "9:9: most (enintään) on vähemmän kuin least (vähintään)",
    ),
    "seat with two places": (
        Group,
        "    position: it",
        "    position: it\n    body: hallitus",
        "7:11: kirjoita täsmälleen yksi näistä: position, body tai description",
    ),
    "member without a position": (
        Group,
        "    position: it",
        "    description: joku",
        "5:11: kun kind on by_position, kirjoita position",
    ),
    "one of several without being a member": (
        Group,
        "kind: by_position\n    position: it",
        "kind: invited\n    position: it\n    undetermined: true",
        "7:19: jos tapa ei ole by_position, poista undetermined",
    ),
    "sign of a section": (
        Decision,
        'section: "7"',
        'section: "§ 7"',
        "4:10: kirjoita pelkkä numero ilman merkkiä §",
    ),
    "text that says nothing": (
        Group,
        "2–4 vuodessa",
        "ei tiedossa",
        "11:11: phrase: «ei tiedossa» ei kerro mitään; kirjoita not_recorded, jos kenttä sallii "
        "sen, tai jätä kenttä pois",
    ),
    "mistyped not_recorded": (
        Group,
        "composition:\n  - kind: by_position\n    position: it",
        "composition: not_recordd",
        "4:14: composition: «not_recordd»: kirjoita not_recorded",
    ),
    "not_recorded where it cannot stand": (
        Membership,
        "alv. 0",
        "not_recorded",
        "7:8: kenttään «vat» ei voi kirjoittaa not_recorded",
    ),
    "cents": (
        Membership,
        "12 000",
        "12 000,50",
        "6:19: euros_per_year: «12 000,50» ei ole euromäärä; kirjoita täydet eurot, kuten 12000",
    ),
    "use too big": (
        Membership,
        "used: 0",
        "used: 1000",
        "12:11: used: luku 1000 ei ole väliltä 0–999",
    ),
}


def problems(shape: type[Record], text: str) -> str:
    reader = Reader()
    record = reader.record(shape, read_yaml(text.lstrip("\n"), "tietue.yml"), id="tietue")
    assert (record is None) == bool(reader.problems)
    return as_text(reader.problems).replace("tietue.yml:", "")


def test_a_record_is_what_its_editor_wrote() -> None:
    reader = Reader()
    position = reader.record(Position, read_yaml(POSITION, "it.yml"), id="it")
    assert position
    assert (position.id, position.title) == ("it", "Mallilan IT-päällikkö")
    assert position.holder.state is HolderState.HELD
    assert position.holder.people[0].until is None
    assert (position.several, position.duties, position.note) == (False, (), None)


def test_unknown_is_not_zero_and_not_empty() -> None:
    reader = Reader()
    membership = reader.record(Membership, read_yaml(MEMBERSHIP, "m.yml"), id="m")
    assert membership
    assert membership.contact is NOT_RECORDED
    assert membership.use[0].used == 0
    assert membership.decision is NOT_RECORDED


@pytest.mark.parametrize(("shape", "right", "wrong", "told"), MISTAKES.values(), ids=list(MISTAKES))
def test_a_mistake_is_told_at_its_place(
    shape: type[Record], right: str, wrong: str, told: str
) -> None:
    text = TEXTS[shape]
    assert right in text
    assert problems(shape, text.replace(right, wrong, 1)) == told


def test_all_mistakes_of_a_record_are_told_at_once() -> None:
    text = "titel: A\norganisation: Iso Kirjain\nholder:\n  state: poissa\nsource: {}\n"
    assert problems(Position, text) == (
        "1:1: tuntematon kenttä «titel». Tarkoititko «title»?\n"
        "4:10: state: «poissa» ei ole sallittu arvo; valitse «not_recorded» (Ei kirjattu) tai "
        "«vacant» (Täyttämättä) tai «held» (Hoidossa)\n"
        "5:9: pakollinen kenttä «document» (Asiakirja) puuttuu"
    )


def test_the_records_own_rule_is_told_with_what_cannot_be_read() -> None:
    wrong = MEETING.replace("title:", "otsikko:").replace("klo 11.00", "klo 8.00")
    assert problems(Meeting, wrong) == (
        "1:1: tuntematon kenttä «otsikko». Tarkoititko «title»?\n5:7: päättyy ennen kuin alkaa"
    )


def test_a_rule_that_needs_what_cannot_be_read_waits() -> None:
    wrong = MEETING.replace("starts: 4.2.2027", "starts: huomenna").replace("remote: true\n", "")
    assert problems(Meeting, wrong) == (
        "4:9: starts: «huomenna klo 9.00» ei ole päivä ja kellonaika; "
        "kirjoita päivä ja kellonaika muodossa 4.2.2027 klo 9.00"
    )
    misspelt = MEETING.replace("remote: true", "plase: Kunnantalo")
    assert problems(Meeting, misspelt) == "6:1: tuntematon kenttä «plase». Tarkoititko «place»?"


def test_what_a_record_refers_to_is_known_also_when_it_is_refused() -> None:
    reader = Reader()
    node = read_yaml(POSITION.replace("title:", "titel:").replace("mallila", "Mallila"), "g.yml")
    assert reader.record(Position, node, id="g") is None
    assert [(str(p.place), p.text) for p in reader.pointers] == [
        ("g.yml:3:15", "Mallila"), ("g.yml:10:13", "malli"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("path", "place"),
    [
        ("title", "g.yml:1:8"),
        ("composition[0].position", "g.yml:6:15"),
        ("composition[0].body", "g.yml:5:5"),
        ("meetings.most", "g.yml:9:9"),
        ("nothing", "g.yml:1:1"),
    ],
)
def test_a_path_leads_to_the_value_or_to_what_is_around_it(path: str, place: str) -> None:
    assert str(place_in(read_yaml(GROUP.lstrip("\n"), "g.yml"), path)) == place


@pytest.mark.parametrize(
    ("shape", "right", "wrong", "key"),
    [
        (Decision, "Hyväksyttiin.", ">-\n  Hyväksyttiin.\n  body: x", "body: x"),
        (Decision, "Hyväksyttiin.", "|\n  A\n\n    date: x\n  B", "date: x"),
        (Group, "Ohjaa.", ">\n   Ohjaa.\n   tasks:\n   - x", "tasks:\n   - x"),
        (Group, "2–4 vuodessa", ">-\n    2–4\n    most: 5", "most: 5"),
        (Group, "- Päättää.", "- >-\n    Päättää.\n    level : x", "level : x"),
    ],
)
def test_a_field_that_a_block_text_swallowed_is_told(
    shape: type[Record], right: str, wrong: str, key: str
) -> None:
    text = TEXTS[shape].lstrip("\n").replace(right, wrong, 1)
    before = text[: text.index(key)]
    place = f"{before.count(chr(10)) + 1}:{len(before) - before.rfind(chr(10))}"
    word = key.partition(":")[0].strip()
    assert f"{place}: rivi «{word}: …» on sisennetty kentän «" in problems(shape, text)


def test_a_block_text_may_speak_of_other_words() -> None:
    text = DECISION.replace(
        "outcome: Hyväksyttiin.",
        "outcome: >-\n  Hyväksyttiin.\n  Huom: body on x.\n  bodyt: y.\n  Jossa body: z",
    )
    assert problems(Decision, text) == ""
