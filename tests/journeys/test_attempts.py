"""What editors tried and wrote wrong, each told once and so that one more try is right."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.journeys.desk import Desk
from tests.journeys.jobs import SOURCE

Act = Callable[[Desk], None]
IT, HEAD = "data/positions/mallilan-it.yml", "data/positions/mallilan-johtaja.yml"
AUTUMN, SPRING = "data/meetings/2027-ohjaus-syksy.yml", "data/meetings/2027-ohjaus-kevat.yml"
GUIDE, DECISION = "docs/ohjeet/turva.md", "data/decisions/ohjaus-2027-1.yml"
BOTH = "applies_to: [mallila, kuvitelma]"
LINK = "(tuki.md#toimi-nain)"
GUIDELINE = (
    "---\nsummary: Näin yhdistät.\nstatus: draft\nowner: mallilan-it\napplies_to: [mallila]\n"
    "topics: [tuki]\nlaw_checked: not_recorded\nreview_interval: 12\nbasis: [{document: tapa}]\n"
    "---\n# Etätyö\n\nYhdistä.\n"
)
TEMPLATE = (
    GUIDELINE.replace("Näin yhdistät.", "Kirjoita tähän, mitä ohjeesta saa.")
    .replace("# Etätyö", "# Kirjoita tähän, mikä ohjeen nimi on")
    .replace("Yhdistä.", "Kirjoita tähän, mitä lukija tekee.")
)


def change(path: str, there: str, instead: str) -> Act:
    return lambda desk: desk.change(path, there, instead)


def add(path: str, lines: str) -> Act:
    return lambda desk: desk.add(path, lines)


def write(path: str, text: str) -> Act:
    return lambda desk: desk.write(path, text)


# What an editor tries → how, and the lines that are told.
ATTEMPTS: dict[str, tuple[Act, list[str]]] = {
    "a day at the depth of the dash": (
        change(IT, "  state: not_recorded\n",
               "  state: held\n  people:\n    - name: Elli Esimerkki\n    since: 1.1.2027\n"),
        [f"{IT}:7:5: rivi on viivojen tasalla: sisennä se kohdan tekstin tasalle "
         "tai lisää «- »"],
    ),
    "a day beside the people": (
        change(IT, "  state: not_recorded\n",
               "  state: held\n  people:\n    - name: Elli Esimerkki\n  since: 1.1.2027\n"),
        [f"{IT}:7:3: kenttä «since» kuuluu kentän «people» alle; korjaa sisennys"],
    ),
    "a second holder, the first without an end": (
        change(HEAD, "      until: 31.12.2026\n", ""),
        [f"{HEAD}:8:7: roolissa on yhtä aikaa Aku Esimerkki ja Elli Esimerkki; "
         "kirjoita edelliselle until, tai jos näin on, several: true"],
    ),
    "a holder's name without a dash": (
        change(IT, "  state: not_recorded\n", "  state: held\n  people: Elli Esimerkki\n"),
        [f"{IT}:5:11: kenttä «people» on luettelo; kirjoita jokainen kohta omalle rivilleen, "
         "esimerkiksi: - name: Elli Esimerkki"],
    ),
    "a telephone number": (
        add(IT, "phone: 02 621 1100\n"),
        [f"{IT}:8:1: tuntematon kenttä «phone»: kirjoita yhteystiedot yhteyspisteeseen, "
        "kansioon contact-points"],
    ),
    "a telephone number as an address": (
        change("data/services/sahkoposti.yml", "  address: ohjeet/tuki.md", "  address: 02 621 11"),
        ["data/services/sahkoposti.yml:10:12: address: puhelinnumerosta puuttuu alku tel:; "
         "kirjoita tel:0262111"],
    ),
    "a source in one word": (
        change(IT, "source:\n  document: malli\n", "source: malli\n"),
        [f"{IT}:6:9: kohdassa «source» pitää olla kenttiä omilla riveillään: document, section, "
         "phrase; kirjoita alle sisennettynä document: malli"],
    ),
    "a meeting's day": (
        change(AUTUMN, "starts: 5.9.2030 kello 9.00\nends: 5.9.2030 klo 10.05\n",
               "date: 5.9.2030\n"),
        [f"{AUTUMN}:4:1: tuntematon kenttä «date»: aika kirjoitetaan kenttiin starts ja ends, "
         "esimerkiksi starts: 4.2.2027 klo 9.00"],
    ),
    "an agenda as a list": (
        add(AUTUMN, "agenda:\n  - Talousarvio\n"),
        [f"{AUTUMN}:8:3: kohdassa «agenda» pitää olla yksi osoite, ei luetteloa; käsiteltävät "
         "asiat kirjoitetaan luetteloon topics"],
    ),
    "minutes without https": (
        change(SPRING, "https://example.fi/poytakirja", "example.fi/poytakirja.pdf"),
        [f"{SPRING}:9:10: minutes: osoitteesta puuttuu alku https:; "
         "kirjoita https://example.fi/poytakirja.pdf"],
    ),
    "a state in Finnish": (
        change(AUTUMN, "status: confirmed", "status: Peruttu"),
        [f"{AUTUMN}:3:9: status: «Peruttu» ei ole sallittu arvo; kirjoita «cancelled»"],
    ),
    "a group's name": (
        change(AUTUMN, "group: ohjaus", "group: Ohjaus"),
        [f"{AUTUMN}:2:8: «Ohjaus» ei ole tunnus; kirjoita «ohjaus»"],
    ),
    "a group that there is not": (
        change(AUTUMN, "group: ohjaus", "group: Kehittämisryhmä"),
        [f"{AUTUMN}:2:8: tunnusta «Kehittämisryhmä» ei ole kansiossa groups/. "
         "Valitse näistä: arki, ohjaus."],
    ),
    "an action dropped on a day": (
        change(DECISION, "    due: 31.3.2027\n    state: open\n",
               "    due: 31.3.2027\n    state: dropped\n    done: 1.2.2027\n"),
        [f"{DECISION}:17:11: rauenneesta poista done ja kerro syy (note)"],
    ),
    "a kind in Finnish": (
        change("data/projects/kirjautuminen.yml", "kind: project", "kind: Projekti"),
        ["data/projects/kirjautuminen.yml:2:7: kind: «Projekti» ei ole sallittu arvo; "
         "kirjoita «project»"],
    ),
    "an owner's name": (
        change(GUIDE, "owner: mallilan-it", "owner: Mallilan IT-päällikkö"),
        [f"{GUIDE}:5:8: «Mallilan IT-päällikkö» ei ole tunnus; kirjoita «mallilan-it»"],
    ),
    "an owner's id with Finnish letters": (
        change(GUIDE, "owner: mallilan-it", "owner: mallilan-it-päällikkö"),
        [f"{GUIDE}:5:8: «mallilan-it-päällikkö» ei ole tunnus; kirjoita «mallilan-it»"],
    ),
    "cities with a comma": (
        change(GUIDE, BOTH, "applies_to: Mallila, Kuvitelma"),
        [f"{GUIDE}:8:13: kenttä «applies_to» on luettelo; kirjoita jokainen kohta omalle "
         "rivilleen, esimerkiksi: - mallila"],
    ),
    "everybody": (
        change(GUIDE, BOTH, "applies_to: [kaikki]"),
        [f"{GUIDE}:8:14: tunnusta «kaikki» ei ole kansiossa organisations/. "
         "Valitse näistä: kuvitelma, mallila, satula."],
    ),
    "an approval in one line": (
        change(GUIDE, "status: draft\n", "status: Hyväksytty\napproved: 4.2.2027\n"),
        [f"{GUIDE}:4:9: status: «Hyväksytty» ei ole sallittu arvo; valitse «draft» (Luonnos) tai "
         "«in_force» (Voimassa) tai «deprecated» (Väistyvä) tai «withdrawn» (Kumottu)",
         f"{GUIDE}:5:11: kohdassa «approved» pitää olla kenttiä omilla riveillään: date, group, "
         "decision; kirjoita alle sisennettynä date: 4.2.2027"],
    ),
    "a link to a file with spaces": (
        change(GUIDE, LINK, "(Etätyön yhteydet.md)"),
        [f"{GUIDE}:18:26: linkin osoitteessa on välilyönti; anna tiedostolle nimi ilman "
         "välilyöntejä ja ääkkösiä"],
    ),
    "a link without https": (
        change(GUIDE, LINK, "(www.example.fi/tuki)"),
        [f"{GUIDE}:18:7: linkki «www.example.fi/tuki»: osoitteesta puuttuu alku https:; "
         "kirjoita https://www.example.fi/tuki"],
    ),
    "a guideline with a Finnish file name": (
        write("docs/ohjeet/Etätyön yhteydet.md", GUIDELINE),
        ["docs/ohjeet/Etätyön yhteydet.md:1:1: tiedoston nimi «Etätyön yhteydet» ei kelpaa "
         "osoitteeksi; anna nimeksi «etatyon-yhteydet.md»"],
    ),
    "a guideline in another folder": (
        write("docs/tietoa/etatyo.md", GUIDELINE),
        [
            "docs/tietoa/etatyo.md:1:1: sivun tiedot kuuluvat kansioon docs/ohjeet; "
            "siirrä sivu sinne"
        ],
    ),
    "a guideline in the repository's root": (
        write("etatyo.md", GUIDELINE),
        ["etatyo.md:1:1: sivu on kansion docs ulkopuolella; siirrä se sinne, "
         "ohje kansioon docs/ohjeet"],
    ),
    "a template pasted unchanged": (
        write("docs/ohjeet/etatyo.md", TEMPLATE),
        [f"docs/ohjeet/etatyo.md:{place}: mallin teksti «{left}» on jäänyt tähän; "
         "kirjoita oma tietosi tai poista kohta"
         for place, left in [("2:10", "Kirjoita tähän, mitä ohjeesta saa."),
                             ("11:3", "Kirjoita tähän"), ("13:1", "Kirjoita tähän")]],
    ),
    "a word processor's file": (
        write("docs/ohjeet/etatyo.docx", "PK"),
        ["docs/ohjeet/etatyo.docx:1:1: sivun tiedostonimi päättyy .md, kuvan ja liitteen johonkin "
         "näistä: .avif, .jpg, .pdf, .png, .webp"],
    ),
    "a service as one would say it": (
        write("data/services/uusi.yml",
              "nimi: Uusi\nsummary: Uusi palvelu.\nowner: Mallilan IT\ntopics: tuki\n"
              "state: käytössä\nsupport_model: not_recorded\nservice_level: {state: missing}\n"
              f"users: mallila, kuvitelma\n{SOURCE}"),
        ["data/services/uusi.yml:1:1: tuntematon kenttä «nimi». Tarkoititko «title»?",
         "data/services/uusi.yml:3:8: «Mallilan IT» ei ole tunnus; kirjoita «mallilan-it»",
         "data/services/uusi.yml:4:9: kenttä «topics» on luettelo; kirjoita jokainen kohta omalle "
         "rivilleen, esimerkiksi: - tuki",
         "data/services/uusi.yml:5:8: state: «käytössä» ei ole sallittu arvo; kirjoita «in_use»",
         "data/services/uusi.yml:6:16: kohdassa «support_model» pitää olla kenttiä omilla "
         "riveillään: state, text, address; kirjoita alle sisennettynä state: not_recorded",
         "data/services/uusi.yml:8:8: kenttä «users» on luettelo; kirjoita jokainen kohta omalle "
         "rivilleen, esimerkiksi: - organisation: mallila"],
    ),
    "five kinds of mistake in one meeting": (
        write("data/meetings/uusi.yml",
              "otsikko: Kokous\ngroup: Ohjausryhmä\nstatus: pidetty\nstarts: 4.2.2027 klo 11.00\n"
              "ends: 4.2.2027 klo 9.00\nmaterials:\n  - title: Esitys\n"
              "    address: www.example.fi/esitys\n  - title: ''\n    address: ohjeet/tukki.md\n"
              "decisions:\n  - ohjaus-2027-9\n"),
        ["data/meetings/uusi.yml:1:1: tuntematon kenttä «otsikko». Tarkoititko «title»?",
         "data/meetings/uusi.yml:2:8: tunnusta «Ohjausryhmä» ei ole kansiossa groups/. "
         "Valitse näistä: arki, ohjaus.",
         "data/meetings/uusi.yml:3:9: status: «pidetty» ei ole sallittu arvo; kirjoita «held»",
         "data/meetings/uusi.yml:5:7: päättyy ennen kuin alkaa",
         "data/meetings/uusi.yml:8:14: address: osoitteesta puuttuu alku https:; "
         "kirjoita https://www.example.fi/esitys",
         "data/meetings/uusi.yml:9:12: kenttä «title» on tyhjä",
         "data/meetings/uusi.yml:10:14: sivua «ohjeet/tukki.md» ei ole. "
         "Tarkoititko «ohjeet/tuki.md»?",
         "data/meetings/uusi.yml:12:5: tunnusta «ohjaus-2027-9» ei ole kansiossa decisions/. "
         "Valitse näistä: ohjaus-2026-1, ohjaus-2026-2, ohjaus-2027-1, satula-2027-1."],
    ),
    "a party that is said to be one": (
        write("data/organisations/haave.yml",
              f"title: Haaveen kunta\nshort: Haave\nkind: kunta\nparty: kyllä\n{SOURCE}"),
        ["data/organisations/haave.yml:3:7: kind: «kunta» ei ole sallittu arvo; valitse "
         "«municipality» (Kunta tai kaupunki) tai «joint_authority» (Kuntayhtymä) tai "
         "«company» (Yhtiö) tai «association» (Yhdistys)",
         "data/organisations/haave.yml:4:8: party: «kyllä» ei kelpaa: kirjoita true (kyllä) tai "
         "false (ei)"],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("act", "lines"), ATTEMPTS.values(), ids=list(ATTEMPTS))
def test_an_attempt_is_told_so_that_the_next_one_is_right(
    toy: Path, act: Act, lines: list[str]
) -> None:
    desk = Desk(toy)
    act(desk)
    assert desk.told().splitlines() == lines


MENDED: dict[str, tuple[Act, ...]] = {
    "a service as one would say it": (
        change("data/services/uusi.yml", "nimi:", "title:"),
        change("data/services/uusi.yml", "Mallilan IT", "mallilan-it"),
        change("data/services/uusi.yml", "topics: tuki", "topics:\n  - tuki"),
        change("data/services/uusi.yml", "käytössä", "in_use"),
        change("data/services/uusi.yml", "support_model: ", "support_model:\n  state: "),
        change(
            "data/services/uusi.yml",
            "users: mallila, kuvitelma\n",
            "users:\n  - organisation: mallila\n    state: used\n"
            "  - organisation: kuvitelma\n    state: used\n",
        ),
    ),
    "five kinds of mistake in one meeting": (
        change("data/meetings/uusi.yml", "otsikko:", "title:"),
        change("data/meetings/uusi.yml", "Ohjausryhmä", "ohjaus"),
        change("data/meetings/uusi.yml", "pidetty", "held\nplace: not_recorded"),
        change("data/meetings/uusi.yml", "klo 9.00", "klo 12.00"),
        change("data/meetings/uusi.yml", "www.example.fi", "https://www.example.fi"),
        change("data/meetings/uusi.yml", "''", "Tuen ohje"),
        change("data/meetings/uusi.yml", "tukki", "tuki"),
        change("data/meetings/uusi.yml", "ohjaus-2027-9", "ohjaus-2027-1"),
    ),
    "a guideline with a Finnish file name": (
        lambda desk: desk.remove("docs/ohjeet/Etätyön yhteydet.md"),
        write("docs/ohjeet/etatyon-yhteydet.md", GUIDELINE),
    ),
    "an approval in one line": (
        change(GUIDE, "status: Hyväksytty", "status: in_force"),
        change(
            GUIDE,
            "approved: 4.2.2027",
            "approved:\n  date: 4.2.2027\n  group: ohjaus\n  decision: ohjaus-2027-1",
        ),
        change(GUIDE, "law_checked: not_recorded", "law_checked: 4.2.2027"),
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", MENDED)
def test_what_was_told_is_all_that_is_to_be_mended(toy: Path, name: str) -> None:
    desk = Desk(toy)
    for act in (ATTEMPTS[name][0], *MENDED[name]):
        act(desk)
    assert desk.told() == ""
