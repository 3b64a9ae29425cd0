"""Changes are planned and announced; what concerns only outsiders is but an example."""

from datetime import date

import pytest

from tests.agreement.example import (
    ENDED,
    HELD,
    KUVITELMA,
    MALLILA,
    OUTSIDER,
    STARTING,
    UNKNOWN,
    VACANT,
    Example,
    MakePortal,
    shown,
)

PARTIES = {"kuvitelma": KUVITELMA, "mallila": MALLILA, "satula": OUTSIDER}
DAY = "status: confirmed\nstarts: 1.9.2027 klo 18.00\nends: 2.9.2027 klo 6.00\n"


def change(text: str) -> dict[str, dict[str, str]]:
    return {
        "organisations": PARTIES,
        "positions": {
            "it": f"title: IT-päällikkö\norganisation: mallila\n{HELD}",
            "tuki": f"title: Tukihenkilö\norganisation: mallila\n{VACANT}",
            "entinen": f"title: Entinen\norganisation: mallila\n{ENDED}",
            "tuleva": f"title: Tuleva\norganisation: mallila\n{STARTING}",
            "joku": f"title: Joku\norganisation: mallila\n{UNKNOWN}",
        },
        "changes": {"paivitys": f"title: Päivitys\n{text}"},
    }


def lines(state: str, *pieces: str, turn: str = "–") -> tuple[str, ...]:
    return (state, *(f"{piece} | changes/paivitys | {turn}" for piece in pieces))


NONE = (
    "Ei kirjattu",
    "Ei kirjattu | Tulevia tai vuoden sisällä tehtyjä muutoksia ei ole kirjattu | – | –",
)
WHEN = "change_plans: {must_have: [schedule]}"
WHO = "change_plans: {must_have: [responsible]}"
ALL = "change_plans: {must_have: [schedule, responsible, communication]}"
PLANS = {
    "all three are agreed on": Example(
        ALL,
        change(f"{DAY}responsible: it\ncommunication: {{state: agreed, text: Viesti kaikille.}}\n"),
        lines(
            "Toteutuu",
            "Toteutuu | Päivitys: aikataulu sovittu",
            "Toteutuu | Päivitys: vastuu nimetty",
            "Toteutuu | Päivitys: viestintä sovittu",
            turn="positions/it",
        ),
    ),
    "communication is missing, and nobody does what the vacant position is to do": Example(
        ALL,
        change(f"{DAY}responsible: tuki\ncommunication: {{state: missing}}\n"),
        lines(
            "Ei toteudu",
            "Toteutuu | Päivitys: aikataulu sovittu",
            "Ei toteudu | Päivitys: vastuu nimetty, mutta rooli on täyttämättä",
            "Ei toteudu | Päivitys: viestintä puuttuu",
            turn="organisations/mallila",
        ),
    ),
    "nobody has recorded any of the three": Example(
        ALL,
        change("window: not_recorded\n"),
        lines(
            "Ei kirjattu",
            "Ei kirjattu | Päivitys: aikataulu kirjaamatta",
            "Ei kirjattu | Päivitys: vastuu kirjaamatta",
            "Ei kirjattu | Päivitys: viestintä kirjaamatta",
        ),
    ),
    "a plan that is not agreed on yet": Example(
        WHEN,
        change("status: planned\nwindow: {year: 2027, month: 9}\n"),
        lines("Tulossa", "Tulossa | Päivitys: aikataulu suunniteltu, aikaa ei ole kirjattu"),
    ),
    "a month can be what is agreed on": Example(
        WHEN,
        change("status: confirmed\nwindow: {year: 2027, month: 9}\n"),
        lines("Toteutuu", "Toteutuu | Päivitys: aikataulu sovittu"),
    ),
    "it may still be made on its last day": Example(
        WHEN,
        change(DAY),
        lines("Toteutuu", "Toteutuu | Päivitys: aikataulu sovittu"),
        today=date(2027, 9, 2),
    ),
    "nobody has told for years whether it was made": Example(
        WHEN,
        change(DAY),
        lines(
            "Ei kirjattu",
            "Ei kirjattu | Päivitys: aikataulu ohi, eikä ole kirjattu, tehtiinkö muutos",
        ),
        today=date(2030, 9, 3),
    ),
    "nobody has told whether it was made": Example(
        WHEN,
        change(DAY),
        lines(
            "Ei kirjattu",
            "Ei kirjattu | Päivitys: aikataulu ohi, eikä ole kirjattu, tehtiinkö muutos",
        ),
        today=date(2027, 9, 3),
    ),
    "only what must be there is looked for": Example(
        WHO,
        change(f"{DAY}responsible: it\ncommunication: {{state: missing}}\n"),
        lines("Toteutuu", "Toteutuu | Päivitys: vastuu nimetty", turn="positions/it"),
    ),
    "what was made within a year still counts": Example(
        WHO,
        change("status: done\nwindow: {first: 1.6.2026, last: 15.6.2026}\nresponsible: it\n"),
        lines("Toteutuu", "Toteutuu | Päivitys: vastuu nimetty", turn="positions/it"),
    ),
    "what was made earlier tells nothing of today": Example(
        WHO, change("status: done\nwindow: {first: 1.6.2026, last: 14.6.2026}\n"), NONE
    ),
    "what was made nobody says when still counts": Example(
        WHO,
        change("status: done\nwindow: not_recorded\nresponsible: it\n"),
        lines("Toteutuu", "Toteutuu | Päivitys: vastuu nimetty", turn="positions/it"),
    ),
    "when it was made was agreed on": Example(
        WHEN,
        change("status: done\nwindow: {first: 1.6.2027, last: 14.6.2027}\n"),
        lines("Toteutuu", "Toteutuu | Päivitys: aikataulu sovittu"),
    ),
    "made today, or begun": Example(
        WHEN,
        change("status: done\nwindow: {first: 15.6.2027, last: 16.6.2027}\n"),
        lines("Toteutuu", "Toteutuu | Päivitys: aikataulu sovittu"),
    ),
    "said to be made before its day": Example(
        WHEN,
        change("status: done\nwindow: {first: 16.6.2027, last: 16.6.2027}\n"),
        lines(
            "Tulossa", "Tulossa | Päivitys: aikataulu tulossa, vaikka muutos on merkitty tehdyksi"
        ),
    ),
    "the time of the one who answers is over": Example(
        WHO,
        change("responsible: entinen\n"),
        lines(
            "Ei kirjattu",
            "Ei kirjattu | Päivitys: vastuu nimetty, "
            "mutta kirjatun henkilön kausi päättyi 14.6.2027",
            turn="organisations/mallila",
        ),
    ),
    "the one who answers is yet to begin": Example(
        WHO,
        change("responsible: tuleva\n"),
        lines(
            "Tulossa",
            "Tulossa | Päivitys: vastuu nimetty, mutta uusi henkilö aloittaa 16.6.2027",
            turn="organisations/mallila",
        ),
    ),
    "a position answers though nobody has recorded who holds it": Example(
        WHO,
        change("responsible: joku\n"),
        lines("Toteutuu", "Toteutuu | Päivitys: vastuu nimetty", turn="positions/joku"),
    ),
    "maintenance": Example(
        WHO,
        change("kind: maintenance\nresponsible: it\n"),
        lines("Toteutuu", "Toteutuu | Päivitys: vastuu nimetty", turn="positions/it"),
    ),
    "a program change": Example(
        WHO,
        change("kind: program\nresponsible: it\n"),
        lines("Toteutuu", "Toteutuu | Päivitys: vastuu nimetty", turn="positions/it"),
    ),
    "a notice is no change of a service": Example(WHO, change("kind: notice\n"), NONE),
    "a party's change that concerns an outsider": Example(
        WHO,
        change("affects: [satula]\nmade_by: mallila\nresponsible: it\n"),
        lines("Toteutuu", "Toteutuu | Päivitys: vastuu nimetty", turn="positions/it"),
    ),
    "an outsider's change that concerns a party": Example(
        WHO,
        change("affects: [mallila]\nmade_by: satula\nresponsible: it\n"),
        lines("Toteutuu", "Toteutuu | Päivitys: vastuu nimetty", turn="positions/it"),
    ),
    "a cancelled change": Example(WHO, change("status: cancelled\n"), NONE),
    "an outsider's change": Example(WHO, change("affects: [satula]\nmade_by: satula\n"), NONE),
    "no changes": Example(WHO, {}, NONE),
}

CHECK = "notice_period: {days: 30}"
TOLD = "affects: [kuvitelma, mallila]\nmade_by: mallila\nannounced: "
NEWS = {
    "a notice is told as any change is": Example(
        CHECK,
        change(f"kind: notice\n{DAY}{TOLD}2.8.2027\n"),
        lines("Toteutuu", "Toteutuu | Päivitys: kerrottu 2.8.2027", turn="organisations/mallila"),
        today=date(2027, 8, 2),
    ),
    "told on the last possible day": Example(
        CHECK,
        change(f"{DAY}{TOLD}2.8.2027\n"),
        lines("Toteutuu", "Toteutuu | Päivitys: kerrottu 2.8.2027", turn="organisations/mallila"),
        today=date(2027, 8, 2),
    ),
    "told a day too late": Example(
        CHECK,
        change(f"{DAY}{TOLD}3.8.2027\n"),
        lines(
            "Ei toteudu",
            "Ei toteudu | Päivitys: kerrottu 3.8.2027, olisi pitänyt viimeistään 2.8.2027",
            turn="organisations/mallila",
        ),
    ),
    "to be told on a day that is coming": Example(
        CHECK,
        change(f"{DAY}{TOLD}1.8.2027\n"),
        lines("Tulossa", "Tulossa | Päivitys: kerrotaan 1.8.2027", turn="organisations/mallila"),
    ),
    "there is still time to tell": Example(
        CHECK,
        change(f"{DAY}{TOLD}not_recorded\n"),
        lines(
            "Tulossa",
            "Tulossa | Päivitys: kerrottava viimeistään 2.8.2027",
            turn="organisations/mallila",
        ),
        today=date(2027, 8, 2),
    ),
    "nobody has recorded when it was told": Example(
        CHECK,
        change(f"{DAY}{TOLD}not_recorded\n"),
        lines(
            "Ei kirjattu",
            "Ei kirjattu | Päivitys: ei ole kirjattu, milloin muutoksesta kerrottiin",
            turn="organisations/mallila",
        ),
        today=date(2027, 8, 3),
    ),
    "in time or late, by the day of the month that is chosen": Example(
        CHECK,
        change(f"window: {{year: 2027, month: 9}}\n{TOLD}31.8.2027\n"),
        lines(
            "Ei kirjattu",
            "Ei kirjattu | Päivitys: kerrottu 31.8.2027, mutta muutoksen päivää ei ole kirjattu",
            turn="organisations/mallila",
        ),
    ),
    "late whatever the day of the month": Example(
        CHECK,
        change(f"window: {{year: 2027, month: 9}}\n{TOLD}1.9.2027\n"),
        lines(
            "Ei toteudu",
            "Ei toteudu | Päivitys: kerrottu 1.9.2027, olisi pitänyt viimeistään 2.8.2027",
            turn="organisations/mallila",
        ),
    ),
    "nobody has said when it is": Example(
        CHECK,
        change(f"window: not_recorded\n{TOLD}1.6.2027\n"),
        lines(
            "Ei kirjattu",
            "Ei kirjattu | Päivitys: aikataulua ei ole kirjattu",
            turn="organisations/mallila",
        ),
    ),
    "whoever makes it, another party is told": Example(
        CHECK,
        change(f"{DAY}affects: [kuvitelma, mallila]\nannounced: 1.6.2027\n"),
        lines("Toteutuu", "Toteutuu | Päivitys: kerrottu 1.6.2027"),
    ),
    "it may be the only party's own": Example(
        CHECK,
        change(f"{DAY}affects: [mallila, satula]\nannounced: 1.9.2027\n"),
        lines("Ei kirjattu", "Ei kirjattu | Päivitys: ei ole kirjattu, kenen muutos se on"),
    ),
    "one's own change, and an outsider's": Example(
        CHECK,
        change(f"{DAY}affects: [mallila, satula]\nmade_by: mallila\n"),
        (
            "Ei kirjattu",
            "Ei kirjattu | Toista sopijapuolta koskevia muutoksia ei ole kirjattu | – | –",
        ),
    ),
}


@pytest.mark.parametrize("example", PLANS.values(), ids=PLANS)
def test_every_change_ahead_is_planned(example: Example, make_portal: MakePortal) -> None:
    assert shown(example, make_portal) == example.shown


@pytest.mark.parametrize("example", NEWS.values(), ids=NEWS)
def test_changes_are_announced_in_time(example: Example, make_portal: MakePortal) -> None:
    assert shown(example, make_portal) == example.shown
