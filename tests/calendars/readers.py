"""Calendar files as independent programs read them: each entry's UID with its two instants."""

import json
import os
import shutil
import subprocess
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import icalendar
import vobject

Entries = dict[str, tuple[str, str]]

_NODE = """
const fs = require("fs");
const folder = process.argv[1];
const ICAL = require(folder + "/ical.js");
const nodeIcal = require(folder + "/node-ical");
const iso = (d) => d.toISOString().slice(0, 19) + "Z";
const day = (d) => [d.getFullYear(), d.getMonth() + 1, d.getDate()]
  .map((n) => String(n).padStart(2, "0")).join("-");
const found = {};
for (const file of fs.readFileSync(0, "utf8").split("\\n").filter(Boolean)) {
  const text = fs.readFileSync(file, "utf8");
  const lib = ICAL.default ?? ICAL;
  const root = new lib.Component(lib.parse(text));
  for (const zone of root.getAllSubcomponents("vtimezone")) lib.TimezoneService.register(zone);
  const one = {};
  for (const event of root.getAllSubcomponents("vevent").map((e) => new lib.Event(e))) {
    const said = (t) => t.isDate ? t.toString() : iso(t.toJSDate());
    one[event.uid] = [said(event.startDate), said(event.endDate)];
  }
  const two = {};
  for (const event of Object.values(nodeIcal.sync.parseICS(text))) {
    if (event.type !== "VEVENT") continue;
    const said = (t) => event.datetype === "date" ? day(t) : iso(t);
    two[event.uid] = [said(event.start), said(event.end)];
  }
  found[file] = [one, two];
}
console.log(JSON.stringify(found));
"""


def read_by_icalendar(content: bytes) -> Entries:
    calendar = icalendar.Calendar.from_ical(content)
    return {
        str(event["UID"]): (_said(event.decoded("DTSTART")), _said(event.decoded("DTEND")))
        for event in calendar.walk("VEVENT")
    }


def read_by_vobject(content: bytes) -> Entries:
    calendar = vobject.readOne(content.decode("utf-8"))
    return {
        event.uid.value: (_said(event.dtstart.value), _said(event.dtend.value))
        for event in getattr(calendar, "vevent_list", [])
    }


def node_packages() -> Path | None:
    """The folder of node_modules with ical.js and node-ical, or None where they are missing."""
    folder = Path(os.environ.get("NODE_PATH", "node_modules")).resolve()
    found = all((folder / name).is_dir() for name in ("ical.js", "node-ical"))
    return folder if found and shutil.which("node") else None


def read_by_node(files: list[Path], packages: Path) -> dict[str, list[Entries]]:
    """What ical.js and node-ical read from each file, by the file's path."""
    done = subprocess.run(
        ["node", "-e", _NODE, str(packages)],
        input="\n".join(map(str, files)),
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "TZ": "Asia/Tokyo"},
    )
    found: dict[str, list[dict[str, Any]]] = json.loads(done.stdout)
    return {
        file: [{uid: (a, b) for uid, (a, b) in entries.items()} for entries in both]
        for file, both in found.items()
    }


def _said(value: date | datetime) -> str:
    if isinstance(value, datetime):
        return f"{value.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"
    return value.isoformat()
