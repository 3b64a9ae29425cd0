"""`make bench`: how long the editor's and the publisher's commands take, as ratios of one run.

Machines differ and are noisy: compare the ratios of one run with those of another, not seconds.
The search is measured with as many pages: built, opened, and asked letter by letter.
"""

import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from statistics import median

from macros.search.documents import Labels
from macros.search.index import search_files
from macros.search.word_book import WordBook
from macros.site_check.engine import searched
from macros.site_check.questions import asked
from tests.many_records import SHAPES, many_records
from tests.search.evaluation import MEMORY, percentile
from tests.search.many_pages import many_pages
from tests.site.trees import loaded

ROOT = Path(__file__).resolve().parent.parent
COPIED = ("macros", "overrides", "data", "docs", "mkdocs.yml")
MANY = 1_000
RECORDS = 5_000
ROUNDS = 3
CHECK = """
import sys, datetime, pathlib, macros.checking
folder = pathlib.Path(sys.argv[1])
macros.checking.checked(folder / "data", folder / "docs", datetime.date.today())
"""


def main() -> None:
    """Prints each command's median time and its ratio to an empty start of Python."""
    with tempfile.TemporaryDirectory() as folder:
        few, many = project(Path(folder) / "few", 0), project(Path(folder) / "many", MANY)
        full = {shape: many_records(Path(folder) / shape, RECORDS, shape) for shape in SHAPES}
        rows = [
            ("python -c pass", timed(lambda: run(few, "-c", "pass"))),
            ("check", timed(lambda: run(few, "-m", "macros", "check"))),
            ("site", timed(lambda: run(few, "-m", "macros", "site"))),
            (
                f"check, {MANY} guidelines more",
                timed(lambda: run(many, "-m", "macros", "check"), 1),
            ),
            (f"site, {MANY} guidelines more", timed(lambda: run(many, "-m", "macros", "site"), 1)),
            *(
                (f"check, {RECORDS} records, {shape}", timed(partial(check, at), 1))
                for shape, at in full.items()
            ),
        ]
    index = search_index()
    rows += [
        (f"search, {MANY} pages built", timed(search_index)),
        (f"search, {MANY} pages opened", median(opening(index) for _ in range(ROUNDS))),
        (f"search, {MANY} pages, p95 of a key", slowest(index)),
    ]
    empty = rows[0][1]
    for name, seconds in rows:
        print(f"{name:32} {seconds:8.3f} s {seconds / empty:8.2f} ×")
    print(f"search, bytes for 100 of {MANY} pages {len(index) * 100 // MANY:6}")


def project(folder: Path, more: int) -> Path:
    """A copy of the project with so many copies of a real guideline added."""
    for name in COPIED:
        source = ROOT / name
        (shutil.copytree if source.is_dir() else shutil.copy)(source, _made(folder) / name)
    guideline = next(
        path for path in sorted((ROOT / "docs/ohjeet").glob("*.md")) if path.stem != "index"
    )
    for number in range(more):
        copy = folder / "docs/ohjeet" / f"kopio-{number:04}.md"
        copy.write_text(guideline.read_text(encoding="utf-8"), encoding="utf-8")
    return folder


def search_index() -> bytes:
    """The index of many pages; all words are known when it is made a second time."""
    book = WordBook(MEMORY)
    files = search_files(many_pages(ROOT / "docs", MANY), Labels(), [], book)
    book.save()
    return next(content for path, content in files.items() if path.endswith(".bin"))


def opening(index: bytes) -> float:
    """Seconds from the bytes to an engine that can search, in a fresh process."""
    return searched(index, []).opening / 1000


def slowest(index: bytes) -> float:
    """Seconds that the slowest keystrokes take while the judged queries are typed."""
    typed = [q.text[:end] for q in asked(loaded(ROOT).portal) for end in range(2, len(q.text) + 1)]
    return percentile(searched(index, typed, limit=10).times, 95) / 1000


def timed(act: Callable[[], object], rounds: int = ROUNDS) -> float:
    """The median of the rounds, in seconds; a first run that warms the disk is not counted."""
    if rounds > 1:
        act()
    return median(_once(act) for _ in range(rounds))


def run(folder: Path, *arguments: str) -> None:
    """Runs Python in the folder; its output matters only when it fails."""
    subprocess.run([sys.executable, *arguments], cwd=folder, check=True, capture_output=True)


def check(folder: Path) -> None:
    """Checks the folder's records and pages, in a fresh process."""
    run(ROOT, "-c", CHECK, str(folder))


def _once(act: Callable[[], object]) -> float:
    start = time.perf_counter()
    act()
    return time.perf_counter() - start


def _made(folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    return folder


if __name__ == "__main__":
    main()
