"""The open data says what the records say, keeps to its schema, and never changes by itself."""

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from macros.api.files import api_files
from macros.api.schema import COLLECTIONS
from macros.loading.checking import checked
from macros.model.portal import Portal
from tests.toy_meetings import CONFIRMED, SOURCE, WINDOW, portal_with

URL = "https://example.fi/ohjeet/"
MEETINGS = {
    "b": f"{WINDOW}window: {{first: 1.1.2027, last: 30.4.2027, phrase: alkuvuonna}}\n",
    "a": f"{CONFIRMED}agenda: ohjeet/index.md\nplace: not_recorded\n",
}
TASK = f"title: Seuranta\ngroup: ohjaus\nwhat: Seurataan.\nmonths: [3, 9]\n{SOURCE}"
EVENT = f"title: Seminaari\nnetwork: verkko\nstatus: planned\nwindow: {{year: 2027}}\n{SOURCE}"


def portal() -> Portal:
    return portal_with(MEETINGS, annual_tasks={"t": TASK}, network_events={"s": EVENT})


def data(name: str) -> Any:
    return json.loads(dict(api_files(portal(), URL))[f"api/v1/{name}"])


def test_the_issue_s_collections_are_there() -> None:
    names = {c.path for c in COLLECTIONS}
    wanted = "meetings groups positions networks decisions guidelines organisations goals".split()
    wanted += "services changes projects requirements".split()
    assert {f"api/v1/{name}.json" for name in wanted} <= names


@pytest.mark.parametrize("collection", COLLECTIONS, ids=lambda c: c.shape.FOLDER)
def test_a_file_keeps_to_its_schema(collection: Any) -> None:
    name = collection.shape.FOLDER
    schema = data(f"{name}.schema.json")
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(data(f"{name}.json"), schema)
    assert schema["$id"] == f"{URL}api/v1/{name}.schema.json"


def test_the_schema_refuses_what_the_model_would() -> None:
    schema, file = data("meetings.schema.json"), data("meetings.json")
    for field, value in (("status", "sovittu"), ("starts", 12), ("topics", "a"), ("extra", 1)):
        wrong = {**file, "records": [{**file["records"][0], field: value}]}
        with pytest.raises(jsonschema.ValidationError):
            jsonschema.validate(wrong, schema)


def test_a_meeting_says_all_that_its_record_says() -> None:
    assert data("meetings.json")["records"][0] == {
        "id": "a",
        "url": f"{URL}kokoukset/a/",
        "title": "Talousarvio",
        "status": "confirmed",
        "window": None,
        "starts": "2027-06-03T09:00:00+03:00",
        "ends": "2027-06-03T11:00:00+03:00",
        "first_day": "2027-06-03",
        "last_day": "2027-06-03",
        "place": "not_recorded",
        "remote": True,
        "agenda": f"{URL}ohjeet/",
        "materials": [],
        "minutes": None,
        "note": None,
        "proposal": False,
        "source": None,
        "group": "ohjaus",
        "topics": [],
        "decisions": [],
        "long_because": None,
        "moved_from": [],
    }


def test_a_window_keeps_its_words_and_its_days() -> None:
    meeting = data("meetings.json")["records"][1]
    assert meeting["window"] == {
        "year": None, "quarter": None, "month": None,
        "first": "2027-01-01", "last": "2027-04-30", "phrase": "alkuvuonna",
    }  # fmt: skip
    assert (meeting["first_day"], meeting["last_day"]) == ("2027-01-01", "2027-04-30")


def test_records_stand_in_order_of_id_and_keys_in_order_of_letters() -> None:
    assert [r["id"] for r in data("meetings.json")["records"]] == ["a", "b"]
    text = dict(api_files(portal(), URL))["api/v1/meetings.json"].decode()
    assert text == json.dumps(json.loads(text), ensure_ascii=False, indent=2, sort_keys=True) + "\n"


def test_the_same_records_give_the_same_bytes() -> None:
    assert list(api_files(portal(), URL)) == list(api_files(portal(), URL))


def test_the_index_names_every_file() -> None:
    index = data("index.json")
    assert [f["data"] for f in index["files"]] == [URL + c.path for c in COLLECTIONS]
    assert {f["data"]: f["records"] for f in index["files"]}[f"{URL}api/v1/meetings.json"] == 2


CHANGES = {
    "a": "starts: 4.2.2027 klo 22.00\nends: 5.2.2027 klo 2.00\nstatus: confirmed",
    "b": "window: not_recorded",
}


def test_a_change_without_a_schedule_has_no_days(make_portal: Callable[..., Portal]) -> None:
    files = dict(api_files(make_portal(changes=CHANGES), URL))
    scheduled, other = json.loads(files["api/v1/changes.json"])["records"]
    assert (scheduled["first_day"], scheduled["last_day"]) == ("2027-02-04", "2027-02-05")
    assert (other["first_day"], other["last_day"], other["window"]) == (None, None, "not_recorded")


def test_the_toy_s_records_keep_to_their_schemas(toy: Path) -> None:
    files = dict(api_files(checked(toy / "data", toy / "docs", date(2027, 3, 1)).portal, URL))
    for collection in COLLECTIONS:
        found = json.loads(files[collection.path])
        jsonschema.validate(found, json.loads(files[collection.schema_path]))
        assert found["records"], collection.path


def test_a_decision_tells_its_actions(make_portal: Callable[..., Portal]) -> None:
    action = "{id: ohje, title: Ohje, owner: not_recorded, due: 4.3.2027, state: open}"
    files = dict(api_files(make_portal(decisions={"d": f"actions: [{action}]"}), URL))
    assert json.loads(files["api/v1/decisions.json"])["records"][0]["actions"] == [
        {
            "id": "ohje", "title": "Ohje", "owner": "not_recorded", "due": "2027-03-04",
            "state": "open", "done": None, "note": None,
        }
    ]  # fmt: skip
