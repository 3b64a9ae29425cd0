"""`python -m macros`: check the portal's files, tell the state, build the site, serve it."""

import argparse
import io
import logging
import os
import sys
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from .files.folders import whole
from .memory import kept, kept_in
from .model.moments import HELSINKI
from .problems import FORMATS, Problem, Refused, Unable
from .settings import settings

if TYPE_CHECKING:
    from .loading.intake import Loaded

# Each command imports what it needs: what is not, takes longer than a whole check.


def main(arguments: list[str] | None = None) -> int:
    """Runs one command; 0 when all is well, 1 when something must be mended."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")  # an odd file name must not stop us
    os.umask(os.umask(0) & ~0o055)  # what is written is for everybody to read
    options = _parser().parse_args(arguments)
    try:
        try:
            answer = int(options.run(options) or 0)
        except (Unable, Refused) as unable:
            print(unable, file=sys.stderr)
            answer = 1
        sys.stdout.flush()  # a reader that has gone is met here
        sys.stderr.flush()
        return answer
    except BrokenPipeError:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        for stream in (sys.stdout, sys.stderr):
            os.dup2(nowhere, stream.fileno())
        return 141  # what a shell tells of a program that SIGPIPE ended


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m macros", description=__doc__)
    commands = parser.add_subparsers(required=True)
    form = _option("--format", choices=[*FORMATS], default="text")
    status = _option("--format", choices=["text", "json", "markdown"], default="text")
    change = _option("--format", choices=["text", "markdown"], default="text")
    now = datetime.now(HELSINKI).date()
    today = _option("--today", type=date.fromisoformat, default=now, help="2027-02-04, for tests")
    site = _option("site", type=Path, nargs="?", default=Path("site"))
    for name, act, what, *options in (
        ("check", _check, "every problem in data/ and docs/", form),
        ("status", _status, "what holds of the agreement, and whose turn it is", status),
        ("changes", _changes, "what a proposal changes, in plain Finnish", change,
         _option("base", help="the commit or branch that it is proposed to")),
        ("rename", _rename, "a file gets another name, and all follows",
         _option("old"), _option("new")),
        ("remove", _remove, "a file goes when nothing refers to it", _option("file")),
        ("codeowners", _codeowners, "whose review GitHub asks for"),
        ("language", _language, "advice on the Finnish of data/ and docs/", form),
        ("schemas", _schemas, "what editors write, as VS Code completes it"),
        ("site", _site, "a strict build, swapped in at the end", site),
        ("offline", _offline, "a copy of the site that works by double click", site),
        ("check-site", _check_site, "every problem in a built site", site, form),
        ("serve", _serve, "the site on this machine, with live reload"),
        ("write", _write, "calendars and open data into a built site", site),
    ):  # fmt: skip
        commands.add_parser(name, help=what, parents=[today, *options]).set_defaults(run=act)
    return parser


def _option(*names: str, **said: Any) -> argparse.ArgumentParser:
    option = argparse.ArgumentParser(add_help=False)
    option.add_argument(*names, **said)
    return option


def _loaded(options: argparse.Namespace) -> "Loaded":
    from .loading.checking import checked

    return checked(Path("data"), Path("docs"), options.today)


def _sound(options: argparse.Namespace) -> "Loaded":
    """Refused, with what `check` tells, where that fails."""
    if (loaded := _loaded(options)).refused:
        raise Refused(loaded.problems)
    return loaded


def _check(options: argparse.Namespace) -> int:
    root = Path.cwd()
    with kept_in(root / ".cache"):
        told = kept(whole("check", root, options.today), lambda: _checked(options))
    return _tell(options, *told)


def _tell(options: argparse.Namespace, problems: list[Problem], well: str) -> int:
    """Warnings alone do not fail."""
    if problems or options.format == "json":
        print(FORMATS[options.format](problems))
    elif options.format == "text":
        print(well)
    return 1 if any(problem.fails for problem in problems) else 0


def _checked(options: argparse.Namespace) -> tuple[list[Problem], str]:
    """Every problem, and what is said when there is none."""
    from .proposal.code_owners import stale

    loaded = _loaded(options)
    if not loaded.refused:
        loaded.problems.extend(stale(loaded.portal, Path()))
    records = len(list(loaded.portal.records()))
    well = f"Kunnossa: {records} tietuetta ja {len(loaded.pages)} sivua tarkistettu."
    return loaded.problems, well


def _status(options: argparse.Namespace) -> None:
    """Refuses only what cannot be read: whatever the state is, telling it has succeeded."""
    from .agreement import standing
    from .agreement.status import FORMATS as STATUS_FORMATS

    url = settings().site_url
    loaded = _loaded(options)
    if loaded.records_refused:
        raise Refused(loaded.problems)
    print(STATUS_FORMATS[options.format](standing(loaded.portal, options.today), url))


def _site(options: argparse.Namespace) -> None:
    from .wiring.site import build_site

    _generate(build_site, Path("mkdocs.yml").resolve(), options.site.resolve())


def _check_site(options: argparse.Namespace) -> int:
    """Refuses what `check` refuses; warnings alone do not fail."""
    try:
        from .site_check import site_problems
        from .site_check.built import BuiltSite
    except ModuleNotFoundError as missing:
        raise Unable(f"{missing.name} puuttuu: käytä komentoa make check-site") from None

    with kept_in(Path.cwd() / ".cache"):
        problems = site_problems(_sound(options), Path(), options.site)
    pages = len(BuiltSite(options.site).urls)
    return _tell(options, problems, f"Kunnossa: {pages} sivua tarkistettu.")


def _changes(options: argparse.Namespace) -> None:
    from .proposal import told

    with told.versions(Path.cwd(), options.base, options.today) as (before, after):
        print(told.whole_change(before, after, options.today, told.FORMATS[options.format]))


def _rename(options: argparse.Namespace) -> None:
    from .proposal.renaming import rename

    print("\n".join(["Muutetut tiedostot:", *rename(Path(), options.old, options.new)]))


def _remove(options: argparse.Namespace) -> None:
    from .proposal.renaming import remove

    remove(Path(), options.file)
    print(f"{options.file} on poistettu. Komento make check kertoo, mihin vanha osoite viedään.")


def _codeowners(options: argparse.Namespace) -> None:
    """Half a portal would take reviewers away."""
    from .proposal.code_owners import FILE, code_owners

    FILE.write_text(code_owners(_sound(options).portal), encoding="utf-8")
    print(f"{FILE} on kirjoitettu.")


def _language(options: argparse.Namespace) -> int:
    from .proposal.language import INSTALL, language_advice, voikko

    speller = voikko()
    if not speller:
        print(INSTALL, file=sys.stderr)
    advice = language_advice(_loaded(options), speller)
    return _tell(options, advice, "Kielessä ei ole huomautettavaa.")


def _schemas(options: argparse.Namespace) -> None:
    """Of whatever can be read: they help most while something is still wrong."""
    from .api.schema import file_schemas
    from .publishing.output import add_files

    files = {path: text.encode() for path, text in file_schemas(_loaded(options).portal)}
    add_files(files, Path())
    print(f"{len(files)} skeemaa kirjoitettu: {', '.join(files)}")


def _offline(options: argparse.Namespace) -> None:
    from .publishing.offline import write_offline

    if not (options.site / "index.html").is_file():
        raise Unable(f"{options.site} is not a built site; run make site first")
    print(write_offline(options.site, Path(".cache/offline")))


def _serve(options: argparse.Namespace) -> None:
    from .wiring.site import serve_site

    _generate(serve_site, Path("mkdocs.yml").resolve())


def _write(options: argparse.Namespace) -> None:
    """Refuses what `check` refuses, and a folder that no site was built to."""
    from .calendars.revisions import past_of
    from .publishing.output import judge_history, published_files, write_files

    known = settings()
    judge_history(Path.cwd(), known)
    portal = _sound(options).portal
    if not options.site.is_dir():
        raise Unable(f"{options.site} is not a folder; build the site first")
    files = published_files(portal, past_of(Path()), known.address)
    write_files(files, options.site)
    print(f"{len(files)} tiedostoa kirjoitettu kansioon {options.site}.")


def _generate(act: Callable[..., None], *given: Path) -> None:
    """Runs the generator with its own banner off and its messages as plain lines."""
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
    logging.basicConfig(format="%(message)s", level=logging.INFO, stream=sys.stderr)
    logging.getLogger("mkdocs.plugins.mkdocs_macros.util").setLevel(logging.WARNING)
    from mkdocs.exceptions import Abort, ConfigurationError

    try:
        act(*given)
    except (Abort, ConfigurationError) as stop:
        raise Unable(stop) from None
    except OSError as error:
        about = f"{error.filename}: " if error.filename else ""
        raise Unable(f"{about}{error.strerror or error}") from None


if __name__ == "__main__":
    os._exit(main())  # the system takes back at once what Python would take apart for a second
