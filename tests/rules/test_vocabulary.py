"""Every rule of words, with what passes it and what it tells of what does not."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest

from macros.model.portal import Portal
from macros.rules import RULES, vocabulary
from macros.rules.finding import Finding
from macros.rules.vocabulary import words_of, words_of_records

WORDS = ("tietotekniikan", "tuki", "it-tuki", "häiriö")
Told = list[tuple[str, str, str]]


def terms(**texts: str) -> dict[str, Any]:
    return {"terms": texts}


def groups(*texts: str) -> dict[str, Any]:
    rows = "".join(f"\n  - {{{text}}}" for text in texts)
    return {"synonyms": f"groups:{rows}"}


def group(words: str, means: str = "", pages: str = "a.md") -> str:
    return f"words: [{words}], pages: ['{pages}']" + (f", means: {means}" if means else "")


SPOTS: dict[str, Any] = {"open_questions": {"tuki": ""}, "topics": {"tuki": ""}}

# Rule → records that pass it.
WordRule = Callable[..., Iterator[Finding]]
OF_THE_SITE = (vocabulary.meanings_occur_on_the_site, vocabulary.spots_are_those_of_records)

PASSING: dict[WordRule, list[dict[str, Any]]] = {
    vocabulary.abbreviations_mean_one_thing: [
        terms(a="title: A\nabbreviations: [X, Y]", b="title: B\nabbreviations: [Z]", c="title: C"),
    ],
    vocabulary.a_word_of_people_is_told_once: [
        groups(group("atk, mikro"), group("helpdesk")),
        terms(a="title: A\nabbreviations: [X]") | groups(group("atk")),
        groups(group("atk", "tuki"), group("helpdesk", "tuki"), group("mikro")),
    ],
    vocabulary.meanings_occur_on_the_site: [
        groups(group("atk", "tietotekniikan tuki"), group("helpdesk", "IT-tuki"), group("mikro")),
    ],
    vocabulary.spots_are_those_of_records: [
        SPOTS
        | groups(
            group("atk", pages="avoimet-kysymykset.md#kysymys-tuki"), group("b", pages="b.md")
        ),
        SPOTS | terms(a="title: A\npages: ['avoimet-kysymykset.md#kysymys-tuki', b.md]"),
    ],
}
# Rule → (records that break it, where and what is told).
FAILING: dict[WordRule, list[tuple[dict[str, Any], Told]]] = {
    vocabulary.abbreviations_mean_one_thing: [
        (
            terms(a="title: A\nabbreviations: [X]", b="title: B\nabbreviations: [Y, x]"),
            [("terms/b", "abbreviations[1]", "«x» on jo termillä «a»")],
        ),
        (
            terms(a="title: Alku", b="title: B\nabbreviations: [ALKU]"),
            [("terms/b", "abbreviations[0]", "«ALKU» on jo termillä «a»")],
        ),
        (
            terms(a="title: Alku\nabbreviations: [alku]"),
            [("terms/a", "abbreviations[0]", "«alku» on termi itse")],
        ),
    ],
    vocabulary.a_word_of_people_is_told_once: [
        (
            groups(group("atk"), group("mikro, ATK")),
            [
                (
                    "synonyms/synonyms",
                    "groups[1].words[1]",
                    "sana «ATK» on jo ryhmässä 1; jätä se yhteen paikkaan",
                )
            ],
        ),
        (
            groups(group("atk, ATK")),
            [
                (
                    "synonyms/synonyms",
                    "groups[0].words[1]",
                    "sana «ATK» on jo ryhmässä 1; jätä se yhteen paikkaan",
                )
            ],
        ),
        (
            terms(a="title: Alku\nabbreviations: [X]") | groups(group("x"), group("alku")),
            [
                (
                    "synonyms/synonyms",
                    "groups[0].words[0]",
                    "sana «x» on jo sanastossa (terms/a.yml); jätä se yhteen paikkaan",
                ),
                (
                    "synonyms/synonyms",
                    "groups[1].words[0]",
                    "sana «alku» on jo sanastossa (terms/a.yml); jätä se yhteen paikkaan",
                ),
            ],
        ),
        (
            groups(group("atk", "tuki"), group("it", "ATK")),
            [
                (
                    "synonyms/synonyms",
                    "groups[1].means",
                    "«ATK» on itse ihmisten sana ryhmässä 1; kirjoita portaalin sana",
                )
            ],
        ),
        (
            groups(group("tuki", "tuki")),
            [
                (
                    "synonyms/synonyms",
                    "groups[0].means",
                    "«tuki» on itse ihmisten sana ryhmässä 1; kirjoita portaalin sana",
                )
            ],
        ),
    ],
    vocabulary.meanings_occur_on_the_site: [
        (
            groups(group("atk", "tuki"), group("vika", "häiriöt")),
            [
                (
                    "synonyms/synonyms",
                    "groups[1].means",
                    "sanaa «häiriöt» ei ole millään sivulla eikä missään tietueessa. "
                    "Tarkoititko «häiriö»?",
                )
            ],
        ),
        (
            groups(group("atk", "outo sana")),
            [
                (
                    "synonyms/synonyms",
                    "groups[0].means",
                    "sanaa «outo» ei ole millään sivulla eikä missään tietueessa.",
                )
            ],
        ),
    ],
    vocabulary.spots_are_those_of_records: [
        (
            SPOTS | groups(group("atk", pages="avoimet-kysymykset.md#kysymys-tukki")),
            [
                (
                    "synonyms/synonyms",
                    "groups[0].pages[0]",
                    "sivulla avoimet-kysymykset.md ei ole tietuetta «#kysymys-tukki». "
                    "Tarkoititko «kysymys-tuki»?",
                )
            ],
        ),
        (
            SPOTS | terms(a="title: A\npages: [b.md, 'b.md#kohta']"),
            [("terms/a", "pages[1]", "sivulla b.md ei ole tietuetta «#kohta».")],
        ),
    ],
}


def told(rule: WordRule, portal: Portal) -> Told:
    given = (portal, WORDS) if rule in OF_THE_SITE else (portal,)
    return [("/".join(f.record.key), f.path, f.message) for f in rule(*given)]


def test_every_rule_has_a_passing_and_a_failing_example() -> None:
    assert PASSING.keys() == FAILING.keys()
    assert PASSING.keys() - {*OF_THE_SITE} == {
        r for r in RULES if r.__module__ == vocabulary.__name__
    }


@pytest.mark.parametrize(
    ("rule", "records"), [(rule, records) for rule, all_of in PASSING.items() for records in all_of]
)
def test_what_holds_passes(
    make_portal: Callable[..., Portal], rule: WordRule, records: dict[str, Any]
) -> None:
    assert told(rule, make_portal(**records)) == []


@pytest.mark.parametrize(
    ("rule", "records", "findings"),
    [(rule, *example) for rule, examples in FAILING.items() for example in examples],
)
def test_what_does_not_hold_is_told(
    make_portal: Callable[..., Portal], rule: WordRule, records: dict[str, Any], findings: Told
) -> None:
    assert told(rule, make_portal(**records)) == findings


def test_words_are_read_without_marks_and_compounds_also_in_parts() -> None:
    assert list(words_of("IT-tuki (n. 2), EU:n «laki» § 278 **Äly**_x_")) == [
        "it-tuki", "it", "tuki", "n", "2", "eu:n", "laki", "278", "äly", "x",
    ]  # fmt: skip


def test_the_words_of_records_count_but_those_of_people_do_not(
    make_portal: Callable[..., Portal],
) -> None:
    portal = make_portal(
        synonyms="groups: [{words: [kummallinen], pages: [a.md]}]",
        queries={"a": "queries: [{query: kummallinen kone, find: [a.md]}]"},
        groups={"a": ""},
    )
    assert not {"kummallinen", "kone"} & words_of_records(portal)
    assert {"ryhmä", "päättää"} <= words_of_records(portal)


def test_a_word_is_one_of_a_page_or_of_a_record(
    make_portal: Callable[..., Portal],
) -> None:
    portal = make_portal(**groups(group("atk", "malli sivu outo")), documents={"a": "title: Malli"})
    words = {"sivu", *words_of_records(portal)}
    assert [f.message for f in vocabulary.meanings_occur_on_the_site(portal, words)] == [
        "sanaa «outo» ei ole millään sivulla eikä missään tietueessa."
    ]
