"""data/ and docs/ → the portal, or every problem at once."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

from ..files.assets import ASSET_ENDINGS
from ..files.reading import place_in
from ..files.yaml import Mapping
from ..memory import kept, step
from ..model import places
from ..model.kinds import NOT_RECORDED
from ..model.portal import CATALOGUE, Portal
from ..model.record import Record
from ..model.site import Site
from ..pages.source import PageSource
from ..problems import Place, Problem, Severity
from ..rules import findings, page_problems, word_findings
from ..rules.finding import Finding
from ..rules.page_relations import city_blocks_name_a_party, links_to_the_withdrawn, moves, unlinked
from ..rules.vocabulary import words_of
from .intake import Intake
from .pages import read_pages
from .pointers import Pointers
from .records import read_records

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
    intake = Intake(data, docs)
    portal = _portal([*read_records(intake), *read_pages(intake)])
    pointers = Pointers(intake)
    intake.problems.extend(_told(intake, findings(portal, intake.known, today)))
    intake.problems.extend(_homeless(intake, portal, pointers.pages))
    intake.problems.extend(pointers.problems())
    refused = intake.refused or any(page.front_broken for page in intake.pages.values())
    there = frozenset(pointers.pages)
    around = step("around", sorted(there), sorted(macro_names))
    for path, source in intake.pages.items():
        gone = pointers.gone_pages(path, source)
        pages = there | gone if gone else there
        key = step("page problems", around, path, intake.texts[path], sorted(gone))
        judge = partial(_page_problems, source, path, pages, macro_names)
        intake.problems.extend(kept(key, judge))
    intake.problems.extend(links_to_the_withdrawn(portal, intake.pages))
    intake.problems.extend(pointers.gone.problems())
    if not refused:
        intake.problems.extend(city_blocks_name_a_party(portal, intake.pages))
        known = {*pointers.pages, *(old for _, _, old in moves(portal))}
        intake.problems.extend(pointers.gone.lost({places.url_of_page(page) for page in known}))
    if not intake.refused:
        _note_the_unused(intake, portal, pointers.pages)
    problems = sorted(set(intake.problems))
    return Loaded(
        portal, intake.pages, problems, refused, intake.nodes, intake.known, pointers.pages
    )


def _page_problems(
    source: PageSource, path: str, pages: Collection[str], macro_names: Collection[str]
) -> list[Problem]:
    return [*page_problems(source, page_path=path, known_pages=pages, macro_names=macro_names)]


def _portal(records: Iterable[Record]) -> Portal:
    found: dict[str, Any] = {name: {} for name, row in CATALOGUE.items() if not row.single}
    found[Site.FOLDER] = _UNNAMED
    for record in records:
        if CATALOGUE[record.FOLDER].single:
            found[record.FOLDER] = record
        else:
            found[record.FOLDER][record.id] = record
    return Portal(**{folder.replace("-", "_"): value for folder, value in found.items()})


def _homeless(intake: Intake, portal: Portal, pages: set[str]) -> Iterator[Problem]:
    """Records whose shared page nobody has written: links to them would lead nowhere."""
    first = {places.page_of(record): record for record in reversed([*portal.records()])}
    for page, record in first.items():
        if page not in pages:
            advice = f"kirjoita sivu {intake.docs / page}"
            message = f"sivua {page}, jolla tämä tietue näytetään, ei ole; {advice}"
            yield Problem(_place(intake, record, ""), message)


def _note_the_unused(intake: Intake, portal: Portal, pages: Collection[str]) -> None:
    """The words of the vocabulary that no page says, and the files that no page leads to."""
    written = {word for source in intake.pages.values() for word in words_of(source.body)}
    intake.problems.extend(_told(intake, word_findings(portal, written)))
    assets = sorted(path for path in pages if Path(path).suffix in ASSET_ENDINGS)
    for asset in unlinked(portal, intake.pages, assets):
        message = "tiedostoon ei pääse mistään; tee siihen linkki tai poista tiedosto"
        intake.note(intake.docs / asset, message, Severity.WARNING)


def _told(intake: Intake, found: Iterable[Finding]) -> Iterator[Problem]:
    for finding in found:
        place = _place(intake, finding.record, finding.path)
        yield Problem(place, finding.message, finding.severity)


def _place(intake: Intake, record: Record, path: str) -> Place:
    node = intake.nodes.get(record.key)
    return place_in(node, path) if node else Place(str(intake.file(Site.FOLDER, Site.FOLDER)))
