"""Toy portals laid out like the project, to break and to build, each in a folder of its own."""

import os
import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path

from macros.loading.checking import checked
from macros.loading.intake import Loaded

ROOT = Path(__file__).parents[2]
# Portals of two, three and one; each is what another owner of the program puts in place of ours.
# That of three is in full use: `make demo` serves it, `make start-portal` begins with its content.
TOY, TRIAD, LONE = (ROOT / "tests" / name for name in ("toy", "triad", "lone"))
TODAY = date(2027, 3, 1)  # when nothing in the toys is too old or too new
NOON = "1801735200"  # 4.2.2027, as of which their sites are built
REPOSITORY = "https://example.org/portal"  # where the toy is edited

_CODE = ("macros", "overrides")
# Copies know the words that the project knows: learning them anew takes half a minute.
_SHARED = {
    "PYTHONIOENCODING": "utf-8",
    "NO_MKDOCS_2_WARNING": "1",
    "PORTAL_WORDS": str(ROOT / ".cache" / "search"),
}


def loaded(tree: Path) -> Loaded:
    """The tree's records and pages with everything wrong with them, always on the same day."""
    return checked(tree / "data", tree / "docs", TODAY)


def copied(folder: Path, content: Path = TOY) -> Path:
    """A tree with its own data and pages; configuration, code and theme are the project's."""
    _copy(folder, content)
    for name in _CODE:
        (folder / name).symlink_to(ROOT / name, target_is_directory=True)
    return folder


def wholly_copied(folder: Path) -> Path:
    """A tree that shares nothing with the project's folder."""
    _copy(folder, TOY)
    for name in _CODE:
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    return folder


def _copy(folder: Path, content: Path) -> None:
    for name in ("data", "docs"):
        shutil.copytree(content / name, folder / name)
    shutil.copy(ROOT / "mkdocs.yml", folder)


def run(tree: Path, *words: str, **variables: str) -> subprocess.CompletedProcess[str]:
    """`python -m macros …` in the tree, as an editor's machine would run it."""
    return subprocess.run(
        [sys.executable, "-m", "macros", *words],
        cwd=tree,
        env=os.environ | _SHARED | variables,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def built(tree: Path, **variables: str) -> Path:
    """The tree's finished site."""
    done = run(tree, "site", **variables)
    assert done.returncode == 0, done.stderr
    return tree / "site"
