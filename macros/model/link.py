"""Links that a record may carry."""

from .kinds import Href
from .record import Shape, field


class Link(Shape):
    title: str = field("Nimi", "Mihin linkki vie.", 120, example="Pöytäkirja")
    address: Href = field("Osoite", "Linkin osoite.", example="https://…")
