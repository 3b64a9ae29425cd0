"""MkDocs' side of the wiring: checks first, adds the records' pages, frames every page."""

import logging
import sys
from functools import partial
from pathlib import Path, PurePosixPath
from typing import Any, cast

from jinja2 import BaseLoader, ChoiceLoader, DictLoader, Environment
from markupsafe import escape
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.plugins import CombinedEvent, event_priority
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from macros.memory import keep, kept, recall, step
from macros.model import places
from macros.model.places import file_of
from macros.pages.abbreviations import explain
from macros.pages.html import Node, content_tree, every, headings
from macros.pages.navigation import read_navigation
from macros.problems import as_text
from macros.publishing.gate import finish, finished, tears, told
from macros.publishing.output import add_files, published_files
from macros.publishing.page_memory import Shown, menu_told
from macros.search.documents import Document
from macros.search.index import search_files
from macros.search.portal_pages import document, synonyms
from macros.search.word_book import WordBook
from macros.settings import settings
from macros.views import PAGE_VIEWS, RECORD_VIEWS, page_frame, watching
from macros.views.calls import CallsOnly
from macros.views.editing import FORMS
from macros.views.forms import form_files, form_pages
from macros.views.rendering import Compiled, PageContext
from macros.views.vocabulary import abbreviation_meanings
from macros.wiring.build import (
    DATA_FOLDER,
    FIRST,
    LATER,
    OLD,
    Build,
    editing,
    loaded_portal,
    past,
    root_of,
)
from macros.wiring.page_making import PageMaking, Unknown

log = logging.getLogger("mkdocs.hooks")

BEFORE_MACROS, AFTER_MACROS = 100, -100

# Ours stands in for Material's search: 1.2 MB that no page asks for.
MATERIAL_SEARCH = ("assets/javascripts/lunr/", "assets/javascripts/workers/search.")


_build: Build
_making: PageMaking


@event_priority(BEFORE_MACROS)
def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Stops the build with every problem; names the site and fills its menu."""
    global _build, _making
    loaded = loaded_portal(config)
    made = places.own_pages(loaded.portal)
    problems = sorted({*loaded.problems})
    if loaded.refused:
        raise Abort(as_text(problems))
    if problems:
        log.info("%s", as_text(problems))
    portal = loaded.portal
    _build = Build(loaded, made, *(config.extra.pop(given, None) for given in (LATER, OLD, FIRST)))
    _making = PageMaking(_build, config)
    config.extra["assets"] = _build.assets.folder
    config.site_name = escape(portal.site.title)
    config.site_description = escape(portal.site.description)
    config.extra["feedback"] = page_frame.feedback_of(portal.site)
    config.extra["draft"] = portal.is_draft
    config.extra["parties"] = [(party.id, party.short) for party in portal.parties]
    pages = {*loaded.pages, *made}
    config.nav = read_navigation(root_of(config) / DATA_FOLDER).filled(portal, pages)
    urls = {f"{FORMS}/", *(places.url_of_page(page) for page in pages)}
    for ways in ("footer_links", "search_links"):
        config.extra[ways] = [way for way in config.extra.get(ways, ()) if way["url"] in urls]
    return config


def on_pre_build(config: MkDocsConfig) -> None:
    """Takes from pages all that the macros plugin would show them beside their calls."""
    plugin: Any = config.plugins["macros"]
    names = (view.__name__ for view in (*PAGE_VIEWS.values(), *RECORD_VIEWS.values()))
    plugin._env = CallsOnly({name: plugin.macros[name] for name in names})


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Adds a page for each record that has one of its own, and the calendars and open data.

    What the theme's search would need is left out; our scripts and style sheets move.
    """
    left_out = (*MATERIAL_SEARCH, *_build.assets.sources)
    for file in [file for file in files if file.src_uri.startswith(left_out)]:
        files.remove(file)
    for path in _build.made:
        files.append(File.generated(config, path, content=""))
    portal, url = _build.loaded.portal, config.site_url or ""
    git = past(root_of(config))
    whole = step("whole", portal.digest, git)  # what git tells is seen with the whole
    _build.pages.digest = lambda folder, name: (
        whole if name == watching.WHOLE else watching.digest(portal, folder, name)
    )
    beside = kept(step("beside", whole, url), lambda: published_files(portal, git, url))
    forms = dict(form_files(_build.loaded.nodes))
    for path, content in {**_build.assets.files, **beside, **forms}.items():
        files.append(File.generated(config, path, content=content))
    return Unknown(files)


def on_nav(nav: Navigation, config: MkDocsConfig, files: Unknown) -> Navigation:
    """Titles are known before the pages are; then MkDocs is spared the pages that were the same."""
    paths = {file.src_uri: file for file in files.documentation_pages()}
    for path, file in paths.items():
        if page := file.page:
            page.markdown, page.meta = "", {"title": escape(_build.record_of(path).title)}
    form = Path(config["config_file_path"]).read_bytes()
    names = (config.site_name, config.site_description, config.site_url)
    root = root_of(config)
    about = (settings(), names, config.extra, editing(root), past(root).today)
    _build.pages.around = step("around", form, about)
    _build.pages.menu, _making.menu = step("menu", menu_told(nav.items)), nav
    files.known = _making.made_first(paths, files)
    others = (path for path in paths if path not in files.known)
    files.known |= {path for path in others if _making.recalled(paths[path])}
    files.shown = frozenset(_making.shown)
    _making.halve([file for path, file in paths.items() if path not in files.known], files)
    return nav


def on_env(env: Environment, config: MkDocsConfig, files: Unknown) -> Environment:
    """Every text is escaped in our templates; Material's are written for texts that are.

    The forms are templates that MkDocs finds among the theme's: they are nobody's pages.
    """
    ours = Path(config.theme.dirs[0])
    names = {path.relative_to(ours).as_posix() for path in ours.rglob("*") if path.is_file()}
    forms = {form.name: form for form in form_pages(_making.context(""))}
    env.globals["forms"] = forms
    for name, form in forms.items():
        _build.keys[name] = step("form", _build.pages.around, _build.pages.menu, form)
        if known := recall(_build.keys[name]):
            _build.finished[name] = known.encode()
    texts = {
        name: f'{{% set form = forms["{name}"] %}}{{% extends "muokkaa.html" %}}' for name in forms
    }
    env.loader = ChoiceLoader([cast(BaseLoader, env.loader), DictLoader(texts)])
    env.filters["feedback"] = page_frame.feedback_address
    env.autoescape = lambda name: name in names or name in forms
    config.theme.static_templates |= {*forms} - {*_build.finished}
    env.bytecode_cache = Compiled("theme")
    env.globals["menus"] = {}
    paths = [PurePosixPath(file.url) for file in files.documentation_pages()]
    _making.folders = {parent for path in paths for parent in path.parents}
    _making.environment = env
    files.shown = frozenset()
    files.known |= {*_making.recalled_frames(files)}
    return env


def on_page_read_source(page: Page, config: MkDocsConfig) -> str:
    """Nothing: MkDocs and the macros plugin would judge what is front matter, and the title."""
    return ""


@event_priority(BEFORE_MACROS)
def own_text(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """The page's own text as it was checked."""
    text = _build.text_of(page.file.src_uri)
    page.meta["render_macros"] = "{{" in text
    return text


@event_priority(AFTER_MACROS)
def text_to_show(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """What page and calls say; nothing, when it is known how that is shown."""
    path = page.file.src_uri
    record, context = _build.record_of(path), _making.context(path)
    _build.pages.framing[path] = page_frame.framing(context, record)
    known = _build.pages.recall_content(
        path,
        markdown,
        page.is_homepage,
        _build.pages.framing[path],
        _document(context, path, content_tree("")),
        _build.spots.get(path),
        abbreviation_meanings(context),
        [(o.id, o.title, o.short) for o in context.portal.organisations.values()],
    )
    return "" if known else markdown


on_page_markdown = CombinedEvent(own_text, text_to_show)


def on_page_content(html: str, page: Page, config: MkDocsConfig, **_: object) -> str:
    """Frames the content, and mends what it lacks for those who listen or use a keyboard.

    What abbreviations mean is added last, so that nothing takes it for an editor's text.
    """
    path = page.file.src_uri
    shown = _build.pages.content(path, lambda: _shown(html, page, config))
    _making.show(page, shown)
    _build.progress.tell("Sivuja luettu", len(_build.pages.contents), _build.count)
    return shown.content


def _shown(html: str, page: Page, config: MkDocsConfig) -> Shown:
    path = page.file.src_uri
    record = _build.record_of(path)
    context = _making.context(path)
    content = content_tree(html)
    faults = tears(html, every(content))
    _build.torn.extend(told(page.file.dest_uri, file_of(record), faults))
    around = _build.pages.framing.get(path) or page_frame.framing(context, record)
    page_frame.complete(content, context.portal, record, around, front=page.is_homepage)
    found = _document(context, path, content)
    listed, extras = [*headings(content)], page_frame.page_extras(content)
    explain(content, abbreviation_meanings(context))
    return Shown(content.inner_html or "", listed, extras, found)


def _document(page: PageContext, path: str, content: Node) -> Document:
    record, spots = _build.record_of(path), _build.spots.get(path, {})
    return document(path, record, content, page.portal, spots, page.today)


def on_page_context(context: dict[str, object], page: Page, **_: object) -> dict[str, object]:
    """No search engine is told to look for a page on one's own machine."""
    if not settings().published:
        page.canonical_url = None
    return context


def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    """The page as it is published; the site map has its address all the same."""
    page._set_canonical_url(config.site_url)
    path = page.file.src_uri
    html, faults = finished(output, written=True)
    _build.torn.extend(told(page.file.dest_uri, file_of(_build.record_of(path)), faults))
    if _making.binds(path):
        _making.last.append(partial(_making.finish, page, html))
        return html
    return _making.published(page, html)


def on_post_template(output: str, template_name: str, config: MkDocsConfig) -> str:
    """The theme's own page as it is published."""
    if not template_name.endswith(".html"):
        return output
    html, faults = finished(output, written=False)
    _build.torn.extend(told(template_name, template_name, faults))
    _build.finished[template_name] = html.encode()
    if template_name in _build.keys:
        keep(_build.keys[template_name], html)
    return html


def on_post_build(config: MkDocsConfig) -> None:
    """Writes the search, made of the pages as they were rendered, and finishes the site."""
    for act in _making.last:
        act()
    site, search = Path(config.site_dir), partial(_search, config)
    _build.progress.tell("Haku tehdään sivuista", _build.count, _build.count)
    if _build.later is None:
        add_files(search(), site)
    else:
        _build.later.append(search)
    _build.progress.end()
    add_files(_build.finished, site)
    if problems := sorted({*_build.torn, *finish(site, {*_build.finished, *_build.keys})}):
        raise Abort(as_text(problems))
    if _build.old:
        _build.old.keep(_build.keys, site)
    moved = page_frame.moved_pages(_build.loaded.portal)
    add_files({file: html.encode() for file, html in moved}, site)


def _search(config: MkDocsConfig) -> dict[str, bytes]:
    """Its files, made of what the pages show."""
    memory = settings().words or root_of(config) / ".cache" / "search"
    engine = f"{_build.assets.folder}/javascripts/search"
    paths = sorted({*_build.loaded.pages, *_build.made})
    documents = [_build.pages.shown(path).document for path in paths]
    found = [document for document in documents if document.likelihood]
    book, said = WordBook(memory), synonyms(_build.loaded.portal)
    return search_files(found, said, book, engine)
