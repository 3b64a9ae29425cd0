"""All judges on one built site, on all cores; what was judged before is remembered."""

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from functools import partial
from itertools import chain
from pathlib import Path
from typing import Any, TypeVar

from ..memory import keep, recall, step
from ..problems import Place, Problem, Unable
from .built import BuiltSite, file_of_url
from .facts import fact_problems
from .keys import own_part, page_key, showing
from .language import language_problems
from .pages import seen
from .questions import asked, question_problems, ranked
from .sources import Sources
from .told import LENGTH, Finding, length_problems, told
from .tools import broken, invalid

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
    subjects: dict[bytes, Any]
    told: Callable[[Any], Iterable[Problem]]
    lasts: Callable[[Rows], bool]
    shares: int = 1


@dataclass
class Judging:
    """One run over a site: what was found so far."""

    sources: Sources
    folder: Path
    problems: set[Problem] = field(default_factory=set)

    def run(self) -> list[Problem]:
        """Everything that is wrong with the site, in the order of the files."""
        site = BuiltSite(self.folder)
        works = self._judge("sivut", lambda: _works(site, self.sources))
        asked = ((key, recall(key)) for work in works for key in work.subjects)
        verdicts = {key: rows for key, rows in asked if rows is not None}
        with ThreadPoolExecutor(_BROWSERS + 2) as pool:
            given = [
                (work, pool.submit(self._rows, work, queue))
                for work in works
                if (fresh := [row for row in work.subjects.items() if row[0] not in verdicts])
                for queue in [iter(fresh)] * min(work.shares, len(fresh))
            ]
            self._tell("linkit", lambda: told(broken(self.folder), self.sources))
            self._tell("kieli", lambda: language_problems(site, self.sources))
            self._tell("tiedot", lambda: fact_problems(site, self.sources))
            for work, found in given:
                for key, rows in self._judge(work.name, found.result):
                    verdicts[key] = rows
                    if work.lasts(rows):
                        keep(key, rows)
        for work in works:
            rows = [*chain(*(verdicts.get(key, ()) for key in work.subjects))]
            self._tell(work.name, partial(work.told, rows))
        return sorted(self.problems)

    def _tell(self, name: str, act: Callable[[], Iterable[Problem]]) -> None:
        self.problems.update(self._judge(name, act))

    def _judge(self, name: str, act: Callable[[], Iterable[T]]) -> list[T]:
        """What a judge gives; one that breaks down says so itself, fails and gives nothing."""
        try:
            return [*act()]
        except Unable as missing:
            self.problems.add(Problem(Place("requirements"), str(missing)))
        except Exception as error:
            reason = f"{type(error).__name__}: {str(error).strip().partition(chr(10))[0]}"
            message = f"tarkistus «{name}» kaatui: {reason}; tämä on ohjelman vika, ei sivun"
            self.problems.add(Problem(Place("macros/site_check"), message))
        return []

    def _rows(self, work: Work, queue: Iterator[tuple[bytes, Any]]) -> list[tuple[bytes, Rows]]:
        """The verdicts by key; this is what runs in a thread of its own."""
        taken: list[bytes] = []

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
    framed = showing(content) | {""}
    parts = {url: page if url in framed else own_part(page) for url, page in content.items()}
    known = {url: page_key(site.folder, files[url], part, url) for url, part in parts.items()}

    def told_of(findings: list[Finding]) -> Iterable[Problem]:
        yield from length_problems((f for f in findings if f.rule == LENGTH), sources)
        yield from told((f for f in findings if f.rule != LENGTH), sources)

    # What takes the longest goes first.
    heavy = sorted(files, key=lambda url: (url not in framed, -len(content[url])))
    texts = {b"HTML" + known[url]: url for url in heavy}
    yield Work("HTML", invalid, texts, told_of, _sound)
    looks = {b"selain" + known[url]: (url, url in framed) for url in heavy}
    yield Work("selain", seen, looks, told_of, _sound, shares=_BROWSERS)
    if questions := [question.text for question in asked(sources.loaded.portal)]:
        (index,) = site.folder.glob("haku/sanasto-*.json")
        subject = {step("hakulauseet", index.read_bytes(), questions): questions}
        yield Work("hakulauseet", ranked, subject, partial(question_problems, sources), bool)


def _sound(rows: Rows) -> bool:
    """Whether the verdict holds of the next site, too: a fault may come of the frame."""
    return all(rule == LENGTH for _, _, rule, _ in rows)
