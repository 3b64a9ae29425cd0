"""The built site over HTTP as a web server gives it: compressed, with its own page for 404."""

import gzip
import threading
from contextlib import suppress
from functools import cache, partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any


class SiteServer:
    """Serves one folder on a free port of this machine."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder.resolve()
        self._http = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Answer, self))
        threading.Thread(target=self._http.serve_forever, daemon=True).start()

    @property
    def address(self) -> str:
        """Where the site's front page is."""
        return f"http://127.0.0.1:{self._http.server_port}/"

    def stop(self) -> None:
        self._http.shutdown()
        self._http.server_close()

    def body(self, file: Path) -> bytes:
        """What is sent for a file of the folder, compressed."""
        return _compressed(file, file.stat().st_mtime_ns)


class _Answer(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def __init__(self, site: SiteServer, *request: Any) -> None:
        self._site = site
        super().__init__(*request, directory=str(site.folder))

    def do_GET(self) -> None:
        file = Path(self.translate_path(self.path))
        file = file / "index.html" if file.is_dir() else file
        found = file.is_file()
        file = file if found else self._site.folder / "404.html"
        body = self._site.body(file)
        self.send_response(200 if found else 404)
        self.send_header("Content-Type", f"{self.guess_type(file)}; charset=utf-8")
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "max-age=600")
        self.end_headers()
        with suppress(ConnectionError):  # the page that asked has gone
            self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Silence: a failed check names its page itself."""


@cache
def _compressed(file: Path, written: int) -> bytes:
    """The file as it was at that time: one that is written anew is read anew."""
    return gzip.compress(file.read_bytes(), mtime=0)
