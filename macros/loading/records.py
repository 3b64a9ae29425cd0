"""data/ → records: a file each, in the folder of its type."""

from collections.abc import Iterator
from pathlib import Path

from ..files.folders import NAVIGATION_FILE, record_file_fault, strays, visible
from ..model.catalogue import Row
from ..model.kinds import id_of
from ..model.portal import CATALOGUE
from ..model.record import Record
from ..problems import suggestion
from .intake import NO_LINK, Loaded

_ROWS = {name: row for name, row in CATALOGUE.items() if not row.written}


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
    if data.is_symlink():
        loaded.note(data, NO_LINK)
    if not data.is_dir():
        loaded.note(data, "kansiota ei ole; siinä pitäisi olla portaalin tietueet")
    for path in visible(data):
        if path.is_symlink():
            loaded.note(path, "tietueet ovat tavallisia tiedostoja ja kansioita, ei linkkejä")
        elif path.is_dir() and path.name not in folders:
            near = suggestion(path.name, folders)
            loaded.note(path, f"tuntematon kansio «{path.name}».{near}")
        elif not path.is_dir() and path.name not in files:
            loaded.note(path, "tiedosto on väärässä paikassa; tietueet ovat tyyppinsä kansiossa")
