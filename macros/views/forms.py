"""The forms in which editors write records, one a type, made from what its fields declare."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, Literal

from ..files.yaml import Items, Node, Scalar
from ..files.yaml import Mapping as Keys
from ..model import kinds, moments
from ..model.between import Order, Rule, for_form
from ..model.catalogue import Row
from ..model.kinds import NOT_RECORDED, Choice, Flag, Identifier, Reference, Text
from ..model.link_targets import sound_address
from ..model.portal import CATALOGUE, Portal
from ..model.record import Kind, Part, Spec, declared, specs
from .editing import FORMS, form_address
from .rendering import PageContext, render

_YES_AND_NO = [("true", "Kyllä"), ("false", "Ei")]
_HEADING = {"name": "title", "label": "Otsikko", "note": "Sivun otsikko.", "example": "",
            "required": True, "many": False, "unknown": False, "heading": True}  # fmt: skip

if TYPE_CHECKING:
    Folder = str
else:
    Folder = Literal[tuple(CATALOGUE)]  # what a page's call may name


@dataclass(frozen=True)
class FormPage:
    """A page that nobody wrote and no record has; `name` is its file from the site's root, and
    `given` what its script is told.
    """

    name: str
    title: str
    html: str
    given: Mapping[str, Any] = field(default_factory=dict)


def form_link(page: PageContext, folder: Folder) -> str:
    """The way to the form of a type, for the guide."""
    address = page.to_url(form_address(folder))
    return render("made/form_link.html.jinja", page, shape=CATALOGUE[folder].shape, address=address)


def form_pages(page: PageContext) -> Iterator[FormPage]:
    """The list of the types, and the form of each; `page` is any page of the site."""
    listed = replace(page, url=f"{FORMS}/")
    html = render("made/forms.html.jinja", listed, rows=CATALOGUE.values(), address=form_address)
    yield FormPage(f"{FORMS}/index.html", "Muokkaa tietoja", html)
    for folder, row in CATALOGUE.items():
        here = replace(page, url=form_address(folder))
        given = _given(here, row)
        html = render(
            "made/form.html.jinja",
            here,
            row=row,
            fields=[*declared(row.shape)],
            existing=_choices(page.portal, folder),
            given=given,
        )
        yield FormPage(f"{here.url}index.html", f"Lomake: {row.shape.NOUN}", html, given)


def form_files(nodes: Mapping[tuple[str, str], Keys]) -> Iterator[tuple[str, bytes]]:
    """What the forms read: the rules, and by type all that the records' files say."""
    yield f"{FORMS}/saannot.json", _json(rules())
    for folder in CATALOGUE:
        written = {key: plain(node) for (type_, key), node in nodes.items() if type_ == folder}
        yield f"{form_address(folder)}tiedot.json", _json(written)


def _given(page: PageContext, row: Row) -> dict[str, Any]:
    """What the script is told of the type."""
    told = shape_of(row.shape)
    if row.written:
        told["fields"].insert(0, {**_HEADING, **kind_of(Text(120))})
    feedback = page.portal.site.feedback
    mail = feedback if str(feedback).startswith("mailto:") else ""
    home, ending = row.file("|").split("|") if not row.single else (row.home, "")
    return {
        **told,
        "choices": {folder: _choices(page.portal, folder) for folder in _folders(row.shape)},
        "file": {"home": home, "ending": ending, **kind_of(Identifier())},
        "single": row.shape.FOLDER if row.single else "",
        "new": page.editing.address(home, "new") or "",
        "edit": page.editing.address(home) or "",
        "mail": mail,
    }


def shape_of(shape: type[Any]) -> dict[str, Any]:
    """What a form is told of a record or a part: its fields, and what must hold between them."""
    known = specs(shape)
    fields = [_field(name, spec, known) for name, spec in known.items()]
    return {"fields": fields, "between": [_rule(rule, known) for rule in shape.RULES]}


def _field(name: str, spec: Spec, beside: Mapping[str, Spec]) -> dict[str, Any]:
    inside = specs(spec.kind.shape) if isinstance(spec.kind, Part) else {}
    return {
        "name": name,
        "label": spec.label,
        "note": for_form(spec.said, {**beside, **inside}),
        "example": "" if spec.example == NOT_RECORDED.value else spec.example,
        "required": spec.required,
        "many": spec.many,
        "unknown": spec.or_not_recorded,
        **kind_of(spec.kind),
    }


def _rule(rule: Rule, fields: Mapping[str, Spec]) -> dict[str, Any]:
    """`at` are the fields where a fault can be told, the best first."""
    says = for_form(rule.says, fields)
    at = [rule.last] if isinstance(rule, Order) else [*rule.fields, *rule.places]
    said = {"says": f"{says[:1].upper()}{says[1:]}.", "at": at, "is": type(rule).__name__}
    given = {} if isinstance(rule, Order) else {"when": rule.condition, "fields": rule.fields}
    return {**vars(rule), **given, **said}


def kind_of(kind: Kind) -> dict[str, Any]:
    """What a form is told of a kind."""
    if isinstance(kind, Part):
        return shape_of(kind.shape)
    if isinstance(kind, Choice):
        return {"is": "Choice", "options": [(o.value, o.label) for o in kind.options]}
    options = {"options": _YES_AND_NO} if isinstance(kind, Flag) else {}
    return {"is": type(kind).__name__, "says": kind.describe(), **vars(kind), **options}


def _folders(shape: type[Any]) -> list[str]:
    kinds = (spec.kind for _, spec in declared(shape))
    return sorted({kind.folder for kind in kinds if isinstance(kind, Reference)})


def _choices(portal: Portal, folder: str) -> list[tuple[str, str]]:
    return sorted(((r.id, r.title) for r in portal.of(folder).values()), key=lambda one: one[1])


def plain(node: Node) -> Any:
    """The texts of a file; a value that was left out is none."""
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Items):
        return [plain(item) for item in node.items]
    left = ((key.text, value) for key, value in node.entries)
    return {k: plain(v) for k, v in left if not (isinstance(v, Scalar) and v.absent)}


def _json(value: Any) -> bytes:
    return f"{json.dumps(value, ensure_ascii=False, sort_keys=True)}\n".encode()


def rules() -> dict[str, Any]:
    """What the browser needs to judge fields as the kinds do; editing/rules.js reads it."""
    blanks = f"[{kinds.BLANKS.replace('-', '')}-]*"
    nothing = "|".join(sorted(kinds.PLACEHOLDERS))
    patterns = {
        "id": [kinds.ID_PATTERN],
        "integer": [kinds.INTEGER],
        "euros": [kinds.EUROS],
        "nothing": [re.compile(f"{blanks}({nothing}){blanks}")],  # folded
        "address": [sound_address()],
        "day": [moments.ISO_DAY, moments.FINNISH_DAY],
        "clock": [moments.CLOCK, moments.HOUR],
        "moment": [moments.MOMENT],
    }
    told = {name: [_pattern(one) for one in some] for name, some in patterns.items()}
    return {"patterns": told, "earliest": moments.EARLIEST, "latest": moments.LATEST}


def _pattern(pattern: re.Pattern[str]) -> tuple[str, str]:
    """Source and flags in JavaScript, where letters and digits are not everybody's."""
    source = pattern.pattern.replace("(?P<", "(?<").replace('\\"', '"')
    source = source.replace(r"\w", r"\p{L}\p{N}_").replace(r"\d", r"\p{Nd}")
    return source, "iu" if pattern.flags & re.IGNORECASE else "u"
