"""An old address leads to one page, and to one that is there."""

from collections.abc import Callable

import pytest

from macros.model.portal import Portal
from macros.rules.structure import old_addresses_lead_to_one_page
from macros.views.page_frame import moved_pages

Make = Callable[..., Portal]


def told(portal: Portal) -> list[str]:
    return [finding.message for finding in old_addresses_lead_to_one_page(portal)]


def test_an_old_address_leads_to_the_page_without_a_script(make_portal: Make) -> None:
    portal = make_portal(groups={"ohjaus": "title: Ohjaus\nmoved_from: [ryhmat/vanha.md]"})
    assert told(portal) == []
    [(file, html)] = moved_pages(portal)
    assert file == "ryhmat/vanha/index.html"
    assert 'content="0; url=../../hallinta/ohjaus/"' in html
    assert '<a href="../../hallinta/ohjaus/">Ohjaus</a>' in html


@pytest.mark.parametrize(
    ("old", "message"),
    [
        ("hallinta/arki.md", "sivu «hallinta/arki.md» on yhä olemassa; poista rivi tai sivu"),
        ("arki/vanha.md", "«arki/vanha.md» vie jo sivulle Arki; poista toinen rivi"),
    ],
)
def test_what_leads_nowhere_or_elsewhere_is_told(make_portal: Make, old: str, message: str) -> None:
    arki = "title: Arki\nmoved_from: [arki/vanha.md]"
    groups = {"arki": arki, "ohjaus": f"title: Ohjaus\nmoved_from: [{old}]"}
    assert told(make_portal(groups=groups)) == [message]
