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
_BRANCH = re.compile(r"(?!.*\.\.)[\w+-][\w.+-]*(/[\w+-][\w.+-]*)*", re.ASCII)
_HERE = re.compile(r"https?://(localhost|[^/:]*\.localhost|127(\.\d+)*|0(\.0)*)[:/]", re.IGNORECASE)
_LAST_SECOND = int(datetime(LATEST + 1, 1, 1, tzinfo=UTC).timestamp()) - 1
_FLAGS = {"1": True, "true": True, "yes": True, "0": False, "false": False, "no": False}
# What to write instead of what cannot be used.
_ADVICE = {
    "SITE_URL": "no site has such an address; write it as https://www.example.fi/portaali/",
    "REPOSITORY_URL": "no edit link can lead there; write the address of the repository's pages, "
    "as https://git.example.fi/omistaja/portaali",
    "REPOSITORY_BRANCH": "no link can name this branch; write one as main",
    "SOURCE_DATE_EPOCH": f"this is no time from 1970 to {LATEST}; "
    "write it in seconds, as date +%s tells it, or leave the variable out",
    "PORT": "this is no port; write a number from 1 to 65535",
    "PUBLISH": "write 1 for a site that is published, or leave the variable out",
}


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

    def read(name: str, meaning: Callable[[str], Any], nothing: Any = None) -> Any:
        text = given.get(name) or ""
        value = meaning(text) if text else nothing
        if text and value is None:
            shown = text.encode("unicode_escape").decode("ascii")[:120]  # on one line
            faults.append(f"{name}={shown}: {_ADVICE[name]}")
        return value

    found = Settings(
        site_url=read("SITE_URL", _site_url, ""),
        repository=read("REPOSITORY_URL", _repository, ""),
        branch=read("REPOSITORY_BRANCH", lambda t: t if _BRANCH.fullmatch(t) else None, "main"),
        time=read("SOURCE_DATE_EPOCH", lambda text: _number(text, 0, _LAST_SECOND)),
        port=read("PORT", lambda text: _number(text, 1, 2**16 - 1), 8000),
        words=read("PORTAL_WORDS", Path),
        publish=read("PUBLISH", lambda text: _FLAGS.get(text.lower()), False),
    )
    if found.publish and _HERE.match(found.address):
        faults.append(
            "SITE_URL: a site that is published needs the address where people read it; "
            "write SITE_URL=https://www.example.fi/portaali/"
        )
    if faults:
        raise Unable("\n".join(faults))
    return found


def _site_url(text: str) -> str | None:
    """With the slash at the end that makes it a folder's."""
    return f"{text.rstrip('/')}/" if _is_address(text) else None


def _repository(text: str) -> str | None:
    """The address of its pages, which is that of the clone without `.git`."""
    secure = text.lower().startswith("https:")
    return text.rstrip("/").removesuffix(".git") if secure and _is_address(text) else None


def _is_address(text: str) -> bool:
    found = _ADDRESS.fullmatch(text)
    if not found or {".", ".."} & set(found["path"].split("/")):
        return False
    return 0 < int(found["port"] or 443) < 2**16


def _number(text: str, least: int, most: int) -> int | None:
    number = int(text) if re.fullmatch("[0-9]{1,12}", text) else -1
    return number if least <= number <= most else None
