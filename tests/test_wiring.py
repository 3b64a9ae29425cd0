"""The portal of a configuration is read once, and again when a file has changed."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from macros.editing import Editing
from macros.problems import Refused, as_text
from macros.wiring import (
    editing,
    editing_faults,
    loaded_portal,
    page_context,
    root_of,
    sound_portal,
)

Act = Callable[[Path], object]


@pytest.fixture
def config(toy: Path) -> dict[str, Any]:
    return {
        "config_file_path": str(toy / "mkdocs.yml"),
        "docs_dir": str(toy / "docs"),
        "extra": {"repository": "https://example.fi/ohjeet/", "branch": "tuotanto"},
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


@pytest.mark.parametrize(
    ("extra", "expected"),
    [
        ({}, Editing("", "main")),
        ({"repository": "", "branch": ""}, Editing("", "main")),
        ({"repository": None, "branch": None}, Editing("", "main")),
        ({"repository": "https://example.fi/a/"}, Editing("https://example.fi/a", "main")),
        ({"repository": "https://example.fi/a", "branch": "b"},
         Editing("https://example.fi/a", "b")),
    ],
    ids=["not configured", "empty", "nothing", "closing slash", "branch"],
)  # fmt: skip
def test_the_configuration_says_where_files_are_edited(
    extra: dict[str, str | None], expected: Editing
) -> None:
    assert editing({"extra": extra}) == expected


@pytest.mark.parametrize(
    "repository", ["javascript:alert", "http://example.fi/a", "git@example.fi:a/b", "https://a b/"]
)
def test_a_repository_that_no_link_can_lead_to_is_refused(repository: str) -> None:
    config = {"config_file_path": "mkdocs.yml", "extra": {"repository": repository}}
    assert as_text(editing_faults(config)) == (
        f"mkdocs.yml:1:1: REPOSITORY_URL: «{repository.rstrip('/')}» ei kelpaa; "
        "kirjoita https-osoite, kuten https://git.example.fi/omistaja/portaali"
    )


@pytest.mark.parametrize("repository", ["", None, "https://example.fi/omistaja/portaali.git/"])
def test_a_sound_repository_or_none_is_accepted(repository: str | None) -> None:
    assert not list(editing_faults({"extra": {"repository": repository}}))


def test_a_page_knows_its_portal_its_address_and_its_editor(
    toy: Path, config: dict[str, Any]
) -> None:
    portal = sound_portal(config)
    page = page_context(config, portal, "hallinta/ohjaus.md")
    edit = "https://example.fi/ohjeet/edit/tuotanto/data/groups/ohjaus.yml"
    assert page.portal is portal
    assert page.to(portal.groups["arki"]) == "../arki/"
    assert page.edit(portal.groups["ohjaus"]) == edit
    assert root_of(config) == toy
