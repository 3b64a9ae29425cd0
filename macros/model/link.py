"""Links that a record may carry."""

from dataclasses import dataclass

from .kinds import Address, Part, Text
from .record import field


@dataclass(frozen=True, kw_only=True)
class Link:
    """A named address."""

    title: str = field(Text(120), "Nimi", "Mihin linkki vie.", example="Pöytäkirja")
    address: str = field(Address(), "Osoite", "Linkin osoite.", example="https://…")


PART_LINK = Part(Link)
