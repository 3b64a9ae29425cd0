"""What the theme brings along into the site, and what of it stays out."""

from xml.etree.ElementTree import Element

from macros.loading.checking import FRAME_IDS
from macros.site_check.built import BuiltSite


def test_the_theme_s_search_stays_out_since_the_portal_has_its_own(built_site: BuiltSite) -> None:
    scripts = built_site.folder / "assets" / "javascripts"
    assert [path.name for path in scripts.iterdir() if path.is_dir()] == []
    assert list(scripts.glob("bundle.*.js")), "the rest of the theme is there"


def test_the_ids_of_the_frame_are_known_to_the_checks(built_site: BuiltSite) -> None:
    page = built_site.page("ohjeet/")
    inside = {*built_site.main("ohjeet/").iter()}
    frame: list[Element] = [e for e in page.iter() if e not in inside]
    assert {e.get("id") for e in frame if e.get("id")} == FRAME_IDS
