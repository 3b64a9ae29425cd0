"""Every template in the editors' guide is a record that the portal would take as it stands."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from macros.model.kinds import Reference
from macros.model.page import Guideline
from macros.model.portal import RECORD_TYPES, SINGLE_TYPES, Portal
from macros.model.record import Record, leaves
from macros.reading import Reader
from macros.yaml_source import Mapping, read_yaml
from tests.conftest import DEFAULTS
from tests.site.trees import ROOT

GUIDE = "docs/tietoa/muokkaajan-opas.md"
SHAPES = {f"data/{shape.FOLDER}": shape for shape in (*RECORD_TYPES, *SINGLE_TYPES)} | {
    "docs/ohjeet": Guideline
}
FENCE = re.compile(r"^```(yaml|markdown)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True)
class Template:
    """What an editor copies, and the type of the record that it makes or mends."""

    line: int
    shape: type[Record]
    text: str

    @property
    def node(self) -> Mapping:
        return read_yaml(self.text, GUIDE)

    @property
    def said(self) -> set[str]:
        """The fields that it has a line for."""
        return {key.text for key, _ in self.node.entries}

    @property
    def whole(self) -> bool:
        """Whether it is a record of its own; others are lines for one that there is."""
        return bool(self.said & {"title", "summary"})


def templates() -> Iterator[Template]:
    """Each block of YAML; it belongs in the folder that the guide has named last."""
    guide = (ROOT / GUIDE).read_text(encoding="utf-8")
    for found in FENCE.finditer(guide):
        kind, text = found.groups()
        if kind == "markdown" and not text.startswith("---\n"):
            continue
        folder = re.findall("|".join(SHAPES), guide[: found.start()])[-1]
        line = guide.count("\n", 0, found.start()) + 2
        yield Template(line, SHAPES[folder], text.split("---\n")[1] if kind == "markdown" else text)


TEMPLATES = list(templates())
NEW_TYPES = {"services", "changes", "projects", "requirements", "decisions"}


def mended(part: Template) -> Mapping:
    """The record with the part's lines in it: the guide's own of that type, or a plain one."""
    before = [t for t in TEMPLATES if t.whole and t.shape is part.shape and t.line < part.line]
    record = before[-1].node if before else read_yaml(DEFAULTS[part.shape.FOLDER], GUIDE)
    kept = [(key, value) for key, value in record.entries if key.text not in part.said]
    return Mapping((*part.node.entries, *kept), part.node.place)


def read(template: Template) -> tuple[Record | None, list[str]]:
    reader = Reader()
    own = {"id": "malli"} | ({"title": "Malli"} if template.shape is Guideline else {})
    node = template.node if template.whole else mended(template)
    record = reader.record(template.shape, node, **own)
    return record, [problem.message for problem in reader.problems]


def name(template: Template) -> str:
    return f"{template.shape.FOLDER}, line {template.line}"


@pytest.mark.parametrize("template", TEMPLATES, ids=name)
def test_a_template_is_read_without_a_problem(template: Template) -> None:
    record, problems = read(template)
    assert problems == []
    assert record


@pytest.mark.parametrize("template", TEMPLATES, ids=name)
def test_a_template_refers_to_what_there_is_or_what_the_guide_has_made(
    template: Template, portal: Portal
) -> None:
    made = re.findall(r"`([a-z0-9-]+)\.(?:yml|md)`", (ROOT / GUIDE).read_text(encoding="utf-8"))
    record, _ = read(template)
    missing = [
        f"{leaf.path}: {leaf.value}"
        for leaf in leaves(record)
        if isinstance(leaf.kind, Reference)
        and re.split(r"[.[]", leaf.path)[0] in template.said
        and leaf.value not in {*portal.of(leaf.kind.folder), *made}
    ]
    assert missing == []


def test_what_follows_decisions_up_has_a_template() -> None:
    folders = {template.shape.FOLDER for template in TEMPLATES if template.whole}
    assert NEW_TYPES - folders == set()


def test_a_mistake_in_a_template_would_be_told() -> None:
    wrong = Template(1, SHAPES["data/projects"], "title: Työ\nphase: kesken\n")
    assert read(wrong)[1][-1].startswith("pakollinen kenttä «parties»")
