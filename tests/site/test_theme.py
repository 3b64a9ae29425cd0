"""What the theme brings along into the site, and what of it stays out."""

from macros.site_check.built import BuiltSite


def test_the_theme_s_search_stays_out_since_the_portal_has_its_own(built_site: BuiltSite) -> None:
    scripts = built_site.folder / "assets" / "javascripts"
    assert [path.name for path in scripts.iterdir() if path.is_dir()] == []
    assert list(scripts.glob("bundle.*.js")), "the rest of the theme is there"
