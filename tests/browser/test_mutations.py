"""A check that has never failed has never been tested: each repair off in turn, and one sees it."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from macros.site_check.built import BuiltSite
from macros.site_check.chromium import window
from macros.site_check.server import SiteServer
from tests.browser.changed import ChangedServer
from tests.browser.mutations import Bench, Mutation, Rebuilt
from tests.browser.repairs import REBUILT, SERVED
from tests.browser.sweeps import listed, whole
from tests.site.trees import NOON, built, wholly_copied

pytestmark = pytest.mark.deep

# What the editors' pages may have, whether or not one of them has it today.
TEXT = "\n\n## Kuka tekee\n\n| Kuka | Mitä |\n|---|---|\n| Ryhmä | Päättää |\n"


@pytest.fixture(scope="module")
def bench(browser: Browser, server: ChangedServer, site: BuiltSite) -> Bench:
    most = max(site.urls, key=lambda url: len(list(site.page(url).iter("table"))))
    found = {"front": "", "tables": most}
    for url in site.urls:
        names = {name for e in site.main(url).iter() for name in (e.get("class") or "").split()}
        if {"toc__details", "panel"} <= names:
            found.setdefault("contents", url)
        if "table-scroll" in names and "folded" not in names:
            found.setdefault("table", url)
    return Bench(browser, server, found)


@pytest.mark.parametrize("mutation", SERVED, ids=lambda mutation: mutation.name)
def test_a_repair_that_is_off_is_seen(bench: Bench, mutation: Mutation) -> None:
    served = set()

    def change(path: str, text: str) -> str:
        changed = mutation.change(path, text)
        served.add(changed != text)
        return changed

    with bench.server.changed(change):
        found = list(mutation.check(bench))
    assert True in served, "the mutation changed nothing: what it turns off is no longer there"
    assert any(mutation.rule in finding.rule for finding in found), listed(found)


@pytest.mark.parametrize("off", REBUILT, ids=lambda off: off.rule)
def test_a_repair_of_the_build_that_is_off_is_seen(
    browser: Browser, tmp_path: Path, off: Rebuilt
) -> None:
    tree = wholly_copied(tmp_path / "tree")
    off.turn_off(tree)
    page = tree / "docs" / "tietoa" / "muokkaajan-opas.md"
    page.write_text(page.read_text(encoding="utf-8") + TEXT, encoding="utf-8")
    server = SiteServer(built(tree, SOURCE_DATE_EPOCH=NOON))
    with window(browser) as (tab, traffic):
        seen = [*whole(tab, traffic, server.address, "tietoa/muokkaajan-opas/", ())]
    server.stop()
    assert any(off.rule in finding.rule for finding in seen), listed(seen)
