"""A reference leads to a record that has a file, and a link of a record to a page of the site."""

from collections.abc import Callable

import pytest

from macros.model.portal import Portal
from macros.rules.references import references_resolve, site_addresses

KNOWN = {
    "documents": {"malli"},
    "organisations": {"mallila", "kuvitelma"},
    "positions": {"it"},
    "guidelines": {"tuki", "vanha"},
    "groups": {"ohjaus"},
    "levels": {"ylin"},
    "topics": {"tuki"},
}


def told(portal: Portal) -> list[tuple[str, str]]:
    return [(f.path, f.message) for f in references_resolve(portal, KNOWN)]


def test_references_to_what_has_a_file_hold(make_portal: Callable[..., Portal]) -> None:
    # The records of these ids are not there: they may have been refused for another reason.
    seats = "composition: [{kind: by_position, position: it}, {kind: invited, description: muita}]"
    old = "status: deprecated\nreplaced_by: tuki"
    portal = make_portal(groups={"ohjaus": seats}, guidelines={"vanha": old})
    assert told(portal) == []


@pytest.mark.parametrize(
    ("records", "path", "message"),
    [
        (
            {"groups": {"a": "composition: [{kind: by_position, position: itt}]"}},
            "composition[0].position",
            "tunnusta «itt» ei ole kansiossa positions/. Tarkoititko «it»?",
        ),
        (
            {"positions": {"a": "organisation: malila"}},
            "organisation",
            "tunnusta «malila» ei ole kansiossa organisations/. Tarkoititko «mallila»?",
        ),
        (
            {"guidelines": {"a": "applies_to: [mallila, satula]"}},
            "applies_to[1]",
            "tunnusta «satula» ei ole kansiossa organisations/.",
        ),
        (
            {"guidelines": {"a": "status: withdrawn\nreplaced_by: tukki"}},
            "replaced_by",
            "tunnusta «tukki» ei ole kansiossa ohjeet/. Tarkoititko «tuki»?",
        ),
        (
            {"pages": {"a": "sources: [{document: malli}, {document: mali}]"}},
            "sources[1].document",
            "tunnusta «mali» ei ole kansiossa documents/. Tarkoititko «malli»?",
        ),
        (
            {"positions": {"a": "source: {document: xyz}"}},
            "source.document",
            "tunnusta «xyz» ei ole kansiossa documents/.",
        ),
    ],
    ids=["in a list of parts", "of a field", "in a list", "to a guideline", "of a page", "source"],
)
def test_a_reference_that_leads_nowhere_is_told(
    make_portal: Callable[..., Portal], records: dict[str, dict[str, str]], path: str, message: str
) -> None:
    assert told(make_portal(**records)) == [(path, message)]


def test_what_is_not_recorded_refers_to_nothing(make_portal: Callable[..., Portal]) -> None:
    assert told(make_portal(positions={"a": "organisation: not_recorded"})) == []


def test_only_links_to_our_own_pages_are_the_sites(make_portal: Callable[..., Portal]) -> None:
    links = """
materials:
  - {title: Muualla, address: 'https://example.fi/'}
  - {title: Täällä, address: 'ohjeet/tuki.md#toimi'}
  - {title: Posti, address: 'mailto:a@example.fi'}
"""
    meeting = make_portal(meetings={"a": links}).meetings["a"]
    assert list(site_addresses(meeting)) == [("materials[1].address", "ohjeet/tuki.md#toimi")]
