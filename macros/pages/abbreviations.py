"""The first time that a page uses an abbreviation, it says what it means, to everyone.

A title shows to a mouse only. So the word also leads to the glossary, for a finger and for keys,
and its meaning is in the text, for those who listen and on paper.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html import escape

from .html import Node, pieces

# Nothing is added inside these: names of things, links, what is quoted, and what is not prose.
_QUIET = frozenset(
    "a abbr blockquote button caption code dfn figure h1 h2 h3 h4 h5 h6 kbd label nav pre q script "
    "style summary svg template th title".split()
)
_QUIET_CLASSES = frozenset(("admonition-title", "visually-hidden", "badge"))


@dataclass(frozen=True)
class Meaning:
    """What an abbreviation stands for, and where that is told, as seen from the page."""

    words: str
    address: str


def explain(content: Node, meanings: Mapping[str, Meaning]) -> None:
    """Explains the first use of each abbreviation in a page's content."""
    text = content.text()
    left = {word: meaning for word, meaning in meanings.items() if word in text}
    for node in [*_prose(content)] if left else ():
        _explain_in(node, left)


def _prose(node: Node) -> Iterator[Node]:
    """The texts that may be added to, in order."""
    for child in node.iter(include_text=True):
        if child.is_text_node:
            yield child
        elif child.is_element_node and not _is_quiet(child):
            yield from _prose(child)


def _is_quiet(node: Node) -> bool:
    given = node.attributes
    return (
        node.tag in _QUIET
        or "hidden" in given
        or given.get("aria-hidden") == "true"
        or not (given.get("lang") or "fi").startswith("fi")
        or not _QUIET_CLASSES.isdisjoint((given.get("class") or "").split())
    )


def _explain_in(node: Node, left: dict[str, Meaning]) -> None:
    """Explains what the text uses first; that is then taken out of `left`."""
    text, told, at = node.text_content or "", [], 0
    for found in _uses(left).finditer(text) if left and text.strip() else ():
        if meaning := left.pop(found["abbreviation"], None):
            told += [escape(text[at : found.start()], quote=False), _explanation(found, meaning)]
            at = found.end()
    if told:
        for piece in pieces("".join([*told, escape(text[at:], quote=False)])):
            node.insert_before(piece)
        node.remove()


def _uses(left: Mapping[str, Meaning]) -> re.Pattern[str]:
    """An abbreviation alone, with an ending (`EU:n`), or first in a compound (`ICT-palvelut`)."""
    any_of = "|".join(map(re.escape, sorted(left, key=len, reverse=True)))  # the longest first
    return re.compile(rf"(?<![\w&-])(?P<abbreviation>{any_of})(?P<rest>(?:[:-]\w[\w-]*)?)(?!\w)")


def _explanation(found: re.Match[str], meaning: Meaning) -> str:
    abbreviation, rest, words = escape(found["abbreviation"]), found["rest"], escape(meaning.words)
    told = f"{abbreviation}: {words}" if rest else words
    return (
        f'<a class="abbreviation" href="{escape(meaning.address)}">'
        f'<abbr title="{words}">{abbreviation}</abbr>{rest}'
        f'<span class="visually-hidden abbreviation__meaning"> ({told})</span></a>'
    )
