"""`python -m tests.browser.measuring TABLE`: the measurement → data/accessibility.yml."""

import json
import re
import sys
from datetime import date, datetime
from pathlib import Path

from macros.model.moments import HELSINKI, finnish_day
from tests.site.trees import ROOT

_BLOCK = re.compile(r"^measurement:.*(?:\n(?:(?:#.*)?\n)* .*)*\n?", re.MULTILINE)
_ASSESSED = re.compile(r"^assessed:.*$", re.MULTILINE)


def record_measurement(table: Path, record: Path, today: date) -> None:
    """Writes the table's figures and the day into the record, and leaves the rest as it was."""
    text = record.read_text(encoding="utf-8")
    record.write_text(with_measurement(text, table, today), encoding="utf-8")


def with_measurement(text: str, table: Path, today: date) -> str:
    """The record's text with its measurement replaced."""
    measured = json.loads(table.read_text(encoding="utf-8"))
    figures = [f"  {key}: {measured[key]}" for key in ("pages", "states", "violations", "tool")]
    states = [f"    - {state}" for state in measured["states_measured"]]
    block = "\n".join(["measurement:", *figures, "  states_measured:", *states, ""])
    dated = _ASSESSED.sub(f"assessed: {finnish_day(today)}", text)
    return _BLOCK.sub(lambda _: block, dated)


if __name__ == "__main__":
    record_measurement(
        Path(sys.argv[1]), ROOT / "data" / "accessibility.yml", datetime.now(HELSINKI).date()
    )
