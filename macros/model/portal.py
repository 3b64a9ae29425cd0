"""The whole portal: every record by type and id, and the catalogue of the types."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from hashlib import sha256
from typing import TypeVar

from .catalogue import Rank, Row, public, rows, single, table
from .change import Change
from .contact_point import AccountManager, ContactPoint, Expert
from .decision import Decision
from .group import AnnualTask, Group, Level
from .kinds import Reference
from .network import Membership, Network
from .occasion import Meeting, NetworkEvent
from .page import Guideline, GuidelineStatus, Page, PageStatus
from .position import Body, Organisation, Position
from .project import Procurement, Project
from .purpose import Commitment, Goal, OpenQuestion, Topic
from .record import Leaf, Record, leaves
from .requirement import Requirement
from .service import Service, ServiceUse, UseState
from .site import AccessibilityStatement, Document, Site
from .vocabulary import QueryClass, SearchQuality, Synonyms, Term

R = TypeVar("R", bound=Record)


def latest_first(portal: "Portal", record: Meeting | Change) -> Rank:
    """What nobody has given a time comes before all that has one."""
    day = record.first_day if record.scheduled else date.max
    return ("", -day.toordinal(), record.id)


def newest_first(portal: "Portal", decision: Decision) -> Rank:
    return ("", -decision.date.toordinal(), decision.id)


def from_the_top(portal: "Portal", group: Group) -> Rank:
    return ("", portal.levels[group.level].order, group.id)


@dataclass(frozen=True, kw_only=True, eq=False)
class Portal:
    """Everything that is known, frozen: a row a type, each mapping from id to record by id.

    What follows from it is kept by its identity: two portals are never compared.

    A single record is None only while its file cannot be read, and then nothing is published.
    """

    site: Site = single("tietoa/index.md#portaali-{id}")
    accessibility: AccessibilityStatement | None = single("tietoa/saavutettavuus.md#seloste-{id}")
    synonyms: Synonyms | None = single("tietoa/hakemisto.md#sanat-{id}")
    search: SearchQuality | None = single("tietoa/haku.md#mittaus-{id}")
    documents: dict[str, Document] = table("tietoa/lahteet.md#lahde-{id}")
    organisations: dict[str, Organisation] = public("hallinta/index.md#organisaatio-{id}")
    bodies: dict[str, Body] = table("hallinta/index.md#toimielin-{id}")
    positions: dict[str, Position] = public("hallinta/roolit/{id}.md", view="position")
    levels: dict[str, Level] = table("hallinta/index.md#taso-{id}")
    groups: dict[str, Group] = public("hallinta/{id}.md", view="group", rank=from_the_top)
    meetings: dict[str, Meeting] = public("kokoukset/{id}.md", view="meeting", rank=latest_first)
    annual_tasks: dict[str, AnnualTask] = public("kokoukset/vuosikello.md#tehtava-{id}")
    account_managers: dict[str, AccountManager] = table(
        "asiakkuuspaallikot/index.md#asiakkuus-{id}"
    )
    contact_points: dict[str, ContactPoint] = public(
        "yhteystiedot.md#yhteys-{id}", likelihood=1, called="purpose"
    )
    experts: dict[str, Expert] = table("asiakkuuspaallikot/index.md#asiantuntija-{id}")
    networks: dict[str, Network] = public("verkostot/{id}.md", view="network")
    memberships: dict[str, Membership] = table("verkostot/{network}.md#jasenyys-{id}")
    network_events: dict[str, NetworkEvent] = public("verkostot/{network}.md#tilaisuus-{id}")
    decisions: dict[str, Decision] = public("paatokset/{id}.md", view="decision", rank=newest_first)
    services: dict[str, Service] = public(
        "palvelut/{id}.md", view="service", likelihood=1, called="keywords"
    )
    changes: dict[str, Change] = public("muutokset/{id}.md", view="change", rank=latest_first)
    projects: dict[str, Project] = public("projektit/{id}.md", view="project")
    procurements: dict[str, Procurement] = public("palvelut/hankinnat.md#hankinta-{id}")
    requirements: dict[str, Requirement] = public("yhteistyomalli/toteutuminen.md#vaatimus-{id}")
    goals: dict[str, Goal] = public("yhteistyomalli/tavoitteet.md#tavoite-{id}")
    commitments: dict[str, Commitment] = table("yhteistyomalli/sitoumukset.md#sitoumus-{id}")
    open_questions: dict[str, OpenQuestion] = table("avoimet-kysymykset.md#kysymys-{id}")
    topics: dict[str, Topic] = table("ohjeet/index.md#aihe-{id}")
    terms: dict[str, Term] = public("tietoa/sanasto.md#termi-{id}")
    queries: dict[str, QueryClass] = table("tietoa/haku.md#lauseet-{id}", likelihood=0)
    guidelines: dict[str, Guideline] = public(
        "ohjeet/{id}.md",
        view="guideline_contacts",
        below=2,
        foot="guideline_panel",
        likelihood=1,
        called="need",
    )
    pages: dict[str, Page] = table(
        "{id}.md", view="page_status", below=1, foot="page_sources", likelihood=0.95
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

    def ranked(self, records: Iterable[R]) -> list[R]:
        """Records in the order of their type, as where the menu lists them."""
        return sorted(records, key=lambda one: CATALOGUE[one.FOLDER].rank(self, one))

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
        drafts = (g.status is GuidelineStatus.DRAFT for g in self.guidelines.values())
        return not any(pages) and all(drafts)

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
