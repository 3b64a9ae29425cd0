"""The real engine, asked from Python."""

import json
import os
import subprocess
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from deno import find_deno_bin

ROOT = Path(__file__).parents[2]
ASK = Path(__file__).with_name("ask.js")


# The name of a method of the engine, and what it is given.
Call = Sequence[Any]


@dataclass(frozen=True)
class Answers:
    """What each call told, and milliseconds: for opening the index, and for each call."""

    opening: float
    told: list[Any]
    times: list[float]

    @property
    def ranked(self) -> list[list[str]]:
        """The addresses that each search found, best first."""
        return [[page["url"] for page in found["pages"]] for found in self.told]


def searched(
    index: bytes, queries: Sequence[str], *words: str, script: Path = ASK, limit: int = 1000
) -> Answers:
    """What the engine finds for each query, all of it unless `limit` says less."""
    calls = [("search", query, limit) for query in queries]
    return called(index, calls, *words, script=script)


def called(index: bytes, calls: Sequence[Call], *words: str, script: Path = ASK) -> Answers:
    """What each call tells to the script, which is given the words, too."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "index").write_bytes(index)
        (folder / "calls").write_text(json.dumps(calls), encoding="utf-8")
        rights = ("--no-prompt", "--no-remote", f"--allow-read={folder}")
        done = subprocess.run(
            [find_deno_bin(), "run", "--quiet", *rights, script, folder, *words],
            env={**os.environ, "DENO_DIR": str(ROOT / ".cache" / "deno")},
            capture_output=True,
            check=True,
        )
    return Answers(**json.loads(done.stdout))
