"""Where records and pages lead: to what there is, or to what git knows to be gone.

Of a removed file one line is told, however much still refers to it.
"""

from collections.abc import Collection, Iterator, Mapping
from functools import cached_property
from urllib.parse import unquote

from ..files.history import Version, history, new_name
from ..files.reading import Pointer
from ..files.yaml import Scalar
from ..model import places
from ..model.kinds import Reference, id_of
from ..model.link_targets import is_relative
from ..model.moments import HELSINKI, finnish_day
from ..model.portal import CATALOGUE
from ..pages.source import PageSource
from ..problems import Place, Problem, suggestion
from .intake import Loaded

MOST_LISTED = 8
MOST_PLACES = 4


class Pointers:
    """Judges what leads somewhere, once all files are read; paths are from the portal's root."""

    def __init__(self, loaded: Loaded) -> None:
        self.loaded = loaded
        self._leading: dict[str, set[Place]] = {}  # by removed file what leads to it

    def problems(self) -> Iterator[Problem]:
        """The references and links of records that lead nowhere."""
        for pointer in self.loaded.reader.pointers:
            folder = pointer.kind.folder if isinstance(pointer.kind, Reference) else ""
            names = self._names.get(folder, {})
            if fault := pointer_fault(pointer, self.loaded.known, self.loaded.known_pages, names):
                page = pointer.text.partition("#")[0]
                file = CATALOGUE[folder].file(pointer.text) if folder else _file_of_page(page)
                if not self._is_gone(file, pointer.place):
                    yield Problem(pointer.place, fault)

    def gone_pages(self, path: str, source: PageSource) -> set[str]:
        """Where the page's links led to before; those are told with what else leads there."""
        targets = ((link.place, unquote(link.target.partition("#")[0])) for link in source.links)
        return {
            page
            for place, target in targets
            if target and is_relative(target)
            if (page := places.page_at(path, target)) not in self.loaded.known_pages
            if self._is_gone(_file_of_page(page), place)
        }

    def gone(self) -> Iterator[Problem]:
        """The removed and renamed files that something still leads to."""
        for file, leading in self._leading.items():
            when, to = self._became(file)
            what, advice = f"poistettu{when}", "palauta tiedosto tai poista viittaukset"
            if to:
                what, advice = f"siirretty{when} ja on nyt {to}", "vaihda viittauksiin uusi nimi"
            listed = ", ".join(map(str, sorted(leading)[:MOST_PLACES]))
            more = " …" if len(leading) > MOST_PLACES else ""
            count = f"siihen viitataan vielä {len(leading)} kohdassa"
            message = f"tiedosto on {what}; {count}: {listed}{more}; {advice}"
            yield Problem(Place(str(self.loaded.data.parent / file)), message)

    def lost(self, addresses: Collection[str]) -> Iterator[Problem]:
        """The pages that are no more, when no address of today or before is theirs."""
        for file in self._removed:
            named = None if file in self._leading else places.record_file(file)
            page = named.page if named else None
            if page and places.url_of_page(page) not in addresses:
                when, to = self._became(file)
                right = f"tiedostoon {to}" if to else "sivulle, jolta lukija löytää asian"
                message = f"sivu on poistettu{when}; kirjoita {right}: moved_from: [{page}]"
                yield Problem(Place(str(self.loaded.data.parent / file)), message)

    def _is_gone(self, file: str, place: Place) -> bool:
        """Whether the place, which leads to the file, is told with all that do."""
        if file in self._removed:
            self._leading.setdefault(file, set()).add(place)
        return file in self._removed

    @cached_property
    def _removed(self) -> dict[str, Version]:
        """By file that was there before, when it last changed."""
        root = self.loaded.data.parent
        files = history(root).files.items()
        return {file: found[-1] for file, found in files if not (root / file).exists()}

    def _became(self, file: str) -> tuple[str, str]:
        """When a removed file went, as the sentences say it, and its new name."""
        last = self._removed[file]
        if last.blob:  # it is not committed yet
            return "", ""
        day = finnish_day(last.time.astimezone(HELSINKI).date())
        return f" {day}", new_name(self.loaded.data.parent, file, last.place[1])

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


def _file_of_page(page: str) -> str:
    """The file that a page is, or the record's that it would be made from."""
    folder, _, name = page.rpartition("/")
    if folder in places.MADE and name.endswith(".md"):
        return CATALOGUE[places.MADE[folder].FOLDER].file(name.removesuffix(".md"))
    return f"docs/{page}"


def pointer_fault(
    pointer: Pointer,
    known: Mapping[str, Collection[str]],
    pages: Collection[str],
    names: Mapping[str, str],
) -> str | None:
    """What is wrong with a reference or a link, or None; `known` are the ids by folder, `names`
    those of the type by what people may write.
    """
    if isinstance(pointer.kind, Reference):
        ids, folder, text = known[pointer.kind.folder], pointer.kind.folder, pointer.text
        if text in ids:
            return None
        meant = names.get(text.casefold()) or names.get(id_of(text)) or id_of(text)
        if meant in ids:
            return f"«{text}» ei ole tunnus; kirjoita «{meant}»"
        near = suggestion(meant, sorted(ids))
        if not near and 0 < len(ids) <= MOST_LISTED:
            near = f" Valitse näistä: {', '.join(sorted(ids))}."
        where = "ohjeet" if folder == "guidelines" else folder
        return f"tunnusta «{text}» ei ole kansiossa {where}/.{near}"
    if pointer.text.partition("#")[0] in pages:
        return None
    near = suggestion(pointer.text, sorted(pages))
    form = near or " Kirjoita sivun tiedosto, kuten ohjeet/index.md, tai osoite, kuten https://…"
    return f"sivua «{pointer.text}» ei ole.{form}"
