"""Guidelines are approved and reviewed."""

from datetime import date

import pytest

from tests.agreement.example import ENDED, HELD, VACANT, Example, MakePortal, shown

IN_FORCE = "status: in_force\napproved: {date: 15.6.2026, group: ohjaus}\n"


def guideline(text: str) -> dict[str, dict[str, str]]:
    return {
        "positions": {
            "it": f"title: IT-päällikkö\norganisation: mallila\n{HELD}",
            "tuki": f"title: Tukihenkilö\norganisation: mallila\n{VACANT}",
            "entinen": f"title: Entinen\norganisation: mallila\n{ENDED}",
        },
        "groups": {"ohjaus": "title: Ohjausryhmä\n"},
        "guidelines": {"salasanat": text},
    }


def line(state: str, said: str, turn: str = "–") -> str:
    return f"{state} | Salasanat: {said} | guidelines/salasanat | {turn}"


BOTH = "guideline_terms: {must_have: [owner, review]}"
REVIEWED = "guideline_terms: {must_have: [review]}"
NO_GUIDELINES = ("Ei kirjattu", "Ei kirjattu | Ohjeita ei ole kirjattu | – | –")
OWNER = line(
    "Toteutuu", "omistaja IT-päällikkö: henkilö on kirjattu", "organisations/mallila"
)  # fmt: skip
GUIDELINES = {
    "approved, owned and not yet due": Example(
        BOTH,
        guideline(IN_FORCE),
        (
            "Toteutuu",
            OWNER,
            line("Toteutuu", "seuraava katselmointi viimeistään 15.6.2027", "positions/it"),
        ),
    ),
    "nobody holds the owner's position": Example(
        BOTH,
        guideline(f"{IN_FORCE}owner: tuki\n"),
        (
            "Ei toteudu",
            line(
                "Ei toteudu",
                "omistaja Tukihenkilö: rooli on täyttämättä",
                "organisations/mallila",
            ),
            line(
                "Toteutuu", "seuraava katselmointi viimeistään 15.6.2027", "organisations/mallila"
            ),
        ),
    ),
    "the owner's time is over": Example(
        REVIEWED,
        guideline(f"{IN_FORCE}owner: entinen\n"),
        (
            "Toteutuu",
            line(
                "Toteutuu", "seuraava katselmointi viimeistään 15.6.2027", "organisations/mallila"
            ),
        ),
    ),
    "reviewed once, and late for the next time": Example(
        REVIEWED,
        guideline(f"{IN_FORCE}last_reviewed: 14.6.2026\n"),
        (
            "Ei toteudu",
            line(
                "Ei toteudu",
                "katselmointi on myöhässä, olisi pitänyt olla 14.6.2027 mennessä",
                "positions/it",
            ),
        ),
    ),
    "nobody has recorded a review that was due": Example(
        REVIEWED,
        guideline(IN_FORCE),
        (
            "Ei kirjattu",
            line(
                "Ei kirjattu",
                "katselmointia ei ole kirjattu, olisi pitänyt olla 15.6.2027 mennessä",
                "positions/it",
            ),
        ),
        today=date(2027, 6, 16),
    ),
    "a draft waits for approval": Example(
        BOTH,
        guideline("status: draft\nowner: tuki\n"),
        ("Tulossa", line("Tulossa", "luonnos, odottaa hyväksyntää")),
    ),
    "what is no longer in force need not be kept up": Example(
        BOTH,
        guideline("status: withdrawn\n"),
        NO_GUIDELINES,
    ),
    "no guidelines": Example(BOTH, {}, NO_GUIDELINES),
}


@pytest.mark.parametrize("example", GUIDELINES.values(), ids=GUIDELINES)
def test_guidelines_are_kept_up(example: Example, make_portal: MakePortal) -> None:
    assert shown(example, make_portal) == example.shown
