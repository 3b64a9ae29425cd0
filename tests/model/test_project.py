"""A project that is not over has a next step, or says that nobody has recorded it."""

import pytest

from macros.model.project import Project
from tests.toy_meetings import record, told

HEAD = (
    "title: Työ\nkind: project\npurpose: Kehittää.\nowner: not_recorded\n"
    "steering_group: not_recorded\nparties: [mallila]\n"
)


@pytest.mark.parametrize(
    ("text", "is_open"),
    [
        ("phase: running\nnext_step: Kokeillaan.\n", True),
        ("phase: not_recorded\nnext_step: not_recorded\n", True),
        ("phase: ended\n", False),
        ("phase: stopped\n", False),
    ],
)
def test_a_project_is_read(text: str, is_open: bool) -> None:
    project = record(Project, "a", HEAD + text)
    assert isinstance(project, Project)
    assert project.open is is_open


@pytest.mark.parametrize("phase", ["ended", "stopped"])
@pytest.mark.parametrize("step", ["Kokeillaan.", "not_recorded"])
def test_a_project_that_is_over_has_no_next_step(phase: str, step: str) -> None:
    assert told(Project, f"{HEAD}phase: {phase}\nnext_step: {step}\n") == [
        "työ ei jatku, joten seuraavaa vaihetta ei ole; vaihda phase tai poista next_step"
    ]


@pytest.mark.parametrize("phase", ["proposed", "planned", "running", "not_recorded"])
def test_an_open_project_without_a_next_step_is_told(phase: str) -> None:
    assert told(Project, f"{HEAD}phase: {phase}\n") == [
        "kirjoita next_step (seuraava vaihe); jos sitä ei tiedetä, merkitse not_recorded"
    ]
