"""What the tests share: toy portals from an editor's YAML, a toy folder, and a reader's eyes."""

import fcntl
import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any
from xml.etree.ElementTree import Element

import pytest

from macros.files.reading import Reader
from macros.files.yaml import Mapping, read_yaml
from macros.model.portal import CATALOGUE, Portal
from macros.model.record import Record
from macros.model.requirement import CHECKS
from macros.site_check.built import BuiltSite, parsed
from tests.site.trees import LONE, NOON, REPOSITORY, TOY, TRIAD, built, copied
from tests.triad_count import NOON as TRIADS_NOON

if TYPE_CHECKING:
    from playwright.sync_api import Browser

SOURCE = "source: {document: malli}\n"
# What a record says when a test has nothing to say about it.
DEFAULTS = {
    "documents": "title: Malli\nkind: agreement\nsummary: Sopii rakenteen.\n",
    "organisations": f"title: Kunta\nshort: Kunta\nkind: municipality\nparty: true\n{SOURCE}",
    "bodies": f"title: Hallitus\norganisation: mallila\n{SOURCE}",
    "positions": f"title: Tehtävä\norganisation: mallila\nholder: {{state: vacant}}\n{SOURCE}",
    "levels": f"title: Taso\norder: 1\npurpose: Päättää linjat.\n{SOURCE}",
    "groups": "title: Ryhmä\nlevel: ylin\npurpose: Ohjaa.\ncomposition: not_recorded\n"
    f"meetings: not_recorded\ntasks: [Päättää.]\n{SOURCE}",
    "meetings": "title: Kokous\ngroup: ohjaus\nstatus: confirmed\n"
    "starts: 4.2.2027 klo 9.00\nends: 4.2.2027 klo 11.00\nremote: true\n",
    "annual-tasks": f"title: Seuranta\ngroup: ohjaus\nmonths: [3]\nwhat: Seurataan.\n{SOURCE}",
    "network-events": "title: Seminaarit\nnetwork: verkko\nstatus: planned\n"
    f"window: {{year: 2027}}\n{SOURCE}",
    "account-managers": "title: Asiakkuus\nposition: it\nserves: mallila\n"
    f"available_to: [mallila]\n{SOURCE}",
    "contact-points": "title: IT-tuki\npurpose: Laitteet.\norganisations: [mallila]\n"
    "topics: [tuki]\nchannels: not_recorded\nhours: not_recorded\n"
    "out_of_hours: not_recorded\nanswered_by: not_recorded\n",
    "experts": f"title: Ala\nposition: not_recorded\navailable_to: [mallila]\n{SOURCE}",
    "networks": "title: Verkosto\nabbreviation: V\npurpose: Vertaisoppi.\naudience: Johdolle\n"
    "season: {number: 2, first_year: 2027, last_year: 2028}\ntheme: Siltoja\n"
    f"entitlements: [{{id: seminaari, title: Seminaari, quota: 4}}]\n{SOURCE}",
    "memberships": "title: Jäsenyys\nnetwork: verkko\norganisation: mallila\n"
    "contact: not_recorded\nfee: {euros_per_year: 0, vat: alv. 0}\n"
    "budget_source: not_recorded\ndecision: not_recorded\n"
    f"use: [{{entitlement: seminaari, used: not_recorded}}]\n{SOURCE}",
    "decisions": "title: Päätös\nbody: hallitus\ndate: 4.2.2027\npreparer: not_recorded\n"
    f"presenter: not_recorded\nproposal: [Hyväksytään.]\noutcome: Hyväksyttiin.\n{SOURCE}",
    "services": "title: Palvelu\nsummary: Palvelee.\ntopics: [tuki]\nstate: in_use\n"
    "owner: not_recorded\nsupport_model: {state: not_recorded}\n"
    "service_level: {state: not_recorded}\n"
    f"users: [{{organisation: mallila, state: used}}]\n{SOURCE}",
    "changes": "title: Muutos\nkind: update\nstatus: planned\nwhat: Ulkoasu vaihtuu.\n"
    "window: {year: 2027}\naffects: [mallila]\nmade_by: not_recorded\n"
    "announced: not_recorded\nresponsible: not_recorded\n"
    "communication: {state: not_recorded}\n",
    "projects": "title: Projekti\nkind: project\npurpose: Kehittää.\nphase: running\n"
    "owner: not_recorded\nsteering_group: not_recorded\nnext_step: not_recorded\n"
    "parties: [mallila]\n",
    "procurements": "title: Hankinta\nwhat: Hankitaan.\nstate: planned\nwindow: not_recorded\n"
    "parties: [{organisation: mallila, state: not_recorded}]\nask: not_recorded\n"
    "volume: not_recorded\n",
    "requirements": "title: Lupaus\norder: 1\nnext_step: Kirjataan.\n"
    "responsible: {organisation: mallila}\nholders: {every_position: true}\n"
    "source: {document: malli, phrase: nimetään}\n",
    "goals": f"title: Tavoite\nhorizon: long\norder: 1\n{SOURCE}",
    "commitments": f"title: Sitoumus\ntext: Osapuoli kertoo.\norder: 1\n{SOURCE}",
    "open-questions": "title: Kysymys\nbackground: Malli vaikenee.\nmatters: Muuten ei tiedetä.\n"
    f"order: 1\n{SOURCE}",
    "topics": "title: Aihe\norder: 1\n",
    "terms": "title: palvelutaso\ndefinition: Sovittu laatu.\nstatus: draft\n",
    "queries": "title: Hakulauseet\nqueries: [{query: mikrotuki, find: [index.md]}]\n",
    "search": "title: Haun mittaus\nmeasured: 4.2.2027\nclasses:\n"
    "  - {title: Kirjoitusvirhe, queries: 20, found: 98, rank: 95, empty: 0}\n",
    "synonyms": "title: Hakusanat\ngroups: [{words: [mikrotuki], pages: [index.md]}]\n",
    "guidelines": "summary: Ohjaa.\nstatus: draft\nowner: it\napplies_to: [mallila]\n"
    "topics: [tuki]\nlaw_checked: 4.2.2027\nreview_interval: 12\n"
    "basis: [{document: malli}]\n",
    "pages": "summary: Kertoo.\n",
    "site": "title: Mallilan ohjeet\ndescription: Ohjeet.\npublisher: Mallila\n"
    "feedback: not_recorded\ncalendar_domain: mallila\n",
    "accessibility": "title: Seloste\nconformance: partial\ncriteria: WCAG 2.2\nassessor: self\n"
    "assessed: 4.2.2027\nprepared: 5.2.2027\npublished: not_recorded\nfeedback: not_recorded\n"
    "answer_days: 14\nauthority: {title: Valvoja, address: 'https://example.fi/'}\n"
    "measurement: {pages: 2, states: 8, violations: 0, tool: axe, states_measured: [vaalea]}\n",
}
# A default gives way to the line that says the other thing.
INSTEAD = {
    ("account-managers", "serves"): {"sectors"},
    ("changes", "window"): {"starts"},
    ("decisions", "body"): {"group"},
    ("meetings", "starts"): {"window"},
    ("network-events", "window"): {"starts"},
    ("meetings", "ends"): {"window"},
    ("requirements", "holders"): {*CHECKS},
}
# What the others rest on; a test that speaks of these itself gets only its own.
GROUND = {
    "documents": {"malli": ""},
    "organisations": {
        "kuvitelma": "title: Kuvitelman kunta\nshort: Kuvitelma",
        "mallila": "title: Mallilan kunta\nshort: Mallila",
    },
    "levels": {"ylin": "title: Ylin taso"},
}
BLOCKS = frozenset(
    "address article aside dd desc div dl dt figcaption figure footer h1 h2 h3 h4 header li main "
    "nav ol p section summary svg table tbody td text th thead title tr ul pre".split()
)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--accept", action="store_true", help="write the golden text anew")


@pytest.fixture(scope="session")
def make_portal() -> Callable[..., Portal]:
    """`make_portal(groups={"ohjaus": "title: …"})`: the rest of each record comes from DEFAULTS."""
    return _portal


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if {"once", "built_site"} & set(getattr(item, "fixturenames", ())):
            item.add_marker(pytest.mark.built)


Once = Callable[[str, Callable[[Path], object]], Path]


@pytest.fixture(scope="session")
def once(tmp_path_factory: pytest.TempPathFactory) -> Once:
    """`once(name, fill)`: a folder that is filled once for all workers; the others wait for it."""
    base = tmp_path_factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        base = base.parent

    def filled(name: str, fill: Callable[[Path], object]) -> Path:
        folder, done = base / name, base / f"{name}.done"
        with (base / f"{name}.lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            if not done.exists():
                shutil.rmtree(folder, ignore_errors=True)
                fill(folder)
                done.touch()
        return folder

    return filled


@pytest.fixture(scope="session")
def toy_site(once: Once) -> BuiltSite:
    """The toy's site, with links that lead to where it is edited."""
    return _site(once, TOY, SOURCE_DATE_EPOCH=NOON, REPOSITORY_URL=REPOSITORY)


@pytest.fixture(scope="session")
def triad_site(once: Once) -> BuiltSite:
    return _site(once, TRIAD, SOURCE_DATE_EPOCH=TRIADS_NOON)


@pytest.fixture(scope="session")
def lone_site(once: Once) -> BuiltSite:
    return _site(once, LONE, SOURCE_DATE_EPOCH=NOON)


def _site(once: Once, content: Path, **variables: str) -> BuiltSite:
    name = f"{content.name}-site"
    return BuiltSite(
        once(name, lambda folder: built(copied(folder, content), **variables)) / "site"
    )


@pytest.fixture(scope="session")
def browser() -> Iterator["Browser"]:
    """One for each worker; those whose tests ask for none do without Playwright."""
    from playwright.sync_api import sync_playwright

    from macros.site_check.chromium import launched

    with sync_playwright() as playwright:
        browser = launched(playwright)
        yield browser
        browser.close()


@pytest.fixture
def toy(tmp_path: Path) -> Path:
    """A copy of the toy site's folder: data/ and docs/ that hold no problem."""
    folder = tmp_path / "toy"
    shutil.copytree(TOY, folder)
    return folder


@pytest.fixture(scope="session")
def visible_text() -> Callable[[str | Element], str]:
    """HTML → what a reader or a screen reader gets: a line a block, « | » between cells."""
    return _visible_text


def _portal(**given: Any) -> Portal:
    reader = Reader()
    found: dict[str, Any] = {}
    for folder, row in CATALOGUE.items():
        name = folder.replace("-", "_")
        if row.single:
            found[name] = _record(reader, row.shape, folder, given.pop(name, ""))
        else:
            texts = given.pop(name, GROUND.get(folder, {}))
            found[name] = {
                key: _record(reader, row.shape, key, texts[key]) for key in sorted(texts)
            }
    assert not given, f"no such records: {list(given)}"
    return Portal(**found)


def _record(reader: Reader, shape: type[Record], key: str, text: str) -> Record:
    written = CATALOGUE[shape.FOLDER].written
    own = {"id": key, "title": key.capitalize()} if written else {"id": key}
    record = reader.record(shape, _filled(text, shape.FOLDER, key), **own)
    assert record, reader.problems
    return record


def _filled(text: str, folder: str, key: str) -> Mapping:
    """The editor's text, with a default for each line that it leaves out."""
    rest = read_yaml(DEFAULTS[folder], f"{folder}/default.yml")
    if not text:
        return rest
    node = read_yaml(text, f"{folder}/{key}.yml")
    said = {name.text for name, _ in node.entries}
    left_out = [
        (name, value)
        for name, value in rest.entries
        if not said & {name.text, *INSTEAD.get((folder, name.text), ())}
    ]
    return Mapping((*node.entries, *left_out), node.place)


def _visible_text(html: str | Element) -> str:
    root = parsed(html) if isinstance(html, str) else html
    lines = (" ".join(line.split()) for line in "".join(_pieces(root)).split("\n"))
    return "\n".join(line.removeprefix("| ") for line in lines if line.strip("| "))


def _pieces(element: Element) -> Iterator[str]:
    name = element.tag
    unseen = name in ("script", "style", "head", "button") or element.get("hidden") is not None
    if unseen or element.get("class") == "headerlink":
        return
    yield {"br": "\n", "td": " | ", "th": " | ", "dd": ": "}.get(
        name, "\n" if name in BLOCKS else ""
    )
    yield " ".join((element.text or "").split("\n"))
    for child in element:
        yield from _pieces(child)
        yield " ".join((child.tail or "").split("\n"))
    yield "\n" if name in BLOCKS - {"td", "th", "dt"} else ""
