"""The workflows ask for no more than they need, and GitHub would accept them."""

import json
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
    return [step for job in load(path)["jobs"].values() for step in job.get("steps", ())]


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
            "run: make tested",
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
    commands = [step["run"].split() for step in steps(path) if "run" in step]
    assert commands or path.name == "dependencies.yml", "only that one asks GitHub alone"
    assert [words[0] for words in commands] == ["make"] * len(commands)
    for _, target, *_ in commands:
        assert run("make", "-C", ROOT, "-n", target)[0] == 0, target


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
@pytest.mark.parametrize(
    "promise",
    [
        lambda workflow, job: workflow["permissions"] == {},
        lambda workflow, job: "uses" in job or job["timeout-minutes"] <= 90,
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
    for name in ("check.yml", "tests.yml"):
        for key, job in load(GITHUB / "workflows" / name)["jobs"].items():
            if key != "comment":
                assert job["permissions"] == {"contents": "read"}


def test_what_may_comment_runs_nothing_of_the_proposal() -> None:
    job = load(GITHUB / "workflows" / "check.yml")["jobs"]["comment"]
    assert job["permissions"] == {"contents": "read", "pull-requests": "write"}
    assert "pull_request.head.repo.full_name == github.repository" in job["if"]
    checkout, *_, last = job["steps"]
    assert checkout["with"]["ref"] == "${{ github.event.pull_request.base.sha }}"
    assert [step["run"] for step in job["steps"] if "run" in step] == [last["run"]]


def test_the_forms_of_issues_follow_githubs_schema() -> None:
    forms = sorted((GITHUB / "ISSUE_TEMPLATE").glob("[0-9]*.yml"))
    assert schema("vendor.github-issue-forms", *forms) == (0, "ok -- validation done\n")


def test_the_published_site_is_attested_where_no_code_of_the_project_runs() -> None:
    jobs = load(GITHUB / "workflows" / "publish.yml")["jobs"]
    signing = [job for job in jobs.values() if "attestations" in job["permissions"]]
    assert signing == [jobs["deploy"]]
    assert [step for step in jobs["deploy"]["steps"] if "run" in step] == []
    used = [step["uses"].partition("@")[0] for step in jobs["deploy"]["steps"]]
    assert used[-2:] == ["actions/download-artifact", "actions/attest-build-provenance"]


def test_the_ruleset_waits_for_a_job_that_judges_proposals() -> None:
    rules = json.loads((GITHUB / "rulesets" / "main.json").read_text(encoding="utf-8"))["rules"]
    parameters = {rule["type"]: rule.get("parameters", {}) for rule in rules}
    asked = parameters["required_status_checks"]["required_status_checks"]
    jobs = load(GITHUB / "workflows" / "check.yml")["jobs"].values()
    assert {check["context"] for check in asked} <= {job["name"] for job in jobs}
    assert parameters["pull_request"]["require_code_owner_review"] is True


def crons(name: str) -> list[str]:
    workflow = load(GITHUB / "workflows" / name)
    return [entry["cron"] for entry in workflow[True]["schedule"]]  # YAML 1.1 reads on as true


def test_the_site_is_built_anew_every_day_as_of_that_day() -> None:
    (daily,) = crons("publish.yml")
    assert daily.split()[2:] == ["*", "*", "*"]
    commands = [
        step["run"] for step in steps(GITHUB / "workflows" / "publish.yml") if "run" in step
    ]
    assert "make site PUBLISH=1 SOURCE_DATE_EPOCH=$(date +%s)" in commands


def test_the_day_alone_runs_no_tests_and_still_checks_the_data() -> None:
    jobs = load(GITHUB / "workflows" / "publish.yml")["jobs"]
    assert jobs["changed"]["if"] == "github.event_name == 'push'"
    assert jobs["tests"]["if"].startswith("needs.changed.outputs.program == 'true' && ")
    assert jobs["build"]["if"] == "${{ !cancelled() && !contains(needs.*.result, 'failure') }}"
    always = [step["run"] for step in jobs["build"]["steps"] if "run" in step and "if" not in step]
    assert always[0] == "make check FORMAT=github"


def test_one_gate_waits_for_every_job_of_a_proposal() -> None:
    jobs = load(GITHUB / "workflows" / "check.yml")["jobs"]
    gate = jobs.pop("gate")
    telling = {"told", "comment"}  # what only tells stops nothing
    assert set(gate["needs"]) == set(jobs) - telling
    assert gate["if"] == "always()"
    assert gate["name"] in (GITHUB / "tested").read_text(encoding="utf-8")
    # Only the tests may be skipped, which the gate's script allows when the program is as it was.
    assert [name for name, job in jobs.items() if "if" in job and name not in telling] == ["tests"]


def test_what_editors_read_of_their_proposal_is_in_finnish() -> None:
    jobs = load(GITHUB / "workflows" / "check.yml")["jobs"].values()
    names = [thing["name"] for job in jobs for thing in (job, *job.get("steps", ()))]
    words = {word.lower() for name in names for word in name.split()}
    assert words.isdisjoint({"the", "and", "check", "build", "run", "fetch", "site", "tests"})


def test_a_failure_of_the_deep_tests_opens_an_issue() -> None:
    (job,) = load(GITHUB / "workflows" / "deep.yml")["jobs"].values()
    assert job["permissions"] == {"contents": "read", "issues": "write"}
    assert [step["run"] for step in job["steps"] if step.get("if") == "failure()"] == [
        "make deep-issue"
    ]
    assert "workflow_dispatch" in load(GITHUB / "workflows" / "deep.yml")[True]


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
    shown.write_text(".PHONY: site\nsite:\n\t@echo $$SOURCE_DATE_EPOCH\n", encoding="utf-8")
    code, output = run("make", "-s", "-f", shown, "site", "SOURCE_DATE_EPOCH=1700000000")
    assert (code, output) == (0, "1700000000\n")
