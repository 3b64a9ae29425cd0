"""`make bench`: how much the editor's and the publisher's commands cost, as ratios of one run.

Machines differ and are busy: told are the processor's seconds and those on the clock, and how they
compare with Zensical's for the same texts in the same run, if the package index has it. The search
is measured with as many pages: built, opened, and asked letter by letter.
"""

import gzip
import re
import resource
import shutil
import subprocess
import sys
import tempfile
import time
import venv
from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from statistics import median
from typing import NamedTuple

from macros.site_check.engine import searched
from macros.site_check.questions import asked
from tests.many_records import SHAPES, many_records
from tests.search.evaluation import index_of, percentile
from tests.search.many_pages import many_pages
from tests.site.trees import loaded

ROOT = Path(__file__).resolve().parent.parent
COPIED = ("macros", "overrides", "data", "docs", "mkdocs.yml")
MANY = 1_000
RECORDS = 5_000
ROUNDS = 3
CHECK = """
import sys, datetime, pathlib
from macros.loading.checking import checked
folder = pathlib.Path(sys.argv[1])
checked(folder / "data", folder / "docs", datetime.date.today())
"""
ZENSICAL = """
[project]
site_name = "Ohjeet"
docs_dir = "docs"
site_dir = "site"
"""


class Cost(NamedTuple):
    """Seconds of the processor, with those of children, and on the clock."""

    used: float
    waited: float


Row = tuple[str, Cost, Cost | None]  # a command, its cost, and what it is compared with


def main(more: int = MANY) -> None:
    """Prints each command's cost and, of those that Zensical has too, its ratio to Zensical's."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        few, many = project(folder / "few", 0), project(folder / "many", more)
        cold, unchanged = zensical(many, folder / "zensical")
        rows = [steps(few, "", None, None), steps(many, f", {more} more", cold, unchanged)]
        for row, cost, other in chain(*rows, checks(folder), searches()):
            ratio = ""
            if other:
                ratio = f" {cost.used / other.used:6.2f} × {cost.waited / other.waited:6.2f} ×"
            print(f"{row:44} {cost.used:8.2f} s {cost.waited:8.2f} s{ratio}", flush=True)


def steps(tree: Path, of: str, cold: Cost | None, unchanged: Cost | None) -> Iterator[Row]:
    """What an editor and a publisher wait for: from nothing on, and then with the words known."""

    def measured(name: str, other: Cost | None, *words: str) -> Row:
        return f"{name}{of}", cost(tree, "-m", "macros", *words), other

    yield measured("site, cold, its words too", cold, "site")
    forget(tree)
    yield measured("check, cold", None, "check")
    yield measured("check, unchanged", None, "check")
    forget(tree)
    yield measured("site, cold", cold, "site")
    yield measured("site, unchanged", unchanged, "site")
    guideline = guidelines(tree)[0]
    guideline.write_text(f"{guideline.read_text('utf-8')}\nOhje on voimassa.\n", "utf-8")
    yield measured("site, one page changed", unchanged, "site")
    yield measured("check, one page changed", None, "check")
    for name, file in (("record", "annual-tasks"), ("title in every menu", "positions")):
        record = sorted((tree / "data" / file).glob("*.yml"))[0]
        said = re.sub(r"(?m)^title: ", "title: Uusi ", record.read_text("utf-8"), count=1)
        record.write_text(said, "utf-8")
        yield measured(f"site, one {name} changed", unchanged, "site")


def forget(tree: Path) -> None:
    """All that was learnt but the words."""
    shutil.rmtree(tree / "site", ignore_errors=True)
    (tree / ".cache/memory.db").unlink()


def zensical(texts: Path, tree: Path) -> tuple[Cost | None, Cost | None]:
    """From nothing, and with nothing changed: the same texts by another generator."""
    _made(tree / "docs")
    python = tree / "venv/bin/python"
    venv.create(python.parents[1], with_pip=True)
    pip = [str(python), "-m", "pip", "install", "-q", "zensical"]
    if subprocess.run(pip, check=False, capture_output=True).returncode:
        print("Zensical cannot be installed here", flush=True)
        return None, None
    (tree / "zensical.toml").write_text(ZENSICAL, "utf-8")
    for page in sorted((texts / "docs").rglob("*.md")):
        copy = tree / page.relative_to(texts)
        copy.parent.mkdir(parents=True, exist_ok=True)
        text = page.read_text("utf-8").partition("\n---\n")[2]
        copy.write_text(re.sub(r"\{\{.*?\}\}", "", text), "utf-8")
    command = [str(python.with_name("zensical")), "build"]
    return spent(command, tree), spent(command, tree)


def checks(folder: Path) -> Iterator[Row]:
    for shape in SHAPES:
        at = many_records(folder / shape, RECORDS, shape)
        yield f"check, {RECORDS} records, {shape}", cost(ROOT, "-c", CHECK, str(at)), None


def searches() -> Iterator[Row]:
    search_index()
    start = time.process_time(), time.monotonic()
    index = search_index()
    built = Cost(time.process_time() - start[0], time.monotonic() - start[1])
    yield f"search, {MANY} pages built", built, None
    opened = median(opening(index) for _ in range(ROUNDS))
    yield f"search, {MANY} pages opened", Cost(opened, opened), None
    yield f"search, {MANY} pages, p95 of a key", Cost(*[slowest(index)] * 2), None
    print(f"search, bytes for 100 of {MANY} pages {len(gzip.compress(index)) * 100 // MANY:6}")


def project(folder: Path, more: int) -> Path:
    """A copy of the project with so many guidelines more: the real ones' sentences, mixed."""
    for name in COPIED:
        source = ROOT / name
        (shutil.copytree if source.is_dir() else shutil.copy)(source, _made(folder) / name)
    found = [path.read_text("utf-8") for path in guidelines(folder)]
    for number in range(more):
        text, other = found[number % len(found)], found[(number * 7 + 3) % len(found)]
        lines = [line for line in other.split("\n---\n")[1].splitlines() if _plain(line)]
        title = re.sub(r"(?m)^(# .*)$", rf"\1 {number}", text, count=1)
        mixed = "\n\n".join(lines[number % 5 : number % 5 + 8])
        copy = folder / "docs/ohjeet" / f"kopio-{number:04}.md"
        copy.write_text(f"{title}\n## Lisäksi {number}\n\n{mixed}\n", "utf-8")
    return folder


def guidelines(tree: Path) -> list[Path]:
    return [p for p in sorted((tree / "docs/ohjeet").glob("*.md")) if p.stem != "index"]


def _plain(line: str) -> bool:
    return bool(re.match(r"[A-ZÄÖ]", line)) and not re.search(r"[\[\]{}|<>*`!#]", line)


def search_index() -> bytes:
    """The index of many pages; all words are known when it is made a second time."""
    return index_of(many_pages(ROOT / "docs", MANY))


def opening(index: bytes) -> float:
    """Seconds from the bytes to an engine that can search, in a fresh process."""
    return searched(index, []).opening / 1000


def slowest(index: bytes) -> float:
    """Seconds that the slowest keystrokes take while the judged queries are typed."""
    typed = [q.text[:end] for q in asked(loaded(ROOT).portal) for end in range(2, len(q.text) + 1)]
    return percentile(searched(index, typed, limit=10).times, 95) / 1000


def cost(folder: Path, *arguments: str) -> Cost:
    """What Python costs in the folder; its output matters only when it fails."""
    return spent([sys.executable, *arguments], folder)


def spent(command: list[str], folder: Path) -> Cost:
    before, start = _children(), time.monotonic()
    done = subprocess.run(command, cwd=folder, check=False, capture_output=True, text=True)
    if done.returncode:
        sys.exit(f"{command}: {done.stdout}{done.stderr}")
    return Cost(_children() - before, time.monotonic() - start)


def _children() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _made(folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    return folder


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
