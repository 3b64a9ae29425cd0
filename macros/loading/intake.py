"""What is taken in from the two folders: records' texts, pages, and everything wrong with them."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ..files.folders import NAVIGATION_FILE, content, record_file_fault, strays, visible
from ..files.reading import Pointer, R, Reader
from ..files.text import read_text
from ..files.yaml import Mapping, read_yaml
from ..memory import Together, kept, step
from ..model.catalogue import Row
from ..model.kinds import NOT_RECORDED, id_of
from ..model.portal import CATALOGUE, Portal
from ..model.record import Record
from ..model.site import Site
from ..pages.source import PageSource
from ..problems import Place, Problem, Refused, Severity, suggestion

_ROWS = {name: row for name, row in CATALOGUE.items() if not row.written}


UNNAMED = Site(
    id="site", title="", description="", publisher="", feedback=NOT_RECORDED, calendar_domain=""
)


@dataclass
class Loaded:
    """One pass over `data/` and `docs/`: what was read, where it stood, and all that is wrong.

    With a failing problem the portal is partial and must not be published. `nodes` are the texts of
    records by type and id, `known` the ids that have a file, readable or not, `pages` the page
    sources by path under `docs/`, `texts` the digests of their files, and `known_pages` all that a
    page can link to. The reader's problems are those of the whole pass.
    """

    data: Path
    docs: Path
    portal: Portal = field(default_factory=lambda: Portal(site=UNNAMED))
    pages: dict[str, PageSource] = field(default_factory=dict)
    reader: Reader = field(default_factory=Reader)
    nodes: dict[tuple[str, str], Mapping] = field(default_factory=dict)
    known: dict[str, set[str]] = field(default_factory=lambda: {name: set() for name in CATALOGUE})
    texts: dict[str, bytes] = field(default_factory=dict)
    known_pages: set[str] = field(default_factory=set)
    records_refused: bool = False
    records: Together = field(default_factory=lambda: Together("records"))

    @property
    def problems(self) -> list[Problem]:
        return self.reader.problems

    @property
    def refused(self) -> bool:
        return any(problem.fails for problem in self.problems)

    def node(self, path: Path, key: tuple[str, str]) -> tuple[Mapping, bytes] | None:
        """The text of a record's file and its key, or None, with what is wrong noted."""
        try:
            text, file = content(path), str(path)
            known = step("record", text, file)
            node = kept(known, lambda: read_yaml(read_text(text, file), file))
        except Refused as refused:
            self.problems.extend(refused.problems)
            return None
        self.nodes[key] = node
        return node, known

    def record(self, shape: type[R], node: Mapping, text: bytes, **given: Any) -> R | None:
        """What the reader says of a node of the text, which is told by its key."""

        def read() -> tuple[R | None, list[Problem], list[Pointer]]:
            reader = Reader()
            return reader.record(shape, node, **given), reader.problems, reader.pointers

        record, problems, pointers = self.records.kept(text, read)
        self.reader.problems += problems
        self.reader.pointers += pointers
        return record

    def file(self, folder: str, record_id: str) -> Path:
        """The file of a record, whether there is one or not."""
        return self.data.parent / CATALOGUE[folder].file(record_id)

    def note(self, path: Path, message: str, severity: Severity = Severity.ERROR) -> None:
        self.problems.append(Problem(Place(str(path)), message, severity))


def read_records(loaded: Loaded) -> Iterator[Record]:
    """Every record that can be read; the rest is noted, and so is what belongs elsewhere."""
    for folder, row in _ROWS.items():
        for path, record_id in _files(loaded, row):
            loaded.known[folder].add(record_id)
            node = loaded.node(path, (folder, record_id))
            if node and (record := loaded.record(row.shape, *node, id=record_id)):
                yield record
    _note_strays(loaded)


def _files(loaded: Loaded, row: Row) -> Iterator[tuple[Path, str]]:
    """The files of a type, each with the id of its record; what else lies there is noted."""
    if row.single:
        path = loaded.file(row.shape.FOLDER, row.shape.FOLDER)
        if path.is_file():
            yield path, row.shape.FOLDER
        else:
            loaded.note(path, f"tiedosto puuttuu: {row.shape.PURPOSE}")
        return
    for path in visible(loaded.data / row.shape.FOLDER):
        record_id = id_of(path.stem)  # of a file with a wrong name, the one that it will have
        if fault := record_file_fault(path):
            loaded.note(path, fault)
            if record_id in ("", path.stem) or not path.is_file():
                continue
        yield path, record_id


def _note_strays(loaded: Loaded) -> None:
    data = loaded.data
    for path, fault in strays(data.parent, (data, loaded.docs)):
        loaded.note(path, fault)
    folders = [name for name, row in _ROWS.items() if not row.single]
    files = {NAVIGATION_FILE, *(f"{name}.yml" for name, row in _ROWS.items() if row.single)}
    for folder, held in ((data, "tietueet"), (loaded.docs, "sivut")):
        if folder.is_symlink():
            loaded.note(folder, "kansio on linkki; siirrä tiedostot tavalliseen kansioon")
        if not folder.is_dir():
            loaded.note(folder, f"kansiota ei ole; siinä pitäisi olla portaalin {held}")
    for path in visible(data):
        if path.is_symlink():
            loaded.note(path, "tietueet ovat tavallisia tiedostoja ja kansioita, ei linkkejä")
        elif path.is_dir() and path.name not in folders:
            near = suggestion(path.name, folders)
            loaded.note(path, f"tuntematon kansio «{path.name}».{near}")
        elif not path.is_dir() and path.name not in files:
            loaded.note(path, "tiedosto on väärässä paikassa; tietueet ovat tyyppinsä kansiossa")
