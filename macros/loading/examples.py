"""Examples on pages: a code block titled with a file's name is what an editor copies there.

Each is read as the file would be, so that no page teaches what the portal refuses.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from ..files.reading import Pointer, Reader
from ..files.yaml import Mapping, read_yaml
from ..model.kinds import Reference
from ..model.places import page_type
from ..model.portal import CATALOGUE
from ..model.record import Record, specs
from ..pages.source import PageSource, read_page
from ..pages.source.elements import Fence
from ..problems import Place, Problem, Refused
from .intake import Loaded
from .pointers import page_fault, reference_fault

_TITLE = re.compile(r'title="([^"]+)"')
_SHAPES = {row.home: row.shape for row in CATALOGUE.values()}


@dataclass(frozen=True)
class Example:
    """One code block, and the type and id of the record that its file is."""

    fence: Fence
    shape: type[Record]
    id: str

    @property
    def key(self) -> tuple[str, str]:
        return self.shape.FOLDER, self.id


def example_problems(loaded: Loaded) -> Iterator[Problem]:
    """What is wrong with the examples of every page, at the lines of the page."""
    for source in loaded.pages.values():
        if any("title=" in fence.info for fence in source.fences):
            yield from _PageExamples(loaded, source).problems()


def _example(fence: Fence) -> Example | str | None:
    """The example in a code block; None when it has no file, the file when nothing reads it."""
    if not (title := _TITLE.search(fence.info)):
        return None
    folder, _, name = title[1].rpartition("/")
    if folder.startswith("docs") and name.endswith(".md"):
        return Example(fence, *page_type(title[1].removeprefix("docs/")))
    if shape := _SHAPES.get(title[1]):
        return Example(fence, shape, shape.FOLDER)
    if (shape := _SHAPES.get(f"{folder}/")) and name.endswith(".yml"):
        return Example(fence, shape, name.removesuffix(".yml"))
    return title[1]


@dataclass
class _PageExamples:
    """The examples of one page in order: a later one may add to an earlier one's file."""

    loaded: Loaded
    source: PageSource
    written: dict[tuple[str, str], Mapping] = field(default_factory=dict)

    def problems(self) -> Iterator[Problem]:
        found = [(fence, _example(fence)) for fence in self.source.fences]
        made = {example.key for _, example in found if isinstance(example, Example)}
        for fence, example in found:
            if isinstance(example, str):
                message = f"esimerkin tiedosto «{example}» ei ole tietue eikä sivu"
                yield Problem(fence.place, message)
            elif example:
                yield from self._problems(example, made)

    def _problems(self, example: Example, made: set[tuple[str, str]]) -> Iterator[Problem]:
        reader = Reader()
        here = f"{self.source.file}:{example.fence.place.line}"
        try:
            node = _read(example, here)
        except Refused as refused:
            reader.problems.extend(refused.problems)
        else:
            if whole := self._whole(example, node):
                titled = {} if "title" in specs(example.shape) else {"title": example.id}
                reader.record(example.shape, whole, id=example.id, **titled)
        for pointer in reader.pointers:
            if pointer.place.file == here and (fault := self._pointer_fault(pointer, made)):
                reader.problems.append(Problem(pointer.place, fault))
        first = example.fence.place
        for problem in reader.problems:
            line = problem.place.line if problem.place.file == here else 0
            place = Place(first.file, first.line + line, problem.place.column if line else 1)
            yield replace(problem, place=place, message=f"esimerkki: {problem.message}")

    def _whole(self, example: Example, node: Mapping) -> Mapping | None:
        """The fields of a record: lines for one that there is come before the others of it."""
        said = {key.text for key, _ in node.entries}
        if said & {"title", "summary"}:
            self.written[example.key] = node
            return node
        record = self.written.get(example.key) or self.loaded.nodes.get(example.key)
        if not record:
            return None if self.loaded.records_refused else node
        kept = [(key, value) for key, value in record.entries if key.text not in said]
        return Mapping((*node.entries, *kept), node.place)

    def _pointer_fault(self, pointer: Pointer, made: set[tuple[str, str]]) -> str | None:
        if isinstance(pointer.kind, Reference):
            folder = pointer.kind.folder
            ids = self.loaded.known.get(folder, set()) | {i for f, i in made if f == folder}
            return reference_fault(pointer.text, folder, ids, {})
        return page_fault(pointer.text, self.loaded.known_pages)


def _read(example: Example, here: str) -> Mapping:
    """The example's fields; of a page, those at its top."""
    if not example.fence.info.startswith("markdown"):
        return read_yaml(example.fence.text, here)
    page = read_page(example.fence.text.encode(), here)
    if page.faults or not page.front_matter:
        raise Refused(page.faults or [Problem(Place(here), "sivun tiedot puuttuvat")])
    return page.front_matter
