"""For an issue: the figures, then for each owner what waits for them, in GitHub's Markdown."""

import re
from collections.abc import Iterator

from ...model.moments import finnish_day
from ...model.record import Record
from .standing import Matter, Standing

# An issue holds 65,536 characters; what more there is stands on the page.
MOST_SHOWN = 10
_MARKUP = re.compile(r"([\\`*_\[\]<>|~&])")
# What GitHub makes a link or a call of: addresses, people, issues and commits.
_LINKED = re.compile(r"(?<=[@#])|(?<=:)(?=//)|(?<=\bwww)(?=\.)|(?<=\bgh)(?=-\d)", re.IGNORECASE)
_COMMIT = re.compile(r"(?<![0-9a-z])[0-9a-f]{7,40}(?![0-9a-z])", re.IGNORECASE)
# A character of no width keeps it from that.
_APART, _WRITTEN = "\u200b", "&#8203;"


def as_markdown(status: Standing) -> str:
    """The issue's whole text; its title is another's to choose."""
    return "\n".join(_lines(status))


def _lines(status: Standing) -> Iterator[str]:
    yield f"Tilanne {finnish_day(status.today)}. Luettelo on tehty portaalin tietueista."
    yield "Seuraavat vaiheet ja niiden tekijät ovat portaalin ehdotuksia."
    yield "\n| Tila | Asioita |\n| --- | ---: |"
    yield from (f"| {state.label} | {number} |" for state, number in status.counts.items())
    for owner, matters in status.waiting():
        yield f"\n## {_linked(status, owner)}\n"
        for matter in matters:
            yield from _matter(status, matter)


def _matter(status: Standing, matter: Matter) -> Iterator[str]:
    requirement, evidence = matter.judgement.requirement, matter.evidence
    yield f"- {matter.judgement.state.label}: {_linked(status, requirement)}"
    yield from (f"  - {plain(piece.text)}" for piece in evidence[:MOST_SHOWN])
    if more := evidence[MOST_SHOWN:]:
        yield f"  - sekä {len(more)} muuta"
    yield f"  - Ehdotus: {plain(requirement.next_step)}"


def _linked(status: Standing, record: Record) -> str:
    """The record's name, a link where the address of the site is known."""
    name = plain(record.title)
    return f"[{name}]({status.address(record)})" if status.site_url else name


def plain(text: str) -> str:
    """The text as it is: none of it is markup, a call to somebody or a link."""
    apart = _COMMIT.sub(lambda found: _split(found[0]), _LINKED.sub(_APART, " ".join(text.split())))
    return _MARKUP.sub(r"\\\1", apart).replace(_APART, _WRITTEN)


def _split(commit: str) -> str:
    """Six letters at a time: from seven on they may name a commit."""
    return _APART.join(commit[start : start + 6] for start in range(0, len(commit), 6))
