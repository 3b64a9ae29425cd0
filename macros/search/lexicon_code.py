"""The lexicon's entries → bytes: stems, classes of endings, compounds out of their parts, families.

Words get their numbers here: first those that stand on their own, in the order of their stems,
then the compounds that are told by their parts alone.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from .encoding import Context, Encoder, Letters
from .ending_graph import EndingGraph
from .lexicon import Endings, Entry
from .paradigms import RANK

# Bits of the lower half of a class's number.
LOW_HALF = 5

Canonical = tuple[tuple[str, int], ...]
Row = tuple[str, Canonical]


@dataclass
class Coded:
    """The entries in the order of their numbers, and what has been found out about each."""

    entries: list[Entry]
    rows: dict[str, list[Row]]
    alone: int

    @property
    def numbers(self) -> dict[str, int]:
        return {entry.key: number for number, entry in enumerate(self.entries)}


def ordered(entries: Iterable[Entry]) -> Coded:
    """Gives the words their numbers."""
    known = {entry.key: entry for entry in entries}
    canonical: dict[int, tuple[Endings, Canonical]] = {}
    rows = {key: _rows(entry, canonical) for key, entry in known.items()}
    made = {key for key, entry in known.items() if _told_by_parts(entry, known, rows)}
    made -= {part for key in made for part in known[key].parts}
    alone = sorted((key for key in known if key not in made), key=lambda key: (rows[key][0], key))
    place = {key: number for number, key in enumerate(alone)}
    compounds = sorted(made, key=lambda key: ([place[part] for part in known[key].parts], key))
    return Coded([known[key] for key in (*alone, *compounds)], rows, len(alone))


def write_words(out: Encoder, coded: Coded) -> None:
    numbers = coded.numbers
    classes = _classes(coded)
    order = {endings: number for number, endings in enumerate(classes)}
    stems = _Stems(out, coded)
    width = (len(classes) - 1).bit_length()
    id_width = max(len(coded.entries) - 1, 1).bit_length()
    _write_graph(out, classes)
    out.number("count", coded.alone)
    out.number("count", len(coded.entries) - coded.alone)
    for entry in coded.entries[: coded.alone]:
        stem, endings = coded.rows[entry.key][0]
        stems.write(stem)
        _write_class(out, stems, stem, order[endings], width)
        out.number("parts", len(entry.parts))
        for part in entry.parts:
            out.bits(numbers[part], id_width)
    before: tuple[str, ...] = ()
    for entry in coded.entries[coded.alone :]:
        before = _write_compound(out, entry, before, coded, numbers, stems)
    others = sorted(
        (row, numbers[entry.key])
        for entry in coded.entries
        for row in coded.rows[entry.key][(0 if numbers[entry.key] >= coded.alone else 1) :]
        if row != _first(entry, coded, numbers)
    )
    out.number("count", len(others))
    for (stem, endings), number in others:
        stems.write(stem)
        _write_class(out, stems, stem, order[endings], width)
        out.bits(number, id_width)
    _write_families(out, coded)


def _first(entry: Entry, coded: Coded, numbers: dict[str, int]) -> Row | None:
    """The row of a compound that follows from its parts."""
    if numbers[entry.key] < coded.alone:
        return None
    return _made_row(entry, coded.rows)


def _made_row(entry: Entry, rows: dict[str, list[Row]]) -> Row:
    stem, endings = rows[entry.parts[-1]][0]
    return "".join(entry.modifiers) + stem, endings


def _told_by_parts(entry: Entry, known: dict[str, Entry], rows: dict[str, list[Row]]) -> bool:
    if len(entry.parts) < 2 or len(entry.modifiers) != len(entry.parts) - 1:
        return False
    starts = (rows[part][0][0] for part in entry.parts[:-1])
    fit = all(m.startswith(s) for m, s in zip(entry.modifiers, starts, strict=True))
    whole = all(len(known[part].parts) < 2 for part in entry.parts)
    return fit and whole and _made_row(entry, rows) in rows[entry.key]


class _Stems:
    """Writes texts that share their beginning with the one before."""

    def __init__(self, out: Encoder, coded: Coded) -> None:
        stems = (stem for rows in coded.rows.values() for stem, _ in rows)
        modifiers = (part for entry in coded.entries for part in entry.modifiers)
        self._out = out
        self.letters = Letters(out, [*stems, *modifiers])
        self._before = ""

    def write(self, stem: str) -> None:
        shared = _shared(self._before, stem)
        self._out.number("shared", shared, min(len(self._before), 12))
        self.letters.write("stem", stem[:shared], stem[shared:])
        self._before = stem

    def context(self, stem: str) -> list[int]:
        """The last three letters, the last first; 0 where there is none."""
        numbers = [self.letters.number_of(sign) for sign in stem[-3:]]
        return [*reversed(numbers), 0, 0, 0][:3]


def _write_class(out: Encoder, stems: _Stems, stem: str, number: int, width: int) -> None:
    """The number of a class, foreseen by the last letters; in two halves, for smaller tables."""
    a, b, c = stems.context(stem)
    contexts: list[Context] = [("class",), ("class", a), ("class", a, b, c)]
    high, low = number >> LOW_HALF, number & (1 << LOW_HALF) - 1
    out.symbol(contexts, high, max(width - LOW_HALF, 0))
    out.symbol([(*context, -1 - high) for context in contexts], low, LOW_HALF)


def _write_compound(
    out: Encoder,
    entry: Entry,
    before: tuple[str, ...],
    coded: Coded,
    numbers: dict[str, int],
    stems: _Stems,
) -> tuple[str, ...]:
    width = max(coded.alone - 1, 1).bit_length()
    out.number("pieces", len(entry.parts) - 2)
    same = 0
    while same < min(len(before), len(entry.parts)) - 1 and before[same] == entry.parts[same]:
        same += 1
    out.number("same", same)
    for place, part in enumerate(entry.parts):
        if place >= same:
            out.bits(numbers[part], width)
    for part, modifier in zip(entry.parts, entry.modifiers, strict=False):
        stem = coded.rows[part][0][0]
        stems.letters.write("modifier", stem, modifier[len(stem) :])
    return entry.parts


def _write_graph(out: Encoder, classes: list[Canonical]) -> None:
    graph = EndingGraph.of(dict(endings) for endings in classes)
    signs = Letters(out, [sign for _, arrows in graph.states for sign, _ in arrows])
    out.number("count", len(graph.states))
    recent: dict[int, list[int]] = {}
    for number, (marks, arrows) in enumerate(graph.states):
        out.symbol([("marks",)], marks, 4)
        last = 0
        for sign, target in (*arrows, ("", 0)):
            value = signs.number_of(sign) if sign else 0
            out.symbol([("sign",), ("sign", last)], value, signs.width)
            if sign:
                _write_target(out, recent.setdefault(value, []), number, target, value)
            last = value
    out.number("count", len(classes))
    for start in graph.starts:
        out.bits(start, (len(graph.states) - 1).bit_length())


def _write_target(out: Encoder, recent: list[int], number: int, target: int, sign: int) -> None:
    """Where an arrow leads: to where another with the sign led lately, or so many states back."""
    if target in recent:
        out.number("recent", recent.index(target) + 1, sign)
        recent.remove(target)
    else:
        out.number("recent", 0, sign)
        out.number("back", number - target - 1)
    recent.insert(0, target)


def _write_families(out: Encoder, coded: Coded) -> None:
    members: dict[str, list[int]] = {}
    for number, entry in enumerate(coded.entries):
        if entry.family:
            members.setdefault(entry.family, []).append(number)
    groups = sorted(numbers for numbers in members.values() if len(numbers) > 1)
    out.number("count", len(groups))
    first = 0
    for group in groups:
        out.number("members", len(group) - 2)
        out.number("family", group[0] - first)
        first = group[0]
        for one, other in pairwise(group):
            out.number("relative", other - one - 1)


def _classes(coded: Coded) -> list[Canonical]:
    """Every class of endings, the most used first."""
    used: dict[Canonical, int] = {}
    for rows in coded.rows.values():
        for _, endings in rows:
            used[endings] = used.get(endings, 0) + 1
    return sorted(used, key=lambda endings: (-used[endings], endings))


def _rows(entry: Entry, canonical: dict[int, tuple[Endings, Canonical]]) -> list[Row]:
    """The stems of an entry, the one with most endings first; inflections of one stem as one."""
    merged: dict[str, Endings] = {}
    for stem, endings in entry.inflections:
        merged[stem] = _both(merged[stem], endings) if stem in merged else endings
    rows = []
    for stem, endings in merged.items():
        if id(endings) not in canonical:  # words share their classes; kept, so that the id stays
            canonical[id(endings)] = endings, tuple(sorted(endings.items()))
        rows.append((stem, canonical[id(endings)][1]))
    return sorted(rows, key=lambda row: (-len(row[1]), row))


def _both(one: Endings, other: Endings) -> Endings:
    merged = dict(one)
    for ending, marks in other.items():
        old = merged.get(ending, marks)
        merged[ending] = min(old >> RANK, marks >> RANK) << RANK | (old | marks) & (1 << RANK) - 1
    return merged


def _shared(one: str, other: str) -> int:
    count = 0
    for a, b in zip(one, other, strict=False):
        if a != b:
            break
        count += 1
    return count
