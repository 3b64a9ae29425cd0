"""Whose turn it is: a position, a group, a body or a whole organisation."""

from dataclasses import dataclass

from .kinds import Part, Reference
from .record import Faults, field


@dataclass(frozen=True, kw_only=True)
class Responsible:
    """Exactly one of the four."""

    position: str | None = field(Reference("positions"), "Rooli", "Roolin tunnus.", default=None)
    group: str | None = field(Reference("groups"), "Ryhmä", "Ryhmän tunnus.", default=None)
    body: str | None = field(Reference("bodies"), "Toimielin", "Toimielimen tunnus.", default=None)
    organisation: str | None = field(
        Reference("organisations"), "Organisaatio", "Organisaation tunnus.", default=None
    )

    def faults(self) -> Faults:
        if len(self._given) != 1:
            advice = "position, group, body tai organisation"
            yield "position", f"kirjoita täsmälleen yksi näistä: {advice}"

    @property
    def key(self) -> tuple[str, str]:
        """The record's folder and id."""
        return self._given[0]

    @property
    def _given(self) -> list[tuple[str, str]]:
        named = {
            "positions": self.position,
            "groups": self.group,
            "bodies": self.body,
            "organisations": self.organisation,
        }
        return [(folder, record_id) for folder, record_id in named.items() if record_id]


RESPONSIBLE = Part(Responsible)
