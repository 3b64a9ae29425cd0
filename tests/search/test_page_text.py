"""The HTML of a page as the search sees it."""

from collections.abc import Mapping

from macros.pages.html import content_tree
from macros.search import page_text
from macros.search.documents import Section


def sections(html: str, spots: Mapping[str, str]) -> tuple[Section, ...]:
    return page_text.sections(content_tree(html), spots)


def test_a_page_is_cut_at_its_headings() -> None:
    html = """<h1>Otsikko</h1><p class="lead">Alku <b>jat</b>kuu.</p>
      <div class="heading"><h2 id="toinen">Toinen</h2><a class="headerlink">#</a></div>
      <ul><li>yksi</li><li>kaksi</li></ul>"""
    assert sections(html, {}) == (
        Section("", "", "Alku jatkuu."),
        Section("toinen", "Toinen", "yksi kaksi"),
    )


def test_what_is_folded_up_is_told_apart() -> None:
    html = """<h2 id="a">A</h2><p>Tee näin.</p>
      <details class="folded"><summary><h2 class="folded" id="b">B</h2></summary><p>Syyt.</p>
      </details>"""
    assert [(s.anchor, s.text, s.folded) for s in sections(html, {})] == [
        ("a", "Tee näin.", False),
        ("b", "Syyt.", True),
    ]


def test_what_nobody_sees_is_left_out() -> None:
    html = """<p>Näkyy<span class="visually-hidden"> ei</span> <a class="edit-link">ei</a></p>
      <ul hidden><li>ei</li></ul><script>ei</script><svg><text>ei</text></svg><p>myös<br>tämä</p>"""
    assert [section.text for section in sections(html, {})] == ["Näkyy myös tämä"]


def test_a_list_or_paragraph_can_be_left_out() -> None:
    html = """<p>Alku.</p><p class="unsearched">Esim.</p><ul class="a unsearched"><li>b</ul>"""
    assert [section.text for section in sections(html, {})] == ["Alku."]


def test_a_record_s_spot_is_a_section_of_its_own() -> None:
    html = """<p>Ennen.</p><div id="ryhma-a"><h3 id="a">Ryhmä A</h3><p>Ohjaa.</p></div>
      <p>Jälkeen.</p>"""
    assert sections(html, {"ryhma-a": "Ryhmä A"}) == (
        Section("", "", "Ennen. Jälkeen."),
        Section("ryhma-a", "Ryhmä A", "Ryhmä A Ohjaa."),
    )


def test_an_element_left_open_ends_with_the_one_around_it() -> None:
    html = "<div><p>Yksi<p>Kaksi</div><p>Kolme"
    assert [section.text for section in sections(html, {})] == ["Yksi Kaksi Kolme"]


def test_a_spot_within_another_ends_and_the_outer_goes_on() -> None:
    html = (
        """<div id="kunta"><p>Kunta.</p><div id="elin"><p>Toimielin.</p></div><p>Lähde.</p></div>"""
    )
    found = sections(html, {"kunta": "Kunta", "elin": "Elin"})
    assert [(section.anchor, section.text) for section in found] == [
        ("kunta", "Kunta. Lähde."),
        ("elin", "Toimielin."),
    ]
