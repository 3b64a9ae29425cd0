"""CODEOWNERS: whose review GitHub asks for when a guideline or a group's record changes."""

from collections.abc import Iterator
from pathlib import Path

from ..model.places import file_of
from ..model.portal import Portal
from ..problems import Place, Problem, Severity

FILE = Path(".github/CODEOWNERS")
_HEAD = """\
# Komento make codeowners kirjoittaa tämän tietueista. Kun ohje tai ryhmän tietue muuttuu, GitHub
# pyytää tarkistuksen ohjeen omistajalta tai ryhmän jäseniltä, joiden roolin tietueessa
# (data/positions/) on kenttä github, esimerkiksi @kunta/it-tuki. Muilta ei pyydetä.
"""


def code_owners(portal: Portal) -> str:
    """The file; a role without a name on GitHub is asked of nothing."""
    return _HEAD + "".join(f"/{file} {' '.join(asked)}\n" for file, asked in _owned(portal))


def stale(portal: Portal, root: Path) -> Iterator[Problem]:
    """Tells when the file does not say what the records do."""
    file = root / FILE
    if file.parent.is_dir() and (
        not file.is_file() or file.read_text("utf-8", "replace") != code_owners(portal)
    ):
        message = "omistajat eivät ole tietueiden mukaiset; kirjoita tiedosto: make codeowners"
        yield Problem(Place(str(FILE)), message, Severity.WARNING)


def _owned(portal: Portal) -> Iterator[tuple[str, list[str]]]:
    owned = {file_of(one): [one.owner] for one in portal.guidelines.values()}
    for group in portal.groups.values():
        members = [seat.position for seat in group.seats if seat.plainly_member and seat.position]
        owned[file_of(group)] = members
    for file, positions in sorted(owned.items()):
        if asked := [name for p in positions if (name := portal.positions[p].github)]:
            yield file, [*dict.fromkeys(asked)]
