"""What an editor sees while working: the new page, or what went wrong, and never a hang."""

import json
import os
import queue
import re
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.request import urlopen

import pytest

from macros.wiring.serving import Preview, watched
from tests.site.trees import wholly_copied

ROOT = Path(__file__).parents[2]


@pytest.fixture
def preview(tmp_path: Path) -> Preview:
    (tmp_path / "site").mkdir()
    (tmp_path / "secret.html").write_text("salainen")
    (tmp_path / "site" / "index.html").write_text("<html><body>Etusivu</body></html>")
    (tmp_path / "site" / "404.html").write_text("<html>Ei ole</html>")
    return Preview(tmp_path / "site")


def test_a_page_listens_to_the_next_build(preview: Preview) -> None:
    status, kind, content = preview.file("")
    assert (status, kind) == (200, "text/html")
    assert content == b'<html><body>Etusivu</body><script src="/.portal/reload.js"></script></html>'


@pytest.mark.parametrize("path", ["poissa/", "../secret.html", "/etc/passwd"])
def test_nothing_outside_the_site_is_served(preview: Preview, path: str) -> None:
    status, _, content = preview.file(path)
    assert (status, b"Ei ole" in content) == (404, True)


def test_before_the_first_site_a_fault_is_told_as_text(tmp_path: Path) -> None:
    preview = Preview(tmp_path / "site")
    assert b"Portaalia rakennetaan" in preview.file("")[2]
    preview.tell("data/a.yml:1:1: <b> ei kelpaa")
    assert b"&lt;b&gt; ei kelpaa" in preview.file("")[2]


def test_a_page_that_opens_late_hears_of_a_fault(preview: Preview) -> None:
    preview.tell("docs/a.md:1:1: rikki")
    assert next(preview.events()) == b'event: fault\ndata: "docs/a.md:1:1: rikki"\n\n'


@pytest.mark.parametrize(
    ("file", "is_read"),
    [("data/a.yml", True), ("docs/uusi/a.md", True), ("mkdocs.yml", True),
     ("macros/__pycache__/a.pyc", False), ("site/index.html", False), ("README.md", False)],
)  # fmt: skip
def test_a_changed_file_is_noticed_when_a_build_reads_it(
    tmp_path: Path, file: str, is_read: bool
) -> None:
    for folder in ("data", "docs/uusi", "macros/__pycache__", "site"):
        (tmp_path / folder).mkdir(parents=True)
    changed = watched(tmp_path)
    time.sleep(0.2)
    changed.clear()
    (tmp_path / file).write_text("uusi")
    assert changed.wait(5 if is_read else 0.5) is is_read


class Editor:
    """A portal that is served, with the events that an open page gets."""

    def __init__(self, folder: Path, address: str) -> None:
        self.folder, self.address = folder, address
        self.events: queue.Queue[tuple[str, str]] = queue.Queue()

    def listen(self) -> None:
        with urlopen(f"{self.address}.portal/changes") as lines:
            name = ""
            for line in lines:
                key, _, value = line.decode().strip().partition(": ")
                name = value if key == "event" else name
                if key == "data":
                    self.events.put((name, json.loads(value)))

    def change(self, path: str, there: str, instead: str) -> tuple[str, str]:
        """What the open page hears once the file has changed."""
        file = self.folder / path
        text = file.read_text("utf-8")
        assert there in text
        file.write_text(text.replace(there, instead), "utf-8")
        return self.events.get(timeout=120)

    def page(self, path: str) -> str:
        with urlopen(f"{self.address}{path}") as answer:
            return str(answer.read().decode())


@pytest.fixture
def editor(tmp_path: Path) -> Iterator[Editor]:
    tree = wholly_copied(tmp_path)
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port = probe.getsockname()[1]
    words = os.environ | {"PORTAL_WORDS": str(ROOT / ".cache" / "search"), "PORT": str(port)}
    command = [sys.executable, "-m", "macros", "serve"]
    process = subprocess.Popen(command, cwd=tree, env=words, stderr=subprocess.PIPE, text=True)
    assert process.stderr is not None
    log = iter(process.stderr)
    assert any(line.startswith("Valmis") for line in log)
    threading.Thread(target=lambda: [*log], daemon=True).start()
    editor = Editor(tree, f"http://127.0.0.1:{port}/")
    threading.Thread(target=editor.listen, daemon=True).start()
    time.sleep(0.3)
    yield editor
    process.terminate()
    process.wait()


@pytest.mark.built
def test_each_edit_is_seen_and_each_mistake_is_told_while_the_old_site_stays(
    editor: Editor,
) -> None:
    guide, template = "docs/ohjeet/tuki.md", "macros/views/templates/made/goals.html.jinja"
    assert editor.change(guide, "Soita tukeen.", "Kirjoita tukeen.") == ("built", "")

    name, text = editor.change("data/groups/ohjaus.yml", "level: ylin", "level: ylinn")
    assert (name, "data/groups/ohjaus.yml:4:8: tunnusta «ylinn» ei ole" in text) == ("fault", True)
    assert "ylin" in editor.page("hallinta/ohjaus/").casefold()
    assert editor.change("data/groups/ohjaus.yml", "level: ylinn", "level: ylin")[0] == "built"

    right = (editor.folder / template).read_text("utf-8")
    for wrong in ("{% if %}", "{{ ei_ole }}"):
        assert editor.change(template, right, right + wrong)[0] == "fault"
        assert editor.change(template, right + wrong, right)[0] == "built"

    assert editor.change("mkdocs.yml", "site_name: ", "site_name: [")[0] == "fault"
    assert editor.change("mkdocs.yml", "site_name: [", "site_name: ")[0] == "built"

    code = "macros/model/moments.py"
    changed = editor.change(code, 'f"{day.day}.{day.month}.{day.year}"', 'f"{day.year}!"')
    assert changed == ("built", "")
    assert re.search(r"20\d\d!", editor.page("kokoukset/2027-ohjaus-syksy/"))

    assert "Kirjoita tukeen." in editor.page("ohjeet/tuki/")  # and so it is made before the others
    assert editor.change(guide, "Kirjoita tukeen.", "Käy tuessa.") == ("built", "")
    assert "Käy tuessa." in editor.page("ohjeet/tuki/")
