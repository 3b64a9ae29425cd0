"""The browser tests' figures stand in the accessibility record, and nothing else changes there."""

import json
from datetime import date
from pathlib import Path

import pytest

from macros.files.reading import Reader
from macros.files.yaml import read_yaml
from macros.model.accessibility import AccessibilityStatement, Measurement
from tests.browser.measuring import record_measurement, with_measurement

TODAY = date(2027, 3, 1)
MEASURED = {
    "pages": 52,
    "states": 624,
    "violations": 0,
    "tool": "axe-core 4.12.1",
    "states_measured": ["1280 × 800, vaalea", "320 × 640, tumma, haku auki"],
}
RECORD = """\
# Tämän tietueen mittaus tulee selaintesteistä.
title: Saavutettavuusseloste
conformance: partial
criteria: WCAG 2.2
assessor: self
assessed: 4.2.2027 # näin merkitty päivä vaihtuu
prepared: 4.2.2027
published: not_recorded
feedback: not_recorded
answer_days: 14
authority:
  title: Keksitty viranomainen
  address: https://example.fi/
measurement:
  pages: 1
  states: 1
  # tämäkin rivi kuuluu mittaukseen

  violations: 7
  tool: axe
  states_measured:
    - vaalea
defects:
  - title: Kuvalla ei ole tekstiä
    reason: Korjaus on kesken.
    # Aikataulu sovitaan.
    plan: Korjataan.
"""
BLOCK = """\
measurement:
  pages: 52
  states: 624
  violations: 0
  tool: axe-core 4.12.1
  states_measured:
    - 1280 × 800, vaalea
    - 320 × 640, tumma, haku auki
"""
BEFORE, _, REST = RECORD.partition("measurement:\n")
DEFECTS = "defects:\n" + REST.partition("defects:\n")[2]
HEAD = BEFORE.replace("4.2.2027 # näin merkitty päivä vaihtuu", "1.3.2027")


@pytest.fixture
def table(tmp_path: Path) -> Path:
    file = tmp_path / "accessibility.json"
    file.write_text(json.dumps(MEASURED), encoding="utf-8")
    return file


@pytest.mark.parametrize(
    ("record", "expected"),
    [
        (RECORD, HEAD + BLOCK + DEFECTS),
        (RECORD.removesuffix(DEFECTS), HEAD + BLOCK),
        (DEFECTS + RECORD.removesuffix(DEFECTS), DEFECTS + HEAD + BLOCK),
        (HEAD + BLOCK + DEFECTS, HEAD + BLOCK + DEFECTS),
        (HEAD + BLOCK + "\n# Huomautus.\n" + DEFECTS, HEAD + BLOCK + "\n# Huomautus.\n" + DEFECTS),
        (HEAD + BLOCK.rstrip(), HEAD + BLOCK),
        (HEAD + "measurement: {pages: 1}\n" + DEFECTS, HEAD + BLOCK + DEFECTS),
        (HEAD + "measurement: # mitattu\n  pages: 1\n" + DEFECTS, HEAD + BLOCK + DEFECTS),
    ],
    ids=[
        "in the middle",
        "last",
        "after the defects",
        "measured already",
        "before a comment",
        "without a last line end",
        "on one line",
        "with a comment on its line",
    ],
)
def test_the_measurement_and_its_day_are_replaced_and_the_rest_stays(
    table: Path, record: str, expected: str
) -> None:
    assert with_measurement(record, table, TODAY) == expected


def test_what_is_written_is_a_sound_record(table: Path, tmp_path: Path) -> None:
    file = tmp_path / "accessibility.yml"
    file.write_text(RECORD, encoding="utf-8")
    record_measurement(table, file, TODAY)
    reader = Reader()
    node = read_yaml(file.read_text("utf-8"), "accessibility.yml")
    statement = reader.record(AccessibilityStatement, node, id="accessibility")
    assert isinstance(statement, AccessibilityStatement), reader.problems
    assert (statement.assessed, statement.prepared) == (TODAY, date(2027, 2, 4))
    assert statement.measurement == Measurement(
        pages=52, states=624, violations=0, tool="axe-core 4.12.1",
        states_measured=("1280 × 800, vaalea", "320 × 640, tumma, haku auki"),
    )  # fmt: skip
    assert [defect.plan for defect in statement.defects] == ["Korjataan."]
