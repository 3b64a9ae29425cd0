"""One build, one server, one browser and one sweep for all that is asked of the pages."""

import json
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from macros.site_check.axe import version
from macros.site_check.built import BuiltSite
from macros.site_check.chromium import launched
from macros.site_check.server import SiteServer
from macros.site_check.states import STATES
from macros.site_check.sweep import Sweep, swept
from tests.site.trees import ROOT

CACHE = ROOT / ".cache"
HERE = Path(__file__).parent


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def site(toy_site: BuiltSite) -> BuiltSite:
    return toy_site


@pytest.fixture(scope="session")
def server(site: BuiltSite) -> Iterator[SiteServer]:
    server = SiteServer(site.folder)
    yield server
    server.stop()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = launched(playwright)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def seen(site: BuiltSite, server: SiteServer) -> Sweep:
    """What all pages showed in all states; the largest first, so that no core waits for it."""
    urls = sorted(site.urls, key=lambda url: -len(server.body(url) or b""))
    seen = swept(server.address, urls)
    _write_measurement(seen, site.urls)
    return seen


def _write_measurement(seen: Sweep, urls: list[str]) -> None:
    """The record's measurement, and the table of page × state that it sums up."""
    names = [state.name for state in STATES]
    measurement = {
        "pages": len(urls),
        "states": len(seen.measured),
        "violations": sum(seen.measured.values()),
        "tool": version(),
        "states_measured": names,
    }
    CACHE.mkdir(exist_ok=True)
    text = json.dumps(measurement, ensure_ascii=False, indent=2)
    (CACHE / "accessibility.json").write_text(text + "\n", encoding="utf-8")
    rows = [["page", *names]]
    rows += [[f"/{url}", *(str(seen.measured[url, name]) for name in names)] for url in urls]
    table = "".join("\t".join(row) + "\n" for row in rows)
    (CACHE / "accessibility.tsv").write_text(table, encoding="utf-8")


@pytest.fixture(scope="session")
def in_ci() -> bool:
    """Where nothing may be left out for want of a tool."""
    return os.environ.get("CI") == "true"
