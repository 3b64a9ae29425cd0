"""The toy site as a reader gets it: the text of every page, as it was last accepted."""

import difflib
from collections.abc import Callable, Iterator
from pathlib import Path
from xml.etree.ElementTree import Element

import pytest

from macros.site_check.built import BuiltSite
from tests.site.trees import TOY, copied, run, wholly_copied

pytestmark = pytest.mark.built

GOLDEN = TOY / "golden.txt"
FIELDS = "muokkaa/"  # all that a record may say, as the models tell
ACCEPT = "python -m pytest tests/test_golden.py --accept"


def pages(site: Path, visible_text: Callable[[Element], str]) -> Iterator[str]:
    built = BuiltSite(site)
    for address in built.urls:
        document = built.page(address)
        yield f"=== /{address}\n{document.findtext('.//title')}"
        for part in (".//nav[@id='valikko']", ".//*[@id='sisalto']"):
            found = document.find(part)
            assert found is not None, f"{part} is missing on /{address}"
            # Where one section is open is enough to see the navigation's order.
            menu_is_shown = address == "hallinta/"
            if menu_is_shown if "valikko" in part else not address.startswith(FIELDS):
                yield visible_text(found)


def test_the_toy_site_reads_as_accepted(
    toy_site: BuiltSite, visible_text: Callable[[Element], str], pytestconfig: pytest.Config
) -> None:
    text = "\n".join(pages(toy_site.folder, visible_text)) + "\n"
    if pytestconfig.getoption("accept"):
        GOLDEN.write_text(text, encoding="utf-8")
    accepted = GOLDEN.read_text("utf-8") if GOLDEN.exists() else ""
    changes = list(difflib.unified_diff(accepted.split("\n"), text.split("\n"), n=1, lineterm=""))
    if changes:
        pytest.fail("\n".join([*changes, f"If this is what you want: {ACCEPT}"]), pytrace=False)


def test_a_broken_record_leaves_the_site_as_it_was(tmp_path: Path) -> None:
    project = copied(tmp_path / "project")
    (project / "site").mkdir()
    (project / "site" / "sitemap.xml").write_text("<urlset/>", encoding="utf-8")
    group = project / "data" / "groups" / "ohjaus.yml"
    group.write_text(group.read_text("utf-8").replace("level: ylin", "level: ylinn"), "utf-8")
    page = project / "docs" / "index.md"
    page.write_text(page.read_text("utf-8").replace("front_needs()", "front_need()"), "utf-8")
    built = run(project, "site")
    assert built.returncode == 1
    # On some later day a warning of something old stands among these.
    lines = [line for line in built.stderr.splitlines() if not line.startswith("Note: ")]
    assert [line for line in lines if " varoitus: " not in line] == [
        "data/groups/ohjaus.yml:4:8: tunnusta «ylinn» ei ole kansiossa levels/. "
        "Tarkoititko «ylin»?",
        "docs/index.md:14:1: makroa «front_need» ei ole. Tarkoititko «front_needs»?",
    ]
    assert [path.name for path in (project / "site").iterdir()] == ["sitemap.xml"]
    assert not list(project.glob(".site*"))


def test_a_title_is_text_on_every_page(tmp_path: Path) -> None:
    project = copied(tmp_path / "project")
    heading = '# Merkintä {% raw %}`{{ <meta http-equiv="refresh" content="0"> & }}`{% endraw %}'
    page = f"---\nsummary: Näyttää merkinnän.\n---\n{heading}\n\nTeksti.\n"
    (project / "docs/hallinta/merkinta.md").write_text(page, "utf-8")
    built = run(project, "site")
    assert built.returncode == 0, built.stderr
    shown = 'Merkintä {{ &lt;meta http-equiv="refresh" content="0"&gt; &amp; }}'
    own = (project / "site/hallinta/merkinta/index.html").read_text("utf-8")
    beside = (project / "site/hallinta/arki/index.html").read_text("utf-8")
    assert f"<title>{shown} – " in own
    assert f">{shown}</a>" in beside.replace("&#34;", '"')
    for html in (own, beside):
        assert '<meta http-equiv="refresh"' not in html


def test_what_the_gate_refuses_leaves_the_site_as_it_was(tmp_path: Path) -> None:
    project = wholly_copied(tmp_path / "project")
    (project / "site").mkdir()
    (project / "site" / "sitemap.xml").write_text("<urlset/>", encoding="utf-8")
    way = project / "overrides" / "partials" / "path.html"
    way.write_text('{% if page.title == "Arjen yhteistyö" %}<p onclick="a()">x</p>{% endif %}')
    built = run(project, "site")
    assert built.returncode == 1
    assert built.stderr.splitlines()[-1] == (
        "data/groups/arki.yml:1:1: valmiilla sivustolla /hallinta/arki/: elementissä <p> ei voi "
        "olla määritettä «onclick»; korjaa kohta tai kerro ylläpidolle"
    )
    assert [path.name for path in (project / "site").iterdir()] == ["sitemap.xml"]
