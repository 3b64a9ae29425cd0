"""Who held, holds and will hold a position: the days decide, the state tells why nobody does."""

from datetime import date

import pytest

from macros.files.reading import Reader
from macros.files.yaml import read_yaml
from macros.model.position import Holder, HolderState, Position, Tenure

AKU = "{name: Aku, since: 1.1.2020, until: 31.12.2026}"
ELLI = "{name: Elli, since: 1.1.2027}"


def problems(holder: str, several: str = "false") -> list[str]:
    reader = Reader()
    text = f"title: T\norganisation: m\nseveral: {several}\nholder: {holder}\n"
    reader.record(Position, read_yaml(f"{text}source: {{document: m}}\n", "it.yml"), id="it")
    return [str(problem.message) for problem in reader.problems]


def names(people: tuple[Tenure, ...]) -> list[str]:
    return [tenure.name for tenure in people]


@pytest.mark.parametrize(
    ("day", "state", "past", "now", "coming"),
    [
        (date(2019, 12, 31), "not_recorded", [], [], ["Aku", "Elli"]),
        (date(2020, 1, 1), "held", [], ["Aku"], ["Elli"]),
        (date(2026, 12, 31), "held", [], ["Aku"], ["Elli"]),
        (date(2027, 1, 1), "held", ["Aku"], ["Elli"], []),
    ],
    ids=["before", "first day", "last day", "the next one"],
)
def test_the_days_tell_who_holds_it(
    day: date, state: str, past: list[str], now: list[str], coming: list[str]
) -> None:
    elli = Tenure(name="Elli", since=date(2027, 1, 1))
    aku = Tenure(name="Aku", since=date(2020, 1, 1), until=date(2026, 12, 31))
    held = Holder(state=HolderState.HELD, people=(elli, aku)).on(day)
    assert (held.state.value, names(held.past), names(held.now), names(held.coming)) == (
        state, past, now, coming,
    )  # fmt: skip


def test_a_vacant_position_keeps_its_former_holders() -> None:
    assert problems(f"{{state: vacant, people: [{AKU}]}}") == []
    aku = Tenure(name="Aku", until=date(2026, 12, 31))
    held = Holder(state=HolderState.VACANT, people=(aku,)).on(date(2027, 1, 1))
    assert (held.state, held.past, held.now) == (HolderState.VACANT, (aku,), ())


@pytest.mark.parametrize("state", ["vacant", "not_recorded"])
def test_somebody_without_days_holds_the_position(state: str) -> None:
    assert problems(f"{{state: {state}, people: [{AKU}, {{name: Elli}}]}}") == [
        f"henkilö on kirjattu, mutta tila on {state}; vaihda tilaksi held "
        "tai kirjoita entiselle until"
    ]


TWICE = (
    "roolissa on yhtä aikaa Aku ja Elli; kirjoita edelliselle until, tai jos näin on, several: true"
)


@pytest.mark.parametrize(
    ("people", "told"),
    [
        (f"{AKU}, {ELLI}", []),
        (f"{ELLI}, {AKU}", []),
        ("{name: Aku, until: 31.12.2026}, {name: Elli, until: 31.12.2027}", []),
        ("{name: Aku}, {name: Elli}", [TWICE]),
        ("{name: Aku, since: 1.1.2020}, " + ELLI, [TWICE]),
        (f"{AKU}, {{name: Elli, since: 31.12.2026}}", [TWICE]),
        (f"{{name: Elli, since: 1.1.2019}}, {AKU}", [TWICE]),
    ],
    ids=["in turn", "in any order", "beginning unknown", "no days", "no end", "a day", "within"],
)
def test_one_seat_is_held_by_one_at_a_time(people: str, told: list[str]) -> None:
    assert problems(f"{{state: held, people: [{people}]}}") == told
    assert problems(f"{{state: held, people: [{people}]}}", several="true") == []


def test_a_broken_tenure_is_told() -> None:
    broken = "{state: held, people: [{name: Aku, since: 1.1.2027, until: 31.12.2026}]}"
    assert problems(broken) == ["päättyy ennen kuin alkaa"]
