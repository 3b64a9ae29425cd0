"""A page or a record gets another name: what refers to it follows, and the old address leads on."""

import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from ..files.folders import NAVIGATION_FILE
from ..loading.intake import Loaded, read_records
from ..loading.pages import read_pages
from ..model.link_targets import is_relative
from ..model.places import Named, page_at, record_file
from ..problems import Place, Unable


@dataclass(frozen=True)
class Mention:
    """Words of a file that name another, from the place on, and those that name the new one."""

    place: Place
    words: str
    instead: str


def named(file: str) -> Named:
    if found := record_file(file):
        return found
    raise Unable(f"«{file}» ei ole sivu eikä tietue; kirjoita se kuten docs/ohjeet/tuki.md")


def mentions(root: Path, one: Named, other: Named) -> list[Mention]:
    """Everything that names the record or its page, in order of files and places."""
    intake = Loaded(root / "data", root / "docs")
    for _ in (*read_records(intake), *read_pages(intake)):
        pass  # the pointers gather while records are read
    found = (*_of_records(intake, one, other), *_of_pages(intake, one, other))
    return sorted(found, key=lambda mention: mention.place)


def _of_records(intake: Loaded, one: Named, other: Named) -> Iterator[Mention]:
    for pointer in intake.reader.pointers:
        folder = getattr(pointer.kind, "folder", None)
        if (folder, pointer.text) == (one.folder, one.record_id):
            yield Mention(pointer.place, one.record_id, other.record_id)
        elif not folder and pointer.text.partition("#")[0] == one.page:
            yield Mention(pointer.place, one.page, str(other.page))
    menu = intake.data / NAVIGATION_FILE
    for number, line in enumerate(_text(menu).splitlines() if one.page else (), 1):
        if re.search(rf"(?<![\w/-]){re.escape(str(one.page))}(?![\w*])", line):
            yield Mention(Place(str(menu), number), str(one.page), str(other.page))


def _of_pages(intake: Loaded, one: Named, other: Named) -> Iterator[Mention]:
    for path, source in intake.pages.items():
        for call in source.calls:
            if one.record_id in (*call.positional, *(value for _, value in call.keywords)):
                yield Mention(call.place, f'"{one.record_id}"', f'"{other.record_id}"')
        for link in source.links:
            target = link.target.partition("#")[0]
            if target and is_relative(target) and page_at(path, target) == one.page:
                yield Mention(link.place, target, _from(path, str(other.page)))


def _from(page: str, other: str) -> str:
    return posixpath.relpath(other, posixpath.dirname(page) or ".")


def remove(root: Path, file: str) -> None:
    """Removes the file; Unable, with the places, when something refers to it."""
    one = named(file)
    if not (root / file).is_file():
        raise Unable(f"tiedostoa «{file}» ei ole")
    told = [str(mention.place) for mention in mentions(root, one, one)]
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
    changed = {new}
    for name, told in groupby(mentions(root, one, other), lambda mention: mention.place.file):
        _rewrite(Path(name), [*told])
        changed.add(Path(name).relative_to(root).as_posix())
    (root / new).parent.mkdir(parents=True, exist_ok=True)
    (root / old).rename(root / new)
    if one.page and other.page:
        _move(root / new, one.page, other.page)
    return sorted(changed - {old})


def _rewrite(file: Path, told: list[Mention]) -> None:
    lines = _text(file).splitlines(keepends=True)
    for mention in reversed(told):
        number, at = mention.place.line - 1, mention.place.column - 1
        while mention.words not in lines[number][at:]:  # a link's address may be a line later
            number, at = number + 1, 0
        line = lines[number]
        lines[number] = line[:at] + line[at:].replace(mention.words, mention.instead, 1)
    file.write_text("".join(lines), encoding="utf-8")


def _move(file: Path, old: str, new: str) -> None:
    """The moved file tells where it was, and its own links lead from where it is now."""

    def moved(link: re.Match[str]) -> str:
        begin, target = link.groups()
        page = page_at(old, target)
        leads = _from(new, new if page == old else page) if is_relative(target) else target
        return f"{begin}{leads}"

    text = _text(file)
    if file.suffix == ".md":
        text = re.sub(r"(\]\()([^)#\s]+)", moved, text)
    line = f"moved_from:\n  - {old}\n"
    if listed := re.search(r"^moved_from:(\n *- | *\[)", text, re.MULTILINE):
        between = ", " if listed[1].endswith("[") else listed[1]
        text = f"{text[: listed.end()]}{old}{between}{text[listed.end() :]}"
    elif file.suffix == ".md":
        text = text.replace("---\n", f"---\n{line}", 1)
    else:
        text = text.rstrip("\n") + f"\n{line}"
    file.write_text(text, encoding="utf-8")


def _text(file: Path) -> str:
    return file.read_text(encoding="utf-8") if file.is_file() else ""
