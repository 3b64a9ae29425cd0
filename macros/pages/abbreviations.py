"""The first time that a page uses an abbreviation, it says what it means, to everyone.

A title shows to a mouse only. So the word also leads to the glossary, for a finger and for keys,
and its meaning is in the text, for those who listen and on paper.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html import escape

# Nothing is added inside these: names of things, links, what is quoted, and what is not prose.
_QUIET = frozenset(
    "a abbr blockquote button caption code dfn figure h1 h2 h3 h4 h5 h6 kbd label nav pre q script "
    "style summary svg template th title".split()
)
_QUIET_ATTRIBUTES = re.compile(
    r'\s(?:hidden|aria-hidden="true"|lang="(?!fi")[^"]*"'
    r'|class="(?:[^"]*\s)?(?:admonition-title|visually-hidden|badge)(?:\s[^"]*)?")'
)
_MARKUP = re.compile(r"(<!--.*?-->|<[^>]+>)", re.DOTALL)
_ELEMENT = re.compile(r"<(?P<end>/?)(?P<name>[a-zA-Z][a-zA-Z0-9-]*)")
_VOID = frozenset("area br col embed hr img input link meta source track wbr".split())


@dataclass(frozen=True)
class Meaning:
    """What an abbreviation stands for, and where that is told, as seen from the page."""

    words: str
    address: str


def explained(html: str, meanings: Mapping[str, Meaning]) -> str:
    """The HTML of a page's content with the first use of each abbreviation explained."""
    left = {escape(abbreviation): meaning for abbreviation, meaning in meanings.items()}
    if not any(abbreviation in html for abbreviation in left):
        return html
    return "".join(_told(text, left) if spoken else text for text, spoken in _pieces(html))


def _pieces(html: str) -> Iterator[tuple[str, bool]]:
    """(markup or text, whether it is prose that may be added to), in order."""
    quiet, depth = "", 0
    for number, piece in enumerate(_MARKUP.split(html)):
        if number % 2 == 0:
            yield piece, not quiet
            continue
        yield piece, False
        element = _ELEMENT.match(piece)
        if not element or element["name"] in _VOID:
            continue
        if quiet == element["name"]:
            depth += -1 if element["end"] else 1
            quiet = quiet if depth else ""
        elif not quiet and not element["end"] and _is_quiet(element["name"], piece):
            quiet, depth = element["name"], 1


def _is_quiet(name: str, tag: str) -> bool:
    return name in _QUIET or bool(_QUIET_ATTRIBUTES.search(tag))


def _told(text: str, left: dict[str, Meaning]) -> str:
    """The text with what it uses first explained; that is then taken out of `left`."""
    if not left or not text.strip():
        return text

    def first(match: re.Match[str]) -> str:
        meaning = left.pop(match["abbreviation"], None)
        return _explanation(match, meaning) if meaning else match[0]

    return _uses(left).sub(first, text)


def _uses(left: Mapping[str, Meaning]) -> re.Pattern[str]:
    """An abbreviation alone, with an ending (`EU:n`), or first in a compound (`ICT-palvelut`)."""
    any_of = "|".join(map(re.escape, sorted(left, key=len, reverse=True)))  # the longest first
    return re.compile(rf"(?<![\w&#;-])(?P<abbreviation>{any_of})(?P<rest>(?:[:-]\w[\w-]*)?)(?!\w)")


def _explanation(match: re.Match[str], meaning: Meaning) -> str:
    abbreviation, rest, words = match["abbreviation"], match["rest"], escape(meaning.words)
    told = f"{abbreviation}: {words}" if rest else words
    return (
        f'<a class="abbreviation" href="{escape(meaning.address)}">'
        f'<abbr title="{words}">{abbreviation}</abbr>{rest}'
        f'<span class="visually-hidden abbreviation__meaning"> ({told})</span></a>'
    )
