"""For programs: the day, the figures, and every promise with all of its evidence."""

import json
from typing import Any

from ...model.record import Record
from ..judgement import Evidence, Judgement, State
from .standing import Standing


def as_json(status: Standing) -> str:
    """A JSON object; keys and values in English, sentences in Finnish."""
    value = {
        "date": status.today.isoformat(),
        "counts": {state.value: number for state, number in status.counts.items()},
        "requirements": [_promise(status, judgement) for judgement in status.judgements],
    }
    return json.dumps(value, ensure_ascii=False, indent=2)


def _promise(status: Standing, judgement: Judgement) -> dict[str, Any]:
    requirement = judgement.requirement
    return {
        "id": requirement.id,
        "title": requirement.title,
        "url": status.address(requirement),
        "level": requirement.level,
        "state": judgement.state.value,
        "document": requirement.source.document,
        "section": requirement.source.section,
        "phrase": requirement.source.phrase,
        "check": next(iter(requirement.checks)),
        "interpretation": requirement.interpretation,
        "evidence": [_evidence(status, judgement, piece) for piece in judgement.evidence],
        "next_step": requirement.next_step,
        "turns": [
            _reference(status, owner) | {"evidence": number}
            for owner, number in status.turns(judgement)
        ],
    }


def _evidence(status: Standing, judgement: Judgement, piece: Evidence) -> dict[str, Any]:
    settled = piece.state is State.MET
    return {
        "state": piece.state.value,
        "text": piece.text,
        "record": _reference(status, piece.record) if piece.record else None,
        "turn": None if settled else _reference(status, status.turn(judgement, piece)),
    }


def _reference(status: Standing, record: Record) -> dict[str, Any]:
    return {"type": record.FOLDER, "id": record.id, "url": status.address(record)}
