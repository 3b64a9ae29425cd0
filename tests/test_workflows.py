"""The workflows ask for no more than they need, and GitHub would accept them."""

import subprocess
import sys
import sysconfig
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parents[1]
GITHUB = ROOT / ".github"
WORKFLOWS = sorted((GITHUB / "workflows").glob("*.yml"))
ZIZMOR = str(Path(sysconfig.get_path("scripts")) / "zizmor")


def run(*command: str | Path) -> tuple[int, str]:
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return done.returncode, done.stdout + done.stderr


def zizmor(*paths: Path) -> tuple[int, str]:
    offline = ("--offline", "--strict-collection", "--no-config")
    quiet = ("--no-progress", "--color", "never")
    return run(ZIZMOR, "--persona", "pedantic", *offline, *quiet, *paths)


def schema(name: str, *paths: Path) -> tuple[int, str]:
    return run(sys.executable, "-m", "check_jsonschema", "--builtin-schema", name, *paths)


def load(path: Path) -> dict[Any, Any]:
    workflow: dict[Any, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return workflow


def steps(path: Path) -> list[dict[str, Any]]:
    return [step for job in load(path)["jobs"].values() for step in job["steps"]]


def broken(tmp_path: Path, old: str, new: str) -> Path:
    """The publishing workflow with a planted fault."""
    text = (GITHUB / "workflows" / "publish.yml").read_text(encoding="utf-8")
    assert old in text
    copy = tmp_path / ".github" / "workflows" / "publish.yml"
    copy.parent.mkdir(parents=True)
    copy.write_text(text.replace(old, new), encoding="utf-8")
    return copy


def test_zizmor_finds_nothing_in_its_strictest_mood() -> None:
    code, output = zizmor(GITHUB)
    assert "No findings to report" in output
    assert code == 0


@pytest.mark.parametrize(
    ("old", "new", "finding"),
    [
        ("permissions: {}", "permissions: write-all", "excessive-permissions"),
        ("@de0fac2e4500dabe0009e67214ff5f5447ce83dd # v6.0.2", "@v6", "unpinned-uses"),
        ("          persist-credentials: false\n", "", "artipacked"),
        (
            "run: make test",
            "run: echo ${{ github.event.head_commit.message }}",
            "template-injection",
        ),
        ("  push:\n", "  pull_request_target:\n  push:\n", "dangerous-triggers"),
    ],
)
def test_zizmor_finds_a_planted_fault(tmp_path: Path, old: str, new: str, finding: str) -> None:
    code, output = zizmor(broken(tmp_path, old, new))
    assert finding in output
    assert code != 0


def test_workflows_follow_githubs_schema() -> None:
    assert schema("vendor.github-workflows", *WORKFLOWS) == (0, "ok -- validation done\n")


def test_dependabots_settings_follow_its_schema() -> None:
    settings = GITHUB / "dependabot.yml"
    assert schema("vendor.dependabot", settings) == (0, "ok -- validation done\n")


def test_the_schema_refuses_an_unknown_key(tmp_path: Path) -> None:
    fault = broken(tmp_path, "timeout-minutes:", "timeout-minuts:")
    code, output = schema("vendor.github-workflows", fault)
    assert "timeout-minuts" in output
    assert code == 1


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_every_command_is_a_make_target_that_also_runs_locally(path: Path) -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    commands = [step["run"].split() for step in steps(path) if "run" in step]
    assert commands
    assert [words[0] for words in commands] == ["make"] * len(commands)
    assert [words[1] for words in commands if f"\n{words[1]}:" not in makefile] == []


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
@pytest.mark.parametrize(
    "promise",
    [
        lambda workflow, job: workflow["permissions"] == {},
        lambda workflow, job: job["timeout-minutes"] <= 30,
        lambda workflow, job: "secrets." not in str(workflow),
    ],
    ids=["no rights by default", "a time limit", "no secrets"],
)
def test_every_job_keeps_the_promise(
    path: Path, promise: Callable[[dict[Any, Any], dict[str, Any]], bool]
) -> None:
    workflow = load(path)
    assert all(promise(workflow, job) for job in workflow["jobs"].values())


def test_a_pull_request_may_only_read() -> None:
    jobs = load(GITHUB / "workflows" / "check.yml")["jobs"].values()
    assert [job["permissions"] for job in jobs] == [{"contents": "read"}]


def crons(name: str) -> list[str]:
    workflow = load(GITHUB / "workflows" / name)
    return [entry["cron"] for entry in workflow[True]["schedule"]]  # YAML 1.1 reads on as true


def test_the_site_is_built_anew_every_day_as_of_that_day() -> None:
    (daily,) = crons("publish.yml")
    assert daily.split()[2:] == ["*", "*", "*"]
    commands = [
        step["run"] for step in steps(GITHUB / "workflows" / "publish.yml") if "run" in step
    ]
    assert commands[-1] == "make site PUBLISH=1 SOURCE_DATE_EPOCH=$(date +%s)"


def test_the_day_alone_runs_no_tests_and_still_checks_the_data() -> None:
    of_the_push = [
        step["run"]
        for step in steps(GITHUB / "workflows" / "publish.yml")
        if "github.event_name == 'push'" in step.get("if", "")
    ]
    assert of_the_push == ["make test"]


def test_the_state_is_told_once_a_month_or_when_somebody_asks() -> None:
    (monthly,) = crons("status.yml")
    assert monthly.split()[2:] == ["1", "*", "*"]
    assert "workflow_dispatch" in load(GITHUB / "workflows" / "status.yml")[True]


def test_telling_the_state_may_write_issues_and_nothing_else() -> None:
    (job,) = load(GITHUB / "workflows" / "status.yml")["jobs"].values()
    assert job["permissions"] == {"contents": "read", "issues": "write", "pages": "read"}


def test_the_time_of_a_build_reaches_the_build(tmp_path: Path) -> None:
    """What `make` is given on the command line, the commands that it runs get as variables."""
    shown = tmp_path / "Makefile"
    shown.write_text("site:\n\t@echo $$SOURCE_DATE_EPOCH\n", encoding="utf-8")
    code, output = run("make", "-s", "-f", shown, "site", "SOURCE_DATE_EPOCH=1700000000")
    assert (code, output) == (0, "1700000000\n")
