"""What a row of the catalogue says of a type of record; the rows are the fields of `Portal`."""

import dataclasses
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any, get_args

from .record import Record

Rank = tuple[str | int, ...]


@dataclass(frozen=True)
class OwnPage:
    """Each record has a page in the folder under `docs/`; `view` is a function of `views/`.

    Where the menu says `folder/*`, the pages stand in order of `rank`, given portal and record.
    """

    folder: str
    view: str
    rank: Callable[[Any, Any], Rank]

    def page(self, record: Record) -> str:
        return self.page_named(record.id)

    def page_named(self, record_id: str) -> str:
        return f"{self.folder}/{record_id}.md".removeprefix("/")

    def spot(self, record: Record) -> str | None:
        return None


class Made(OwnPage):
    """The view makes the page from the record."""


@dataclass(frozen=True)
class Written(OwnPage):
    """An editor writes the page, and the record at its top; the view stands `below` its start.

    `below` counts the paragraphs, of which the heading is one. The view `foot` ends the page.
    """

    below: int
    foot: str


@dataclass(frozen=True)
class Spot:
    """Each record has an element on a page that all of them share; `word` begins its id."""

    shared: str
    word: str

    def page(self, record: Record) -> str:
        return self.shared

    def spot(self, record: Record) -> str | None:
        return f"{self.word}-{record.id}"


@dataclass(frozen=True)
class SpotAt:
    """The same on the page of the record that a field names, one of those of `place`."""

    place: OwnPage
    field: str
    word: str

    def page(self, record: Record) -> str:
        return self.place.page_named(getattr(record, self.field))

    def spot(self, record: Record) -> str | None:
        return f"{self.word}-{record.id}"


Shown = OwnPage | Spot | SpotAt


@dataclass(frozen=True)
class Row:
    """One type: where its records are shown, whether they are open data and how they are sought.

    `likelihood` is how likely a page of the type is what somebody looks for, 0 keeps the records
    out of the search; `called` is the field that holds what readers call the matter.
    """

    shape: type[Record]
    place: Shown
    single: bool = False
    open_data: bool = False
    # Questions are answered by guidelines and services rather than by what tells of them.
    likelihood: float = 0.85
    called: str = ""

    @property
    def written(self) -> bool:
        return isinstance(self.place, Written)

    @property
    def home(self) -> str:
        """Where the type's files are, from the portal's root: a folder, or the one file."""
        if isinstance(self.place, Written):
            return f"docs/{self.place.folder}/".replace("//", "/")
        return f"data/{self.shape.FOLDER}.yml" if self.single else f"data/{self.shape.FOLDER}/"

    def file(self, record_id: str) -> str:
        """The file that an editor writes, from the portal's root."""
        ending = ".md" if self.written else ".yml"
        return self.home if self.single else f"{self.home}{record_id}{ending}"


def table(place: Shown, **said: Any) -> Any:
    """A type of which there are many records, by id; what else is said is of its row."""
    row = partial(Row, place=place, **said)
    return dataclasses.field(default_factory=dict, metadata={"row": row})


# The same, which is published as open data too.
public = partial(table, open_data=True)


def single(place: Spot) -> Any:
    """A type of which there is one record, in a file right under `data/`."""
    row = partial(Row, place=place, single=True)
    return dataclasses.field(default=None, metadata={"row": row})


def rows(portal: type[Any]) -> dict[str, Row]:
    """The catalogue by folder: a row from each field, whose annotation names the type."""
    found = {}
    for field in dataclasses.fields(portal):
        shape = _shape(field.type)
        shape.FOLDER = field.name.replace("_", "-")
        found[shape.FOLDER] = field.metadata["row"](shape)
    return found


def _shape(annotation: Any) -> Any:
    """`Site` of itself, of `Site | None` and of `dict[str, Site]`."""
    named = [one for one in get_args(annotation) if one not in (str, type(None))]
    return named[0] if named else annotation
