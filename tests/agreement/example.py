"""One example of a check: the editor's records, and all that the check shows of them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date

from macros.agreement import standing
from macros.agreement.judgement import Judgement, State
from macros.model.portal import Portal
from macros.model.record import Record

TODAY = date(2027, 6, 15)
HELD = "holder: {state: held, people: [{name: Etunimi Sukunimi}]}\n"
UNKNOWN = "holder: {state: not_recorded}\n"
ENDED = "holder: {state: held, people: [{name: Etunimi Sukunimi, until: 14.6.2027}]}\n"
STARTING = "holder: {state: held, people: [{name: Etunimi Sukunimi, since: 16.6.2027}]}\n"
VACANT = "holder: {state: vacant}\n"
MALLILA = "title: Mallilan kunta\nshort: Mallila\n"
KUVITELMA = "title: Kuvitelman kunta\nshort: Kuvitelma\n"
OUTSIDER = "title: Satulan kunta\nshort: Satula\nparty: false\n"
MakePortal = Callable[..., Portal]


@dataclass(frozen=True)
class Example:
    """`shown`: the state, then « state | sentence | record | whose turn » of each evidence."""

    check: str
    records: Mapping[str, Mapping[str, str]]
    shown: tuple[str, ...]
    today: date = field(default=TODAY)


def shown(example: Example, make_portal: MakePortal) -> tuple[str, ...]:
    """What the check says of the example, in the words that readers get."""
    return told(judged(example, make_portal))


def judged(example: Example, make_portal: MakePortal) -> Judgement:
    portal = make_portal(requirements={"lupaus": f"{example.check}\n"}, **example.records)
    (judgement,) = standing(portal, example.today).judgements
    return judgement


def told(judgement: Judgement) -> tuple[str, ...]:
    lines = (
        (piece.state.label, piece.text, _named(piece.record), _named(piece.turn))
        for piece in judgement.evidence
    )
    return (judgement.state.label, *(" | ".join(line) for line in lines))


def _named(record: Record | None) -> str:
    return "/".join(record.key) if record else "–"


def states(examples: Mapping[str, Example]) -> set[State]:
    """The states that the examples of a check arrive at."""
    return {state for state in State for e in examples.values() if e.shown[0] == state.label}
