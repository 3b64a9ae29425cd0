"""A small agreement, written as an editor would write it, and its standing on a day."""

from collections.abc import Callable
from datetime import date

from macros.agreement import standing
from macros.agreement.judgement import Standing
from macros.model.portal import Portal

TODAY = date(2027, 6, 15)
POSITIONS = {
    "it": "title: IT-päällikkö\norganisation: mallila\n"
    "holder: {state: held, people: [{name: Etunimi Sukunimi}]}\n",
    "johtaja": "title: Johtaja\norganisation: kuvitelma\nholder: {state: not_recorded}\n",
}
REQUIREMENTS = {
    "hoitajat": "title: Tehtävillä on hoitajat\nholders: {every_position: true}\n"
    "interpretation: Nimi riittää.\nnext_step: Kirjataan hoitajat.\n"
    "responsible: {organisation: mallila}\n"
    "source: {document: malli, section: Alku, phrase: nimeää edustajansa}\n",
    "kokoonpano": "title: Ryhmä on sovittu\nlevel: ylin\norder: 1\n"
    "composition: {group: ohjaus, positions: [it]}\nnext_step: Korjataan kokoonpano.\n"
    "responsible: {group: ohjaus}\n",
    "edustus": "title: Kunnilla on edustajat\nlevel: ylin\norder: 2\n"
    "representation: {level: ylin}\nnext_step: Nimetään edustajat.\n"
    "responsible: {group: ohjaus}\n",
}
GROUPS = {
    "ohjaus": "title: Ohjausryhmä\ncomposition: [{kind: by_position, position: it}]\n",
}


def agreement(make_portal: Callable[..., Portal], **others: dict[str, str]) -> Standing:
    """The standing of the small agreement, with other records where they are given."""
    records = {"positions": POSITIONS, "groups": GROUPS, "requirements": REQUIREMENTS}
    return standing(make_portal(**records | others), TODAY)
