"""The lexicon's entries → texts: stems, endings, compounds out of their parts.

Words get their numbers here: first those that stand on their own, in the order of their stems,
then the compounds that are told by their parts alone.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from .encoding import EndingGraph, rests, signs
from .lexicon import Endings, Entry, Lexicon
from .paradigms import RANK
from .postings import Numbers
from .word_book import WordBook

# The mark of the ending that makes the dictionary's form, beside those of `paradigms`.
BASE = 16

Row = tuple[str, tuple[tuple[str, int], ...]]


@dataclass
class Coded:
    """The entries in the order of their numbers, and the stems of each with their endings."""

    entries: list[Entry]
    rows: dict[str, list[Row]]
    alone: int

    @cached_property
    def numbers(self) -> dict[str, int]:
        return {entry.key: number for number, entry in enumerate(self.entries)}


def code(book: WordBook, forms: list[str]) -> tuple[Numbers, int, dict[str, str]]:
    """The numbers of the words by form, how many words there are, and their texts."""
    lexicon = Lexicon(book, forms)
    coded = ordered(lexicon.inflected())
    numbers = coded.numbers
    found = {form: tuple(numbers[key] for key in keys) for form, keys in lexicon.keys.items()}
    return found, len(numbers), words_of(coded)


def ordered(entries: Iterable[Entry]) -> Coded:
    """Gives the words their numbers."""
    known = {entry.key: entry for entry in entries}
    canonical: dict[tuple[int, str], tuple[Endings, tuple[tuple[str, int], ...]]] = {}
    rows = {key: _rows(entry, canonical) for key, entry in known.items()}
    made = {key for key, entry in known.items() if _told_by_parts(entry, known, rows)}
    made -= {part for key in made for part in known[key].parts}
    alone = sorted((key for key in known if key not in made), key=lambda key: (rows[key][0], key))
    place = {key: number for number, key in enumerate(alone)}
    compounds = sorted(made, key=lambda key: ([place[part] for part in known[key].parts], key))
    return Coded([known[key] for key in (*alone, *compounds)], rows, len(alone))


def words_of(coded: Coded) -> dict[str, str]:
    """Texts of rows with spaces between; in a row "!" stands before and between parts."""
    numbers, graph = coded.numbers, EndingGraph()
    alone, compounds = coded.entries[: coded.alone], coded.entries[coded.alone :]
    firsts = [coded.rows[entry.key][0] for entry in alone]
    others = sorted(_others(coded, numbers))
    stems = rests(stem for stem, _ in [*firsts, *(row for row, _ in others)])
    told = [signs([numbers[part] for part in entry.parts]) for entry in alone]
    told += [signs([number]) for _, number in others]
    endings = [endings for _, endings in [*firsts, *(row for row, _ in others)]]
    rows = [
        signs([shared, graph.state(own)]) + rest + (f"!{more}" if more else "")
        for (shared, rest), own, more in zip(stems, endings, told, strict=True)
    ]
    return {
        "words": " ".join(rows[: coded.alone]),
        "others": " ".join(rows[coded.alone :]),
        "compounds": " ".join(_pieces(entry, coded, numbers) for entry in compounds),
        "endings": str(graph),
    }


def _pieces(entry: Entry, coded: Coded, numbers: dict[str, int]) -> str:
    """Each part with what its stem lacks where it stands before another."""
    modifiers = (*entry.modifiers, "")
    return "!".join(
        signs([numbers[part]]) + modifier[len(coded.rows[part][0][0]) :]
        for part, modifier in zip(entry.parts, modifiers, strict=True)
    )


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


def _rows(
    entry: Entry, canonical: dict[tuple[int, str], tuple[Endings, tuple[tuple[str, int], ...]]]
) -> list[Row]:
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
