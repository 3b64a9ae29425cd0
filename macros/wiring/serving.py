"""The portal on this machine: built anew when a file changes, told in the page and the terminal.

Each build is a process of its own, so that changed code runs and what a build took is given back.
The next one waits with the code that it has read, as long as nobody changes that.
"""

import html
import json
import logging
import multiprocessing
import os
import socket
import threading
import time
from collections import deque
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from mimetypes import guess_type
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path
from urllib.parse import unquote, urlsplit

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer

log = logging.getLogger(__name__)

WATCHED = ("data", "docs", "macros", "overrides", "mkdocs.yml")
CODE = {"macros", "overrides"}
FRAME = CODE | {"mkdocs.yml"}  # what changes every page, and what stands beside the pages
# Imported once for all builds: what a build needs that nobody changes while serving.
_PRELOADED = [
    "mkdocs.commands.build", "mkdocs_macros.plugin", "yaml", "markdown_it",
    "mdit_py_plugins.admon", "selectolax.lexbor", "icalendar",
]  # fmt: skip
_QUIET = 0.05  # seconds without a change: an editor that saves writes more than once
_OURS = "/.portal/"
_CHANGED = {"created", "modified", "moved", "deleted"}
_RELOAD = """
const changes = new EventSource("/.portal/changes");
changes.addEventListener("built", () => location.reload());
changes.addEventListener("fault", (event) => {
  const told = document.querySelector("#portal-fault") ?? document.createElement("pre");
  told.id = "portal-fault";
  told.style.cssText = "margin: 0; padding: 1rem; background: #7a0010; color: #fff; "
    + "white-space: pre-wrap; font-size: 1rem";
  told.setAttribute("role", "alert");
  told.textContent = JSON.parse(event.data);
  document.body.prepend(told);
  scrollTo(0, 0);
});
"""
_EMPTY = (
    '<!doctype html><html lang="fi"><meta charset="utf-8"><title>Portaali</title>'
    "<h1>{title}</h1><pre>{text}</pre></html>"
)


class Preview:
    """What is served at the moment, and what went wrong with the latest build."""

    def __init__(self, site: Path) -> None:
        self.site = site
        self.fault = ""
        self.asked_for: deque[str] = deque(maxlen=4)  # the latest pages, by their addresses
        self._number = 0
        self._told = threading.Condition()

    def tell(self, fault: str) -> None:
        """A build has ended, well when there is no fault."""
        with self._told:
            self.fault = fault
            self._number += 1
            self._told.notify_all()

    def events(self) -> Iterator[bytes]:
        """For a page that is open, as in the HTML standard's event streams."""
        if self.fault:
            yield _event("fault", self.fault)
        seen = self._number
        while True:
            now = self._later_than(seen)
            told = _event("fault" if self.fault else "built", self.fault)
            yield told if now != seen else b":\n\n"
            seen = now

    def _later_than(self, seen: int) -> int:
        """The number of the next build, or the same when there is none for a while."""
        with self._told:
            self._told.wait_for(lambda: self._number != seen, timeout=15)
            return self._number

    def file(self, path: str) -> tuple[int, str, bytes]:
        """Status, type and content of an address's file; a page listens to the next builds."""
        file = (self.site / path).resolve()
        file = file / "index.html" if file.is_dir() else file
        inside = file.is_file() and self.site.resolve() in file.parents
        file = file if inside else self.site / "404.html"
        kind = guess_type(file.name)[0] or "application/octet-stream"
        try:
            content = file.read_bytes()
        except OSError:
            title = "Portaalissa on virhe" if self.fault else "Portaalia rakennetaan"
            inside, kind = False, "text/html"
            content = _EMPTY.format(title=title, text=html.escape(self.fault)).encode()
        if kind == "text/html":
            self.asked_for.append(path)
            script = f'<script src="{_OURS}reload.js"></script></'.encode()
            content = script.join(content.rsplit(b"</", 1))
        return (200 if inside else 404), kind, content


def _event(name: str, text: str) -> bytes:
    return f"event: {name}\ndata: {json.dumps(text)}\n\n".encode()


class _Answer(BaseHTTPRequestHandler):
    server: "_Server"

    def do_GET(self) -> None:
        path = unquote(urlsplit(self.path).path)
        try:
            if path == f"{_OURS}changes":
                self._begin(200, "text/event-stream")
                for event in self.server.preview.events():
                    self.wfile.write(event)
            elif path == f"{_OURS}reload.js":
                self._begin(200, "text/javascript")
                self.wfile.write(_RELOAD.encode())
            else:
                status, kind, content = self.server.preview.file(path.lstrip("/"))
                self._begin(status, kind)
                self.wfile.write(content)
        except OSError:
            return  # the reader has gone

    def _begin(self, status: int, kind: str) -> None:
        self.send_response(status)
        self.send_header("Content-Type", f"{kind}; charset=utf-8")
        self.send_header("Cache-Control", "no-store")
        self.end_headers()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Silence: what matters is told of builds."""


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    preview: Preview


def serve(config: Path, port: int, build: Callable[..., None]) -> None:
    """Serves until it is stopped; `build(config, site, address, pipe)` runs in a new process.

    It gets ready, begins when it is told to, and then tells what went wrong.
    """
    folder = config.parent / ".cache" / f"preview-{port}"
    folder.mkdir(parents=True, exist_ok=True)
    preview = Preview(folder / "site")
    server = _Server(("127.0.0.1", port), _Answer)
    server.preview = preview
    threading.Thread(target=server.serve_forever, daemon=True).start()
    address = f"http://127.0.0.1:{port}/"
    log.info("%s", address)
    changed = watched(config.parent)
    changed.set()
    processes = multiprocessing.get_context("forkserver")
    processes.set_forkserver_preload(_PRELOADED)

    def ready() -> tuple[BaseProcess, Connection]:
        ours, theirs = processes.Pipe()
        child = processes.Process(target=build, args=(config, preview.site, address, theirs))
        child.start()
        theirs.close()
        return child, ours

    child, pipe = ready()
    try:
        while True:
            changed.wait()
            start = time.monotonic()
            names = changed.settled()
            if names & CODE:
                _end(child)
                child, pipe = ready()
            fault = _answer(pipe, preview, [] if names & FRAME else [*{*preview.asked_for}])
            log.info("%s", fault or f"Valmis {time.monotonic() - start:.1f} s: {address}")
            preview.tell(fault)
            while child.is_alive() and not changed.wait(0.1):
                pass  # the search, made when pages can be read, gives way to the next build
            _end(child)
            child, pipe = ready()
    except KeyboardInterrupt:
        log.info("Esikatselu päättyi.")
    finally:
        _end(child)


def _end(child: BaseProcess) -> None:
    child.terminate()
    child.join()


def _answer(build: Connection, preview: Preview, first: list[str]) -> str:
    """What the build says went wrong; one that says nothing has died of the program's own fault.

    It begins with the pages that are looked at, and says when those are ready.
    """
    try:
        build.send(first)
        while (told := build.recv()) is None:
            preview.tell("")
        return str(told)
    except (EOFError, OSError):
        return "Rakentaminen keskeytyi ohjelman virheeseen; pääte kertoo siitä enemmän."


class Changes(threading.Event):
    """Set when something that a build reads has changed; knows below which names."""

    def __init__(self) -> None:
        super().__init__()
        self._names: set[str] = set()

    def add(self, names: set[str]) -> None:
        self._names |= names
        self.set()

    def settled(self) -> set[str]:
        """The names, when no more are added for a moment."""
        while self.is_set():
            self.clear()
            time.sleep(_QUIET)
        names, self._names = self._names, set()
        return names


def watched(root: Path) -> Changes:
    """What a build reads, as the system tells of its changes."""
    changed = Changes()

    class Listener(FileSystemEventHandler):
        def on_any_event(self, event: FileSystemEvent) -> None:
            if event.event_type in _CHANGED and not event.is_directory:
                paths = (os.fsdecode(path) for path in (event.src_path, event.dest_path))
                if names := {name for path in paths if (name := _read_below(root, path))}:
                    changed.add(names)

    observer = Observer()
    observer.schedule(Listener(), str(root))
    for name in WATCHED:
        if (root / name).is_dir():
            observer.schedule(Listener(), str(root / name), recursive=True)
    observer.daemon = True
    observer.start()
    return changed


def _read_below(root: Path, path: str) -> str:
    """The name in the root below which a build reads the file, or nothing."""
    parts = Path(path).relative_to(root).parts if path else ()
    return parts[0] if parts and parts[0] in WATCHED and "__pycache__" not in parts else ""


def port_fault(port: int) -> str:
    """Why the port cannot be had, or nothing."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError as error:
            return f"Port {port} is not free ({error.strerror}); try make serve PORT={port + 1}"
    return ""
