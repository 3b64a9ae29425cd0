"""Building and serving with MkDocs: beside the old site, swapped in at the end."""

import fcntl
import logging
import os
import shutil
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from importlib import import_module
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort, ConfigurationError

from ..files.folders import state, whole
from ..memory import keep, kept_in, program, recall, save
from ..problems import Unable
from ..publishing.output import add_files, judge_history
from ..publishing.page_memory import OldSite
from ..search.index import FOLDER as SEARCH
from ..settings import Settings, settings
from .build import FIRST, LATER, OLD, First, Later
from .serving import port_fault, serve

log = logging.getLogger(__name__)


def build_site(
    config_file: Path,
    site: Path,
    ready: Callable[[], None] | None = None,
    first: First | None = None,
) -> None:
    """Builds strictly into a folder beside `site` and swaps at the end.

    Whatever fails, the folder that was there before is complete, and untouched but for pages that
    are to be seen `first`. With `ready`, it is told when pages can be read; the search, which finds
    what it did till then, comes after.
    """
    known = settings()
    _refuse_other_folder(site)
    _settle(config_file.parent, known)
    if not known.published:
        log.info("Note: addresses name %s; a site that others read needs SITE_URL", known.address)
    site.parent.mkdir(parents=True, exist_ok=True)
    with _alone_in(site.parent), kept_in(config_file.parent / ".cache"):
        key = whole("site", config_file.parent, known)
        if site.is_dir() and recall(key) == state(site):
            log.info("%s is as it was: nothing that it is made of has changed", site)
            return
        later: Later | None = [] if ready else None
        beside = {LATER: later, OLD: OldSite(site), FIRST: first}
        _build_and_swap(config_file, site, known.address, beside)
        if ready and later:
            save()
            ready()
            add_files(dict(reversed(later[0]().items())), site)  # what leads to the rest, last
        keep(key, state(site))
        shutil.rmtree(_old(site), ignore_errors=True)


def _build_and_swap(config_file: Path, site: Path, url: str, beside: dict[str, Any]) -> None:
    fresh, old = site.with_name(f".{site.name}-fresh"), _old(site)
    _finish_swap(site, old)
    for leftover in (fresh, old):
        shutil.rmtree(leftover, ignore_errors=True)
    try:
        config = load_config(str(config_file), site_dir=str(fresh), site_url=url, strict=True)
        config.extra |= beside
        mkdocs_build(config)
        if site.exists():
            if beside[LATER] is not None:
                _keep_search(site, fresh)
            site.rename(old)
        fresh.rename(site)
    finally:
        _finish_swap(site, old)
        shutil.rmtree(fresh, ignore_errors=True)


def _old(site: Path) -> Path:
    return site.with_name(f".{site.name}-old")


def _keep_search(old: Path, fresh: Path) -> None:
    """The search of the old site, for as long as the new one has none."""
    for file in (*old.glob(f"{SEARCH}/*"), *old.glob("**/search/index.json")):
        copy = fresh / file.relative_to(old)
        if copy.parent.is_dir() and file.is_file() and not copy.exists():
            shutil.copyfile(file, copy)


@contextmanager
def _alone_in(folder: Path) -> Iterator[None]:
    """Two builds at once would write into one fresh folder; a dead build holds no lock."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise Unable(f"Another build is going on in {folder}; wait until it is ready") from None
        yield
    finally:
        os.close(descriptor)


def _finish_swap(site: Path, old: Path) -> None:
    """Puts the old site back when a swap was cut off between its two steps."""
    if old.exists() and not site.exists():
        old.rename(site)


def _refuse_other_folder(site: Path) -> None:
    """The swap removes what was there, so that must be a site or nothing."""
    if site.exists() and not site.is_dir():
        raise Unable(f"{site} is a file; name a folder")
    if site.exists() and not (site / "sitemap.xml").is_file() and any(site.iterdir()):
        raise Unable(f"{site} is not a built site; name another folder")


def serve_site(config_file: Path) -> None:
    """Serves on this machine and builds anew whenever a page, a record or the program changes."""
    known = settings()
    if taken := port_fault(known.port):
        raise Unable(taken)
    _settle(config_file.parent, replace(known, publish=False, site_url=""))
    serve(config_file, known.port, _rebuild)


def _rebuild(config_file: Path, site: Path, address: str, pipe: Connection) -> None:
    """One build, in a process of its own, which sends what is to be mended, or nothing.

    What does not change from build to build is done before it is told to begin.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # who serves ends it
    os.environ["SITE_URL"] = address
    os.environ.pop("PUBLISH", None)
    logging.basicConfig(format="%(message)s", level=logging.WARNING)
    logging.getLogger("mkdocs.hooks").setLevel(logging.INFO)
    try:
        with suppress(Exception):  # the build itself tells what is wrong with the code
            import_module("macros.wiring.hooks")
        program()
        urls = pipe.recv()
    except EOFError:
        return
    try:
        first = First(urls, site, lambda: pipe.send(None))
        build_site(config_file, site, lambda: pipe.send(""), first)
        pipe.send("")
    except (Abort, ConfigurationError, Unable, OSError) as stop:
        pipe.send(str(stop))


def _settle(root: Path, known: Settings) -> None:
    """Two builds of one commit are the same bytes: the site's date is the commit's."""
    committed = judge_history(root, known)
    seconds = committed if known.time is None else known.time
    os.environ.pop("SOURCE_DATE_EPOCH", None)  # MkDocs falls over an empty one
    if seconds is not None:
        os.environ["SOURCE_DATE_EPOCH"] = str(seconds)
