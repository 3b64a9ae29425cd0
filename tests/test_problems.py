"""A problem is one line, whatever it quotes."""

import pytest

from macros.problems import Place, Problem, as_github, as_text, suggestion


def text(message: str, file: str = "data/a.yml") -> str:
    return as_text([Problem(Place(file), message)])


def test_a_line_break_in_a_value_or_a_name_is_shown_and_not_printed() -> None:
    breaks = "a\n::warning::b\r\nc\u2028d\x85e"
    assert text(f"«{breaks}» ei kelpaa", f"docs/{breaks}.md") == (
        "docs/a↵::warning::b↵c↵d↵e.md:1:1: «a↵::warning::b↵c↵d↵e» ei kelpaa"
    )


def test_what_steers_a_terminal_is_shown_by_its_name() -> None:
    assert text("«\x1b[2J\u202e» ei kelpaa") == ("data/a.yml:1:1: «<U+001B>[2J<U+202E>» ei kelpaa")


def test_a_long_value_is_cut_and_the_advice_stays() -> None:
    assert text(f"«{'a' * 5000}» ei kelpaa; valitse «b»") == (
        f"data/a.yml:1:1: «{'a' * 120}…» ei kelpaa; valitse «b»"
    )
    assert text("a" * 5000) == f"data/a.yml:1:1: {'a' * 399}…"


def test_githubs_commands_are_one_line_too() -> None:
    problem = Problem(Place("docs/a\n::b.md", 2, 3), "«a\n::error::b» ei kelpaa")
    assert as_github([problem]) == (
        "::error file=docs/a%0A%3A%3Ab.md,line=2,col=3::«a↵::error::b» ei kelpaa"
    )


@pytest.mark.parametrize(
    ("word", "known", "meant"),
    [
        ("titel", "title status", "title"),
        ("Heldd", "held vacant", "held"),
        ("malila", "mallila kuvitelma", "mallila"),
        ("tukki", "tuki", "tuki"),
        ("tornio", "pori ulvila", None),
        ("phone", "owner title", None),
        ("kehittamisryhma", "ohjausryhma", None),
        ("mallilan-it-paallikko", "satulan-it-paallikko", None),
        ("ohjaus-2027-1", "ohjaus-2027-2", None),
    ],
)
def test_only_what_was_mistyped_is_suggested(word: str, known: str, meant: str | None) -> None:
    assert suggestion(word, known.split()) == (f" Tarkoititko «{meant}»?" if meant else "")
