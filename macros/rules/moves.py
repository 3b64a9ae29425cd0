"""Where pages were before: an old address leads to one page, and to one that is there."""

from collections.abc import Iterator

from ..model.places import page_of, url_of_page
from ..model.portal import Portal
from ..model.record import PageRecord
from .finding import Finding


def old_addresses_lead_to_one_page(portal: Portal) -> Iterator[Finding]:
    """An old address is no page of today, and told of one page only."""
    there = {
        url_of_page(page_of(record))
        for record in portal.records()
        if isinstance(record, PageRecord)
    }
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
