"""`python -m macros`: check the portal's files, build the site, serve it."""

import argparse
import io
import logging
import os
import sys
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

from .checking import checked
from .measuring import record_measurement
from .model.moments import HELSINKI
from .problems import FORMATS


def main(arguments: list[str] | None = None) -> int:
    """Runs one command; 0 when all is well, 1 when something must be mended."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")  # an odd file name must not stop us
    options = _parser().parse_args(arguments)
    return int(options.run(options))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m macros", description=__doc__)
    commands = parser.add_subparsers(required=True)
    check = commands.add_parser("check", help="every problem in data/ and docs/")
    check.add_argument("--data", type=Path, default=Path("data"))
    check.add_argument("--docs", type=Path, default=Path("docs"))
    check.add_argument("--format", choices=FORMATS, default="text")
    check.add_argument("--today", type=date.fromisoformat, help="2027-02-04, for tests")
    check.set_defaults(run=_check)
    site = commands.add_parser("site", help="a strict build, swapped in at the end")
    site.add_argument("folder", type=Path, nargs="?", default=Path("site"))
    site.add_argument("--config", type=Path, default=Path("mkdocs.yml"))
    site.set_defaults(run=_site)
    serve = commands.add_parser("serve", help="the site on this machine, with live reload")
    serve.add_argument("--port", type=_port, default=8000)
    serve.add_argument("--config", type=Path, default=Path("mkdocs.yml"))
    serve.set_defaults(run=_serve)
    measured = commands.add_parser("measured", help="the browser tests' figures into the record")
    measured.add_argument("table", type=Path)
    measured.add_argument("--record", type=Path, default=Path("data/accessibility.yml"))
    measured.add_argument("--today", type=date.fromisoformat, help="2027-02-04, for tests")
    measured.set_defaults(run=_measured)
    return parser


def _check(options: argparse.Namespace) -> int:
    loaded = checked(options.data, options.docs, _today(options))
    if loaded.problems or options.format == "json":
        print(FORMATS[options.format](loaded.problems))
    elif options.format == "text":
        records = len(list(loaded.portal.records()))
        print(f"Kunnossa: {records} tietuetta ja {len(loaded.pages)} sivua tarkistettu.")
    return 1 if loaded.refused else 0


def _site(options: argparse.Namespace) -> int:
    from .building import build_site

    return _generate(lambda: build_site(options.config.resolve(), options.folder.resolve()))


def _serve(options: argparse.Namespace) -> int:
    from .building import serve_site

    return _generate(lambda: serve_site(options.config.resolve(), options.port))


def _measured(options: argparse.Namespace) -> int:
    record_measurement(options.table, options.record, _today(options))
    return 0


def _port(text: str) -> int:
    if not text.isdecimal() or not 0 < int(text) < 2**16:
        raise argparse.ArgumentTypeError(f"{text} is not a port; they are 1–65535")
    return int(text)


def _today(options: argparse.Namespace) -> date:
    return options.today or datetime.now(HELSINKI).date()


def _generate(act: Callable[[], None]) -> int:
    """Runs the generator with its own banner off and its messages as plain lines."""
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
    logging.basicConfig(format="%(message)s", level=logging.INFO, stream=sys.stderr)
    logging.getLogger("mkdocs.plugins.mkdocs_macros.util").setLevel(logging.WARNING)
    from mkdocs.exceptions import Abort, ConfigurationError

    from .building import Unable

    try:
        act()
    except (Abort, ConfigurationError, Unable) as stop:
        print(stop, file=sys.stderr)
        return 1
    except OSError as error:
        about = f"{error.filename}: " if error.filename else ""
        print(f"{about}{error.strerror or error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
