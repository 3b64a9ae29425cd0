"""Whose turn it is: the agreement's promises that wait for one group or position."""

from collections import defaultdict
from datetime import date
from functools import lru_cache

from ..agreement import judgements
from ..agreement.judgement import Evidence, Judgement, State
from ..agreement.turns import turns
from ..model.portal import Portal
from ..model.record import Record
from ..model.requirement import Requirement
from .rendering import PageContext

Key = tuple[str, str]


def waiting_for(page: PageContext, owner: Record) -> list[Judgement]:
    """The promises where something is left to do and it is the owner's turn."""
    return _by_owner(page.portal, page.today)[owner.key]


def unsettled(page: PageContext, record: Record) -> list[tuple[Requirement, State, str]]:
    """What keeps the agreement's promises from being kept, as far as this record goes."""
    return [
        (judgement.requirement, evidence.state, evidence.text.removeprefix(f"{record.title}: "))
        for judgement, evidence in _by_record(page.portal, page.today)[record.key]
    ]


@lru_cache(maxsize=1)
def _by_owner(portal: Portal, today: date) -> dict[Key, list[Judgement]]:
    found: dict[Key, list[Judgement]] = defaultdict(list)
    for judgement in judgements(portal, today):
        for owner, _ in turns(portal, judgement):
            found[owner.key].append(judgement)
    return found


@lru_cache(maxsize=1)
def _by_record(portal: Portal, today: date) -> dict[Key, list[tuple[Judgement, Evidence]]]:
    found: dict[Key, list[tuple[Judgement, Evidence]]] = defaultdict(list)
    for judgement in judgements(portal, today):
        for evidence in judgement.unsettled:
            if evidence.record:
                found[evidence.record.key].append((judgement, evidence))
    return found
