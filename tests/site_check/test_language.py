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


def test_an_editors_own_foreign_word_is_a_warning_at_its_place(
    site: BuiltSite, sources: Sources
) -> None:
    words = "Soita tukeen tai paina <strong>Share</strong>."
    replaced(site.folder / "ohjeet" / "tuki" / "index.html", "Soita tukeen.", words)
    file = sources.root / HERE
    replaced(file, "Soita tukeen.", "Soita tukeen tai paina **Share**.")
    assert as_text(language_problems(site, sources)) == (
        f"{HERE}:14:26: varoitus: tekstissä on englannin sana «Share»; jos se on esimerkiksi "
        'painikkeen nimi, kirjoita <span lang="en">Share</span>, jotta ruudunlukija ääntää sen '
        "oikein"
    )
    replaced(file, "**Share**", '<span lang="en">Share</span>')
    built = site.folder / "ohjeet" / "tuki" / "index.html"
    replaced(built, "<strong>Share</strong>", '<span lang="en">Share</span>')
    assert (
        list(language_problems(BuiltSite(site.folder), Sources(sources.root, sources.loaded))) == []
    )
