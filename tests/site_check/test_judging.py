"""All judges together: what is known is not judged again, and a judge may break down itself."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest

from macros.memory import kept_in
from macros.problems import Problem, as_text
from macros.site_check import judging, tools
from macros.site_check.built import BuiltSite
from macros.site_check.judging import Judging, Work, _sound
from macros.site_check.pages import seen
from macros.site_check.sources import Sources
from macros.site_check.told import Finding, told

PAGE = "ohjeet/tuki/"
A, B, C, D, E = (bytes([number]) for number in range(5))


def finds(folder: Path, urls: list[str]) -> Iterator[list[Finding]]:
    with (folder.parent / "judged").open("a", encoding="utf-8") as file:
        for url in urls:
            file.write(f"{url}\n")
            yield [Finding(url, "tila", "text cut off", "p «Soita»")]


def passes(folder: Path, urls: list[str]) -> Iterator[list[Finding]]:
    yield from ([] for _ in finds(folder, urls))


def breaks(folder: Path, urls: list[str]) -> Iterator[list[Finding]]:
    yield [Finding(url, "", "", "") for url in urls][len(str(folder)) :]
    raise KeyError("osa")


@pytest.fixture
def run(site: BuiltSite, sources: Sources, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    """`run(name, act, subjects)`: the lines of a run in which only this judge takes part."""

    def say(found: list[Finding]) -> Iterable[Problem]:
        return told(found, sources)

    def lines(name: str, act: Any, subjects: dict[bytes, Any], **options: Any) -> list[str]:
        work = Work(name, act, subjects, say, _sound, **options)
        monkeypatch.setattr(judging, "_works", lambda *_: [work])
        with kept_in(tmp_path / ".cache"):
            return as_text(Judging(sources, site.folder).run()).splitlines()

    return lines


@pytest.mark.parametrize(("act", "times"), [(passes, 1), (finds, 2)])
def test_only_a_sound_page_is_not_judged_twice_as_a_fault_may_come_of_its_frame(
    run: Any, tmp_path: Path, act: Any, times: int
) -> None:
    first = run("otsikot", act, {A: PAGE})
    assert first == [
        "docs/ohjeet/tuki.md:15:1: sivulla /ohjeet/tuki/ (tila): teksti katkeaa kohdassa "
        "p «Soita»: lyhennä sitä"
    ] * (times - 1)
    assert run("otsikot", act, {A: PAGE}) == first
    assert (tmp_path / "judged").read_text(encoding="utf-8") == f"{PAGE}\n" * times
    run("otsikot", act, {B: PAGE})
    assert (tmp_path / "judged").read_text(encoding="utf-8") == f"{PAGE}\n" * (times + 1)


def test_a_long_page_is_remembered_with_its_length() -> None:
    assert _sound([[PAGE, "", "length", "9.0"]])
    assert not _sound([[PAGE, "", "length", "9.0"], [PAGE, "", "text cut off", "p «Soita»"]])


def test_a_fault_of_many_pages_is_told_once_as_the_program_s(run: Any) -> None:
    pages = {A: "", B: "ohjeet/", C: PAGE, D: "tietoa/", E: "tietoa/lahteet/"}
    (line,) = run("otsikot", finds, pages)
    assert line == (
        "docs/index.md:1:1: sivulla / (tila) ja 4 muulla sivulla: «text cut off» kohdassa "
        "p «Soita»; tämä on ohjelman vika, ei sivun: ilmoita siitä portaalin ylläpitäjälle"
    )


def test_a_judge_that_breaks_down_says_so_and_fails(run: Any) -> None:
    assert run("otsikot", breaks, {A: PAGE}) == [
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
    assert run("selain", seen, parts, shares=2) == [
        "requirements:1:1: chromium puuttuu, joten sivuja ei voitu tarkistaa sillä: No Chromium."
    ]
