"""Each party is represented on the level, or nobody can tell."""

import pytest

from tests.agreement.example import HELD, STARTING, UNKNOWN, VACANT, Example, MakePortal, shown

CHECK = "level: ylin\nrepresentation: {level: ylin}"
JOHTAJA = "kind: by_position, position: johtaja"
POMO = "kind: by_position, position: pomo"
BESIDE = "kind: within_body, body: johtoryhma"
INVITED = "kind: invited, position: pomo"


def level(**groups: tuple[str, ...] | None) -> dict[str, dict[str, str]]:
    """Groups by id, each with its seats; None: nobody has recorded them."""
    texts = {
        group_id: f"title: {group_id.capitalize()}\ncomposition:"
        + ("".join(f"\n  - {{{seat}}}" for seat in seats) if seats else " not_recorded")
        for group_id, seats in groups.items()
    }
    return {
        "groups": {group_id: f"{text}\n" for group_id, text in texts.items()},
        "bodies": {"johtoryhma": "title: Johtoryhmä\norganisation: kuvitelma\n"},
        "positions": {
            "johtaja": f"title: Johtaja\norganisation: mallila\n{HELD}",
            "pomo": f"title: Pomo\norganisation: kuvitelma\n{HELD}",
        },
    }


def with_pomo(records: dict[str, dict[str, str]], text: str) -> dict[str, dict[str, str]]:
    pomo = {"pomo": f"title: Pomo\n{text}"}
    return {**records, "positions": {**records["positions"], **pomo}}


MALLILA = (
    "Toteutuu | Ohjaus, Mallilan kunta: jäseniä 1 | groups/ohjaus | organisations/mallila"
)  # fmt: skip
EXAMPLES = {
    "somebody each": Example(
        CHECK,
        level(ohjaus=(JOHTAJA, POMO)),
        (
            "Toteutuu",
            "Toteutuu | Ohjaus, Kuvitelman kunta: jäseniä 1 "
            "| groups/ohjaus | organisations/kuvitelma",
            MALLILA,
        ),
    ),
    "a member each, and nobody is recorded to sit there": Example(
        CHECK,
        with_pomo(level(ohjaus=(JOHTAJA, POMO)), f"organisation: kuvitelma\n{UNKNOWN}"),
        (
            "Ei kirjattu",
            "Ei kirjattu | Ohjaus, Kuvitelman kunta: jäseniä 1, mutta ei ole kirjattu, kuka "
            "edustaa | groups/ohjaus | organisations/kuvitelma",
            MALLILA,
        ),
    ),
    "somebody who is yet to begin": Example(
        CHECK,
        with_pomo(level(ohjaus=(JOHTAJA, POMO)), f"organisation: kuvitelma\n{STARTING}"),
        (
            "Tulossa",
            "Tulossa | Ohjaus, Kuvitelman kunta: jäseniä 1, mutta kirjattu edustaja aloittaa "
            "vasta myöhemmin | groups/ohjaus | organisations/kuvitelma",
            MALLILA,
        ),
    ),
    "the groups of a level are taken together": Example(
        CHECK,
        level(arki=(POMO,), ohjaus=(JOHTAJA, POMO)),
        (
            "Toteutuu",
            "Toteutuu | Arki ja Ohjaus, Kuvitelman kunta: jäseniä 1 "
            "| groups/arki | organisations/kuvitelma",
            "Toteutuu | Arki ja Ohjaus, Mallilan kunta: jäseniä 1 "
            "| groups/arki | organisations/mallila",
        ),
    ),
    "who is invited represents nobody": Example(
        CHECK,
        level(ohjaus=(JOHTAJA, INVITED)),
        (
            "Ei toteudu",
            "Ei toteudu | Ohjaus, Kuvitelman kunta: jäseniä 0, pitäisi olla vähintään 1 "
            "| groups/ohjaus | organisations/kuvitelma",
            MALLILA,
        ),
    ),
    "a body that is invited represents nobody": Example(
        CHECK,
        level(ohjaus=(JOHTAJA, "kind: invited, body: johtoryhma")),
        (
            "Ei toteudu",
            "Ei toteudu | Ohjaus, Kuvitelman kunta: jäseniä 0, pitäisi olla vähintään 1 "
            "| groups/ohjaus | organisations/kuvitelma",
            MALLILA,
        ),
    ),
    "a vacant seat represents nobody": Example(
        CHECK,
        with_pomo(level(ohjaus=(JOHTAJA, POMO)), f"organisation: kuvitelma\n{VACANT}"),
        (
            "Ei toteudu",
            "Ei toteudu | Ohjaus, Kuvitelman kunta: jäseniä 1, joista täyttämättä 1, "
            "pitäisi olla vähintään 1 | groups/ohjaus | organisations/kuvitelma",
            MALLILA,
        ),
    ),
    "more than there are": Example(
        CHECK.replace("}", ", least: 2}"),
        level(ohjaus=(JOHTAJA,)),
        (
            "Ei toteudu",
            "Ei toteudu | Ohjaus, Kuvitelman kunta: jäseniä 0, pitäisi olla vähintään 2 "
            "| groups/ohjaus | organisations/kuvitelma",
            "Ei toteudu | Ohjaus, Mallilan kunta: jäseniä 1, pitäisi olla vähintään 2 "
            "| groups/ohjaus | organisations/mallila",
        ),
    ),
    "beside a body of one's own": Example(
        CHECK,
        level(ohjaus=(JOHTAJA, BESIDE)),
        (
            "Ei kirjattu",
            "Ei kirjattu | Ohjaus, Kuvitelman kunta: mukana toimielimen tai johtoryhmän yhteydessä "
            "(Johtoryhmä), jäseniä ei ole kirjattu | groups/ohjaus | organisations/kuvitelma",
            MALLILA,
        ),
    ),
    "a member whose employer nobody has recorded": Example(
        CHECK,
        with_pomo(level(ohjaus=(JOHTAJA, POMO)), f"organisation: not_recorded\n{HELD}"),
        (
            "Ei kirjattu",
            "Ei kirjattu | Ohjaus, Kuvitelman kunta: jäseniä 0; kaikkia jäseniä ja heidän "
            "organisaatioitaan ei ole kirjattu | groups/ohjaus | organisations/kuvitelma",
            MALLILA,
        ),
    ),
    "another group of the level, of which nothing is known": Example(
        CHECK,
        level(arki=None, ohjaus=(JOHTAJA,)),
        (
            "Ei kirjattu",
            "Ei kirjattu | Ohjaus, Kuvitelman kunta: jäseniä 0; kaikkia jäseniä ja heidän "
            "organisaatioitaan ei ole kirjattu | groups/ohjaus | organisations/kuvitelma",
            MALLILA,
        ),
    ),
    "a composition that nobody has recorded": Example(
        CHECK,
        level(ohjaus=None),
        ("Ei kirjattu", "Ei kirjattu | Ohjaus: kokoonpanoa ei ole kirjattu | groups/ohjaus | –"),
    ),
    "a level without groups": Example(
        CHECK, {}, ("Ei kirjattu", "Ei kirjattu | Tasolle ei ole kirjattu ryhmää | – | –")
    ),
}


@pytest.mark.parametrize("example", EXAMPLES.values(), ids=EXAMPLES)
def test_every_party_is_represented(example: Example, make_portal: MakePortal) -> None:
    assert shown(example, make_portal) == example.shown
