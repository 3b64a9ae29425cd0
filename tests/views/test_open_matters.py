"""What is not agreed and what is not recorded: two lists."""

import re
from collections.abc import Callable
from datetime import date

Shown = Callable[..., list[str]]

# The portal's own gaps, which every toy portal has.
OWN = [
    "Portaali",
    "Tietue | Puuttuva tieto",
    "Mallilan ohjeet | Palaute Ei kirjattu Täydennä tieto: Mallilan ohjeet, Palaute",
    "Saavutettavuusseloste",
    "Tietue | Puuttuva tieto",
    "Seloste | Palvelu julkaistu Ei kirjattu Täydennä tieto: Seloste, Palvelu julkaistu",
    "Seloste | Saavutettavuuspalaute Ei kirjattu Täydennä tieto: Seloste, Saavutettavuuspalaute",
]
POSITIONS = {
    "a": "title: Avoin\nholder: {state: vacant}",
    "b": "title: Tuntematon\nholder: {state: not_recorded}\norganisation: not_recorded",
    "c": "title: Hoidettu\nholder: {state: held, people: [{name: Elli}]}",
}


def test_questions_are_an_agenda_for_each_that_could_settle_them(shown: Shown) -> None:
    assert shown(
        "open_questions",
        groups={"ohjaus": "title: Ohjaus", "arki": "title: Arki"},
        open_questions={
            "a": "title: Toinen?\norder: 2\ndecider: ohjaus",
            "b": "title: Ensimmäinen?\ndecider: ohjaus\ngroups: [ohjaus, arki]",
            "c": "title: Kenelle?\norder: 3",
        },
    ) == [
        "Ohjaus", "Ehdotus Ohjaus voisi sopia näistä.",
        "Ensimmäinen?", "Malli vaikenee. Muuten ei tiedetä.",
        "Koskee: Ohjaus, Arki. Lähde: Malli",
        "Toinen?", "Malli vaikenee. Muuten ei tiedetä.", "Lähde: Malli",
        "Ratkaisijaa ei ehdoteta",
        "Kenelle?", "Malli vaikenee. Muuten ei tiedetä.", "Lähde: Malli",
    ]  # fmt: skip


def test_an_agenda_can_be_linked_to_even_if_a_group_and_a_body_share_an_id(
    rendered: Callable[..., str],
) -> None:
    html = rendered(
        "open_questions", groups={"ohjaus": ""}, bodies={"ohjaus": ""},
        open_questions={"a": "decider: ohjaus", "b": "decider_body: ohjaus", "c": ""},
    )  # fmt: skip
    assert re.findall(r'<h3 id="(.*?)"', html) == [
        "kysymykset-groups-ohjaus", "kysymykset-bodies-ohjaus", "kysymykset-muut",
    ]  # fmt: skip


def test_without_questions_there_is_a_sentence(shown: Shown) -> None:
    assert shown("open_questions") == ["Tietoja ei ole vielä kirjattu."]


def test_unknown_and_vacant_are_listed_apart_from_what_is_known(shown: Shown) -> None:
    used = "use: [{entitlement: x, used: 0}, {entitlement: y, used: not_recorded}]"
    entitlements = "entitlements: [{id: x, title: X}, {id: y, title: Y}]"
    lines = shown(
        "unrecorded", positions=POSITIONS, networks={"verkko": entitlements},
        memberships={"m": f"title: Jäsen\nbudget_source: Kassa\ncontact: {{name: Elli}}\n{used}"},
    )  # fmt: skip
    assert lines == [
        *OWN,
        "Rooli",
        "Tietue | Puuttuva tieto",
        "Avoin | Tehtävässä Täyttämättä Täydennä tieto: Avoin, Tehtävässä",
        "Tuntematon | Organisaatio Ei kirjattu Täydennä tieto: Tuntematon, Organisaatio",
        "Tuntematon | Tehtävässä Ei kirjattu Täydennä tieto: Tuntematon, Tehtävässä",
        "Osallistuminen verkostoon",
        "Tietue | Puuttuva tieto",
        "Jäsen | Päätös Ei kirjattu Täydennä tieto: Jäsen, Päätös",
        "Jäsen | Käytetty: Y Ei kirjattu Täydennä tieto: Jäsen, Käytetty: Y",
    ]


def test_a_gap_tells_what_it_is_a_gap_of(shown: Shown) -> None:
    actions = "{id: a, title: Julkaistaan., owner: not_recorded, due: 4.2.2027, state: open}"
    known = "window: {year: 2027}\nmade_by: mallila\nannounced: 4.2.2027\nresponsible: it"
    lines = shown(
        "unrecorded",
        positions={"it": "holder: {state: held, people: [{name: Elli}]}"},
        decisions={"p": "title: Päätös\npreparer: {name: Elli}\npresenter: {name: Elli}\n"
                        f"actions: [{actions}]"},
        changes={"c": f"title: Muutos\n{known}"},
    )  # fmt: skip
    assert [line for line in lines[len(OWN) :] if "Täydennä" in line] == [
        "Päätös | Vastuu: Julkaistaan. Ei kirjattu Täydennä tieto: Päätös, Vastuu: Julkaistaan.",
        "Muutos | Viestintä Ei kirjattu Täydennä tieto: Muutos, Viestintä",
    ]


def test_what_is_known_to_be_missing_is_not_unknown(shown: Shown) -> None:
    known = "owner: it\nsupport_model: {state: missing}\nservice_level: {state: missing}"
    positions = {"it": "holder: {state: held, people: [{name: Elli}]}"}
    assert shown("unrecorded", services={"s": known}, positions=positions) == OWN


def test_a_position_whose_holder_has_left_is_unknown_again(shown: Shown) -> None:
    left = "holder: {state: held, people: [{name: Elli, until: 31.12.2026}]}"
    before, after = (
        shown("unrecorded", positions={"it": left}, today=date(year, 7, 1)) for year in (2026, 2027)
    )
    row = "Tehtävä | Tehtävässä Ei kirjattu Täydennä tieto: Tehtävä, Tehtävässä"
    assert (row in before, row in after) == (False, True)


# Nothing of the portal itself is left to record.
KNOWN = {
    "site": "feedback: mailto:a@example.fi",
    "accessibility": "published: 1.3.2027\nfeedback: mailto:a@example.fi",
}


def test_when_all_is_recorded_it_is_said(shown: Shown) -> None:
    assert shown("unrecorded", **KNOWN) == ["Kaikki tiedot on kirjattu."]


def test_what_is_over_lacks_nothing_any_more(shown: Shown) -> None:
    assert shown(
        "unrecorded", **KNOWN,
        services={"s": "state: ended"},
        changes={"a": "title: A\nstatus: cancelled", "b": "title: B\nstatus: done"},
        projects={"p": "title: P\nphase: ended\nnext_step:",
                  "q": "title: Q\nphase: stopped\nnext_step:"},
    ) == ["Kaikki tiedot on kirjattu."]  # fmt: skip


def test_a_draft_of_a_guideline_lacks_nothing_yet(shown: Shown) -> None:
    said = "law_checked: not_recorded"
    approved = f"{said}\nstatus: in_force\napproved: {{date: 4.2.2026, group: g}}"
    ground = {"positions": {"it": ""}, "topics": {"tuki": ""}, "groups": {"g": ""}}
    row = "A | Lainsäädäntö tarkistettu Ei kirjattu Täydennä tieto: A, Lainsäädäntö tarkistettu"
    for text, told in ((said, False), (approved, True)):
        assert (row in shown("unrecorded", **ground, guidelines={"a": text})) is told
