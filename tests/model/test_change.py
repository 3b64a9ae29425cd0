"""A change that is agreed on has a time, and one that is only planned has no hour yet."""

import pytest

from macros.model.change import Change
from tests.toy_meetings import told

HEAD = (
    "title: Päivitys\nwhat: Ulkoasu vaihtuu.\nannounced: not_recorded\nresponsible: not_recorded\n"
    "communication: {state: not_recorded}\n"
)
JUNE = "window: {year: 2027, month: 6}\n"
UNKNOWN = "window: not_recorded\n"
TIMES = "starts: 3.6.2027 klo 18.00\nends: 3.6.2027 klo 20.00\n"
NOTICE = f"status: planned\n{JUNE}kind: notice\nmade_by: mallila\n"
CONFIRMED = "kun tila on confirmed, kirjoita window tai starts ja ends"


def with_head(text: str) -> str:
    whose = "" if "made_by" in text else "kind: update\nmade_by: not_recorded\naffects: [mallila]\n"
    return f"{HEAD}{whose}{text}"


@pytest.mark.parametrize(
    "text",
    [
        f"status: planned\n{JUNE}",
        f"status: planned\n{UNKNOWN}",
        f"status: confirmed\n{JUNE}",
        f"status: confirmed\n{TIMES}",
        f"status: done\n{UNKNOWN}",
        f"status: done\n{TIMES}",
        f"status: cancelled\n{UNKNOWN}",
        f"status: cancelled\n{TIMES}",
        f"{NOTICE}affects: [kuvitelma]",
        f"{NOTICE}affects: [mallila, kuvitelma]",
        f"{NOTICE}affects: [mallila]".replace("made_by: mallila", "made_by: not_recorded"),
        f"{NOTICE}affects: [mallila]".replace("notice", "update"),
    ],
)
def test_a_change_is_read(text: str) -> None:
    assert told(Change, with_head(text)) == []


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            f"status: planned\n{TIMES}",
            "kun aika on sovittu, tila on confirmed; vaihda tila tai poista aika",
        ),
        (f"status: confirmed\n{UNKNOWN}", CONFIRMED),
        (
            "status: done\nstarts: 3.6.2027 klo 18.00\n",
            "kirjoita sekä starts (alkaa) että ends (päättyy)",
        ),
        (
            "status: done\nstarts: 3.6.2027 klo 18.00\nends: 3.6.2028 klo 20.00\n",
            "kestäisi 366 päivää, enintään 92; tarkista päivät",
        ),
        (
            f"{NOTICE}affects: [mallila]",
            "ilmoitus koskee vain tekijäänsä; lisää sopijapuoli, jolle asia kerrotaan",
        ),
    ],
    ids=[
        "a plan with an hour",
        "agreed on without a time",
        "without an end",
        "of a year",
        "only its maker",
    ],
)
def test_a_change_that_contradicts_itself_is_refused(text: str, message: str) -> None:
    assert told(Change, with_head(text)) == [message]
