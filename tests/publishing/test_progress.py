"""A long build tells how far it is, to a person at a terminal and nobody else."""

import io

import pytest

from macros.publishing import progress
from macros.publishing.progress import Progress


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def told(monkeypatch: pytest.MonkeyPatch, to: io.StringIO, seconds: list[float]) -> str:
    times = iter([0, *seconds])
    monkeypatch.setattr(progress, "monotonic", lambda: next(times))
    monkeypatch.setattr("sys.stderr", to)
    line = Progress()
    for number, _ in enumerate(seconds, 1):
        line.tell("Sivuja", number, 9)
    line.end()
    return to.getvalue()


def test_after_a_while_the_line_tells_of_the_build(monkeypatch: pytest.MonkeyPatch) -> None:
    line = told(monkeypatch, Terminal(), [1, 3.1, 3.2, 3.4])
    assert line == "\rSivuja 2/9\x1b[K\rSivuja 4/9\x1b[K\r\x1b[K"


def test_a_short_build_says_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    assert told(monkeypatch, Terminal(), [1, 2.9]) == ""


def test_what_is_no_terminal_gets_no_line(monkeypatch: pytest.MonkeyPatch) -> None:
    assert told(monkeypatch, io.StringIO(), [5, 6]) == ""
