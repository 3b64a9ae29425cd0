"""`folder/*` in the navigation stands for the folder's pages, in the order that readers expect."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from macros.model.portal import Portal
from macros.navigation import filled, missing, unreachable
from macros.problems import as_text

LEVELS = {"ylin": "title: Ylin taso\norder: 1", "alin": "title: Alin taso\norder: 2"}


@pytest.mark.parametrize(
    ("nav", "pages", "expected"),
    [
        (["a.md", {"B": "b.md"}], {"a.md", "b.md", "c.md"}, ["a.md", {"B": "b.md"}]),
        (["x/*"], {"x/b.md", "x/a.md", "x/y/c.md", "d.md"}, ["x/a.md", "x/b.md"]),
        (["x/index.md", "x/*"], {"x/index.md", "x/a.md"}, ["x/index.md", "x/a.md"]),
        (["x/*", {"Oma": "x/a.md"}], {"x/a.md", "x/b.md"}, ["x/b.md", {"Oma": "x/a.md"}]),
        ([{"X": ["x/*", {"Y": ["x/y/*"]}]}], {"x/a.md", "x/y/b.md"},
         [{"X": ["x/a.md", {"Y": ["x/y/b.md"]}]}]),
        (["x/*"], set(), []),
    ],
    ids=["no folder", "only its own pages", "named before", "named after", "sections", "empty"],
)  # fmt: skip
def test_a_folder_is_filled_with_the_pages_that_are_not_named(
    make_portal: Callable[..., Portal], nav: list[Any], pages: set[str], expected: list[Any]
) -> None:
    assert filled(nav, make_portal(), pages) == expected


def test_groups_stand_from_the_top_before_other_pages(make_portal: Callable[..., Portal]) -> None:
    portal = make_portal(
        levels=LEVELS,
        groups={"arki": "level: alin", "ohjaus": "level: ylin", "kärki": "level: ylin"},
        pages={"hallinta/aapinen": ""},
    )
    pages = {f"hallinta/{name}.md" for name in ("arki", "ohjaus", "kärki", "aapinen")}
    assert filled(["hallinta/*"], portal, pages) == [
        "hallinta/kärki.md", "hallinta/ohjaus.md", "hallinta/arki.md", "hallinta/aapinen.md",
    ]  # fmt: skip


def test_the_newest_decision_comes_first(make_portal: Callable[..., Portal]) -> None:
    days = {"a": "4.2.2027", "b": "5.2.2028", "c": "1.3.2027"}
    portal = make_portal(decisions={key: f"date: {day}" for key, day in days.items()})
    pages = {f"paatokset/{key}.md" for key in days}
    assert filled(["paatokset/*"], portal, pages) == [
        "paatokset/b.md", "paatokset/c.md", "paatokset/a.md",
    ]  # fmt: skip


def test_changes_stand_from_the_latest_those_without_a_schedule_first(
    make_portal: Callable[..., Portal],
) -> None:
    windows = {"a": "{year: 2027}", "b": "{year: 2028}", "c": "not_recorded"}
    portal = make_portal(changes={key: f"window: {when}" for key, when in windows.items()})
    pages = {f"muutokset/{key}.md" for key in windows}
    assert filled(["muutokset/*"], portal, pages) == [
        "muutokset/c.md", "muutokset/b.md", "muutokset/a.md",
    ]  # fmt: skip


def test_a_page_that_a_record_makes_can_be_named(tmp_path: Path) -> None:
    config = tmp_path / "mkdocs.yml"
    config.write_text("nav:\n  - a/b.md\n  - a/c.md\n", "utf-8")
    found = missing(["a/b.md", "a/c.md"], tmp_path / "docs", config, {"a/b.md"})
    assert as_text(found) == "mkdocs.yml:3:5: navigaatio nimeää sivun a/c.md, jota ei ole"


def test_a_page_that_the_navigation_leaves_out_is_told() -> None:
    nav = ["index.md", {"B": ["b/index.md", "b/*", {"C": "c/d.md"}]}, {"E": ["b/e/*"]}]
    pages = ("index.md", "b/index.md", "b/uusi.md", "b/e/uusi.md", "c/d.md", "c/uusi.md", "uusi.md")
    told = (
        "sivu ei ole valikossa; siirrä se johonkin kansioista b/, b/e/ "
        "tai lisää se tiedoston mkdocs.yml kohtaan nav"
    )
    found = unreachable(nav, {page: f"docs/{page}" for page in pages})
    assert as_text(found) == f"docs/c/uusi.md:1:1: {told}\ndocs/uusi.md:1:1: {told}"


# By id the other way round, so that only the title can put them in order.
TITLES = {"e": "aluejohtaja", "d": "Zoologi", "c": "Åbo", "b": "äiti", "a": "Ökynen"}


@pytest.mark.parametrize(
    ("attribute", "folder"),
    [
        ("positions", "hallinta/roolit"),
        ("networks", "verkostot"),
        ("services", "palvelut"),
        ("projects", "projektit"),
    ],
)
def test_records_are_in_the_finnish_order_of_title(
    make_portal: Callable[..., Portal], attribute: str, folder: str
) -> None:
    portal = make_portal(**{attribute: {key: f"title: {t}" for key, t in TITLES.items()}})
    pages = {f"{folder}/{key}.md" for key in TITLES}
    assert filled([f"{folder}/*"], portal, pages) == [f"{folder}/{key}.md" for key in "edcba"]


def test_guidelines_and_pages_are_in_the_finnish_order_of_title(
    make_portal: Callable[..., Portal],
) -> None:
    words = ("zoom", "ålanti", "äly", "öljy")
    portal = make_portal(guidelines=dict.fromkeys(words, ""), pages={f"x/{w}": "" for w in words})
    for folder in ("ohjeet", "x"):
        pages = [f"{folder}/{word}.md" for word in words]
        assert filled([f"{folder}/*"], portal, pages) == pages
