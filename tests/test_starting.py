"""A portal that somebody starts: the demo without what has happened there, and the program."""

import re
import subprocess
from pathlib import Path

import pytest

from macros.loading.checking import checked
from macros.loading.intake import Loaded
from macros.model.kinds import NOT_RECORDED
from macros.model.page import GuidelineStatus
from macros.model.position import HolderState
from macros.problems import Unable
from tests.conftest import Once
from tests.site.trees import ROOT, TODAY, TRIAD, run
from tests.starting import main, start_portal
from tests.triad_count import NOON


@pytest.fixture(scope="module")
def started(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("started") / "portal"
    assert start_portal(ROOT, folder) > 500
    return folder


@pytest.fixture(scope="module")
def loaded(started: Path) -> Loaded:
    return checked(started / "data", started / "docs", TODAY)


def test_it_holds_no_problem_and_each_type_that_a_portal_stands_on(loaded: Loaded) -> None:
    assert loaded.problems == []
    portal = loaded.portal
    assert [o.id for o in portal.parties] == [*portal.organisations]
    assert len(portal.parties) == 2
    for kind in (
        *("positions", "groups", "levels", "topics", "contact-points", "services", "requirements"),
        *("documents", "terms", "goals", "commitments", "annual-tasks", "accessibility"),
    ):
        assert portal.of(kind), kind
    assert 6 <= len(portal.guidelines) <= 10


def test_nobody_holds_a_position_and_nothing_is_agreed_or_approved(loaded: Loaded) -> None:
    portal = loaded.portal
    assert {p.holder.state for p in portal.positions.values()} == {HolderState.NOT_RECORDED}
    assert {g.status for g in portal.guidelines.values()} == {GuidelineStatus.DRAFT}
    assert all(point.channels is NOT_RECORDED for point in portal.contact_points.values())
    assert all(service.draft for service in portal.services.values())
    for kind in ("meetings", "decisions", "changes", "projects", "networks", "memberships"):
        assert not portal.of(kind), kind


def test_nothing_is_dated(started: Path) -> None:
    pages = [path.read_text("utf-8").split("---\n")[1] for path in started.glob("docs/**/*.md")]
    records = [path.read_text("utf-8") for path in started.glob("data/**/*.yml")]
    assert not re.findall(r"\b\d{1,2}\.\d{1,2}\.\d{4}|\b20\d\d\b", "\n".join(pages + records))


def test_nothing_is_left_of_the_third_party_nor_of_the_demo_s_people(started: Path) -> None:
    texts = [p for name in ("data", "docs") for p in (started / name).rglob("*.*")]
    said = "\n".join(path.read_text("utf-8") for path in texts)
    assert not re.findall(r"Unelmal|Haavel|Suuntapiiri|Kolmik|Keksit", said)


def test_it_is_a_repository_of_its_own(started: Path) -> None:
    for name in ("Makefile", "mkdocs.yml", "README.md", ".github/workflows", "tests/triad/data"):
        assert (started / name).exists(), name
    assert (started / ".ci/run").stat().st_mode & 0o111 == (ROOT / ".ci/run").stat().st_mode & 0o111
    assert not (started / "data/organisations/unelmala.yml").exists()


def test_a_folder_that_is_not_empty_is_left_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "kirje.txt").write_text("Hei!", "utf-8")
    with pytest.raises(Unable, match="ei ole tyhjä kansio"):
        start_portal(ROOT, tmp_path)
    monkeypatch.chdir(ROOT)
    assert main(str(tmp_path)) == 1
    told = f"{tmp_path} ei ole tyhjä kansio; nimeä tyhjä tai uusi kansio\n"
    assert capsys.readouterr() == ("", told)
    assert [path.name for path in tmp_path.iterdir()] == ["kirje.txt"]


def test_without_git_nobody_knows_the_program(tmp_path: Path) -> None:
    (tmp_path / "tests").mkdir()
    (tmp_path / "tests/triad").symlink_to(TRIAD)
    with pytest.raises(Unable, match="kloonaa versiosäilö"):
        start_portal(tmp_path, tmp_path / "new")
    assert not (tmp_path / "new").exists()


def test_the_first_day_s_page_names_files_that_are_there(started: Path) -> None:
    page = (started / "docs/tietoa/ensimmainen-paiva.md").read_text("utf-8")
    named = re.findall(r"`((?:data|docs|overrides)/[^`]+)`", page)
    assert len(named) > 6
    assert [name for name in named if not (started / name).exists()] == []


@pytest.fixture(scope="module")
def site(once: Once) -> Path:
    def fill(folder: Path) -> None:
        start_portal(ROOT, folder)
        done = run(folder, "site")
        assert done.returncode == 0, done.stderr

    return once("started", fill)


def test_its_site_is_built_with_the_page_of_the_first_day(site: Path) -> None:
    page = (site / "site/tietoa/ensimmainen-paiva/index.html").read_text("utf-8")
    assert "Ensimmäinen päivä" in page


@pytest.mark.deep
@pytest.mark.browser
def test_its_site_is_sound(site: Path) -> None:
    done = run(site, "check-site")
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_demo_is_served_as_of_the_day_that_it_was_counted_for() -> None:
    done = subprocess.run(["make", "-n", "-C", ROOT, "demo"], capture_output=True, check=True)
    assert f"SOURCE_DATE_EPOCH={NOON} ".encode() in done.stdout
