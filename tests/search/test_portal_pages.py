"""What of the portal is searched, and what is not."""

from collections.abc import Callable
from datetime import date

import pytest

from macros.model.places import page_of
from macros.model.portal import Portal
from macros.model.record import Record
from macros.pages.html import content_tree
from macros.search.portal_pages import document
from macros.views import PAGE_VIEWS
from macros.views.rendering import PageContext

DAY = date(2027, 2, 4)
UNTOLD = "Ei ole kirjattu, kuka roolissa on."


def test_the_search_does_not_find_its_own_questions(make_portal: Callable[..., Portal]) -> None:
    asked = "title: Arki\nqueries: [{query: kone jumissa, find: [index.md]}]"
    portal = make_portal(queries={"arki": asked}, pages={"index": "", "tietoa/haku": ""})
    html = PAGE_VIEWS["judged_queries"](PageContext(portal, "tietoa/haku/"))
    record = portal.pages["tietoa/haku"]
    page = document("tietoa/haku.md", record, content_tree(html), portal, {}, DAY)
    assert [(section.heading, section.text) for section in page.sections] == [("", "Arki (1)")]


def answer(portal: Portal, record: Record, html: str) -> tuple[str, str]:
    """What the page of a record says in one sentence, and its facts."""
    path = page_of(record)
    page = document(path, record, content_tree(html), portal, {}, DAY)
    return page.answer, page.facts


def test_a_guideline_answers_with_its_first_sentence(make_portal: Callable[..., Portal]) -> None:
    portal = make_portal(guidelines={"tuki": ""})
    html = "<h1>Tuki</h1><p>Pyydä apua tuesta, esim. puhelimella. Kerro nimesi.</p>"
    told = answer(portal, portal.guidelines["tuki"], html)
    assert told == ("Pyydä apua tuesta, esim. puhelimella.", "Ohje · Luonnos · Mallila")


@pytest.mark.parametrize(
    ("holder", "told"),
    [
        ("{state: held, people: [{name: Malli Mallinen}]}", "Roolissa: Malli Mallinen."),
        ("{state: held, people: [{name: Malli Mallinen, until: 3.2.2027}]}", UNTOLD),
        ("{state: not_recorded}", UNTOLD),
        ("{state: vacant}", "Roolissa ei ole ketään."),
    ],
)
def test_a_position_answers_with_who_holds_it(
    make_portal: Callable[..., Portal], holder: str, told: str
) -> None:
    portal = make_portal(positions={"it": f"title: IT-päällikkö\nholder: {holder}"})
    assert answer(portal, portal.positions["it"], "<p>Tehtävä.</p>") == (told, "Rooli · Mallila")
