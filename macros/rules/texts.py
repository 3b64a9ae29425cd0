"""What the texts of records and pages hold, whoever wrote them."""

import re
from collections.abc import Iterator

from ..model.kinds import Text
from ..model.portal import Portal
from ..pages.source import PageSource
from ..problems import Place, Problem, Severity
from .finding import Finding, Surroundings

_ADDRESS = re.compile(r"(?:https?://|\bwww\.)[^\s<>«»]+", re.IGNORECASE)
# The guide's templates begin so; a sentence that says more about a form does not.
_UNFILLED = re.compile(r"^[\s|#>*\d.-]*Kirjoita tähän(?=,| *$| *\|)|\| *Kirjoita tähän *(?=\||$)")
_NOBODY = "Etunimi Sukunimi"
_LEFT = "mallin teksti «{}» on jäänyt tähän; kirjoita oma tietosi tai poista kohta"


def texts_hold_no_addresses(portal: Portal) -> Iterator[Finding]:
    """A text is shown as it is written: an address in it leads nowhere."""
    for record, leaf in portal.leaves:
        linked = leaf.path.startswith("channels[")  # shown as a link
        if isinstance(leaf.kind, Text) and not linked and (found := _ADDRESS.search(leaf.value)):
            message = (
                f"osoite «{found[0][:60]}» ei näy linkkinä; kerro sanoin, mistä asia löytyy, "
                "tai kirjoita osoite kenttään, joka on osoitetta varten"
            )
            yield Finding(record, leaf.path, message, Severity.WARNING)


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
