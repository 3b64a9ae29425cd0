"""One server and one sweep for all that is asked of the toy's pages."""

import pickle
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from macros.model.places import own_pages, url_of_page
from macros.site_check.built import BuiltSite, classes, file_of_url
from tests.browser.changed import ChangedServer
from tests.browser.states import EACH_ONCE, STATES, Look
from tests.browser.sweeps import Seen, swept
from tests.conftest import Once
from tests.site.trees import TOY, loaded

HERE = Path(__file__).parent
# The kinds of pages are dealt out, so that workers look at them side by side.
SHARES = [f"kinds-{number}" for number in range(1, 4)]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def site(toy_site: BuiltSite) -> BuiltSite:
    return toy_site


@pytest.fixture(scope="session")
def server(site: BuiltSite) -> Iterator[ChangedServer]:
    server = ChangedServer(site.folder)
    yield server
    server.stop()


@pytest.fixture(scope="session")
def kinds(site: BuiltSite) -> list[str]:
    """The heaviest page of each kind, in the order of weight.

    Written pages are told apart by what they call, made ones by the record; a guideline by its
    status. The search's own page, forms and 404 are kinds of their own.
    """
    found = loaded(TOY)
    made = own_pages(found.portal)

    def kind(url: str) -> object:
        if url in ("404.html", "haku/"):
            return url
        if url.startswith("muokkaa/"):
            return "muokkaa/"
        page = next(page for page in {*made, *found.pages} if url_of_page(page) == url)
        if page in made:
            return type(made[page])
        record = found.portal.guidelines.get(page.removeprefix("ohjeet/").removesuffix(".md"))
        return record.status if record else frozenset(c.name for c in found.pages[page].calls)

    heavy = sorted(site.urls, key=lambda url: -file_of_url(site.folder, url).stat().st_size)
    return [*{kind(url): url for url in reversed(heavy)}.values()][::-1]


@pytest.fixture(scope="session")
def frames(site: BuiltSite, kinds: list[str]) -> list[str]:
    """The lightest page in each kind of frame, which is known by what stands around the text."""

    def frame(url: str) -> frozenset[str]:
        text = {*site.main(url).iter()}
        around = {name for e in {*site.page(url).iter()} - text for name in classes(e)}
        folded = {name for e in text for name in classes(e)} & {"toc__details"}
        return frozenset(around | folded)

    return [*{frame(url): url for url in kinds}.values()]


@pytest.fixture(
    scope="session", params=[*SHARES, "frames", pytest.param("all", marks=pytest.mark.deep)]
)
def pages(request: pytest.FixtureRequest) -> str:
    which: str = request.param
    return which


@pytest.fixture(scope="session")
def urls(pages: str, site: BuiltSite, kinds: list[str], frames: list[str]) -> list[str]:
    whole = {"all": site.urls, "frames": frames}
    return whole.get(pages) or kinds[SHARES.index(pages) :: len(SHARES)]


@pytest.fixture(scope="session")
def states(pages: str) -> list[Look]:
    """What opens over any text belongs to the frame: it is opened once in each kind of frame."""
    if pages == "all":
        return [*STATES]
    return [state for state in EACH_ONCE if bool(state.opened) == (pages == "frames")]


@pytest.fixture(scope="session")
def seen(
    pages: str,
    urls: list[str],
    states: list[Look],
    frames: list[str],
    browser: Browser,
    server: ChangedServer,
    once: Once,
) -> Seen:
    """What the pages showed in their states."""

    def fill(folder: Path) -> None:
        folder.mkdir()
        framed = None if pages == "all" else frames
        found = swept(browser, server.address, urls, states, pages != "frames", framed)
        (folder / "seen").write_bytes(pickle.dumps(found))

    seen: Seen = pickle.loads((once(f"sweep-{pages}", fill) / "seen").read_bytes())
    return seen
