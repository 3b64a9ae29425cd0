"""Whose turn it is: the agreement's promises that wait for one group or position."""

from ..model.record import Record
from ..model.requirement import Requirement
from ..rules.agreement import judgements
from ..rules.agreement.judgement import Judgement, State
from ..rules.agreement.turns import turns
from .rendering import PageContext


def waiting_for(page: PageContext, owner: Record) -> list[Judgement]:
    """The promises where something is left to do and it is the owner's turn."""
    return [
        judgement
        for judgement in judgements(page.portal, page.today)
        if owner.key in {each.key for each, _ in turns(page.portal, judgement)}
    ]


def unsettled(page: PageContext, record: Record) -> list[tuple[Requirement, State, str]]:
    """What keeps the agreement's promises from being kept, as far as this record goes."""
    return [
        (judgement.requirement, evidence.state, evidence.text.removeprefix(f"{record.title}: "))
        for judgement in judgements(page.portal, page.today)
        for evidence in judgement.unsettled
        if evidence.record == record
    ]
