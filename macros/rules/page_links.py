"""Where pages' links and images lead, what their texts say, and what nothing leads to."""

import posixpath
import re
from collections.abc import Collection, Iterator, Mapping
from unicodedata import normalize
from urllib.parse import unquote

from ..model.kinds import Address
from ..model.link_targets import address_fault, is_relative
from ..model.places import page_at, page_of
from ..model.portal import Portal
from ..pages.source import PageSource
from ..pages.source.elements import PLACEHOLDER
from ..problems import Place, Problem, Severity, nearest, suggestion
from .finding import Surroundings
from .truth import is_withdrawn, withdrawn

# In each language that a page may use: says that there is a link, not where it leads.
MEANINGLESS = frozenset(
    "tästä täältä täällä tänne tähän tuosta tuolta siitä linkki linkistä linkin tämä tämän "
    "klikkaa napsauta paina lisää lisätietoa lisätietoja lue katso avaa jatka siirry sivu sivulle "
    "sivulta ohje ohjeet here link this click more read page see".split()
)
# Says that there is a picture, not what it shows.
_ONLY_A_PICTURE = frozenset({"kuva", "valokuva", "image", "picture", "photo"})


def addresses_lead_to_what_is_there(page: PageSource, around: Surroundings) -> Iterator[Problem]:
    """A link or an image has an address that may be used, and leads to a file that is there."""
    for is_image, elements in ((False, page.links), (True, page.images)):
        for element in elements:
            if fault := _fault(element.target, around, is_image):
                yield Problem(element.place, fault)


def _fault(target: str, around: Surroundings, is_image: bool) -> str | None:
    """What is wrong with an address; no image is asked of another host."""
    if PLACEHOLDER in target:
        return f"{'kuvan' if is_image else 'linkin'} osoitteessa ei voi olla makroa"
    said = f"{'kuva' if is_image else 'linkki'} «{target}»"
    if target.startswith("#") and not is_image:
        return None
    if fault := address_fault(target, around.folder):
        return f"{said}: {fault}"
    if is_relative(target) and not target.startswith("#"):
        return _missing(target, around)
    return f"{said} on muualla; tallenna se sivujen kansioon" if is_image else None


def images_have_alternatives(page: PageSource, around: Surroundings) -> Iterator[Problem]:
    """An image says in words what it shows."""
    for image in page.images:
        name = posixpath.basename(unquote(image.target))
        if _plain(image.text) in (_plain(name), _plain(name.rpartition(".")[0]), *_ONLY_A_PICTURE):
            message = f"tekstivastine «{image.text}» ei kerro, mitä kuva esittää; kirjoita se"
            yield Problem(image.place, message)
        elif not image.text.strip():
            right = f"kirjoita ![mitä kuva esittää]({image.target})"
            yield Problem(image.place, f"kuvalta puuttuu tekstivastine; {right}")


def titles_are_not_hidden(page: PageSource, around: Surroundings) -> Iterator[Problem]:
    """What a link says is in its text: a title shows to a mouse only."""
    for element in (*page.links, *page.images):
        if element.title:
            message = f"lisäotsikko «{element.title}» ei näy kaikille; kirjoita asia tekstiin"
            yield Problem(element.place, message)


def link_texts_tell_where(page: PageSource, around: Surroundings) -> Iterator[Problem]:
    """A link's text makes sense on its own (WCAG 2.4.4), and leads to one place."""
    first: dict[str, tuple[str, Place]] = {}
    for link in page.links:
        words = _plain(link.text)
        if not link.text.strip():
            yield Problem(link.place, "linkiltä puuttuu teksti; kirjoita [mihin se vie](osoite)")
        if not words:
            continue
        if MEANINGLESS.issuperset(words.split()) and words not in ("ohje", "ohjeet"):
            message = f"linkin teksti «{link.text}» ei kerro, mihin linkki vie"
            yield Problem(link.place, message, Severity.WARNING)
        path, rest = _parts(link.target)
        own = is_relative(link.target)
        target = page_at(around.page_path, path) + rest if own else link.target
        known, place = first.setdefault(words, (target, link.place))
        if known != target:
            message = f"teksti «{link.text}» vie eri paikkaan kuin rivillä {place.line}; erota ne"
            yield Problem(link.place, message, Severity.WARNING)


def _parts(target: str) -> tuple[str, str]:
    path = re.split(r"[?#]", target)[0]
    return normalize("NFC", unquote(path)), target[len(path) :]


def _missing(target: str, around: Surroundings) -> str | None:
    """Why a relative address leads to no file, with what to write instead."""
    written, rest = _parts(target)
    if not written:
        return f"linkki «{target}»: osoitteesta puuttuu sivun nimi"
    path = posixpath.normpath(posixpath.join(around.folder, written))
    if around.has(path) and not written.endswith("/"):
        return None
    if known := next((p for p in _sources(path) if around.has(p)), None):
        right = around.from_here(known) + rest
        return f"linkki «{target}» ei vie tiedostoon; kirjoita «{right}»"
    if known := around.differing_in_case(path):
        right = around.from_here(known) + rest
        return f"linkin «{target}» kirjainkoko on väärä; kirjoita «{right}»"
    return f"tiedostoa «{written}» ei ole.{_near(written, path, around)}"


def _sources(path: str) -> list[str]:
    """The files that could be behind an address as the browser shows it."""
    stem = path.removesuffix("/index.html").removesuffix(".html")
    found = [f"{stem}.md", posixpath.normpath(f"{stem}/index.md")]
    return [p for p in found if p != path]


def _near(written: str, path: str, around: Surroundings) -> str:
    """The known file with the nearest name; pages named index are told apart by their folders."""
    name = posixpath.basename(path)
    if name == "index.md":
        return suggestion(written, sorted(around.from_here(p) for p in around.known_pages))
    names = {posixpath.basename(p): p for p in sorted(around.known_pages, reverse=True)}
    meant = nearest(name, names)
    return f" Tarkoititko «{around.from_here(names[meant])}»?" if meant else ""


def _plain(text: str) -> str:
    return " ".join(re.findall(r"[\w" + PLACEHOLDER + "]+", text.casefold()))


def links_to_the_withdrawn(portal: Portal, pages: Mapping[str, PageSource]) -> Iterator[Problem]:
    """A page sends readers to guidelines that stand; only what replaces one tells of the old."""
    gone = withdrawn(portal)
    for path, source in pages.items():
        for link in source.links if gone and path not in gone else ():
            if guideline := gone.get(_target(path, link.target)):
                following = portal.guidelines.get(guideline.replaced_by or "")
                if not following or page_of(following) != path:
                    yield Problem(link.place, is_withdrawn(guideline), Severity.WARNING)


def city_blocks_name_a_party(portal: Portal, pages: Mapping[str, PageSource]) -> Iterator[Problem]:
    """A text that differs by city is for the employees of a party."""
    known = sorted(portal.party_ids)
    for block in (block for source in pages.values() for block in source.cities):
        if known and block.name not in known:
            near = suggestion(block.name, known)
            message = f"sopijapuolta «{block.name}» ei ole; valitse {' tai '.join(known)}."
            yield Problem(block.place, message.removesuffix("." * (not near)) + near)


def unlinked(portal: Portal, pages: Mapping[str, PageSource], assets: Collection[str]) -> list[str]:
    """The pictures and attachments that no page and no record leads to."""
    if not assets:
        return []
    addresses = (leaf.value for _, leaf in portal.leaves if isinstance(leaf.kind, Address))
    led = {address.partition("#")[0] for address in addresses}
    for path, source in pages.items():
        led |= {_target(path, link.target) for link in source.links}
        led |= {_target(path, image.target) for image in source.images}
    return [asset for asset in assets if asset not in led]


def _target(path: str, target: str) -> str:
    return page_at(path, unquote(target.partition("#")[0]))
