"""Every kind of page and frame in every state; a failure names page, state, rule and element."""

import pytest

from tests.browser.sweeps import Seen, listed


def test_there_are_many_kinds_of_pages_and_some_of_frames(
    kinds: list[str], frames: list[str]
) -> None:
    assert len(kinds) > 30
    assert 5 < len(frames) < 15


@pytest.mark.parametrize(
    ("kind", "promise"),
    [
        ("wcag", "no page breaks a rule of WCAG in any state, and every state is reached"),
        ("practice", "best practice has no exceptions"),
        ("layout", "no page scrolls sideways, cuts text off or moves while loading"),
        ("structure", "headings, names, languages, tables and policy are in order"),
        ("motion", "nothing moves for those who asked for less motion"),
        ("forced_colours", "shapes and focus show in the reader's own colours"),
        ("paper", "paper gets the text, its panel and the addresses of links"),
        ("traffic", "browsers ask only the site, refuse nothing, keep nothing but the colours"),
    ],
    ids=lambda value: value if " " not in value else "",
)
def test_every_page_keeps_the_promise(seen: Seen, kind: str, promise: str) -> None:
    assert kind not in seen, f"{promise}\n{listed(seen[kind])}"
