"""What a row of the catalogue says of a type of record; the rows are the fields of `Portal`."""

import dataclasses
import posixpath
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any, get_args

from .alphabet import finnish_order
from .record import Record

Rank = tuple[str | int, ...]


def by_title(portal: Any, record: Record) -> Rank:
    return (finnish_order(record.title), record.id)


@dataclass(frozen=True)
class Row:
    """One type: where its records are shown, whether they are open data and how they are sought.

    `address` names the page under `docs/`, and the element of a page that records share, by their
    fields: `groups/{id}.md`, `sources.md#source-{id}`. The view `view` makes a page of the
    record's own. Where an editor writes it, with the record at its top, the view stands `below` so
    many paragraphs, of which the heading is one, and the view `foot` ends it. Where the menu says
    `folder/*`, the pages stand in order of `rank`, given portal and record. `likelihood` is how
    likely a page of the type is what somebody looks for, 0 keeps the records out of the search;
    `called` is the field that holds what readers call the matter.
    """

    shape: type[Record]
    address: str
    view: str = ""
    rank: Callable[[Any, Any], Rank] = by_title
    below: int = 0
    foot: str = ""
    single: bool = False
    open_data: bool = False
    # Questions are answered by guidelines and services rather than by what tells of them.
    likelihood: float = 0.85
    called: str = ""

    @property
    def written(self) -> bool:
        return bool(self.foot)

    @property
    def made(self) -> bool:
        return bool(self.view) and not self.written

    @property
    def folder(self) -> str:
        """Where the pages are, under `docs/`."""
        return posixpath.dirname(self.address)

    @property
    def home(self) -> str:
        """Where the type's files are, from the portal's root: a folder, or the one file."""
        if self.written:
            return f"docs/{self.folder}/".replace("//", "/")
        return f"data/{self.shape.FOLDER}.yml" if self.single else f"data/{self.shape.FOLDER}/"

    def file(self, record_id: str) -> str:
        """The file that an editor writes, from the portal's root."""
        ending = ".md" if self.written else ".yml"
        return self.home if self.single else f"{self.home}{record_id}{ending}"


def table(address: str, *, single: bool = False, **said: Any) -> Any:
    """A type of which there are many records, by id; what else is said is of its row."""
    row = partial(Row, address=address, single=single, **said)
    kept: dict[str, Any] = {"default": None} if single else {"default_factory": dict}
    return dataclasses.field(**kept, metadata={"row": row})


# The same, which is published as open data too; and one record, in a file right under `data/`.
public, single = partial(table, open_data=True), partial(table, single=True)


def rows(portal: type[Any]) -> dict[str, Row]:
    """The catalogue by folder: a row from each field, whose annotation names the type."""
    found = {}
    for field in dataclasses.fields(portal):
        # `Site` of itself, of `Site | None` and of `dict[str, Site]`
        named = [one for one in get_args(field.type) if one not in (str, type(None))]
        shape: Any = named[0] if named else field.type
        shape.FOLDER = field.name.replace("_", "-")
        found[shape.FOLDER] = field.metadata["row"](shape)
    return found
