"""All judges on one built site, on all cores; what was judged before is remembered."""

import os
from collections.abc import Callable, Container, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import astuple, dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

from ..problems import Place, Problem
from .built import BuiltSite, file_of_url
from .facts import fact_problems
from .finding import Finding
from .frame import showing
from .language import language_problems
from .links import broken
from .memory import Key, Keys, Memory
from .nu import invalid
from .pages import seen, weighed
from .questions import asked, question_problems, ranked
from .sources import Sources
from .states import NARROW, WIDE
from .told import WARNED, told
from .tools import Missing, tool

# The work is done by browsers, Java and Deno: of Python there is little, and threads will do. A
# browser takes a core and a quarter of a gigabyte; more than a few would only be memory.
_BROWSERS = min(os.cpu_count() or 2, 4)

QUESTIONS = "hakulauseet"


@dataclass(frozen=True)
class Work:
    """What one judge has to look at: `act` gives a verdict on each subject, in their order."""

    name: str
    act: Callable[[Path, list[Any]], Iterator[list[Any]]]
    subjects: dict[Key, Any]
    shares: int = 1
    browser: bool = False

    def parts(self, known: Container[Key]) -> Iterator[dict[Key, Any]]:
        """What is not known yet, dealt out so that two heavy ones are not looked at together."""
        fresh = [(key, subject) for key, subject in self.subjects.items() if key not in known]
        dealt = [fresh[n :: self.shares] for n in range(min(self.shares, len(fresh)))]
        yield from (dict(part[:: 1 - 2 * (n % 2)]) for n, part in enumerate(dealt))


@dataclass
class Judging:
    """One run over a site: what was found so far."""

    sources: Sources
    folder: Path
    memory: Memory
    problems: set[Problem] = field(default_factory=set)
    verdicts: dict[Key, list[Any]] = field(default_factory=dict)

    @property
    def remembered(self) -> dict[str, list[Any]]:
        """The verdicts under the keys by which they hold on the next site, too.

        A fault may come of the frame: it holds of nothing but the very same page.
        """
        return {
            key.own if key.own == key.whole or _sound(rows) else key.whole: rows
            for key, rows in self.verdicts.items()
        }

    def run(self) -> list[Problem]:
        """Everything that is wrong with the site, in the order of the files."""
        site = BuiltSite(self.folder)
        works: list[Work] = []

        def look() -> Iterator[Problem]:
            works.extend(_works(site, self.sources))
            yield from ()

        self._judge("sivut", look)
        for key in (key for work in works for key in work.subjects):
            if (rows := self.memory.verdict(key)) is not None:
                self.verdicts[key] = rows
        parts = [(work, part) for work in works for part in work.parts(self.verdicts)]
        if any(work.browser for work, _ in parts) and not self._browser_is_there():
            parts = [(work, part) for work, part in parts if not work.browser]
        with ThreadPoolExecutor(_BROWSERS + 1) as pool:
            given = [
                (work.name, part, pool.submit(_rows, work.act, self.folder, list(part.values())))
                for work, part in parts
            ]
            self._judge("linkit", lambda: told(broken(self.folder), self.sources))
            self._judge("kieli", lambda: language_problems(site, self.sources))
            self._judge("tiedot", lambda: fact_problems(site, self.sources))
            for name, part, rows in given:
                self._judge(name, partial(self._learn, part, rows))
        for work in works:
            self._judge(work.name, partial(self._concluded, work))
        return sorted(self.problems)

    def _judge(self, name: str, act: Callable[[], Iterable[Problem]]) -> None:
        """Adds what a judge finds; one that breaks down says so itself, and fails."""
        try:
            self.problems.update(act())
        except Missing as missing:
            self.problems.add(Problem(Place("requirements"), str(missing)))
        except Exception as error:
            reason = f"{type(error).__name__}: {str(error).strip().partition(chr(10))[0]}"
            message = f"tarkistus «{name}» kaatui: {reason}; tämä on ohjelman vika, ei sivun"
            self.problems.add(Problem(Place("macros/site_check"), message))

    def _browser_is_there(self) -> bool:
        def look() -> Iterator[Problem]:
            os.environ["CHROMIUM"] = os.environ.get("CHROMIUM") or tool("chromium")
            yield from ()

        before = len(self.problems)
        self._judge("selain", look)
        return len(self.problems) == before

    def _learn(self, part: dict[Key, Any], rows: "Future[list[list[Any]]]") -> list[Problem]:
        self.verdicts |= dict(zip(part, rows.result(), strict=True))
        return []

    def _concluded(self, work: Work) -> Iterable[Problem]:
        rows = [row for key in work.subjects for row in self.verdicts.get(key, [])]
        if work.name == QUESTIONS:
            return question_problems(self.sources, rows)
        return told((Finding(*row) for row in rows), self.sources)


def _works(site: BuiltSite, sources: Sources) -> Iterator[Work]:
    """The judges that take their time; a page is known by its content and by how it is judged."""
    keys = Keys(site.folder)
    urls = sorted(site.urls, key=lambda url: -file_of_url(site.folder, url).stat().st_size)
    if "" in urls:
        front = file_of_url(site.folder, "")
        weights = {keys.key(front, "weight", str(width)): width for width in (NARROW, WIDE)}
        yield Work("etusivun paino", weighed, weights, browser=True)
    files = {url: file_of_url(site.folder, url) for url in urls}
    shown = showing({url: file.read_bytes() for url, file in files.items()}) | {""}

    def looks(judge: str) -> dict[Key, Any]:
        by = {url: keys.key if url in shown else keys.page for url in files}
        return {by[url](file, judge, url): url for url, file in files.items()}

    yield Work("HTML", invalid, looks("html"))
    yield Work("selain", seen, looks("browser"), shares=_BROWSERS, browser=True)
    if questions := [question.text for question in asked(sources.loaded.portal)]:
        (index,) = site.folder.glob("haku/sanasto-*.json")
        yield Work(QUESTIONS, ranked, {keys.key(index, *questions): questions})


def _sound(rows: list[Any]) -> bool:
    return all(rule in WARNED for _, _, rule, _ in rows)


def _rows(
    act: Callable[[Path, list[Any]], Iterator[list[Any]]], folder: Path, subjects: list[Any]
) -> list[list[Any]]:
    """The verdicts as JSON keeps them; this is what runs in a thread of its own."""
    return [
        [astuple(row) if isinstance(row, Finding) else row for row in verdict]
        for verdict in act(folder, subjects)
    ]
