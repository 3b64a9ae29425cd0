"""Each record has one place on the site, and its address follows from it."""

from collections.abc import Callable

import pytest

from macros.model.places import own_pages, url_of, url_of_page
from macros.model.portal import CATALOGUE, Portal

ADDRESSES = {
    "documents": "tietoa/lahteet/#lahde-a",
    "organisations": "hallinta/#organisaatio-a",
    "bodies": "hallinta/#toimielin-a",
    "positions": "hallinta/roolit/a/",
    "levels": "hallinta/#taso-a",
    "groups": "hallinta/a/",
    "meetings": "kokoukset/a/",
    "annual-tasks": "kokoukset/vuosikello/#tehtava-a",
    "account-managers": "asiakkuuspaallikot/#asiakkuus-a",
    "contact-points": "yhteystiedot/#yhteys-a",
    "experts": "asiakkuuspaallikot/#asiantuntija-a",
    "networks": "verkostot/a/",
    "memberships": "verkostot/verkko/#jasenyys-a",
    "network-events": "verkostot/verkko/#tilaisuus-a",
    "decisions": "paatokset/a/",
    "goals": "yhteistyomalli/tavoitteet/#tavoite-a",
    "commitments": "yhteistyomalli/sitoumukset/#sitoumus-a",
    "open-questions": "avoimet-kysymykset/#kysymys-a",
    "services": "palvelut/a/",
    "changes": "muutokset/a/",
    "projects": "projektit/a/",
    "procurements": "palvelut/hankinnat/#hankinta-a",
    "requirements": "yhteistyomalli/toteutuminen/#vaatimus-a",
    "topics": "ohjeet/#aihe-a",
    "terms": "tietoa/sanasto/#termi-a",
    "queries": "tietoa/haku/#lauseet-a",
    "guidelines": "ohjeet/a/",
    "pages": "a/",
}


@pytest.mark.parametrize("folder", ADDRESSES)
def test_a_record_has_an_address(make_portal: Callable[..., Portal], folder: str) -> None:
    portal = make_portal(**{folder.replace("-", "_"): {"a": ""}})
    assert url_of(portal.of(folder)["a"]) == ADDRESSES[folder]


def test_every_type_of_record_has_an_address() -> None:
    assert {name for name, row in CATALOGUE.items() if not row.single} == set(ADDRESSES)
    singles = [row for row in CATALOGUE.values() if row.single]
    assert all("#" in row.address for row in singles)


def test_these_types_have_a_page_for_each_record(
    make_portal: Callable[..., Portal],
) -> None:
    one_of_each = {folder.replace("-", "_"): {"a": ""} for folder in ADDRESSES}
    assert sorted(own_pages(make_portal(**one_of_each))) == [
        "hallinta/a.md", "hallinta/roolit/a.md", "kokoukset/a.md", "muutokset/a.md",
        "paatokset/a.md", "palvelut/a.md", "projektit/a.md", "verkostot/a.md",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("page", "url"),
    [
        ("index.md", ""),
        ("hallinta/index.md", "hallinta/"),
        ("hallinta/ohjaus.md", "hallinta/ohjaus/"),
        ("ohjeet/indeksi.md", "ohjeet/indeksi/"),
        ("ohjeet/lomake.pdf", "ohjeet/lomake.pdf"),
        ("avoimet-kysymykset.md#kysymys-a", "avoimet-kysymykset/#kysymys-a"),
    ],
)
def test_a_page_has_a_directory_address_and_a_file_keeps_its_own(page: str, url: str) -> None:
    assert url_of_page(page) == url
