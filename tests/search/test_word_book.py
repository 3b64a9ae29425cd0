"""What is known of words: their readings, parts, forms and verbs."""

import sqlite3
from pathlib import Path

import pytest

from macros.search.paradigms import ALONE, POSSESSED, RANK
from macros.search.readings import Rank
from macros.search.word_book import WordBook
from tests.search.toy import book

pytestmark = pytest.mark.usefixtures("finnish")


@pytest.mark.parametrize(
    ("form", "keys"),
    [
        ("kokousten", ["kokous"]),  # not koko|uksi
        ("tehtävien", ["tehtävä"]),  # the noun, not what is to be done
        ("kuusi", ["kuusi"]),  # not "your moon"
        ("saanut", ["saada"]),
        ("tunnistautumisella", ["tunnistautuminen"]),
        ("lista", ["lista"]),  # not from the abbreviation la
        ("määrin", ["määrä", "määri"]),  # the name Määri is not the only one
        ("vastaan", ["vasta", "vastaan"]),  # not from vastata
        ("xyzzyksi", []),
    ],
)
def test_a_form_belongs_to_its_likeliest_words(form: str, keys: list[str]) -> None:
    assert list(dict.fromkeys(word.key for word in book().words(form))) == keys


@pytest.mark.parametrize(
    ("form", "parts"),
    [
        ("tietohallintojohtajalle", ("tieto", "hallinto", "johtaja")),
        ("muutostenhallinnan", ("muutosten", "hallinta")),
        ("hevostilalla", ("hevos", "tila")),
        ("ict-päällikkö", ("ict", "päällikkö")),
    ],
)
def test_a_compound_is_known_by_its_parts(form: str, parts: tuple[str, ...]) -> None:
    assert parts in [word.parts for word in book().words(form)]


@pytest.mark.parametrize(
    ("part", "key"),
    [("muutosten", "muutos"), ("hevos", "hevonen"), ("tieto", "tieto"), ("lääkärin", "lääkäri")],
)
def test_a_part_is_a_form_of_a_word(part: str, key: str) -> None:
    assert key in [word.key for word in book().modifiers(part)]


def forms(word: str) -> dict[str, int]:
    found = book().words(word)[0]
    stem, endings = book().forms(found)
    return {stem + ending: marks for ending, marks in endings.items()}


def test_a_noun_has_all_its_cases_and_what_its_possessives_stand_on() -> None:
    hallinto = forms("hallinto")
    assert hallinto["hallinnossa"] == ALONE | POSSESSED
    assert hallinto["hallinnon"] == ALONE
    assert hallinto["hallintoo"] == POSSESSED  # hallintooni
    assert hallinto["hallinnoitta"] >> RANK == Rank.RARE


def test_a_verb_has_its_participles_and_the_nouns_made_of_it() -> None:
    vaihtaa = forms("vaihtaa")
    assert {"vaihdan", "vaihdettiin", "vaihtamalla"} <= set(vaihtaa)
    assert vaihtaa["vaihdetuissa"] >> RANK == Rank.PARTICIPLE
    assert vaihtaa["vaihtaminen"] >> RANK == Rank.DERIVED


def test_a_word_of_the_plural_is_also_found_in_the_singular() -> None:
    assert forms("hautajaiset")["hautajainen"] >> RANK == Rank.RARE
    assert forms("silmälasit")["lasi"] == ALONE | Rank.RARE << RANK


@pytest.mark.parametrize(
    ("form", "verbs"),
    [
        ("purtava", ["purra"]),
        ("tykännyt", ["tykätä"]),
        ("vaihtaminen", ["vaihtaa"]),
        ("kuolema", []),  # a thing is not what was done
        ("levy", []),
    ],
)
def test_a_word_that_is_made_of_a_verb_knows_it(form: str, verbs: list[str]) -> None:
    word = book().words(form)[0]
    assert [verb.key for verb in book().verbs(word)] == verbs


@pytest.mark.parametrize(
    ("form", "verb"), [("filtteröity", "filtteröidä"), ("bannattu", "bannata"), ("bannin", None)]
)
def test_an_unknown_form_may_be_of_a_verb_if_its_ending_tells(form: str, verb: str | None) -> None:
    assert not book().words(form)
    verbs = [guess.key for guess in book().guesses(form) if guess.pos == "verb"]
    assert verbs == ([verb] if verb else [])


@pytest.mark.deep  # loads the analyser and the generator
def test_patterns_of_participles_give_what_the_generator_would() -> None:
    """A pattern is learnt from one verb and used for others, whichever came first."""
    alone, after = WordBook(), WordBook()
    for verb in ("pyytää", "kirjoittaa", "ottaa"):
        after.forms(after.words(verb)[0])
    word = alone.words("käyttää")[0]
    assert alone.forms(word) == after.forms(word)


def test_what_is_known_needs_no_analyser(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = WordBook(tmp_path)
    known = first.words("salasanojen")
    first.save()

    def refuse(*_: object) -> None:
        raise AssertionError("the analyser was loaded")

    monkeypatch.setattr("macros.search.morphology._transducer", refuse)
    assert WordBook(tmp_path).words("salasanojen") == known


def learnt(folder: Path) -> Path:
    """The file of a memory that knows a word."""
    book = WordBook(folder)
    book.words("talo")
    book.save()
    (file,) = folder.iterdir()
    return file


def test_what_other_rules_had_learnt_is_forgotten(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    learnt(tmp_path)
    monkeypatch.setattr(WordBook, "_readings", lambda *_: [])
    assert WordBook(tmp_path).words("talo")
    monkeypatch.setattr("macros.search.word_book._version", lambda: "other")
    assert WordBook(tmp_path).words("talo") == []


@pytest.mark.parametrize(
    "content",
    [b"", b"{", b"[" * 100_000, b"\xff\xfe\x00", b"SQLite format 3\0"],
    ids=lambda content: repr(content[:12]),
)
def test_a_memory_that_is_not_as_it_was_written_is_left_aside(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, content: bytes
) -> None:
    file = learnt(tmp_path)
    file.write_bytes(content)
    book = WordBook(tmp_path)
    assert [word.key for word in book.words("talon")] == ["talo"]
    assert all(message.startswith("Note: ") for message in caplog.messages)
    book.save()
    caplog.clear()
    assert [word.key for word in WordBook(tmp_path).words("talon")] == ["talo"]
    assert caplog.messages == []


def test_a_memory_that_was_altered_is_left_aside(tmp_path: Path) -> None:
    file = learnt(tmp_path)
    with sqlite3.connect(file) as base:
        base.execute("UPDATE steps SET kept = substr(kept, 1, length(kept) - 1)")
    assert [word.key for word in WordBook(tmp_path).words("talo")] == ["talo"]


@pytest.mark.parametrize("kind", ["a file", "a folder without a name", "a folder for the file"])
def test_a_memory_that_cannot_be_used_fails_nothing(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, kind: str
) -> None:
    folder = tmp_path / "sanat"
    if kind == "a file":
        folder.touch()
    elif kind == "a folder for the file":
        Path(folder, "words.db").mkdir(parents=True)
    else:
        folder = Path("/proc/sanat")
    book = WordBook(folder)
    assert [word.key for word in book.words("talon")] == ["talo"]
    book.save()
    assert len(caplog.messages) in (1, 2)
    assert all(message.startswith("Note: ") for message in caplog.messages)
