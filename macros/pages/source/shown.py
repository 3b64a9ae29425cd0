"""How a page's elements are shown, where the portal has its own form for them."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.common.utils import escapeHtml
from markdown_it.renderer import RendererHTML
from markdown_it.token import Token
from pygments import highlight
from pygments.formatters import HtmlFormatter
from pygments.lexers import get_lexer_by_name
from pygments.util import ClassNotFound

from .elements import PLACEHOLDER

ADDRESS, CALL = f"{PLACEHOLDER}a", f"{PLACEHOLDER}c"
FENCE_INFO = re.compile(r"(?P<language>[\w+#.-]*)(?: title=\"(?P<title>[\w/.-]+)\")?")


@dataclass(frozen=True)
class Shown:
    """A page's HTML without what only a build knows: addresses, and what calls say."""

    html: str
    links: list[tuple[str, str, str]]  # of each address: its element, its attribute, as written

    def filled(self, addresses: Iterable[str], calls: Iterable[str]) -> str:
        """The HTML with both, each in their order."""
        fill = {ADDRESS: map(escapeHtml, addresses), CALL: iter(calls)}
        return re.sub(f"{ADDRESS}|{CALL}", lambda found: next(fill[found[0]], ""), self.html)


def show_as_here(parser: MarkdownIt) -> None:
    """Gives the parser the forms of this module."""
    for rule in (heading_open, heading_close, td_open, fence, image, call, text_special):
        parser.add_render_rule(rule.__name__, rule)
    parser.add_render_rule("th_open", td_open)


def words(tokens: Sequence[Token]) -> str:
    """What a reader sees of inline tokens; of an image, its text alternative."""
    said = []
    for token in tokens:
        if token.type in ("softbreak", "hardbreak"):
            said.append(" ")
        elif token.type == "image":
            said.append(words(token.children or []))
        elif token.type in ("text", "text_special", "code_inline"):
            said.append(token.content)
    return "".join(said)


def heading_open(
    self: RendererHTML, tokens: Sequence[Token], index: int, options: Any, env: Any
) -> str:
    around = "" if tokens[index].tag == "h1" else '<div class="heading">'
    return around + self.renderToken(tokens, index, options, env).rstrip("\n")


def heading_close(
    self: RendererHTML, tokens: Sequence[Token], index: int, options: Any, env: Any
) -> str:
    """The link to a heading stands beside it, and says which heading it leads to.

    Inside the heading it would become part of the heading's name. The page's own heading needs
    none: its address is the page's.
    """
    if tokens[index].tag == "h1":
        return "</h1>\n"
    spot = escape(str(tokens[index - 2].attrs["id"]))
    name = escape(" ".join(words(tokens[index - 1].children or []).split()))
    link = f'<a class="headerlink" href="#{spot}" aria-label="Pysyvä linkki: {name}">#</a>'
    return f"</{tokens[index].tag}>{link}</div>\n"


def td_open(self: RendererHTML, tokens: Sequence[Token], index: int, options: Any, env: Any) -> str:
    """The policy refuses style attributes: how a column stands is a class."""
    token = tokens[index]
    if style := token.attrs.pop("style", None):
        token.attrs["class"] = str(style).replace("text-align:", "align-")
    return self.renderToken(tokens, index, options, env)


def fence(self: RendererHTML, tokens: Sequence[Token], index: int, options: Any, env: Any) -> str:
    """Code in its colours; what belongs to a file is folded under the file's name."""
    info = FENCE_INFO.match(tokens[index].info.strip())
    try:
        lexer = get_lexer_by_name(info["language"] if info else "text")
    except ClassNotFound:
        lexer = get_lexer_by_name("text")
    code = highlight(tokens[index].content, lexer, HtmlFormatter(nowrap=True))
    block = f'<div class="highlight"><pre><code>{code}</code></pre></div>'
    if info and info["title"]:
        name = f"<summary>Tiedosto <code>{escape(info['title'])}</code></summary>"
        return f'<details class="folded unsearched">{name}{block}</details>\n'
    return f"{block}\n"


def image(self: RendererHTML, tokens: Sequence[Token], index: int, options: Any, env: Any) -> str:
    tokens[index].attrs["alt"] = words(tokens[index].children or [])
    return self.renderToken(tokens, index, options, env)


def call(self: RendererHTML, tokens: Sequence[Token], index: int, options: Any, env: Any) -> str:
    return CALL


def text_special(
    self: RendererHTML, tokens: Sequence[Token], index: int, options: Any, env: Any
) -> str:
    """A character that was written with a backslash or by its name."""
    return escape(tokens[index].content, quote=False)
