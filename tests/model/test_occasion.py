"""A meeting has exactly one of a window and a time, and says no more than its status allows."""

from datetime import date

import pytest

from macros.model.group import AnnualTask
from macros.model.occasion import Meeting
from tests.toy_meetings import CONFIRMED, SOURCE, WINDOW, record, told

MONTH = "window: {year: 2027, month: 6}\n"
TIMES = "starts: 3.6.2027 klo 9.00\nends: 3.6.2027 klo 11.00\n"
HEAD = "title: Kokous\ngroup: ohjaus\n"


@pytest.mark.parametrize(
    "text",
    [
        WINDOW + MONTH,
        CONFIRMED,
        f"{HEAD}status: planned\nproposal: true\n{MONTH}",
        f"{HEAD}status: confirmed\nplace: not_recorded\n{TIMES}",
        f"{HEAD}status: held\nplace: Kaupungintalo\nremote: true\n{TIMES}",
        f"{HEAD}status: cancelled\n{MONTH}",
        f"{HEAD}status: cancelled\n{TIMES}",
    ],
)
def test_a_meeting_with_one_of_window_and_time_is_read(text: str) -> None:
    assert told(Meeting, text) == []


BOTH = "kirjoita joko window (ajankohta) tai starts ja ends (sovittu aika), ei molempia"


@pytest.mark.parametrize(
    ("text", "messages"),
    [
        (
            WINDOW + MONTH + TIMES,
            [BOTH, "kun aika on sovittu, tila on confirmed; vaihda tila tai poista aika"],
        ),
        (WINDOW, [BOTH]),
        (
            f"{HEAD}status: confirmed\nremote: true\nstarts: 3.6.2027 klo 9.00\n",
            ["kirjoita sekä starts (alkaa) että ends (päättyy)"],
        ),
        (
            f"{HEAD}status: confirmed\nremote: true\n"
            "starts: 3.6.2027 klo 9\nends: 3.6.2027 klo 9\n",
            ["päättyy ennen kuin alkaa"],
        ),
        (
            f"{HEAD}status: confirmed\nremote: true\n"
            "starts: 3.6.2027 klo 9\nends: 3.6.2028 klo 11\n",
            ["kestäisi 366 päivää, enintään 7; tarkista päivät"],
        ),
        (
            f"{HEAD}status: held\nremote: true\n{MONTH}",
            ["kun tila on confirmed tai held, kirjoita starts ja ends, ei window"],
        ),
        (
            f"{HEAD}status: confirmed\n{TIMES}",
            ["kirjoita place (paikka; not_recorded, jos ei tiedetä) tai remote: true"],
        ),
        (
            f"{HEAD}status: confirmed\nremote: true\nproposal: true\n{TIMES}",
            ["kun tila on confirmed tai held, aika ei ole ehdotus; poista proposal"],
        ),
        (
            f"{HEAD}status: planned\n{MONTH}",
            ["suunnitelmalla on source (lähde) tai proposal: true (ehdotus)"],
        ),
    ],
)
def test_a_meeting_that_contradicts_itself_is_refused(text: str, messages: list[str]) -> None:
    assert sorted(told(Meeting, text)) == sorted(messages)


def test_a_meeting_knows_the_days_that_it_may_be_on() -> None:
    window, timed = record(Meeting, "a", WINDOW + MONTH), record(Meeting, "b", CONFIRMED)
    assert isinstance(window, Meeting)
    assert isinstance(timed, Meeting)
    assert (window.first_day, window.last_day) == (date(2027, 6, 1), date(2027, 6, 30))
    assert (timed.first_day, timed.last_day) == (date(2027, 6, 3), date(2027, 6, 3))


TASK = f"title: Seuranta\ngroup: ohjaus\nwhat: Seurataan.\n{SOURCE}"


@pytest.mark.parametrize("time", ["months: [3, 9]\n", "when: alkuvuonna\n"])
def test_an_annual_task_has_months_or_the_words_of_its_source(time: str) -> None:
    assert told(AnnualTask, TASK + time) == []


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (TASK, "kirjoita months (kuukaudet) tai when (lähteen sana ajankohdasta)"),
        (f"{TASK}months: [9, 3]\n", "kirjoita kuukaudet järjestyksessä tammikuusta alkaen"),
        (
            "title: Seuranta\ngroup: ohjaus\nwhat: Seurataan.\nmonths: [3]\n",
            "tehtävällä on oltava source (lähde) tai proposal: true (ehdotus)",
        ),
    ],
)
def test_an_annual_task_that_says_too_little_is_refused(text: str, message: str) -> None:
    assert told(AnnualTask, text) == [message]
