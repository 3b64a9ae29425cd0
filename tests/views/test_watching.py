"""What a page has seen of the portal is all that can change it."""

from collections.abc import Callable

import pytest

from macros.model.portal import Portal
from macros.views.watching import Seen, Watched, digest

ASKED: dict[str, tuple[Callable[[Portal], object], Seen]] = {
    "a record": (lambda portal: portal.organisations["a"].short, {("organisations", "a")}),
    "one that is not there": (lambda portal: "z" in portal.groups, {("groups", "z")}),
    "by folder": (lambda portal: portal.of("organisations").get("a"), {("organisations", "a")}),
    "a walk": (lambda portal: [*portal.organisations.values()], {("organisations", "*")}),
    "their number": (lambda portal: bool(portal.groups), {("groups", "*")}),
    "what walks": (lambda portal: portal.party_ids, {("organisations", "*")}),
    "a single one": (lambda portal: portal.site.title, {("site", "*")}),
    "what follows": (lambda portal: portal.is_draft, {("", "is_draft")}),
    "all": (lambda portal: portal.whole.groups, {("", "whole")}),
    "nothing": (lambda portal: None, set()),
}


@pytest.mark.parametrize(("ask", "noted"), ASKED.values(), ids=ASKED)
def test_what_is_asked_is_noted_and_answered(
    make_portal: Callable[..., Portal], ask: Callable[[Portal], object], noted: Seen
) -> None:
    seen: Seen = set()
    portal = make_portal(organisations={"a": "short: A", "b": ""})
    assert ask(Watched(portal, seen)) == ask(portal)
    assert seen == noted


@pytest.mark.parametrize(("ask", "noted"), ASKED.values(), ids=ASKED)
def test_what_was_seen_tells_whether_it_has_changed(
    make_portal: Callable[..., Portal], ask: Callable[[Portal], object], noted: Seen
) -> None:
    before, after = (make_portal(organisations={"a": f"short: {s}", "b": ""}) for s in "AÄ")
    changed = any(digest(before, *one) != digest(after, *one) for one in noted)
    assert changed == bool(noted & {("organisations", "a"), ("organisations", "*"), ("", "whole")})
