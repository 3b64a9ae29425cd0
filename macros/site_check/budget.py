"""What a first visit costs: the bytes that really came, and what held the page back."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import Browser

from .chromium import window
from .finding import Finding
from .probes import probe
from .server import SiteServer
from .states import UNSEEN, WIDE

# The front page as a newcomer gets it: nothing in the cache.
BYTES, REQUESTS = 90_000, 12

_BLOCKING = """() => performance.getEntriesByType("resource")
  .filter((entry) => entry.renderBlockingStatus === "blocking")
  .map((entry) => new URL(entry.name).pathname)"""
# A slow telephone: what comes late moves what came early.
_SLOW = {
    "offline": False,
    "latency": 80,
    "downloadThroughput": 200_000,
    "uploadThroughput": 90_000,
}


@dataclass(frozen=True)
class Cost:
    """`files` has a path and its bytes on the wire, headers included, in the order of arrival."""

    files: tuple[tuple[str, int], ...]
    blocking: tuple[str, ...]
    shift: float

    @property
    def total(self) -> int:
        return sum(size for _, size in self.files)

    @property
    def unasked(self) -> list[str]:
        """Parts of the search that came before anyone searched."""
        return [p for p in self.paths if p.startswith("haku/") or "/javascripts/search/" in p]

    @property
    def paths(self) -> list[str]:
        return [path.partition("?")[0] for path, _ in self.files]

    def __str__(self) -> str:
        lines = [f"{size:8,} {path}" for path, size in self.files]
        total = f"{self.total:8,} bytes in {len(self.files)} requests; shift {self.shift:.4f}"
        return "\n".join([*lines, total])

    def shortfalls(self, state: str) -> Iterator[Finding]:
        """What the first visit costs too much."""
        if self.total > BYTES:
            files = sorted(((size, path or "etusivu") for path, size in self.files), reverse=True)
            heaviest = ", ".join(f"{path} {size // 1000} kt" for size, path in files[:3])
            yield Finding("", state, "too heavy", f"{self.total // 1000} kt, suurimmat {heaviest}")
        if len(self.files) > REQUESTS:
            yield Finding("", state, "too many requests", str(len(self.files)))
        if self.shift > UNSEEN:
            yield Finding("", state, "layout shift", f"{self.shift:.4f}")
        for path in self.unasked:
            yield Finding("", state, "search before it is asked for", path)
        for path in self.blocking:
            if not path.endswith(".css"):
                yield Finding("", state, "blocking", path)


def first_visit(browser: Browser, server: SiteServer, url: str = "", width: int = WIDE) -> Cost:
    """Loads the page slowly with an empty cache and waits until nothing more comes.

    A worker's own file is not told to the page: its size is taken from the server.
    """
    site = server.address

    def whole(path: str) -> int:
        return len(server.body(urlsplit(path).path) or b"")

    with window(browser, width) as (page, _):
        wire = page.context.new_cdp_session(page)
        paths: dict[str, str] = {}
        sizes: dict[str, int] = {}

        def asked(event: dict[str, Any]) -> None:
            address = event["request"]["url"]
            if not address.startswith("data:"):
                paths[event["requestId"]] = address.removeprefix(site)

        def came(event: dict[str, Any]) -> None:
            sizes[event["requestId"]] = round(event["encodedDataLength"])

        wire.on("Network.requestWillBeSent", asked)
        wire.on("Network.loadingFinished", came)
        wire.send("Network.enable")
        wire.send("Network.emulateNetworkConditions", _SLOW)
        page.goto(site + url, wait_until="networkidle")
        blocking, shift = page.evaluate(_BLOCKING), page.evaluate(probe("shift"))
    files = tuple((path, sizes.get(request) or whole(path)) for request, path in paths.items())
    return Cost(files, tuple(blocking), shift)
