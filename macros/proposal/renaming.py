"""A page or a record gets another name: what refers to it follows, and the old address leads on."""

import posixpath
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from ..loading.intake import Loaded, read_records
from ..loading.pages import read_pages
from ..model.kinds import Reference
from ..model.link_targets import is_relative
from ..model.places import Named, page_at, record_file
from ..problems import Place, Unable

_MENU = Path("data/navigation.yml")


@dataclass(frozen=True)
class Mention:
    """Words of a file that name another, from the place on."""

    place: Place
    words: str


def named(file: str) -> Named:
    if found := record_file(file):
        return found
    raise Unable(f"«{file}» ei ole sivu eikä tietue; kirjoita se kuten docs/ohjeet/tuki.md")


def mentions(root: Path, of: Named) -> list[Mention]:
    """Everything that names the record or its page, in order of files and places."""
    intake = Loaded(root / "data", root / "docs")
    for _ in (*read_records(intake), *read_pages(intake)):
        pass  # the pointers gather while records are read
    found = (_in_records(intake, of), _in_pages(intake, of), _in_menu(root / _MENU, of))
    return sorted(chain(*found), key=lambda mention: mention.place)


def _in_records(intake: Loaded, of: Named) -> Iterator[Mention]:
    for pointer in intake.reader.pointers:
        if isinstance(pointer.kind, Reference):
            if (pointer.kind.folder, pointer.text) == (of.folder, of.record_id):
                yield Mention(pointer.place, of.record_id)
        elif of.page and pointer.text.partition("#")[0] == of.page:
            yield Mention(pointer.place, of.page)


def _in_pages(intake: Loaded, of: Named) -> Iterator[Mention]:
    for path, source in intake.pages.items():
        for link in source.links:
            target = link.target.partition("#")[0]
            if target and is_relative(target) and page_at(path, target) == of.page:
                yield Mention(link.place, target)
        for call in source.calls:
            if of.record_id in (*call.positional, *(value for _, value in call.keywords)):
                yield Mention(call.place, f'"{of.record_id}"')


def _in_menu(menu: Path, of: Named) -> Iterator[Mention]:
    for number, line in enumerate(_text(menu).splitlines(), 1):
        if of.page and re.search(rf"(?<![\w/-]){re.escape(of.page)}(?![\w*])", line):
            yield Mention(Place(str(menu), number), of.page)


def remove(root: Path, file: str) -> None:
    """Removes the file; Unable, with the places, when something refers to it."""
    one = named(file)
    if not (root / file).is_file():
        raise Unable(f"tiedostoa «{file}» ei ole")
    told = [str(mention.place) for mention in mentions(root, one)]
    own = f"{root / file}:"
    if referring := [place for place in told if not place.startswith(own)]:
        first = "Tiedostoon viitataan vielä. Muuta ensin nämä kohdat:"
        raise Unable("\n".join((first, *referring)))
    (root / file).unlink()


def rename(root: Path, old: str, new: str) -> list[str]:
    """Renames the file and rewrites what refers to it; the files that changed."""
    one, other = named(old), named(new)
    if one.folder != other.folder or (one.page is None) != (other.page is None):
        raise Unable("uuden nimen pitää olla samanlaisen tiedoston: vain nimi tai kansio vaihtuu")
    if not (root / old).is_file():
        raise Unable(f"tiedostoa «{old}» ei ole")
    if (root / new).exists():
        raise Unable(f"tiedosto «{new}» on jo olemassa; anna toinen nimi")
    found: defaultdict[Path, list[Mention]] = defaultdict(list)
    for mention in mentions(root, one):
        found[Path(mention.place.file)].append(mention)
    for file, told in found.items():
        here = file.relative_to(root / "docs").as_posix() if file.suffix == ".md" else ""
        _rewrite(file, told, one, other, here)
    (root / new).parent.mkdir(parents=True, exist_ok=True)
    (root / old).rename(root / new)
    if one.page and other.page:
        _move(root / new, one.page, other.page)
    changed = {file.relative_to(root).as_posix() for file in found} - {old}
    return sorted({*changed, new})


def _rewrite(file: Path, told: list[Mention], one: Named, other: Named, here: str) -> None:
    lines = _text(file).splitlines(keepends=True)
    for mention in sorted(told, key=lambda m: m.place, reverse=True):
        number, at = mention.place.line - 1, mention.place.column - 1
        while mention.words not in lines[number][at:]:  # a link's address may be a line later
            number, at = number + 1, 0
        line = lines[number]
        lines[number] = line[:at] + line[at:].replace(
            mention.words, _instead(mention.words, one, other, here), 1
        )
    file.write_text("".join(lines), encoding="utf-8")


def _instead(words: str, one: Named, other: Named, here: str) -> str:
    if words.strip('"') == one.record_id and words != one.page:
        return words.replace(one.record_id, other.record_id)
    if here and words != one.page:
        return posixpath.relpath(other.page or "", posixpath.dirname(here) or ".")
    return other.page or ""


def _move(file: Path, old: str, new: str) -> None:
    """The moved file tells where it was, and its own links lead from where it is now."""
    text = _text(file)
    if file.suffix == ".md":
        text = re.sub(r"(\]\()([^)#\s]+)", lambda found: found[1] + _from(found[2], old, new), text)
    line = f"moved_from:\n  - {old}\n"
    if "\nmoved_from:\n" in text:
        text = text.replace("\nmoved_from:\n", f"\n{line}", 1)
    elif file.suffix == ".md":
        text = text.replace("---\n", f"---\n{line}", 1)
    else:
        text += line
    file.write_text(text, encoding="utf-8")


def _from(target: str, old: str, new: str) -> str:
    if not is_relative(target):
        return target
    page = page_at(old, target)
    return posixpath.relpath(new if page == old else page, posixpath.dirname(new) or ".")


def _text(file: Path) -> str:
    return file.read_text(encoding="utf-8") if file.is_file() else ""
