"""Links between pages: to guidelines that stand, and to every attachment."""

from collections.abc import Callable

import pytest

from macros.model.portal import Portal
from macros.pages.source import PageSource, read_page
from macros.rules.page_links import city_blocks_name_a_party, links_to_the_withdrawn, unlinked

MakePortal = Callable[..., Portal]
IN_FORCE = "status: in_force\napproved: {date: 4.2.2027, group: ohjaus}"


def written(**texts: str) -> dict[str, PageSource]:
    """Pages under `ohjeet/` by their names."""
    return {
        f"ohjeet/{name}.md": read_page(
            f"---\nsummary: S.\n---\n# Otsikko\n\n{text}\n".encode(), f"{name}.md"
        )
        for name, text in texts.items()
    }


@pytest.mark.parametrize(
    ("page", "told"), [("muu", True), ("uusi", False), ("vanha", False)],
    ids=["any page", "the one that replaces it", "itself"],
)  # fmt: skip
def test_links_to_a_withdrawn_guideline_are_told(
    make_portal: MakePortal, page: str, told: bool
) -> None:
    portal = make_portal(
        guidelines={"vanha": "status: withdrawn\nreplaced_by: uusi", "uusi": IN_FORCE}
    )
    pages = written(**{page: "Katso [ohje](vanha.md#kohta) ja [toinen](uusi.md)."})
    found = [str(p.place) + " " + p.message for p in links_to_the_withdrawn(portal, pages)]
    message = "ohje «vanha» on kumottu; kirjoita korvaava «uusi» tai kerro asia muuten"
    assert found == ([f"{page}.md:6:7 {message}"] if told else [])


def test_what_a_page_or_a_record_leads_to_is_linked(make_portal: MakePortal) -> None:
    portal = make_portal(
        groups={"ohjaus": ""}, meetings={"k": "minutes: liitteet/poytakirja.pdf#s2"}
    )
    pages = written(a="![Kaavio rakenteesta](kuva%201.png) [lomake](../lomake.pdf)")
    files = ["liitteet/poytakirja.pdf", "lomake.pdf", "ohjeet/kuva 1.png", "ohjeet/unohtui.pdf"]
    assert unlinked(portal, pages, files) == ["ohjeet/unohtui.pdf"]


@pytest.mark.parametrize(
    ("named", "told"),
    [
        ("alku", ""),
        ("alkuu", "sopijapuolta «alkuu» ei ole; valitse alku tai loppu. Tarkoititko «alku»?"),
        ("muu", "sopijapuolta «muu» ei ole; valitse alku tai loppu"),
    ],
    ids=["a party", "a slip", "an outsider"],
)
def test_a_city_block_names_a_party(make_portal: MakePortal, named: str, told: str) -> None:
    portal = make_portal(
        organisations={"alku": "party: true", "loppu": "party: true", "muu": "party: false"}
    )
    pages = written(a=f"!!! kaupunki {named}\n    Vain meillä.")
    found = [f"{p.place} {p.message}" for p in city_blocks_name_a_party(portal, pages)]
    assert found == ([f"a.md:6:1 {told}"] if told else [])
