"""lychee on built pages: links, their anchors, and images, without leaving the machine."""

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from .built import url_of_file
from .finding import Finding


def broken(folder: Path) -> Iterator[Finding]:
    """Every address in the folder's pages that leads nowhere."""
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
