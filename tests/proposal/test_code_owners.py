"""Whose review GitHub asks for is what the records say, and nobody is invented."""

from collections.abc import Callable
from pathlib import Path

import pytest

from macros.__main__ import main
from macros.model.portal import Portal
from macros.problems import Severity, as_text
from macros.proposal.code_owners import FILE, code_owners, stale
from tests.journeys.desk import Desk
from tests.proposal.test_told import desk  # noqa: F401

GROUP = "title: Ohjaus\ncomposition:\n  - {kind: by_position, position: %s}"
Made = Callable[..., Portal]


def asked(portal: Portal) -> list[str]:
    return [line for line in code_owners(portal).splitlines() if not line.startswith("#")]


def test_the_owner_of_a_guideline_and_the_members_of_a_group_are_asked(make_portal: Made) -> None:
    portal = make_portal(
        positions={"johtaja": "github: '@mallila/johto'", "it": "github: '@it-1'"},
        guidelines={"tuki": "owner: it"},
        groups={"ohjaus": GROUP % "johtaja"},
    )
    assert asked(portal) == [
        "/data/groups/ohjaus.yml @mallila/johto",
        "/docs/ohjeet/tuki.md @it-1",
    ]


def test_nobody_is_invented(make_portal: Made) -> None:
    portal = make_portal(positions={"it": ""}, guidelines={"tuki": "owner: it"})
    assert asked(portal) == []
    assert code_owners(portal).endswith("Muilta ei pyydetä.\n")


def test_a_file_that_is_not_of_the_records_is_told(make_portal: Made, tmp_path: Path) -> None:
    portal = make_portal(positions={"it": "github: '@it'"}, guidelines={"tuki": "owner: it"})
    assert list(stale(portal, tmp_path)) == [], "where there is no .github, nobody asks"
    (tmp_path / FILE).parent.mkdir()
    (warning,) = stale(portal, tmp_path)
    assert as_text([warning]) == (
        ".github/CODEOWNERS:1:1: varoitus: omistajat eivät ole tietueiden mukaiset; "
        "kirjoita tiedosto: make codeowners"
    )
    assert warning.severity is Severity.WARNING
    (tmp_path / FILE).write_text(code_owners(portal), "utf-8")
    assert list(stale(portal, tmp_path)) == []


def test_the_command_mends_what_check_tells(
    desk: Desk,  # noqa: F811
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(desk.folder)
    FILE.parent.mkdir()
    main(["check", "--today", "2027-03-01"])
    assert "kirjoita tiedosto: make codeowners" in capsys.readouterr().out
    assert main(["codeowners"]) == 0
    capsys.readouterr()
    main(["check", "--today", "2027-03-01"])
    assert "CODEOWNERS" not in capsys.readouterr().out


@pytest.mark.parametrize("name", ["it", "@a b", "@a\n* @b", "@a/b/c", "@ä"])
def test_only_a_name_on_github_is_taken(make_portal: Made, name: str) -> None:
    with pytest.raises(Exception, match="ei ole GitHub-tunnus; kirjoita se kuten @kunta/it-tuki"):
        make_portal(positions={"it": f"github: {name!r}"})
