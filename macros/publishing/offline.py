"""The built site as a folder that works by double click, its search too, and that folder's zip.

A browser gives a page that was opened from a folder neither modules, workers nor files to fetch.
So the search's scripts become one, which holds the index and stands in for all three.
"""

import json
import re
import shutil
from base64 import b64encode
from collections.abc import Iterator
from pathlib import Path

_IMPORT = re.compile(r'^import \{([^}]*)\} from "\./(\w+)\.js";$', re.MULTILINE)
_EXPORT = re.compile(r"^export ((?:async )?(?:class|function|const) (\w+))", re.MULTILINE)
_PORTAL = re.compile(r'<script defer(?:="")? src="([^"]*)/portal\.js">')
_SCRIPT = """"use strict";
globalThis.portalSearch = (() => {
  const here = document.currentScript.src;
  const root = new URL("../../../../", here).href;
  const held = HELD;
  const made = {};
  const load = (name, ...stand) => made[name] ??= modules[name](...stand);
  const bytes = (text) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  const fetch = async (url) => new Response(bytes(held[String(url).slice(root.length)]));
  class Worker extends EventTarget {
    constructor() {
      super();
      this.inside = new EventTarget();
      const heard = (to) => (data) =>
        queueMicrotask(() => to.dispatchEvent(Object.assign(new Event("message"), { data })));
      this.postMessage = heard(this.inside);
      load("worker", this.inside, heard(this));
    }
    terminate() {}
  }
  const modules = {
MODULES
  };
  return (name) => load(name);
})();
"""


def write_offline(site: Path, folder: Path) -> Path:
    """Writes the folder anew beside the site, and the zip whose path is the answer."""
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(site, folder)
    (engine,) = folder.glob("assets/portal-*/javascripts/search")
    (engine / "offline.js").write_text(_script(engine, folder), encoding="utf-8")
    for page in folder.rglob("*.html"):
        text = page.read_text(encoding="utf-8")
        own = r'<script defer src="\1/search/offline.js"></script>\g<0>'
        page.write_text(_PORTAL.sub(own, text, count=1), encoding="utf-8")
    return Path(shutil.make_archive(str(folder), "zip", folder))


def _script(engine: Path, site: Path) -> str:
    files = [engine / "index.json", *sorted((site / "haku").glob("*-*.*"))]
    contents = {path.relative_to(site).as_posix(): path.read_bytes() for path in files}
    held = json.dumps({name: b64encode(content).decode() for name, content in contents.items()})
    modules = ",\n".join(_modules(engine))
    return _SCRIPT.replace("HELD", held, 1).replace("MODULES", modules, 1)


def _modules(engine: Path) -> Iterator[str]:
    """Each module as a function that is given what stands in, and returns what it exports."""
    for path in sorted(engine.glob("*.js")):
        text = path.read_text(encoding="utf-8")
        exports = ", ".join(name for _, name in _EXPORT.findall(text))
        text = _EXPORT.sub(r"\1", _IMPORT.sub(_taken, text))
        text = text.replace("import.meta.url", "here")
        text = re.sub(r"import\(([^)]*)\)", r"Promise.resolve(load(\1.slice(2, -3)))", text)
        yield f"    {path.stem}: (self, postMessage) => {{\n{text}\nreturn {{ {exports} }};\n}}"


def _taken(found: re.Match[str]) -> str:
    names = re.sub(r"(\w+) as (\w+)", r"\1: \2", found[1])
    return f'const {{{names}}} = load("{found[2]}");'
