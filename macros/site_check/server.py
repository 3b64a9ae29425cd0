"""The built site over HTTP as a web server gives it: compressed, with its own page for 404."""

import gzip
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from mimetypes import guess_type
from pathlib import Path
from urllib.parse import unquote, urlsplit

# A file's path from the site's root and its text → the text that is served instead.
Change = Callable[[str, str], str]

_TEXT = {".html", ".css", ".js", ".json", ".svg", ".xml", ".txt", ".ics"}


class SiteServer:
    """Serves one folder on a free port of this machine."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._change: Change | None = None
        self._http = _Http(("127.0.0.1", 0), _Answer)
        self._http.site = self
        threading.Thread(target=self._http.serve_forever, daemon=True).start()

    @property
    def address(self) -> str:
        """Where the site's front page is."""
        return f"http://127.0.0.1:{self._http.server_port}/"

    def stop(self) -> None:
        self._http.shutdown()
        self._http.server_close()

    @contextmanager
    def changed(self, change: Change) -> Iterator[None]:
        """Text files are served as `change` gives them."""
        self._change = change
        try:
            yield
        finally:
            self._change = None

    def body(self, path: str) -> bytes | None:
        """What is sent for a path, compressed; None when there is no such file."""
        file = (self.folder / path).resolve()
        if file.is_dir():
            file /= "index.html"
        if not file.is_file() or self.folder.resolve() not in file.parents:
            return None
        if self._change is None or file.suffix not in _TEXT:
            return _compressed(file, file.stat().st_mtime_ns)
        text = file.read_text(encoding="utf-8")
        name = file.relative_to(self.folder.resolve()).as_posix()
        return gzip.compress(self._change(name, text).encode("utf-8"), mtime=0)


class _Http(ThreadingHTTPServer):
    daemon_threads = True
    site: SiteServer


class _Answer(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: _Http

    def do_GET(self) -> None:
        path = unquote(urlsplit(self.path).path).lstrip("/")
        body = self.server.site.body(path)
        self.send_response(200 if body else 404)
        if body is None:
            path, body = "404.html", self.server.site.body("404.html") or b""
        kind = guess_type(path)[0] if Path(path).suffix else "text/html"
        self.send_header("Content-Type", f"{kind}; charset=utf-8")
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "max-age=600")
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Silence: a failed check names its page itself."""


@cache
def _compressed(file: Path, written: int) -> bytes:
    """The file as it was at that time: one that is written anew is read anew."""
    return gzip.compress(file.read_bytes(), mtime=0)
