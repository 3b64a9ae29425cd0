"""`python -m tests.browser.measurement SITE`: all pages of a built site in all states.

What the accessibility statement tells goes to .cache/accessibility.json, the table of page × state
that it sums up to .cache/accessibility.tsv.
"""

import json
import sys
from pathlib import Path

from macros.site_check.axe import version
from macros.site_check.built import BuiltSite
from macros.site_check.server import SiteServer
from macros.site_check.states import STATES
from macros.site_check.sweep import swept
from tests.site.trees import ROOT

CACHE = ROOT / ".cache"


def measure(site: BuiltSite, cache: Path = CACHE) -> None:
    server = SiteServer(site.folder)
    seen = swept(server.address, site.urls).measured
    server.stop()
    names = [state.name for state in STATES]
    measurement = {
        "pages": len(site.urls),
        "states": len(seen),
        "violations": sum(seen.values()),
        "tool": version(),
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
