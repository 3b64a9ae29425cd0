"""Whatever the order of edits, the site equals one built from nothing, to the byte."""

import random
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from macros.wiring.build import First
from macros.wiring.site import build_site
from tests.site.trees import NOON, ROOT, built, copied, run, wholly_copied

Edit = Callable[[Path, int], None]


def replaced(file: str, pattern: str, by: str) -> Edit:
    """The first match gets a text that tells the number of the edit."""

    def edit(tree: Path, number: int) -> None:
        path = tree / file
        before = path.read_text("utf-8")
        path.write_text(re.sub(pattern, by.format(number), before, count=1), "utf-8")
        assert path.read_text("utf-8") != before

    return edit


def added(tree: Path, number: int) -> None:
    page = (tree / "docs/ohjeet/turva.md").read_text("utf-8")
    text = re.sub(r"(?m)^# .*$", f"# Lisätty ohje {number}", page, count=1)
    (tree / f"docs/ohjeet/lisatty-{number}.md").write_text(text, "utf-8")


def renamed(tree: Path, number: int) -> None:
    for old in sorted((tree / "docs/ohjeet").glob("lisatty-*.md"))[:1]:
        old.rename(old.with_name(f"lisatty-{number}.md"))


def removed(tree: Path, number: int) -> None:
    for old in sorted((tree / "docs/ohjeet").glob("lisatty-*.md"))[:1]:
        old.unlink()


def broken(tree: Path, number: int) -> None:
    """A build that fails must leave nothing behind that a later one believes."""
    page = tree / "docs/ohjeet/turva.md"
    before = page.read_text("utf-8")
    page.write_text(before + f"\n[Rikki {number}](poissa.md)\n", "utf-8")
    assert run(tree, "site", SOURCE_DATE_EPOCH=NOON).returncode
    page.write_text(before, "utf-8")


def touched(tree: Path, number: int) -> None:
    """Nobody is meant to write into the site; what they did does not stay."""
    (tree / "site/ohjeet/turva/index.html").write_text(f"Kirjoitettu käsin {number}")


def dated(tree: Path, number: int) -> None:
    (tree / "day").write_text(str(int(NOON) + number % 3 * 86_400))


EDITS: dict[str, Edit] = {
    "text": replaced("docs/ohjeet/turva.md", r"\Z", "\nUusi kappale {}.\n"),
    "title": replaced("docs/ohjeet/tuki.md", r"(?m)^# .*$", "# Otsikko {}"),
    "front matter": replaced("docs/ohjeet/turva.md", r"(?m)^summary: .*$", "summary: Lause {}."),
    "record": replaced("data/groups/ohjaus.yml", r"(?m)^title: .*$", "title: Ryhmä {}"),
    "the site's name": replaced("data/site.yml", r"(?m)^title: .*$", "title: Portaali {}"),
    "synonyms": replaced("data/synonyms.yml", r"- ATK-\w+", "- ATK-sana{}"),
    "the theme": replaced("overrides/partials/footer.html", r"\Z", "<p>Alla {}</p>"),
    "a view": replaced("macros/views/templates/guideline_panel.html.jinja", r"\Z", "<p>{}</p>"),
    "form": replaced("mkdocs.yml", r"title: Tietosuoja\w*", "title: Tietosuoja{}"),
    "added": added,
    "renamed": renamed,
    "removed": removed,
    "broken": broken,
    "touched": touched,
    "date": dated,
}


def back(tree: Path, first: Path) -> None:
    """All is again as it was at first, which the memory knows from long ago."""
    for name in ("data", "docs", "overrides", "macros"):
        shutil.rmtree(tree / name)
        shutil.copytree(first / name, tree / name)


def day(tree: Path) -> str:
    return (tree / "day").read_text() if (tree / "day").exists() else NOON


def whole(site: Path) -> dict[str, bytes]:
    return {p.relative_to(site).as_posix(): p.read_bytes() for p in site.rglob("*") if p.is_file()}


def check(tree: Path, nothing: Path, told: list[str]) -> None:
    """The tree's site is that of a copy of it which remembers nothing."""
    shutil.copytree(tree, nothing, ignore=shutil.ignore_patterns(".cache", "site", "__pycache__"))
    ours, theirs = (whole(built(at, SOURCE_DATE_EPOCH=day(tree))) for at in (tree, nothing))
    differing = [name for name in {*ours, *theirs} if ours.get(name) != theirs.get(name)]
    assert not differing, told
    shutil.rmtree(nothing)


def walk(folder: Path, edits: list[str]) -> None:
    tree, first = wholly_copied(folder / "tree"), wholly_copied(folder / "first")
    built(tree, SOURCE_DATE_EPOCH=NOON)
    for number, name in enumerate(edits, 1):
        back(tree, first) if name == "back" else EDITS[name](tree, number)
        check(tree, folder / "nothing", edits[:number])


@pytest.mark.built
def test_a_few_edits_end_where_a_build_from_nothing_does(tmp_path: Path) -> None:
    walk(tmp_path, ["text", "record", "touched"])


def shared(tree: Path) -> Path:
    """The tree whose every new page is one too many for one process."""
    wholly_copied(tree)
    replaced("macros/memory.py", r"(?m)^MANY = \d+", "MANY = 1")(tree, 0)
    return tree


@pytest.mark.built
def test_two_processes_make_what_one_does(tmp_path: Path) -> None:
    tree, alone = shared(tmp_path / "tree"), wholly_copied(tmp_path / "alone")
    replaced("macros/wiring/page_making.py", r" make\(half\)\n\n", " raise AssertionError({})\n\n")(
        tree, 0
    )
    for number, name in enumerate(["", "text", "the theme"]):
        for each in (tree, alone) if name else ():
            EDITS[name](each, number)
        ours, theirs = (whole(built(at, SOURCE_DATE_EPOCH=NOON)) for at in (tree, alone))
        assert ours == theirs, name


@pytest.mark.built
def test_two_processes_tell_of_what_is_wrong_as_one_does(tmp_path: Path) -> None:
    told = []
    for tree in (shared(tmp_path / "tree"), wholly_copied(tmp_path / "alone")):
        replaced("overrides/partials/footer.html", r"\Z", '<p onclick="">Alla</p>')(tree, 0)
        done = run(tree, "site", SOURCE_DATE_EPOCH=NOON)
        assert done.returncode
        assert not (tree / "site").exists()
        told.append([line for line in done.stderr.splitlines() if "onclick" in line])
    assert told[0] == told[1] != []


@pytest.mark.built
def test_what_is_looked_at_is_seen_before_the_others_are_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", NOON)
    monkeypatch.setenv("PORTAL_WORDS", str(ROOT / ".cache" / "search"))
    tree = copied(tmp_path / "tree")
    site, counts = tree / "site", list[list[int]]()

    def count() -> None:
        pages = (site / "ohjeet" / name / "index.html" for name in ("tuki", "turva"))
        counts.append([page.read_text("utf-8").count("Uusi lause.") for page in pages])

    for changed in ([], ["tuki"], ["turva"], ["tuki", "turva"]):
        for page in (tree / "docs" / "ohjeet" / f"{name}.md" for name in changed):
            page.write_text(f"{page.read_text('utf-8')}\nUusi lause.\n", "utf-8")
        build_site(tree / "mkdocs.yml", site, lambda: None, First(["ohjeet/tuki/"], site, count))
    assert counts == [[1, 0], [2, 1]]
    ours = whole(site)
    shutil.rmtree(tree / ".cache")
    shutil.rmtree(site)
    build_site(tree / "mkdocs.yml", site)
    assert whole(site).items() <= ours.items()  # the search of the sites before is left


@pytest.mark.deep
@pytest.mark.parametrize("seed", range(6))
def test_edits_in_any_order_end_where_a_build_from_nothing_does(tmp_path: Path, seed: int) -> None:
    walk(tmp_path, random.Random(seed).sample([*EDITS, "back", "text", "added"], 10))
