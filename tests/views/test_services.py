"""Services: what is agreed on of each; a draft is a proposal and never counts as a fact."""

from collections.abc import Callable

import pytest

Shown = Callable[..., list[str]]

FULL = """
title: Sähköposti
summary: Viestit ja kalenterit.
keywords: [posti, kalenteri]
topics: [tuki, viestinta]
state: leaving
owner: it
support_model: {state: agreed, text: Tuki auttaa., address: ohjeet/a.md}
service_level: {state: missing}
users:
  - {organisation: mallila, state: used, users: kaikki työntekijät}
  - {organisation: kuvitelma, state: not_used}
guidelines: [b, a]
note: Korvaaja valitaan.
"""
GROUND = {
    "guidelines": {"a": "", "b": "status: deprecated\nsummary: Lähetä."},
    "positions": {"it": "title: IT\nholder: {state: held, people: [{name: Elli}]}"},
    "topics": {"tuki": "title: Tuki", "viestinta": "title: Viestintä"},
}
HEAD = "Palvelu | Tila | Omistaja | Tukimalli | Palvelutaso | Kenen käytössä"
GAP = "Ei kirjattu Täydennä tieto:"


def test_the_list_tells_what_is_agreed_on_and_what_nobody_has_recorded(shown: Shown) -> None:
    assert shown(
        "services", **GROUND,
        services={"s": FULL, "p": "title: Puhelut\nstate: not_recorded", "l": "draft: true"},
    ) == [
        "Vahvistetut palvelut",
        HEAD,
        f"Puhelut | {GAP} Puhelut, tila | {GAP} Puhelut, omistaja | {GAP} Puhelut, tukimalli | "
        f"{GAP} Puhelut, palvelutaso | Mallila: käytössä",
        "Kuvitelma: ei kirjattu",
        "Sähköposti | Poistumassa | IT | Sovittu | "
        "Puuttuu Täydennä tieto: Sähköposti, palvelutaso | Mallila: käytössä",
        "Kuvitelma: ei käytössä",
    ]  # fmt: skip


def test_a_row_carries_what_the_list_is_narrowed_down_by(rendered: Callable[..., str]) -> None:
    html = rendered("services", **GROUND, services={"s": FULL, "p": "state: not_recorded"})
    assert (
        '<tr data-row data-city="mallila" data-user="mallila" data-state="leaving" '
        'data-support="agreed" data-level="missing">'
    ) in html
    for label, options in {
        "Kenen käytössä": '<option value="mallila">Mallila</option>',
        "Tila": '<option value="leaving">Poistumassa</option>'
        '<option value="not_recorded">Ei kirjattu</option>',
        "Tukimalli": '<option value="not_recorded">Ei kirjattu</option>'
        '<option value="agreed">Sovittu</option>',
        "Palvelutaso": '<option value="not_recorded">Ei kirjattu</option>'
        '<option value="missing">Puuttuu</option>',
    }.items():
        choices = html.partition(f"<span>{label}</span>")[2].partition("</select>")[0]
        assert choices.endswith(f'<option value="">Kaikki</option>{options}')


def test_a_services_page_gathers_what_names_it(shown: Shown) -> None:
    assert shown(
        "service", "s", **GROUND, services={"s": FULL, "muu": "title: Muu"},
        changes={
            "a": "title: Avoin\nwindow: not_recorded\nservices: [s]",
            "t": "title: Tuleva\nservices: [s]",
            "v": "title: Vanha\nstatus: done\nservices: [s]",
            "x": "title: Vieras\nservices: [muu]",
        },
        projects={"p": "title: Korvaaja\nservices: [s]", "x": "title: Muu\nservices: [muu]"},
    ) == [
        "Sähköposti",
        "Viestit ja kalenterit.",
        "Keneltä kysyt: yhteystietoja ei ole vielä kirjattu. Käytä samaa kanavaa kuin ennen tai "
        "kysy esihenkilöltäsi.",
        "Tila: Poistumassa",
        "Omistaja: IT: Elli",
        "Tukimalli: Sovittu Tuki auttaa. Tukimalli: Sähköposti",
        "Palvelutaso: Puuttuu Täydennä tieto: Sähköposti, palvelutaso",
        "Kenen käytössä: Mallilan kunta: Käytössä (kaikki työntekijät)",
        "Kuvitelman kunta: Ei käytössä",
        "Aiheet: Tuki, Viestintä",
        "Korvaaja valitaan.",
        "Ohjeet",
        "B Väistyvä",
        "Lähetä.",
        "A Luonnos",
        "Ohjaa.",
        "Muutokset",
        "Tulevat muutokset",
        "vuonna 2027 Tuleva Suunniteltu Päivitys, Sähköposti. Koskee: Mallila",
        "Muutokset ilman aikataulua",
        "Aikataulua ei ole kirjattu Avoin Suunniteltu Päivitys, Sähköposti. Koskee: Mallila",
        "Menneet muutokset",
        "vuonna 2027 Vanha Tehty Päivitys, Sähköposti. Koskee: Mallila",
        "Projektit",
        "Korvaaja Käynnissä",
        "Lähde: Malli",
    ]  # fmt: skip


def test_what_is_agreed_on_can_be_read_behind_its_link(
    links: Callable[..., dict[str, str]],
) -> None:
    found = links("service", "s", at="palvelut/s/", **GROUND, services={"s": FULL})
    assert found["Tukimalli: Sähköposti"] == "../../ohjeet/a/"


def test_a_services_page_says_whom_to_ask_and_what_nobody_has_recorded(shown: Shown) -> None:
    points = {
        "p": "title: Tuki\ntopics: [tuki]\norganisations: [mallila]\n"
        "channels: [{kind: phone, value: 02 621 0000}]"
    }
    unknown = "support_model: {state: not_recorded}\nservice_level: {state: not_recorded}"
    assert shown(
        "service", "s", **GROUND, contact_points=points,
        services={"s": f"title: Posti\ntopics: [tuki]\nowner: not_recorded\n{unknown}"},
    )[2:8] == [
        "Mallila: Tuki: 02 621 0000",
        "Kuvitelma: Käytä samaa kanavaa kuin ennen tai kysy esihenkilöltäsi.",
        "Tila: Käytössä",
        "Kenen käytössä: Mallilan kunta: Käytössä",
        "Aiheet: Tuki",
        "Ei kirjattu: omistaja, Täydennä tieto: Posti, omistaja tukimalli, "
        "Täydennä tieto: Posti, tukimalli palvelutaso, Täydennä tieto: Posti, palvelutaso "
        "käyttö (Kuvitelman kunta) Täydennä tieto: Posti, käyttö (Kuvitelma)",
    ]  # fmt: skip


DRAFT = "title: Intranet\nsummary: Kertoo.\ndraft: true\nsupport_model: {state: not_recorded}"


def test_a_draft_is_told_to_be_one(shown: Shown) -> None:
    lines = shown("service", "l", topics={"tuki": ""}, services={"l": DRAFT})
    assert lines[2] == (
        "Luonnos Portaalin ehdotus. Sopijapuolet eivät ole vahvistaneet, että palvelu kuuluu "
        "yhteistyöhön."
    )
    assert lines[-4:] == [
        "Palvelulle ei ole merkitty ohjeita.",
        "Muutokset",
        "Muutoksia ei ole kirjattu.",
        "Luonnos perustuu: Malli",
    ]


def test_drafts_are_listed_apart(shown: Shown) -> None:
    drafts = {"b": "title: Öljy\ndraft: true", "a": DRAFT, "s": "title: Posti"}
    assert shown("service_drafts", services=drafts) == [
        "Intranet", "Kertoo.", "Öljy", "Palvelee.",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("records", "drafts"),
    [({}, "Luonnoksia ei ole."), ({"l": DRAFT}, "Intranet")],
    ids=["nothing", "only a draft"],
)
def test_of_confirmed_services_nothing_is_said_before_there_are_some(
    shown: Shown, records: dict[str, str], drafts: str
) -> None:
    assert shown("services", services=records) == []
    assert shown("service_drafts", services=records)[0] == drafts


def test_only_a_confirmed_service_lacks_facts(shown: Shown) -> None:
    users = "users: [{organisation: mallila, state: not_recorded}]"
    records = {"l": f"{DRAFT}\n{users}", "s": f"title: Posti\n{users}\nowner: not_recorded"}
    lines = shown("unrecorded", services=records)
    start = lines.index("Palvelu")
    assert lines[start:] == [
        "Palvelu",
        "Tietue | Puuttuva tieto",
        f"Posti | Omistaja {GAP} Posti, Omistaja",
        f"Posti | Tukimalli {GAP} Posti, Tukimalli",
        f"Posti | Palvelutaso {GAP} Posti, Palvelutaso",
        f"Posti | Käyttö: Mallila {GAP} Posti, Käyttö: Mallila",
        "Luettelossa ei ole palvelujen luonnoksia, joita on 1: niitä ei ole vahvistettu, joten "
        "niistä ei vielä puutu tietoja.",
    ]


def test_a_services_page_says_which_promise_it_keeps_open(shown: Shown) -> None:
    lines = shown(
        "service", "s", **GROUND, services={"s": FULL},
        requirements={"r": "title: Taso on sovittu\nservice_terms: {must_have: [service_level]}"},
    )  # fmt: skip
    start = lines.index("Mitä on vielä tehtävä")
    assert lines[start + 1] == "Ei toteudu Palvelutaso puuttuu. Mallissa sovittu: Taso on sovittu"
