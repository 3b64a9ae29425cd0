"""Words of the theme and of the code fail; an editor's own foreign word is a warning."""

import pytest

from macros.problems import as_text
from macros.site_check.built import BuiltSite
from macros.site_check.language import language_problems
from macros.site_check.sources import Sources
from tests.site_check.conftest import OURS, replaced

HERE = "docs/ohjeet/tuki.md"


@pytest.mark.parametrize(
    ("planted", "line"),
    [
        (
            'Soita <b aria-label="Skip to content">tukeen</b>.',
            f"{HERE}:1:1: sivun pohja sanoo englanniksi «Skip to» kohdassa «Skip to content»; "
            + OURS,
        ),
        (
            "Soita None.",
            f"{HERE}:1:1: sivulle on jäänyt koodia «None» kohtaan «Soita None.»; {OURS}",
        ),
        (
            "Soita {{ group }}.",
            f"{HERE}:1:1: sivulle on jäänyt koodia «{{{{» kohtaan «Soita {{{{ group }}}}.»; {OURS}",
        ),
    ],
    ids=["theme", "nothing to say", "template"],
)
def test_what_no_editor_wrote_fails(
    site: BuiltSite, sources: Sources, planted: str, line: str
) -> None:
    replaced(site.folder / "ohjeet" / "tuki" / "index.html", "Soita tukeen.", planted)
    assert line in as_text(language_problems(site, sources)).splitlines()


@pytest.mark.parametrize(
    ("written", "shown", "line"),
    [
        (
            "**Share**",
            "<strong>Share</strong>",
            f"{HERE}:15:26: varoitus: tekstissä on englannin sana «Share»; jos se on esimerkiksi "
            'painikkeen nimi, kirjoita <span lang="en">Share</span>, jotta ruudunlukija ääntää sen '
            "oikein",
        ),
        ('<span lang="en">Share</span>', '<span lang="en">Share</span>', ""),
        ("https://share.example/", "https://share.example/", ""),
    ],
    ids=["a word", "marked", "in an address"],
)
def test_an_editors_own_foreign_word_is_a_warning_at_its_place(
    site: BuiltSite, sources: Sources, written: str, shown: str, line: str
) -> None:
    page = site.folder / "ohjeet" / "tuki" / "index.html"
    replaced(page, "Soita tukeen.", f"Soita tukeen tai paina {shown}.")
    replaced(sources.root / HERE, "Soita tukeen.", f"Soita tukeen tai paina {written}.")
    assert as_text(language_problems(site, sources)) == line
