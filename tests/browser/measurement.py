"""`python -m tests.browser.measurement SITE`: all pages of a built site in all states.

What the accessibility statement tells goes to .cache/accessibility.json and from there into the
record, the table of page × state that it sums up to .cache/accessibility.tsv.
"""

import json
import re
import sys
from collections import Counter
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from macros.model.moments import HELSINKI
from macros.site_check.built import BuiltSite
from macros.site_check.chromium import AXE, browsing
from tests.browser.measuring import record_measurement
from tests.browser.states import STATES, Look
from tests.browser.sweeps import swept
from tests.site.trees import ROOT

CACHE = ROOT / ".cache"
VERSION = re.search(r"axe v([\d.]+)", AXE)


def measure(site: BuiltSite, cache: Path = CACHE, states: Sequence[Look] = STATES) -> None:
    with browsing(site.folder) as (browser, server):
        found = swept(browser, server.address, site.urls, states).get("wcag", [])
    seen = Counter((finding.page, finding.state) for finding in found)
    names = [state.name for state in states]
    measurement = {
        "pages": len(site.urls),
        "states": len(site.urls) * len(states),
        "violations": len(found),
        "tool": f"axe-core {VERSION[1] if VERSION else ''}",
        "states_measured": names,
    }
    text = json.dumps(measurement, ensure_ascii=False, indent=2)
    cache.mkdir(exist_ok=True)
    (cache / "accessibility.json").write_text(text + "\n", encoding="utf-8")
    rows = [["page", *names]]
    rows += [[f"/{url}", *(str(seen[url, name]) for name in names)] for url in site.urls]
    table = "".join("\t".join(row) + "\n" for row in rows)
    (cache / "accessibility.tsv").write_text(table, encoding="utf-8")


if __name__ == "__main__":
    measure(BuiltSite(Path(sys.argv[1])))
    record = ROOT / "data" / "accessibility.yml"
    record_measurement(CACHE / "accessibility.json", record, datetime.now(HELSINKI).date())
