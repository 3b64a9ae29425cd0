"""The whole change, by what it is to readers: what happens, promises, pages that go, files.

Two versions of the portal are compared: as it was where the proposal began, and as the files are
now.
"""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from ..agreement import standing
from ..agreement.status import plain
from ..files.folders import files_below
from ..files.history import earlier_files
from ..loading.intake import Loaded
from ..loading.portal import load
from ..model.places import page_of, spot_of, url_of, url_of_page
from ..model.record import Record
from ..rules.structure import moves
from ..views import PAGE_VIEWS
from .sentences import arrival, changes, departure

MOST_TOLD = 100  # sentences of a section; a comment holds 65,536 characters
LONGEST = 400  # characters of a sentence
_BROKEN = (
    "Tarkistus löysi virheitä, joten kaikkea ei voi kertoa ennen kuin ne on korjattu. "
    "Virheet on lueteltu tarkistuksen tuloksessa."
)


@contextmanager
def versions(root: Path, base: str, today: date) -> Iterator[tuple[Loaded, Loaded]]:
    """The two, the earlier first; Unable when git does not know the earlier one."""
    with TemporaryDirectory() as there:
        for path, content in earlier_files(root, base).items():
            file = Path(there) / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content)
        yield version(Path(there), today), version(root, today)


def version(root: Path, today: date) -> Loaded:
    """The portal whose two folders lie in `root`."""
    return load(root / "data", root / "docs", PAGE_VIEWS, today)


# In a comment on GitHub nothing that a proposal says is markup, a call or a link.
FORMATS: dict[str, Callable[[str], str]] = {"text": str, "markdown": plain}


def whole_change(
    before: Loaded, after: Loaded, today: date, written: Callable[[str], str] = str
) -> str:
    return "\n".join(_lines(before, after, today, written))


def _lines(
    before: Loaded, after: Loaded, today: date, written: Callable[[str], str]
) -> Iterator[str]:
    if after.refused:
        yield f"{_BROKEN}\n"
    told = {title: [*sentences(before, after, today)] for title, sentences in _SECTIONS.items()}
    for title, sentences in told.items():
        if not sentences:
            continue
        yield f"## {title}\n"
        for said in sentences[:MOST_TOLD]:
            cut = said if len(said) <= LONGEST else f"{said[:LONGEST].rstrip()} …"
            yield f"- {written(cut)}"
        if len(sentences) > MOST_TOLD:
            yield f"- … ja {len(sentences) - MOST_TOLD} muuta"
        yield ""
    if not any(told.values()) and not after.refused:
        yield "Ehdotus ei muuta sitä, mitä portaali kertoo."


def _records(before: Loaded, after: Loaded, today: date) -> Iterator[str]:
    portals = (before.portal, after.portal)
    one, other = ({record.key: record for record in portal.records()} for portal in portals)
    for key in [*other, *(key for key in one if key not in other)]:
        if key not in one:
            yield arrival(other[key])
        elif key in other:
            paragraphs = (_paragraphs(before, one[key]), _paragraphs(after, other[key]))
            yield from changes(one[key], other[key], portals, paragraphs)
        elif not _unreadable(after, one[key]):
            yield departure(one[key], today)


def _states(before: Loaded, after: Loaded, today: date) -> Iterator[str]:
    if before.refused or after.refused:
        return  # half a portal keeps no promises
    stood = standing(before.portal, today).judgements
    one = {judgement.requirement.id: judgement.state for judgement in stood}
    for judgement in standing(after.portal, today).judgements:
        state = one.get(judgement.requirement.id, judgement.state)
        if state is not judgement.state:
            title = judgement.requirement.title
            yield f"«{title}»: {state.label.lower()} → {judgement.state.label.lower()}."


def _addresses(before: Loaded, after: Loaded, today: date) -> Iterator[str]:
    one, other = _pages(before), _pages(after)
    told = moves(after.portal)
    moved = {url_of_page(old): url_of_page(page_of(record)) for record, _, old in told}
    gone = [address for address in sorted(one) if address not in other]
    for address in gone:
        title = one[address].title
        if address in moved:
            yield f"«{title}» siirtyy: /{address} → /{moved[address]}"
        elif not _unreadable(after, one[address]):
            yield f"«{title}» poistuu osoitteesta /{address}, eikä vanha osoite vie mihinkään."
    for address in sorted({*other} - {*one} - {moved.get(address) for address in gone}):
        yield f"Uusi sivu: «{other[address].title}», /{address}"


def _attachments(before: Loaded, after: Loaded, today: date) -> Iterator[str]:
    one, other = _beside_pages(before), _beside_pages(after)
    for path in sorted({*one, *other}):
        verb = "Tiedosto muuttuu" if path in one else "Uusi tiedosto"
        if one.get(path) != other.get(path):
            yield f"{verb if path in other else 'Poistuu tiedosto'}: docs/{path}"


def _pages(loaded: Loaded) -> dict[str, Record]:
    """Every page by its address from the site's root."""
    return {url_of(r): r for r in loaded.portal.records() if spot_of(r) is None}


def _unreadable(loaded: Loaded, record: Record) -> bool:
    """Whether the record has a file that only cannot be read."""
    return record.id in loaded.known.get(record.FOLDER, ())


def _paragraphs(loaded: Loaded, record: Record) -> list[str]:
    """The text of a page, cut where a blank line is; none of one that is made from a record."""
    source = loaded.pages.get(page_of(record))
    return [part for part in re.split(r"\n\s*\n", source.body.strip()) if part] if source else []


def _beside_pages(loaded: Loaded) -> dict[str, bytes]:
    """What every file beside the pages holds, by its path under `docs/`."""
    files = (path for path in files_below(loaded.docs) if path.suffix != ".md")
    return {path.relative_to(loaded.docs).as_posix(): path.read_bytes() for path in files}


# In the order in which a reader wants them.
_SECTIONS = {
    "Mitä muuttuu": _records,
    "Sitoumukset ja tarkistuskohdat": _states,
    "Sivujen osoitteet": _addresses,
    "Kuvat ja liitteet": _attachments,
}
