"""What a record says and the site does not is told at the record, as the program's fault."""

from macros.problems import as_text
from macros.site_check.built import BuiltSite
from macros.site_check.facts import fact_problems
from macros.site_check.sources import Sources
from tests.site_check.conftest import OURS, replaced


def test_a_value_that_its_page_does_not_say_is_missed(site: BuiltSite, sources: Sources) -> None:
    page = site.folder / "hallinta" / "index.html"
    replaced(page, "Yksilän kunta", "Kunta")
    line, *_ = as_text(fact_problems(site, sources)).splitlines()
    assert line == (
        "data/organisations/yksila.yml:1:8: sivulta /hallinta/#organisaatio-yksila "
        f"puuttuu kentän title arvo «Yksilän kunta»; {OURS}"
    )


def test_a_record_without_its_spot_is_missed(site: BuiltSite, sources: Sources) -> None:
    page = site.folder / "hallinta" / "index.html"
    replaced(page, 'id="organisaatio-yksila"', 'id="organisaatio-toinen"')
    assert as_text(fact_problems(site, sources)) == (
        "data/organisations/yksila.yml:1:1: sivulta /hallinta/#organisaatio-yksila "
        f"puuttuu tietue itse; {OURS}"
    )
