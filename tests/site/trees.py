"""Copies of the project to break and to build, each in a folder of its own."""

import os
import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path

from macros.checking import checked
from macros.loading import Loaded

ROOT = Path(__file__).parents[2]

_CODE = ("macros", "overrides")
_TEXTS = ("data", "docs")
# Copies know the words that the project knows: learning them anew takes half a minute.
_SHARED = {
    "PYTHONIOENCODING": "utf-8",
    "NO_MKDOCS_2_WARNING": "1",
    "PORTAL_WORDS": str(ROOT / ".cache" / "search"),
}


def loaded(tree: Path) -> Loaded:
    """The tree's records and pages with everything wrong with them, always on the same day."""
    return checked(tree / "data", tree / "docs", date(2027, 2, 4))


def copied(folder: Path) -> Path:
    """A tree with its own data and pages; code and theme are the project's."""
    folder.mkdir(parents=True)
    shutil.copy(ROOT / "mkdocs.yml", folder)
    for name in _TEXTS:
        shutil.copytree(ROOT / name, folder / name)
    for name in _CODE:
        (folder / name).symlink_to(ROOT / name, target_is_directory=True)
    return folder


def wholly_copied(folder: Path) -> Path:
    """A tree that shares nothing with the project's folder."""
    folder.mkdir(parents=True)
    shutil.copy(ROOT / "mkdocs.yml", folder)
    for name in (*_TEXTS, *_CODE):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    return folder


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
