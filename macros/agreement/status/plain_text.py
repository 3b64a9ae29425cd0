"""For a terminal: the figures, then each promise by level with what is left to do."""

from collections.abc import Iterator
from itertools import groupby

from ...model.moments import finnish_day
from ..judgement import Judgement, State
from .standing import Standing


def as_text(status: Standing) -> str:
    """Lines of Finnish, without an empty line at the end."""
    return "\n".join(_lines(status))


def _lines(status: Standing) -> Iterator[str]:
    yield f"Mallin toteutuminen {finnish_day(status.today)}"
    figures = (f"{state.label.lower()} {number}" for state, number in status.counts.items())
    yield ", ".join(figures).capitalize()
    for level, judgements in groupby(status.judgements, status.level_of):
        yield f"\n{level}"
        for judgement in judgements:
            yield from _promise(status, judgement)


def _promise(status: Standing, judgement: Judgement) -> Iterator[str]:
    yield f"  {judgement.state.label}: {judgement.requirement.title}"
    for piece in judgement.unsettled:
        turn = f" (tekijä: {piece.turn.title})" if piece.turn else ""
        yield f"    - {piece.text}{turn}"
    if judgement.state is not State.MET:
        yield f"    Ehdotus: {judgement.requirement.next_step}"
        yield f"    Tekijä: {', '.join(_turns(status, judgement))}"


def _turns(status: Standing, judgement: Judgement) -> Iterator[str]:
    """Each whose turn it is with the number of things; where no evidence is, there is none."""
    for owner, number in status.turns(judgement):
        yield f"{owner.title} ({number})" if number else owner.title
