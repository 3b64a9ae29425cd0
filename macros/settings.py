"""Everything that variables of the surroundings may say, read here and judged before it is used.

An empty variable is one that was not given.
"""

import os
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from .model.moments import LATEST
from .problems import Unable

LOCAL_URL = "http://127.0.0.1:8000/"

_NAME = r"[a-z0-9]([a-z0-9-]*[a-z0-9])?"
_ADDRESS = re.compile(
    rf"https?://{_NAME}(\.{_NAME})*(:(?P<port>[0-9]{{1,5}}))?(?P<path>(/[\w.~%+-]+)*)/?",
    re.ASCII | re.IGNORECASE,
)
_BRANCH = re.compile(r"[\w+-][\w.+-]*(/[\w+-][\w.+-]*)*", re.ASCII)
_HERE = re.compile(r"https?://(localhost|[^/:]*\.localhost|127(\.\d+)*|0(\.0)*)[:/]", re.IGNORECASE)
_LAST_SECOND = int(datetime(LATEST + 1, 1, 1, tzinfo=UTC).timestamp()) - 1


@dataclass(frozen=True)
class Settings:
    """What was given; `site_url` and `repository` are empty when they were not."""

    site_url: str
    repository: str
    branch: str
    time: int | None
    port: int
    words: Path | None
    publish: bool

    @property
    def address(self) -> str:
        """Where the site will be; without an address, where `make serve` shows it."""
        return self.site_url or LOCAL_URL

    @property
    def published(self) -> bool:
        """Whether others will read what is built: somebody says so, or names their address."""
        return self.publish or bool(self.site_url and not _HERE.match(self.site_url))


def settings(given: Mapping[str, str] = os.environ) -> Settings:
    """The judged settings, or Unable with every fault."""
    faults: list[str] = []

    def read(name: str, judge: Callable[[str], Any], nothing: Any = None) -> Any:
        value = given.get(name) or ""
        try:
            return judge(value) if value else nothing
        except ValueError as fault:
            shown = value.encode("unicode_escape").decode("ascii")[:120]  # on one line
            faults.append(f"{name}={shown}: {fault}")

    found = Settings(
        site_url=read("SITE_URL", _site_url, ""),
        repository=read("REPOSITORY_URL", _repository, ""),
        branch=read("REPOSITORY_BRANCH", _branch, "main"),
        time=read("SOURCE_DATE_EPOCH", _time),
        port=read("PORT", _port, 8000),
        words=read("PORTAL_WORDS", Path),
        publish=read("PUBLISH", _flag, False),
    )
    if found.publish and _HERE.match(found.address):
        faults.append(
            "SITE_URL: a site that is published needs the address where people read it; "
            "write SITE_URL=https://www.example.fi/portaali/"
        )
    if faults:
        raise Unable("\n".join(faults))
    return found


def _site_url(text: str) -> str:
    """With the slash at the end that makes it a folder's."""
    if not _is_address(text):
        raise ValueError(
            "no site has such an address; write it as https://www.example.fi/portaali/"
        )
    return f"{text.rstrip('/')}/"


def _repository(text: str) -> str:
    """The address of its pages, which is that of the clone without `.git`."""
    if not _is_address(text) or not text.lower().startswith("https:"):
        raise ValueError(
            "no edit link can lead there; write the address of the repository's pages, "
            "as https://git.example.fi/omistaja/portaali"
        )
    return text.rstrip("/").removesuffix(".git")


def _is_address(text: str) -> bool:
    found = _ADDRESS.fullmatch(text)
    if not found or {".", ".."} & set(found["path"].split("/")):
        return False
    return 0 < int(found["port"] or 443) < 2**16


def _branch(text: str) -> str:
    if not _BRANCH.fullmatch(text) or ".." in text:
        raise ValueError("no link can name this branch; write one as main")
    return text


def _time(text: str) -> int:
    if not re.fullmatch("[0-9]{1,12}", text) or int(text) > _LAST_SECOND:
        raise ValueError(
            f"this is no time from 1970 to {LATEST}; "
            "write it in seconds, as date +%s tells it, or leave the variable out"
        )
    return int(text)


def _port(text: str) -> int:
    if not re.fullmatch("[0-9]{1,5}", text) or not 0 < int(text) < 2**16:
        raise ValueError("this is no port; write a number from 1 to 65535")
    return int(text)


def _flag(text: str) -> bool:
    words = {"1": True, "true": True, "yes": True, "0": False, "false": False, "no": False}
    if text.lower() not in words:
        raise ValueError("write 1 for a site that is published, or leave the variable out")
    return words[text.lower()]
