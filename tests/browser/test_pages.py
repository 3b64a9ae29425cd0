"""Every kind of page and frame in every state; a failure names page, state, rule and element."""

from macros.site_check.finding import listed
from macros.site_check.states import State
from macros.site_check.sweep import Sweep


def test_no_page_breaks_a_rule_of_wcag_in_any_state(seen: Sweep) -> None:
    assert not seen.wcag, listed(seen.wcag)


def test_there_are_many_kinds_of_pages_and_some_of_frames(
    kinds: list[str], frames: list[str]
) -> None:
    assert len(kinds) > 30
    assert 5 < len(frames) < 15


def test_every_kind_of_page_was_measured_in_every_state_of_its_own(
    seen: Sweep, urls: list[str], states: list[State]
) -> None:
    assert {*seen.measured} == {(url, state.name) for url in urls for state in states}


def test_best_practice_has_no_exceptions(seen: Sweep) -> None:
    assert not seen.practice, listed(seen.practice)


def test_no_page_scrolls_sideways_cuts_text_off_or_moves_while_loading(seen: Sweep) -> None:
    assert not seen.layout, listed(seen.layout)


def test_headings_names_languages_tables_and_policy_are_in_order(seen: Sweep) -> None:
    assert not seen.structure, listed(seen.structure)


def test_nothing_moves_for_those_who_asked_for_less_motion(seen: Sweep) -> None:
    assert not seen.motion, listed(seen.motion)


def test_shapes_and_focus_show_in_the_readers_own_colours(seen: Sweep) -> None:
    assert not seen.colours, listed(seen.colours)


def test_paper_gets_the_text_its_panel_and_the_addresses_of_links(seen: Sweep) -> None:
    assert not seen.paper, listed(seen.paper)


def test_browsers_refuse_nothing_keep_nothing_but_the_colours_and_report_no_error(
    seen: Sweep,
) -> None:
    assert not seen.traffic, listed(seen.traffic)


def test_only_the_site_itself_is_contacted(seen: Sweep) -> None:
    assert len(seen.hosts) == 1, sorted(seen.hosts)
    assert [host.partition(":")[0] for host in seen.hosts] == ["127.0.0.1"]
