"""The menu as an editor writes it; `folder/*` stands for the folder's pages, in readers' order."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from macros.model.portal import Portal
from macros.pages.navigation import Navigation, read_navigation
from macros.problems import Place, Refused, as_text

LEVELS = {"ylin": "title: Ylin taso\norder: 1", "alin": "title: Alin taso\norder: 2"}


def menu(*names: str) -> Navigation:
    return Navigation([*names], {name: Place("data/navigation.yml") for name in names})


@pytest.fixture
def read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], Navigation]:
    """`read(text)`: the menu of a file that an editor wrote."""
    monkeypatch.chdir(tmp_path)
    Path("data").mkdir()

    def reading(text: str) -> Navigation:
        Path("data/navigation.yml").write_text(text, encoding="utf-8")
        return read_navigation(Path("data"))

    return reading


@pytest.mark.parametrize(
    ("text", "pages", "expected"),
    [
        ("A: a.md\nB:\n  - b.md\n", {"a.md", "b.md", "c.md"}, [{"A": "a.md"}, {"B": ["b.md"]}]),
        ("X: [x/*]", {"x/b.md", "x/a.md", "x/y/c.md", "d.md"}, [{"X": ["x/a.md", "x/b.md"]}]),
        ("X: [x/index.md, x/*]", {"x/index.md", "x/a.md"}, [{"X": ["x/index.md", "x/a.md"]}]),
        ("X: [x/*]\nOma: x/a.md\n", {"x/a.md", "x/b.md"}, [{"X": ["x/b.md"]}, {"Oma": "x/a.md"}]),
        ("X:\n  - x/*\n  - Y:\n      - x/y/*\n", {"x/a.md", "x/y/b.md"},
         [{"X": ["x/a.md", {"Y": ["x/y/b.md"]}]}]),
        ("X: [x/*]", set(), [{"X": []}]),
        ("X: x/*", {"x/a.md"}, [{"X": ["x/a.md"]}]),
    ],
    ids=["no folder", "only its own pages", "named before", "named after", "sections", "empty",
         "not as a list"],
)  # fmt: skip
def test_a_folder_is_filled_with_the_pages_that_are_not_named(
    make_portal: Callable[..., Portal],
    read: Callable[[str], Navigation],
    text: str,
    pages: set[str],
    expected: list[Any],
) -> None:
    assert read(text).filled(make_portal(), pages) == expected


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("A: a.md\nB:\n  - b\n", "3:5: «b» ei ole sivu; kirjoita esimerkiksi ohjeet/index.md "
         "tai ohjeet/*"),
        ("A: a.md\nB:\n  - a.md\n", "3:5: sivu a.md on jo valikossa rivillä 1"),
        ("- a.md\n",
         "1:1: tiedoston on koostuttava riveistä «avain: arvo», ei pelkästä luettelosta"),
    ],
    ids=["no page", "twice", "no titles"],
)  # fmt: skip
def test_what_is_no_menu_is_told_at_its_place(
    read: Callable[[str], Navigation], text: str, told: str
) -> None:
    with pytest.raises(Refused) as refused:
        read(text)
    assert str(refused.value) == f"data/navigation.yml:{told}"


def test_a_missing_menu_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(Refused) as refused:
        read_navigation(Path("data"))
    assert str(refused.value) == (
        "data/navigation.yml:1:1: tiedosto puuttuu: siinä luetellaan valikon otsikot ja sivut"
    )


def test_groups_stand_from_the_top_before_other_pages(make_portal: Callable[..., Portal]) -> None:
    portal = make_portal(
        levels=LEVELS,
        groups={"arki": "level: alin", "ohjaus": "level: ylin", "kärki": "level: ylin"},
        pages={"hallinta/aapinen": ""},
    )
    pages = {f"hallinta/{name}.md" for name in ("arki", "ohjaus", "kärki", "aapinen")}
    assert menu("hallinta/*").filled(portal, pages) == [
        "hallinta/kärki.md", "hallinta/ohjaus.md", "hallinta/arki.md", "hallinta/aapinen.md",
    ]  # fmt: skip


def test_the_newest_decision_comes_first(make_portal: Callable[..., Portal]) -> None:
    days = {"a": "4.2.2027", "b": "5.2.2028", "c": "1.3.2027"}
    portal = make_portal(decisions={key: f"date: {day}" for key, day in days.items()})
    pages = {f"paatokset/{key}.md" for key in days}
    assert menu("paatokset/*").filled(portal, pages) == [
        "paatokset/b.md", "paatokset/c.md", "paatokset/a.md",
    ]  # fmt: skip


def test_changes_stand_from_the_latest_those_without_a_schedule_first(
    make_portal: Callable[..., Portal],
) -> None:
    windows = {"a": "{year: 2027}", "b": "{year: 2028}", "c": "not_recorded"}
    portal = make_portal(changes={key: f"window: {when}" for key, when in windows.items()})
    pages = {f"muutokset/{key}.md" for key in windows}
    assert menu("muutokset/*").filled(portal, pages) == [
        "muutokset/c.md", "muutokset/b.md", "muutokset/a.md",
    ]  # fmt: skip


def test_a_page_that_nobody_wrote_and_no_record_makes_is_told(
    read: Callable[[str], Navigation],
) -> None:
    found = read("A:\n  - a/b.md\n  - a/c.md\n  - a/*\n").missing({"a/b.md"})
    assert as_text(found) == "data/navigation.yml:3:5: valikko nimeää sivun a/c.md, jota ei ole"


def test_a_page_that_the_menu_leaves_out_is_told() -> None:
    pages = ("index.md", "b/index.md", "b/uusi.md", "b/e/uusi.md", "c/d.md", "c/uusi.md", "uusi.md")
    told = (
        "sivu ei ole valikossa; siirrä se johonkin kansioista b/, b/e/ "
        "tai lisää se tiedostoon navigation.yml"
    )
    named = menu("index.md", "b/index.md", "b/*", "c/d.md", "b/e/*")
    found = named.unreachable({page: f"docs/{page}" for page in pages})
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
    assert menu(f"{folder}/*").filled(portal, pages) == [f"{folder}/{key}.md" for key in "edcba"]


def test_guidelines_and_pages_are_in_the_finnish_order_of_title(
    make_portal: Callable[..., Portal],
) -> None:
    words = ("zoom", "ålanti", "äly", "öljy")
    portal = make_portal(guidelines=dict.fromkeys(words, ""), pages={f"x/{w}": "" for w in words})
    for folder in ("ohjeet", "x"):
        pages = [f"{folder}/{word}.md" for word in words]
        assert menu(f"{folder}/*").filled(portal, pages) == pages
