"""What VS Code is told of the records' files agrees with the files and with its settings."""

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from macros.api.schema import SCHEMAS, file_schemas
from macros.model.portal import CATALOGUE
from tests.site.trees import ROOT, TOY, loaded

ORGANISATION = "title: IT\norganisation: "
SOURCE = "source: {document: malli}\n"


class Yaml12(yaml.SafeLoader):
    """As the extension reads: no text is a day, and yes is no truth."""

    yaml_implicit_resolvers = {  # noqa: RUF012 - as the class above has it
        letter: [(tag, pattern) for tag, pattern in found if not tag.endswith(":timestamp")]
        for letter, found in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }


@pytest.fixture(scope="module")
def schemas() -> dict[str, Any]:
    """Each type's schema, by its folder."""
    texts = file_schemas(loaded(TOY).portal)
    return {Path(path).stem: json.loads(text) for path, text in texts}


def read(text: str) -> Any:
    return yaml.load(text, Loader=Yaml12)


@pytest.mark.parametrize("folder", [f for f, row in CATALOGUE.items() if not row.written])
def test_what_the_toy_says_fits_its_schema(schemas: dict[str, Any], folder: str) -> None:
    row = CATALOGUE[folder]
    files = [TOY / row.home] if row.single else sorted((TOY / row.home).glob("*.yml"))
    assert files
    jsonschema.Draft202012Validator.check_schema(schemas[folder])
    for file in files:
        jsonschema.validate(read(file.read_text("utf-8")), schemas[folder])


@pytest.mark.parametrize(
    ("folder", "text"),
    [
        ("positions", ORGANISATION + "nowhere\nholder: {state: vacant}\n" + SOURCE),
        ("positions", ORGANISATION + "mallila\nholder: {state: gone}\n" + SOURCE),
        ("positions", ORGANISATION + "mallila\nholdr: {state: vacant}\n" + SOURCE),
        ("positions", ORGANISATION + "mallila\nholder: {state: vacant}"),
        ("documents", "title: A\nkind: agreement\nsummary: B.\napproved: 4.2.27"),
    ],
    ids=["reference", "choice", "unknown field", "missing field", "day"],
)  # fmt: skip
def test_what_check_refuses_is_underlined(schemas: dict[str, Any], folder: str, text: str) -> None:
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(read(text), schemas[folder])


def test_fields_are_told_in_finnish(schemas: dict[str, Any]) -> None:
    title = schemas["positions"]["properties"]["title"]
    assert title["title"] == "Nimike"
    assert title["description"].startswith(
        "Nimike. Viran tai roolin nimi. Kirjoita teksti, enintään 120"
    )


def test_the_settings_lead_each_file_to_its_schema() -> None:
    settings = json.loads((ROOT / ".vscode" / "settings.json").read_text("utf-8"))
    assert settings["yaml.schemas"] == {
        f"./{SCHEMAS}/{folder}.json": row.home if row.single else f"{row.home}*.yml"
        for folder, row in CATALOGUE.items()
        if not row.written
    }
