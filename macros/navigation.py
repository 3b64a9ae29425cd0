"""The navigation of `mkdocs.yml`, filled in: `ohjeet/*` stands for the folder's pages."""

from collections.abc import Collection, Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from .model.alphabet import finnish_order
from .model.portal import Portal
from .places import page_of
from .problems import Place, Problem

FOLDER_MARK = "/*"

Rank = tuple[str | int, ...]


def filled(nav: list[Any], portal: Portal, pages: Collection[str]) -> list[Any]:
    """The navigation with each `folder/*` replaced by the folder's pages that it does not name."""
    return _filled(nav, _ranks(portal), sorted(set(pages) - _named(nav)))


def missing(
    nav: list[Any], docs: Path, config_file: Path, made: Collection[str]
) -> Iterator[Problem]:
    """The pages that the navigation names, nobody has written and no record makes."""
    lines = config_file.read_text(encoding="utf-8").split("\n")
    for page in sorted(_named(nav) - set(made)):
        if page.endswith(".md") and not (docs / page).is_file():
            row = next((n for n, line in enumerate(lines) if page in line), 0)
            place = Place(config_file.name, row + 1, max(lines[row].find(page), 0) + 1)
            yield Problem(place, f"navigaatio nimeää sivun {page}, jota ei ole")


def unreachable(nav: list[Any], pages: Mapping[str, str]) -> Iterator[Problem]:
    """The pages that the navigation leaves out: page → the file that an editor wrote."""
    named = _named(nav)
    folders = sorted(name.removesuffix("*") for name in named if name.endswith(FOLDER_MARK))
    advice = f"siirrä se johonkin kansioista {', '.join(folders)} tai " if folders else ""
    for page, file in pages.items():
        if page not in named and f"{page.rpartition('/')[0]}{FOLDER_MARK}" not in named:
            message = f"sivu ei ole valikossa; {advice}lisää se tiedoston mkdocs.yml kohtaan nav"
            yield Problem(Place(file), message)


def _filled(items: list[Any], ranks: dict[str, Rank], free: list[str]) -> list[Any]:
    found: list[Any] = []
    for item in items:
        if isinstance(item, str) and item.endswith(FOLDER_MARK):
            folder = item.removesuffix(FOLDER_MARK)
            members = [page for page in free if page.rpartition("/")[0] == folder]
            found += sorted(members, key=lambda page: ranks.get(page, ("", page)))
        elif isinstance(item, dict):
            title, value = next(iter(item.items()))
            found.append({title: _filled(value, ranks, free) if isinstance(value, list) else value})
        else:
            found.append(item)
    return found


def _named(items: list[Any]) -> set[str]:
    named: set[str] = set()
    for item in items:
        value = next(iter(item.values())) if isinstance(item, dict) else item
        named |= _named(value) if isinstance(value, list) else {value}
    return named


def _ranks(portal: Portal) -> dict[str, Rank]:
    """Groups from the top, the latest decisions, meetings and changes first, others by title."""
    ranks: dict[str, Rank] = {}
    for folder in ("positions", "networks", "services", "projects"):
        for record in portal.of(folder).values():
            ranks[page_of(record)] = (finnish_order(record.title), record.id)
    for page in (*portal.guidelines.values(), *portal.pages.values()):
        ranks[page_of(page)] = (finnish_order(page.title), page.id)
    for meeting in portal.meetings.values():
        ranks[page_of(meeting)] = ("", -meeting.first_day.toordinal(), meeting.id)
    for change in portal.changes.values():
        day = change.first_day if change.scheduled else date.max
        ranks[page_of(change)] = ("", -day.toordinal(), change.id)
    for group in portal.groups.values():
        ranks[page_of(group)] = ("", portal.levels[group.level].order, group.id)
    for decision in portal.decisions.values():
        ranks[page_of(decision)] = ("", -decision.date.toordinal(), decision.id)
    return ranks
