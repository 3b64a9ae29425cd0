"""The lexicon's entries → bytes: stems, classes of endings, compounds out of their parts, families.

Words get their numbers here: first those that stand on their own, in the order of their stems,
then the compounds that are told by their parts alone.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise, takewhile

from .encoding import Encoder
from .ending_graph import write_graph
from .lexicon import Endings, Entry
from .paradigms import RANK
from .stem_code import Classes, Stems

# The mark of the ending that makes the dictionary's form, beside those of `paradigms`.
BASE = 16

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
    canonical: dict[tuple[int, str], tuple[Endings, Canonical]] = {}
    rows = {key: _rows(entry, canonical) for key, entry in known.items()}
    made = {key for key, entry in known.items() if _told_by_parts(entry, known, rows)}
    made -= {part for key in made for part in known[key].parts}
    alone = sorted((key for key in known if key not in made), key=lambda key: (rows[key][0], key))
    place = {key: number for number, key in enumerate(alone)}
    compounds = sorted(made, key=lambda key: ([place[part] for part in known[key].parts], key))
    return Coded([known[key] for key in (*alone, *compounds)], rows, len(alone))


def write_words(out: Encoder, coded: Coded) -> None:
    numbers, size = coded.numbers, len(coded.entries)
    classes = Classes(endings for rows in coded.rows.values() for _, endings in rows)
    stems = Stems(out, _texts(coded), classes)
    write_graph(out, classes.patterns)
    out.number([("alone",)], coded.alone)
    out.number([("compounds",)], size - coded.alone)
    for entry in coded.entries[: coded.alone]:
        stems.write(*coded.rows[entry.key][0])
        out.number([("parts",)], len(entry.parts))
        for part in entry.parts:
            out.choice("part", numbers[part], size)
    before: list[int] = []
    for entry in coded.entries[coded.alone :]:
        parts = [numbers[part] for part in entry.parts]
        _write_parts(out, parts, before, coded.alone)
        for part, modifier in zip(entry.parts, entry.modifiers, strict=False):
            stems.write_modifier(coded.rows[part][0][0], modifier)
        before = parts
    others = sorted(_others(coded, numbers))
    out.number([("others",)], len(others))
    for row, number in others:
        stems.write(*row)
        out.choice("other", number, size)
    _write_families(out, coded)


def _texts(coded: Coded) -> Iterator[str]:
    """All that is written letter by letter."""
    yield from (stem for rows in coded.rows.values() for stem, _ in rows)
    yield from (part for entry in coded.entries for part in entry.modifiers)


def _others(coded: Coded, numbers: dict[str, int]) -> Iterator[tuple[Row, int]]:
    """The rows that neither begin a word on its own nor follow from a compound's parts."""
    for entry in coded.entries:
        number, rows = numbers[entry.key], coded.rows[entry.key]
        told = rows[0] if number < coded.alone else _made_row(entry, coded.rows)
        yield from ((row, number) for row in rows if row != told)


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


def _write_parts(out: Encoder, parts: list[int], before: list[int], alone: int) -> None:
    """The parts of a compound; compounds are in the order of their first ones."""
    out.number([("pieces",)], len(parts) - 2)
    pairs = zip(parts[:-1], before, strict=False)
    same = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))
    out.number([("same",)], same)
    if not same:
        out.number([("first",)], parts[0] - (before[0] if before else 0))
    for part in parts[max(same, 1) :]:
        out.choice("piece", part, alone)


def _write_families(out: Encoder, coded: Coded) -> None:
    members: dict[str, list[int]] = {}
    for number, entry in enumerate(coded.entries):
        if entry.family:
            members.setdefault(entry.family, []).append(number)
    groups = sorted(numbers for numbers in members.values() if len(numbers) > 1)
    out.number([("families",)], len(groups))
    first = 0
    for group in groups:
        out.number([("members",)], len(group) - 2)
        out.number([("family",)], group[0] - first)
        first = group[0]
        for one, other in pairwise(group):
            out.number([("relative",)], other - one - 1)


def _rows(entry: Entry, canonical: dict[tuple[int, str], tuple[Endings, Canonical]]) -> list[Row]:
    """The stems of an entry, the one with most endings first; inflections of one stem as one."""
    merged: dict[str, Endings] = {}
    for stem, endings in entry.inflections:
        merged[stem] = _both(merged[stem], endings) if stem in merged else endings
    rows = []
    for stem, endings in merged.items():
        base = entry.key.removeprefix(stem)
        known = id(endings), base
        if known not in canonical:  # words share their classes; kept, so that the id stays
            canonical[known] = endings, tuple(sorted(_with_base(endings, base).items()))
        rows.append((stem, canonical[known][1]))
    return sorted(rows, key=lambda row: (-len(row[1]), row))


def _with_base(endings: Endings, base: str) -> Endings:
    """The endings, that of the dictionary's form marked."""
    return endings | {base: endings[base] | BASE} if base in endings else endings


def _both(one: Endings, other: Endings) -> Endings:
    merged = dict(one)
    for ending, marks in other.items():
        old = merged.get(ending, marks)
        merged[ending] = min(old >> RANK, marks >> RANK) << RANK | (old | marks) & (1 << RANK) - 1
    return merged
