"""What is wrong with a page that the checks accept, as its readers see it.

Nothing here knows the parsers of the portal: the source is read by its marks alone, the page as a
browser reads it.
"""

import html
import re
import unicodedata
from collections.abc import Iterator
from html.parser import HTMLParser
from typing import Any

import jinja2

from macros.pages.extension import sealed
from macros.pages.source import read_page
from macros.problems import Refused
from macros.rules import page_problems
from macros.views import PAGE_VIEWS
from tests.shown import shown

KNOWN = {"index.md", "ohje.md", "kuva.png"}


def accepted(text: str) -> str | None:
    """The text behind the front matter, when the checks have nothing against the page."""
    try:
        source = read_page(text.encode(), "sivu.md")
    except Refused:
        return None
    problems = page_problems(
        source, page_path="sivu.md", known_pages=KNOWN, macro_names=set(PAGE_VIEWS)
    )
    return None if any(problem.fails for problem in problems) else source.body


_CALLS: dict[str, Any] = dict.fromkeys(PAGE_VIEWS, lambda *_, **__: sealed("<div></div>"))
_TEMPLATES = jinja2.Environment(keep_trailing_newline=True)


def rendered(body: str) -> str:
    """The page as it is shown, each macro saying nothing."""
    return shown(_TEMPLATES.from_string(body).render(_CALLS) if "{" in body else body)


_BLOCK = {"class", "id", "lang"}
ALLOWED: dict[str, set[str]] = {
    **dict.fromkeys(
        "p h1 h2 h3 h4 h5 h6 hr br strong em code pre ul li table thead tbody tr".split(), _BLOCK
    ),
    **dict.fromkeys("blockquote kbd sub sup abbr".split(), _BLOCK | {"title"}),
    "span": {"lang", "title"},
    "ol": {"start"},
    "a": {"href", "class", "aria-label"},
    "img": {"src", "alt"},
    "th": {"class", "scope"},
    "td": {"class"},
    "div": {"class", "role", "tabindex", "aria-label"},
}
_ADDRESS = re.compile(r"#.*|ohje\.md(#.*)?|index\.md|kuva\.png(#.*)?|https://\S+|mailto:\S+@\S+")
_VOID = {"br", "hr", "img"}
_INLINE = set("a em strong span sub sup kbd abbr code".split())
_BOXES = set("h1 h2 h3 h4 h5 h6 br img td th".split())  # what they hold begins no line
_QUIET = {"headerlink"}


class Shown(HTMLParser):
    """What a browser makes of a page: its text, and what may not be there."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.faults: list[str] = []
        self.text: list[str] = []
        self.words: list[str] = []
        self.count: dict[str, int] = {}
        self.open: list[tuple[str, str]] = []
        self.numbers: list[int] = []
        self.feed(source)
        self.close()
        if self.open:
            self.faults.append(f"left open: {self.open}")

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self._judge(tag, given)
        name = f"{self.open[-1][0]} {tag}" if tag == "li" and self.open else tag
        self.count[name] = self.count.get(name, 0) + 1
        if tag == "ol":
            self.numbers.append(int(given.get("start", "1")))
        if name == "ol li":
            self.words.append(f" {self.numbers[-1]}. ")
            self.numbers[-1] += 1
        self.words.append(given.get("alt", ""))
        if tag not in _VOID:
            self.open.append((tag, given.get("class", "")))
        if tag not in _INLINE:
            within = tag in _BOXES or given.get("class") == "admonition-title"
            self.text.append("¦" if within else "\n")

    def _judge(self, tag: str, given: dict[str, str]) -> None:
        coloured = tag == "span" and any(name == "pre" for name, _ in self.open)
        allowed = {"class"} if coloured else ALLOWED.get(tag, set())
        if tag not in ALLOWED or not allowed.issuperset(given):
            self.faults.append(f"<{tag} {given}>")
        for name in given.keys() & {"href", "src"}:
            if not _ADDRESS.fullmatch(given[name]):
                self.faults.append(f"{name}={given[name]}")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in _VOID:
            self.faults.append(f"<{tag}/>")

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop()[0] != tag:
            self.faults.append(f"</{tag}>")
        if tag == "ol" and self.numbers:
            self.numbers.pop()

    def handle_data(self, data: str) -> None:
        if any(name in _QUIET for _, name in self.open):
            return
        self.words.append(data)
        quiet = any(tag in ("code", "a") for tag, _ in self.open)
        self.text.append("¦" if quiet else data)

    def handle_decl(self, decl: str) -> None:
        self.faults.append(f"<!{decl}>")

    def handle_pi(self, data: str) -> None:
        self.faults.append(f"<?{data}>")

    def handle_comment(self, data: str) -> None:
        pass


_MARKS = re.compile(
    r"^(?P<fence> *(?P<marks>```|~~~)).*?\n(?P<block>.*?)^[ \t]*(?P=marks)[`~]*[ \t]*$"
    r"|(?<![`\\])(?P<ticks>`+)(?!`)(?P<code>.*?)(?<!`)(?P=ticks)(?!`)"
    r"|\\(?P<escape>[!-/:-@\[-`{-~])"
    r"|<(?P<link>https://[^<>\s]*|[^<>\s]+@[^<>\s]+)>"
    r"|\{%-? (?:end)?raw -?%\}|(?P<entity>&(?:lt|gt|amp|nbsp);)|\{\{.*?\}\}|\{:? *[#.][^}\n]*\}"
    r"|(?<=[^\\]\])\(\s*(?:<[^>\n]*>|[^) \n]*)\s*\)"
    r"|</?(?:br|abbr|kbd|sub|sup|span)\b[^>\n]*>|^ *!!!.*?(?= \")|^ *\|[-: |]+$",
    re.MULTILINE | re.DOTALL,
)
_LEAKS = re.compile(
    r"\*\*|__|\]\(|\]\[|\]\s\([^()\s]*[.:/#@]\w|\)\[[^¦\n]*\]|\{:|\{ *[.#%{]|^\s*\|\s*-"
    r"|<[a-zA-Z/!?]"
    r"|^\s*(?:!!!|\?\?\?)|^\s*={2,}|~~|`|&\w+;"
    r"|^\s*(?:#|>|[-+*]\s|[-+*]$|\|)|\*\w|\w\*|(?<!\w)_\w|\w_(?!\w)|\[\^",
    re.MULTILINE,
)


def said(body: str) -> str:
    """What an editor means to be read: the text without its marks, escapes and code as they are."""

    def kept(match: re.Match[str]) -> str:
        if match["entity"]:
            return html.unescape(match["entity"])
        return next(
            (g for n in ("block", "code", "escape", "link") if (g := match[n]) is not None), " "
        )

    return _MARKS.sub(kept, re.sub(r"\{#.*?#\}", "", body, flags=re.DOTALL))


def letters(text: str) -> str:
    return "".join(re.findall(r"[^\W_]", unicodedata.normalize("NFC", text.replace("\u00ad", ""))))


_BULLETS = re.compile(
    r"^(?:[ \t>]|\[\^\w+\]:)*((?:(?:[-+*]|\d+\.)[ \t]+)*[-+*][ \t]+)(?![-* ]*$)", re.MULTILINE
)
_FENCED = re.compile(r"^ *(```|~~~).*?^[ \t]*\1[`~]*[ \t]*$", re.MULTILINE | re.DOTALL)


def faults(body: str) -> Iterator[str]:
    """What the readers of an accepted page see otherwise than it was written."""
    shown = Shown(rendered(body))
    yield from shown.faults
    wanted, seen = letters(said(body)), letters("".join(shown.words))
    if wanted != seen:
        yield f"wanted {wanted!r}, seen {seen!r}"
    plain = _FENCED.sub("", re.sub(r"\{#.*?#\}", "", body, flags=re.DOTALL))
    yield from _leaks(plain, shown)
    headings = len(re.findall(r"^[ \t]*#+\s", plain, re.MULTILINE))
    if sum(shown.count.get(f"h{n}", 0) for n in range(1, 7)) != headings:
        yield "other headings"
    bullets = "".join(_BULLETS.findall(plain))
    if len(re.findall(r"[-+*]", bullets)) != shown.count.get("ul li", 0):
        yield "other bullets"


def _leaks(plain: str, shown: Shown) -> Iterator[str]:
    """Marks in the words of the page that nobody wrote as plain signs."""
    meant = {m["escape"] for m in _MARKS.finditer(plain) if m["escape"]}
    meant |= set("<>&") if "&" in plain else set()
    for leak in _LEAKS.finditer("".join(shown.text)):
        if not meant & set(leak[0]):
            yield f"leaked {leak[0]!r}"
