"""Where records and pages lead: to what there is, or to what git knows to be gone."""

from collections.abc import Collection, Iterator, Mapping
from functools import cached_property
from pathlib import Path
from urllib.parse import unquote

from ..files.reading import Pointer
from ..files.yaml import Scalar
from ..model import places
from ..model.kinds import Reference, id_of
from ..model.link_targets import is_relative
from ..pages.source import PageSource
from ..problems import Problem, suggestion
from .absent import Gone
from .intake import Loaded

MOST_LISTED = 8


class Pointers:
    """Judges what leads somewhere, once all files are read."""

    def __init__(self, loaded: Loaded) -> None:
        self.loaded = loaded
        self.gone = Gone(loaded.data.parent)

    def problems(self) -> Iterator[Problem]:
        """The references and links of records that lead nowhere."""
        for pointer in self.loaded.reader.pointers:
            if fault := self._fault(pointer):
                if not self.gone.takes(self._file_of(pointer), pointer.place):
                    yield Problem(pointer.place, fault)

    def gone_pages(self, path: str, source: PageSource) -> set[str]:
        """Where the page's links led to before; those are told with what else leads there."""
        targets = ((link.place, unquote(link.target.partition("#")[0])) for link in source.links)
        return {
            page
            for place, target in targets
            if target and is_relative(target)
            if (page := places.page_at(path, target)) not in self.loaded.known_pages
            if self.gone.takes(self._file_of_page(page), place)
        }

    def _fault(self, pointer: Pointer) -> str | None:
        if isinstance(pointer.kind, Reference):
            folder = pointer.kind.folder
            ids, names = self.loaded.known.get(folder, set()), self._names.get(folder, {})
            return reference_fault(pointer.text, folder, ids, names)
        return page_fault(pointer.text, self.loaded.known_pages)

    def _file_of(self, pointer: Pointer) -> Path:
        """The file that a reference or a link of a record would lead to."""
        if isinstance(pointer.kind, Reference):
            return self.loaded.file(pointer.kind.folder, pointer.text)
        return self._file_of_page(pointer.text.partition("#")[0])

    def _file_of_page(self, page: str) -> Path:
        """The file that a page is, or the record's that it would be made from."""
        folder, _, name = page.rpartition("/")
        if folder in places.MADE and name.endswith(".md"):
            return self.loaded.file(places.MADE[folder].FOLDER, name.removesuffix(".md"))
        return self.loaded.docs / page

    @cached_property
    def _names(self) -> dict[str, dict[str, str]]:
        """Each type's ids by what people call the records, read or refused."""
        found: dict[str, dict[str, str]] = {}
        for (folder, record_id), node in self.loaded.nodes.items():
            title = node.get("title")
            if isinstance(title, Scalar):
                names = {title.text.casefold(): record_id, id_of(title.text): record_id}
                found.setdefault(folder, {}).update(names)
        for path, source in self.loaded.pages.items():
            shape, page_id = places.page_type(path)
            for heading in source.headings[:1]:
                found.setdefault(shape.FOLDER, {})[heading.text.casefold()] = page_id
        return found


def reference_fault(
    text: str, folder: str, ids: Collection[str], titles: Mapping[str, str]
) -> str | None:
    """What is wrong with a reference, or None; `titles` are the ids by what people may write."""
    if text in ids:
        return None
    meant = titles.get(text.casefold()) or titles.get(id_of(text)) or id_of(text)
    if meant in ids:
        return f"«{text}» ei ole tunnus; kirjoita «{meant}»"
    where = "ohjeet/" if folder == "guidelines" else f"{folder}/"
    near = suggestion(meant, sorted(ids))
    if not near and 0 < len(ids) <= MOST_LISTED:
        near = f" Valitse näistä: {', '.join(sorted(ids))}."
    return f"tunnusta «{text}» ei ole kansiossa {where}.{near}"


def page_fault(address: str, pages: Collection[str]) -> str | None:
    """What is wrong with a record's link to a page of the site, or None."""
    page = address.partition("#")[0]
    if page in pages:
        return None
    near = suggestion(address, sorted(pages))
    form = near or " Kirjoita sivun tiedosto, kuten ohjeet/index.md, tai osoite, kuten https://…"
    return f"sivua «{address}» ei ole.{form}"
