"""Each page in a browser: what its text breaks, by the editor's line."""

import random
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from macros.site_check import pages
from macros.site_check.built import BuiltSite
from macros.site_check.pages import _noticed
from macros.site_check.server import SiteServer
from macros.site_check.told import LENGTH, Finding
from tests.site_check.conftest import OURS, Said, replaced

pytestmark = pytest.mark.browser

PLANTED = """\
<p>Soita tukeen.</p>
<h4 id="liian-alhaalla">Alaotsikko vailla ylempää</h4>
<p><img src="../../assets/images/favicon.svg"></p>
<p><a href="https://example.org/"></a></p>
"""
LONG = "x" * 120


Seen = Callable[[list[str]], list[list[Finding]]]


@pytest.fixture
def measured(site: BuiltSite, browser: Browser) -> Iterator[Seen]:
    """`measured(["ohjeet/"])`: what is found on each page, and its length."""
    server = SiteServer(site.folder)
    yield lambda urls: [*pages.seen_in(browser, server.address, [(url, False) for url in urls])]
    server.stop()


@pytest.fixture
def seen(measured: Seen) -> Seen:
    """Without the lengths, which are told of every page."""
    return lambda urls: [[f for f in found if f.rule != LENGTH] for found in measured(urls)]


def test_what_a_text_breaks_is_told_at_its_line(
    seen: Seen, site: BuiltSite, said: Said, tmp_path: Path
) -> None:
    (before,) = seen(["ohjeet/tuki/"])
    assert said(before) == []
    page = site.folder / "ohjeet" / "tuki" / "index.html"
    replaced(page, "<p>Soita tukeen.</p>", PLANTED)
    text = "Soita tukeen.\n\n#### Alaotsikko vailla ylempää\n\nKatso https://example.org/{LONG}"
    replaced(tmp_path / "docs" / "ohjeet" / "tuki.md", "Soita tukeen.", text)
    (after,) = seen(["ohjeet/tuki/"])
    told = {line.partition(": sivulla /ohjeet/tuki/ ")[2]: line for line in said(after)}
    lines = "\n".join(told)
    assert "otsikon taso hyppää yhden yli kohdassa" in lines
    assert "puuttuu tekstivastine: kirjoita se hakasulkeisiin" in lines
    assert "puuttuu teksti: kirjoita se hakasulkeisiin" in lines
    assert all(line.startswith("docs/ohjeet/tuki.md:") for line in told.values())
    (heading,) = (line for line in told.values() if "otsikon taso hyppää" in line)
    assert heading.startswith("docs/ohjeet/tuki.md:17:6: ")
    assert heading.endswith("esimerkiksi ## ennen luetteloa tai otsikkoa ###")


def test_one_pale_text_among_many_is_told_and_of_each_page(
    seen: Seen, site: BuiltSite, said: Said
) -> None:
    """A look that was sound on a page is not asked again on the next, one that was not is."""
    pages = [f"ohjeet/tuki{number}/" for number in ("", 2, 3)]
    first, *others = (site.folder / page for page in pages)
    for other in others:
        shutil.copytree(first, other)
    (content,) = site.folder.glob("assets/portal-*/stylesheets/content.css")
    with content.open("a", encoding="utf-8") as style:
        style.write("\n.pale { color: #bbb; }")
    many = "<p>Soita tukeen.</p>" * 20
    for other in others:
        replaced(other / "index.html", "<p>Soita tukeen.</p>", f'{many}<p class="pale">Vaalea.</p>')
    sound, *found = seen(pages)
    assert not sound
    assert [finding.rule for each in found for finding in each] == ["color-contrast"] * 2
    assert 'class="pale"' in found[0][0].element


def test_a_target_that_is_too_small_is_told_among_targets_that_look_like_it(
    seen: Seen,
    site: BuiltSite,
) -> None:
    (content,) = site.folder.glob("assets/portal-*/stylesheets/content.css")
    with content.open("a", encoding="utf-8") as style:
        style.write(
            "\n#a, #b { padding: 0; min-height: 0; min-width: 0; width: 9px; height: 9px; }"
        )
    large, small = (
        "".join(f'<button type="button" id="{each}">{each}</button>' for each in ids)
        for ids in ("xyz", "ab")
    )
    page = site.folder / "ohjeet" / "tuki" / "index.html"
    replaced(page, "<p>Soita tukeen.</p>", f"<p>{small}</p><p>{large}</p>")
    (found,) = seen(["ohjeet/tuki/"])
    assert {f.rule for f in found if 'id="a"' in f.element} >= {"target-size"}


@pytest.mark.parametrize(("over", "told"), [("M0 0H100V90H90V9H0Z", 0), ("M0 0H100V90H0Z", 1)])
def test_in_a_drawing_a_text_stands_on_the_shape_that_covers_it(
    seen: Seen, site: BuiltSite, over: str, told: int
) -> None:
    """A light shape whose box holds the white text, and that lies under it or only bends round."""
    drawing = (
        '<svg role="img" aria-label="Kaari" width="100" height="100">'
        f'<path fill="#123" d="M0 0H90V90H0Z"/><path fill="#fff" d="{over}"/>'
        '<text fill="#fff" x="40" y="50">1</text></svg>'
    )
    page = site.folder / "ohjeet" / "tuki" / "index.html"
    replaced(page, "<p>Soita tukeen.</p>", f"<p>Soita tukeen.</p>{drawing}")
    (found,) = seen(["ohjeet/tuki/"])
    assert [f.rule for f in found] == ["color-contrast"] * told


def test_what_is_too_wide_is_told_at_its_line(said: Said, tmp_path: Path) -> None:
    replaced(tmp_path / "docs" / "ohjeet" / "tuki.md", "Soita tukeen.", f"Soita.\n\nKatso {LONG}")
    found = Finding("ohjeet/tuki/", "320 px, tumma", "sideways scroll", f"p «{LONG[:40]}»")
    assert said([found]) == [
        "docs/ohjeet/tuki.md:17:7: sivulla /ohjeet/tuki/ (320 px, tumma): sivu on näyttöä leveämpi "
        f"kohdassa p «{LONG[:40]}»: lyhennä tai jaa pitkä sana, osoite tai koodirivi"
    ]


@pytest.mark.parametrize(("shift", "noticed"), [("0.0017", False), ("0.1247", True)])
def test_a_page_that_moves_a_little_on_a_busy_machine_is_no_fault(
    shift: str, noticed: bool
) -> None:
    assert _noticed(Finding("", "ladattu", "layout shift", shift)) is noticed


def test_a_page_is_as_long_as_a_telephone_shows_it(measured: Seen, site: BuiltSite) -> None:
    def screens() -> float:
        (found,) = measured(["ohjeet/tuki/"])
        (length,) = (finding.element for finding in found if finding.rule == LENGTH)
        return float(length)

    before = screens()
    page = site.folder / "ohjeet" / "tuki" / "index.html"
    replaced(page, "<p>Soita tukeen.</p>", f"<p>Soita tukeen.</p><p>{'Sana. ' * 1_000}</p>")
    folded = "<details><summary>Lisää</summary>", "</details>"
    assert screens() > before + 2
    replaced(page, "<p>Sana. ", f"{folded[0]}<p>Sana. ")
    replaced(page, "Sana. </p>", f"Sana. </p>{folded[1]}")
    assert screens() < before + 1


def test_what_the_program_breaks_is_said_to_be_its_fault(
    seen: Seen, site: BuiltSite, said: Said
) -> None:
    page = site.folder / "ohjeet" / "tuki" / "index.html"
    replaced(page, "<p>Soita tukeen.</p>", "<p>Soita tukeen.</p><input>")
    (found,) = seen(["ohjeet/tuki/"])
    (line,) = (line for line in said(found) if "«label»" in line)
    assert line.endswith(OURS)


def test_a_heavy_front_page_names_what_weighs(seen: Seen, site: BuiltSite, said: Said) -> None:
    assert seen([""]) == [[]]
    big = "<svg xmlns='http://www.w3.org/2000/svg'><!--{}--></svg>"
    noise = random.Random(1).randbytes(150_000).hex()
    (site.folder / "iso.svg").write_text(big.format(noise), encoding="utf-8")
    replaced(site.folder / "index.html", "</article>", '<img src="iso.svg" alt=""></article>')
    (found,) = seen([""])
    (line,) = (line for line in said(found) if "liian raskas" in line)
    assert line.startswith("docs/index.md:1:1: sivulla / (ensikäynti, 320 px): etusivu on liian")
    assert "iso.svg" in line
    assert line.endswith("pienennä kuvia tai siirrä sisältöä muualle")
