"""Whatever stands in a record is text on the page: no element, attribute or script comes of it."""

import json
import re
from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from icalendar import Calendar

from macros.calendars.occasions import NEWS_PATH
from macros.model.kinds import Text
from macros.model.portal import CATALOGUE
from macros.model.record import Record, declared
from macros.site_check.built import BuiltSite, classes, parsed
from tests.calendars.feed_faults import feed_faults
from tests.site.filled import pages, records, written
from tests.site.trees import TODAY, built, copied, run

# Each fits the shortest fields; the longer fields get as many as they hold.
SHORT = (
    "<b>x</b>", '" id="x', "' id='x", "</svg><b>", "<!-- x", "--><b>", "&lt;b&gt;", "&#60;b&#62;",
    "*a* _b_", "`a`", "{{ 7*7 }}", "{% raw %}", "{# x #}", "a | b", "</title>", "[a](b)",
    "&amp;lt;", "<br>", "![a](b)", "a\n\n# b", "{: #x }", "]]>", "%s {0}", "\\1 \\g<0>", "${x}",
    ":smile:",
)  # fmt: skip
LONG = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    '"></a><a href="javascript:alert(1)">x</a>',
    "<iframe src=https://www.example.org/></iframe>",
    "</title></textarea></style></script><script>alert(1)</script>",
    "</main></article></dl></section></body></html><plaintext>",
    "<svg onload=alert(1)><desc><p></svg></math><noscript><template>",
    "<style>*{display:none}</style><link rel=stylesheet href=//www.example.org>",
    "<meta http-equiv=refresh content=0><base href=//www.example.org/>",
    "<!--[if IE]><![endif]--> <![CDATA[ x ]]> <?php x ?> <!doctype x>",
    "![kuva](https://www.example.org/x.png) [linkki](https://www.example.org/) [viite][x]",
    '[x]: https://www.example.org/ "y"\n\n[^1]: alaviite [^1]',
    "alku\n\n# Otsikko\n\n- kohta\n\n1. kohta\n\n> lainaus\n\n***\n\nloppu",
    "alku\n\n```python\nkoodi\n```\n\n    koodi\n\n~~~\nloppu",
    '--8<-- "mkdocs.yml" ;--8<--',
    "Termi\n:   määritelmä\n\n*[Termi]: lyhenne",
    '!!! danger "x"\n    teksti\n\n??? note\n\n=== "Välilehti"\n    teksti',
    "| a | b |\n|---|---|\n| c | d |",
    "<div markdown=1>**a**</div> __b__ ~~c~~ ==d== ^^e^^ H~2~O :material-home:",
    "{: .x #y onclick=alert(1) } { #z } {.lead}",
    "&lt;script&gt; &amp;amp; &#x3c;b&#x3e; &copy &nbsp; &notanentity;",
    "{{ config }} {% include 'x' %} {% endraw %}{{ 7*7 }}{% raw %} {# ohi #} {{ '{{' }}",
    "<https://www.example.org/> https://www.example.org/ www.example.org a@example.org",
    "javascript:alert(1) data:text/html,<b> //www.example.org \\ \\\\ \\< \\*",
    "a<b a<b> a< b a>b </ <> <1> < script > <scr\nipt>",
    "`<b>` ``<i>`` $x$ $$y$$ \\(z\\) [[wiki]] @nimi #1 [ ] [x]",
)
# What a text becomes in the build that the others are compared with.
HARMLESS = "harmiton"

# No heading can be written with these.
UNWRITABLE = re.compile(r"[<`&]|www\.|https:|:smile:|\{[{%#]")

HOSTILE_BUILDS = [0, *(pytest.param(n, marks=pytest.mark.deep) for n in (1, 2))]


class Texts:
    """Writes a text of its own for each field and remembers it; no two hostile builds agree."""

    def __init__(self, hostile: int | None) -> None:
        self.hostile = hostile
        self.written: list[str] = []
        self.paths: set[str] = set()

    def __call__(self, path: str, longest: int) -> str:
        self.paths.add(path)
        number = len(self.written)
        start = f"t{number:03} "  # in lists that are sorted, the texts keep their order
        room = min(longest, 600) - len(start)
        text = start + (HARMLESS if self.hostile is None else self._hostile(path, number, room))
        self.written.append(" ".join(text.split()))
        return " ".join(text.split()) if path == "h1" else text

    def _hostile(self, path: str, number: int, room: int) -> str:
        pieces: list[str] = []
        for piece in self._pieces(path, number):
            if len(" ".join([*pieces, piece])) <= room:
                pieces.append(piece)
        assert pieces, path
        return " ".join(pieces)

    def _pieces(self, path: str, number: int) -> Iterator[str]:
        """All pieces, long ones first; which is the very first differs by field and build."""
        assert self.hostile is not None
        for kinds in (LONG, SHORT):
            first = (number * 5 + self.hostile * 11) % len(kinds)
            for piece in (*kinds[first:], *kinds[:first]):
                if not (path == "h1" and UNWRITABLE.search(piece)):
                    yield piece


pytestmark = pytest.mark.built

Build = tuple[BuiltSite, list[str]]
Builds = Callable[[int | None], Build]


@pytest.fixture(scope="session")
def builds(once: Callable[[str, Callable[[Path], object]], Path]) -> Builds:
    """`builds(0)`: a hostile site and its texts in order; `builds(None)`: the harmless one."""

    def made(number: int | None) -> Build:
        texts = Texts(number)
        records(texts)
        pages(texts)

        def fill(folder: Path) -> None:
            # Two builds on the two sides of midnight would differ in the map of the site.
            built(written(copied(folder), Texts(number)), SOURCE_DATE_EPOCH="1800000000")

        return BuiltSite(once(f"hostile-{number}", fill) / "site"), texts.written

    return made


Tree = tuple[Any, ...]


class Disarmed:
    """Turns each intact hostile text back into the harmless one of the same field."""

    def __init__(self, hostile: Sequence[str] = (), harmless: Sequence[str] = ()) -> None:
        self.pairs = {h[:5]: (h, b) for h, b in zip(hostile, harmless, strict=True)}

    def text(self, text: str) -> str:
        text = " ".join(text.split())
        for start in self.pairs.keys() & set(re.findall(r"t\d{3} ", text)):
            text = text.replace(*self.pairs[start])
        return text

    def tree(self, element: Any) -> Tree:
        """Tags, attributes and texts, all that a browser makes of the page."""
        name = element.tag if isinstance(element.tag, str) else "comment"
        attributes = {key: self.text(value) for key, value in sorted(element.attrib.items())}
        children = [(self.tree(child), self.text(child.tail or "")) for child in element]
        # What a form's script is told is data, escaped for HTML: no browser runs or shows it.
        text = "" if "data-form-given" in attributes else element.text or ""
        return (name, attributes, self.text(text), children)


UNCHANGED = Disarmed()


def differences(one: Tree, other: Tree, path: str = "") -> Iterator[str]:
    """Where two trees first differ, for a message that a person can read."""
    where = f"{path}/{one[0]}"
    if one[:3] != other[:3]:
        yield f"{where}: {one[:3]} ≠ {other[:3]}"
    if len(one[3]) != len(other[3]):
        yield f"{where}: {[c[0][0] for c in one[3]]} ≠ {[c[0][0] for c in other[3]]}"
    for (child, tail), (other_child, other_tail) in zip(one[3], other[3], strict=False):
        yield from differences(child, other_child, where)
        if tail != other_tail:
            yield f"{where}: after {child[0]}: {tail!r} ≠ {other_tail!r}"


def compared(builds: Builds, number: int) -> tuple[BuiltSite, BuiltSite, Disarmed]:
    (harmless, plain), (hostile, texts) = builds(None), builds(number)
    return harmless, hostile, Disarmed(texts, plain)


def test_every_text_field_of_every_type_is_tried() -> None:
    texts = Texts(0)
    records(texts)
    pages(texts)
    shapes = [row.shape for row in CATALOGUE.values()]
    declared = {path for shape in shapes for path in text_fields(shape)}
    assert declared - texts.paths == set()


def text_fields(shape: type[Record]) -> Iterator[str]:
    for path, spec in declared(shape):
        if isinstance(spec.kind, Text):
            yield f"{shape.FOLDER}.{path}"


@pytest.mark.parametrize("number", HOSTILE_BUILDS)
def test_hostile_text_changes_nothing_but_the_text(builds: Builds, number: int) -> None:
    """Head, frame, navigation and content of every page, 404 included."""
    harmless, hostile, disarmed = compared(builds, number)
    assert hostile.urls == harmless.urls
    for url in hostile.urls:
        if any("review" in classes(e) for e in harmless.main(url).iter()):
            continue  # a sheet of a certain size: longer texts leave room for fewer of them
        one, other = disarmed.tree(hostile.page(url)), UNCHANGED.tree(harmless.page(url))
        found = list(islice(differences(one, other), 5))
        assert found == [], f"{url}:\n" + "\n".join(found)


@pytest.mark.parametrize("number", HOSTILE_BUILDS)
def test_no_other_file_holds_the_texts(builds: Builds, number: int) -> None:
    harmless, hostile, _ = compared(builds, number)
    assert other_files(hostile) == other_files(harmless)


def other_files(site: BuiltSite) -> dict[str, bytes]:
    files = {p.relative_to(site.folder).as_posix(): p for p in site.folder.rglob("*")}
    return {
        name: path.read_bytes()
        for name, path in files.items()
        if path.is_file()
        and not name.endswith((".html", ".gz", ".xml", "search/index.json"))
        and not name.startswith(("kalenterit/", "api/", "haku/", "muokkaa/", NEWS_PATH))
    }


@pytest.mark.parametrize("number", HOSTILE_BUILDS)
def test_calendars_and_data_hold_the_texts_and_stay_sound(builds: Builds, number: int) -> None:
    hostile, _ = builds(number)
    calendars = sorted((hostile.folder / "kalenterit").rglob("*.ics"))
    assert calendars
    for calendar in calendars:
        assert list(feed_faults(calendar.read_bytes())) == [], calendar.name
    for file in sorted((hostile.folder / "api" / "v1").glob("*.json")):
        json.loads(file.read_text(encoding="utf-8"))
    assert elements_in_summaries(hostile.folder / NEWS_PATH) <= {"br"}
    meetings = json.loads((hostile.folder / "api/v1/meetings.json").read_text(encoding="utf-8"))
    said = Calendar.from_ical((hostile.folder / "kalenterit/kaikki.ics").read_bytes())
    titles = (str(event["SUMMARY"]) for event in said.walk("VEVENT"))
    summaries = {title.removeprefix("Alustava: ").removeprefix("Ehdotus: ") for title in titles}
    assert summaries >= {meeting["title"] for meeting in meetings["records"]}


def elements_in_summaries(feed: Path) -> set[str]:
    """What a news reader makes of the texts of the feed, which it takes for HTML (RFC 4287)."""
    summaries = ElementTree.parse(feed).iter("{http://www.w3.org/2005/Atom}summary")
    pieces = [parsed(summary.text or "") for summary in summaries]
    assert pieces
    return {element.tag for piece in pieces for element in piece.iterfind("body//*")}


@pytest.mark.parametrize("number", HOSTILE_BUILDS)
def test_headings_and_titles_show_the_whole_text(builds: Builds, number: int) -> None:
    """A text that lost the same piece in both builds would not be noticed above."""
    hostile, texts = builds(number)
    whole = {text[:5]: text for text in texts}
    own_titles = 0
    for url in set(hostile.urls) - {"404.html", "haku/"}:
        if url.startswith("muokkaa/"):
            continue
        (heading,) = ("".join(h.itertext()).split() for h in hostile.page(url).iter("h1"))
        text = whole[f"{heading[0]} "]
        assert " ".join(heading).removesuffix(" #").startswith(text), url
        title = " ".join((next(hostile.page(url).iter("title")).text or "").split())
        own_titles += title.startswith(f"{text} – {texts[0]}")
    assert own_titles >= 12  # the other pages are named by the navigation


def test_the_templates_of_records_are_not_run(
    builds: Builds,
) -> None:
    for site, _ in map(builds, (None, 0)):
        for url in site.urls:
            assert "49" not in re.findall(r"\b49\b", "".join(site.page(url).itertext())), url


ASTRAY = [
    "javascript:alert(1)",
    "JaVaScRiPt:alert",
    "java\\u00adscript:alert",
    "data:text/html,x",
    "vbscript:x",
    "//www.example.org/",
    "http://www.example.org/",
    'https://www.example.org/\\" onclick=x',
    "file:///etc/passwd",
    "&#106;avascript:alert",
    "%6aavascript:alert",
    "../../mkdocs.yml",
]


def test_an_address_that_runs_or_leads_astray_is_refused(tmp_path: Path) -> None:
    tree = copied(tmp_path / "puu")
    group = next((tree / "data" / "groups").glob("*.yml")).stem
    (tree / "data" / "meetings").mkdir(exist_ok=True)
    for number, address in enumerate(ASTRAY):
        (tree / "data" / "meetings" / f"koe-{number:02}.yml").write_text(
            f"title: Koe\ngroup: {group}\nstatus: held\nstarts: 4.2.2027 klo 9.00\n"
            "ends: 4.2.2027 klo 10.00\nmaterials:\n  - title: Pöytäkirja\n"
            f'    address: "{address}"\nremote: true\n',
            encoding="utf-8",
        )
    done = run(tree, "check", "--today", str(TODAY))
    assert done.returncode == 1
    told = re.findall(r"^data/meetings/koe-(\d\d)\.yml:8:\d+: .*osoit", done.stdout, re.MULTILINE)
    assert told == [f"{number:02}" for number in range(len(ASTRAY))], done.stdout
    assert len(done.stdout.splitlines()) == len(ASTRAY)
