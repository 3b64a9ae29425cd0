"""A portal in which every field of every type of record says something, made from the models."""

import inspect
import shutil
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import yaml

from macros.files.folders import NAVIGATION_FILE
from macros.model.kinds import (
    Address,
    Choice,
    Day,
    Euros,
    Flag,
    Identifier,
    Integer,
    Moment,
    Name,
    Reference,
    Text,
)
from macros.model.page import Guideline, Page
from macros.model.portal import CATALOGUE
from macros.model.record import Kind, Part, Record, Spec, specs
from macros.model.requirement import CHECKS
from macros.views import PAGE_VIEWS
from tests.site.trees import TOY, loaded

# The text of a field, by its path (`groups.composition.note`) and the most characters it may have.
Writer = Callable[[str, int], str]

FULL, SPARE, THIRD = "yksi", "kaksi", "kolme"
# What a backslash makes a mere character in Markdown.
MARKS = "\\*_{}[]()#+-.!|"

# A value of each kind that needs no thought; texts come from the writer.
PLAIN: dict[type[Any], str] = {
    Address: "https://www.example.org/",
    Day: "4.2.2027",
    Euros: "12000",
    Flag: "true",
    Identifier: "osa",
    Moment: "4.2.2027 klo 9.00",
    Reference: FULL,
}


def filled(path: str, shape: type[Any], write: Writer, spare: bool = False) -> dict[str, Any]:
    """A record or part with all its fields, or with the fewest that it may have."""
    return {
        name: _value(f"{path}.{name}", spec, write, spare)
        for name, spec in specs(shape).items()
        if (spec.required or not spare) and not isinstance(spec.kind, Name)
    }


def _value(path: str, spec: Spec, write: Writer, spare: bool) -> Any:
    if spec.or_not_recorded and spare:
        return "not_recorded"
    times = 2 if isinstance(spec.kind, Text) else 1
    if spec.many:
        return [_one(path, spec.kind, write, spare) for _ in range(times)]
    return _one(path, spec.kind, write, spare)


def _one(path: str, kind: Kind, write: Writer, spare: bool) -> Any:
    match kind:
        case Text(longest):
            return write(path, longest)
        case Part(shape):
            return filled(path, shape, write, spare)
        case Choice():
            return kind.words[0]
        case Integer():
            return str(kind.least)
    return PLAIN[type(kind)]


def records(write: Writer) -> dict[str, dict[str, Any]]:
    """Every record by its file under `data/`: a full one and a spare one of each type."""
    kept = {name: row for name, row in CATALOGUE.items() if not row.written}
    found = {f"{f}.yml": filled(f, row.shape, write) for f, row in kept.items() if row.single}
    for folder, row in kept.items():
        for name in () if row.single else (FULL, SPARE, THIRD):
            found[f"{folder}/{name}.yml"] = filled(folder, row.shape, write, spare=name == SPARE)
    for file, record in found.items():
        if "order" in record:
            record["order"] = str(1 + [FULL, SPARE, THIRD].index(Path(file).stem))
    _choose_between_fields(found, write)
    return found


def _choose_between_fields(found: dict[str, dict[str, Any]], write: Writer) -> None:
    """Some fields exclude each other: the full record says one of them, the third the other."""
    found["account-managers/kaksi.yml"]["sectors"] = "not_recorded"
    _choose_times(found, write)
    _agree(found, write)
    _choose_services(found)
    _choose_memberships(found)
    _choose_changes(found, write)
    _choose_projects(found, write)
    for name in (FULL, THIRD):
        found[f"contact-points/{name}.yml"]["channels"][0]["kind"] = "place"
        found[f"procurements/{name}.yml"]["window"] = {"year": "2027"}
    _choose_checks(found, write)
    found["positions/kaksi.yml"]["holder"] = {"state": "vacant"}
    _choose_words(found)
    found["decisions/kaksi.yml"]["group"] = SPARE
    for name in (FULL, THIRD):
        group = found[f"groups/{name}.yml"]
        group["composition"] = _seats(group["composition"][0], write)
        found[f"positions/{name}.yml"]["holder"]["state"] = "held"
    for folder, one, other in (
        ("account-managers", "serves", "sectors"),
        ("decisions", "body", "group"),
        ("open-questions", "decider", "decider_body"),
    ):
        del found[f"{folder}/{FULL}.yml"][other]
        del found[f"{folder}/{THIRD}.yml"][one]


def _choose_words(found: dict[str, dict[str, Any]]) -> None:
    """Words lead to pages of the site; what they mean is written somewhere on it."""
    for name in (FULL, THIRD):
        term = found[f"terms/{name}.yml"]
        term |= {"status": "from_source", "pages": ["index.md"], "see_also": [SPARE]}
    (group,) = found["synonyms.yml"]["groups"]
    group |= {"means": found["terms/kaksi.yml"]["title"], "pages": ["index.md"]}
    for name in (FULL, SPARE, THIRD):
        (query,) = found[f"queries/{name}.yml"]["queries"]
        query["find"] = ["index.md", "avoimet-kysymykset.md"]


def _choose_times(found: dict[str, dict[str, Any]], write: Writer) -> None:
    """A meeting or an event has a time or a window; their ids differ from each other's."""
    for folder in ("meetings", "network-events"):
        full, spare, third = (found[f"{folder}/{name}.yml"] for name in (FULL, SPARE, THIRD))
        full |= {"status": "confirmed", "ends": "4.2.2027 klo 11.00"}
        del full["window"], full["proposal"]
        del third["starts"], third["ends"]
        third["window"] = {
            "first": "1.2.2027",
            "last": "28.2.2027",
            "phrase": write(f"{folder}.window.phrase", 60),
        }
        spare |= {"proposal": "true", "window": {"year": "2027", "month": "2"}}
        for meeting in (full, third):
            if "decisions" in meeting:
                meeting["decisions"] = [THIRD]  # the one that a group made
    for name in (FULL, SPARE, THIRD):
        found[f"network-events/tilaisuus-{name}.yml"] = found.pop(f"network-events/{name}.yml")
    found["annual-tasks/kaksi.yml"] |= {"months": ["3", "4"], "proposal": "true"}


def _agree(found: dict[str, dict[str, Any]], write: Writer) -> None:
    """Actions that are done and matters that are agreed on may say all that they can."""
    for name in (FULL, THIRD):
        decision = found[f"decisions/{name}.yml"]
        decision["actions"][0]["state"] = "done"
        del decision["no_actions"]
        for folder, matter in (
            ("services", "support_model"),
            ("services", "service_level"),
            ("changes", "communication"),
        ):
            found[f"{folder}/{name}.yml"][matter]["state"] = "agreed"


def _choose_services(found: dict[str, dict[str, Any]]) -> None:
    """A draft need not have a source; each organisation here is a party, and has its use told."""
    del found[f"services/{FULL}.yml"]["draft"]
    found[f"services/{SPARE}.yml"]["draft"] = "true"
    for name in (FULL, SPARE, THIRD):
        users = found[f"services/{name}.yml"]["users"]
        users += [{"organisation": o, "state": "used"} for o in (SPARE, THIRD)]


def _choose_memberships(found: dict[str, dict[str, Any]]) -> None:
    """An organisation is a member of a network once."""
    for name in (FULL, SPARE, THIRD):
        found[f"memberships/{name}.yml"]["network"] = name


def _choose_changes(found: dict[str, dict[str, Any]], write: Writer) -> None:
    full, spare, third = (found[f"changes/{name}.yml"] for name in (FULL, SPARE, THIRD))
    full |= {"status": "confirmed", "ends": "4.2.2027 klo 11.00"}
    del full["window"], third["starts"], third["ends"]
    third["window"] = {"year": "2027", "quarter": "2", "phrase": write("changes.window.phrase", 60)}
    spare["window"] = "not_recorded"


def _choose_projects(found: dict[str, dict[str, Any]], write: Writer) -> None:
    phrase = write("projects.window.phrase", 60)
    found[f"projects/{FULL}.yml"]["window"] = {"year": "2027", "month": "3", "phrase": phrase}
    found[f"projects/{SPARE}.yml"]["next_step"] = "not_recorded"
    del found[f"projects/{THIRD}.yml"]["window"]


def _choose_checks(found: dict[str, dict[str, Any]], write: Writer) -> None:
    """A requirement has one check, one whose turn it is, and the source's own words."""
    checks: dict[str, dict[str, Any]] = {
        FULL: {"holders": {"every_position": "true"}},
        SPARE: {"service_terms": {"must_have": ["support_model", "service_level"]}},
        THIRD: {"change_plans": {"must_have": ["schedule", "responsible", "communication"]}},
    }
    for name, check in checks.items():
        requirement = found[f"requirements/{name}.yml"]
        for other in CHECKS:
            requirement.pop(other, None)
        requirement |= check
        requirement["responsible"] = {"group": FULL}
        requirement["source"]["phrase"] = write("requirements.source.phrase", 400)


def _seats(seat: dict[str, Any], write: Writer) -> list[dict[str, Any]]:
    note = "groups.composition.note"
    return [
        {"kind": "by_position", "position": FULL, "note": seat["note"]},
        {"kind": "invited", "description": seat["description"], "note": write(note, 400)},
        {"kind": "within_body", "body": FULL, "note": write(note, 400)},
    ]


def pages(write: Writer) -> dict[str, str]:
    """Every page by its file under `docs/`: the toy's with their calls, two guidelines."""
    found: dict[str, str] = {}
    for path, source in loaded(TOY).pages.items():
        if not path.startswith("ohjeet/") or path.endswith("index.md"):
            calls = [
                _call(c.name, [*c.positional, *dict(c.keywords).values()]) for c in source.calls
            ]
            found[path] = _page(filled("pages", Page, write), write, calls)
    full = filled("guidelines", Guideline, write) | {"status": "deprecated", "replaced_by": SPARE}
    full["approved"]["decision"] = THIRD  # the one that a group made
    spare = filled("guidelines", Guideline, write, spare=True)
    spare["need"] = write("guidelines.need", 80)
    found[f"ohjeet/{FULL}.md"] = _page(full, write, [])
    found[f"ohjeet/{SPARE}.md"] = _page(spare, write, [])
    return found


def _call(name: str, words: Sequence[Any]) -> str:
    """The call of a page, about a record that there is here."""
    parameters = inspect.signature(PAGE_VIEWS[name], eval_str=True).parameters.values()
    kinds = [parameter.annotation for parameter in parameters][1:]
    given = [
        FULL if isinstance(kind, type) and issubclass(kind, Record) else word
        for kind, word in zip(kinds, words, strict=False)
    ]
    return f"{{{{ {name}({', '.join(map(repr, given))}) }}}}"


def _page(front: dict[str, Any], write: Writer, calls: list[str]) -> str:
    """A page whose heading says in Markdown, with backslashes, what the writer wrote."""
    title = "".join(f"\\{c}" if c in MARKS else c for c in write("h1", 120))
    return "\n\n".join([f"---\n{_yaml(front)}---\n# {title} {{ #nimi }}", "Teksti.", *calls]) + "\n"


def written(folder: Path, write: Writer) -> Path:
    """The tree with these records and pages instead of its own; the menu stays."""
    menu = (folder / "data" / NAVIGATION_FILE).read_text(encoding="utf-8")
    for name in ("data", "docs"):
        shutil.rmtree(folder / name)
    texts = {f"data/{file}": _yaml(record) for file, record in records(write).items()}
    texts |= {f"docs/{file}": text for file, text in pages(write).items()}
    texts[f"data/{NAVIGATION_FILE}"] = menu
    for file, text in texts.items():
        (folder / file).parent.mkdir(parents=True, exist_ok=True)
        (folder / file).write_text(text, encoding="utf-8")
    return folder


def _yaml(record: dict[str, Any]) -> str:
    """Every value in quotes, as an editor would write a text that YAML could misread."""
    return yaml.safe_dump(
        record, default_style='"', allow_unicode=True, sort_keys=False, width=100_000
    )
