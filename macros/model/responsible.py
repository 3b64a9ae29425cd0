"""Whose turn it is: a position, a group, a body or a whole organisation."""

from .between import Given
from .record import Shape, field
from .references import BodyId, GroupId, OrganisationId, PositionId


class Responsible(Shape):
    """Exactly one of the four."""

    position: PositionId | None = field("Rooli", "Jos tekijä on rooli.")
    group: GroupId | None = field("Ryhmä", "Jos tekijä on ryhmä.")
    body: BodyId | None = field("Toimielin", "Jos tekijä on toimielin.")
    organisation: OrganisationId | None = field("Organisaatio", "Jos tekijä on organisaatio.")

    RULES = (
        Given("kirjoita täsmälleen yksi näistä: {position}, {group}, {body} tai {organisation}"),
    )

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
