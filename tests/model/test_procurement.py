"""A procurement: an editor is told by field what cannot be."""

import pytest

from macros.files.reading import Reader
from macros.files.yaml import read_yaml
from macros.model.project import Procurement

FULL = """title: Tietokoneet
what: Kannettavat.
state: planned
window: {first: 1.3.2027, last: 31.8.2027}
parties:
  - {organisation: mallila, state: joins}
  - {organisation: kuvitelma, state: not_joins}
ask: not_recorded
volume: not_recorded
"""


@pytest.mark.parametrize(
    ("now", "then", "wanted"),
    [
        ("title", "title", []),
        ("state: joins", "state: not_recorded", []),
        (
            "last: 31.8.2027",
            "last: 28.2.2027",
            ["4:33: ajankohta päättyy ennen kuin se alkaa"],
        ),
        (
            "state: joins",
            "state: not_joins",
            ["6:3: ketään ei ole mukana; kirjaa, kuka on (joins), tai not_recorded"],
        ),
        (
            "organisation: kuvitelma",
            "organisation: mallila",
            ["7:20: organisaatio «mallila» on jo kirjattu"],
        ),
    ],
)
def test_what_cannot_be_is_told_at_its_line(now: str, then: str, wanted: list[str]) -> None:
    reader = Reader()
    reader.record(Procurement, read_yaml(FULL.replace(now, then), "a.yml"), id="a")
    assert [f"{p.place.line}:{p.place.column}: {p.message}" for p in reader.problems] == wanted
