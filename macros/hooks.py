"""MkDocs' side of the wiring: checks first, adds the records' pages, frames every page."""

import logging
import sys
from pathlib import Path
from typing import Any, cast

from jinja2 import BaseLoader, ChoiceLoader, DictLoader, Environment
from markdown.extensions.toc import nest_toc_tokens
from markupsafe import escape
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import get_toc

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from macros.model import places
from macros.model.moments import finnish_day
from macros.model.record import Record
from macros.pages.abbreviations import explain
from macros.pages.html import (
    Node,
    content_tree,
    every,
    headings,
    make_tables_accessible,
    torn,
)
from macros.pages.navigation import read_navigation
from macros.problems import as_text
from macros.publishing.gate import finish
from macros.publishing.output import add_files, published_files, search_index
from macros.search.portal_pages import document
from macros.settings import settings
from macros.views import PAGE_VIEWS, RECORD_VIEWS
from macros.views.calls import CallsOnly
from macros.views.editing import FORMS
from macros.views.extras import page_extras
from macros.views.feedback import feedback_address, feedback_of
from macros.views.forms import form_files, form_pages
from macros.views.handbook import bound
from macros.views.moved import moved_pages
from macros.views.page_frame import frame, mark_opening, name_cities
from macros.views.vocabulary import abbreviation_meanings
from macros.wiring import (
    DATA_FOLDER,
    Build,
    build_day,
    described,
    loaded_portal,
    page_context,
    page_day,
    root_of,
    setting_faults,
)

log = logging.getLogger("mkdocs.hooks")

BEFORE_MACROS = 100

# Ours stands in for Material's search: 1.2 MB that no page asks for.
MATERIAL_SEARCH = ("assets/javascripts/lunr/", "assets/javascripts/workers/search.")


_build: Build


@event_priority(BEFORE_MACROS)
def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Stops the build with every problem; names the site and fills its menu."""
    global _build
    loaded = loaded_portal(config)
    made = places.own_pages(loaded.portal)
    problems = sorted({*loaded.problems, *setting_faults(config)})
    if any(problem.fails for problem in problems):
        raise Abort(as_text(problems))
    if problems:
        log.info("%s", as_text(problems))
    portal = loaded.portal
    _build = Build(loaded, made)
    config.extra["assets"] = _build.assets.folder
    config.site_name = escape(portal.site.title)
    config.site_description = escape(portal.site.description)
    config.extra["feedback"] = feedback_of(portal.site)
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
    beside = published_files(
        _build.loaded.portal, root_of(config) / DATA_FOLDER, config.site_url or ""
    )
    forms = dict(form_files(_build.loaded.nodes))
    for path, content in {**_build.assets.files, **beside, **forms}.items():
        files.append(File.generated(config, path, content=content))
    return files


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Every text is escaped in our templates; Material's are written for texts that are.

    The forms are templates that MkDocs finds among the theme's: they are nobody's pages.
    """
    ours = Path(config.theme.dirs[0])
    names = {path.relative_to(ours).as_posix() for path in ours.rglob("*") if path.is_file()}
    forms = {form.name: form for form in form_pages(page_context(config, _build.loaded.portal, ""))}
    env.globals["forms"] = forms
    texts = {
        name: f'{{% set form = forms["{name}"] %}}{{% extends "muokkaa.html" %}}' for name in forms
    }
    env.loader = ChoiceLoader([cast(BaseLoader, env.loader), DictLoader(texts)])
    env.filters["feedback"] = feedback_address
    env.autoescape = lambda name: name in names or name in forms
    config.theme.static_templates |= {*forms}
    return env


def on_page_read_source(page: Page, config: MkDocsConfig) -> str:
    """Nothing: MkDocs and the macros plugin would judge what is front matter, and the title."""
    return ""


@event_priority(BEFORE_MACROS)
def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """The page's own text as it was checked."""
    return _build.text_of(page.file.src_uri)


def on_page_content(html: str, page: Page, config: MkDocsConfig, **_: object) -> str:
    """Frames the content, and mends what it lacks for those who listen or use a keyboard.

    What abbreviations mean is added last, so that nothing takes it for an editor's text.
    """
    path = page.file.src_uri
    record = _build.record_of(path)
    context = page_context(config, _build.loaded.portal, path)
    content = content_tree(html)
    _build.tear(path, torn(html, every(content)))
    frame(content, context, record)
    name_cities(content, context.portal)
    make_tables_accessible(content)
    mark_opening(content, front=page.is_homepage)
    _tell_facts(page, config, record, content)
    spots = _build.spots.get(path, {})
    _build.documents[path] = document(
        path, record, content, _build.loaded.portal, spots, build_day(root_of(config))
    )
    explain(content, abbreviation_meanings(context))
    _build.articles[path] = content.inner_html or ""
    return _build.articles[path]


def _tell_facts(page: Page, config: MkDocsConfig, record: Record, content: Node) -> None:
    """Gives the page its title, edit link and date, its contents and what it asks for."""
    path = page.file.src_uri
    changed = page_day(config, record, path)
    page.edit_url = page_context(config, _build.loaded.portal, path).edit(record)
    page.toc = get_toc(nest_toc_tokens([*headings(content)]))
    page.meta.update(
        revision_date=finnish_day(changed) if changed else None,
        description=escape(described(record)),
        title=escape(record.title),
        **page_extras(content),
    )


def on_page_context(
    context: dict[str, object], page: Page, config: MkDocsConfig, **_: object
) -> dict[str, object]:
    """Binds the handbook. No search engine is told to look for a page on one's own machine."""
    if page.content:
        here = page_context(config, _build.loaded.portal, page.file.src_uri)
        page.content = bound(page.content, here, _build.articles)
    if not settings().published:
        page.canonical_url = None
    return context


def on_post_build(config: MkDocsConfig) -> None:
    """Writes the search, made of the pages as they were rendered, and finishes the site."""
    memory = settings().words or root_of(config) / ".cache" / "search"
    engine = f"{_build.assets.folder}/javascripts/search"
    documents = [
        document for _, document in sorted(_build.documents.items()) if document.likelihood
    ]
    site = Path(config.site_dir)
    add_files(search_index(_build.loaded.portal, documents, memory, engine), site)
    if problems := [*_build.torn, *finish(site, _build.sources)]:
        raise Abort(as_text(problems))
    add_files({file: html.encode() for file, html in moved_pages(_build.loaded.portal)}, site)
