"""The pages of one build: those that are known are taken over, and the others made."""

import logging
import re
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path, PurePosixPath
from typing import Any

from jinja2 import Environment
from markdown.extensions.toc import nest_toc_tokens
from markupsafe import escape
from mkdocs.commands.build import _build_page, _populate_page, get_context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import get_toc
from mkdocs.utils import CountHandler

from ..memory import MANY, beside, kept, step
from ..model.moments import finnish_day
from ..model.places import page_of
from ..publishing.page_memory import Shown
from ..views.guidelines import article, bound
from ..views.rendering import PageContext
from .build import Build, described, page_context, page_day

_MENU = re.compile(r'<nav (?:data-menu|class="site-nav).*?</nav>', re.DOTALL)  # or its place


class Unknown(Files):
    """All files, but of pages MkDocs makes, which it asks for by inclusion, those not `known`.

    What is `shown` on a page may be known before its frame is.
    """

    known: frozenset[str] = frozenset()
    shown: frozenset[str] = frozenset()

    def documentation_pages(self, **asked: Any) -> list[File]:
        found = super().documentation_pages(**asked)
        left_out = self.known | self.shown if asked else ()
        return [file for file in found if file.src_uri not in left_out]


class PageMaking:
    """What MkDocs tells of all pages is put in when it is known: menu, templates and folders.

    `last` holds what waits till all pages are made.
    """

    menu: Navigation
    environment: Environment
    folders: set[PurePosixPath]

    def __init__(self, build: Build, config: MkDocsConfig) -> None:
        self.build, self.config = build, config
        self.last: list[Callable[[], object]] = []
        self.shown: set[str] = set()

    def made_first(self, pages: dict[str, File], files: Unknown) -> frozenset[str]:
        """Those that are looked at, made when they have changed; who looks at them is told."""
        if not (first := self.build.first):
            return frozenset()
        asked = {
            path: file
            for path, file in pages.items()
            if file.url in first.urls and (first.site / file.dest_uri).is_file()
            if not self.binds(path)
        }
        new = {path for path, file in asked.items() if not self.recalled(file)}
        files.known = frozenset(pages) - new
        if new and not self._made_well(files):
            return frozenset(asked) - new  # what is wrong is told when they are made again
        for name in (asked[path].dest_uri for path in new):
            first.put(name, self.build.finished.get(name), Path(self.config.site_dir))
        if new:
            first.tell()
        return frozenset(asked)

    def halve(self, new: list[File], files: Unknown) -> None:
        """Another process makes half of many new pages; those that bind others wait for all."""
        if len(new) < MANY:
            return
        alone = [file for file in new if not self.binds(file.src_uri)]
        half = alone[len(alone) // 2 :]
        most = files.known | {file.src_uri for file in new}

        def make(pages: list[File]) -> bool:
            files.known = most - {file.src_uri for file in pages}
            return self._made_well(files)

        well = beside(lambda: make(half))
        files.known |= {file.src_uri for file in half}

        def join() -> None:
            """What has not gone well is done here, where what is wrong is told."""
            if not (well() and all(self.recalled(file) for file in half)):
                make(half)

        self.last.append(join)

    def _made_well(self, files: Unknown) -> bool:
        """Makes the pages that are not known, as MkDocs does; tells whether it was silent."""
        counter, logger = CountHandler(level=logging.WARNING), logging.getLogger("mkdocs")
        logger.addHandler(counter)
        for file in files.documentation_pages(inclusion=InclusionLevel.is_included):
            if file.page:
                _populate_page(file.page, self.config, files)
        env = self.config.plugins.on_env(
            self.config.theme.get_env(), config=self.config, files=files
        )
        pages = files.documentation_pages(inclusion=InclusionLevel.is_included)
        for file in pages:
            if file.page:
                _build_page(file.page, self.config, pages, self.menu, env)
        logger.removeHandler(counter)
        return not (counter.counts or self.build.torn)

    def context(self, path: str) -> PageContext:
        """What the views of a page know, and what they have seen so far."""
        return page_context(self.config, self.build.loaded.portal, path)

    def binds(self, path: str) -> bool:
        """Whether the page shows the guidelines themselves."""
        return "handbook(" in self.build.text_of(path)

    def recalled(self, file: File) -> bool:
        """Whether the page's file is known, and then takes note of all that it tells."""
        path, pages = file.src_uri, self.build.pages
        text, record = self.build.text_of(path), self.build.record_of(path)
        bound = self.build.texts if self.binds(path) else ""
        known = pages.recall_text(path, text, record, self.build.spots.get(path), bound)
        if not (known and file.page):
            return False
        portal = self.build.loaded.portal
        context = self.context(path)
        context.shown.update({key: portal.of(key[0])[key[1]] for key in known.records})
        if known.day != page_day(self.config, record, path):
            return False
        context.seen.update(known.seen)
        if known.menu == pages.menu and self._stands(file, known.html):
            return True
        self.show(file.page, pages.shown(path))
        self.shown.add(path)
        return False

    def show(self, page: Page, shown: Shown) -> None:
        """Gives the page what it shows, its title, edit link and date, and what it asks for."""
        path = page.file.src_uri
        record = self.build.record_of(path)
        changed = page_day(self.config, record, path)
        page.content = shown.content
        page.edit_url = self.context(path).edit(record)
        page.toc = get_toc(nest_toc_tokens(shown.headings))
        page.meta.update(
            revision_date=finnish_day(changed) if changed else None,
            description=escape(described(record)),
            title=escape(record.title),
            **shown.extras,
        )

    def _stands(self, file: File, key: bytes) -> bool:
        """Whether the page's file is known by its key, and is then in the site."""
        old = self.build.old
        if not (old and old.gives(file.dest_uri, key, Path(self.config.site_dir))):
            menu, html = self.build.pages.recall_framed(file.src_uri)
            if menu != self.build.pages.menu or self.binds(file.src_uri):
                return False
            self.build.finished[file.dest_uri] = html.encode()
        self.build.keys[file.dest_uri] = key
        return True

    def recalled_frames(self, files: Unknown) -> Iterator[str]:
        """The pages that show what they did."""
        for file in files.documentation_pages(inclusion=InclusionLevel.is_included):
            if (page := file.page) and self._frame_recalled(page):
                yield file.src_uri

    def _frame_recalled(self, page: Page) -> bool:
        """Whether the page's file or its frame is known, and then the page is ready."""
        path, pages = page.file.src_uri, self.build.pages
        around = [near.url for near in (page.previous_page, page.next_page) if near]
        above = filter(None, (*page.ancestors, self.menu.homepage, *self.menu.items))
        ways = [(way.title, _first(way).url) for way in above]
        pages.frame(path, page.content, page.meta, page.edit_url, page.canonical_url, around, ways)
        binds = self.binds(path)
        if not binds and self._stands(page.file, key := pages.html(path)):
            self._note(page, key)
            return True
        _, html = pages.recall_framed(path)
        if html and binds:
            self.last.append(partial(self.finish, page, html))
        elif html:
            self.finish(page, html)
        return bool(html)

    def finish(self, page: Page, html: str) -> None:
        self.build.finished[page.file.dest_uri] = self.published(page, html).encode()

    def published(self, page: Page, html: str) -> str:
        """The framed page with its menu, and the guidelines that it binds."""
        path, pages = page.file.src_uri, self.build.pages
        context = self.context(path)
        said = []

        def bound_in(name: str) -> str:
            guideline = context.portal.guidelines[name]
            own = page_of(guideline)
            shown = pages.contents[own]
            said.append(key := step("article", shown, name, guideline.title, context.url))
            return kept(key, lambda: article(pages.shown(own).content, guideline, context))

        html = _MENU.sub(lambda _: self._menu_on(page), html, count=1)
        pages.keep_framed(path, html)
        html = bound(html, bound_in)
        self._note(page, pages.html(path, *said))
        return html

    def _note(self, page: Page, key: bytes) -> None:
        """Takes note of a page whose file is ready."""
        path = page.file.src_uri
        day = page_day(self.config, self.build.record_of(path), path)
        context = self.context(path)
        self.build.pages.keep_text(path, key, sorted(context.seen), [*context.shown], day)
        self.build.keys[page.file.dest_uri] = key
        self.build.progress.tell("Sivuja valmiina", len(self.build.keys), self.build.count)

    def _menu_on(self, page: Page) -> str:
        """The menu as it stands on the page, which it marks.

        Pages of the same folder write the addresses of all pages but themselves in the same way.
        """
        path = PurePosixPath(page.url)
        seen_from = page.url if path in self.folders else path.parent.as_posix()
        page.active = True
        template = self.environment.get_template("partials/nav.html")
        context: dict[str, Any] = {**get_context(self.menu, (), self.config, page)}
        html = template.render(context, menu_from=seen_from).strip()
        page.active = False
        return html


def _first(item: Any) -> Any:
    """The page that a section leads to, or the page itself."""
    return _first(item.children[0]) if item.children else item
