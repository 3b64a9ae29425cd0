"""What a proposal touches decides what it is tested by, and one gate says whether it passed."""

import os
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
GITHUB = ROOT / ".github"
GH = """#!/bin/sh
case "$*" in
  *"/commits/abc/pulls"*) {pulls} ;;
  *"/commits/def/check-runs"*"Ehdotus kelpaa"*) {gate} ;;
  *) exit 9 ;;
esac
"""


def run(script: Path, **variables: str) -> tuple[int, str]:
    known = {name: os.environ[name] for name in ("PATH",)} | variables
    done = subprocess.run([script], env=known, capture_output=True, text=True, check=False)
    return done.returncode, done.stdout


class Clone:
    def __init__(self, folder: Path) -> None:
        self.folder = folder
        (folder / ".github").mkdir(parents=True)
        (folder / ".github" / "changed").write_bytes((GITHUB / "changed").read_bytes())
        (folder / ".github" / "changed").chmod(0o755)
        self.git("init", "--quiet", "--initial-branch=main")
        self.base = self.commit("data/site.yml", "docs/index.md", "macros/a.py")

    def git(self, *words: str) -> str:
        author = {f"GIT_{who}_{what}": "a@b" for who in ("AUTHOR", "COMMITTER")
                  for what in ("NAME", "EMAIL")}  # fmt: skip
        alone = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
        done = subprocess.run(
            ["git", *words], cwd=self.folder, env=os.environ | author | alone, check=True,
            capture_output=True, text=True,
        )  # fmt: skip
        return done.stdout.strip()

    def commit(self, *files: str) -> str:
        for name in files:
            file = self.folder / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(file.read_text() + "x\n" if file.exists() else "x\n")
        self.git("add", "--all")
        self.git("commit", "--quiet", "--allow-empty", "--message=Muutos")
        return self.git("rev-parse", "HEAD")

    def changed(self, base: str) -> str:
        code, said = run(self.folder / ".github" / "changed", BASE=base)
        assert code == 0
        return said.strip().removeprefix("program=")


@pytest.fixture
def clone(tmp_path: Path) -> Clone:
    return Clone(tmp_path / "clone")


@pytest.mark.parametrize(
    ("files", "program"),
    [
        (("data/groups/a.yml", "docs/ohjeet/b.md", "docs/c.png"), "false"),
        ((), "false"),
        (("data/site.yml", "macros/a.py"), "true"),
        (("mkdocs.yml",), "true"),
        (("tests/toy/data/site.yml",), "true"),
        (("database.md",), "true"),
        (("macros/å.py",), "true"),
    ],
)
def test_only_data_and_docs_are_no_program(
    clone: Clone, files: tuple[str, ...], program: str
) -> None:
    clone.commit(*files)
    assert clone.changed(clone.base) == program


def test_what_was_moved_from_the_program_touches_it(clone: Clone) -> None:
    clone.git("mv", "macros/a.py", "docs/a.md")
    clone.commit()
    assert clone.changed(clone.base) == "true"


def test_what_others_changed_meanwhile_is_not_the_proposal_s(clone: Clone) -> None:
    clone.git("checkout", "--quiet", "-b", "ehdotus")
    clone.commit("docs/index.md")
    clone.git("checkout", "--quiet", "main")
    other = clone.commit("macros/a.py")
    clone.git("checkout", "--quiet", "ehdotus")
    assert clone.changed(other) == "false"


@pytest.mark.parametrize("base", ["", "0" * 40, "ei-ole"])
def test_without_a_known_base_everything_may_have_changed(clone: Clone, base: str) -> None:
    assert clone.changed(base) == "true"


@pytest.mark.parametrize(
    ("program", "results", "passes"),
    [
        ("true", "success success success success", True),
        ("false", "success success success skipped", True),
        ("true", "success success success skipped", False),
        ("", "failure success success skipped", False),
        ("false", "success failure success skipped", False),
        ("false", "success success cancelled skipped", False),
        ("true", "", False),
    ],
)
def test_the_gate_opens_when_all_that_was_needed_succeeded(
    program: str, results: str, passes: bool
) -> None:
    code, _ = run(GITHUB / "gate", PROGRAM=program, RESULTS=results)
    assert (code == 0) == passes


@pytest.mark.parametrize(
    ("pulls", "gate", "tested"),
    [
        ("echo def", "echo success", "true"),
        ("echo def", "echo failure", "false"),
        ("echo def", "exit 1", "false"),
        ("true", "echo success", "false"),
        ("exit 1", "echo success", "false"),
    ],
    ids=["passed", "failed", "no answer", "a direct push", "no answer about proposals"],
)
def test_only_what_came_of_a_proposal_that_passed_is_tested(
    tmp_path: Path, pulls: str, gate: str, tested: str
) -> None:
    gh = tmp_path / "gh"
    gh.write_text(GH.replace("{pulls}", pulls).replace("{gate}", gate))
    gh.chmod(0o755)
    path = f"{tmp_path}:{os.environ['PATH']}"
    code, said = run(GITHUB / "tested", PATH=path, GITHUB_REPOSITORY="a/b", GITHUB_SHA="abc")
    assert (code, said) == (0, f"tested={tested}\n")
