"""Whose turn it is: who a promise waits for, and the evidence that makes it so."""

from ..model.portal import Portal
from ..model.record import Record
from ..model.requirement import Requirement
from .judgement import Evidence, Judgement


def proposed(portal: Portal, requirement: Requirement) -> Record:
    """Who is proposed to act where the evidence does not say."""
    folder, record_id = requirement.responsible.key
    return portal.of(folder)[record_id]


def turn_of(portal: Portal, requirement: Requirement, evidence: Evidence) -> Record:
    """Whose turn the evidence makes it: its own, or the one that the requirement proposes."""
    return evidence.turn or proposed(portal, requirement)


def turns(portal: Portal, judgement: Judgement) -> list[tuple[Record, list[Evidence]]]:
    """(owner, unsettled evidence): each whose turn it is, in the order of the evidence.

    A promise without any evidence waits for the one that the requirement proposes.
    """
    requirement = judgement.requirement
    if not judgement.evidence:
        return [(proposed(portal, requirement), [])]
    found: dict[tuple[str, str], tuple[Record, list[Evidence]]] = {}
    for evidence in judgement.unsettled:
        owner = turn_of(portal, requirement, evidence)
        found.setdefault(owner.key, (owner, []))[1].append(evidence)
    return list(found.values())
