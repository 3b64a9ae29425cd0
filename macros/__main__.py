"""`python -m macros`: check the portal's files, tell the state, build the site, serve it."""

import argparse
import io
import logging
import os
import sys
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Any

from .files.inputs import whole
from .memory import kept, kept_in
from .model.moments import HELSINKI
from .problems import FORMATS, Problem, Refused, Unable
from .settings import settings

# What a shell tells of a program that SIGPIPE ended.
CLOSED_PIPE = 141

# Each command imports what it needs: what is not, takes longer than a whole check.


def main(arguments: list[str] | None = None) -> int:
    """Runs one command; 0 when all is well, 1 when something must be mended."""
    try:
        try:
            return _run(arguments)
        finally:
            sys.stdout.flush()  # a reader that has gone is met here, not when Python ends
    except BrokenPipeError:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        for stream in (sys.stdout, sys.stderr):
            os.dup2(nowhere, stream.fileno())
        return CLOSED_PIPE


def _run(arguments: list[str] | None) -> int:
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")  # an odd file name must not stop us
    os.umask(os.umask(0) & ~0o055)  # what is written is for everybody to read
    options = _parser().parse_args(arguments)
    try:
        return int(options.run(options))
    except (Unable, Refused) as unable:
        print(unable, file=sys.stderr)
        return 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m macros", description=__doc__)
    commands = parser.add_subparsers(required=True)
    data, docs = _path("--data", Path("data")), _path("--docs", Path("docs"))
    config = _path("--config", Path("mkdocs.yml"))
    site = _option("folder", type=Path, nargs="?", default=Path("site"))
    form, status, change = (
        _option("--format", choices=choices, default="text")
        for choices in ([*FORMATS], ["text", "json", "markdown"], ["text", "markdown"])
    )
    today = _option("--today", type=date.fromisoformat, help="2027-02-04, for tests")
    url = _option("--url", help="of the site")
    built = _option("site", type=Path, nargs="?", default=Path("site"))
    offline = _option("folder", type=Path, nargs="?", default=Path(".cache/offline"))
    port = _option("--port", help="8000, if nothing else is said")
    base = _option("base", help="the commit or branch that it is proposed to")
    measured = [_option("table", type=Path), _path("--record", Path("data/accessibility.yml"))]
    for name, act, what, options in (
        ("check", _check, "every problem in data/ and docs/", [data, docs, form, today]),
        ("status", _status, "what holds of the agreement, and whose turn it is",
         [data, docs, status, url, today]),
        ("changes", _changes, "what a proposal changes, in plain Finnish", [base, change, today]),
        ("rename", _rename, "a file gets another name, and all follows",
         [_option("old"), _option("new")]),
        ("codeowners", _codeowners, "whose review GitHub asks for", [data, docs, today]),
        ("language", _language, "advice on the Finnish of data/ and docs/",
         [data, docs, form, today]),
        ("remove", _remove, "a file goes when nothing refers to it", [_option("file")]),
        ("schemas", _schemas, "what editors write, as VS Code completes it", [data, docs, today]),
        ("start-portal", _start_portal, "a portal of two fictional parties, ready to fill",
         [_option("new", type=Path)]),
        ("site", _site, "a strict build, swapped in at the end", [site, config]),
        ("offline", _offline, "a copy of the site that works by double click", [built, offline]),
        ("check-site", _check_site, "every problem in a built site", [site, form, today]),
        ("serve", _serve, "the site on this machine, with live reload", [port, config]),
        ("write", _write, "calendars and open data into a built site",
         [_option("site", type=Path), data, docs, url, today]),
        ("measured", _measured, "the browser tests' figures into the record", [*measured, today]),
    ):  # fmt: skip
        commands.add_parser(name, help=what, parents=options).set_defaults(run=act)
    return parser


def _option(*names: str, **said: Any) -> argparse.ArgumentParser:
    option = argparse.ArgumentParser(add_help=False)
    option.add_argument(*names, **said)
    return option


def _path(name: str, default: Path) -> argparse.ArgumentParser:
    return _option(name, type=Path, default=default)


def _check(options: argparse.Namespace) -> int:
    root, today = Path.cwd(), _today(options)
    usual = (options.data, options.docs) == (Path("data"), Path("docs"))
    if usual:
        with kept_in(root / ".cache"):
            told = kept(whole("check", root, today), lambda: _checked(options, today))
    else:
        told = _checked(options, today)
    return _tell(options, *told)


def _tell(options: argparse.Namespace, problems: list[Problem], well: str) -> int:
    """Warnings alone do not fail."""
    if problems or options.format == "json":
        print(FORMATS[options.format](problems))
    elif options.format == "text":
        print(well)
    return 1 if any(problem.fails for problem in problems) else 0


def _checked(options: argparse.Namespace, today: date) -> tuple[list[Problem], str]:
    """Every problem, and what is said when there is none."""
    from .loading.checking import checked
    from .proposal.code_owners import stale

    loaded = checked(options.data, options.docs, today)
    if not loaded.refused:
        loaded.problems.extend(stale(loaded.portal, options.data.parent))
    records = len(list(loaded.portal.records()))
    return (
        loaded.problems,
        f"Kunnossa: {records} tietuetta ja {len(loaded.pages)} sivua tarkistettu.",
    )


def _status(options: argparse.Namespace) -> int:
    """1 only when the records are refused: whatever the state is, telling it has succeeded."""
    from .agreement import standing
    from .agreement.status import FORMATS as STATUS_FORMATS
    from .loading.checking import checked

    today, url = _today(options), settings(url=options.url).site_url
    loaded = checked(options.data, options.docs, today)
    if loaded.records_refused:
        raise Refused(loaded.problems)
    print(STATUS_FORMATS[options.format](standing(loaded.portal, today), url))
    return 0


def _site(options: argparse.Namespace) -> int:
    from .building import build_site

    return _generate(lambda: build_site(options.config.resolve(), options.folder.resolve()))


def _check_site(options: argparse.Namespace) -> int:
    """Refuses what `check` refuses; warnings alone do not fail."""
    try:
        from .site_check import site_problems
        from .site_check.built import BuiltSite
    except ModuleNotFoundError as missing:
        raise Unable(f"{missing.name} puuttuu: käytä komentoa make check-site") from None
    from .loading.checking import checked

    loaded = checked(Path("data"), Path("docs"), _today(options))
    _refuse_faulty(loaded.refused)
    problems = site_problems(loaded, Path(), options.folder)
    pages = len(BuiltSite(options.folder).urls)
    return _tell(options, problems, f"Kunnossa: {pages} sivua tarkistettu.")


def _refuse_faulty(refused: bool) -> None:
    if refused:
        raise Unable("Tietueissa tai sivuilla on virheitä: korjaa ne ensin, make check")


def _changes(options: argparse.Namespace) -> int:
    from .proposal.told import FORMATS as CHANGE_FORMATS
    from .proposal.versions import versions

    with versions(Path.cwd(), options.base, _today(options)) as (before, after):
        print(CHANGE_FORMATS[options.format](before, after))
    return 0


def _rename(options: argparse.Namespace) -> int:
    from .proposal.renaming import rename

    print("\n".join(["Muutetut tiedostot:", *rename(Path(), options.old, options.new)]))
    return 0


def _remove(options: argparse.Namespace) -> int:
    from .proposal.renaming import remove

    remove(Path(), options.file)
    print(f"{options.file} on poistettu. Komento make check kertoo, mihin vanha osoite viedään.")
    return 0


def _codeowners(options: argparse.Namespace) -> int:
    """1 when the records are refused: half a portal would take reviewers away."""
    from .loading.checking import checked
    from .proposal.code_owners import FILE, code_owners

    loaded = checked(options.data, options.docs, _today(options))
    _refuse_faulty(loaded.refused)
    FILE.write_text(code_owners(loaded.portal), encoding="utf-8")
    print(f"{FILE} on kirjoitettu.")
    return 0


def _language(options: argparse.Namespace) -> int:
    from .loading.checking import checked
    from .proposal.language import INSTALL, language_advice, voikko

    speller = voikko()
    if not speller:
        print(INSTALL, file=sys.stderr)
    loaded = checked(options.data, options.docs, _today(options))
    return _tell(options, language_advice(loaded, speller), "Kielessä ei ole huomautettavaa.")


def _schemas(options: argparse.Namespace) -> int:
    """Of whatever can be read: they help most while something is still wrong."""
    from .api.file_schema import file_schemas
    from .loading.checking import checked
    from .publishing.output import add_files

    portal = checked(options.data, options.docs, _today(options)).portal
    files = {path: text.encode() for path, text in file_schemas(portal)}
    add_files(files, Path())
    print(f"{len(files)} skeemaa kirjoitettu: {', '.join(files)}")
    return 0


def _start_portal(options: argparse.Namespace) -> int:
    from .proposal.starting import start_portal

    files = start_portal(Path(), options.new)
    print(f"{options.new}: {files} tiedostoa. Aloita sivusta docs/tietoa/ensimmainen-paiva.md.")
    return 0


def _offline(options: argparse.Namespace) -> int:
    from .publishing.offline import write_offline

    if not (options.site / "index.html").is_file():
        raise Unable(f"{options.site} is not a built site; run make site first")
    print(write_offline(options.site, options.folder))
    return 0


def _serve(options: argparse.Namespace) -> int:
    from .building import serve_site

    port = settings(port=options.port).port
    return _generate(lambda: serve_site(options.config.resolve(), port))


def _write(options: argparse.Namespace) -> int:
    """Refuses what `check` refuses, and a folder that no site was built to."""
    from .calendars.revisions import past_of
    from .loading.checking import checked
    from .publishing.output import judge_history, published_files, write_files

    known = settings(url=options.url)
    judge_history(options.data.resolve().parent, known)
    loaded = checked(options.data, options.docs, _today(options))
    if loaded.refused:
        raise Refused(loaded.problems)
    if not options.site.is_dir():
        raise Unable(f"{options.site} is not a folder; build the site first")
    files = published_files(loaded.portal, past_of(options.data.resolve()), known.address)
    write_files(files, options.site)
    print(f"{len(files)} tiedostoa kirjoitettu kansioon {options.site}.")
    return 0


def _measured(options: argparse.Namespace) -> int:
    from .site_check.measuring import record_measurement

    record_measurement(options.table, options.record, _today(options))
    return 0


def _today(options: argparse.Namespace) -> date:
    return options.today or datetime.now(HELSINKI).date()


def _generate(act: Callable[[], None]) -> int:
    """Runs the generator with its own banner off and its messages as plain lines."""
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
    logging.basicConfig(format="%(message)s", level=logging.INFO, stream=sys.stderr)
    logging.getLogger("mkdocs.plugins.mkdocs_macros.util").setLevel(logging.WARNING)
    from mkdocs.exceptions import Abort, ConfigurationError

    try:
        act()
    except (Abort, ConfigurationError) as stop:
        raise Unable(stop) from None
    except OSError as error:
        about = f"{error.filename}: " if error.filename else ""
        raise Unable(f"{about}{error.strerror or error}") from None
    return 0


if __name__ == "__main__":
    sys.exit(main())
