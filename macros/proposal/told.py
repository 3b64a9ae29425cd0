"""The whole change, by what it is to readers: what happens, promises, pages that go, files."""

from collections.abc import Callable, Iterator

from ..agreement.status import plain
from ..model.record import Record
from .sentences import arrival, changes, departure
from .versions import Version

MOST_TOLD = 100  # sentences of a section; a comment holds 65,536 characters
LONGEST = 400  # characters of a sentence
_BROKEN = (
    "Tarkistus löysi virheitä, joten kaikkea ei voi kertoa ennen kuin ne on korjattu. "
    "Virheet on lueteltu tarkistuksen tuloksessa."
)


def as_text(before: Version, after: Version) -> str:
    """For a terminal."""
    return "\n".join(_lines(before, after, lambda text: text))


def as_markdown(before: Version, after: Version) -> str:
    """For a comment on GitHub: nothing that a proposal says is markup, a call or a link there."""
    return "\n".join(_lines(before, after, plain))


FORMATS = {"text": as_text, "markdown": as_markdown}


def _lines(before: Version, after: Version, written: Callable[[str], str]) -> Iterator[str]:
    if after.loaded.refused:
        yield f"{_BROKEN}\n"
    told = {title: [*sentences(before, after)] for title, sentences in _SECTIONS.items()}
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
    if not any(told.values()) and not after.loaded.refused:
        yield "Ehdotus ei muuta sitä, mitä portaali kertoo."


def _records(before: Version, after: Version) -> Iterator[str]:
    one, other = _by_key(before), _by_key(after)
    for key in [*other, *(key for key in one if key not in other)]:
        if key not in one:
            yield arrival(other[key])
        elif key not in other:
            if not after.unreadable(one[key]):
                yield departure(one[key], before)
        else:
            yield from changes(one[key], other[key], (before, after))


def _by_key(version: Version) -> dict[tuple[str, str], Record]:
    return {record.key: record for record in version.loaded.portal.records()}


def _states(before: Version, after: Version) -> Iterator[str]:
    if before.loaded.refused or after.loaded.refused:
        return  # half a portal keeps no promises
    one, other = before.states, after.states
    for key in other:
        if key in one and one[key] is not other[key]:
            title = after.loaded.portal.requirements[key].title
            yield f"«{title}»: {one[key].label.lower()} → {other[key].label.lower()}."


def _addresses(before: Version, after: Version) -> Iterator[str]:
    one, other = before.pages, after.pages
    gone = {url for url, record in one.items() if url not in other and not after.unreadable(record)}
    for address in sorted(gone):
        title = one[address].title
        moved = after.moved.get(address)
        if moved is not None:
            yield f"«{title}» siirtyy: /{address} → /{moved}"
        else:
            yield f"«{title}» poistuu osoitteesta /{address}, eikä vanha osoite vie mihinkään."
    arrived = {after.moved.get(address) for address in one if address not in other}
    for address in sorted({*other} - {*one} - arrived):
        yield f"Uusi sivu: «{other[address].title}», /{address}"


def _attachments(before: Version, after: Version) -> Iterator[str]:
    one, other = before.attachments, after.attachments
    for path in sorted({*one, *other}):
        if path not in one:
            yield f"Uusi tiedosto: {path}"
        elif path not in other:
            yield f"Poistuu tiedosto: {path}"
        elif one[path] != other[path]:
            yield f"Tiedosto muuttuu: {path}"


# In the order in which a reader wants them.
_SECTIONS = {
    "Mitä muuttuu": _records,
    "Sitoumukset ja tarkistuskohdat": _states,
    "Sivujen osoitteet": _addresses,
    "Kuvat ja liitteet": _attachments,
}
