"""The build and the command give the same files, whoever asks, on any day."""

import shutil
from pathlib import Path

import pytest

from macros.calendars.occasions import NEWS_PATH
from tests.site.trees import built, copied, run

pytestmark = pytest.mark.built

URL = "https://example.fi/ohjeet/"
VARIABLES = {"SITE_URL": URL, "SOURCE_DATE_EPOCH": "1700000000"}


@pytest.fixture(scope="module")
def tree(tmp_path_factory: pytest.TempPathFactory) -> Path:
    tree = copied(tmp_path_factory.mktemp("julkaisu") / "puu")
    built(tree, **VARIABLES)
    return tree


def published(site: Path) -> dict[str, bytes]:
    found = [*(site / "kalenterit").rglob("*"), *(site / "api").rglob("*"), site / NEWS_PATH]
    return {p.relative_to(site).as_posix(): p.read_bytes() for p in found if p.is_file()}


def test_the_command_writes_what_the_build_writes(tree: Path, tmp_path: Path) -> None:
    site = tmp_path / "site"
    shutil.copytree(tree / "site", site)
    wanted = published(site)
    shutil.rmtree(site / "kalenterit")
    shutil.rmtree(site / "api")
    (site / NEWS_PATH).unlink()
    (site / "kalenterit").mkdir()
    (site / "kalenterit/entinen-ryhma.ics").write_bytes(b"vanha")
    done = run(tree, "write", str(site), **VARIABLES)
    assert (done.returncode, done.stderr) == (0, "")
    assert published(site) == wanted
    assert len(wanted) > 50


def test_what_is_published_does_not_depend_on_the_day(tree: Path, tmp_path: Path) -> None:
    for name, today in (("a", "2026-11-21"), ("b", "2031-07-01")):
        (tmp_path / name).mkdir()
        run(tree, "write", str(tmp_path / name), "--today", today, **VARIABLES)
    assert published(tmp_path / "a") == published(tmp_path / "b") == published(tree / "site")


def test_records_that_are_refused_write_nothing(tmp_path: Path) -> None:
    tree = copied(tmp_path / "puu")
    (tree / "data/meetings/koe.yml").write_text("title: Koe\n", encoding="utf-8")
    (tmp_path / "site").mkdir()
    done = run(tree, "write", str(tmp_path / "site"))
    assert done.returncode == 1
    assert "data/meetings/koe.yml:1:1: pakollinen kenttä «group»" in done.stderr
    assert list((tmp_path / "site").iterdir()) == []


def test_a_missing_site_is_one_line(tree: Path, tmp_path: Path) -> None:
    done = run(tree, "write", str(tmp_path / "ei"))
    assert done.returncode == 1
    assert done.stderr == f"{tmp_path / 'ei'} is not a folder; build the site first\n"
