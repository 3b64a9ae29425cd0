"""For a terminal: the figures, then each requirement by level with what is left to do."""

from collections.abc import Iterator
from itertools import groupby

from ...model.moments import finnish_day
from ..judgement import Judgement, State
from ..standing import WHOLE, Standing


def as_text(standing: Standing, _: str = "") -> str:
    """Lines of Finnish, without an empty line at the end."""
    return "\n".join(_lines(standing))


def _lines(standing: Standing) -> Iterator[str]:
    yield f"Mallin toteutuminen {finnish_day(standing.today)}"
    figures = (f"{state.label.lower()} {number}" for state, number in standing.counts.items())
    yield ", ".join(figures).capitalize()
    for level, judgements in groupby(standing.judgements, lambda j: j.requirement.level):
        yield f"\n{standing.portal.levels[level].title if level else WHOLE}"
        for judgement in judgements:
            yield from _requirement(judgement)


def _requirement(judgement: Judgement) -> Iterator[str]:
    yield f"  {judgement.state.label}: {judgement.requirement.title}"
    for piece in judgement.unsettled:
        turn = f" (tekijä: {piece.turn.title})" if piece.turn else ""
        yield f"    - {piece.text}{turn}"
    if judgement.state is not State.MET:
        owners = (
            f"{t.owner.title} ({len(t.evidence)})" if t.evidence else t.owner.title
            for t in judgement.turns
        )
        yield f"    Ehdotus: {judgement.requirement.next_step}"
        yield f"    Tekijä: {', '.join(owners)}"
