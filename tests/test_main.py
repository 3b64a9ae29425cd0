"""`python -m macros`: what it prints and returns; never a traceback."""

import json
import os
import shutil
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from macros.__main__ import main
from macros.wiring import site

ROOT = Path(__file__).parents[1]
TODAY = ("--today", "2027-03-01")
SENTENCE = "tunnusta «ylinn» ei ole kansiossa levels/. Tarkoititko «ylin»?"


@pytest.fixture
def toy_here(toy: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(toy)
    return toy


@pytest.fixture
def broken(toy_here: Path) -> Path:
    group = toy_here / "data" / "groups" / "ohjaus.yml"
    group.write_text(group.read_text("utf-8").replace("level: ylin", "level: ylinn"), "utf-8")
    return toy_here


def test_a_sound_tree_is_said_to_be_so(toy_here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", *TODAY]) == 0
    records = len(list((toy_here / "data").rglob("*.yml"))) - 1  # the menu is none
    pages = len(list((toy_here / "docs").rglob("*.md")))
    told = f"Kunnossa: {records + pages} tietuetta ja {pages} sivua tarkistettu.\n"
    assert capsys.readouterr() == (told, "")


@pytest.mark.parametrize(
    ("form", "text"),
    [
        ("text", f"data/groups/ohjaus.yml:4:8: {SENTENCE}\n"),
        ("github", f"::error file=data/groups/ohjaus.yml,line=4,col=8::{SENTENCE}\n"),
    ],
)
def test_a_problem_is_printed_in_the_form_that_is_asked_for(
    broken: Path, capsys: pytest.CaptureFixture[str], form: str, text: str
) -> None:
    assert main(["check", "--format", form, *TODAY]) == 1
    assert capsys.readouterr() == (text, "")


def test_json_is_a_list_also_when_there_is_nothing_to_tell(
    broken: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", "--format", "json", *TODAY]) == 1
    problem = {"file": "data/groups/ohjaus.yml", "line": 4, "column": 8, "severity": "error",
               "message": SENTENCE}  # fmt: skip
    assert json.loads(capsys.readouterr().out) == [problem]
    group = broken / "data" / "groups" / "ohjaus.yml"
    group.write_text(group.read_text("utf-8").replace("ylinn", "ylin"), "utf-8")
    assert main(["check", "--format", "json", *TODAY]) == 0
    assert json.loads(capsys.readouterr().out) == []


def test_github_is_told_nothing_of_a_sound_tree(
    toy_here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", "--format", "github", *TODAY]) == 0
    assert capsys.readouterr() == ("", "")


def test_a_warning_is_shown_and_lets_the_tree_pass(
    toy_here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", "--today", "2028-02-05"]) == 0
    assert capsys.readouterr().out.startswith("data/accessibility.yml:5:11: varoitus: ")


AGREED = """\
title: Tehtävillä on hoitajat
order: 1
holders: {positions: [kuvitelman-johtaja]}
next_step: Kirjataan hoitajat.
responsible: {organisation: mallila}
source: {document: malli, phrase: nimetään}
"""


@pytest.fixture
def promised(toy_here: Path) -> Path:
    """The toy site with one promise, which a vacant position breaks."""
    folder = toy_here / "data" / "requirements"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    (folder / "hoitajat.yml").write_text(AGREED, "utf-8")
    return toy_here


def test_a_broken_promise_is_told_and_fails_nothing(
    promised: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["status", *TODAY]) == 0
    told = (
        "| Ei toteudu | 1 |\n\n"
        "## Kuvitelman kunta\n\n"
        "- Ei toteudu: Tehtävillä on hoitajat\n"
        "  - Kuvitelman kunnanjohtaja: rooli on täyttämättä\n"
        "  - Ehdotus: Kirjataan hoitajat.\n"
    )
    out, err = capsys.readouterr()
    assert (out.startswith("Tilanne 1.3.2027."), out.endswith(told), err) == (True, True, "")


def test_the_status_has_three_forms(
    promised: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SITE_URL", "https://mallila.fi/")
    assert main(["status", "--format", "json", *TODAY]) == 0
    assert json.loads(capsys.readouterr().out)["counts"]["unmet"] == 1
    assert main(["status", "--format", "markdown", *TODAY]) == 0
    page = "https://mallila.fi/yhteistyomalli/toteutuminen/#vaatimus-hoitajat"
    assert f"- Ei toteudu: [Tehtävillä on hoitajat]({page})\n" in capsys.readouterr().out


def test_the_status_of_refused_records_is_not_told(
    broken: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["status", *TODAY]) == 1
    assert capsys.readouterr() == ("", f"data/groups/ohjaus.yml:4:8: {SENTENCE}\n")


def test_front_matter_that_cannot_be_read_hides_the_status(
    promised: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page = promised / "docs" / "ohjeet" / "tuki.md"
    page.write_text(page.read_text("utf-8").replace("---\n", "---\nsummary: [a\n", 1), "utf-8")
    assert main(["status", *TODAY]) == 1
    assert "docs/ohjeet/tuki.md:2:" in capsys.readouterr().err


def test_a_page_that_is_refused_does_not_hide_the_status(
    promised: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page = promised / "docs" / "index.md"
    page.write_text(page.read_text("utf-8") + "\n[x](ei-ole.md)\n", "utf-8")
    assert main(["check", *TODAY]) == 1
    assert capsys.readouterr().out
    assert main(["status", *TODAY]) == 0
    assert capsys.readouterr().out.startswith("Tilanne 1.3.2027.")


def test_folders_that_are_not_there_are_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["check"]) == 1
    assert "data:1:1: kansiota ei ole" in capsys.readouterr().out


def test_odd_names_are_printed_on_any_terminal(toy: Path) -> None:
    Path(os.fsdecode(os.fsencode(toy / "data") + b"/m\xe4\xe4r\xe4.yml")).touch()
    done = subprocess.run(
        [sys.executable, "-m", "macros", "check"],
        cwd=toy, capture_output=True, text=True, check=False,
        env=os.environ | {"PYTHONIOENCODING": "ascii", "PYTHONPATH": str(ROOT)},
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (1, "")
    assert r"m\udce4\udce4r\udce4.yml:1:1: tiedosto on v\xe4\xe4r\xe4ss\xe4 paikassa" in done.stdout


COMMANDS = [
    ["check", "--format", "json"],
    ["site"],
    ["status"],
    ["write", "docs"],
]


@pytest.mark.parametrize(
    ("words", "both"),
    [
        (COMMANDS[0], True),
        (COMMANDS[1], False),
        *(pytest.param(words, True, marks=pytest.mark.deep) for words in COMMANDS[1:]),
        *(pytest.param(words, False, marks=pytest.mark.deep) for words in COMMANDS[2:]),
    ],
    ids=str,
)
def test_a_reader_that_goes_away_ends_the_command_quietly(
    toy_here: Path, words: list[str], both: bool
) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run(
        [sys.executable, "-m", "macros", *words],
        cwd=toy_here, stdout=writing, stderr=writing if both else subprocess.PIPE, text=True,
        env=os.environ | {"PYTHONPATH": str(ROOT)}, check=False,
    )  # fmt: skip
    os.close(writing)
    if words[0] == "site" and not both:  # notes of history and address, and the error
        assert (done.returncode, done.stderr.count("\n")) == (1, 3)
    else:
        assert (done.returncode, done.stderr or "") == (141, "")


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (OSError(28, "No space left on device", "site/a.html"),
         "site/a.html: No space left on device\n"),
        (OSError(27, "File too large"), "File too large\n"),
    ],
)  # fmt: skip
def test_what_the_disk_refuses_is_one_line(
    toy_here: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    error: OSError,
    told: str,
) -> None:
    def refuse(*_: object) -> None:
        raise error

    monkeypatch.setattr(site, "build_site", refuse)
    assert main(["site"]) == 1
    assert capsys.readouterr() == ("", told)


def test_a_taken_port_is_one_line(
    toy_here: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
        monkeypatch.setenv("PORT", str(port))
        assert main(["serve"]) == 1
    assert capsys.readouterr().err.splitlines() == [
        f"Port {port} is not free (Address already in use); try make serve PORT={port + 1}"
    ]


@pytest.mark.parametrize("port", ["99999", "-1", "kahdeksan"])
def test_what_is_no_port_is_refused(
    port: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PORT", port)
    assert main(["serve"]) == 1
    assert capsys.readouterr().err == (
        f"PORT={port}: this is no port; write a number from 1 to 65535\n"
    )


@pytest.mark.parametrize("words", [["site"], ["serve"], ["write", "site"], ["status"]])
def test_surroundings_that_cannot_be_used_are_told_before_anything_is_done(
    toy_here: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str],
    words: list[str],
) -> None:  # fmt: skip
    monkeypatch.setenv("SITE_URL", "ei-osoite")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "-1")
    before = sorted(toy_here.rglob("*"))
    assert main(words) == 1
    told = capsys.readouterr()
    assert (told.out, [line.split(":")[0] for line in told.err.splitlines()]) == (
        "", ["SITE_URL=ei-osoite", "SOURCE_DATE_EPOCH=-1"],
    )  # fmt: skip
    assert sorted(toy_here.rglob("*")) == before


@pytest.mark.parametrize(
    ("config", "told"),
    [(None, "does not exist"), ("site_name: [", "")],
    ids=["missing", "not YAML"],
)
def test_a_configuration_that_cannot_be_read_is_no_traceback(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    config: str | None,
    told: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    if config:
        (tmp_path / "mkdocs.yml").write_text(config)
    assert main(["site"]) == 1
    told_on_screen = capsys.readouterr().err
    assert told in told_on_screen
    assert "Traceback" not in told_on_screen


def test_what_is_written_everybody_can_read_and_a_group_may_write_as_before(
    toy_here: Path,
) -> None:
    before = os.umask(0o077)
    try:
        assert main(["check", *TODAY]) == 0
        (toy_here / "uusi").touch()
        assert (toy_here / "uusi").stat().st_mode & 0o777 == 0o644
        assert os.umask(0o002) == 0o022
        assert main(["check", *TODAY]) == 0
        assert os.umask(0o002) == 0o002
    finally:
        os.umask(before)
