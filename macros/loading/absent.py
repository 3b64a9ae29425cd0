"""Files that git knows to be gone: one line for each, however much still refers to it."""

import os
from collections.abc import Collection, Iterator
from datetime import date
from functools import cached_property
from pathlib import Path

from ..files.history import removed_files
from ..model.moments import finnish_day
from ..model.places import record_file, url_of_page
from ..problems import Place, Problem

MOST_PLACES = 4


class Gone:
    """Gathers what refers to removed and renamed files; `folder` holds the portal's folders."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._places: dict[Path, set[Place]] = {}

    def takes(self, file: Path, place: Place) -> bool:
        """Whether the place, which refers to the file, is told with the others of a gone file."""
        if self._path(file) not in self._removed:
            return False
        self._places.setdefault(file, set()).add(place)
        return True

    def problems(self) -> Iterator[Problem]:
        for file, places in self._places.items():
            when, to = self._removed[self._path(file)]
            yield Problem(Place(str(file)), _sentence(when, to, sorted(places)))

    def lost(self, addresses: Collection[str]) -> Iterator[Problem]:
        """The pages that are no more, when no address of today or before is theirs."""
        for path, (when, to) in self._removed.items():
            named, file = record_file(path), self._folder / path
            page = named.page if named else None
            told = file in self._places
            if page and not told and url_of_page(page) not in addresses and not file.exists():
                there = f"tiedostoon {to}" if to else "sivulle, jolta lukija löytää asian"
                message = (
                    f"sivu on poistettu{when}, ja sen osoite veisi tyhjään; "
                    f"kirjoita {there}: moved_from: [{page}]"
                )
                yield Problem(Place(str(file)), message)

    @cached_property
    def _removed(self) -> dict[str, tuple[str, str]]:
        found = removed_files(self._folder)
        said = {day: f" {finnish_day(date.fromisoformat(day))}" for day, _ in found.values() if day}
        return {path: (said.get(day, ""), to) for path, (day, to) in found.items()}

    def _path(self, file: Path) -> str:
        return Path(os.path.relpath(file, self._folder)).as_posix()


def _sentence(when: str, to: str, places: list[Place]) -> str:
    what, advice = f"tiedosto on poistettu{when}", "palauta tiedosto tai poista viittaukset"
    if to:
        what, advice = (
            f"tiedosto on siirretty{when} ja on nyt {to}",
            "vaihda viittauksiin uusi nimi",
        )
    listed = ", ".join(map(str, places[:MOST_PLACES]))
    more = " …" if len(places) > MOST_PLACES else ""
    return f"{what}; siihen viitataan vielä {len(places)} kohdassa: {listed}{more}; {advice}"
