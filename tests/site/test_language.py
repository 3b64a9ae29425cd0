"""The site speaks Finnish only, and never the language of the code behind it."""

import re
from pathlib import Path

from macros.site_check.built import BuiltSite, visible_text
from macros.site_check.language import language_problems
from macros.site_check.sources import Sources
from tests.site.trees import loaded


def test_nothing_is_said_in_code_or_in_english(built_site: BuiltSite, content: Path) -> None:
    assert list(language_problems(built_site, Sources(content, loaded(content)))) == []


def test_the_theme_s_script_gets_finnish_words_only(built_site: BuiltSite) -> None:
    (config,) = {
        script.text or ""
        for url in built_site.urls
        for script in built_site.page(url).iter("script")
        if script.get("id") == "__config" and url == ""
    }
    translations = re.search(r'"translations":\s*(\{.*?\})', config)
    assert translations
    said = " ".join(re.findall(r': ?"([^"]*)"', translations[1]))
    assert re.search("Kopioitu", said)
    assert not re.search(r"\b(search|result|matching|missing|more|copied|copy|on)\b", said)


def test_a_missing_page_is_explained_in_finnish(built_site: BuiltSite) -> None:
    page = built_site.page("404.html")
    title = next(page.iter("title")).text or ""
    assert title.startswith("Sivua ei löytynyt – ")
    assert visible_text(built_site.main("404.html")) == (
        "Sivua ei löytynyt Sivu on voitu siirtää tai poistaa, tai osoitteessa on kirjoitusvirhe. "
        "Tarkista osoite. Hae sivua sen nimellä tai aiheella. "
        "Palaa etusivulle ja etsi sivu valikosta. Hae portaalista"
    )
