"""The site's menu: `data/navigation.yml`, where `ohjeet/*` stands for the folder's pages."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ..files.folders import NAVIGATION_FILE, content
from ..files.text import read_text
from ..files.yaml import Items, Node, Scalar, read_yaml
from ..files.yaml import Mapping as Section
from ..model.catalogue import Rank
from ..model.places import page_of
from ..model.portal import CATALOGUE, Portal
from ..problems import Place, Problem, Refused

FOLDER_MARK = "/*"


@dataclass(frozen=True)
class Navigation:
    """The menu as MkDocs takes it, and the place of each page and `folder/*` that it names."""

    items: list[Any] = field(default_factory=list)
    places: dict[str, Place] = field(default_factory=dict)

    def filled(self, portal: Portal, pages: Collection[str]) -> list[Any]:
        """Each `folder/*` replaced by the folder's pages that have no place of their own."""
        return _filled(self.items, _ranks(portal), sorted(set(pages) - set(self.places)))

    def missing(self, pages: Collection[str]) -> Iterator[Problem]:
        """The pages that the menu names, nobody has written and no record makes."""
        for name, place in self.places.items():
            if not name.endswith(FOLDER_MARK) and name not in pages:
                yield Problem(place, f"valikko nimeää sivun {name}, jota ei ole")

    def unreachable(self, pages: Mapping[str, str]) -> Iterator[Problem]:
        """The pages that the menu leaves out: page → the file that an editor wrote."""
        folders = sorted(n.removesuffix("*") for n in self.places if n.endswith(FOLDER_MARK))
        advice = f"siirrä se johonkin kansioista {', '.join(folders)} tai " if folders else ""
        for page, file in pages.items():
            if not {page, f"{page.rpartition('/')[0]}{FOLDER_MARK}"} & set(self.places):
                message = f"sivu ei ole valikossa; {advice}lisää se tiedostoon {NAVIGATION_FILE}"
                yield Problem(Place(file), message)


def read_navigation(data: Path) -> Navigation:
    """What the file says; raises Refused when it is missing or says something else than a menu."""
    file = data / NAVIGATION_FILE
    if not file.is_file():
        message = "tiedosto puuttuu: siinä luetellaan valikon otsikot ja sivut"
        raise Refused([Problem(Place(str(file)), message)])
    found = Navigation()
    found.items.extend(_items(read_yaml(read_text(content(file), str(file)), str(file)), found))
    return found


def _items(node: Node, found: Navigation) -> Iterator[Any]:
    """A section's pages, and those under a title of their own."""
    match node:
        case Items(items):
            for item in items:
                yield from _items(item, found)
        case Section(entries):
            for title, value in entries:
                under = list(_items(value, found))
                page = isinstance(value, Scalar) and not value.text.endswith(FOLDER_MARK)
                yield {title.text: under[0] if page else under}
        case Scalar(name, place):
            if not name.endswith((".md", FOLDER_MARK)) or name in found.places:
                raise Refused([Problem(place, _fault(name, found))])
            found.places[name] = place
            yield name


def _fault(name: str, found: Navigation) -> str:
    if name in found.places:
        return f"sivu {name} on jo valikossa rivillä {found.places[name].line}"
    return f"«{name}» ei ole sivu; kirjoita esimerkiksi ohjeet/index.md tai ohjeet/*"


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


def _ranks(portal: Portal) -> dict[str, Rank]:
    """Where each page stands among those of its folder, as the catalogue says of its type."""
    return {
        page_of(record): row.rank(portal, record)
        for folder, row in CATALOGUE.items()
        if row.view
        for record in portal.of(folder).values()
    }
