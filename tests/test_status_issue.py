"""The month's list goes to one issue, whatever has happened to it; gh is played by a script."""

import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
TITLE = "Mallin toteutuminen: mitä on tehtävä"
LABEL = (
    "label create mallin-toteutuminen --force --color 1d4f91 "
    "--description Kuukausittain päivittyvä luettelo"
)
LIST = (
    "issue list --label mallin-toteutuminen --state all --limit 1 --json number,state "
    r'--jq .[] | "\(.number) \(.state)"'
)
RUN_URL = "https://example.org/run/7"
GH = """#!/bin/sh
echo "$*" >>calls
case "$*" in
  "issue list"*) {found} ;;
  *--body-file*) for last; do :; done; cp "$last" body ;;
esac
"""


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    """A folder with the script, a Python that tells a state, and a PATH that bin/ leads."""
    (tmp_path / ".github").mkdir()
    for name in ("issue", "status-issue", "deep-issue"):
        shutil.copy(ROOT / ".github" / name, tmp_path / ".github")
    program(tmp_path / ".venv" / "bin" / "python", '#!/bin/sh\necho "$*: tilanne"\n')
    return tmp_path


def program(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    path.chmod(0o755)


def run(clone: Path, found: str | None, script: str = "status-issue") -> tuple[int, list[str], str]:
    """The exit code, what gh was asked, and what was said on standard error."""
    if found is not None:
        program(clone / "bin" / "gh", GH.replace("{found}", found))
    done = subprocess.run(
        [clone / ".github" / script],
        cwd=clone.parent,
        env={
            "PATH": f"{clone}/bin:{only_the_basics(clone)}",
            "LANG": "C.UTF-8",
            "RUN_URL": RUN_URL,
        },
        capture_output=True,
        text=True,
        check=False,
    )
    calls = clone / "calls"
    asked = calls.read_text(encoding="utf-8") if calls.exists() else ""
    return done.returncode, [" ".join(line.split()) for line in asked.splitlines()], done.stderr


def only_the_basics(clone: Path) -> Path:
    """A folder with what the script needs, where no real gh can be."""
    folder = clone / "basics"
    folder.mkdir(exist_ok=True)
    for name in ("sh", "dirname", "mktemp", "rm", "cp"):
        target = folder / name
        if not target.exists():
            target.symlink_to(shutil.which(name) or f"/bin/{name}")
    return folder


def without_body(calls: list[str]) -> list[str]:
    """The calls, less the name of the temporary file."""
    return [call.partition(" --body-file")[0] for call in calls]


def test_the_first_time_an_issue_is_opened(clone: Path) -> None:
    code, calls, said = run(clone, "true")
    assert (code, said) == (0, "")
    assert without_body(calls) == [
        LABEL,
        LIST,
        f"issue create --title {TITLE} --label mallin-toteutuminen",
    ]
    assert (clone / "body").read_text() == "-m macros status --format markdown: tilanne\n"


def test_an_open_issue_is_updated(clone: Path) -> None:
    code, calls, said = run(clone, "echo 12 OPEN")
    assert (code, said) == (0, "")
    assert without_body(calls) == [LABEL, LIST, f"issue edit 12 --title {TITLE}"]
    assert (clone / "body").read_text() == "-m macros status --format markdown: tilanne\n"


def test_a_closed_issue_is_updated_and_opened_again(clone: Path) -> None:
    code, calls, said = run(clone, "echo 12 CLOSED")
    assert (code, said) == (0, "")
    assert without_body(calls) == [LABEL, LIST, f"issue edit 12 --title {TITLE}", "issue reopen 12"]


def test_when_nobody_answers_no_second_issue_is_opened(clone: Path) -> None:
    code, calls, _ = run(clone, "exit 4")
    assert (code, calls) == (4, [LABEL, LIST])


def test_refused_records_leave_the_issue_as_it_was(clone: Path) -> None:
    program(clone / ".venv" / "bin" / "python", "#!/bin/sh\necho 'data/x.yml: vika' >&2\nexit 1\n")
    code, calls, said = run(clone, "true")
    assert (code, calls, said) == (1, [], "data/x.yml: vika\n")


def test_a_missing_gh_is_one_line(clone: Path) -> None:
    assert run(clone, None) == (
        1,
        [],
        "gh is missing: install GitHub's command line tool.\n",
    )


def test_developers_get_an_issue_of_their_own_that_leads_to_the_run(clone: Path) -> None:
    program(clone / "bin" / "git", "#!/bin/sh\necho 5bc9c02\n")
    code, calls, said = run(clone, "echo 12 CLOSED", "deep-issue")
    assert (code, said) == (0, "")
    assert [call.split(" --")[0] for call in calls] == [
        "label create deep-tests",
        "issue list",
        "issue edit 12",
        "issue reopen 12",
    ]
    assert (clone / "body").read_text() == f"`make test-deep` failed at 5bc9c02: {RUN_URL}\n"
