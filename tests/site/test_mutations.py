"""Many mistakes, in a deep run three thousand: each is told at its place or loses nothing.

Mistakes are made in many files at once, as the problems of a whole tree are told in one run. Then
the files that were not complained of are checked again by themselves, until they are sound: what
they say must be on the site, and nothing else in the portal may have changed.
"""

import functools
import html
import re
import shutil
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, fields, replace
from datetime import date, datetime
from pathlib import Path
from random import Random
from typing import Any

import jinja2
import pytest

from macros.loading import intake, pages
from macros.loading.checking import checked
from macros.loading.intake import Loaded
from macros.model.kinds import NOT_RECORDED, Euros
from macros.model.moments import parse_day
from macros.model.places import page_type
from macros.model.record import Leaf, Record, leaves
from macros.pages.extension import sealed
from macros.problems import Problem
from macros.site_check.built import parsed, visible_text
from macros.views import PAGE_VIEWS
from tests.shown import shown
from tests.site.mutations import Mutation, mutation
from tests.site.trees import TOY

SEED = 20270204
TODAY = date(2027, 3, 1)  # when the toy is sound
IN_A_BATCH = 20
BATCHES = [*range(8), *(pytest.param(n, marks=pytest.mark.deep) for n in range(8, 150))]

# What PyYAML, Jinja, Markdown and Python say, and no editor should have to read.
ENGLISH = re.compile(
    r"\b(expected|found|while|scanning|parsing|mapping|sequence|token|unexpected|undefined|unknown|"
    r"invalid|could not|cannot|error|traceback|exception|object|not allowed|did not|end of|stream|"
    r"character|encountered|missing|must be|NoneType|codec|decode|KeyError|template|line \d+)\b",
    re.IGNORECASE,
)
# Records disagree, and the sentence stands at one that was not touched: (begins with, folders).
DISAGREEMENTS = {
    "päätöksen teki toinen": ("data/decisions/", "data/bodies/", "data/memberships/"),
    "sisällön «": ("data/networks/",),
    "sopijapuolia on oltava": ("data/organisations/",),
    "sopijapuolen «": ("data/organisations/",),
    "sanaa «": ("data/", "docs/"),
    "sana «": ("data/terms/",),
    "lause «": ("data/queries/",),
    "sivu ei ole valikossa": ("data/navigation.yml",),
    "sivulla index.md ei ole kohtaa": ("docs/index.md",),
}


def loaded(folder: Path) -> Loaded:
    return checked(folder / "data", folder / "docs", TODAY)


class Tree:
    """A copy of the toy's texts, where mistakes come and go."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        for name in ("data", "docs"):
            shutil.copytree(TOY / name, folder / name)
        files = [*folder.glob("data/**/*.yml"), *folder.glob("docs/**/*.md")]
        self.texts = {self.name(file): file.read_text(encoding="utf-8") for file in sorted(files)}
        self.sound = loaded(folder)
        assert not self.sound.problems

    def name(self, path: str | Path) -> str:
        return Path(self.folder, path).relative_to(self.folder).as_posix()

    def check(self, mutations: list[Mutation]) -> tuple[Loaded, dict[str, list[Problem]]]:
        """What the portal says of the tree with these mistakes: everything, and by file."""
        for made in mutations:
            self._make(made)
        try:
            found = loaded(self.folder)
        finally:
            for made in mutations:
                self._undo(made)
        by_file: dict[str, list[Problem]] = {}
        for problem in found.problems:
            by_file.setdefault(self.name(problem.place.file), []).append(problem)
        return found, by_file

    def _make(self, made: Mutation) -> None:
        (self.folder / made.file).unlink()
        if made.text is not None:
            (self.folder / (made.new_name or made.file)).write_bytes(made.text)

    def _undo(self, made: Mutation) -> None:
        (self.folder / (made.new_name or made.file)).unlink(missing_ok=True)
        (self.folder / made.file).write_text(self.texts[made.file], encoding="utf-8")


@pytest.fixture(scope="module")
def tree(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Tree]:
    """Reading a file again gives the same: what has not changed is read once."""
    with pytest.MonkeyPatch.context() as patch:
        for module, name in ((intake, "read_text"), (intake, "read_yaml"), (pages, "read_page")):
            patch.setattr(module, name, remembered(getattr(module, name)))
        yield Tree(tmp_path_factory.mktemp("mutations") / "puu")


def remembered(function: Callable[..., Any]) -> Callable[..., Any]:
    return functools.lru_cache(maxsize=1000)(function)


@pytest.mark.parametrize("batch", BATCHES)
def test_every_mistake_is_told_or_harmless(tree: Tree, batch: int) -> None:
    random = Random(f"{SEED}-{batch}")
    files = random.sample(sorted(tree.texts), IN_A_BATCH)
    made = [mutation(random, file, tree.texts[file]) for file in files]
    assert list(complaints(tree, made)) == []


def complaints(tree: Tree, standing: list[Mutation]) -> Iterator[str]:
    """Everything that the portal did wrong with these mistakes."""
    while True:
        found, by_file = tree.check(standing)
        verdicts = {m.file: verdict(tree, m, standing, by_file) for m in standing}
        yield from strays(tree, standing, by_file)
        told = [m for m in standing if verdicts[m.file]]
        for made in told:
            yield from misplaced(made, verdicts[made.file])
        if not told:
            break
        standing = [m for m in standing if m not in told]
    yield from (f"published: {m}" for m in standing if m.refused)
    if found.refused:
        yield f"nobody's fault: {found.problems}"
    else:
        yield from losses(tree, found, standing)


def verdict(
    tree: Tree, made: Mutation, others: list[Mutation], by_file: dict[str, list[Problem]]
) -> list[Problem]:
    """The failing problems that this mistake makes: in its own file, or where it is referred to."""
    found = []
    for file, problems in by_file.items():
        for problem in problems:
            own = file in (made.file, made.new_name) and not any(
                explains(m, problem, tree) for m in others if m is not made
            )
            if problem.fails and (own or explains(made, problem, tree)):
                found.append(problem)
    return found


def explains(made: Mutation, problem: Problem, tree: Tree) -> bool:
    """Whether a problem in another file comes of this mistake: it names the file, or is known."""
    if tree.name(problem.place.file) in (made.file, made.new_name):
        return False
    for sentence, folders in DISAGREEMENTS.items():
        if problem.message.startswith(sentence):
            return made.file.startswith(folders)
    said = " ".join(re.findall(r"«[^»]*»|\S+\.md", problem.message.partition(" Tarkoititko")[0]))
    spot = r"(?:#\w+-)?"
    return any(re.search(rf"(?<![\w-]){spot}{re.escape(n)}(?![\w-])", said) for n in made.names)


def strays(
    tree: Tree, mutations: list[Mutation], by_file: dict[str, list[Problem]]
) -> Iterator[str]:
    """Problems in files that were left alone and that no mistake explains."""
    touched = {name for m in mutations for name in (m.file, m.new_name)}
    for file in by_file.keys() - touched:
        for problem in by_file[file]:
            if not any(explains(m, problem, tree) for m in mutations):
                yield f"stray: {problem}"


def misplaced(made: Mutation, problems: list[Problem]) -> Iterator[str]:
    """Sentences that are not Finnish, and a mistake that is not told near its line."""
    for problem in problems:
        if english := ENGLISH.search(
            re.sub(r"«.*?»|[\w.]+\.(md|yml)\b|^\w+: ", "", problem.message)
        ):
            yield f"English ({english[0]}): {problem}"
    own = [p for p in problems if p.place.file.endswith(made.file)]
    if made.near and own:
        first, last = made.near
        if not any(first - 1 <= p.place.line <= last + 1 for p in own):
            told = [f"{p.place.line}: {p.message}" for p in own]
            yield f"{made.kind} in {made.file}:{first} is told at {told}"


def losses(tree: Tree, found: Loaded, standing: list[Mutation]) -> Iterator[str]:
    """What was changed is what the mistakes say, word for word; the rest is as it was."""
    before = {record.key: record for record in tree.sound.portal.records()}
    after = {record.key: record for record in found.portal.records()}
    for made in standing:
        was = before.pop(key_of(made.file), None)
        now = after.pop(key_of(made.new_name or made.file), None)
        if was and made.text is not None and now is None:
            yield f"vanished: {made}"
        if was and now:  # the navigation is no record
            where = f"{made.kind} in {made.file}:{made.lines[0]}"
            yield from (f"{where}: {what}" for what in changed_otherwise(tree, made, was, now))
            yield from (f"{where}: {what}" for what in unseen(made, found))
    if after != before:
        yield f"others changed: {after} {before}"


def key_of(file: str) -> tuple[str, str]:
    """The record's folder and id by the name of its file."""
    folder, _, path = file.partition("/")
    if folder == "docs":
        shape, page = page_type(path)
        return shape.FOLDER, page
    folder, _, name = path.removesuffix(".yml").rpartition("/")
    return folder or name, name


def changed_otherwise(tree: Tree, made: Mutation, was: Record, now: Record) -> Iterator[str]:
    """Words lost or from nowhere, and values lost that the mistake did not touch."""
    said = said_by_file(made)
    shown = Counter(word for leaf in leaves(now) for word in words_of(leaf))
    if lost := Counter(said.words) - shown:
        yield f"lost {dict(lost)}"
    original = replace(made, text=tree.texts[made.file].encode())
    derived = Counter(word for leaf in leaves(was) for word in words_of(leaf))
    derived -= Counter(said_by_file(original).words)
    derived += Counter(str(field.default) for field in fields(now))  # what is left out
    if invented := shown - Counter(said.words) - Counter(said.maybe) - derived:
        yield f"from nowhere {dict(invented)}"
    first, last = made.lines
    touched = " ".join(tree.texts[made.file].split("\n")[max(0, first - 1) : last])
    for path, value in Counter(values(was)) - Counter(values(now)):
        if value and not set(words(value)) & set(words(plain(touched))):
            yield f"{path} lost: {value}"


@dataclass
class Said:
    """The words of a file's values; those in `maybe` are text or nothing, as the place has it."""

    words: list[str]
    maybe: list[str]


_MARKS = re.compile(r"( *-(?: +|$))*(\s*[a-z_]+\s*:(?= |$))?\s*")
# Nothing where a value is expected, words where a text goes on.
_MOMENT = re.compile(r"^(?:\d\S* )?k(?:l|ell)o |^\d{4}-\d\d-\d\dT")  # written in more ways than one
_NOTHING = {"~", "null", "Null", "NULL", "false", "#"}


def said_by_file(made: Mutation) -> Said:
    """The values as a person reads them off the page, without any parser of YAML."""
    assert made.text is not None
    text = loading_form(made.text.decode("utf-8-sig"))
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if made.file.endswith(".md"):
        text = re.split(r"^(?:---|\.\.\.)[ \t]*$", text, maxsplit=2, flags=re.MULTILINE)[1]
    said = Said([], [])
    for line in text.split("\n"):
        if line.lstrip().startswith("#"):
            said.maybe.extend(plain(line).split())
            continue
        marks = _MARKS.match(line)
        assert marks
        said.maybe.extend(marks[0].split())
        value = _unquoted(line[marks.end() :].strip())
        if not re.fullmatch(r"[>|][+-]?( +#.*)?", value):
            (said.maybe if value in _NOTHING or _MOMENT.search(value) else said.words).extend(
                plain(value).split()
            )
    return said


def _unquoted(value: str) -> str:
    if len(value) > 1 and value[0] == value[-1] and value[0] in "'\"":
        return value[1:-1].replace("''", "'") if value[0] == "'" else value[1:-1]
    if re.fullmatch(r"\[.*\]|\{.*\}", value):
        return re.sub(r"[\[\]{},]|\b[a-z_]+:(?= )", " ", value)
    return value


def values(record: Record) -> Iterator[tuple[str, str]]:
    for leaf in leaves(record):
        yield re.sub(r"\[\d+\]", "", leaf.path), " ".join(words_of(leaf))


def words_of(leaf: Leaf) -> list[str]:
    """The value's words as an editor writes them."""
    if leaf.value is NOT_RECORDED:
        return ["not_recorded"]
    if isinstance(leaf.value, datetime):
        return []
    if isinstance(leaf.value, bool):
        return ["true"] if leaf.value else []
    if isinstance(leaf.kind, Euros):
        return [str(leaf.value)]
    return plain(str(leaf.value)).split()


def plain(text: str) -> str:
    """One form of what may be written in several: days, numbers in groups, composed letters."""
    text = loading_form(text)
    text = re.sub(r"(?<=\d) (?=\d{3}\b)", "", text)
    return " ".join(_canonical(word) for word in text.split())


def loading_form(text: str) -> str:
    """As the reader keeps it: composed letters, no soft hyphens."""
    return unicodedata.normalize("NFC", text.replace("\u00ad", ""))


def _canonical(word: str) -> str:
    try:
        return parse_day(word).isoformat()
    except ValueError:
        return str(int(word)) if re.fullmatch(r"[0-9]+", word) else word


def unseen(made: Mutation, found: Loaded) -> Iterator[str]:
    """Words of a page's text that its readers do not see."""
    name = made.new_name or made.file
    if name.startswith("docs/"):
        body = found.pages[name.removeprefix("docs/")].body
        seen = words(visible_text(parsed(rendered(body))))
        lost = Counter(words(html.unescape(readable(body)))) - Counter(seen)
        # A mark inside a word makes two of it, or one of two.
        if gone := [word for word in lost if word not in "".join(seen)]:
            yield f"not seen {gone}"


def words(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", loading_form(text))


def readable(body: str) -> str:
    """The page's source without what is meant for the parsers: marks, addresses, macros."""
    for pattern in (
        r"\{#.*?#\}", r"<!--.*?-->", r"^\[TOC\]$", r"\{%-? (?:end)?raw -?%\}",
        r"\{\{.*?\}\}", r"\{[:#. ][^}\n]*\}",
        r"(?<=\])\([^)\s]*\)", r"^\[[^\]]*\]: .*$", r"\[\^[^\]]*\]:?", r"^ {0,3}(```|~~~).*$",
        r"^ *!!! \w+", r"^[ >*+-]*\d+[.)] ", r"</?[a-z]+[^>\n]*>", r"\]\[[^\]]*\]",
    ):  # fmt: skip
        body = re.sub(
            pattern, " ", body, flags=re.MULTILINE | re.DOTALL if "#" in pattern else re.M
        )
    return body


def rendered(body: str) -> str:
    """The page as it is shown, each macro saying nothing."""
    macros: dict[str, Any] = {name: lambda *_, **__: sealed("") for name in PAGE_VIEWS}
    text = jinja2.Environment(keep_trailing_newline=True).from_string(body).render(**macros)
    return shown(text)
