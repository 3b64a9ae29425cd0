"""A reference leads to a record that has a file, and a link of a record to a page of the site."""

import pytest

from macros.files.reading import Pointer
from macros.loading.pointers import pointer_fault
from macros.model.kinds import Address, Reference
from macros.problems import Place

CITIES = {"mallila", "kuvitelma"}
MANY = {f"ryhma-{letter}" for letter in "abcdefgh"} | {"ohjausryhma"}
NAMES = {"mallilan it-johto": "it-paallikko"}
ANY_PAGE = " Kirjoita sivun tiedosto, kuten ohjeet/index.md, tai osoite, kuten https://…"


def reference_fault(text: str, folder: str, ids: set[str], names: dict[str, str]) -> str | None:
    return pointer_fault(Pointer(Place("f"), Reference(folder), text), {folder: ids}, (), names)


def test_a_reference_to_what_has_a_file_holds() -> None:
    assert reference_fault("mallila", "organisations", CITIES, {}) is None


@pytest.mark.parametrize(
    ("text", "folder", "ids", "message"),
    [
        ("malila", "organisations", CITIES,
         "tunnusta «malila» ei ole kansiossa organisations/. Tarkoititko «mallila»?"),
        ("tukki", "guidelines", {"tuki"},
         "tunnusta «tukki» ei ole kansiossa ohjeet/. Tarkoititko «tuki»?"),
        ("kaikki", "organisations", CITIES,
         "tunnusta «kaikki» ei ole kansiossa organisations/. Valitse näistä: kuvitelma, mallila."),
        ("kehittamisryhma", "groups", MANY,
         "tunnusta «kehittamisryhma» ei ole kansiossa groups/."),
        ("ohjaus-2027-1", "decisions", {"ohjaus-2027-2", *MANY},
         "tunnusta «ohjaus-2027-1» ei ole kansiossa decisions/."),
        ("xyz", "groups", set(), "tunnusta «xyz» ei ole kansiossa groups/."),
        ("Mallila", "organisations", CITIES, "«Mallila» ei ole tunnus; kirjoita «mallila»"),
        ("mallila.yml", "organisations", CITIES,
         "«mallila.yml» ei ole tunnus; kirjoita «mallila»"),
        ("Mallilan IT-johto", "positions", {"it-paallikko"},
         "«Mallilan IT-johto» ei ole tunnus; kirjoita «it-paallikko»"),
        ("IT-päällikkö", "positions", {"it-paallikko"},
         "«IT-päällikkö» ei ole tunnus; kirjoita «it-paallikko»"),
        ("Ohjausryhmmä", "groups", MANY,
         "tunnusta «Ohjausryhmmä» ei ole kansiossa groups/. Tarkoititko «ohjausryhma»?"),
    ],
    ids=["slip", "guideline", "choices", "another thing", "another number", "nothing there",
         "capital", "file", "name", "Finnish id", "Finnish slip"],
)  # fmt: skip
def test_a_reference_that_leads_nowhere_is_told(
    text: str, folder: str, ids: set[str], message: str
) -> None:
    assert reference_fault(text, folder, ids, NAMES) == message


@pytest.mark.parametrize(
    ("address", "message"),
    [
        ("ohjeet/tuki.md#toimi", None),
        ("ohjeet/tukki.md", "sivua «ohjeet/tukki.md» ei ole. Tarkoititko «ohjeet/tuki.md»?"),
        ("Talousarvio", "sivua «Talousarvio» ei ole." + ANY_PAGE),
    ],
)
def test_a_link_leads_to_a_page_of_the_site(address: str, message: str | None) -> None:
    pointer = Pointer(Place("ryhma.yml"), Address(), address)
    assert pointer_fault(pointer, {}, {"ohjeet/tuki.md", "index.md"}, {}) == message
