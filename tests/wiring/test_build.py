"""The portal of a configuration is read once, and again when a file has changed."""

import os
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from macros.problems import Refused, as_text
from macros.views import PAGE_VIEWS
from macros.views.calls import render_call
from macros.views.editing import Editing
from macros.wiring import build
from macros.wiring.build import (
    editing,
    loaded_portal,
    page_context,
    page_day,
    root_of,
    sound_portal,
)
from tests.clones import commit, repository

Act = Callable[[Path], object]


@pytest.fixture
def config(toy: Path) -> dict[str, Any]:
    return {
        "config_file_path": str(toy / "mkdocs.yml"),
        "docs_dir": str(toy / "docs"),
    }


def test_while_no_file_changes_nothing_is_read_again(config: dict[str, Any]) -> None:
    assert loaded_portal(config) is loaded_portal(dict(config))


def rewrite(path: str, right: str, text: str) -> Act:
    """Of the same length, so that only the time tells it; a clock may be too coarse for that."""
    assert len(right) == len(text)

    def act(toy: Path) -> None:
        file = toy / path
        before = file.stat().st_mtime_ns
        file.write_text(file.read_text("utf-8").replace(right, text), "utf-8")
        os.utime(file, ns=(before + 10**9, before + 10**9))

    return act


@pytest.mark.parametrize(
    "act",
    [
        rewrite("data/site.yml", "ohjeet", "OHJEET"),
        rewrite("docs/ohjeet/tuki.md", "Soita", "SOITA"),
        lambda toy: (toy / "docs/kuva.png").touch(),
        lambda toy: (toy / "docs/ohjeet/kumottu.md").unlink(),
        lambda toy: (toy / "data/topics/muu.yml").rename(toy / "data/topics/muuta.yml"),
    ],
    ids=["record", "page", "new file", "file that is gone", "new name"],
)
def test_a_change_of_any_file_is_seen(toy: Path, config: dict[str, Any], act: Act) -> None:
    before = loaded_portal(config)
    act(toy)
    after = loaded_portal(config)
    assert after is not before
    assert loaded_portal(config) is after


def test_what_changed_is_in_the_portal(toy: Path, config: dict[str, Any]) -> None:
    assert "laatu" in sound_portal(config).goals
    (toy / "data/goals/laatu.yml").rename(toy / "data/goals/maine.yml")
    assert list(sound_portal(config).goals) == ["maine", "osaaminen", "sujuvuus"]


def test_without_a_sound_portal_there_is_none(toy: Path, config: dict[str, Any]) -> None:
    rewrite("data/groups/ohjaus.yml", "level: ylin", "level: ylni")(toy)
    with pytest.raises(Refused) as refused:
        sound_portal(config)
    assert [problem.place.line for problem in refused.value.problems if problem.fails] == [4]


@pytest.mark.parametrize(
    ("here", "seen"), [("toy", "data/uusi.yml:1:1: "), (".", "toy/data/uusi.yml:1:1: "),
                       ("toy/docs", "{toy}/data/uusi.yml:1:1: ")]
)  # fmt: skip
def test_files_are_named_as_they_are_seen_from_here(
    toy: Path, config: dict[str, Any], monkeypatch: pytest.MonkeyPatch, here: str, seen: str
) -> None:
    (toy / "data" / "uusi.yml").touch()
    monkeypatch.chdir(toy.parent / here)
    told = as_text([p for p in loaded_portal(config).problems if p.fails])
    assert told.startswith(seen.format(toy=toy))


@pytest.fixture
def fresh() -> Iterator[None]:
    """What the wiring keeps for a build is forgotten, before and after."""
    for kept in (build.editing, build.past):
        kept.cache_clear()
    build._shown.clear()
    yield
    for kept in (build.editing, build.past):
        kept.cache_clear()
    build._shown.clear()


def test_files_are_edited_where_the_surroundings_say(
    fresh: None, toy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert editing(toy) == Editing("", "main", "")
    editing.cache_clear()
    monkeypatch.setenv("REPOSITORY_URL", "https://example.fi/a.git")
    monkeypatch.setenv("REPOSITORY_BRANCH", "tuotanto")
    assert editing(toy) == Editing("https://example.fi/a", "tuotanto", "")


def test_a_portal_in_a_larger_repository_is_edited_in_its_folder(
    fresh: None, toy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    repository(toy.parent)
    commit(toy.parent, "2026-02-04T10:00:00Z")
    monkeypatch.setenv("REPOSITORY_URL", "https://example.fi/a")
    assert (
        editing(toy).address("docs/index.md") == "https://example.fi/a/edit/main/toy/docs/index.md"
    )


def test_a_page_changes_with_the_records_that_it_shows(
    fresh: None, toy: Path, config: dict[str, Any]
) -> None:
    repository(toy)
    commit(toy, "2026-02-04T10:00:00Z")
    moved = (toy / "data/meetings/2027-ohjaus-syksy.yml").read_text("utf-8").replace("5.9.", "6.9.")
    group = (toy / "data/groups/ohjaus.yml").read_text("utf-8") + "\n"
    commit(toy, "2026-02-05T10:00:00Z", **{"data/meetings/2027-ohjaus-syksy.yml": moved})
    commit(toy, "2026-02-06T10:00:00Z", **{"data/groups/ohjaus.yml": group})
    portal = sound_portal(config)
    days = {}
    for page, view in (
        ("kokoukset/index.md", "meetings"),  # the meetings, and the names of their groups
        ("yhteistyomalli/tavoitteet.md", "goals"),
        ("hallinta/index.md", "levels"),
    ):
        words = ["long"] if view == "goals" else []
        render_call(PAGE_VIEWS[view], page_context(config, portal, page), words, {})
        days[view] = page_day(config, portal.pages[page.removesuffix(".md")], page)
    assert days == {
        "meetings": date(2026, 2, 5), "goals": date(2026, 2, 4), "levels": date(2026, 2, 6),
    }  # fmt: skip


def test_a_page_knows_its_portal_its_address_and_its_editor(
    fresh: None, toy: Path, config: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("REPOSITORY_URL", "https://example.fi/ohjeet/")
    monkeypatch.setenv("REPOSITORY_BRANCH", "tuotanto")
    portal = sound_portal(config)
    page = page_context(config, portal, "hallinta/ohjaus.md")
    edit = "https://example.fi/ohjeet/edit/tuotanto/data/groups/ohjaus.yml"
    assert page.portal.whole is portal
    assert page.to(portal.groups["arki"]) == "../arki/"
    assert page.editing.address("data/groups/ohjaus.yml") == edit
    assert root_of(config) == toy
