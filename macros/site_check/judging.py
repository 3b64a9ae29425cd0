"""All judges on one built site, on all cores; what was judged before is remembered."""

import os
from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from functools import partial
from itertools import chain
from pathlib import Path
from typing import Any, TypeVar

from ..problems import Place, Problem
from .built import BuiltSite, file_of_url
from .facts import fact_problems
from .language import language_problems
from .memory import Keys, Memory, own_part, showing
from .pages import seen
from .questions import asked, question_problems, ranked
from .sources import Sources
from .told import LENGTH, Finding, length_problems, told
from .tools import Missing, broken, chromium, invalid

# The work is done by browsers, Java and Deno: of Python there is little, and threads will do. One
# browser more than cores, as each waits now and then; each takes a quarter of a gigabyte.
_BROWSERS = min(os.cpu_count() or 2, 3) + 1

T = TypeVar("T")
Rows = Sequence[Sequence[Any]]


@dataclass(frozen=True)
class Work:
    """What one judge has to look at: `act` gives a verdict on each subject, in their order.

    So many `shares` of it go on side by side: each takes the next subject when it is ready.
    """

    name: str
    act: Callable[[Path, Iterable[Any]], Iterator[Rows]]
    subjects: dict[str, Any]
    told: Callable[[Rows], Iterable[Problem]]
    lasts: Callable[[Rows], bool]
    shares: int = 1
    browser: bool = False

    def fresh(self, known: Container[str]) -> list[tuple[str, Any]]:
        """What is not known yet, by its key."""
        return [(key, subject) for key, subject in self.subjects.items() if key not in known]


@dataclass
class Judging:
    """One run over a site: what was found so far."""

    sources: Sources
    folder: Path
    memory: Memory
    problems: set[Problem] = field(default_factory=set)
    verdicts: dict[str, Rows] = field(default_factory=dict)
    remembered: dict[str, Rows] = field(default_factory=dict)

    def run(self) -> list[Problem]:
        """Everything that is wrong with the site, in the order of the files."""
        site = BuiltSite(self.folder)
        works = self._judge("sivut", lambda: _works(site, self.sources))
        keys = {key for work in works for key in work.subjects}
        self.verdicts |= {key: self.memory.known[key] for key in keys & self.memory.known.keys()}
        queues = [(work, fresh) for work in works if (fresh := work.fresh(self.verdicts))]
        with ThreadPoolExecutor(_BROWSERS + 2) as pool:
            browsers = any(work.browser for work, _ in queues)
            started = pool.submit(chromium) if browsers else None
            given = [
                (work.name, pool.submit(self._rows, work, queue, started if work.browser else None))
                for work, fresh in queues
                for queue in [iter(fresh)] * min(work.shares, len(fresh))
            ]
            self._tell("linkit", lambda: told(broken(self.folder), self.sources))
            self._tell("kieli", lambda: language_problems(site, self.sources))
            self._tell("tiedot", lambda: fact_problems(site, self.sources))
            for name, rows in given:
                self.verdicts |= dict(self._judge(name, rows.result))
        for work in works:
            found = {key: self.verdicts[key] for key in work.subjects if key in self.verdicts}
            self.remembered |= {key: rows for key, rows in found.items() if work.lasts(rows)}
            self._tell(work.name, partial(work.told, [*chain(*found.values())]))
        return sorted(self.problems)

    def _tell(self, name: str, act: Callable[[], Iterable[Problem]]) -> None:
        self.problems.update(self._judge(name, act))

    def _judge(self, name: str, act: Callable[[], Iterable[T]]) -> list[T]:
        """What a judge gives; one that breaks down says so itself, fails and gives nothing."""
        try:
            return [*act()]
        except Missing as missing:
            self.problems.add(Problem(Place("requirements"), str(missing)))
        except Exception as error:
            reason = f"{type(error).__name__}: {str(error).strip().partition(chr(10))[0]}"
            message = f"tarkistus «{name}» kaatui: {reason}; tämä on ohjelman vika, ei sivun"
            self.problems.add(Problem(Place("macros/site_check"), message))
        return []

    def _rows(
        self, work: Work, queue: Iterator[tuple[str, Any]], needed: Future[str] | None
    ) -> list[tuple[str, Rows]]:
        """The verdicts by key; this is what runs in a thread of its own."""
        if needed:
            needed.result()
        taken: list[str] = []

        def subjects() -> Iterator[Any]:
            for key, subject in queue:
                taken.append(key)
                yield subject

        verdicts = [*work.act(self.folder, subjects())]
        return list(zip(taken, verdicts, strict=True))


def _works(site: BuiltSite, sources: Sources) -> Iterator[Work]:
    """The judges that take their time; a page is known by its content and by how it is judged."""
    files = {url: file_of_url(site.folder, url) for url in site.urls}
    content = {url: file.read_bytes() for url, file in files.items()}
    framed, keys = showing(content) | {""}, Keys(site.folder)
    parts = {url: page if url in framed else own_part(page) for url, page in content.items()}
    known = {url: keys.key(files[url], part, url) for url, part in parts.items()}

    def told_of(rows: Rows) -> Iterable[Problem]:
        findings = [Finding(*row) for row in rows]
        yield from length_problems((f for f in findings if f.rule == LENGTH), sources)
        yield from told((f for f in findings if f.rule != LENGTH), sources)

    # What takes the longest goes first.
    heavy = sorted(files, key=lambda url: (url not in framed, -len(content[url])))
    texts = {f"HTML {known[url]}": url for url in heavy}
    yield Work("HTML", invalid, texts, told_of, _sound)
    looks = {f"selain {known[url]}": (url, url in framed) for url in heavy}
    yield Work("selain", seen, looks, told_of, _sound, shares=_BROWSERS, browser=True)
    if questions := [question.text for question in asked(sources.loaded.portal)]:
        (index,) = site.folder.glob("haku/sanasto-*.json")
        subject = {keys.key(index, index.read_bytes(), *questions): questions}
        yield Work("hakulauseet", ranked, subject, partial(question_problems, sources), bool)


def _sound(rows: Rows) -> bool:
    """Whether the verdict holds of the next site, too: a fault may come of the frame."""
    return all(rule == LENGTH for _, _, rule, _ in rows)
