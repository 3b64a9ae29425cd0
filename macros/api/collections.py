"""Which types of record are published as data, and where."""

from dataclasses import dataclass

from ..model.portal import CATALOGUE
from ..model.record import Record

# A change that breaks a reader of the data gets a folder of its own: v2.
VERSION = "1"
FOLDER = "api/v1"


@dataclass(frozen=True)
class Collection:
    """The published records of one type."""

    shape: type[Record]

    @property
    def path(self) -> str:
        """The data, from the site's root."""
        return f"{FOLDER}/{self.shape.FOLDER}.json"

    @property
    def schema_path(self) -> str:
        """Its JSON Schema, beside it."""
        return f"{FOLDER}/{self.shape.FOLDER}.schema.json"


COLLECTIONS = tuple(Collection(row.shape) for row in CATALOGUE.values() if row.open_data)
