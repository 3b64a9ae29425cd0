"""Whether the agreement is followed, for those who do not open the page: three forms of it."""

import json
import re
from collections.abc import Callable, Iterator
from typing import Any

from ..model.alphabet import finnish_order
from ..model.moments import finnish_day
from ..model.places import url_of
from ..model.record import Record
from .judgement import Judgement, Standing, State

# An issue holds 65,536 characters; what more there is stands on the page.
MOST_SHOWN = 10
_MARKUP = re.compile(r"([\\`*_\[\]<>|~&])")
# What GitHub makes a link or a call of: addresses, people, issues and commits.
_LINKED = re.compile(r"(?<=[@#])|(?<=:)(?=//)|(?<=\bwww)(?=\.)|(?<=\bgh)(?=-\d)", re.IGNORECASE)
_COMMIT = re.compile(r"(?<![0-9a-z])[0-9a-f]{7,40}(?![0-9a-z])", re.IGNORECASE)
# A character of no width keeps it from that.
_APART, _WRITTEN = "\u200b", "&#8203;"


def as_json(standing: Standing, site_url: str = "") -> str:
    """A JSON object; keys and values in English, sentences in Finnish."""
    value = {
        "date": standing.today.isoformat(),
        "counts": standing.counts,
        "requirements": [_object(judgement, site_url) for judgement in standing.judgements],
    }
    return json.dumps(value, ensure_ascii=False, indent=2)


def _object(judgement: Judgement, site_url: str) -> dict[str, Any]:
    one = judgement.requirement
    return {
        "id": one.id,
        "title": one.title,
        "url": f"{site_url}{url_of(one)}",
        "level": one.level,
        "state": judgement.state,
        **{name: getattr(one.source, name) for name in ("document", "section", "phrase")},
        "check": next(iter(one.checks)),
        "interpretation": one.interpretation,
        "evidence": [
            {
                "state": piece.state,
                "text": piece.text,
                "record": _named(piece.record, site_url) if piece.record else None,
                "turn": _named(turn, site_url) if piece.state is not State.MET else None,
            }
            for piece, turn in ((e, judgement.turn_of(e)) for e in judgement.evidence)
        ],
        "next_step": one.next_step,
        "turns": [
            _named(t.owner, site_url) | {"evidence": len(t.evidence)} for t in judgement.turns
        ],
    }


def _named(record: Record, site_url: str) -> dict[str, Any]:
    return {"type": record.FOLDER, "id": record.id, "url": f"{site_url}{url_of(record)}"}


def as_text(standing: Standing, _: str = "") -> str:
    """For a terminal."""
    return "\n".join(_lines(standing, lambda record: record.title, str))


def as_markdown(standing: Standing, site_url: str = "") -> str:
    """The issue's whole text; its title is another's to choose."""

    def named(record: Record) -> str:
        """A link where the address of the site is known."""
        name = plain(record.title)
        return f"[{name}]({site_url}{url_of(record)})" if site_url else name

    return "\n".join(_lines(standing, named, plain))


def _lines(
    standing: Standing, named: Callable[[Record], str], written: Callable[[str], str]
) -> Iterator[str]:
    yield f"Tilanne {finnish_day(standing.today)}. Luettelo on tehty portaalin tietueista."
    yield "Seuraavat vaiheet ja niiden tekijät ovat portaalin ehdotuksia."
    yield "\n| Tila | Asioita |\n| --- | ---: |"
    yield from (f"| {state.label} | {number} |" for state, number in standing.counts.items())
    for turns in sorted(standing.turns.values(), key=lambda t: finnish_order(t[0].owner.title)):
        yield f"\n## {named(turns[0].owner)}\n"
        for turn in turns:
            requirement = turn.judgement.requirement
            yield f"- {turn.judgement.state.label}: {named(requirement)}"
            yield from (f"  - {written(piece.text)}" for piece in turn.evidence[:MOST_SHOWN])
            if more := turn.evidence[MOST_SHOWN:]:
                yield f"  - sekä {len(more)} muuta"
            yield f"  - Ehdotus: {written(requirement.next_step)}"
    if kept := [j.requirement for j in standing.judgements if j.state is State.MET]:
        yield f"\n## {State.MET.label}\n"
        yield from (f"- {named(requirement)}" for requirement in kept)


def plain(text: str) -> str:
    """The text as it is: none of it is markup, a call to somebody or a link."""
    apart = _LINKED.sub(_APART, " ".join(text.split()))
    # Six letters at a time: from seven on they may name a commit.
    apart = _COMMIT.sub(lambda found: _APART.join(re.findall(".{1,6}", found[0])), apart)
    return _MARKUP.sub(r"\\\1", apart).replace(_APART, _WRITTEN)


# The second argument is the address of the site, which ends in a slash, or nothing.
FORMATS = {"text": as_text, "json": as_json, "markdown": as_markdown}
