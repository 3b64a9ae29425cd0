"""What the accessibility statement tells: all pages in all states, as figures in the record."""

import shutil
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path

from macros.site_check.built import BuiltSite
from tests.browser.measurement import measure
from tests.browser.measuring import with_measurement
from tests.browser.states import STATES
from tests.site_check.conftest import replaced

TWO = STATES[-2:]


def test_each_page_is_measured_in_each_state(lone_site: BuiltSite, tmp_path: Path) -> None:
    site = BuiltSite(shutil.copytree(lone_site.folder, tmp_path / "site"))
    for url in {*site.urls} - {"", "404.html"}:
        (site.folder / url / "index.html").unlink()
    replaced(site.folder / "404.html", "</article>", "<img src=x></article>")
    with ThreadPoolExecutor(1) as pool:  # one thread drives one browser, and this one's is open
        pool.submit(measure, site, tmp_path / "cache", TWO).result()
    table = (tmp_path / "cache" / "accessibility.tsv").read_text(encoding="utf-8").splitlines()
    assert [row.split("\t")[0] for row in table] == ["page", "/", "/404.html"]
    assert {*table[1].split("\t")[1:]} == {"0"}
    assert table[2].split("\t")[1] == "1"
    record = with_measurement(
        "measurement:\n", tmp_path / "cache" / "accessibility.json", date(2027, 2, 4)
    )
    assert "  pages: 2\n  states: 4\n" in record
    assert f"    - {TWO[0].name}\n" in record
