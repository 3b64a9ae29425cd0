"""The real engine, asked from Python: in Node where there is one, else in Chromium."""

import json
import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from playwright.sync_api import Route, sync_playwright

from .chromium import launched

ENGINE = Path(__file__).parents[2] / "overrides/assets/javascripts/search"
HERE = Path(__file__).parent
LEAST_NODE = 20  # the first that runs modules without being told
_ORIGIN = "http://search.invalid"


# The name of a method of the engine, and what it is given.
Call = Sequence[Any]


@dataclass(frozen=True)
class Answers:
    """What each call told, and milliseconds: for opening the index, and for each call."""

    runner: str
    opening: float
    told: list[Any]
    times: list[float]

    @property
    def ranked(self) -> list[list[str]]:
        """The addresses that each search found, best first."""
        return [[page["url"] for page in found["pages"]] for found in self.told]


def searched(index: bytes, queries: Sequence[str], **options: Any) -> Answers:
    """What the engine finds for each query, all of it unless `limit` says less."""
    return called(index, [("search", query, {"limit": 1000, **options}) for query in queries])


def called(index: bytes, calls: Sequence[Call]) -> Answers:
    return _in_node(index, calls) if node_version() >= LEAST_NODE else in_browser(index, calls)


def node_version() -> int:
    """The major version of the machine's Node, 0 without one."""
    if not shutil.which("node"):
        return 0
    done = subprocess.run(["node", "--version"], capture_output=True, text=True, check=False)
    return int(done.stdout.removeprefix("v").partition(".")[0] or 0)


def _in_node(index: bytes, calls: Sequence[Call]) -> Answers:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "package.json").write_text('{"type": "module"}', encoding="utf-8")
        (folder / "index").write_bytes(index)
        (folder / "calls").write_text(json.dumps(calls), encoding="utf-8")
        for file in (*ENGINE.glob("*.js"), HERE / "ask.js", HERE / "node.js"):
            shutil.copy(file, folder)
        command = ["node", "node.js", "engine.js", "index", "calls"]
        done = subprocess.run(command, cwd=folder, capture_output=True, check=True)
    return Answers("Node", **json.loads(done.stdout))


def in_browser(index: bytes, calls: Sequence[Call]) -> Answers:
    """Asked in a thread of its own: another test's browser may be open in this one."""
    with ThreadPoolExecutor(1) as apart:
        return apart.submit(_in_browser, index, calls).result()


def _in_browser(index: bytes, calls: Sequence[Call]) -> Answers:
    with sync_playwright() as playwright:
        browser = launched(playwright)
        page = browser.new_page()
        page.route(f"{_ORIGIN}/**", lambda route: _give(route, index))
        page.goto(f"{_ORIGIN}/")
        told = page.evaluate(
            """async (calls) => {
              const { open } = await import("/engine.js");
              const { ask } = await import("/ask.js");
              return ask(open, await (await fetch("/index")).arrayBuffer(), calls);
            }""",
            calls,
        )
        browser.close()
    return Answers("Chromium", **told)


def _give(route: Route, index: bytes) -> None:
    name = route.request.url.removeprefix(f"{_ORIGIN}/")
    if name == "index":
        route.fulfill(body=index)
    elif name.endswith(".js"):
        file = next(path for path in (ENGINE / name, HERE / name) if path.is_file())
        route.fulfill(body=file.read_text(encoding="utf-8"), content_type="text/javascript")
    else:
        route.fulfill(body="<!doctype html><title>Haku</title>", content_type="text/html")
