"""data/ and docs/ → the portal, or every problem at once."""

from collections.abc import Collection, Iterable, Iterator
from datetime import date
from functools import partial
from itertools import islice
from pathlib import Path
from typing import Any

from ..files.folders import ASSET_ENDINGS
from ..files.reading import place_in
from ..memory import Together, step
from ..model import places
from ..model.portal import CATALOGUE, Portal
from ..model.record import Record
from ..model.site import Site
from ..pages.source import PageSource
from ..problems import Place, Problem, Severity
from ..rules import findings, page_problems, vocabulary
from ..rules.finding import Finding
from ..rules.page_links import city_blocks_name_a_party, links_to_the_withdrawn, unlinked
from ..rules.structure import moves
from .intake import UNNAMED, Loaded, read_records
from .pages import read_pages
from .pointers import Pointers


def load(data: Path, docs: Path, macro_names: Collection[str], today: date) -> Loaded:
    """Reads both folders whole; `macro_names` are the names that a page may call."""
    loaded = Loaded(data, docs)
    read = read_pages(loaded)
    first = [*islice(read, 1)]  # many new ones are read by another process from now on
    loaded.portal = portal = _portal([*read_records(loaded), *first, *read])
    loaded.records.save()
    pointers = Pointers(loaded)
    loaded.problems.extend(_told(loaded, findings(portal, loaded.known, today)))
    loaded.problems.extend(_homeless(loaded))
    loaded.problems.extend(pointers.problems())
    broken = any(page.front_broken for page in loaded.pages.values())
    loaded.records_refused = loaded.refused or broken
    there = frozenset(loaded.known_pages)
    around, known = step("around", sorted(there), sorted(macro_names)), Together("page problems")
    for path, source in loaded.pages.items():
        gone = pointers.gone_pages(path, source)
        pages = there | gone if gone else there
        key = step("page problems", around, path, loaded.texts[path], sorted(gone))
        judge = partial(
            page_problems, source, page_path=path, known_pages=pages, macro_names=macro_names
        )
        loaded.problems.extend(known.kept(key, judge))
    known.save()
    loaded.problems.extend(links_to_the_withdrawn(portal, loaded.pages))
    loaded.problems.extend(pointers.gone())
    if not loaded.records_refused:
        loaded.problems.extend(city_blocks_name_a_party(portal, loaded.pages))
        led = {*there, *(old for _, _, old in moves(portal))}
        loaded.problems.extend(pointers.lost({places.url_of_page(page) for page in led}))
    if not loaded.refused:
        _note_the_unused(loaded)
    loaded.problems[:] = sorted(set(loaded.problems))
    return loaded


def _portal(records: Iterable[Record]) -> Portal:
    found: dict[str, Any] = {name: {} for name, row in CATALOGUE.items() if not row.single}
    found[Site.FOLDER] = UNNAMED
    for record in records:
        if CATALOGUE[record.FOLDER].single:
            found[record.FOLDER] = record
        else:
            found[record.FOLDER][record.id] = record
    return Portal(**{folder.replace("-", "_"): value for folder, value in found.items()})


def _homeless(loaded: Loaded) -> Iterator[Problem]:
    """Records whose shared page nobody has written: links to them would lead nowhere."""
    first = {places.page_of(record): record for record in reversed([*loaded.portal.records()])}
    for page, record in first.items():
        if page not in loaded.known_pages:
            advice = f"kirjoita sivu {loaded.docs / page}"
            message = f"sivua {page}, jolla tämä tietue näytetään, ei ole; {advice}"
            yield Problem(_place(loaded, record, ""), message)


def _note_the_unused(loaded: Loaded) -> None:
    """The words of the vocabulary that no page says, and the files that no page leads to."""
    known, written = Together("words"), set[str]()
    for path, source in loaded.pages.items():
        written.update(known.kept(loaded.texts[path], partial(_words, source)).split())
    known.save()
    written |= vocabulary.words_of_records(loaded.portal)
    for rule in (vocabulary.meanings_occur_on_the_site, vocabulary.spots_are_those_of_records):
        loaded.problems.extend(_told(loaded, rule(loaded.portal, written)))
    assets = sorted(path for path in loaded.known_pages if Path(path).suffix in ASSET_ENDINGS)
    for asset in unlinked(loaded.portal, loaded.pages, assets):
        message = "tiedostoon ei pääse mistään; tee siihen linkki tai poista tiedosto"
        loaded.note(loaded.docs / asset, message, Severity.WARNING)


def _words(source: PageSource) -> str:
    return " ".join({*vocabulary.words_of(source.body)})


def _told(loaded: Loaded, found: Iterable[Finding]) -> Iterator[Problem]:
    for finding in found:
        place = _place(loaded, finding.record, finding.path)
        yield Problem(place, finding.message, finding.severity)


def _place(loaded: Loaded, record: Record, path: str) -> Place:
    node = loaded.nodes.get(record.key)
    return place_in(node, path) if node else Place(str(loaded.file(Site.FOLDER, Site.FOLDER)))
