"""Words that are nobody's name lead to records, the best first."""

from collections.abc import Callable

from macros.model.places import sayings
from macros.model.portal import Portal

Made = Callable[..., Portal]


def told(portal: Portal) -> list[tuple[str, str | None, list[str]]]:
    return [(s.word, s.means, [record.id for record in s.leads_to]) for s in sayings(portal)]


def test_each_kind_of_word_leads_somewhere(make_portal: Made) -> None:
    portal = make_portal(
        terms={"mfa": "title: vahva kirjautuminen\nabbreviations: [MFA]\npages: [ohjeet/tuki.md]"},
        synonyms="groups: [{words: [atk, helpdesk], means: tuki, pages: [ohjeet/tuki.md, a.md]}]",
        groups={"ohjaus": "title: Ohjausryhmä\naliases: [Kärki]"},
        experts={"turva": "title: Tietoturva\nkeywords: [salasana]"},
        guidelines={"tuki": ""},
        pages={"a": ""},
    )
    assert told(portal) == [
        ("MFA", "vahva kirjautuminen", ["tuki", "mfa"]),
        ("atk", "tuki", ["tuki", "a"]),
        ("helpdesk", "tuki", ["tuki", "a"]),
        ("Kärki", "Ohjausryhmä", ["ohjaus"]),
        ("salasana", None, ["turva"]),
    ]


def test_a_word_may_lead_to_the_place_of_a_record(make_portal: Made) -> None:
    portal = make_portal(
        synonyms="groups: [{words: [jory], "
        "pages: ['avoimet-kysymykset.md#kysymys-a', hallinta/b.md]}]",
        open_questions={"a": ""},
        groups={"b": ""},
    )
    assert told(portal) == [("jory", None, ["a", "b"])]


def test_a_word_of_another_language_says_so(make_portal: Made) -> None:
    words = "{words: [salis], english: [password], swedish: [lösenord], pages: [a.md]}"
    portal = make_portal(synonyms=f"groups: [{words}]", pages={"a": ""})
    assert [(s.word, s.language) for s in sayings(portal)] == [
        ("salis", "fi"), ("password", "en"), ("lösenord", "sv"),
    ]  # fmt: skip


def test_what_is_not_there_is_left_to_the_checks(make_portal: Made) -> None:
    portal = make_portal(synonyms="groups: [{words: [jory], pages: [puuttuu.md]}]")
    assert told(portal) == [("jory", None, [])]
