"""`make start-portal`: the program, and the portal of the tests without what has happened there.

Two fictional parties are left, to fill. What names a record that is left out goes with it, down to
what cannot stand without it; no day is kept. So the demo may change and the start follows.
"""

import shutil
import subprocess
import sys
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from macros.files.folders import NAVIGATION_FILE, files_below
from macros.model.kinds import Day, Moment, Reference
from macros.model.places import page_type
from macros.model.portal import CATALOGUE
from macros.model.record import Part, Record, Spec, specs
from macros.problems import Unable

DEMO = Path("tests/triad")  # and in it start.yml: what records say at first, whatever the demo says
_HAPPENED = {
    *("meetings", "decisions", "changes", "projects", "queries", "open-questions"),
    *("networks", "network-events", "memberships", "procurements"),
}
_PARTIES = 2
Ids = Collection[tuple[str, str]]
_UNKNOWN = "not_recorded"


def start_portal(root: Path, folder: Path) -> int:
    """Writes the portal into an empty folder; the number of its files."""
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise Unable(f"{folder} ei ole tyhjä kansio; nimeä tyhjä tai uusi kansio")
    content = dict(_content(root / DEMO))
    for name in _program(root):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(root / name, folder / name, follow_symlinks=False)
    for name, text in content.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return len(files_below(folder))


def _program(root: Path) -> list[str]:
    """What git keeps, but for the content of the portal itself."""
    told = subprocess.run(["git", "ls-files", "-z"], cwd=root, capture_output=True, text=True)
    if told.returncode:
        raise Unable(
            "git ei kerro, mitkä tiedostot ohjelmaan kuuluvat; kloonaa versiosäilö gitillä"
        )
    return [n for n in told.stdout.split("\0") if n and not n.startswith(("data/", "docs/"))]


@dataclass(frozen=True)
class _File:
    """A record as its file says it at first, with the text of its page."""

    name: str
    key: tuple[str, str]
    said: dict[str, Any]
    body: str

    def start(self, gone: Ids) -> dict[str, Any] | None:
        """What is left of the record, or None when it cannot stand without what is gone."""
        return _kept(self.said, CATALOGUE[self.key[0]].shape, gone)

    def text(self, gone: Ids) -> str:
        said = yaml.dump(self.start(gone), allow_unicode=True, sort_keys=False, width=10_000)
        return f"---\n{said}---\n{self.body}" if self.name.endswith(".md") else said


def _content(demo: Path) -> Iterator[tuple[str, str]]:
    """The text of every file of `data/` and `docs/` that the portal starts with, by its path."""
    menu = demo / "data" / NAVIGATION_FILE
    yield f"data/{NAVIGATION_FILE}", menu.read_text(encoding="utf-8")
    at_first = yaml.safe_load((demo / "start.yml").read_text(encoding="utf-8"))
    paths = (path for name in ("data", "docs") for path in files_below(demo / name))
    files = [_read(demo, path, at_first) for path in paths if path != menu]
    others = [f for f in files if f.key[0] == "organisations"]
    others.sort(key=lambda f: (not f.said["party"], f.said["kind"] != "municipality"))
    gone = {f.key for f in files if f.key[0] in _HAPPENED or "replaced_by" in f.said}
    gone |= {f.key for f in others[_PARTIES:]}
    while lost := {f.key for f in files if f.key not in gone and f.start(gone) is None}:
        gone |= lost
    yield from ((file.name, file.text(gone)) for file in files if file.key not in gone)


def _read(demo: Path, path: Path, at_first: dict[str, Any]) -> _File:
    """The record with what it says at first; old addresses of pages are the demo's own."""
    text, name = path.read_text(encoding="utf-8"), path.relative_to(demo).as_posix()
    top, _, rest = name.partition("/")
    folder, key, body = rest.partition("/")[0].removesuffix(".yml"), path.stem, ""
    if top == "docs":
        shape, key = page_type(rest)
        folder, (_, text, body) = shape.FOLDER, text.split("---\n", 2)
    said = yaml.safe_load(text) | at_first.get(folder, {}) | {"moved_from": None}
    if "users" in said:
        said["users"] = [use | {"state": _UNKNOWN} for use in said["users"]]
    return _File(name, (folder, key), {k: v for k, v in said.items() if v is not None}, body)


def _kept(said: dict[str, Any], shape: type[Any], gone: Ids) -> dict[str, Any] | None:
    kept: dict[str, Any] = {}
    for key, value in said.items():
        spec = specs(shape)[key]
        found = (_value(one, spec, gone) for one in (value if isinstance(value, list) else [value]))
        left = [one for one in found if one is not None]
        if left:
            kept[key] = left if isinstance(value, list) else left[0]
        elif spec.or_not_recorded and not isinstance(spec.kind, Reference):
            kept[key] = _UNKNOWN
        elif spec.required or isinstance(spec.kind, Part) or not issubclass(shape, Record):
            return None
    return kept or None


def _value(said: Any, spec: Spec, gone: Ids) -> Any:
    if said == _UNKNOWN:
        return said
    if isinstance(spec.kind, Part):
        return _kept(said, spec.kind.shape, gone)
    if isinstance(spec.kind, Reference):
        return None if (spec.kind.folder, said) in gone else said
    return None if isinstance(spec.kind, (Day, Moment)) else said


def main(new: str) -> int:
    try:
        files = start_portal(Path(), Path(new))
    except Unable as unable:
        print(unable, file=sys.stderr)
        return 1
    print(f"{new}: {files} tiedostoa. Aloita sivusta docs/tietoa/ensimmainen-paiva.md.")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
