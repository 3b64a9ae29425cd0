"""Where a page's links and images lead, and what their texts say."""

import posixpath
import re
from collections.abc import Iterator
from urllib.parse import unquote

from ..model.link_targets import address_fault, is_relative
from ..model.places import page_at
from ..pages.source import PageSource
from ..pages.source.elements import PLACEHOLDER
from ..problems import Place, Problem, Severity, nearest, suggestion
from .finding import Surroundings

# In each language that a page may use: says that there is a link, not where it leads.
MEANINGLESS = frozenset(
    "tästä täältä täällä tänne tähän tuosta tuolta siitä linkki linkistä linkin tämä tämän "
    "klikkaa napsauta paina lisää lisätietoa lisätietoja lue katso avaa jatka siirry sivu sivulle "
    "sivulta ohje ohjeet here link this click more read page see".split()
)
# Says that there is a picture, not what it shows.
_ONLY_A_PICTURE = frozenset({"kuva", "valokuva", "image", "picture", "photo"})


def links_have_addresses(page: PageSource, around: Surroundings) -> Iterator[Problem]:
    """A link's address is one that may be used."""
    for link in page.links:
        if PLACEHOLDER in link.target:
            yield Problem(link.place, "linkin osoitteessa ei voi olla makroa")
        elif not link.target.startswith("#"):
            fault = address_fault(link.target, around.folder)
            if fault:
                yield Problem(link.place, f"linkki «{_short(link.target)}»: {fault}")


def links_lead_to_pages(page: PageSource, around: Surroundings) -> Iterator[Problem]:
    """A relative link names the .md file or another file that is there, letter case included."""
    for link in page.links:
        if _is_own_file(link.target, around):
            if fault := _missing(link.target, around):
                yield Problem(link.place, fault)


def images_are_own_files(page: PageSource, around: Surroundings) -> Iterator[Problem]:
    """An image is one of the site's files: no page asks anything of another host."""
    for image in page.images:
        if PLACEHOLDER in image.target:
            yield Problem(image.place, "kuvan osoitteessa ei voi olla makroa")
        elif fault := address_fault(image.target, around.folder):
            yield Problem(image.place, f"kuva «{_short(image.target)}»: {fault}")
        elif not is_relative(image.target) or image.target.startswith("#"):
            message = f"kuva «{_short(image.target)}» on muualla; tallenna se sivujen kansioon"
            yield Problem(image.place, message)
        elif fault := _missing(image.target, around):
            yield Problem(image.place, fault)


def images_have_alternatives(page: PageSource, around: Surroundings) -> Iterator[Problem]:
    """An image says in words what it shows."""
    for image in page.images:
        name = posixpath.basename(unquote(image.target))
        if _plain(image.text) in (_plain(name), _plain(name.rpartition(".")[0]), *_ONLY_A_PICTURE):
            message = f"tekstivastine «{image.text}» ei kerro, mitä kuva esittää; kirjoita se"
            yield Problem(image.place, message)
        elif not image.text.strip():
            message = (
                f"kuvalta puuttuu tekstivastine; kirjoita ![mitä kuva esittää]({image.target})"
            )
            yield Problem(image.place, message)


def titles_are_not_hidden(page: PageSource, around: Surroundings) -> Iterator[Problem]:
    """What a link says is in its text: a title shows to a mouse only."""
    for element in (*page.links, *page.images):
        if element.title:
            message = f"lisäotsikko «{element.title}» ei näy kaikille; kirjoita asia tekstiin"
            yield Problem(element.place, message)


def links_have_texts(page: PageSource, around: Surroundings) -> Iterator[Problem]:
    """A link has words."""
    for link in page.links:
        if not link.text.strip():
            yield Problem(link.place, "linkiltä puuttuu teksti; kirjoita [mihin se vie](osoite)")


def link_texts_tell_where(page: PageSource, around: Surroundings) -> Iterator[Problem]:
    """A link's text makes sense on its own (WCAG 2.4.4)."""
    for link in page.links:
        words = _plain(link.text).split()
        if words and MEANINGLESS.issuperset(words) and words not in (["ohje"], ["ohjeet"]):
            message = f"linkin teksti «{link.text}» ei kerro, mihin linkki vie"
            yield Problem(link.place, message, Severity.WARNING)


def link_texts_tell_targets_apart(page: PageSource, around: Surroundings) -> Iterator[Problem]:
    """Links with the same text lead to the same place."""
    first: dict[str, tuple[str, Place]] = {}
    for link in page.links:
        text, target = _plain(link.text), _resolved(link.target, around)
        if not text:
            continue
        known, place = first.setdefault(text, (target, link.place))
        if known != target:
            message = (
                f"linkin teksti «{link.text}» vie eri paikkaan kuin rivillä {place.line}; "
                "erota tekstit toisistaan"
            )
            yield Problem(link.place, message, Severity.WARNING)


def _is_own_file(target: str, around: Surroundings) -> bool:
    if target.startswith("#") or PLACEHOLDER in target or not is_relative(target):
        return False
    return address_fault(target, around.folder) is None


def _resolved(target: str, around: Surroundings) -> str:
    """The path under `docs/` with its query and fragment, or the address as it is."""
    if target.startswith("#"):
        return f"{around.page_path}{target}"
    if not is_relative(target):
        return target
    path, rest = _parts(target)
    return page_at(around.page_path, path) + rest


def _parts(target: str) -> tuple[str, str]:
    path = re.split(r"[?#]", target)[0]
    return unquote(path), target[len(path) :]


def _missing(target: str, around: Surroundings) -> str | None:
    """Why a relative address leads to no file, with what to write instead."""
    written, rest = _parts(target)
    if not written:
        return f"linkki «{_short(target)}»: osoitteesta puuttuu sivun nimi"
    path = posixpath.normpath(posixpath.join(around.folder, written))
    if around.has(path) and not written.endswith("/"):
        return None
    if known := next((p for p in _sources(path) if around.has(p)), None):
        right = around.from_here(known) + rest
        return f"linkki «{_short(target)}» ei vie tiedostoon; kirjoita «{right}»"
    if known := around.differing_in_case(path):
        right = around.from_here(known) + rest
        return f"linkin «{_short(target)}» kirjainkoko on väärä; kirjoita «{right}»"
    return f"tiedostoa «{_short(written)}» ei ole.{_near(written, path, around)}"


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


def _short(target: str) -> str:
    return target if len(target) <= 80 else f"{target[:79]}…"
