"""Which types of record are published as data, and where."""

from dataclasses import dataclass

from ..model.annual_task import AnnualTask
from ..model.change import Change
from ..model.decision import Decision
from ..model.group import Group
from ..model.meeting import Meeting
from ..model.network import Network
from ..model.network_event import NetworkEvent
from ..model.organisation import Organisation
from ..model.page import Guideline
from ..model.position import Position
from ..model.project import Project
from ..model.purpose import Goal
from ..model.record import Record
from ..model.requirement import Requirement
from ..model.service import Service
from ..model.vocabulary import Term

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


COLLECTIONS: tuple[Collection, ...] = tuple(
    Collection(shape)
    for shape in (
        Meeting, AnnualTask, Group, Position, Network, NetworkEvent, Decision, Guideline,
        Organisation, Goal, Service, Change, Project, Requirement, Term,
    )
)  # fmt: skip
