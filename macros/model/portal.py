"""The whole portal: its own name, and every record by type and id."""

from collections.abc import Iterator
from dataclasses import dataclass, field, fields
from functools import cached_property
from typing import ClassVar

from .accessibility import AccessibilityStatement
from .annual_task import AnnualTask
from .change import Change
from .competence import AccountManager, Expert
from .decision import Decision
from .document import Document
from .group import Group, Level
from .judged_query import QueryClass
from .kinds import Address, Identifier, NotRecorded, OrNotRecorded, Reference, Text
from .meeting import Meeting
from .network import Membership, Network
from .network_event import NetworkEvent
from .organisation import Body, Organisation
from .page import Guideline, Page
from .position import Position
from .project import Project
from .purpose import Commitment, Goal, OpenQuestion, Topic
from .record import Leaf, Record, leaves
from .record import field as declared
from .requirement import Requirement
from .search_quality import SearchQuality
from .service import Service
from .vocabulary import Synonyms, Term

RECORD_TYPES: tuple[type[Record], ...] = (
    Document,
    Organisation,
    Body,
    Position,
    Level,
    Group,
    Meeting,
    AnnualTask,
    AccountManager,
    Expert,
    Network,
    Membership,
    NetworkEvent,
    Decision,
    Service,
    Change,
    Project,
    Requirement,
    Goal,
    Commitment,
    OpenQuestion,
    Topic,
    Term,
    QueryClass,
)


@dataclass(frozen=True, kw_only=True)
class Site(Record):
    """What the portal is called and who publishes it: the one record without a folder."""

    FOLDER: ClassVar[str] = "site"
    NOUN: ClassVar[str] = "Portaali"
    PURPOSE: ClassVar[str] = "Portaalin nimi ja julkaisija."

    title: str = declared(Text(80), "Nimi", "Portaalin nimi.", example="Mallilan IT-ohjeet")
    description: str = declared(
        Text(300), "Kuvaus", "Mitä portaalista saa.", example="Yhteiset ohjeet."
    )
    publisher: str = declared(Text(120), "Julkaisija", "Kuka julkaisee.", example="Mallilan kunta")
    feedback: str | NotRecorded = declared(
        OrNotRecorded(Address()),
        "Palaute",
        "Osoite, johon palaute lähetetään.",
        example="not_recorded",
    )
    calendar_domain: str = declared(
        Identifier(),
        "Kalenterimerkintöjen tunnus",
        "Kalenterimerkinnän tunnuksen loppuosa. Älä vaihda: merkinnät näkyisivät kahdesti.",
        example="mallilan-it-ohjeet",
    )


# There is one record of each of these, in a file right under `data/`: `site.yml`.
SINGLE_TYPES: tuple[type[Record], ...] = (
    Site,
    AccessibilityStatement,
    Synonyms,
    SearchQuality,
)


@dataclass(frozen=True, kw_only=True, eq=False)
class Portal:
    """Everything that is known, frozen; each mapping is from id to record, in order of id.

    What follows from it is kept by its identity: two portals are never compared.

    A single record is None only while its file cannot be read, and then nothing is published.
    """

    site: Site
    accessibility: AccessibilityStatement | None = None
    synonyms: Synonyms | None = None
    search: SearchQuality | None = None
    documents: dict[str, Document] = field(default_factory=dict)
    organisations: dict[str, Organisation] = field(default_factory=dict)
    bodies: dict[str, Body] = field(default_factory=dict)
    positions: dict[str, Position] = field(default_factory=dict)
    levels: dict[str, Level] = field(default_factory=dict)
    groups: dict[str, Group] = field(default_factory=dict)
    meetings: dict[str, Meeting] = field(default_factory=dict)
    annual_tasks: dict[str, AnnualTask] = field(default_factory=dict)
    account_managers: dict[str, AccountManager] = field(default_factory=dict)
    experts: dict[str, Expert] = field(default_factory=dict)
    networks: dict[str, Network] = field(default_factory=dict)
    memberships: dict[str, Membership] = field(default_factory=dict)
    network_events: dict[str, NetworkEvent] = field(default_factory=dict)
    decisions: dict[str, Decision] = field(default_factory=dict)
    services: dict[str, Service] = field(default_factory=dict)
    changes: dict[str, Change] = field(default_factory=dict)
    projects: dict[str, Project] = field(default_factory=dict)
    requirements: dict[str, Requirement] = field(default_factory=dict)
    goals: dict[str, Goal] = field(default_factory=dict)
    commitments: dict[str, Commitment] = field(default_factory=dict)
    open_questions: dict[str, OpenQuestion] = field(default_factory=dict)
    topics: dict[str, Topic] = field(default_factory=dict)
    terms: dict[str, Term] = field(default_factory=dict)
    queries: dict[str, QueryClass] = field(default_factory=dict)
    guidelines: dict[str, Guideline] = field(default_factory=dict)
    pages: dict[str, Page] = field(default_factory=dict)

    def of(self, folder: str) -> dict[str, Record]:
        """The records of a type, by the name of its folder: `open-questions`."""
        return getattr(self, folder.replace("-", "_"))  # type: ignore[no-any-return]

    def records(self) -> Iterator[Record]:
        """Every record, the single ones first, then by type and id."""
        singles = [getattr(self, shape.FOLDER) for shape in SINGLE_TYPES]
        yield from filter(None, singles)
        for item in fields(self)[len(singles) :]:
            yield from getattr(self, item.name).values()

    @cached_property
    def leaves(self) -> list[tuple[Record, Leaf]]:
        """Every recorded value of every record, with the record."""
        return [(record, leaf) for record in self.records() for leaf in leaves(record)]

    @cached_property
    def citing(self) -> dict[tuple[str, str], list[Record]]:
        """By the key of a record those that refer to it, each once."""
        found: dict[tuple[str, str], dict[tuple[str, str], Record]] = {}
        for record, leaf in self.leaves:
            if isinstance(leaf.kind, Reference):
                found.setdefault((leaf.kind.folder, leaf.value), {})[record.key] = record
        return {key: [*those.values()] for key, those in found.items()}

    @property
    def parties(self) -> list[Organisation]:
        """The organisations that the agreement binds, in order of id."""
        return [o for o in self.organisations.values() if o.party]

    @property
    def party_ids(self) -> set[str]:
        """The ids of the parties."""
        return {party.id for party in self.parties}
