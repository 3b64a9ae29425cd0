"""The spots of a page are known before it is built, just as they are shown."""

import re

import pytest

from macros.loading.checking import ids_in, written_ids
from macros.pages.source import read_page
from tests.shown import shown

FRONT = "---\nsummary: Koe.\n---\n"


@pytest.mark.parametrize(
    "text",
    [
        "# Ohje\n\n## Ketä tämä koskee?\n\n## Äly & öljy – 100 %\n",
        "# A\n\n## Sama\n\n## Sama\n\n### Sama\n",
        "# A\n\n## Oma { #tunnus }\n\n## Tunnus\n",
        "# A\n\n## Sama\n\n## Toinen { #sama }\n",
        "# A\n\n## `koodi` ja *korostus* sekä [linkki](b.md)\n",
        "# A\n\n## ???\n\n## !!!\n",
        "Otsikko\n=======\n\nAlempi\n------\n",
        "# A\n\nKappale.\n{ #kappale }\n\n## Kappale\n",
        "# A\n\n## a_b c__d\n\n## x&amp;y &lt;b&gt;\n",
    ],
    ids=["umlauts", "same text", "own id", "own id later", "markup", "no letters", "underlined",
         "paragraph with an id", "underscores and entities"],
)  # fmt: skip
def test_spots_are_those_that_the_page_has(text: str) -> None:
    made = set(re.findall(r'\sid="([^"]+)"', shown(text)))
    assert {*written_ids(read_page((FRONT + text).encode(), "ohje.md"))} == made


def test_every_id_of_our_html_is_a_spot_and_no_text_is() -> None:
    html = '<h2 id="a">id="b"</h2><p class="x" id="c" data-id="d">&lt;p id=&#34;e&#34;&gt;</p>'
    assert ids_in(html) == {"a", "c"}
