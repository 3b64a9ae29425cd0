"""Examples on pages: a code block titled with a file's name is what an editor copies there.

Each is read as the file would be, so that no page teaches what the portal refuses.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from ..files.reading import Reader
from ..files.yaml import Mapping, read_yaml
from ..model.places import record_file
from ..model.portal import CATALOGUE
from ..model.record import specs
from ..pages.source import read_page
from ..pages.source.elements import Fence
from ..problems import Place, Problem, Refused
from .intake import Loaded
from .pointers import pointer_fault

_TITLE = re.compile(r'title="([^"]+)"')
Written = dict[tuple[str, str], Mapping]


def example_problems(loaded: Loaded) -> Iterator[Problem]:
    """What is wrong with the examples of every page, at the lines of the page.

    One may refer to what an earlier one of the page makes, or tell more of it.
    """
    for source in loaded.pages.values():
        written: Written = {}
        for fence in source.fences:
            if title := _TITLE.search(fence.info):
                yield from _problems(loaded, fence, title[1], written)


def _problems(loaded: Loaded, fence: Fence, file: str, written: Written) -> Iterator[Problem]:
    named = record_file(file)
    if not named:
        yield Problem(fence.place, f"esimerkin tiedosto «{file}» ei ole tietue eikä sivu")
        return
    shape, key = CATALOGUE[named.folder].shape, (named.folder, named.record_id)
    reader, here = Reader(), f"{fence.place.file}:{fence.place.line}"
    try:
        node = _whole(_read(fence, here), written.get(key) or loaded.nodes.get(key))
        written[key] = node
        titled = {} if "title" in specs(shape) else {"title": named.record_id}
        reader.record(shape, node, id=named.record_id, **titled)
    except Refused as refused:
        reader.problems.extend(refused.problems)
    known = {f: ids | {i for g, i in written if g == f} for f, ids in loaded.known.items()}
    for pointer in reader.pointers:
        fault = pointer_fault(pointer, known, loaded.known_pages, {})
        if fault and pointer.place.file == here:
            reader.problems.append(Problem(pointer.place, fault))
    for problem in reader.problems:
        line = problem.place.line if problem.place.file == here else 0
        column = problem.place.column if line else 1
        place = Place(fence.place.file, fence.place.line + line, column)
        yield replace(problem, place=place, message=f"esimerkki: {problem.message}")


def _read(fence: Fence, here: str) -> Mapping:
    if not fence.info.startswith("markdown"):
        return read_yaml(fence.text, here)
    page = read_page(fence.text.encode(), here)
    if page.faults or not page.front_matter:
        raise Refused(page.faults or [Problem(Place(here), "sivun tiedot puuttuvat")])
    return page.front_matter


def _whole(node: Mapping, record: Mapping | None) -> Mapping:
    """The fields of a record: lines for one that there is come before the others of it."""
    said = {key.text for key, _ in node.entries}
    if not record or said & {"title", "summary"}:
        return node
    kept = [(key, value) for key, value in record.entries if key.text not in said]
    return Mapping((*node.entries, *kept), node.place)
