"""Repairs to the HTML that Markdown makes of a page, so that everyone can use it.

Each takes and gives the HTML of a page's content; a repaired page comes out unchanged.
"""

import re
from html import escape, unescape
from typing import Any

_HEADING = re.compile(
    r"<h(?P<level>[1-6])(?P<attributes>[^>]*)>(?P<text>(?:(?!</h[1-6]>).)*?)"
    r'\s*<a class="headerlink" href="(?P<href>[^"]*)"[^>]*>[^<]*</a></h(?P=level)>',
    re.DOTALL,
)
_TITLE = re.compile(r"<h[1-6][^>]*>(?P<text>.*?)</h[1-6]>", re.DOTALL)
_LINKED_HEADING = re.compile(
    r'<h(?P<level>[1-3])(?=\s)[^>]*\sid="(?P<id>[^"]+)"[^>]*>(?P<text>.*?)</h(?P=level)>', re.DOTALL
)
_TABLE = re.compile(r"<table(?P<attributes>[^>]*)>(?P<inside>.*?)</table>", re.DOTALL)
_CAPTION = re.compile(r"<caption[^>]*>(?P<text>.*?)</caption>", re.DOTALL)
_HEAD = re.compile(r"<thead[^>]*>.*?</thead>", re.DOTALL)
_HEADER_CELL = re.compile(r"<th(?![a-z])(?![^>]*\sscope=)")
_ALIGN = re.compile(r' style="text-align: (left|center|right);"')
_TAG = re.compile(r"<[^>]+>")
_VERBATIM = re.compile(r"<pre[\s>].*?</pre>|<!--.*?-->", re.DOTALL)
_BACKREF = re.compile(r'(<a class="footnote-backref"[^>]*?) title="(?P<title>[^"]*)"')
_TOGGLE = re.compile(r'(<input class="md-toggle"[^>]*?) autocomplete="off"')
_FOOTNOTE = re.compile(r'(<a class="footnote-ref" href="[^"]*")>(?P<number>[^<]*)</a>')


def repaired(html: str) -> str:
    """Every repair of this module, in an order that suits all."""
    for repair in REPAIRS:
        html = repair(html)
    return html


def headings(html: str) -> list[dict[str, Any]]:
    """The headings that a link can lead to, down to the third level, as Markdown lists its own."""
    return [
        {"level": int(found["level"]), "id": found["id"], "name": _plain(found["text"])}
        for found in _LINKED_HEADING.finditer(_VERBATIM.sub("", html))
    ]


def valid_toggles(html: str) -> str:
    """A finished page without the autocomplete that the theme gives its check boxes.

    HTML allows the attribute on fields of text only. The boxes stand outside every template block.
    """
    return _TOGGLE.sub(r"\1", html)


def accessible_tables(html: str) -> str:
    """Each table scrolls in a named region that the keyboard reaches; its headers have a scope.

    The region is named by the table's caption, or by the heading above it. A class on the table
    keeps Material's script from wrapping it once more.
    """
    hidden = [match.span() for match in _VERBATIM.finditer(html)]

    def repair(match: re.Match[str]) -> str:
        if any(start <= match.start() < end for start, end in hidden):
            return match[0]
        return _table(match, before=html[: match.start()])

    return _TABLE.sub(repair, html)


def named_permalinks(html: str) -> str:
    """The link to a heading stands beside it and says which heading it leads to.

    Inside the heading it would become part of the heading's name. The page's own heading needs
    none: its address is the page's.
    """
    return _HEADING.sub(_heading, html)


def named_footnotes(html: str) -> str:
    """The way to a footnote and back has a name; Markdown gives a number and an arrow."""
    html = _BACKREF.sub(r'\1 aria-label="\g<title>"', html)
    return _FOOTNOTE.sub(r'\1 aria-label="Alaviite \g<number>">\g<number></a>', html)


def _table(match: re.Match[str], before: str) -> str:
    inside = _ALIGN.sub(r' class="align-\1"', match["inside"])
    inside = _HEAD.sub(lambda head: _HEADER_CELL.sub('<th scope="col"', head[0]), inside)
    attributes = match["attributes"]
    if "class=" not in attributes:
        attributes += ' class="table"'
    table = f"<table{attributes}>{inside}</table>"
    if _already_scrolls(before):
        return table
    name = escape(f"Taulukko: {_name(inside, before)}".removesuffix(": "))
    return f'<div class="table-scroll" role="region" tabindex="0" aria-label="{name}">{table}</div>'


def _already_scrolls(before: str) -> bool:
    opening = before.rstrip().rpartition("<div")[2]
    return 'class="table-scroll"' in opening and opening.endswith(">") and "</div" not in opening


def _name(inside: str, before: str) -> str:
    caption = _CAPTION.search(inside)
    if caption:
        return _plain(caption["text"])
    titles = [match["text"] for match in _TITLE.finditer(before)]
    return _plain(titles[-1]) if titles else ""


def _heading(match: re.Match[str]) -> str:
    level, attributes, text = match["level"], match["attributes"], match["text"]
    heading = f"<h{level}{attributes}>{text}</h{level}>"
    if level == "1":
        return heading
    name = escape(f"Pysyvä linkki: {_plain(text)}")
    link = f'<a class="headerlink" href="{match["href"]}" aria-label="{name}">#</a>'
    return f'<div class="heading">{heading}{link}</div>'


def _plain(html: str) -> str:
    """The text a reader sees, a permalink left out."""
    without = re.sub(r'<a class="headerlink".*?</a>', "", html, flags=re.DOTALL)
    return " ".join(unescape(_TAG.sub("", without)).split())


REPAIRS = (accessible_tables, named_permalinks, named_footnotes)
