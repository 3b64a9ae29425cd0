"""As many pages as a measurement wants, out of the sentences of the portal's own."""

import random
import re
from collections.abc import Iterator
from pathlib import Path

from macros.search.documents import Document, Section

WORDS = 180  # of a page, as in most guidelines
_MARKS = re.compile(r"\A---.*?^---|\{\{.*?\}\}|\]\(.*?\)|[#*|`\[]", re.DOTALL | re.MULTILINE)


def many_pages(docs: Path, count: int) -> list[Document]:
    """The same for the same folder; the first words of a sentence are the title."""
    sentences = sorted(set(_sentences(docs)))
    drawn = random.Random(7)
    return [_page(f"sivu-{number}/", sentences, drawn) for number in range(count)]


def _sentences(docs: Path) -> Iterator[str]:
    for page in docs.rglob("*.md"):
        for line in _MARKS.sub(" ", page.read_text(encoding="utf-8")).splitlines():
            yield from (s for s in re.split(r"(?<=[.!?]) ", line.strip()) if len(s.split()) > 2)


def _page(url: str, sentences: list[str], drawn: random.Random) -> Document:
    title = " ".join(drawn.choice(sentences).split()[:4])
    text: list[str] = []
    while len(text) < WORDS:
        text += drawn.choice(sentences).split()
    return Document(url, title, (Section("", "", " ".join(text)),))
