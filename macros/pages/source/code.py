"""Code in a page: written so that both parsers agree on where it begins and ends."""

import re
from collections.abc import Callable, Iterator

from markdown_it.token import Token

from ...problems import Place
from .blocks import fences
from .elements import PLACEHOLDER
from .markdown import Document

Fault = tuple[Place, str]

_FENCE_START = re.compile(r" *(`{3,}|~{3,})[ \t]*([\w+#.-]*( title=\"[\w/.-]+\")?)[ \t]*")
_FENCE_LIKE = re.compile(r"[\s>]*(?:[-+*]\s+|\d+[.)]\s+)*(`{3,}|~{3,})")


def code_stays_on_its_line(document: Document) -> Iterator[Fault]:
    """Backticks pair within a line, so that no other division of blocks can pair them anew."""
    fenced = fenced_lines(document)
    for number, line in enumerate(document.lines):
        if "`" not in line or number in fenced or _FENCE_LIKE.match(line):
            continue
        if (escaped := line.find("\\`")) >= 0:
            yield document.place(number, escaped), "kenoviiva ei sovi merkin «`» edelle"
        elif (opened := _unpaired(line)) is not None:
            yield document.place(number, opened), "koodi (`) ei sulkeudu samalla rivillä"


def code_holds_no_macros(document: Document) -> Iterator[Fault]:
    """Braces are run also in code; raw keeps them as they are."""
    message = "makro ajetaan myös koodin sisällä; kirjoita {% raw %}…{% endraw %} sen ympärille"
    for token in document.tokens:
        if token.type == "fence" and PLACEHOLDER in token.content:
            yield document.block_place(token), message
    for run in document.runs:
        for span in run.spans:
            if PLACEHOLDER in run.text[span.start : span.end] and span.kind == "backticks":
                yield run.place(span.start), message


def fences_are_plain(document: Document) -> Iterator[Fault]:
    """A fence says at most its language and a file's name, and ends with the same marks."""
    fenced = fenced_lines(document)
    for fence, token in zip(fences(document), _fence_tokens(document), strict=True):
        first = document.lines[token.map[0]] if token.map else ""
        if not _FENCE_START.fullmatch(first):
            yield (
                fence.place,
                'koodialueen alkurivillä voi olla vain ```, kielen nimi ja tiedosto title="…"',
            )
        elif not fence.closed:
            yield fence.place, f"koodialueelta puuttuu loppurivi {token.markup}"
        elif _is_shallow(document.lines[slice(*(token.map or (0, 0)))], first):
            yield fence.place, "koodialueen rivit on sisennettävä vähintään alkurivin tasalle"
    for number, line in enumerate(document.lines):
        if number not in fenced and _FENCE_LIKE.match(line):
            if not re.match(r"\s*(`{3,})[^`]+\1[^`]*$", line):
                yield document.place(number), "koodialue (```) ei ole kelvollinen"


def _fence_tokens(document: Document) -> list[Token]:
    return [t for t in document.tokens if t.type == "fence" and t.map]


def fenced_lines(document: Document) -> set[int]:
    return {n for t in _fence_tokens(document) for n in range(*(t.map or (0, 0)))}


def _is_shallow(lines: list[str], first: str) -> bool:
    indent = len(first) - len(first.lstrip())
    return any(line.strip() and line[:indent].strip() for line in lines)


def _unpaired(line: str) -> int | None:
    """The column of the first run of backticks that no run of the same length ends."""
    runs = [(m.start(), len(m[0])) for m in re.finditer("`+", line)]
    while runs:
        column, length = runs.pop(0)
        end = next((i for i, run in enumerate(runs) if run[1] == length), None)
        if end is None:
            return column
        del runs[: end + 1]
    return None


CODE_RULES: tuple[Callable[[Document], Iterator[Fault]], ...] = (
    code_stays_on_its_line,
    code_holds_no_macros,
    fences_are_plain,
)
