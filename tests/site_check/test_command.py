"""`python -m macros check-site`: what it prints, and when it fails."""

import json
import os
import shutil
from pathlib import Path

import pytest

from macros import site_check
from macros.__main__ import main
from macros.problems import Place, Problem, Severity, Unable, as_text
from macros.site_check import site_problems
from macros.site_check.built import BuiltSite
from tests.site.trees import LONE, copied, loaded

WARNING = Problem(Place("docs/index.md", 3, 1), "sivu on pitkä", Severity.WARNING)
ERROR = Problem(Place("docs/index.md", 4, 2), "linkki ei johda mihinkään")


@pytest.fixture
def tree(tmp_path: Path, lone_site: BuiltSite, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A small portal, built."""
    folder = copied(tmp_path / "tree", LONE)
    shutil.copytree(lone_site.folder, folder / "site", copy_function=shutil.copyfile)
    monkeypatch.chdir(folder)
    return folder


@pytest.mark.parametrize(("problems", "code"), [([], 0), ([WARNING], 0), ([WARNING, ERROR], 1)])
def test_only_failures_fail_and_every_format_tells_them(
    tree: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    problems: list[Problem],
    code: int,
) -> None:
    monkeypatch.setattr(site_check, "site_problems", lambda *_: problems)
    assert main(["check-site", "--format", "json"]) == code
    told = json.loads(capsys.readouterr().out)
    assert [row["message"] for row in told] == [problem.message for problem in problems]
    assert main(["check-site", "--format", "github"]) == code
    assert capsys.readouterr().out.count("::") == 2 * len(problems)
    assert main(["check-site"]) == code
    pages = len(BuiltSite(tree / "site").urls)
    sound = f"Kunnossa: {pages} sivua tarkistettu.\n"
    assert capsys.readouterr().out == (as_text(problems) + "\n" if problems else sound)


def test_a_site_that_is_missing_or_older_than_the_content_is_told_in_a_line(
    tree: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check-site", "muualla"]) == 1
    assert capsys.readouterr().err == (
        "Sivustoa ei ole kansiossa muualla: rakenna se ensin, make site\n"
    )
    later = (tree / "site" / "index.html").stat().st_mtime + 60
    os.utime(tree / "docs" / "index.md", (later, later))
    assert main(["check-site"]) == 1
    assert capsys.readouterr().err == (
        "docs/index.md on uudempi kuin site: rakenna sivusto uudelleen, make site\n"
    )


def test_records_that_are_refused_are_mended_first(
    tree: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tree / "data" / "site.yml").unlink()
    assert main(["check-site"]) == 1
    assert capsys.readouterr().err.startswith("data/site.yml:1:1: ")


def test_an_unready_site_is_not_judged(tree: Path) -> None:
    with pytest.raises(Unable):
        site_problems(loaded(tree), tree, tree / "muualla")
