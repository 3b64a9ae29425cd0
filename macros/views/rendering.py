"""Records → finished HTML: one Jinja environment that escapes all data and forgives nothing."""

import posixpath
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from importlib import import_module
from operator import contains
from pathlib import Path
from pkgutil import iter_modules
from typing import Any

from jinja2 import BytecodeCache, Environment, FileSystemLoader, StrictUndefined
from jinja2.bccache import Bucket

from ..agreement import follow_up, judgement, standing
from ..api import schema
from ..calendars import calendar, news, occasions
from ..calendars.revisions import NO_PAST, Past
from ..memory import keep, recall, step
from ..model import places
from ..model.kinds import NOT_RECORDED
from ..model.moments import finnish_clock, finnish_day, month_name, month_stem, weekday
from ..model.portal import CATALOGUE, Portal
from ..model.record import Record
from .editing import Editing, form_address
from .watching import Seen

TEMPLATES = Path(__file__).with_name("templates")
# The macros of these are known to every template, and to those that come after.
PARTS = "common", "occasion", "change", "action", "feed", "fulfilment", "contact", "register"
# The modules beside, of which templates ask what they tell, by their names.
ASKED = [module.name for module in iter_modules([str(TEMPLATES.parent)])]
# A page that says only these of a record names it; a change of the rest does not change the page.
NAMES = ("id", "key", "title", "short", "abbreviation", "NOUN", "FOLDER")


@dataclass(frozen=True)
class PageContext:
    """What a view needs to know of its page; `url` is counted from the site's root."""

    portal: Portal
    url: str = ""
    editing: Editing = field(default_factory=Editing)
    # As of this day the page is right without a script: the day of the build's commit.
    today: date = date.min
    site_url: str = ""
    # What git tells; whoever asks it has seen the whole portal: `portal.whole`.
    past: Past = field(default=NO_PAST, repr=False)
    # Fills while the page is rendered: the records of which it says more than their names.
    shown: dict[tuple[str, str], Record] = field(default_factory=dict, compare=False)
    # And all that it was made of.
    seen: Seen = field(default_factory=set, compare=False)

    def to(self, record: Record) -> str:
        return self.to_url(places.url_of(record))

    def to_page(self, page: str) -> str:
        """The address of a page, given as a path under `docs/`."""
        return self.to_url(places.url_of_page(page))

    def to_url(self, url: str) -> str:
        """The relative form of an address that is counted from the site's root."""
        path, mark, spot = url.partition("#")
        if path == self.url and spot:
            return f"#{spot}"
        near = posixpath.relpath(path or ".", self.url.rstrip("/") or ".")
        folder = "/" if not path or path.endswith("/") else ""
        return f"{near}{folder}{mark}{spot}"

    def webcal(self, path: str) -> str:
        """The whole address that calendar programs open by themselves."""
        return "webcal:" + f"{self.site_url}{path}".partition(":")[2]

    def to_address(self, address: str) -> str:
        """A link as a record holds it: an outside address as it is, a page of ours as seen here."""
        return address if ":" in address else self.to_page(address)

    def edit(self, record: Record, field: str = "") -> str:
        """Where the record is edited: its form, at the field; a page's text in GitHub's editor."""
        text = not field and CATALOGUE[record.FOLDER].written
        address = self.editing.address(places.file_of(record)) if text else None
        return address or self.to_url(form_address(record.FOLDER, record.id, field))

    @property
    def standing(self) -> judgement.Standing:
        return standing(self.portal, self.today)


def render(template: str, page: PageContext, **values: Any) -> str:
    environment = _environment()
    environment.shown = page.shown
    view = environment.get_template(template)
    return view.render(page=page, portal=page.portal, **values).strip()


class _Watching(Environment):
    """Keeps in mind of which records a template says more than their names."""

    shown: dict[tuple[str, str], Record]

    def getattr(self, obj: Any, attribute: str) -> Any:
        if isinstance(obj, Record) and attribute not in NAMES:
            self.shown[obj.key] = obj
        return super().getattr(obj, attribute)


class Compiled(BytecodeCache):
    """Templates as they were compiled for an environment, while their text is the same."""

    def __init__(self, environment: str) -> None:
        self._environment = environment

    def load_bytecode(self, bucket: Bucket) -> None:
        if code := recall(self._step(bucket)):
            bucket.bytecode_from_string(code)

    def dump_bytecode(self, bucket: Bucket) -> None:
        keep(self._step(bucket), bucket.bytecode_to_string())

    def _step(self, bucket: Bucket) -> bytes:
        return step("template", self._environment, bucket.key, bucket.checksum)


@cache
def _environment() -> _Watching:
    environment = _Watching(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        bytecode_cache=Compiled("views"),
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.shown = {}
    environment.filters |= {
        "day": finnish_day,
        "clock": finnish_clock,
        "month": month_name,
        "months": month_range,
        "weekday": weekday,
        "thousands": thousands,
        "listed": listed,
        "found_in": lambda name, table: table[name],
    }
    environment.globals |= {
        "calendars": calendar,
        "feeds": news,
        "follow_up": follow_up,
        "occasions": occasions,
        "open_data": schema,
        "places": places,
        **{name: import_module(f".{name}", __package__) for name in ASKED},
    }
    environment.tests["not_recorded"] = lambda value: value is NOT_RECORDED
    environment.tests["contains"] = contains
    environment.tests["of"] = lambda kind, name: type(kind).__name__ == name
    for name in PARTS:
        parts = environment.get_template(f"parts/{name}.html.jinja").module
        environment.globals |= {n: found for n, found in vars(parts).items() if callable(found)}
    return environment


def month_range(months: Sequence[int]) -> str:
    """`tammi–huhtikuu` of 1, 2, 3 and 4; `helmikuu ja syyskuu` of those that do not follow."""
    first, last = months[0], months[-1]
    if len(months) > 1 and list(months) == list(range(first, last + 1)):
        return f"{month_stem(first)}–{month_name(last)}"
    return listed([month_name(month) for month in months])


def thousands(number: int) -> str:
    """`12 000`, the groups held together by no-break spaces."""
    return f"{number:,}".replace(",", "\u00a0")


def listed(words: list[str]) -> str:
    """`a, b ja c`."""
    return " ja ".join(filter(None, [", ".join(words[:-1]), *words[-1:]]))
