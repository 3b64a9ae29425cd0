"""What a visit leaves behind: hosts contacted, things stored, and what the browser refused."""

from collections.abc import Iterator
from urllib.parse import urlsplit

from playwright.sync_api import BrowserContext, ConsoleMessage, Page, WebError

from .finding import Finding

# The reader's chosen colours; Material puts the site's path before the key.
STORED = ("__palette",)

# The browser's console is heard outside the page, so that a page cannot keep a violation to itself.
_TELL = """addEventListener("securitypolicyviolation", (refused) =>
  console.error(`CSP ${refused.effectiveDirective} ${refused.blockedURI} ${refused.sample}`))"""

_KEPT = """async () => ({
  "localStorage": Object.keys(localStorage),
  "sessionStorage": Object.keys(sessionStorage),
  "cookie": document.cookie ? [document.cookie] : [],
  "indexedDB": (await indexedDB.databases()).map((base) => base.name),
  "caches": await caches.keys(),
})"""


class Traffic:
    """Listens to all pages of one browser context from the start."""

    def __init__(self, context: BrowserContext) -> None:
        self._heard: list[tuple[str, str]] = []
        self._hosts: set[str] = set()
        self._context = context
        context.add_init_script(_TELL)
        context.on("request", lambda request: self._hosts.add(urlsplit(request.url).netloc))
        context.on("console", self._console)
        context.on("weberror", self._error)

    def findings(self, page: Page, where: str, state: str) -> Iterator[Finding]:
        """What was heard since the last call, and what the browser now keeps."""
        heard, self._heard = self._heard, []
        for rule, element in heard:
            yield Finding(where, state, rule, element)
        hosts, self._hosts = self._hosts, set()
        for host in sorted(hosts - {urlsplit(page.url).netloc, ""}):
            yield Finding(where, state, "other host", host)
        for place, names in page.evaluate(_KEPT).items():
            for name in names:
                if place != "localStorage" or not name.endswith(STORED):
                    yield Finding(where, state, f"stored: {place}", name)
        for cookie in self._context.cookies():
            yield Finding(where, state, "cookie", str(cookie.get("name")))

    def _console(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            rule = "CSP" if "Content Security Policy" in message.text else "console"
            rule = "CSP" if message.text.startswith("CSP ") else rule
            self._heard.append((rule, f"{message.text[:300]} {message.location.get('url', '')}"))

    def _error(self, error: WebError) -> None:
        self._heard.append(("script error", str(error.error)[:300]))
