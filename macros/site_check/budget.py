"""What a first visit costs: the bytes that really came, and what held the page back."""

from collections.abc import Iterator

from playwright.sync_api import Browser

from .chromium import window
from .finding import Finding
from .probes import probe
from .states import UNSEEN, WIDE

# The front page as a newcomer gets it: nothing in the cache.
BYTES, REQUESTS = 90_000, 12

# The path of each file, its bytes with headers, and whether nothing was drawn before it came.
_FILES = """() => [...performance.getEntriesByType("navigation"),
    ...performance.getEntriesByType("resource")]
  .filter((entry) => entry.name.startsWith("http"))
  .map((entry) => [new URL(entry.name).pathname, entry.transferSize,
    entry.entryType === "resource" && entry.renderBlockingStatus === "blocking"])"""
# A slow telephone: what comes late moves what came early.
_SLOW = {
    "offline": False,
    "latency": 80,
    "downloadThroughput": 200_000,
    "uploadThroughput": 90_000,
}


def first_visit(browser: Browser, site: str, width: int = WIDE) -> Iterator[Finding]:
    """What costs too much on a slow net with an empty cache, until nothing more comes."""
    with window(browser, width) as (page, _):
        wire = page.context.new_cdp_session(page)
        wire.send("Network.enable")
        wire.send("Network.emulateNetworkConditions", _SLOW)
        page.goto(site, wait_until="networkidle")
        files, shift = page.evaluate(_FILES), page.evaluate(probe("shift"))
    state, total = f"ensikäynti, {width} px", sum(size for _, size, _ in files)
    if total > BYTES:
        heavy = sorted(files, key=lambda file: -file[1])[:3]
        named = ", ".join(f"{path[1:] or 'etusivu'} {size // 1000} kt" for path, size, _ in heavy)
        yield Finding("", state, "too heavy", f"{total // 1000} kt, suurimmat {named}")
    if len(files) > REQUESTS:
        yield Finding("", state, "too many requests", str(len(files)))
    if shift > UNSEEN:
        yield Finding("", state, "layout shift", f"{shift:.4f}")
    for path, _, blocking in files:
        if path.startswith("/haku/") or "/javascripts/search/" in path:
            yield Finding("", state, "search before it is asked for", path)
        if blocking and not path.endswith(".css"):
            yield Finding("", state, "blocking", path)
