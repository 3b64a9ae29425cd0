"""What the checks accept, readers see as it was written: 600 pages of mistakes, deep 100,000."""

from random import Random

import pytest

from tests.pages.source.accepted import accepted, faults
from tests.pages.source.mistakes import BLOCKS, START, page

SEED = 20270204
IN_A_BATCH = 200
BATCHES = [*range(3), *(pytest.param(n, marks=pytest.mark.deep) for n in range(3, 500))]


@pytest.mark.parametrize("batch", BATCHES)
def test_an_accepted_page_shows_what_was_written(batch: int) -> None:
    random = Random(f"{SEED}-{batch}")
    amiss = {}
    for text in (page(random) for _ in range(IN_A_BATCH)):
        body = accepted(text)
        if body is not None and (found := [*faults(body)]):
            amiss[body] = found
    assert amiss == {}


@pytest.mark.parametrize("block", BLOCKS)
def test_every_block_is_accepted_and_shown(block: str) -> None:
    body = accepted(f"{START}{block}\n")
    assert body is not None
    assert [*faults(body)] == []


def test_most_mistakes_are_not_simply_refused() -> None:
    random = Random(SEED)
    assert sum(accepted(page(random)) is not None for _ in range(200)) > 30


@pytest.mark.parametrize(
    ("body", "fault"),
    [
        ("4. helmikuuta\n\nx\n\n1. a\n1. b", "wanted '4helmikuutax1a1b', seen '4helmikuutax1a2b'"),
        ("a **b", "leaked '**'"),
        ("[a] (ohje.md)", "leaked '] (ohje.m'"),
        ("Teksti { .lead }", "leaked '{ .'"),
        ("[a](javascript:x)", "href=javascript:x"),
        ("<b onclick=x>a</b>", "<b {'onclick': 'x'}>"),
        ("a\n    - b", "other bullets"),
        ("a\n    # b", "other headings"),
        ("a <kbd>b\n\nc</kbd>", "</p>"),
    ],
)
def test_what_is_amiss_would_be_noticed(body: str, fault: str) -> None:
    assert fault in [*faults(body)]
