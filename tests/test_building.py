"""Whatever fails, the site that was there before is untouched; what is in the way is one line."""

import fcntl
import os
import socket
from pathlib import Path

import pytest
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort

from macros import building
from macros.building import Unable, build_site, serve_site


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

    monkeypatch.setattr(building, "mkdocs_build", interrupted)
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
    monkeypatch.setattr(building, "commit_time", lambda root: 1_800_000_000)
    build(project)
    assert os.environ["SOURCE_DATE_EPOCH"] == "0"
    monkeypatch.delenv("SOURCE_DATE_EPOCH")
    build(project)
    assert os.environ["SOURCE_DATE_EPOCH"] == "1800000000"


def test_a_taken_port_is_one_line(project: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
        with pytest.raises(Unable) as refused:
            serve_site(project / "mkdocs.yml", port)
    assert str(refused.value) == (
        f"Port {port} is not free (Address already in use); try make serve PORT={port + 1}"
    )
