"""The last look at a finished site: what does not belong there keeps it from being published.

It asks nobody how a page was made; the checks of pages and records have their own opinion.
"""

import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from xml.parsers import expat

from icalendar import Calendar

from ..problems import Place, Problem
from .tags import FRAME, INLINE, POLICY, TAG, Tag, tag

_ONE = ("html", "head", "body", "main", "article", "h1", POLICY)


def site_problems(site: Path, sources: Mapping[str, str]) -> Iterator[Problem]:
    """What is wrong in the files of a finished site.

    `sources` tells which file an editor wrote for a page, by its address from the site's root.
    """
    for path in sorted(path for path in site.rglob("*") if path.is_file()):
        name = path.relative_to(site).as_posix()
        url = re.sub(r"(^|/)index\.html$", r"\1", name)
        for fault in sorted({*file_faults(name, path.read_bytes(), url in sources)}):
            message = f"valmiilla sivustolla /{url}: {fault}; korjaa kohta tai kerro ylläpidolle"
            yield Problem(Place(sources.get(url, name)), message)


def file_faults(name: str, content: bytes, written: bool = False) -> Iterator[str]:
    """What is wrong in one file; `written`: it is a page whose article the theme did not make."""
    kind = name.rpartition(".")[2]
    try:
        if kind == "html":
            yield from page_faults(content.decode("utf-8"), written)
        elif kind in ("xml", "svg"):
            expat.ParserCreate().Parse(content, True)
        elif kind == "json":
            json.loads(content)
        elif kind == "ics":
            Calendar.from_ical(content)
    except (ValueError, expat.ExpatError) as error:
        yield f"tiedosto ei ole kelvollista {kind.upper()}-muotoa ({error})"


def page_faults(html: str, written: bool) -> Iterator[str]:
    """What does not belong on a page, in Finnish."""
    opened: list[str] = []
    kinds: Counter[str] = Counter()
    ids: Counter[str] = Counter()
    for found in TAG.finditer(html):
        seen = tag(found[0])
        yield from seen.faults
        if seen.opens:
            kinds[seen.kind] += 1
            ids[seen.id] += 1
            yield from _place_faults(seen, opened, written)
        if seen.opens and not seen.closes:
            opened.append(seen.kind)
        elif seen.closes and not seen.opens and (not opened or opened.pop() != seen.kind):
            yield f"elementti </{seen.kind}> päättyy väärässä kohdassa"
            return
    yield from (f"elementti <{name}> ei pääty" for name in opened)
    yield from (f"«{name}» on {kinds[name]} kertaa, ei kerran" for name in _ONE if kinds[name] != 1)
    yield from (f"tunnus «{name}» on {n} kertaa" for name, n in ids.items() if name and n > 1)


def _place_faults(seen: Tag, opened: list[str], written: bool) -> Iterator[str]:
    if seen.kind == INLINE and "head" not in opened:
        yield "skripti on sivun rungossa"
    if written and seen.kind in FRAME and "article" in opened:
        yield f"elementti <{seen.kind}> ei kuulu sivun sisältöön"
