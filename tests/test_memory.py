"""What was kept of a step is what it gave; an unfit memory is left aside, in a line."""

import random
import resource
import sqlite3
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from macros import memory
from macros.memory import Together, kept, kept_in, step


def asked(folder: Path, *inputs: object) -> tuple[object, bool]:
    """What a step gives for the inputs, and whether it was done for it."""
    done = []

    def act() -> list[object]:
        done.append(True)
        return [*inputs]

    with kept_in(folder):
        return kept(step("koe", *inputs), act), bool(done)


def test_a_step_is_done_once(tmp_path: Path) -> None:
    assert asked(tmp_path / ".cache", "ä", 1) == (["ä", 1], True)
    assert asked(tmp_path / ".cache", "ä", 1) == (["ä", 1], False)


@pytest.mark.parametrize("inputs", [("ä", 2), ("ä", "1"), ("ä", b"1"), ("ä1",), ("ä", 1, "")])
def test_other_inputs_are_another_step(tmp_path: Path, inputs: tuple[object, ...]) -> None:
    asked(tmp_path, "ä", 1)
    assert asked(tmp_path, *inputs) == ([*inputs], True)


def test_another_program_begins_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked(tmp_path, 1)
    monkeypatch.setattr(memory, "program", lambda: "toinen")
    assert asked(tmp_path, 1) == ([1], True)


def test_outside_a_build_nothing_is_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert kept(step("koe"), lambda: 1) == 1
    assert not [*tmp_path.iterdir()]


def test_what_fails_keeps_nothing(tmp_path: Path) -> None:
    def fails() -> None:
        with kept_in(tmp_path):
            kept(step("koe", 1), lambda: [1])
            raise ValueError("kaatui")

    with pytest.raises(ValueError, match="kaatui"):
        fails()
    assert asked(tmp_path, 1) == ([1], True)


def altered(file: Path) -> None:
    """One bit of a kept result, which the database does not notice."""
    with sqlite3.connect(file) as base:
        [kept] = base.execute("SELECT kept FROM steps").fetchone()
        base.execute("UPDATE steps SET kept = ?", (kept[:-1] + bytes([kept[-1] ^ 1]),))


def without_table(file: Path) -> None:
    with sqlite3.connect(file) as base:
        base.execute("DROP TABLE steps")


def a_folder_instead(file: Path) -> None:
    file.unlink()
    file.mkdir()


BREAKS: dict[str, Callable[[Path], object]] = {
    "a bit": altered,
    "no table": without_table,
    "text": lambda file: file.write_text("ei tietokanta" * 100),
    "cut": lambda file: file.write_bytes(file.read_bytes()[:5000]),
    "empty": lambda file: file.write_bytes(b""),
    "folder": a_folder_instead,
}


@pytest.mark.parametrize("damage", BREAKS.values(), ids=BREAKS)
def test_a_broken_memory_is_never_believed(
    tmp_path: Path, damage: Callable[[Path], object], caplog: pytest.LogCaptureFixture
) -> None:
    asked(tmp_path, 1)
    damage(tmp_path / "memory.db")
    assert asked(tmp_path, 1) == ([1], True)
    assert len(caplog.messages) <= 2
    assert asked(tmp_path, 1)[0] == [1]


def test_a_file_that_is_no_memory_is_replaced(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "memory.db").write_text("ei tietokanta" * 100)
    asked(tmp_path, 1)
    [line] = caplog.messages
    assert line.startswith("Note: steps are done anew, as ")
    asked(tmp_path, 1)
    assert asked(tmp_path, 1) == ([1], False)


def test_where_nothing_can_be_written_steps_are_done_anew(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "file").touch()
    assert asked(tmp_path / "file", 1) == ([1], True)
    assert len(caplog.messages) == 1


def test_a_full_disk_keeps_what_was_there(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    asked(tmp_path, 1)
    usual = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, ((tmp_path / "memory.db").stat().st_size, usual[1]))
    try:
        big = random.Random(0).randbytes(100_000)
        assert asked(tmp_path, big) == ([big], True)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, usual)
    assert len(caplog.messages) == 1
    assert asked(tmp_path, 1) == ([1], False)


def test_the_memory_is_bounded_and_forgets_what_is_used_least(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(memory, "time", lambda: 0)
    asked(tmp_path, 1)
    asked(tmp_path, 2)
    monkeypatch.setattr(memory, "time", lambda: 86_400)
    asked(tmp_path, 1)
    monkeypatch.setattr(memory, "MOST", 160)  # what is too much goes down to 120
    asked(tmp_path, 3)
    assert asked(tmp_path, 1) == ([1], False)
    assert asked(tmp_path, 3) == ([3], False)
    assert asked(tmp_path, 2) == ([2], True)


def test_small_steps_are_kept_as_one_and_those_of_the_latest_time_are_known(
    tmp_path: Path,
) -> None:
    def did(*keys: bytes) -> list[bytes]:
        done: list[bytes] = []

        def act(key: bytes) -> bytes:
            done.append(key)
            return key

        with kept_in(tmp_path):
            steps = Together("many")
            assert [steps.kept(key, partial(act, key)) for key in keys] == [*keys]
            steps.save()
        return done

    assert did(b"a", b"b") == [b"a", b"b"]
    assert did(b"b", b"c") == [b"c"]
    assert did(b"a", b"b", b"c") == [b"a"]


@pytest.mark.parametrize("well", [True, False])
def test_what_another_process_keeps_is_known_when_all_went_well(tmp_path: Path, well: bool) -> None:
    def act() -> bool:
        kept(step("koe"), lambda: ["toinen"])
        return well

    with kept_in(tmp_path):
        assert memory.news([step("koe")]) == [step("koe")]
        assert memory.beside(act)() is (well or None)
        assert kept(step("koe"), lambda: ["itse"]) == (["toinen"] if well else ["itse"])


def test_what_falls_in_another_process_is_not_known(tmp_path: Path) -> None:
    def act() -> bool:
        kept(step("koe"), lambda: ["toinen"])
        raise ValueError("kaatui")

    with kept_in(tmp_path):
        assert not memory.beside(act)()
        assert memory.news([step("koe")])
