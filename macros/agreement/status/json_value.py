"""For programs: the day, the figures, and every requirement with all of its evidence."""

import json
from typing import Any

from ...model.places import url_of
from ...model.record import Record
from ..judgement import Evidence, Judgement, State
from ..standing import Standing


def as_json(standing: Standing, site_url: str = "") -> str:
    """A JSON object; keys and values in English, sentences in Finnish."""
    value = {
        "date": standing.today.isoformat(),
        "counts": {state.value: number for state, number in standing.counts.items()},
        "requirements": [_requirement(judgement, site_url) for judgement in standing.judgements],
    }
    return json.dumps(value, ensure_ascii=False, indent=2)


def _requirement(judgement: Judgement, site_url: str) -> dict[str, Any]:
    requirement = judgement.requirement
    return {
        "id": requirement.id,
        "title": requirement.title,
        "url": f"{site_url}{url_of(requirement)}",
        "level": requirement.level,
        "state": judgement.state.value,
        "document": requirement.source.document,
        "section": requirement.source.section,
        "phrase": requirement.source.phrase,
        "check": next(iter(requirement.checks)),
        "interpretation": requirement.interpretation,
        "evidence": [_evidence(judgement, piece, site_url) for piece in judgement.evidence],
        "next_step": requirement.next_step,
        "turns": [
            _reference(turn.owner, site_url) | {"evidence": len(turn.evidence)}
            for turn in judgement.turns
        ],
    }


def _evidence(judgement: Judgement, piece: Evidence, site_url: str) -> dict[str, Any]:
    settled = piece.state is State.MET
    return {
        "state": piece.state.value,
        "text": piece.text,
        "record": _reference(piece.record, site_url) if piece.record else None,
        "turn": None if settled else _reference(judgement.turn_of(piece), site_url),
    }


def _reference(record: Record, site_url: str) -> dict[str, Any]:
    return {"type": record.FOLDER, "id": record.id, "url": f"{site_url}{url_of(record)}"}
