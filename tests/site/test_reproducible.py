"""One commit gives one site, whoever builds it and wherever."""

import os
import subprocess
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from macros.site_check.built import BuiltSite
from tests.site.trees import NOON, REPOSITORY, built, copied, wholly_copied

pytestmark = pytest.mark.built

WHEN = "2026-02-04T09:00:00+02:00"
# Nothing of the person's own configuration of git, and a commit that is always the same.
GIT = {
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_SYSTEM": os.devnull,
    "GIT_AUTHOR_NAME": "Testi",
    "GIT_AUTHOR_EMAIL": "testi@example.org",
    "GIT_COMMITTER_NAME": "Testi",
    "GIT_COMMITTER_EMAIL": "testi@example.org",
    "GIT_AUTHOR_DATE": WHEN,
    "GIT_COMMITTER_DATE": WHEN,
}
HERE = {
    "TZ": "Pacific/Kiritimati",
    "LC_ALL": "C",
    "LANG": "C",
    "PYTHONHASHSEED": "1",
    "PYTHONUTF8": "0",
}
THERE = {
    "TZ": "America/Los_Angeles",
    "LC_ALL": "fi_FI.UTF-8",
    "LANG": "fi_FI.UTF-8",
    "PYTHONHASHSEED": "4711",
}


def git(folder: Path, *words: str) -> None:
    subprocess.run(
        ["git", *words], cwd=folder, env=os.environ | GIT, check=True, capture_output=True
    )


def committed(folder: Path) -> Path:
    git(folder, "init", "--quiet", "--initial-branch=main")
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--message=Sivusto")
    return folder


def contents(site: Path) -> dict[str, bytes]:
    files = (path for path in site.rglob("*") if path.is_file())
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in files}


def with_crlf(folder: Path) -> Path:
    """As an editor's Windows machine would have left the files."""
    for path in [*folder.glob("data/**/*.yml"), *folder.glob("docs/**/*.md")]:
        path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    return folder


@pytest.fixture(scope="module")
def sites(tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, bytes]]:
    """The files of three builds: here, in a clone far away, and of files with CRLF line ends."""
    folder = tmp_path_factory.mktemp("reproducible")
    here = committed(wholly_copied(folder / "a"))
    there = folder / "toisaalla" / "syvällä kansiossa" / "b"
    there.parent.mkdir(parents=True)
    git(folder, "clone", "--quiet", "--no-local", str(here), str(there))
    crlf = committed(with_crlf(wholly_copied(folder / "crlf")))
    builds = {"here": (here, HERE), "there": (there, THERE), "crlf": (crlf, THERE)}
    with ThreadPoolExecutor(2) as pool:
        found = {name: pool.submit(built, tree, **env) for name, (tree, env) in builds.items()}
        return {name: contents(site.result()) for name, site in found.items()}


def differing(one: dict[str, bytes], other: dict[str, bytes]) -> list[str]:
    return sorted(name for name in {*one, *other} if one.get(name) != other.get(name))


def test_another_time_zone_locale_and_hash_seed_leave_no_trace(
    toy_site: BuiltSite, tmp_path: Path
) -> None:
    there = {"SOURCE_DATE_EPOCH": NOON, "REPOSITORY_URL": REPOSITORY} | THERE
    assert (
        differing(contents(toy_site.folder), contents(built(copied(tmp_path / "b"), **there))) == []
    )


@pytest.mark.deep
def test_folder_time_zone_locale_and_hash_seed_leave_no_trace(
    sites: dict[str, dict[str, bytes]],
) -> None:
    assert len(sites["here"]) > 50
    assert differing(sites["here"], sites["there"]) == []


@pytest.mark.deep
def test_line_ends_leave_no_trace(sites: dict[str, dict[str, bytes]]) -> None:
    assert differing(sites["here"], sites["crlf"]) == []


@pytest.mark.deep
def test_the_day_of_the_commit_is_on_the_page(sites: dict[str, dict[str, bytes]]) -> None:
    """Also shows that the builds knew their commit, which a build outside git would not."""
    assert "Sivua muutettu viimeksi 4.2.2026" in sites["here"]["index.html"].decode()
