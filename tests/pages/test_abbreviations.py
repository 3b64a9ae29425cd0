"""The first use of an abbreviation on a page says what it means, to everyone."""

import pytest

from macros.pages.abbreviations import Meaning, explain
from macros.pages.html import content_tree

MEANINGS = {
    "IT": Meaning("tietotekniikka", "../sanasto/#termi-it"),
    "ICT": Meaning("tieto- ja viestintätekniikka", "../sanasto/#termi-ict"),
    "alv.": Meaning("arvonlisävero", "../sanasto/#termi-alv"),
    "R&D": Meaning('tutkimus & "kehitys"', "../sanasto/#termi-rd"),
}
IT = '<a class="abbreviation" href="../sanasto/#termi-it"><abbr title="tietotekniikka">IT</abbr>'
HIDDEN = '<span class="visually-hidden abbreviation__meaning">'


def explained(html: str, meanings: dict[str, Meaning]) -> str:
    content = content_tree(html)
    explain(content, meanings)
    return content.inner_html or ""


def test_a_word_alone_is_followed_by_its_meaning() -> None:
    assert explained("<p>Kysy neuvoa: IT auttaa.</p>", MEANINGS) == (
        f"<p>Kysy neuvoa: {IT}{HIDDEN} (tietotekniikka)</span></a> auttaa.</p>"
    )


@pytest.mark.parametrize("rest", ["-tuki", ":n", "-palvelujen", "-tuki-numero"])
def test_a_compound_or_an_ending_stays_whole(rest: str) -> None:
    assert explained(f"<p>IT{rest}.</p>", MEANINGS) == (
        f"<p>{IT}{rest}{HIDDEN} (IT: tietotekniikka)</span></a>.</p>"
    )


def test_only_the_first_use_on_the_page_is_explained() -> None:
    html = explained("<p>IT ja IT-tuki.</p><p>IT</p>", MEANINGS)
    assert html.count("<abbr") == 1
    assert html.endswith(" ja IT-tuki.</p><p>IT</p>")


def test_each_abbreviation_has_a_first_use_of_its_own() -> None:
    html = explained("<p>ICT, IT, alv. 0 ja ICT-tuki</p>", MEANINGS)
    assert [html.count(f">{word}</abbr>") for word in ("ICT", "IT", "alv.")] == [1, 1, 1]
    assert html.endswith(" ja ICT-tuki</p>")


@pytest.mark.parametrize("word", ["ITE", "eIT", "it", "palvelu-IT", "IT2", "MIT:n"])
def test_a_part_of_another_word_is_none(word: str) -> None:
    assert explained(f"<p>{word}</p>", MEANINGS) == f"<p>{word}</p>"


@pytest.mark.parametrize(
    "html",
    [
        '<h2 id="a">IT</h2>',
        "<h2><em>Uusi</em> IT</h2>",
        '<a href="x">Mallilan <b>IT</b>-päällikkö</a>',
        "<p><code>IT</code></p>",
        "<pre><code>IT\nIT</code></pre>",
        "<p><q>IT</q></p>",
        "<blockquote><p>IT</p></blockquote>",
        "<button>IT</button>",
        "<table><tbody><tr><th>IT</th></tr></tbody></table>",
        "<table><caption>IT</caption></table>",
        "<dfn>IT</dfn>",
        '<p class="admonition-title">IT</p>',
        '<span class="note visually-hidden">IT</span>',
        '<span class="badge badge--draft">IT</span>',
        '<span lang="en">IT</span>',
        '<div hidden="">IT <div>IT</div> IT</div>',
        '<svg viewBox="0 0 1 1"><text>IT</text></svg>',
        '<p title="IT">x</p>',
        "<!-- IT <p>IT</p> -->",
        "<p>Ei mitään</p>",
    ],
)
def test_names_links_code_quotes_and_the_unseen_are_left_as_they_are(html: str) -> None:
    assert explained(html, MEANINGS) == html


@pytest.mark.parametrize(
    "html",
    [
        "<h2>IT</h2><p>{}</p>",
        "<h2>IT<br>IT</h2><p>{}</p>",
        '<div class="panel"><h3>IT</h3><dl><dt>Tehtävä</dt><dd>{}</dd></dl></div>',
        '<div hidden=""><div>IT</div></div><p>{}</p>',
        '<p lang="fi">{}</p>',
        "<table><tbody><tr><td>{}</td></tr></tbody></table>",
    ],
)
def test_prose_after_and_around_them_is_explained(html: str) -> None:
    told = f"{IT}{HIDDEN} (tietotekniikka)</span></a>"
    assert explained(html.format("IT"), MEANINGS) == html.format(told)


def test_what_stands_for_markup_is_escaped() -> None:
    assert explained("<p>R&amp;D</p>", MEANINGS) == (
        '<p><a class="abbreviation" href="../sanasto/#termi-rd">'
        '<abbr title="tutkimus &amp; &quot;kehitys&quot;">R&amp;D</abbr>'
        f'{HIDDEN} (tutkimus &amp; "kehitys")</span></a></p>'
    )


def test_without_abbreviations_nothing_is_read() -> None:
    assert explained("<p>IT</p>", {}) == "<p>IT</p>"
