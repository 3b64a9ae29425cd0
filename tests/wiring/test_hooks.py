"""MkDocs' side of the wiring, without a build: what stops, what goes on, what a page carries."""

import importlib.util
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.plugins import PluginCollection
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs_macros.plugin import MacrosPlugin

from macros.loading.intake import Loaded
from macros.pages.source import read_page
from tests.shown import shown as shown_page

HOOKS = Path(__file__).parents[2] / "macros" / "wiring" / "hooks.py"
PAGE = '<html><head><meta charset="utf-8"><title>Sivu</title></head><body></body></html>'


@pytest.fixture(scope="module")
def hooks() -> Iterator[ModuleType]:
    """The file as MkDocs runs it; the package that it reads anew is not for the other tests."""
    known = _package()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys, "path", [*sys.path])
        specification = importlib.util.spec_from_file_location("portal_hooks", HOOKS)
        assert specification
        assert specification.loader
        module = importlib.util.module_from_spec(specification)
        patch.setitem(sys.modules, "portal_hooks", module)
        specification.loader.exec_module(module)
        yield module
    for name in _package():
        del sys.modules[name]
    sys.modules.update(known)


def _package() -> dict[str, ModuleType]:
    return {name: module for name, module in sys.modules.items() if name.split(".")[0] == "macros"}


def configured(toy: Path, **extra: Any) -> MkDocsConfig:
    config = MkDocsConfig(config_file_path=str(toy / "mkdocs.yml"))
    folders = {"docs_dir": str(toy / "docs"), "site_dir": str(toy / "site")}
    config.load_dict(folders | {"extra": extra})
    return config


def edit(file: Path, right: str, wrong: str) -> None:
    text = file.read_text("utf-8")
    assert right in text
    file.write_text(text.replace(right, wrong), "utf-8")


def test_a_build_stops_with_the_mistakes_of_records_and_pages(
    hooks: ModuleType, toy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(toy)
    edit(toy / "data/groups/ohjaus.yml", "level: ylin", "level: ylinn")
    edit(toy / "docs/index.md", "front_needs()", "front_need()")
    (toy / "docs/uusi.md").write_text("---\nsummary: Uusi.\n---\n# Uusi\n\nTeksti.\n", "utf-8")
    with pytest.raises(Abort) as stop:
        hooks.on_config(configured(toy))
    # On some later day a warning of something old stands among these.
    assert [line for line in str(stop.value).splitlines() if " varoitus: " not in line] == [
        "data/groups/ohjaus.yml:4:8: tunnusta «ylinn» ei ole kansiossa levels/. "
        "Tarkoititko «ylin»?",
        "docs/index.md:14:1: makroa «front_need» ei ole. Tarkoititko «front_needs»?",
        "docs/uusi.md:1:1: sivu ei ole valikossa; siirrä se johonkin kansioista hallinta/, "
        "hallinta/roolit/, kokoukset/, muutokset/, ohjeet/, paatokset/, palvelut/, projektit/, "
        "tietoa/, verkostot/, yhteistyomalli/ tai lisää se tiedostoon navigation.yml",
    ]


@pytest.mark.parametrize(
    ("address", "kept"), [("", False), ("http://127.0.0.1:8000/", False), ("https://e.fi/", True)]
)
def test_only_an_address_where_others_read_is_the_page_s_own(
    hooks: ModuleType, toy: Path, monkeypatch: pytest.MonkeyPatch, address: str, kept: bool
) -> None:
    monkeypatch.setenv("SITE_URL", address)
    config = configured(toy)
    config.site_url = address
    page = Page("Etusivu", File("index.md", str(toy / "docs"), str(toy / "site"), True), config)
    hooks.on_page_context({}, page=page, config=config)
    assert bool(page.canonical_url) is kept


def test_the_records_name_the_site_and_fill_its_navigation(hooks: ModuleType, toy: Path) -> None:
    edit(toy / "data/site.yml", "Mallilan ja Kuvitelman ohjeet", "Ohjeet & <b>mallit</b>")
    config = hooks.on_config(configured(toy))
    assert config.site_name == "Ohjeet &amp; &lt;b&gt;mallit&lt;/b&gt;"
    assert config.site_description == "Kahden keksityn kunnan yhteiset ohjeet."
    assert config.nav
    assert config.nav[0] == {"Etusivu": "index.md"}
    assert config.nav[2]["Hallinta"][:-1] == [
        "hallinta/index.md", "hallinta/ohjaus.md", "hallinta/arki.md",
    ]  # fmt: skip


def test_ways_lead_only_to_pages_that_there_are(hooks: ModuleType, toy: Path) -> None:
    ways = [{"title": title, "url": f"{title}/"} for title in ("tietoa", "puuttuu", "ohjeet/tuki")]
    config = hooks.on_config(configured(toy, footer_links=ways, search_links=ways[1:]))
    assert config.extra["footer_links"] == [ways[0], ways[2]]
    assert config.extra["search_links"] == [ways[2]]


def test_each_page_describes_itself(hooks: ModuleType, toy: Path) -> None:
    edit(toy / "data/groups/ohjaus.yml", "purpose: ", "purpose: A & <b> ")
    config = configured(toy)
    hooks.on_config(config)

    def described(path: str) -> str:
        file = File(path, str(toy / "docs"), str(toy / "site"), use_directory_urls=True)
        page = Page(None, file, config)
        hooks.on_page_content("<h1>Sivu</h1>", page=page, config=config)
        return str(page.meta["description"])

    assert described("hallinta/ohjaus.md").startswith("A &amp; &lt;b&gt; ")
    assert described("hallinta/roolit/mallilan-johtaja.md") == "Rooli: Mallilan kunnanjohtaja"
    assert described("hallinta/arki.md") != described("hallinta/ohjaus.md")


@pytest.mark.parametrize(
    "summary",
    # Each is text to us and makes PyYAML fail, so that MkDocs would take all of it for the body.
    ["2027-02-30", "2027-13-01", "=", "<<", "0x_", "2027-02-04T25:00:00+99:00"],
)
def test_front_matter_never_becomes_text(hooks: ModuleType, toy: Path, summary: str) -> None:
    front = f"---\nsummary: {summary}\n# {{{{ goals('long') }}}}\n# <script>a()</script>\n---\n"
    assert markdown_of(hooks, toy, f"{front}# Uusi\n\nTeksti.\n") == "# Uusi\n\nTeksti.\n"


@pytest.mark.parametrize(
    "text",
    ["\n---\ntitle: B\n---\n# Uusi\n", "template: b.html\n# Uusi\n", "\n\nid: a\n\n# Uusi\n"],
    ids=["second front matter", "MultiMarkdown", "MultiMarkdown below empty lines"],
)
def test_text_never_becomes_front_matter(hooks: ModuleType, toy: Path, text: str) -> None:
    assert markdown_of(hooks, toy, f"---\nsummary: Uusi.\n---\n{text}") == text


def markdown_of(hooks: ModuleType, toy: Path, source: str) -> str:
    """What MkDocs has as the page's text when no rule has refused it."""
    portal: Any = None
    loaded = Loaded(toy / "data", toy / "docs", portal)
    loaded.pages["uusi.md"] = read_page(source.encode(), "uusi.md")
    vars(hooks)["_build"] = hooks.Build(loaded, {})
    config = configured(toy)
    config.plugins = PluginCollection()
    config.plugins._register_event("page_read_source", hooks.on_page_read_source)
    file = File("uusi.md", str(toy / "docs"), str(toy / "site"), use_directory_urls=True)
    page = Page(None, file, config)
    page.read_source(config)
    assert (page.markdown, page.meta, page.title) == ("", {}, "Uusi")
    return str(hooks.own_text("", page=page, config=config, files=Files([file])))


def test_a_page_with_changes_tells_where_their_feed_is(hooks: ModuleType, toy: Path) -> None:
    config = hooks.on_config(configured(toy))
    file = File("index.md", str(toy / "docs"), str(toy / "site"), use_directory_urls=True)
    page = Page(None, file, config)
    hooks.on_page_content("<div data-changes></div>", page=page, config=config)
    assert page.meta["news"] == ("Palvelujen muutokset", "muutokset/atom.xml")
    hooks.on_config(config)
    hooks.on_page_content("<div></div>", page=page, config=config)
    assert page.meta["news"] is None


def test_the_contents_list_the_headings_that_views_make(hooks: ModuleType, toy: Path) -> None:
    config = hooks.on_config(configured(toy))
    file = File("index.md", str(toy / "docs"), str(toy / "site"), use_directory_urls=True)
    page = Page(None, file, config)
    html = (
        '<h1 id="sivu">Sivu</h1><h2 id="tulevat">Tulevat &amp; muut</h2><h3 id="a">A</h3>'
        '<h3>Ilman</h3><h2 class="x" id="teksti"><em>Teksti</em></h2><h4 id="syva">Syvä</h4>'
        "<pre>&lt;h2 id='koodi'&gt;Koodi&lt;/h2&gt;</pre>"
    )
    hooks.on_page_content(html, page=page, config=config)
    (top,) = page.toc
    assert (top.title, top.id) == ("Sivu", "sivu")
    assert [(h.title, h.url) for h in top.children] == [
        ("Tulevat & muut", "#tulevat"),
        ("Teksti", "#teksti"),
    ]
    assert [h.title for h in top.children[0].children] == ["A"]


@pytest.mark.parametrize(
    ("html", "needed"),
    [
        ('<ul class="tiles"></ul>', True),
        ('<section class="promise promise--met"></section>', True),
        ('<p class="promised"></p>', False),
    ],
)
def test_only_a_page_that_tells_of_promises_loads_their_styles(
    hooks: ModuleType, toy: Path, html: str, needed: bool
) -> None:
    config = hooks.on_config(configured(toy))
    file = File("index.md", str(toy / "docs"), str(toy / "site"), use_directory_urls=True)
    page = Page(None, file, config)
    hooks.on_page_content(html, page=page, config=config)
    assert page.meta["fulfilment"] is needed


@pytest.mark.parametrize("address", ["https://example.fi/a", "https://example.fi/a/"])
def test_an_address_of_the_site_may_lack_its_last_slash(
    hooks: ModuleType, toy: Path, address: str
) -> None:
    config = configured(toy)
    config.load_dict({"site_url": address, "site_name": "Koe"})
    config.validate()
    assert config.site_url == "https://example.fi/a/"


def test_a_page_that_no_rule_refused_still_runs_nothing(hooks: ModuleType, toy: Path) -> None:
    config = configured(toy)
    config.load_dict({"site_name": "Koe", "extra": {"token": "salaisuus"}})
    (toy / "macros").symlink_to(HOOKS.parent)
    plugin: Any = MacrosPlugin()
    plugin.load_config({"module_name": "macros", "on_undefined": "strict"})
    config.plugins = PluginCollection()
    config.plugins["macros"] = plugin
    plugin.on_config(config)
    hooks.on_pre_build(config=config)
    file = File("index.md", str(toy / "docs"), str(toy / "site"), use_directory_urls=True)
    page = Page(None, file, config)
    page.markdown = ""

    def shown(text: str) -> str:
        return shown_page(plugin.on_page_markdown(text, page=page, config=config))

    assert "Laadukkaat palvelut" in shown('{{ goals("long") }}')
    for text in ("{{ config }}", "{{ token }}", "{{ extra }}", "{{ environment }}", "{{ now() }}",
                 "{{ context() }}", "{{ macros_info() }}", "{{ git }}", "{{ page }}"):  # fmt: skip
        assert "<em>Macro " in shown(text), text
        assert "salaisuus" not in shown(text)
