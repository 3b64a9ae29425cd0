"""Projects: who owns and steers each, what happens next, and which decisions it rests on."""

from collections.abc import Callable

Shown = Callable[..., list[str]]

FULL = """
title: Yhteinen intranet
kind: programme
purpose: Yksi paikka ohjeille.
phase: planned
window: {first: 1.3.2027, last: 31.5.2027, phrase: keväällä}
owner: it
steering_group: ohjaus
next_step: Valitaan toimittaja.
parties: [mallila, kuvitelma]
services: [s]
decision: p
note: Rahoitus on auki.
"""
GROUND = {
    "groups": {"ohjaus": "title: Ohjaus"},
    "positions": {"it": "title: IT"},
    "services": {"s": "title: Intranet"},
    "decisions": {"p": "title: Aloitus\ngroup: ohjaus"},
}
HEAD = "Projekti | Laji | Vaihe | Seuraavaksi | Omistaja | Ohjaava ryhmä | Osallistujat"
GAP = "Ei kirjattu Täydennä tieto:"


def test_the_list_has_what_is_under_way_first_and_what_is_over_last(shown: Shown) -> None:
    ended = "phase: {}\nowner: it\nsteering_group: ohjaus\nnext_step:"
    assert shown(
        "projects", **GROUND,
        projects={
            "a": f"title: Päättynyt\n{ended.format('ended')}",
            "b": f"title: Jäänyt\n{ended.format('stopped')}",
            "c": "title: Tuntematon\nphase: not_recorded",
            "d": f"{ended.format('proposed')} Esitellään.\ntitle: Ehdotus\nkind: commission",
            "e": FULL,
            "f": f"{ended.format('running')} Kokeillaan.\ntitle: Käynnissä",
        },
    ) == [
        HEAD,
        "Käynnissä | Projekti | Käynnissä | Kokeillaan. | IT | Ohjaus | Mallila",
        "Yhteinen intranet | Kehitysohjelma | Suunnitteilla | Valitaan toimittaja. | IT | "
        "Ohjaus | Mallila, Kuvitelma",
        "Ehdotus | Erillinen toimeksianto | Ehdotettu | Esitellään. | IT | Ohjaus | Mallila",
        f"Tuntematon | Projekti | {GAP} Tuntematon, vaihe | {GAP} Tuntematon, seuraava vaihe | "
        f"{GAP} Tuntematon, omistaja | {GAP} Tuntematon, ohjaava ryhmä | Mallila",
        "Jäänyt | Projekti | Keskeytetty | Ei seuraavaa vaihetta | IT | Ohjaus | Mallila",
        "Päättynyt | Projekti | Päättynyt | Ei seuraavaa vaihetta | IT | Ohjaus | Mallila",
    ]  # fmt: skip


def test_a_row_carries_what_the_list_is_narrowed_down_by(rendered: Callable[..., str]) -> None:
    html = rendered("projects", **GROUND, projects={"a": FULL, "b": "phase: not_recorded"})
    row = '<tr data-row data-city="mallila kuvitelma" data-kind="programme" data-phase="planned" '
    assert row in html
    assert 'data-party="mallila kuvitelma">' in html
    for label, options in {
        "Laji": '<option value="programme">Kehitysohjelma</option>'
        '<option value="project">Projekti</option>',
        "Vaihe": '<option value="planned">Suunnitteilla</option>'
        '<option value="not_recorded">Ei kirjattu</option>',
        "Osallistuja": '<option value="kuvitelma">Kuvitelma</option>'
        '<option value="mallila">Mallila</option>',
    }.items():
        choices = html.partition(f"<span>{label}</span>")[2].partition("</select>")[0]
        assert choices.endswith(f'<option value="">Kaikki</option>{options}')


def test_a_projects_page_gathers_what_rests_on_it(shown: Shown) -> None:
    decisions = GROUND["decisions"] | {
        "j": "title: Jatko\ngroup: ohjaus\ndate: 5.2.2027\nprojects: [e]",
        "x": "title: Muu\ngroup: ohjaus\ndate: 6.2.2027",
    }
    assert shown(
        "project", "e", **GROUND | {"decisions": decisions}, projects={"e": f"{FULL}\nsource: "
        "{document: malli, section: Työ}", "muu": ""},
        changes={
            "a": "title: Avoin\nwindow: not_recorded\nproject: e",
            "k": "title: Käyttöönotto\nproject: e",
            "x": "title: Vieras\nproject: muu",
        },
    ) == [
        "Yhteinen intranet",
        "Yksi paikka ohjeille.",
        "Laji: Kehitysohjelma",
        "Vaihe: Suunnitteilla",
        "Ajankohta: keväällä (portaalin tulkinta: maalis–toukokuussa 2027)",
        "Seuraava vaihe: Valitaan toimittaja.",
        "Omistaja: IT: Täyttämättä Täydennä tieto: IT, kuka roolissa on",
        "Ohjaava ryhmä: Ohjaus",
        "Osallistujat: Mallilan kunta, Kuvitelman kunta",
        "Palvelut: Intranet",
        "Rahoitus on auki.",
        "Päätökset",
        "5.2.2027: Jatko",
        "4.2.2027: Aloitus (projekti perustuu tähän päätökseen)",
        "Muutokset",
        "vuonna 2027 Käyttöönotto Suunniteltu Päivitys. Koskee: Mallila",
        "Aikataulua ei ole kirjattu Avoin Suunniteltu Päivitys. Koskee: Mallila",
        "Lähde: Malli, Työ",
    ]  # fmt: skip


def test_what_nobody_has_recorded_of_a_project_shows(shown: Shown) -> None:
    assert shown("project", "p", projects={"p": "title: Työ\nphase: not_recorded"}) == [
        "Työ",
        "Kehittää.",
        "Laji: Projekti",
        f"Vaihe: {GAP} Työ, vaihe",
        f"Seuraava vaihe: {GAP} Työ, seuraava vaihe",
        f"Omistaja: {GAP} Työ, omistaja",
        f"Ohjaava ryhmä: {GAP} Työ, ohjaava ryhmä",
        "Osallistujat: Mallilan kunta",
    ]


def test_a_project_that_is_over_needs_no_next_step(shown: Shown) -> None:
    lines = shown("project", "p", projects={"p": "title: Työ\nphase: ended\nnext_step:"})
    assert not any(line.startswith("Seuraava vaihe") for line in lines)


def test_without_projects_there_is_a_sentence(shown: Shown) -> None:
    assert shown("projects") == ["Projekteja ei ole kirjattu."]


def test_a_projects_page_says_which_promise_it_keeps_open(shown: Shown) -> None:
    lines = shown(
        "project", "p", projects={"p": "title: Intranet\nowner: not_recorded"},
        requirements={"r": "title: Omistaja on kirjattu\nproject_terms: {must_have: [owner]}"},
    )  # fmt: skip
    start = lines.index("Mitä on vielä tehtävä")
    assert (
        lines[start + 1]
        == "Ei kirjattu Omistaja kirjaamatta. Mallissa sovittu: Omistaja on kirjattu"
    )
