"""The drawing of the levels: boxes from the top down, nothing outside, read aloud in words."""

import re
from collections.abc import Callable

from macros.model.portal import Portal
from macros.views.levels_diagram import LETTERS_ON_A_LINE, described, levels_diagram, stacked

LONG = "Pitkän nimen ryhmä, joka ei millään mahdu kuvan laatikkoon yhdelle riville"
RECORDS = {
    "levels": {"alin": "title: Alin taso\norder: 2", "ylin": "title: Ylin taso"},
    "groups": {
        "ohjaus": "title: Ohjaus\nmeetings: "
        "{least: 2, most: 2, approximate: true, phrase: n. 2 vuodessa}",
        "arki": f"title: {LONG}\nlevel: alin",
    },
}


def test_the_drawing_reads_from_the_top_down(shown: Callable[..., list[str]]) -> None:
    assert shown(levels_diagram, **RECORDS) == [
        "Yhteistyön tasot",
        f"Ylin taso: Ohjaus. Alin taso: {LONG}",
        "Ylin taso", "Ohjaus", "Kokousten määrä: n. 2 vuodessa",
        "Alin taso",
        "Pitkän nimen ryhmä, joka ei millään", "mahdu kuvan laatikkoon yhdelle riville",
        "Kokousten määrä: ei kirjattu",
        "Yhteistyön tasot ylimmästä alimpaan. Samat tiedot ovat luettelona kuvan alla.",
    ]  # fmt: skip


def test_boxes_stand_below_each_other_and_hold_their_lines(
    make_portal: Callable[..., Portal], rendered: Callable[..., str]
) -> None:
    boxes = stacked(make_portal(**RECORDS))
    assert [box.step for box in boxes] == [1, 2]
    assert boxes[0].bottom < boxes[1].y
    for box in boxes:
        assert all(box.y < line.y < box.bottom for line in box.lines)
        assert all(len(line.text) <= LETTERS_ON_A_LINE for line in box.lines)
    drawn = re.search(r'viewBox="0 0 \d+ (\d+)"', rendered(levels_diagram, **RECORDS))
    assert drawn
    assert int(drawn[1]) >= boxes[-1].bottom


def test_a_group_in_the_drawing_leads_to_its_page(links: Callable[..., dict[str, str]]) -> None:
    found = links(levels_diagram, at="hallinta/", **RECORDS)
    assert found["Ohjaus"] == "ohjaus/"


def test_without_levels_there_is_a_sentence(
    make_portal: Callable[..., Portal], shown: Callable[..., list[str]]
) -> None:
    assert shown(levels_diagram, levels={}) == ["Tasoja ei ole kirjattu."]
    assert described(make_portal(levels={})) == ""
