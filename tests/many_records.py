"""A project with many records: half of them meetings, the rest of the types that grow with years.

`make bench` measures it, and tests/test_scale.py counts what is done with it.
"""

import shutil
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path

TOY = Path(__file__).with_name("toy")
FIRST_DAY = date(2000, 1, 3)
SOURCE = "source: {document: malli}\n"
DAY_FORM = "{0.day}.{0.month}.{0.year}"


def many_records(folder: Path, number: int, shape: str = "held") -> Path:
    """A copy of the toy site with so many records more; `shape` is that of the meetings."""
    shutil.copytree(TOY, folder)
    for path, text in _records(number, shape):
        (folder / "data" / path).parent.mkdir(exist_ok=True)
        (folder / "data" / path).write_text(text, encoding="utf-8")
    return folder


def _records(number: int, shape: str) -> Iterator[tuple[str, str]]:
    meetings = number // 2
    for index in range(meetings):
        yield f"meetings/m-{index}.yml", SHAPES[shape](index, meetings)
    others: list[tuple[str, Callable[[int], str]]] = [
        ("decisions", _decision), ("services", _service), ("changes", _change),
        ("positions", _position), ("terms", _term),
    ]  # fmt: skip
    for index in range(number - meetings):
        folder, text = others[index % len(others)]
        yield f"{folder}/n-{index}.yml", text(index)


def _held(index: int, number: int) -> str:
    """Forty years of meetings that were held."""
    return _meeting(index, FIRST_DAY + timedelta(days=365 * 40 / number * index), "held")


def _this_year(index: int, number: int) -> str:
    """A year so full that only the list and the table have room for it."""
    day = date(2027, 1, 1) + timedelta(days=364 / number * index)
    return _meeting(index, day, "held" if day < date(2027, 6, 1) else "confirmed")


def _at_once(index: int, number: int) -> str:
    """All on one day: nobody can be in two of them."""
    return _meeting(index, date(2027, 3, 2), "confirmed")


def _planned(index: int, number: int) -> str:
    return (
        f"title: Kokous {index}\ngroup: ohjaus\nstatus: planned\n"
        f"window: {{year: 2027, month: {index % 12 + 1}}}\ntopics: [Asia {index}]\n{SOURCE}"
    )


SHAPES = {"held": _held, "this year": _this_year, "at once": _at_once, "planned": _planned}


def _meeting(index: int, day: date, status: str) -> str:
    said = DAY_FORM.format(day)
    hour = 8 + index % 8
    return (
        f"title: Kokous {index}\ngroup: ohjaus\nstatus: {status}\nplace: Kunnantalo\n"
        f"starts: {said} klo {hour}.00\nends: {said} klo {hour}.30\n"
        f"topics:\n  - Talousarvio {index}\n  - Muut asiat {index}\n"
    )


def _decision(index: int) -> str:
    return (
        f"title: Päätös {index}\ngroup: ohjaus\ndate: 4.2.2026\npreparer: not_recorded\n"
        f"presenter: not_recorded\nproposal: [Hyväksytään asia {index}.]\noutcome: Hyväksyttiin.\n"
        f"actions:\n  - id: vienti\n    title: Viedään käytäntöön {index}.\n"
        f"    owner: mallilan-it\n    due: 1.6.2026\n    state: open\n{SOURCE}"
    )


def _service(index: int) -> str:
    return (
        f"title: Palvelu {index}\nsummary: Palvelee asiassa {index}.\ntopics: [tuki]\n"
        "state: in_use\nowner: mallilan-it\nsupport_model: {state: missing}\n"
        "service_level: {state: not_recorded}\nusers:\n"
        "  - {organisation: mallila, state: used}\n"
        f"  - {{organisation: kuvitelma, state: not_recorded}}\n{SOURCE}"
    )


def _change(index: int) -> str:
    return (
        f"title: Muutos {index}\nkind: update\nstatus: planned\nwhat: Ulkoasu {index} vaihtuu.\n"
        "window: {year: 2030}\naffects: [mallila]\nmade_by: not_recorded\n"
        "announced: not_recorded\nresponsible: mallilan-it\n"
        "communication: {state: not_recorded}\n"
    )


def _position(index: int) -> str:
    return (
        f"title: Tehtävä {index}\norganisation: mallila\n"
        "holder:\n  state: held\n  people:\n"
        f"    - {{name: Aku Esimerkki, since: 1.1.2020, until: 31.12.2024}}\n"
        f"    - {{name: Elli Esimerkki, since: 1.1.2025}}\n{SOURCE}"
    )


def _term(index: int) -> str:
    return f"title: sana{index}\ndefinition: Sanan {index} merkitys.\nstatus: draft\n"
