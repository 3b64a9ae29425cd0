"""The editors' field reference is the models themselves: it can neither lack nor add a field."""

from collections.abc import Callable

from macros.model.network import Membership
from macros.model.portal import CATALOGUE
from macros.model.record import declared, specs
from macros.views.field_reference import field_reference

Shown = Callable[..., list[str]]


def test_a_parts_fields_follow_it_with_its_name(shown: Shown) -> None:
    assert [path for path, _ in declared(Membership)][3:11] == [
        "contact", "contact.name", "contact.title",
        "fee", "fee.euros_per_year", "fee.vat", "fee.basis", "fee.besides",
    ]  # fmt: skip


LINES = {
    "folder of a type": "Ryhmä: data/groups/",
    "folder of guidelines": "Ohje: docs/ohjeet/",
    "folder of pages": "Sivu: docs/",
    "file of the portal itself": "Portaali: data/site.yml",
    "required": "order | Järjestys (pakollinen). 1 on ylin taso. | kokonaisluku 1–9. Esimerkki: 1",
    "may be left out": "several | Useita henkilöitä. Onko roolissa useampi henkilö yhtä aikaa. | "
    "true (kyllä) tai false (ei)",
    "may be unknown": "use.used | Käytetty (pakollinen). Montako on käytetty. | "
    "kokonaisluku 0–999; tai not_recorded, jos tietoa ei ole. Esimerkki: not_recorded",
}


def test_fields_are_told_as_an_editor_needs_them(shown: Shown) -> None:
    lines = shown(field_reference)
    assert [what for what, line in LINES.items() if line not in lines] == []


def test_every_field_of_every_type_is_there(shown: Shown) -> None:
    lines = shown(field_reference)
    for shape in (row.shape for row in CATALOGUE.values()):
        paths = [path for path, _ in declared(shape)]
        start = next(n for n, line in enumerate(lines) if line.startswith(f"{shape.NOUN}: "))
        assert lines[start + 1 : start + 3] == [
            shape.PURPOSE, "Kenttä | Merkitys | Mitä kirjoitetaan",
        ]  # fmt: skip
        told = [line.split(" | ")[0] for line in lines[start + 3 : start + 3 + len(paths)]]
        assert told == paths
        assert [key for key in told if "." not in key] == list(specs(shape))
