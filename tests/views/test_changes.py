"""What readers see of changes: lists by time, what is coming, and a change's own page."""

from collections.abc import Callable
from datetime import date

Links = Callable[..., dict[str, str]]
Shown = Callable[..., list[str]]
TODAY = date(2027, 2, 1)
TIMED = (
    "title: Kirjautuminen\nkind: program\nstatus: confirmed\nstarts: 4.2.2027 klo 22.00\n"
    "ends: 5.2.2027 klo 2.00\n"
)
FULL = (
    f"{TIMED}services: [posti]\naffects: [mallila, kuvitelma]\naffected: kaikki työntekijät\n"
    "made_by: mallila\nannounced: 4.1.2027\nresponsible: it\ndecision: d\nproject: p\n"
    "communication: {state: agreed, text: Viesti esihenkilöille.}\nnote: Koe ensin.\n"
    "source: {document: malli}\n"
)
OTHERS = {
    "services": {"posti": "title: Sähköposti"},
    "positions": {"it": "title: IT-päällikkö"},
    "decisions": {"d": "title: Tunnukset"},
    "projects": {"p": "title: Yksi tunnus"},
    "bodies": {"hallitus": ""},
}
RECORDS = {
    "a": TIMED,
    "b": "title: Toimittaja\nkind: notice\nwindow: not_recorded\naffects: [mallila, kuvitelma]",
    "c": "title: Katko\nkind: maintenance\nstatus: done\nwindow: {year: 2027, month: 1}",
    "d": "title: Puhelin\nstatus: cancelled\nwindow: {year: 2028}",
}


def test_changes_stand_by_time_and_those_without_one_apart(shown: Shown) -> None:
    assert shown("changes", today=TODAY, changes=RECORDS) == [
        "Tulevat muutokset",
        "to 4.2.2027 klo 22.00–pe 5.2.2027 klo 2.00 Kirjautuminen Sovittu "
        "Ohjelmamuutos. Koskee: Mallila",
        "vuonna 2028 Puhelin Peruttu Päivitys. Koskee: Mallila",
        "Muutokset ilman aikataulua",
        "Aikataulua ei ole kirjattu Toimittaja Suunniteltu "
        "Sopijapuolen ilmoitus muille. Koskee: Mallila, Kuvitelma",
        "Menneet muutokset",
        "tammikuussa 2027 Katko Tehty Huoltokatko. Koskee: Mallila",
    ]


def test_without_changes_the_list_says_so(shown: Shown) -> None:
    assert shown("changes") == ["Muutoksia ei ole kirjattu."]


def test_an_item_leads_to_the_change_and_its_services(links: Links) -> None:
    found = links("changes", at="muutokset/", changes={"a": FULL}, **OTHERS)
    assert found == {"Kirjautuminen": "a/", "Sähköposti": "../palvelut/posti/"}


def test_the_front_page_tells_the_nearest_and_counts_those_without_a_time(
    shown: Shown, links: Links
) -> None:
    assert shown("coming_changes", today=TODAY, changes=RECORDS) == [
        "to 4.2.2027 klo 22.00–pe 5.2.2027 klo 2.00 Kirjautuminen Sovittu "
        "Ohjelmamuutos. Koskee: Mallila",
        "Muutoksia ilman aikataulua: 1",
    ]
    found = links("coming_changes", today=TODAY, changes=RECORDS)
    assert found["Muutoksia ilman aikataulua: 1"] == "muutokset/#ilman-aikataulua"


def test_the_front_page_has_room_for_five(shown: Shown) -> None:
    records = {
        f"m{year}": f"title: Muutos {year}\nwindow: {{year: {year}}}" for year in range(2027, 2040)
    }
    found = shown("coming_changes", today=TODAY, changes=records)
    assert [line.split()[1] for line in found] == ["2027", "2028", "2029", "2030", "2031"]


def test_the_front_page_is_honest_when_nothing_is_coming(shown: Shown) -> None:
    assert shown("coming_changes") == ["Tulevia muutoksia ei ole kirjattu."]
    assert shown("coming_changes", changes={"b": RECORDS["b"]}) == [
        "Muutoksille ei ole kirjattu aikaa.", "Muutoksia ilman aikataulua: 1",
    ]  # fmt: skip


def test_a_change_s_page_tells_all_of_it(shown: Shown) -> None:
    assert shown("change", "a", changes={"a": FULL}, **OTHERS) == [
        "Kirjautuminen",
        "Ulkoasu vaihtuu.",
        "Laji: Ohjelmamuutos",
        "Tila: Sovittu",
        "Aika: to 4.2.2027 klo 22.00–pe 5.2.2027 klo 2.00",
        "Palvelut: Sähköposti",
        "Ketä koskee: Mallilan kunta, Kuvitelman kunta: kaikki työntekijät",
        "Tekijä: Mallilan kunta",
        "Kerrottu muille sopijapuolille: 4.1.2027",
        "Vastuu: IT-päällikkö",
        "Viestintä: Sovittu Viesti esihenkilöille.",
        "Päätös: Tunnukset",
        "Projekti: Yksi tunnus",
        "Koe ensin.",
        "Seuraa muutoksia",
        "Voit tilata muutokset omaan kalenteriisi tai seurata niitä syötteenlukijalla.",
        "Lähde: Malli",
    ]


def test_what_nobody_has_recorded_of_a_change_is_said_and_can_be_filled(shown: Shown) -> None:
    lines = shown("change", "b", changes=RECORDS)
    assert lines[4:9] == [
        "Ajankohta: Ei kirjattu Täydennä tieto: Toimittaja, ajankohta",
        "Ketä koskee: Mallilan kunta, Kuvitelman kunta",
        "Tekijä: Ei kirjattu Täydennä tieto: Toimittaja, tekijä",
        "Kerrottu muille sopijapuolille: Ei kirjattu Täydennä tieto: Toimittaja, kerrottu",
        "Vastuu: Ei kirjattu Täydennä tieto: Toimittaja, vastuu",
    ]
    assert "Muutosta ei tehdä. Merkintä säilyy, jotta peruutus näkyy myös kalentereissa." in shown(
        "change", "d", changes=RECORDS
    )


def test_a_change_s_page_tells_what_the_agreement_would_still_have(
    shown: Shown, links: Links
) -> None:
    requirements = {
        "suunnitelma": "title: Muutoksista sovitaan\nchange_plans: {must_have: [schedule]}",
        "ajoissa": "title: Muutoksista kerrotaan\nnotice_period: {days: 30}",
    }
    own = {"a": TIMED, "b": RECORDS["b"].replace("notice", "program")}
    records = {"changes": own, "requirements": requirements}
    lines = shown("change", "b", today=TODAY, **records)
    assert lines[lines.index("Mitä on vielä tehtävä") :][:3] == [
        "Mitä on vielä tehtävä",
        "Ei kirjattu Aikataulua ei ole kirjattu. Mallissa sovittu: Muutoksista kerrotaan",
        "Ei kirjattu Aikataulu kirjaamatta. Mallissa sovittu: Muutoksista sovitaan",
    ]
    found = links("change", "b", at="muutokset/b/", today=TODAY, **records)
    assert found["Muutoksista sovitaan"] == (
        "../../yhteistyomalli/toteutuminen/#vaatimus-suunnitelma"
    )


def test_the_feed_is_offered_by_its_whole_address(shown: Shown, links: Links) -> None:
    assert shown("change_news", at="muutokset/") == [
        "Palvelujen muutokset Uudet ja muuttuneet tiedot, viimeisin ensin (Atom-syöte). "
        "muutokset/atom.xml Avaa syöte: Palvelujen muutokset"
    ]
    assert links("change_news", at="muutokset/") == {"Avaa syöte: Palvelujen muutokset": "atom.xml"}
