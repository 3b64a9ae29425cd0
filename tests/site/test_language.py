"""The site speaks Finnish only, and never the language of the code behind it."""

import re
from collections.abc import Iterator

import pytest

from macros.site_check.built import BuiltSite, Element, classes, visible_text

# What Material and MkDocs say where nobody has translated it.
ENGLISH = (
    "search", "skip to", "back to top", "table of contents", "previous", "next", "edit this page",
    "view source", "made with", "copyright", "warning", "note", "tip", "danger", "example",
    "footer", "header", "navigation", "permanent link", "permalink", "initializing", "not found",
    "type to start", "no matching", "matching document", "clear", "copy to clipboard", "copied",
    "last update", "created", "share", "switch to", "light mode", "dark mode", "menu", "home",
    "page", "jump to", "footnote", "close", "open", "toggle", "tags", "missing", "more on this",
    "select version", "cookie", "feedback", "breadcrumbs", "main", "content", "and", "the", "with",
)  # fmt: skip
# What a template prints when it has nothing to say.
CODE = ("None", "not_recorded", "undefined", "Undefined", "{{", "}}", "{%", "%}", "NotRecorded.")

GUIDE = "tietoa/muokkaajan-opas/"
# The guide's field reference says what may be written in each field.
REFERENCE = "table-scroll"

SPOKEN_ATTRIBUTES = ("title", "alt", "aria-label", "aria-description", "placeholder", "summary")
# English words stand in code examples, and where the text says that it is not Finnish.
FOREIGN = ("code", "pre", "kbd")


def spoken(element: Element, without: str = "") -> Iterator[str]:
    """Everything said, attributes and what only a screen reader hears included; no code."""
    if not isinstance(element.tag, str) or element.tag in ("script", "style", "template", *FOREIGN):
        return
    if element.get("lang") not in (None, "fi") or without in classes(element):
        return
    yield from (element.get(name) for name in SPOKEN_ATTRIBUTES if element.get(name))
    if element.tag == "meta" and element.get("name") == "description":
        yield element.get("content")
    yield element.text or ""
    for child in element:
        yield from spoken(child, without)
        yield child.tail or ""


@pytest.fixture(scope="module")
def said(built_site: BuiltSite) -> dict[str, str]:
    """What each page says but addresses, a line for each piece of text, by its address."""
    texts = {url: "\n".join(spoken(built_site.page(url))) for url in built_site.urls}
    return {url: re.sub(r"https://\S+", "", text) for url, text in texts.items()}


def around(text: str, found: re.Match[str]) -> str:
    return text[max(0, found.start() - 30) : found.end() + 30].strip()


def test_every_page_says_that_it_is_in_finnish(built_site: BuiltSite) -> None:
    for url in built_site.urls:
        assert built_site.page(url).get("lang") == "fi", url


@pytest.mark.parametrize("word", ENGLISH)
def test_no_english_word_of_the_theme_is_said(
    built_site: BuiltSite, said: dict[str, str], word: str
) -> None:
    """In the guide's field reference some of them may be written in a field."""
    expected = re.compile(rf"(?<!\w){re.escape(word)}(?!\w)", re.IGNORECASE)
    texts = said | {GUIDE: "\n".join(spoken(built_site.page(GUIDE), without=REFERENCE))}
    found = {url: expected.search(text) for url, text in texts.items()}
    assert {url: around(texts[url], match) for url, match in found.items() if match} == {}


def test_the_theme_s_script_gets_finnish_words_only(built_site: BuiltSite) -> None:
    """The search's sentences reach the reader through the configuration in the page."""
    (config,) = {
        script.text
        for url in built_site.urls
        for script in built_site.page(url).iter("script")
        if script.get("id") == "__config" and url == ""
    }
    translations = re.search(r'"translations":\s*(\{.*?\})', config)
    assert translations
    said = " ".join(re.findall(r': ?"([^"]*)"', translations[1]))
    assert re.search("hakutulos", said)
    assert not re.search(r"\b(search|result|matching|missing|more|copied|copy|on)\b", said)


@pytest.mark.parametrize("word", CODE)
def test_no_word_of_the_code_is_shown(
    built_site: BuiltSite, said: dict[str, str], word: str
) -> None:
    """The editors' guide may say them: in `code` elements and in its field reference."""
    texts = said | {GUIDE: "\n".join(spoken(built_site.page(GUIDE), without=REFERENCE))}
    assert [url for url, text in texts.items() if word in text] == []


@pytest.mark.parametrize("word", CODE)
def test_code_examples_with_template_words_are_in_the_editors_guide_only(
    built_site: BuiltSite, word: str
) -> None:
    for url in built_site.urls:
        if url not in (GUIDE, "tietoa/avoin-data/"):
            assert word not in visible_text(built_site.main(url)), url


def test_a_missing_page_is_explained_in_finnish(built_site: BuiltSite) -> None:
    page = built_site.page("404.html")
    title = next(page.iter("title")).text
    assert title.startswith("Sivua ei löytynyt – ")
    assert visible_text(built_site.main("404.html")) == (
        "Sivua ei löytynyt Sivu on voitu siirtää tai poistaa, tai osoitteessa on kirjoitusvirhe. "
        "Tarkista osoite. Hae sivua sen nimellä tai aiheella. "
        "Palaa etusivulle ja etsi sivu valikosta. Hae portaalista"
    )
