"""What must hold between pages: where links and old addresses lead, and what nobody leads to."""

from collections.abc import Collection, Iterator, Mapping
from urllib.parse import unquote

from ..model.kinds import Address
from ..model.page import Guideline, GuidelineStatus
from ..model.places import page_at, page_of, url_of_page
from ..model.portal import Portal
from ..model.record import PageRecord
from ..pages.source import PageSource
from ..problems import Problem, Severity, suggestion
from .finding import Finding
from .truth import is_withdrawn


def links_to_the_withdrawn(portal: Portal, pages: Mapping[str, PageSource]) -> Iterator[Problem]:
    """A page sends readers to guidelines that stand; only what replaces one tells of the old."""
    gone = {
        page_of(guideline): guideline
        for guideline in portal.guidelines.values()
        if guideline.status is GuidelineStatus.WITHDRAWN
    }
    for path, source in pages.items():
        for link in source.links if gone and path not in gone else ():
            guideline = gone.get(_target(path, link.target))
            if guideline and not _replaces(portal, path, guideline):
                yield Problem(link.place, is_withdrawn(guideline), Severity.WARNING)


def city_blocks_name_a_party(portal: Portal, pages: Mapping[str, PageSource]) -> Iterator[Problem]:
    """A text that differs by city is for the employees of a party."""
    known = sorted(portal.party_ids)
    for block in (block for source in pages.values() for block in source.cities):
        if known and block.name not in known:
            near = suggestion(block.name, known)
            message = f"sopijapuolta «{block.name}» ei ole; valitse {' tai '.join(known)}."
            yield Problem(block.place, message.removesuffix("." * (not near)) + near)


def unlinked(portal: Portal, pages: Mapping[str, PageSource], assets: Collection[str]) -> list[str]:
    """The pictures and attachments that no page and no record leads to."""
    if not assets:
        return []
    addresses = (leaf.value for _, leaf in portal.leaves if isinstance(leaf.kind, Address))
    led = {address.partition("#")[0] for address in addresses}
    for path, source in pages.items():
        led |= {_target(path, link.target) for link in source.links}
        led |= {_target(path, image.target) for image in source.images}
    return [asset for asset in assets if asset not in led]


def _target(path: str, target: str) -> str:
    return page_at(path, unquote(target.partition("#")[0]))


def _replaces(portal: Portal, path: str, guideline: Guideline) -> bool:
    other = portal.guidelines.get(guideline.replaced_by or "")
    return other is not None and page_of(other) == path


def old_addresses_lead_to_one_page(portal: Portal) -> Iterator[Finding]:
    """An old address is no page of today, and told of one page only."""
    records = (record for record in portal.records() if isinstance(record, PageRecord))
    there = {url_of_page(page_of(record)) for record in records}
    told: dict[str, PageRecord] = {}
    for record, index, old in moves(portal):
        path = f"moved_from[{index}]"
        if url_of_page(old) in there:
            yield Finding(record, path, f"sivu «{old}» on yhä olemassa; poista rivi tai sivu")
        elif old in told:
            other = told[old].title
            yield Finding(record, path, f"«{old}» vie jo sivulle {other}; poista toinen rivi")
        told[old] = record


def moves(portal: Portal) -> Iterator[tuple[PageRecord, int, str]]:
    """(record, index, old page) of everything that has moved."""
    for record in portal.records():
        if isinstance(record, PageRecord):
            yield from ((record, index, old) for index, old in enumerate(record.moved_from))
