"""All judges together: what is known is not judged again, and a judge may break down itself."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from macros.problems import as_text
from macros.site_check import judging, tools
from macros.site_check.built import BuiltSite
from macros.site_check.finding import Finding
from macros.site_check.judging import Judging, Work
from macros.site_check.memory import Key, Memory
from macros.site_check.sources import Sources

PAGE = "ohjeet/tuki/"
A, B, C, D, E = (Key(name, name) for name in "abcde")


def finds(folder: Path, urls: list[str]) -> Iterator[list[Finding]]:
    with (folder.parent / "judged").open("a", encoding="utf-8") as file:
        file.write("".join(f"{url}\n" for url in urls))
    yield from ([Finding(url, "tila", "one h1, first", "1 1")] for url in urls)


def passes(folder: Path, urls: list[str]) -> Iterator[list[Finding]]:
    yield from ([] for _ in finds(folder, urls))


def breaks(folder: Path, urls: list[str]) -> Iterator[list[Finding]]:
    yield [Finding(url, "", "", "") for url in urls][len(str(folder)) :]
    raise KeyError("osa")


@pytest.fixture
def run(site: BuiltSite, sources: Sources, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    """`run(work, …)`: the lines of a run in which only these judges take part."""

    def lines(*works: Work) -> list[str]:
        monkeypatch.setattr(judging, "_works", lambda *_: iter(works))
        memory = Memory.read(tmp_path / "verdicts.json")
        each = Judging(sources, site.folder, memory)
        problems = each.run()
        memory.keep(each.remembered)
        return as_text(problems).splitlines()

    return lines


def test_a_page_that_has_not_changed_is_not_judged_twice(run: Any, tmp_path: Path) -> None:
    first = run(Work("otsikot", finds, {A: PAGE}))
    assert first == [
        "docs/ohjeet/tuki.md:1:1: sivulla /ohjeet/tuki/ (tila): sivulla pitää olla yksi pääotsikko "
        "(#), ennen muita otsikoita; nyt tasot ovat 1 1"
    ]
    assert run(Work("otsikot", finds, {A: PAGE})) == first
    assert (tmp_path / "judged").read_text(encoding="utf-8") == f"{PAGE}\n"
    run(Work("otsikot", finds, {B: PAGE}))
    assert (tmp_path / "judged").read_text(encoding="utf-8") == f"{PAGE}\n{PAGE}\n"


@pytest.mark.parametrize(("act", "times"), [(passes, 1), (finds, 2)])
def test_a_page_in_another_frame_is_judged_anew_only_if_it_had_a_fault(
    run: Any, tmp_path: Path, act: Any, times: int
) -> None:
    for whole in "ab":
        run(Work("otsikot", act, {Key(whole, "oma"): PAGE}))
    assert (tmp_path / "judged").read_text(encoding="utf-8") == f"{PAGE}\n" * times


def test_a_fault_of_many_pages_is_told_once_as_the_program_s(run: Any) -> None:
    pages = {A: "", B: "ohjeet/", C: PAGE, D: "tietoa/", E: "tietoa/lahteet/"}
    (line,) = run(Work("otsikot", finds, pages))
    assert line == (
        "docs/index.md:1:1: sivulla / (tila) ja 4 muulla sivulla: «one h1, first» kohdassa 1 1; "
        "tämä on ohjelman vika, ei sivun: ilmoita siitä portaalin ylläpitäjälle"
    )


def test_a_judge_that_breaks_down_says_so_and_fails(run: Any) -> None:
    assert run(Work("otsikot", breaks, {A: PAGE})) == [
        "macros/site_check:1:1: tarkistus «otsikot» kaatui: KeyError: 'osa'; tämä on ohjelman "
        "vika, ei sivun"
    ]


def test_a_tool_that_is_missing_is_one_line(
    run: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    script = tmp_path / "chromium"
    script.write_text("#!/bin/sh\necho 'Installing …' >&2\necho 'No Chromium.' >&2\nexit 1\n")
    script.chmod(0o755)
    monkeypatch.setattr(tools, "_REQUIREMENTS", tmp_path)
    monkeypatch.delenv("CHROMIUM", raising=False)
    parts = {A: "", B: PAGE}
    assert run(Work("selain", finds, parts, shares=2, browser=True)) == [
        "requirements:1:1: chromium puuttuu, joten sivuja ei voitu tarkistaa sillä: No Chromium."
    ]
    assert not (tmp_path / "judged").exists()
