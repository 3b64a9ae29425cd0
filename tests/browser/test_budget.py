"""The weight of a first visit, in the bytes that came over the wire."""

import pytest
from playwright.sync_api import Browser

from macros.site_check.budget import BYTES, REQUESTS, first_visit
from macros.site_check.server import SiteServer
from macros.site_check.states import NARROW, WIDE
from macros.site_check.sweep import UNSEEN
from tests.site.trees import ROOT


@pytest.mark.parametrize("width", [NARROW, WIDE])
def test_the_front_page_keeps_its_budget_and_does_not_move(
    browser: Browser, server: SiteServer, width: int
) -> None:
    cost = first_visit(browser, server, width=width)
    (ROOT / ".cache" / f"budget-{width}.txt").write_text(f"{cost}\n", encoding="utf-8")
    assert cost.total <= BYTES, cost
    assert len(cost.files) <= REQUESTS, cost
    assert cost.shift <= UNSEEN, cost
    assert cost.unasked == []


def test_only_style_sheets_hold_the_first_paint_back(browser: Browser, server: SiteServer) -> None:
    blocking = first_visit(browser, server).blocking
    assert [path for path in blocking if not path.endswith(".css")] == []
