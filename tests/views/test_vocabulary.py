"""The glossary and the index: every word at its letter, and each leads somewhere."""

from collections.abc import Callable
from typing import Any

import pytest

from macros.model.portal import Portal
from macros.pages.abbreviations import Meaning
from macros.views.rendering import PageContext
from macros.views.vocabulary import abbreviation_meanings
from macros.views.vocabulary import spot as spelt

Shown = Callable[..., list[str]]
Links = Callable[..., dict[str, str]]

TERMS = {
    "taso": "title: palvelutaso\nabbreviations: [PT, SLA]\npages: [ohjeet/tuki.md]\n"
    "see_also: [aly]",
    "aly": "title: äly\nstatus: from_source\nsource: {document: malli, section: Alku}",
}


def test_a_term_is_told_with_its_state_and_where_more_is_told(shown: Shown) -> None:
    assert shown("glossary", at="tietoa/sanasto/", terms=TERMS, guidelines={"tuki": ""}) == [
        "P", "Ä",
        "P", "palvelutaso (PT, SLA) Luonnos :", "Sovittu laatu.", "Sivut: Tuki", "Katso myös: äly",
        "Ä", "äly Lähteestä :", "Sovittu laatu.", "Lähde: Malli, Alku",
    ]  # fmt: skip


def test_the_glossary_s_links(links: Links) -> None:
    found = links("glossary", at="tietoa/sanasto/", terms=TERMS, guidelines={"tuki": ""})
    assert found == {
        "P": "#kirjain-p",
        "Ä": "#kirjain-ae",
        "Tuki": "../../ohjeet/tuki/",
        "äly": "#termi-aly",
        "Malli": "../lahteet/#lahde-malli",
    }


def test_an_empty_glossary_says_so(shown: Shown) -> None:
    assert shown("glossary") == ["Tietoja ei ole vielä kirjattu."]


INDEXED: dict[str, Any] = {
    "organisations": {"mallila": "title: Mallilan kunta"},
    "groups": {"ohjaus": "title: Ohjausryhmä\naliases: [Kärki]"},
    "positions": {"it": "title: IT-päällikkö"},
    "experts": {"aly": "title: Äly\nkeywords: [botti]"},
    "terms": TERMS,
    "synonyms": "groups: [{words: [atk, 2FA], means: tuki, pages: [ohjeet/tuki.md, a.md]}]",
    "guidelines": {"tuki": ""},
    "pages": {"a": ""},
    "meetings": {"kokous": ""},
}


def test_the_index_holds_names_words_aliases_and_abbreviations_in_finnish_order(
    shown: Shown,
) -> None:
    assert shown("word_index", at="tietoa/hakemisto/", **INDEXED)[11:] == [
        "0–9", "2FA (tuki): Tuki, A",
        "A", "A", "atk (tuki): Tuki, A",
        "B", "botti: Äly: asiantuntija",
        "I", "IT-päällikkö",
        "K", "Kärki (Ohjausryhmä): Ohjausryhmä",
        "M", "Mallilan kunta",
        "O", "Ohjausryhmä",
        "P", "palvelutaso: Tuki, palvelutaso sanastossa",
        "PT (palvelutaso): Tuki, palvelutaso sanastossa",
        "S", "SLA (palvelutaso): Tuki, palvelutaso sanastossa",
        "T", "Tuki",
        "Ä", "Äly: Äly: asiantuntija, äly sanastossa",
    ]  # fmt: skip


def test_the_index_s_letters_lead_to_their_lists(
    rendered: Callable[..., str], links: Links
) -> None:
    found = links("word_index", at="tietoa/hakemisto/", **INDEXED)
    letters = {text: href for text, href in found.items() if href.startswith("#kirjain-")}
    assert letters == {
        "0–9": "#kirjain-numerot", "B": "#kirjain-b", "I": "#kirjain-i", "K": "#kirjain-k",
        "M": "#kirjain-m", "O": "#kirjain-o", "P": "#kirjain-p", "S": "#kirjain-s",
        "T": "#kirjain-t", "Ä": "#kirjain-ae",
    }  # fmt: skip
    html = rendered("word_index", at="tietoa/hakemisto/", **INDEXED)
    assert all(
        f'<h2 id="{href[1:]}" class="folded">{text}</h2>' in html for text, href in letters.items()
    )


def test_a_word_of_another_language_is_marked_for_those_who_listen(
    rendered: Callable[..., str],
) -> None:
    words = "{words: [salis], english: [password], pages: [a.md]}"
    html = rendered("word_index", synonyms=f"groups: [{words}]", pages={"a": ""})
    assert '<li><span lang="en">password</span>: <a href="a/">A</a></li>' in html
    assert '<li>salis: <a href="a/">A</a></li>' in html


def test_the_index_leads_to_pages_and_places(links: Links) -> None:
    found = links("word_index", at="tietoa/hakemisto/", **INDEXED)
    assert found["Tuki"] == "../../ohjeet/tuki/"
    assert found["palvelutaso sanastossa"] == "../sanasto/#termi-taso"
    assert found["Äly: asiantuntija"] == "../../asiakkuuspaallikot/#asiantuntija-aly"
    assert found["Mallilan kunta"] == "../../hallinta/#organisaatio-mallila"


@pytest.mark.parametrize(
    ("name", "spot"), [("A", "a"), ("Å", "ruotsalainen-o"), ("Ä", "ae"), ("Ö", "oe")]
)
def test_a_letter_s_spot_is_spelt_for_an_address(name: str, spot: str) -> None:
    assert spelt(name) == f"kirjain-{spot}"


def test_pages_are_told_what_abbreviations_mean(make_portal: Callable[..., Portal]) -> None:
    page = PageContext(make_portal(terms=TERMS), "ohjeet/tuki/")
    assert abbreviation_meanings(page) == {
        "PT": Meaning("palvelutaso", "../../tietoa/sanasto/#termi-taso"),
        "SLA": Meaning("palvelutaso", "../../tietoa/sanasto/#termi-taso"),
    }


@pytest.mark.parametrize("url", ["tietoa/sanasto/", "tietoa/hakemisto/"])
def test_the_pages_of_words_tell_them_anyway(make_portal: Callable[..., Portal], url: str) -> None:
    assert abbreviation_meanings(PageContext(make_portal(terms=TERMS), url)) == {}
