"""What an editor copied from a template is replaced by the editor's own words."""

import re
from collections.abc import Iterator

from ..model.portal import Portal
from ..pages.source import PageSource
from ..problems import Place, Problem
from .finding import Finding
from .page_surroundings import Surroundings

# The guide's templates begin so; a sentence that says more about a form does not.
_UNFILLED = re.compile(r"^[\s|#>*\d.-]*Kirjoita tähän(?=,| *$| *\|)|\| *Kirjoita tähän *(?=\||$)")
_NOBODY = "Etunimi Sukunimi"
_LEFT = "mallin teksti «{}» on jäänyt tähän; kirjoita oma tietosi tai poista kohta"


def records_are_filled_in(portal: Portal) -> Iterator[Finding]:
    """No value of a record is a template's."""
    for record, leaf in portal.leaves:
        said = leaf.value if isinstance(leaf.value, str) else ""
        if said == _NOBODY or _UNFILLED.match(said):
            yield Finding(record, leaf.path, _LEFT.format(said))


def pages_are_filled_in(page: PageSource, around: Surroundings) -> Iterator[Problem]:
    """No line of a page is a template's, except where code shows the template."""
    shown = {
        number
        for fence in page.fences
        for number in range(fence.place.line, fence.place.line + fence.text.count("\n") + 1)
    }
    for number, line in enumerate(page.body.split("\n"), page.body_line):
        if number not in shown and (found := _UNFILLED.search(line)):
            column = line.index("Kirjoita", found.start()) + 1
            yield Problem(Place(page.file, number, column), _LEFT.format("Kirjoita tähän"))
