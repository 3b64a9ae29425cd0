"""Compositions and holders, as the records show them."""

import pytest

from tests.agreement.example import HELD, OUTSIDER, UNKNOWN, VACANT, Example, MakePortal, shown

POSITIONS = {
    "johtaja": f"title: Johtaja\norganisation: mallila\n{HELD}",
    "pomo": f"title: Pomo\norganisation: kuvitelma\n{UNKNOWN}",
}
BODIES = {"johtoryhma": "title: Johtoryhmä\norganisation: kuvitelma\n"}
AGREED = "composition: {group: ohjaus, positions: [johtaja], bodies: [johtoryhma]}"


def group(*seats: str) -> dict[str, dict[str, str]]:
    lines = "".join(f"  - {{{seat}}}\n" for seat in seats)
    composition = f"composition:\n{lines}" if seats else "composition: not_recorded\n"
    return {
        "positions": POSITIONS,
        "bodies": BODIES,
        "groups": {"ohjaus": f"title: Ohjausryhmä\n{composition}"},
    }


MEMBER = "kind: by_position, position: johtaja"
OTHER = "kind: by_position, position: pomo"
BESIDE = "kind: within_body, body: johtoryhma"

COMPOSITIONS = {
    "exactly those agreed, and invited guests besides": Example(
        AGREED,
        group(MEMBER, BESIDE, "kind: invited, position: pomo", "kind: invited, description: Muita"),
        (
            "Toteutuu",
            "Toteutuu | Johtaja: jäsen | positions/johtaja | –",
            "Toteutuu | Johtoryhmä: mukana toimielimen tai johtoryhmän yhteydessä | "
            "bodies/johtoryhma | –",
        ),
    ),
    "one too few and one too many": Example(
        AGREED,
        group(MEMBER, OTHER),
        (
            "Ei toteudu",
            "Toteutuu | Johtaja: jäsen | positions/johtaja | –",
            "Ei toteudu | Johtoryhmä: puuttuu kokoonpanosta | bodies/johtoryhma | –",
            "Ei toteudu | Pomo: on kokoonpanossa, mutta ei kuulu siihen lähteen mukaan "
            "| positions/pomo | –",
        ),
    ),
    "who is only invited is no member": Example(
        AGREED,
        group("kind: invited, position: johtaja", BESIDE),
        (
            "Ei toteudu",
            "Ei toteudu | Johtaja: puuttuu kokoonpanosta | positions/johtaja | –",
            "Ei kirjattu | Johtoryhmä: mukana toimielimen tai johtoryhmän yhteydessä lähteen "
            "mukaan, mutta ryhmään ei ole kirjattu ketään | bodies/johtoryhma | –",
        ),
    ),
    "the words of the source, and nobody is recorded to sit there": Example(
        "composition: {group: ohjaus, positions: [pomo]}",
        group(OTHER),
        (
            "Ei kirjattu",
            "Ei kirjattu | Pomo: jäsen lähteen mukaan, mutta ryhmään ei ole kirjattu ketään "
            "| positions/pomo | –",
        ),
    ),
    "one of several, and nobody says who": Example(
        AGREED,
        group(f"{MEMBER}, undetermined: true", BESIDE),
        (
            "Ei kirjattu",
            "Ei kirjattu | Johtaja: jäsenenä on yksi heistä, mutta ei ole kirjattu, kuka "
            "| positions/johtaja | –",
            "Toteutuu | Johtoryhmä: mukana toimielimen tai johtoryhmän yhteydessä | "
            "bodies/johtoryhma | –",
        ),
    ),
    "a composition that nobody has recorded": Example(
        AGREED,
        group(),
        (
            "Ei kirjattu",
            "Ei kirjattu | Ohjausryhmä: kokoonpanoa ei ole kirjattu | groups/ohjaus | –",
        ),
    ),
}


def holder(text: str) -> dict[str, dict[str, str]]:
    return {"positions": {"johtaja": f"title: Johtaja\norganisation: mallila\n{text}"}}


def people(tenure: str) -> dict[str, dict[str, str]]:
    return holder(f"holder: {{state: held, people: [{{name: Etunimi Sukunimi, {tenure}}}]}}\n")


NAMED = "holders: {positions: [johtaja]}"
HOLDERS = {
    "a holder without days": Example(
        NAMED,
        holder(HELD),
        (
            "Toteutuu",
            "Toteutuu | Johtaja: henkilö on kirjattu | positions/johtaja | organisations/mallila",
        ),
    ),
    "a holder on the last day": Example(
        NAMED,
        people("since: 1.1.2027, until: 15.6.2027"),
        (
            "Toteutuu",
            "Toteutuu | Johtaja: henkilö on kirjattu | positions/johtaja | organisations/mallila",
        ),
    ),
    "a holder on the first day": Example(
        NAMED,
        people("since: 15.6.2027"),
        (
            "Toteutuu",
            "Toteutuu | Johtaja: henkilö on kirjattu | positions/johtaja | organisations/mallila",
        ),
    ),
    "a vacant position is known to be empty": Example(
        NAMED,
        holder(VACANT),
        (
            "Ei toteudu",
            "Ei toteudu | Johtaja: rooli on täyttämättä "
            "| positions/johtaja | organisations/mallila",
        ),
    ),
    "an unknown holder is neither": Example(
        NAMED,
        holder(UNKNOWN),
        (
            "Ei kirjattu",
            "Ei kirjattu | Johtaja: ei ole kirjattu, kuka roolissa on "
            "| positions/johtaja | organisations/mallila",
        ),
    ),
    "a holder whose time is over says nothing of today": Example(
        NAMED,
        people("until: 14.6.2027"),
        (
            "Ei kirjattu",
            "Ei kirjattu | Johtaja: kirjatun henkilön kausi päättyi 14.6.2027 "
            "| positions/johtaja | organisations/mallila",
        ),
    ),
    "a holder who is yet to begin": Example(
        NAMED,
        people("since: 16.6.2027"),
        (
            "Tulossa",
            "Tulossa | Johtaja: uusi henkilö aloittaa 16.6.2027 "
            "| positions/johtaja | organisations/mallila",
        ),
    ),
    "the members of a group, whose employer may be unknown": Example(
        "holders: {group: ohjaus}",
        {
            **group(MEMBER, "kind: invited, position: pomo"),
            "positions": {
                "johtaja": f"title: Johtaja\norganisation: not_recorded\n{HELD}",
                "pomo": f"title: Pomo\n{VACANT}",
            },
        },
        ("Toteutuu", "Toteutuu | Johtaja: henkilö on kirjattu | positions/johtaja | –"),
    ),
    "the members of a group that nobody has recorded": Example(
        "holders: {group: ohjaus}",
        group(),
        (
            "Ei kirjattu",
            "Ei kirjattu | Ohjausryhmä: kokoonpanoa ei ole kirjattu | groups/ohjaus | –",
        ),
    ),
    "every position but an outsider's": Example(
        "holders: {every_position: true}",
        {
            "organisations": {"mallila": "title: Mallilan kunta\n", "satula": OUTSIDER},
            "positions": {
                "esimerkki": f"title: Esimerkki\norganisation: satula\n{VACANT}",
                "johtaja": f"title: Johtaja\norganisation: mallila\n{HELD}",
                "yhteinen": f"title: Yhteinen\norganisation: not_recorded\n{UNKNOWN}",
            },
        },
        (
            "Ei kirjattu",
            "Toteutuu | Johtaja: henkilö on kirjattu | positions/johtaja | organisations/mallila",
            "Ei kirjattu | Yhteinen: ei ole kirjattu, kuka roolissa on | positions/yhteinen | –",
        ),
    ),
}


@pytest.mark.parametrize("example", COMPOSITIONS.values(), ids=COMPOSITIONS)
def test_a_group_consists_of_those_agreed(example: Example, make_portal: MakePortal) -> None:
    assert shown(example, make_portal) == example.shown


@pytest.mark.parametrize("example", HOLDERS.values(), ids=HOLDERS)
def test_holders_are_recorded(example: Example, make_portal: MakePortal) -> None:
    assert shown(example, make_portal) == example.shown
