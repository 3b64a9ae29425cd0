"""How much of its lists fits on a sheet."""

from macros.views.sheet import ROW, fitting, rows


def test_a_text_takes_the_rows_that_its_letters_need() -> None:
    assert [rows(text) for text in ("", "a" * ROW, "a" * (ROW + 1))] == [1, 1, 2]
    assert rows("a" * 21, width=10) == 3


def test_all_shows_when_there_is_room_for_all() -> None:
    assert fitting({"a": [1, 1], "b": [2], "c": []}, room=8) == {"a": 2, "b": 1, "c": 0}


def test_each_list_gets_an_item_before_any_gets_more() -> None:
    assert fitting({"a": [1] * 9, "b": [1] * 9}, room=9) == {"a": 3, "b": 2}


def test_nothing_shows_after_an_item_that_does_not_fit() -> None:
    assert fitting({"a": [1, 9, 1], "b": [1, 1, 1]}, room=8) == {"a": 1, "b": 3}


def test_without_lists_there_is_nothing_to_fit() -> None:
    assert fitting({}, room=9) == {}
