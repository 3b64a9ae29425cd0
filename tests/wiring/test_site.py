"""Whatever fails, the site that was there before is untouched; what is in the way is one line."""

import fcntl
import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort

from macros.problems import Unable
from macros.wiring import site
from macros.wiring.site import build_site
from tests.clones import commit, copy_of, repository


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A small MkDocs project with an old site; its hook fails when a page says so."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "0")
    folder = tmp_path / "project"
    (folder / "docs").mkdir(parents=True)
    (folder / "docs" / "index.md").write_text("# Uusi etusivu\n")
    (folder / "hook.py").write_text(
        "def on_page_content(html, **_):\n    if 'kaadu' in html: raise ValueError('kaatui')\n"
    )
    (folder / "mkdocs.yml").write_text(
        "site_name: Koe\ntheme: {name: null, custom_dir: theme}\nplugins: []\nhooks: [hook.py]\n"
    )
    (folder / "theme").mkdir()
    (folder / "theme" / "main.html").write_text("{{ page.content }}")
    (folder / "theme" / "404.html").touch()
    (folder / "site").mkdir()
    (folder / "site" / "index.html").write_text("vanha etusivu")
    (folder / "site" / "sitemap.xml").write_text("vanha kartta")
    return folder


def build(project: Path) -> None:
    build_site(project / "mkdocs.yml", project / "site")


def files(project: Path) -> dict[str, str]:
    """What is beside and in the site, leftovers included."""
    names = [*project.glob(".site*"), *(project / "site").rglob("*")]
    return {path.relative_to(project).as_posix(): path.read_text() for path in names}


OLD = {"site/index.html": "vanha etusivu", "site/sitemap.xml": "vanha kartta"}


def test_a_sound_site_takes_the_place_of_the_old_one(project: Path) -> None:
    build(project)
    assert "Uusi etusivu" in (project / "site" / "index.html").read_text()
    assert not list(project.glob(".site*"))


def test_a_site_of_which_nothing_has_changed_is_not_built_again(
    project: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("INFO")
    build(project)
    first = (project / "site" / "index.html").stat()
    build(project)
    assert "nothing that it is made of has changed" in caplog.text
    assert (project / "site" / "index.html").stat().st_ino == first.st_ino


@pytest.mark.parametrize(
    "change",
    [
        lambda project: (project / "docs" / "index.md").write_text("# Toinen\n"),
        lambda project: (project / "docs" / "uusi.md").write_text("# Uusi\n"),
        lambda project: (project / "site" / "index.html").write_text("kajottu"),
        lambda project: (project / "site" / "sitemap.xml").unlink(),
        lambda project: (project / ".cache" / "site.json").write_text("[]"),
        lambda project: os.environ.update(SITE_URL="https://www.example.fi/"),
    ],
    ids=["a text", "a page", "the site", "a lost file", "the memory", "the address"],
)
def test_whatever_changed_the_site_is_built_again(
    project: Path, monkeypatch: pytest.MonkeyPatch, change: Callable[[Path], None]
) -> None:
    monkeypatch.setenv("SITE_URL", "https://example.fi/")
    build(project)
    first = (project / "site").stat().st_ino
    change(project)
    (project / "site" / "sitemap.xml").touch()
    build(project)
    assert (project / "site").stat().st_ino != first


def test_the_first_site_needs_no_old_one(project: Path) -> None:
    build_site(project / "mkdocs.yml", project / "toinen")
    assert "Uusi etusivu" in (project / "toinen" / "index.html").read_text()


@pytest.mark.parametrize(
    "page",
    ["# Katso [muualle](muualle.md)\n", "# Ja kaadu\n"],
    ids=["broken link", "exception midway"],
)
def test_a_broken_page_leaves_the_old_site(project: Path, page: str) -> None:
    (project / "docs" / "index.md").write_text(page)
    with pytest.raises((Abort, ValueError)):
        build(project)
    assert files(project) == OLD


def test_a_build_that_is_interrupted_leaves_the_old_site(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(config: MkDocsConfig) -> None:
        Path(config.site_dir).mkdir()
        (Path(config.site_dir) / "index.html").write_text("puolikas")
        raise KeyboardInterrupt

    monkeypatch.setattr(site, "mkdocs_build", interrupted)
    with pytest.raises(KeyboardInterrupt):
        build(project)
    assert files(project) == OLD


def test_a_swap_that_fails_between_its_steps_puts_the_old_site_back(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rename = Path.rename

    def failing(path: Path, target: Path) -> Path:
        if path.name == ".site-fresh":
            raise OSError(28, "No space left on device")
        return rename(path, target)

    monkeypatch.setattr(Path, "rename", failing)
    with pytest.raises(OSError, match="No space left"):
        build(project)
    assert files(project) == OLD


def test_a_swap_that_was_cut_off_is_repaired_even_when_the_next_build_fails(project: Path) -> None:
    (project / "site").rename(project / ".site-old")
    (project / ".site-fresh").mkdir()
    (project / "docs" / "index.md").write_text("# Ja kaadu\n")
    with pytest.raises(ValueError, match="kaatui"):
        build(project)
    assert files(project) == OLD


def test_a_folder_that_is_no_site_is_not_replaced(project: Path) -> None:
    with pytest.raises(Unable, match=r"docs is not a built site; name another folder$"):
        build_site(project / "mkdocs.yml", project / "docs")
    assert (project / "docs" / "index.md").exists()


def test_a_file_that_stands_in_the_way_is_one_line(project: Path) -> None:
    (project / "tiedosto").write_text("oma")
    with pytest.raises(Unable, match=r"tiedosto is a file; name a folder$"):
        build_site(project / "mkdocs.yml", project / "tiedosto")
    assert (project / "tiedosto").read_text() == "oma"


def test_two_builds_at_once_do_not_share_a_folder(project: Path) -> None:
    descriptor = os.open(project, os.O_RDONLY)
    fcntl.flock(descriptor, fcntl.LOCK_EX)
    with pytest.raises(Unable) as refused:
        build(project)
    assert str(refused.value) == f"Another build is going on in {project}; wait until it is ready"
    assert files(project) == OLD
    os.close(descriptor)
    build(project)
    assert "Uusi etusivu" in (project / "site" / "index.html").read_text()


def test_the_time_of_the_commit_is_taken_unless_one_is_given(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    commit(repository(project), "@1700000000 +0000")
    build(project)
    assert os.environ["SOURCE_DATE_EPOCH"] == "0"
    for nothing in ("", None):
        monkeypatch.delenv("SOURCE_DATE_EPOCH")
        if nothing is not None:
            monkeypatch.setenv("SOURCE_DATE_EPOCH", nothing)
        build(project)
        assert os.environ["SOURCE_DATE_EPOCH"] == "1700000000"


def test_an_empty_time_outside_git_stops_nothing(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "")
    build(project)
    assert "SOURCE_DATE_EPOCH" not in os.environ


URL = "https://example.fi/"
Sort = Callable[[Path, Path], Path]


def shallow(whole: Path, there: Path) -> Path:
    return copy_of(whole, there, "--depth=1")


def another_owner(whole: Path, there: Path) -> Path:
    os.environ["GIT_TEST_ASSUME_DIFFERENT_OWNER"] = "1"
    return whole


def no_git(whole: Path, there: Path) -> Path:
    os.environ["PATH"] = str(there)
    return whole


def never(whole: Path, there: Path) -> Path:
    shutil.copytree(whole, there, ignore=shutil.ignore_patterns(".git"))
    return there


@pytest.fixture
def committed(project: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("GIT_TEST_ASSUME_DIFFERENT_OWNER", "PATH"):  # so that both are restored
        monkeypatch.setenv(name, os.environ.get(name, "0"))
    commit(repository(project), "2026-02-04T10:00:00Z")
    commit(project, "2026-02-05T10:00:00Z", **{"docs/index.md": "# Uusin\n"})
    return project


@pytest.mark.parametrize(
    ("sort", "publish", "mends"),
    [
        (shallow, "", "git fetch --unshallow"),
        (another_owner, "", "git config --global --add safe.directory "),
        (no_git, "", "install it"),
        (never, "1", "git clone"),
    ],
)
def test_a_site_is_not_published_without_its_whole_history(
    committed: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture, sort: Sort, publish: str, mends: str,
) -> None:  # fmt: skip
    caplog.set_level("INFO")
    place = sort(committed, tmp_path / "toinen")
    monkeypatch.setenv("SITE_URL", URL)
    monkeypatch.setenv("PUBLISH", publish)
    with pytest.raises(Unable) as unfit:
        build(place)
    told = str(unfit.value)
    assert told.startswith("The site cannot be published from here: ")
    assert mends in told
    assert "\n" not in told
    assert "vanha" in (place / "site" / "index.html").read_text()
    monkeypatch.setenv("SITE_URL", "")
    monkeypatch.setenv("PUBLISH", "")
    build(place)
    assert "vanha" not in (place / "site" / "index.html").read_text()
    history, address = [r.getMessage() for r in caplog.records if "Note: " in r.getMessage()]
    assert mends in history
    assert address == (
        "Note: addresses name http://127.0.0.1:8000/; a site that others read needs SITE_URL"
    )


def test_what_never_had_a_history_can_be_published(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SITE_URL", URL)
    build(project)
    assert URL in (project / "site" / "sitemap.xml").read_text()


def test_a_whole_clone_is_published(committed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SITE_URL", "https://example.fi")
    monkeypatch.setenv("PUBLISH", "1")
    build(committed)
    assert URL in (committed / "site" / "sitemap.xml").read_text()
