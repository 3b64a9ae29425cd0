"""The whole portal: every record by type and id, and the catalogue of the types."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from hashlib import sha256

from .accessibility import AccessibilityStatement
from .alphabet import finnish_order
from .catalogue import Made, Rank, Row, Spot, SpotAt, Written, rows, single, table
from .change import Change
from .contact_point import AccountManager, ContactPoint, Expert
from .decision import Decision
from .document import Document
from .group import AnnualTask, Group, Level
from .judged_query import QueryClass, SearchQuality
from .kinds import Reference
from .network import Membership, Network
from .occasion import Meeting, NetworkEvent
from .organisation import Body, Organisation
from .page import Guideline, GuidelineStatus, Page, PageStatus
from .position import Position
from .procurement import Procurement
from .project import Project
from .purpose import Commitment, Goal, OpenQuestion, Topic
from .record import Leaf, Record, leaves
from .requirement import Requirement
from .service import Service, ServiceUse, UseState
from .site import Site
from .vocabulary import Synonyms, Term


def by_title(portal: "Portal", record: Record) -> Rank:
    return (finnish_order(record.title), record.id)


def latest_first(portal: "Portal", record: Meeting | Change) -> Rank:
    """What nobody has given a time comes before all that has one."""
    day = record.first_day if record.scheduled else date.max
    return ("", -day.toordinal(), record.id)


def newest_first(portal: "Portal", decision: Decision) -> Rank:
    return ("", -decision.date.toordinal(), decision.id)


def from_the_top(portal: "Portal", group: Group) -> Rank:
    return ("", portal.levels[group.level].order, group.id)


_NETWORKS = Made("verkostot", "network", by_title)


@dataclass(frozen=True, kw_only=True, eq=False)
class Portal:
    """Everything that is known, frozen: a row a type, each mapping from id to record by id.

    What follows from it is kept by its identity: two portals are never compared.

    A single record is None only while its file cannot be read, and then nothing is published.
    """

    site: Site = single(Spot("tietoa/index.md", "portaali"))
    accessibility: AccessibilityStatement | None = single(
        Spot("tietoa/saavutettavuus.md", "seloste")
    )
    synonyms: Synonyms | None = single(Spot("tietoa/hakemisto.md", "sanat"))
    search: SearchQuality | None = single(Spot("tietoa/haku.md", "mittaus"))
    documents: dict[str, Document] = table(Spot("tietoa/lahteet.md", "lahde"))
    organisations: dict[str, Organisation] = table(
        Spot("hallinta/index.md", "organisaatio"), open_data=True
    )
    bodies: dict[str, Body] = table(Spot("hallinta/index.md", "toimielin"))
    positions: dict[str, Position] = table(
        Made("hallinta/roolit", "position", by_title), open_data=True
    )
    levels: dict[str, Level] = table(Spot("hallinta/index.md", "taso"))
    groups: dict[str, Group] = table(Made("hallinta", "group", from_the_top), open_data=True)
    meetings: dict[str, Meeting] = table(Made("kokoukset", "meeting", latest_first), open_data=True)
    annual_tasks: dict[str, AnnualTask] = table(
        Spot("kokoukset/vuosikello.md", "tehtava"), open_data=True
    )
    account_managers: dict[str, AccountManager] = table(
        Spot("asiakkuuspaallikot/index.md", "asiakkuus")
    )
    contact_points: dict[str, ContactPoint] = table(
        Spot("yhteystiedot.md", "yhteys"), open_data=True, likelihood=1, called="purpose"
    )
    experts: dict[str, Expert] = table(Spot("asiakkuuspaallikot/index.md", "asiantuntija"))
    networks: dict[str, Network] = table(_NETWORKS, open_data=True)
    memberships: dict[str, Membership] = table(SpotAt(_NETWORKS, "network", "jasenyys"))
    network_events: dict[str, NetworkEvent] = table(
        SpotAt(_NETWORKS, "network", "tilaisuus"), open_data=True
    )
    decisions: dict[str, Decision] = table(
        Made("paatokset", "decision", newest_first), open_data=True
    )
    services: dict[str, Service] = table(
        Made("palvelut", "service", by_title), open_data=True, likelihood=1, called="keywords"
    )
    changes: dict[str, Change] = table(Made("muutokset", "change", latest_first), open_data=True)
    projects: dict[str, Project] = table(Made("projektit", "project", by_title), open_data=True)
    procurements: dict[str, Procurement] = table(
        Spot("palvelut/hankinnat.md", "hankinta"), open_data=True
    )
    requirements: dict[str, Requirement] = table(
        Spot("yhteistyomalli/toteutuminen.md", "vaatimus"), open_data=True
    )
    goals: dict[str, Goal] = table(Spot("yhteistyomalli/tavoitteet.md", "tavoite"), open_data=True)
    commitments: dict[str, Commitment] = table(Spot("yhteistyomalli/sitoumukset.md", "sitoumus"))
    open_questions: dict[str, OpenQuestion] = table(Spot("avoimet-kysymykset.md", "kysymys"))
    topics: dict[str, Topic] = table(Spot("ohjeet/index.md", "aihe"))
    terms: dict[str, Term] = table(Spot("tietoa/sanasto.md", "termi"), open_data=True)
    queries: dict[str, QueryClass] = table(Spot("tietoa/haku.md", "lauseet"), likelihood=0)
    guidelines: dict[str, Guideline] = table(
        Written("ohjeet", "guideline_contacts", by_title, below=2, foot="guideline_panel"),
        open_data=True,
        likelihood=1,
        called="need",
    )
    pages: dict[str, Page] = table(
        Written("", "page_status", by_title, below=1, foot="page_sources"), likelihood=0.95
    )

    @property
    def whole(self) -> "Portal":
        """The portal itself, for what is judged of all of it, once for all who ask."""
        return self

    def of(self, folder: str) -> dict[str, Record]:
        """The records of a type, by the name of its folder: `open-questions`."""
        found = getattr(self, folder.replace("-", "_"))
        if isinstance(found, Record):
            return {found.id: found}
        return {} if found is None else found

    def records(self) -> Iterator[Record]:
        """Every record, the single ones first, then by type and id."""
        for row in CATALOGUE.values():
            yield from self.of(row.shape.FOLDER).values()

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

    @cached_property
    def digest(self) -> str:
        """Of all that the records say."""
        return sha256(repr(self).encode("utf-8", "surrogatepass")).hexdigest()

    @cached_property
    def is_draft(self) -> bool:
        """Whether the parties have approved nothing yet, neither a page nor a guideline."""
        pages = (page.status is PageStatus.APPROVED for page in self.pages.values())
        return not any(pages) and all(
            g.status is GuidelineStatus.DRAFT for g in self.guidelines.values()
        )

    @property
    def parties(self) -> list[Organisation]:
        """The organisations that the agreement binds, in order of id."""
        return [o for o in self.organisations.values() if o.party]

    @property
    def party_ids(self) -> set[str]:
        return {party.id for party in self.parties}

    def uses_of(self, service: Service) -> tuple[ServiceUse, ...]:
        """As recorded; of a party that the record does not name, nobody has recorded it."""
        told = {use.organisation for use in service.users}
        unknown = UseState.NOT_RECORDED
        untold = [ServiceUse(organisation=p, state=unknown) for p in sorted(self.party_ids - told)]
        return (*service.users, *untold)


CATALOGUE: dict[str, Row] = rows(Portal)
