"""Positions show who holds them: somebody, nobody, or nobody has told us."""

from collections.abc import Callable
from datetime import date

import pytest

Shown = Callable[..., list[str]]

TODAY = date(2027, 4, 1)


@pytest.mark.parametrize(
    ("holder", "told"),
    [
        ("{state: not_recorded}", "Ei kirjattu Täydennä tieto: Tehtävä, kuka roolissa on"),
        ("{state: vacant}", "Täyttämättä Täydennä tieto: Tehtävä, kuka roolissa on"),
        ("{state: held, people: [{name: Elli Esimerkki}]}", "Elli Esimerkki"),
    ],
    ids=["not recorded", "vacant", "held"],
)
def test_unknown_vacant_and_held_are_three_things(shown: Shown, holder: str, told: str) -> None:
    assert shown("position", "it", positions={"it": f"holder: {holder}"}) == [
        "Tehtävä",
        "Organisaatio: Mallilan kunta",
        f"Tehtävässä: {told}",
        *([] if told.startswith("Elli") else [MEANWHILE]),
        "Tehtävät",
        "Lähde ei luettele roolin tehtäviä.",
        "Ryhmät",
        "Roolia ei ole nimetty minkään ryhmän kokoonpanoon.",
        NOTHING_IN_HAND,
        "Lähde: Malli",
    ]


NOTHING_IN_HAND = (
    "Roolille ei ole kirjattu avoimia toimenpiteitä, palveluja, tulevia muutoksia eikä projekteja."
)
MEANWHILE = "Jos asiasi kuuluu roolille, kysy esihenkilöltäsi, kuka sitä hoitaa."
AKU = "{name: Aku, since: 1.1.2020, until: 31.12.2026}"
GAP = "Ei kirjattu Täydennä tieto: Tehtävä, kuka roolissa on"


@pytest.mark.parametrize(
    ("day", "holder", "told"),
    [
        (
            date(2026, 12, 31),
            f"{{state: held, people: [{AKU}, {{name: Elli, since: 1.1.2027}}]}}",
            ["Tehtävässä: Aku, 1.1.2020 alkaen, 31.12.2026 asti. Tulossa: Elli, 1.1.2027 alkaen"],
        ),
        (
            TODAY,
            f"{{state: held, people: [{AKU}, {{name: Elli, since: 1.1.2027}}]}}",
            ["Tehtävässä: Elli, 1.1.2027 alkaen", "Aiemmin: Aku, 1.1.2020 alkaen, 31.12.2026 asti"],
        ),
        (
            TODAY,
            f"{{state: held, people: [{AKU}]}}",
            [
                f"Tehtävässä: {GAP}",
                "Aiemmin: Aku, 1.1.2020 alkaen, 31.12.2026 asti",
                MEANWHILE,
            ],
        ),
        (
            TODAY,
            f"{{state: vacant, people: [{AKU}, {{name: Elli, since: 1.5.2027}}]}}",
            [
                "Tehtävässä: Täyttämättä Täydennä tieto: Tehtävä, kuka roolissa on. "
                "Tulossa: Elli, 1.5.2027 alkaen",
                "Aiemmin: Aku, 1.1.2020 alkaen, 31.12.2026 asti",
                MEANWHILE,
            ],
        ),
    ],
    ids=["one before the other", "one after the other", "nobody has told who", "vacant"],
)
def test_the_days_tell_who_holds_it(shown: Shown, day: date, holder: str, told: list[str]) -> None:
    lines = shown("position", "it", today=day, positions={"it": f"holder: {holder}"})
    assert lines[2 : lines.index("Tehtävät")] == told


def test_a_positions_page_gathers_what_names_it(shown: Shown) -> None:
    assert shown(
        "position", "it",
        positions={"it": "title: IT\norganisation: not_recorded\nnote: Lomalla.\nduties: [Auttaa.]",
                   "muu": "title: Muu"},
        groups={"ohjaus": "title: Ohjaus\ncomposition: "
                          "[{kind: invited, position: it, note: Kun kutsutaan.}]",
                "arki": "title: Arki"},
        account_managers={"a": "title: Koulujen asiakkuus", "b": "position: muu\ntitle: B"},
        experts={"t": "title: Tietoturva\nposition: it"},
        guidelines={"oma": "owner: it", "kysytty":
                    "owner: muu\ncontact: it\nsummary: Soita.", "vieras": "owner: muu"},
    ) == [
        "IT",
        "Organisaatio: Ei kirjattu Täydennä tieto: IT, organisaatio",
        "Tehtävässä: Täyttämättä Täydennä tieto: IT, kuka roolissa on",
        "Lomalla.",
        MEANWHILE,
        "Tehtävät",
        "Auttaa.",
        "Ryhmät",
        "Ohjaus Kutsutaan tarvittaessa Kun kutsutaan.",
        NOTHING_IN_HAND,
        "Asiakkuudet",
        "Koulujen asiakkuus",
        "Asiantuntemus",
        "Tietoturva",
        "Ohjeet, joissa rooli on yhteyshenkilö",
        "Kysytty: Soita.",
        "Omistetut ohjeet",
        "Oma",
        "Roolin vastuu luonnoksista on portaalin ehdotus.",
        "Lähde: Malli",
    ]  # fmt: skip


def test_a_position_without_duties_leads_to_those_of_its_groups(
    shown: Shown, rendered: Callable[..., str]
) -> None:
    seat = "title: {}\nlevel: {}\ncomposition: [{{kind: {}, position: it}}]"
    records = {
        "levels": {"a": "order: 1", "b": "order: 2"},
        "positions": {"it": "title: IT"},
        "groups": {
            "ohjaus": seat.format("Ohjaus", "a", "by_position"),
            "arki": seat.format("Arki", "b", "by_position"),
            "muu": seat.format("Muu", "b", "invited"),
        },
    }
    lines = shown("position", "it", **records)
    assert lines[lines.index("Tehtävät") + 1] == (
        "Lähde ei luettele roolin tehtäviä. Ryhmien tehtävät: Ohjaus, Arki."
    )
    html = rendered("position", "it", at="hallinta/roolit/it/", **records)
    assert '<a href="../../arki/#tehtavat">Arki</a>.' in html


def test_a_positions_page_shows_what_it_has_to_do_next(shown: Shown) -> None:
    def action(name: str, rest: str) -> str:
        return f"{{id: {name[:2].lower()}, title: {name}, {rest}}}"

    own = "owner: it, due: 31.3.2027, state:"
    lines = shown(
        "position", "it", today=TODAY,
        positions={"it": "title: IT", "muu": "title: Muu"},
        groups={"ohjaus": "title: Ohjaus\ncomposition: [{kind: by_position, position: it}]",
                "muu": "title: Muu"},
        meetings={
            **{f"k{month}": f"title: Kokous {month}\nstarts: 4.{month}.2027 klo 9\n"
               f"ends: 4.{month}.2027 klo 11" for month in (2, 5, 6, 7, 8)},
            "v": "title: Vieras\ngroup: muu\nstarts: 4.5.2027 klo 9\nends: 4.5.2027 klo 11",
        },
        decisions={
            "p": "title: Päätös\ngroup: ohjaus\nactions: ["
            + ", ".join([action("Myöhästynyt", f"{own} open"),
                         action("Valmis", f"{own} done, done: 5.3.2027"),
                         action("Vieras", "owner: muu, due: 31.3.2027, state: open"),
                         action("Ajallaan", "owner: it, due: 30.4.2027, state: open")]) + "]",
        },
        services={"a": "title: Sähköposti\nowner: it\ndraft: true",
                  "b": "title: Puhelin\nowner: it\nstate: ended", "c": "title: Muu"},
        changes={"a": "title: Uusi ulkoasu\nresponsible: it",
                 "b": "title: Vanha muutos\nresponsible: it\nstatus: done", "c": "title: Muu"},
        projects={"a": "title: Intranet\nowner: it",
                  "b": "title: Vanha hanke\nowner: it\nphase: ended\nnext_step:",
                  "c": "title: Muu"},
    )  # fmt: skip
    assert lines[lines.index("Ryhmät") : -1] == [
        "Ryhmät",
        "Ohjaus Jäsen",
        "Seuraavat kokoukset",
        "ti 4.5.2027 klo 9.00–11.00 Kokous 5 Sovittu Ohjaus, Etäkokous",
        "pe 4.6.2027 klo 9.00–11.00 Kokous 6 Sovittu Ohjaus, Etäkokous",
        "su 4.7.2027 klo 9.00–11.00 Kokous 7 Sovittu Ohjaus, Etäkokous",
        "Lataa roolin kokoukset (.ics) tai tilaa ne kalenteriisi.",
        "Avoimet toimenpiteet",
        "Toimenpide | Määräaika | Tila | Päätös",
        "Myöhästynyt | 31.3.2027 | Myöhässä | Päätös, 4.2.2027",
        "Ajallaan | 30.4.2027 | Avoin | Päätös, 4.2.2027",
        "Palvelut, muutokset ja projektit",
        "Palvelu: Sähköposti Luonnos",
        "Muutos: Uusi ulkoasu",
        "Projekti: Intranet",
    ]


def test_a_member_without_meetings_has_no_list_of_them(shown: Shown) -> None:
    seats = "composition: [{kind: by_position, position: it}]"
    lines = shown("position", "it", positions={"it": ""}, groups={"ohjaus": seats})
    assert lines[lines.index("Ryhmät") + 2] == NOTHING_IN_HAND


def test_the_guidelines_of_a_position_come_by_their_reviews(shown: Shown) -> None:
    force = "owner: it\nstatus: in_force\napproved: {group: ohjaus, date: "
    lines = shown(
        "position", "it", today=TODAY, positions={"it": ""},
        guidelines={"a": "owner: it", "b": f"{force}1.4.2026}}", "c": f"{force}31.3.2026}}",
                    "d": f"{force.replace('in_force', 'withdrawn')}1.1.2020}}"},
    )  # fmt: skip
    assert lines[lines.index("Omistetut ohjeet") + 1 : -1] == [
        "C Katselmointi myöhässä Määräpäivä oli 31.3.2027.",
        "B Katselmoitava viimeistään 1.4.2027.",
        "A Luonnos",
        "D Kumottu",
        "Roolin vastuu luonnoksista on portaalin ehdotus.",
    ]


def test_a_promise_stands_on_the_page_of_whose_turn_it_is(shown: Shown) -> None:
    asked = "responsible: {position: it}\nnext_step: Kirjataan."
    records = {
        "positions": {
            "it": "title: IT",
            "muu": "title: Muu",
            "johtaja": "title: Johtaja\nholder: {state: held, people: [{name: Elli}]}",
        },
        "requirements": {
            "a": f"title: Tuki on sovittu\n{asked}\nservice_terms: {{must_have: [support_model]}}",
            "b": f"title: Johtaja on kirjattu\n{asked}\nholders: {{positions: [johtaja]}}",
        },
    }
    assert shown("position", "it", today=TODAY, **records)[-5:-1] == [
        "Roolin seuraavat tehtävät",
        "Ehdotus Seuraavat vaiheet ovat portaalin ehdotuksia.",
        "Tuki on sovittu Ei kirjattu",
        "Kirjataan.",
    ]
    assert not [
        line
        for line in shown("position", "muu", today=TODAY, **records)
        if "seuraavat tehtävät" in line
    ]


def test_parties_come_first_and_those_of_nobody_known_last(shown: Shown) -> None:
    heads = "Rooli | Tehtävässä | Ryhmät"
    vacant = "Täyttämättä Täydennä tieto: {}, kuka roolissa on"
    assert shown(
        "positions",
        organisations={"a": "title: Vieras kunta\nparty: false", "b": "title: Oma kunta"},
        positions={
            "x": "title: X\norganisation: a",
            "y": "title: Y\norganisation: b",
            "z": "title: Z\norganisation: not_recorded",
        },
        groups={"ohjaus": "title: Ohjaus\ncomposition: [{kind: by_position, position: y}]"},
    ) == [
        "Oma kunta", heads, f"Y | {vacant.format('Y')} | Ohjaus",
        "Vieras kunta", heads, f"X | {vacant.format('X')} | Ryhmää ei ole kirjattu",
        "Organisaatiota ei ole kirjattu", heads,
        f"Z | {vacant.format('Z')} | Ryhmää ei ole kirjattu",
    ]  # fmt: skip


def test_the_table_tells_a_member_from_one_to_invite_and_from_one_of_several(shown: Shown) -> None:
    seats = "{kind: invited, position: y}, {kind: by_position, position: z, undetermined: true}"
    lines = shown(
        "positions",
        positions={"y": "title: Y", "z": "title: Z\nseveral: true"},
        groups={"ohjaus": f"title: Ohjaus\ncomposition: [{seats}]"},
    )
    assert [line.rpartition(" | ")[2] for line in lines[2:]] == [
        "Ohjaus (kutsutaan tarvittaessa)",
        "Ohjaus (jäsenenä yksi heistä; lähde ei kerro, kuka)",
    ]


def test_without_positions_there_is_a_sentence(shown: Shown) -> None:
    assert shown("positions") == ["Tietoja ei ole vielä kirjattu."]
