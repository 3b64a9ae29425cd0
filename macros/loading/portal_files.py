"""data/ and docs/ → the portal, or every problem at once."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any
from urllib.parse import unquote

from ..files.assets import ASSET_ENDINGS
from ..files.folders import (
    NAVIGATION_FILE,
    clashes,
    content,
    files_below,
    page_file_fault,
    record_file_fault,
    strays,
    visible,
)
from ..files.reading import Pointer, Reader, place_in
from ..files.text import read_text
from ..files.yaml import Mapping, Scalar, read_yaml
from ..model import places
from ..model.kinds import NOT_RECORDED, Reference, id_of
from ..model.link_targets import is_relative
from ..model.page import Guideline, Page
from ..model.portal import RECORD_TYPES, SINGLE_TYPES, Portal, Site
from ..model.record import Record, specs
from ..pages.source import PageSource, read_page
from ..problems import Place, Problem, Refused, Severity, suggestion
from ..rules import findings
from ..rules.finding import Finding
from ..rules.page_relations import links_to_the_withdrawn, unlinked
from ..rules.page_text import page_problems
from ..rules.references import page_fault, reference_fault
from ..rules.vocabulary import word_findings, words_of
from .absent import Gone

_NO_LINK = "kansio on linkki; siirrä tiedostot tavalliseen kansioon"
_UNNAMED = Site(
    id=Site.FOLDER,
    title="",
    description="",
    publisher="",
    feedback=NOT_RECORDED,
    calendar_domain="",
)


@dataclass
class Loaded:
    """What was read: records, page sources by path under `docs/`, and everything wrong with them.

    With a failing problem among them the portal is partial and must not be published. `nodes` are
    the texts of records by type and id, `known` the ids that have a file, readable or not.
    """

    portal: Portal
    pages: dict[str, PageSource]
    problems: list[Problem] = field(default_factory=list)
    records_refused: bool = False
    nodes: dict[tuple[str, str], Mapping] = field(default_factory=dict)
    known: dict[str, set[str]] = field(default_factory=dict)
    known_pages: set[str] = field(default_factory=set)

    @property
    def refused(self) -> bool:
        """Whether something must be mended before a site can be built."""
        return any(problem.fails for problem in self.problems)


def load(data: Path, docs: Path, macro_names: Collection[str], today: date) -> Loaded:
    """Reads both folders whole; `macro_names` are the names that a page may call."""
    return _Loading(data, docs, today).everything(macro_names)


class _Loading:
    """One pass over the two folders: what was read, where it stood, and what was refused."""

    def __init__(self, data: Path, docs: Path, today: date) -> None:
        self.data, self.docs, self.today = data, docs, today
        self.reader = Reader()
        self.gone = Gone(data.parent)
        self.nodes: dict[tuple[str, str], Mapping] = {}
        self.known: dict[str, set[str]] = {shape.FOLDER: set() for shape in RECORD_TYPES}
        self.pages: dict[str, PageSource] = {}

    def everything(self, macro_names: Collection[str]) -> Loaded:
        records = {shape.FOLDER: self._records(shape) for shape in RECORD_TYPES}
        self._refuse_strays()
        singles = {shape.FOLDER: self._single(shape) for shape in SINGLE_TYPES}
        records |= self._pages()
        portal = _portal(singles, records)
        self.problems.extend(self._relations(portal))
        unread = any(page.front_broken for page in self.pages.values())
        records_refused = unread or any(problem.fails for problem in self.problems)
        self.problems.extend(self._page_texts(portal, macro_names))
        self.problems.extend(self.gone.problems())
        if not any(problem.fails for problem in self.problems):
            self.problems.extend(self._words(portal))
            for asset in unlinked(portal, self.pages, self._assets):
                message = "tiedostoon ei pääse mistään; tee siihen linkki tai poista tiedosto"
                self._note(self.docs / asset, message, Severity.WARNING)
        problems = sorted(set(self.problems))
        known = self.nodes, self.known, self._known_pages
        return Loaded(portal, self.pages, problems, records_refused, *known)

    @property
    def problems(self) -> list[Problem]:
        return self.reader.problems

    def _single(self, shape: type[Record]) -> Record | None:
        path = self.data / single_file(shape)
        if not path.is_file():
            self._note(path, f"tiedosto puuttuu: {shape.PURPOSE}")
            return None
        node = self._node(path, (shape.FOLDER, shape.FOLDER))
        return self.reader.record(shape, node, id=shape.FOLDER) if node else None

    def _records(self, shape: type[Record]) -> dict[str, Record]:
        found: dict[str, Record] = {}
        for path in visible(self.data / shape.FOLDER):
            record_id = id_of(path.stem)  # of a file with a wrong name, the one that it will have
            if fault := record_file_fault(path):
                self._note(path, fault)
                if record_id in ("", path.stem) or not path.is_file():
                    continue
            self.known[shape.FOLDER].add(record_id)
            node = self._node(path, (shape.FOLDER, record_id))
            record = self.reader.record(shape, node, id=record_id) if node else None
            if record:
                found[record_id] = record
        return found

    def _node(self, path: Path, key: tuple[str, str]) -> Mapping | None:
        try:
            node = read_yaml(read_text(content(path), str(path)), str(path))
        except Refused as refused:
            self.problems.extend(refused.problems)
            return None
        self.nodes[key] = node
        return node

    def _refuse_strays(self) -> None:
        for path, fault in strays(self.data.parent, (self.data, self.docs)):
            self._note(path, fault)
        folders = [shape.FOLDER for shape in RECORD_TYPES]
        files = {NAVIGATION_FILE, *map(single_file, SINGLE_TYPES)}
        if self.data.is_symlink():
            self._note(self.data, _NO_LINK)
        if not self.data.is_dir():
            self._note(self.data, "kansiota ei ole; siinä pitäisi olla portaalin tietueet")
        for path in visible(self.data):
            if path.is_symlink():
                self._note(path, "tietueet ovat tavallisia tiedostoja ja kansioita, ei linkkejä")
            elif path.is_dir() and path.name not in folders:
                near = suggestion(path.name, folders)
                self._note(path, f"tuntematon kansio «{path.name}».{near}")
            elif not path.is_dir() and path.name not in files:
                self._note(path, "tiedosto on väärässä paikassa; tietueet ovat tyyppinsä kansiossa")

    def _pages(self) -> dict[str, dict[str, Record]]:
        guidelines: dict[str, Record] = {}
        pages: dict[str, Record] = {}
        self.known |= {"guidelines": set(), "pages": set()}
        if self.docs.is_symlink():
            self._note(self.docs, _NO_LINK)
        if not self.docs.is_dir():
            self._note(self.docs, "kansiota ei ole; siinä pitäisi olla portaalin sivut")
        for path in files_below(self.docs):
            relative = path.relative_to(self.docs)
            if fault := page_file_fault(path, relative):
                self._note(path, fault)
            if path.suffix != ".md" or path.is_symlink():
                continue
            record = self._page(path, relative.as_posix())
            if record:
                (guidelines if isinstance(record, Guideline) else pages)[record.id] = record
        files = {path.relative_to(self.docs): path for path in files_below(self.docs)}
        for relative_path, message in clashes(files):
            self._note(self.docs / relative_path, message)
        self.problems.extend(self._shared_addresses())
        return {"guidelines": guidelines, "pages": pages}

    def _page(self, path: Path, relative: str) -> Record | None:
        shape, page_id = page_type(relative)
        self.known[shape.FOLDER].add(page_id)
        try:
            source = read_page(content(path), str(path))
        except Refused as refused:
            self.problems.extend(refused.problems)
            return None
        if shape is Page and source.front_matter and _is_guideline(source.front_matter):
            folder = self.docs / places.GUIDELINES_FOLDER
            self._note(path, f"tiedoston tiedot ovat ohjeen; siirrä se kansioon {folder}")
            shape, page_id = Guideline, path.stem
            relative = f"{places.GUIDELINES_FOLDER}/{path.name}"  # read as what it is meant to be
            self.known[shape.FOLDER].add(page_id)
        self.pages[relative] = source
        if source.front_matter is None:
            if not source.front_broken:
                self._note(path, "sivun alusta puuttuvat tiedot (--- summary: … ---)")
            return None
        self.nodes[shape.FOLDER, page_id] = source.front_matter
        title = next((h.text for h in source.headings if h.level == 1), "")
        return self.reader.record(shape, source.front_matter, id=page_id, title=title)

    def _shared_addresses(self) -> Iterator[Problem]:
        """MkDocs would write two pages of one address over each other, without a word."""
        made = {places.url_of_page(page): file for page, file in self._made_pages().items()}
        written: dict[str, list[Path]] = {}
        for page in self._written_pages():
            written.setdefault(places.url_of_page(page), []).append(self.docs / page)
        for url, files in written.items():
            for path in files:
                if url in made:
                    message = f"tämä sivu tehdään tietueesta {made[url]}"
                elif others := [str(other) for other in files if other != path]:
                    message = f"sivulla on sama osoite kuin sivulla {', '.join(others)}"
                else:
                    continue
                advice = "anna sivulle toinen nimi tai poista se"
                yield Problem(Place(str(path)), f"{message}; {advice}")

    def _written_pages(self) -> list[str]:
        return [
            path.relative_to(self.docs).as_posix()
            for path in files_below(self.docs)
            if path.suffix == ".md" and not path.is_symlink()
        ]

    def _relations(self, portal: Portal) -> Iterator[Problem]:
        for finding in findings(portal, self.known, self.today):
            yield self._told(finding)
        yield from self._homeless(portal, self._known_pages)
        for pointer in self.reader.pointers:
            if fault := self._pointer_fault(pointer):
                if not self.gone.takes(self._file_of(pointer), pointer.place):
                    yield Problem(pointer.place, fault)

    def _pointer_fault(self, pointer: Pointer) -> str | None:
        if isinstance(pointer.kind, Reference):
            folder = pointer.kind.folder
            ids, names = self.known.get(folder, set()), self._names.get(folder, {})
            return reference_fault(pointer.text, folder, ids, names)
        return page_fault(pointer.text, self._known_pages)

    def _file_of(self, pointer: Pointer) -> Path:
        """The file that a reference or a link of a record would lead to."""
        if isinstance(pointer.kind, Reference) and pointer.kind.folder != Guideline.FOLDER:
            return self.data / pointer.kind.folder / f"{pointer.text}.yml"
        if isinstance(pointer.kind, Reference):
            return self.docs / places.GUIDELINES_FOLDER / f"{pointer.text}.md"
        return self._file_of_page(pointer.text.partition("#")[0])

    def _file_of_page(self, page: str) -> Path:
        """The file that a page is, or the record's that it would be made from."""
        folder, _, name = page.rpartition("/")
        made = {folder: shape.FOLDER for shape, folder in places.PAGE_FOLDERS.items()}
        if folder in made and name.endswith(".md"):
            return self.data / made[folder] / f"{name.removesuffix('.md')}.yml"
        return self.docs / page

    @cached_property
    def _names(self) -> dict[str, dict[str, str]]:
        """Each type's ids by what people call the records, read or refused."""
        found: dict[str, dict[str, str]] = {}
        for (folder, record_id), node in self.nodes.items():
            title = node.get("title")
            if isinstance(title, Scalar):
                names = {title.text.casefold(): record_id, id_of(title.text): record_id}
                found.setdefault(folder, {}).update(names)
        for path, source in self.pages.items():
            shape, page_id = page_type(path)
            for heading in source.headings[:1]:
                found.setdefault(shape.FOLDER, {})[heading.text.casefold()] = page_id
        return found

    def _homeless(self, portal: Portal, pages: set[str]) -> Iterator[Problem]:
        """Records whose shared page nobody has written: links to them would lead nowhere."""
        first = {places.page_of(record): record for record in reversed([*portal.records()])}
        for page, record in first.items():
            if page not in pages:
                advice = f"kirjoita sivu {self.docs / page}"
                message = f"sivua {page}, jolla tämä tietue näytetään, ei ole; {advice}"
                yield Problem(self._place(record, ""), message)

    def _page_texts(self, portal: Portal, macro_names: Collection[str]) -> Iterator[Problem]:
        for path, source in self.pages.items():
            yield from page_problems(
                source,
                page_path=path,
                known_pages=self._known_pages | self._gone_pages(path, source),
                macro_names=macro_names,
            )
        yield from links_to_the_withdrawn(portal, self.pages)

    def _gone_pages(self, path: str, source: PageSource) -> set[str]:
        """Where the page's links led to before; those are told with what else leads there."""
        targets = ((link.place, unquote(link.target.partition("#")[0])) for link in source.links)
        return {
            page
            for place, target in targets
            if target and is_relative(target)
            if (page := places.page_at(path, target)) not in self._known_pages
            if self.gone.takes(self._file_of_page(page), place)
        }

    def _words(self, portal: Portal) -> Iterator[Problem]:
        written = {word for source in self.pages.values() for word in words_of(source.body)}
        for finding in word_findings(portal, written):
            yield self._told(finding)

    @cached_property
    def _known_pages(self) -> set[str]:
        """Every file that a page can link to; asked for when all files are read."""
        written = {path.relative_to(self.docs).as_posix() for path in files_below(self.docs)}
        return written | set(self.pages) | set(self._made_pages())

    @property
    def _assets(self) -> list[str]:
        paths = (path.relative_to(self.docs) for path in files_below(self.docs))
        return [path.as_posix() for path in paths if path.suffix in ASSET_ENDINGS]

    def _made_pages(self) -> dict[str, Path]:
        """The pages that records' files ask for, whether the records can be read or not."""
        return {
            f"{folder}/{record_id}.md": self.data / shape.FOLDER / f"{record_id}.yml"
            for shape, folder in places.PAGE_FOLDERS.items()
            for record_id in self.known[shape.FOLDER]
        }

    def _told(self, finding: Finding) -> Problem:
        place = self._place(finding.record, finding.path)
        return Problem(place, finding.message, finding.severity)

    def _place(self, record: Record, path: str) -> Place:
        node = self.nodes.get(record.key)
        return place_in(node, path) if node else Place(str(self.data / single_file(Site)))

    def _note(self, path: Path, message: str, severity: Severity = Severity.ERROR) -> None:
        self.problems.append(Problem(Place(str(path)), message, severity))


def single_file(shape: type[Record]) -> str:
    """The file of a type that has one record only, under `data/`."""
    return f"{shape.FOLDER}.yml"


def _portal(singles: dict[str, Record | None], records: dict[str, dict[str, Record]]) -> Portal:
    fields: dict[str, Any] = {folder.replace("-", "_"): by_id for folder, by_id in records.items()}
    return Portal(**{**fields, **singles, "site": singles[Site.FOLDER] or _UNNAMED})


def page_type(path: str) -> tuple[type[Record], str]:
    """Which record a page's front matter is, and its id, by the page's path under `docs/`."""
    folder, _, name = path.removesuffix(".md").rpartition("/")
    if folder == places.GUIDELINES_FOLDER and name != "index":
        return Guideline, name
    return Page, path.removesuffix(".md")


def _is_guideline(front_matter: Mapping) -> bool:
    """Whether the particulars are those that only a guideline has."""
    own = specs(Guideline).keys() - specs(Page).keys()
    return len([key for key, _ in front_matter.entries if key.text in own]) > 1
