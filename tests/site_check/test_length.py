"""A long page is a warning, unless its editor has written why it is long."""

import pytest

from macros.problems import as_text
from macros.site_check.sources import Sources
from macros.site_check.told import LENGTH, Finding, length_problems
from tests.site.trees import loaded
from tests.site_check.conftest import replaced

ADVICE = (
    "puhelimen näytön mittainen (enintään 4): lyhennä sitä, jaa se osiin tai kirjoita sivun "
    "alkuun, miksi se on pitkä, esimerkiksi long_because: Luettelossa on kaikki palvelut."
)


def lines(sources: Sources, url: str, screens: float) -> str:
    return as_text(length_problems([Finding(url, "", LENGTH, f"{screens:.1f}")], sources))


def test_a_long_page_is_warned_of_at_its_file(sources: Sources) -> None:
    assert lines(sources, "ohjeet/tuki/", 4.2) == (
        f"docs/ohjeet/tuki.md:1:1: varoitus: sivu /ohjeet/tuki/ on 4,2 {ADVICE}"
    )


@pytest.mark.parametrize(("url", "screens"), [("ohjeet/tuki/", 4.0), ("muokkaa/groups/", 9.5)])
def test_a_short_page_and_a_form_are_not(sources: Sources, url: str, screens: float) -> None:
    assert lines(sources, url, screens) == ""


def test_a_reason_in_the_front_matter_is_enough(sources: Sources) -> None:
    page = sources.root / "docs" / "ohjeet" / "tuki.md"
    replaced(page, "---\nsummary", "---\nlong_because: Sivulla ovat kaikki vaiheet.\nsummary")
    assert lines(Sources(sources.root, loaded(sources.root)), "ohjeet/tuki/", 9) == ""
