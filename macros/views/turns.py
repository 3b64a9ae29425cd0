"""Whose turn it is: the agreement's promises that wait for one group or position."""

from ..model.record import Record
from ..model.requirement import Requirement
from ..rules.agreement import judgements, turn_of
from ..rules.agreement.judgement import Judgement, State
from .rendering import PageContext


def waiting_for(page: PageContext, owner: Record) -> list[Judgement]:
    """The promises where something is left to do and it is the owner's turn."""
    return [
        judgement
        for judgement in judgements(page.portal, page.today)
        if owner.key in _turns(page, judgement)
    ]


def unsettled(page: PageContext, record: Record) -> list[tuple[Requirement, State, str]]:
    """What keeps the agreement's promises from being kept, as far as this record goes."""
    return [
        (judgement.requirement, evidence.state, evidence.text.removeprefix(f"{record.title}: "))
        for judgement in judgements(page.portal, page.today)
        for evidence in judgement.unsettled
        if evidence.record == record
    ]


def _turns(page: PageContext, judgement: Judgement) -> set[tuple[str, str]]:
    """The keys of all whose turn some of the evidence makes it."""
    asked = judgement.requirement
    return {turn_of(page.portal, asked, piece).key for piece in judgement.unsettled}
