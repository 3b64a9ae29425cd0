"""Whether the agreement is followed, for those who do not open the page: three forms of it."""

import json
import re
from collections.abc import Iterator
from itertools import groupby
from typing import Any

from ..model.alphabet import finnish_order
from ..model.moments import finnish_day
from ..model.places import url_of
from ..model.record import Record
from .judgement import WHOLE, Judgement, Standing, State

# An issue holds 65,536 characters; what more there is stands on the page.
MOST_SHOWN = 10
_MARKUP = re.compile(r"([\\`*_\[\]<>|~&])")
# What GitHub makes a link or a call of: addresses, people, issues and commits.
_LINKED = re.compile(r"(?<=[@#])|(?<=:)(?=//)|(?<=\bwww)(?=\.)|(?<=\bgh)(?=-\d)", re.IGNORECASE)
_COMMIT = re.compile(r"(?<![0-9a-z])[0-9a-f]{7,40}(?![0-9a-z])", re.IGNORECASE)
# A character of no width keeps it from that.
_APART, _WRITTEN = "\u200b", "&#8203;"


def as_text(standing: Standing, _: str = "") -> str:
    return "\n".join(_told(standing))


def _told(standing: Standing) -> Iterator[str]:
    yield f"Mallin toteutuminen {finnish_day(standing.today)}"
    figures = (f"{state.label.lower()} {number}" for state, number in standing.counts.items())
    yield ", ".join(figures).capitalize()
    for level, judgements in groupby(standing.judgements, lambda j: j.requirement.level):
        yield f"\n{standing.portal.levels[level].title if level else WHOLE}"
        for judgement in judgements:
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
                "turn": None
                if piece.state is State.MET
                else _named(judgement.turn_of(piece), site_url),
            }
            for piece in judgement.evidence
        ],
        "next_step": one.next_step,
        "turns": [
            _named(t.owner, site_url) | {"evidence": len(t.evidence)} for t in judgement.turns
        ],
    }


def _named(record: Record, site_url: str) -> dict[str, Any]:
    return {"type": record.FOLDER, "id": record.id, "url": f"{site_url}{url_of(record)}"}


def as_markdown(standing: Standing, site_url: str = "") -> str:
    """The issue's whole text; its title is another's to choose."""
    return "\n".join(_lines(standing, site_url))


def _lines(standing: Standing, site_url: str) -> Iterator[str]:
    yield f"Tilanne {finnish_day(standing.today)}. Luettelo on tehty portaalin tietueista."
    yield "Seuraavat vaiheet ja niiden tekijät ovat portaalin ehdotuksia."
    yield "\n| Tila | Asioita |\n| --- | ---: |"
    yield from (f"| {state.label} | {number} |" for state, number in standing.counts.items())
    for turns in sorted(standing.turns.values(), key=lambda t: finnish_order(t[0].owner.title)):
        yield f"\n## {_linked(turns[0].owner, site_url)}\n"
        for turn in turns:
            requirement = turn.judgement.requirement
            yield f"- {turn.judgement.state.label}: {_linked(requirement, site_url)}"
            yield from (f"  - {plain(piece.text)}" for piece in turn.evidence[:MOST_SHOWN])
            if more := turn.evidence[MOST_SHOWN:]:
                yield f"  - sekä {len(more)} muuta"
            yield f"  - Ehdotus: {plain(requirement.next_step)}"


def _linked(record: Record, site_url: str) -> str:
    """The record's name, a link where the address of the site is known."""
    name = plain(record.title)
    return f"[{name}]({site_url}{url_of(record)})" if site_url else name


def plain(text: str) -> str:
    """The text as it is: none of it is markup, a call to somebody or a link."""
    apart = _LINKED.sub(_APART, " ".join(text.split()))
    # Six letters at a time: from seven on they may name a commit.
    apart = _COMMIT.sub(lambda found: _APART.join(re.findall(".{1,6}", found[0])), apart)
    return _MARKUP.sub(r"\\\1", apart).replace(_APART, _WRITTEN)


# The second argument is the address of the site, which ends in a slash, or nothing.
FORMATS = {"text": as_text, "json": as_json, "markdown": as_markdown}
