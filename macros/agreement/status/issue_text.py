"""For an issue: the figures, then for each owner what waits for them, in GitHub's Markdown."""

import re
from collections.abc import Iterator

from ...model.alphabet import finnish_order
from ...model.moments import finnish_day
from ...model.places import url_of
from ...model.record import Record
from ..judgement import Turn
from ..standing import Standing

# An issue holds 65,536 characters; what more there is stands on the page.
MOST_SHOWN = 10
_MARKUP = re.compile(r"([\\`*_\[\]<>|~&])")
# What GitHub makes a link or a call of: addresses, people, issues and commits.
_LINKED = re.compile(r"(?<=[@#])|(?<=:)(?=//)|(?<=\bwww)(?=\.)|(?<=\bgh)(?=-\d)", re.IGNORECASE)
_COMMIT = re.compile(r"(?<![0-9a-z])[0-9a-f]{7,40}(?![0-9a-z])", re.IGNORECASE)
# A character of no width keeps it from that.
_APART, _WRITTEN = "\u200b", "&#8203;"


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
            yield from _turn(turn, site_url)


def _turn(turn: Turn, site_url: str) -> Iterator[str]:
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
    apart = _COMMIT.sub(lambda found: _split(found[0]), _LINKED.sub(_APART, " ".join(text.split())))
    return _MARKUP.sub(r"\\\1", apart).replace(_APART, _WRITTEN)


def _split(commit: str) -> str:
    """Six letters at a time: from seven on they may name a commit."""
    return _APART.join(commit[start : start + 6] for start in range(0, len(commit), 6))
