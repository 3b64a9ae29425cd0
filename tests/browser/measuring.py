"""The browser tests' table → the accessibility record: what the statement says was measured."""

import json
import re
from datetime import date
from pathlib import Path

from macros.model.moments import finnish_day

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
