"""What is wrong, where, and how it prints: as a line, a GitHub annotation or JSON."""

import difflib
import json
import re
import unicodedata
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from enum import StrEnum

# A message is read on one line of a terminal or a log; what it quotes may be anything.
_LONGEST_QUOTE, _LONGEST_MESSAGE = 120, 400
_TOO_LONG_QUOTE = re.compile(f"«([^»]{{{_LONGEST_QUOTE}}})[^»]+»")
_MOST_SLIPS = 2
_LINE_BREAK = re.compile("\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")


class Severity(StrEnum):
    """An error stops the build; a warning is shown and the build goes on."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, order=True)
class Place:
    """A point in an editor's file; line and column count from 1, in characters."""

    file: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{_one_line(self.file)}:{self.line}:{self.column}"


@dataclass(frozen=True, order=True)
class Problem:
    """One Finnish sentence that an editor can act on, at its place."""

    place: Place
    message: str
    severity: Severity = Severity.ERROR

    @property
    def fails(self) -> bool:
        """Whether this problem stops the build."""
        return self.severity is Severity.ERROR


class Refused(Exception):
    """The files cannot become a portal; carries every problem that was found."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = sorted(set(problems))
        super().__init__(as_text(self.problems))


class Unable(Exception):
    """What was asked for cannot be done; the message says in lines for a person why not."""


def as_text(problems: Iterable[Problem]) -> str:
    """`file:line:col: sentence`, a line a problem; a warning says that it is one."""
    return "\n".join(
        f"{p.place}: {'' if p.fails else 'varoitus: '}{_shown(p.message)}" for p in problems
    )


def as_github(problems: Iterable[Problem]) -> str:
    """Workflow commands that GitHub shows beside the line in the pull request."""
    return "\n".join(
        f"::{p.severity} file={_data(p.place.file).replace(':', '%3A').replace(',', '%2C')},"
        f"line={p.place.line},col={p.place.column}::{_data(_shown(p.message))}"
        for p in problems
    )


def as_json(problems: Iterable[Problem]) -> str:
    """A JSON list of objects with file, line, column, severity and message."""
    rows = [
        {**asdict(p.place), "severity": p.severity.value, "message": p.message} for p in problems
    ]
    return json.dumps(rows, ensure_ascii=False, indent=2)


FORMATS = {"text": as_text, "github": as_github, "json": as_json}


def suggestion(word: str, known: Iterable[str]) -> str:
    """` Tarkoititko «…»?` for the known word that was mistyped, or nothing when none was."""
    meant = nearest(word, known)
    return f" Tarkoititko «{meant}»?" if meant else ""


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known word that was mistyped, or None: another real thing is not what was meant."""
    alike = [one for one in known if abs(len(one) - len(word)) <= _MOST_SLIPS]
    near = alike and difflib.get_close_matches(word.lower(), alike, n=1, cutoff=0.6)
    return near[0] if near and _is_slip(word.lower(), near[0]) else None


def _is_slip(word: str, meant: str) -> bool:
    """At most two letters off, one in a short word, and no digit: «2027-1» is not «2027-2»."""
    changes = difflib.SequenceMatcher(None, word, meant).get_opcodes()
    off = sum(max(b - a, d - c) for kind, a, b, c, d in changes if kind != "equal")
    same_digits = re.sub(r"\D", "", word) == re.sub(r"\D", "", meant)
    return off <= min(_MOST_SLIPS, len(meant) // 5 + 1) and same_digits


def _shown(message: str) -> str:
    """The message on one line, with what it quotes cut to a length that a person reads."""
    text = _TOO_LONG_QUOTE.sub(r"«\1…»", _one_line(message))
    return text if len(text) <= _LONGEST_MESSAGE else f"{text[: _LONGEST_MESSAGE - 1]}…"


def _one_line(text: str) -> str:
    """A program that reads the log takes commands from the beginnings of its lines."""
    return "".join(
        f"<U+{ord(letter):04X}>" if unicodedata.category(letter) in ("Cc", "Cf") else letter
        for letter in _LINE_BREAK.sub("↵", text)
    )


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
