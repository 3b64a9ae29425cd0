"""A fresh machine gets either a working .venv or one clear line; the files name no place."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from tests.site.trees import LONE, ROOT, TRIAD

NO_INDEX = "http://127.0.0.1:9/simple"  # the discard port: nothing listens there


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    """A copy of what installs, in a folder of its own; bin/ leads its PATH."""
    folder = tmp_path / "clone"
    shutil.copytree(ROOT / "requirements", folder / "requirements")
    shutil.copy(ROOT / "Makefile", folder)
    (folder / "bin").mkdir()
    return folder


def command(clone: Path, name: str, script: str) -> Path:
    path = clone / "bin" / name
    path.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    path.chmod(0o755)
    return path


def run(clone: Path, *words: str, **variables: str) -> tuple[int, list[str]]:
    """The exit code and the lines on standard error, with a PATH of bin/ and the basics only."""
    done = subprocess.run(
        words,
        cwd=clone,
        env={"PATH": f"{clone}/bin:/usr/bin:/bin", "LANG": "C.UTF-8"} | variables,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    return done.returncode, done.stderr.splitlines()


def install(clone: Path, **variables: str) -> tuple[int, list[str]]:
    return run(clone, "requirements/install", "site", **variables)


def only_old_pythons(clone: Path) -> None:
    for name in ("python3", "python3.14", "python3.13", "python3.12", "python3.11"):
        command(clone, name, '[ "$1" = -V ] && echo "Python 3.9.2" && exit; exit 1')


def python_failing_at(clone: Path, words: str, name: str = "python3") -> Path:
    """This Python, which gives up when these words are among its arguments."""
    return command(
        clone, name, f'case "$*" in *"{words}"*) exit 1 ;; esac\nexec {sys.executable} "$@"'
    )


def no_venv(clone: Path) -> str:
    return f"Could not make .venv: {clone}/.cache/install.log tells why."


def test_an_old_python_is_one_line(clone: Path) -> None:
    only_old_pythons(clone)
    assert install(clone) == (
        1,
        [
            "Python 3.11 or newer is needed, here is Python 3.9.2: install one (apt-get install "
            "python3.11 python3.11-venv) or name it with PYTHON=/path/to/python3."
        ],
    )


def test_a_named_python_that_is_none_is_one_line(clone: Path) -> None:
    assert install(clone, PYTHON="python2.7") == (
        1,
        ["PYTHON=python2.7 is not Python 3.11 or newer."],
    )


def test_a_newer_python_beside_an_old_python3_is_found(clone: Path) -> None:
    only_old_pythons(clone)
    python_failing_at(clone, "-m venv", name="python3.12")
    assert install(clone) == (1, [no_venv(clone)])


def test_a_missing_venv_module_is_one_line_when_no_package_can_be_installed(clone: Path) -> None:
    python_failing_at(clone, "import ensurepip")
    command(clone, "apt-get", "echo E: no such package >&2; exit 100")
    command(clone, "sudo", "exit 1")
    version = f"{sys.version_info.major}.{sys.version_info.minor}"
    assert install(clone) == (
        1,
        [
            f"python3 has no module venv: install it with apt-get install python{version}-venv "
            "and try again."
        ],
    )


@pytest.mark.deep  # makes a real .venv, with pip
def test_an_unreachable_index_is_one_line(clone: Path) -> None:
    assert install(clone, PYTHON=sys.executable, PIP_INDEX_URL=NO_INDEX, PIP_RETRIES="0") == (
        1,
        [
            "Could not install the packages: the package index cannot be reached; "
            f"{clone}/.cache/install.log tells more."
        ],
    )


def make_finished_venv(clone: Path) -> None:
    """What a finished installation leaves, without installing anything."""
    (clone / ".venv" / "bin").mkdir(parents=True)
    (clone / ".venv" / "bin" / "python").symlink_to(sys.executable)
    stamp = (
        'echo "$(.venv/bin/python -c "import sys; print(\'%d.%d\' % sys.version_info[:2])")'
        ' $(sha256sum <requirements/site.txt)" >.venv/.site'
    )
    subprocess.run(["sh", "-c", stamp], cwd=clone, check=True)


def test_packages_that_were_locked_anew_are_installed_anew(clone: Path) -> None:
    make_finished_venv(clone)
    (clone / "requirements" / "site.txt").write_text("mkdocs==1.6.1\n", encoding="utf-8")
    code, lines = install(clone, PIP_INDEX_URL=NO_INDEX, PIP_RETRIES="0")
    assert (code, len(lines)) == (1, 1)
    assert lines[0].startswith("Could not install the packages: ")


def test_a_finished_venv_needs_no_network_and_says_nothing(clone: Path) -> None:
    make_finished_venv(clone)
    assert install(clone, PIP_INDEX_URL=NO_INDEX) == (0, [])


@pytest.mark.parametrize("fault", ["broken off", "never finished", "no python"])
def test_a_venv_that_is_not_whole_is_made_again(clone: Path, fault: str) -> None:
    make_finished_venv(clone)
    if fault == "broken off":
        (clone / ".venv" / ".unfinished").touch()
    elif fault == "never finished":
        (clone / ".venv" / ".site").unlink()
    else:
        (clone / ".venv" / "bin" / "python").unlink()
    python_failing_at(clone, "-m venv")
    assert install(clone) == (1, [no_venv(clone)])


def make_stub_of_pip(clone: Path, configured: str) -> Path:
    """A finished .venv, whose pip has this configuration and writes down what it is told."""
    make_finished_venv(clone)
    (clone / "requirements" / "site.txt").write_text("mkdocs==1.6.1\n", encoding="utf-8")
    (clone / ".venv" / "bin" / "python").unlink()
    (clone / "configured").write_text(configured, encoding="utf-8")
    stub = command(
        clone, "pip-stub",
        'case "$*" in *"pip config list"*) cat configured ;; '
        '*"pip install"*) env | grep ^PIP_ | sort >told ;; '
        f'*) exec {sys.executable} "$@" ;; esac',
    )  # fmt: skip
    stub.rename(clone / ".venv" / "bin" / "python")
    return clone / "told"


def test_of_pip_s_configuration_only_the_sources_of_packages_are_kept(clone: Path) -> None:
    configured = (
        ":env:.index-url='https://example.fi/oma'\n"
        ":env:.target='/muualle'\n"
        "global.cert='/juuri.pem'\n"
        "global.extra-index-url='https://example.fi/a\\nhttps://example.fi/b c'\n"
        "global.index-url='https://example.fi/yhteinen'\n"
        "global.prefix='/muualle'\n"
        "install.no-deps='true'\n"
    )
    told = make_stub_of_pip(clone, configured)
    surroundings = {"PIP_TARGET": "/muualle", "PIP_INDEX_URL": "https://example.fi/oma",
                    "PIP_ROOT": "/muualle", "PIP_DRY_RUN": "1", "PIP_REPORT": "a"}  # fmt: skip
    assert install(clone, **surroundings) == (0, [])
    assert told.read_text("utf-8").splitlines() == [
        "PIP_CERT=/juuri.pem",
        "PIP_CONFIG_FILE=/dev/null",
        "PIP_DISABLE_PIP_VERSION_CHECK=1",
        "PIP_EXTRA_INDEX_URL=https://example.fi/a https://example.fi/b c",
        "PIP_INDEX_URL=https://example.fi/oma",
        "PIP_NO_INPUT=1",
        "PIP_RETRIES=2",
    ]


def test_scripts_need_no_run_bit_and_no_certain_search_path(clone: Path, tmp_path: Path) -> None:
    make_finished_venv(clone)
    for script in (clone / "requirements").iterdir():
        script.chmod(0o644)
    (tmp_path / "muualla" / "requirements").mkdir(parents=True)
    assert run(clone, "make", "installed", CDPATH=str(tmp_path / "muualla")) == (0, [])
    for name in ("install", "chromium", "java"):
        variables = {"CDPATH": str(tmp_path / "muualla"), "CHROMIUM": "/ei", "JAVA": "/ei"}
        run(clone, "sh", f"requirements/{name}", **variables)
    assert [path.name for path in (tmp_path / "muualla").iterdir()] == ["requirements"]


def test_python_runs_the_portal_whatever_its_variables_say(clone: Path) -> None:
    make_finished_venv(clone)
    package = clone / "macros"
    package.mkdir()
    for name, text in (("__init__", ""), ("__main__", "import sys\nprint(2, file=sys.stderr)\n")):
        (package / f"{name}.py").write_text(text, encoding="utf-8")
    variables = dict.fromkeys(("PYTHONSAFEPATH", "PYTHONINSPECT", "PYTHONOPTIMIZE"), "1")
    variables |= dict.fromkeys(("PYTHONHOME", "PYTHONPATH", "PYTHONWARNINGS"), "error")
    assert run(clone, "make", "check", FORMAT="", **variables) == (0, ["2"])


def test_a_browser_that_does_not_start_is_one_line(clone: Path) -> None:
    stub = command(clone, "chromium", "echo this is only a pointer to a snap >&2; exit 1")
    assert run(clone, "requirements/chromium", CHROMIUM=str(stub)) == (
        1,
        [
            f"CHROMIUM={stub} does not start as a headless browser; "
            f"{clone}/.cache/install.log tells what it said."
        ],
    )


def test_locked_packages_have_hashes_and_the_tests_hold_all_of_the_site() -> None:
    site, tests = (locked(name) for name in ("site.txt", "test.txt"))
    assert site <= tests
    for name in ("site.txt", "test.txt"):
        text = (ROOT / "requirements" / name).read_text(encoding="utf-8")
        assert text.count(" \\\n    --hash=sha256:") >= len(locked(name)) > 0


def locked(name: str) -> set[str]:
    text = (ROOT / "requirements" / name).read_text(encoding="utf-8")
    return set(re.findall(r"^[a-z0-9-]+==[^\s;]+", text, re.MULTILINE))


def tracked() -> list[Path]:
    """The program's text files; outside a clone there is nothing to look through."""
    if not (ROOT / ".git").exists():
        pytest.skip("not a git clone")
    names = subprocess.run(
        ["git", "-C", str(ROOT), "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        capture_output=True,
        text=True,
        check=True,
    ).stdout.split("\0")
    paths = [ROOT / name for name in names if name and not name.startswith(("data/", "docs/"))]
    return [path for path in paths if path.is_file() and b"\0" not in path.read_bytes()]


def mentions(paths: list[Path], pattern: str) -> list[str]:
    """`file:line: word` for each match."""
    found = re.compile(pattern)
    return [
        f"{path.relative_to(ROOT) if path.is_relative_to(ROOT) else path.name}:{number}: {match[0]}"
        for path in paths
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        for match in found.finditer(line)
    ]


# Written in pieces, so that this file does not name them either.
REGISTRIES = [
    ("py", "pi.org"),
    ("python", "hosted.org"),
    ("npm", "js.org"),
    ("deb.", "debian.org"),
    ("archive.", "ubuntu.com"),
]
REGISTRY = "|".join(re.escape("".join(pieces)) for pieces in REGISTRIES)
MACHINE_FOLDER = r"(?<![\w./:)}~-])/(?:work|root|opt|home|tmp|Users)/\w"


def test_no_file_names_a_package_registry() -> None:
    assert mentions(tracked(), REGISTRY) == []


def test_no_file_names_a_folder_of_one_machine() -> None:
    assert mentions(tracked(), MACHINE_FOLDER) == []


def test_a_named_registry_or_folder_would_be_found(tmp_path: Path) -> None:
    file = tmp_path / "notes.txt"
    folder = "/" + "work/main"
    index = "https://" + "".join(REGISTRIES[0])
    file.write_text(f"cd {folder}\npip -i {index}/simple\nsee example.fi/home/x\n", "utf-8")
    assert mentions([file], MACHINE_FOLDER) == ["notes.txt:1: " + folder[:7]]
    assert mentions([file], REGISTRY) == ["notes.txt:2: " + index.removeprefix("https://")]


PROGRAM = (
    *("macros", "overrides", "requirements", ".github", ".ci"),
    *("Makefile", "mkdocs.yml", "pyproject.toml"),
)


def stems() -> list[str]:
    """The organisations' ids, and their titles without the word for a city and the genitive.

    Those of the toy stand in the examples of fields; the other portals' must stand nowhere.
    """
    records = sorted(f for p in (TRIAD, LONE) for f in (p / "data" / "organisations").glob("*.yml"))
    titles = [yaml.safe_load(path.read_text(encoding="utf-8"))["title"] for path in records]
    return [path.stem for path in records] + [text.split()[0].removesuffix("n") for text in titles]


def test_no_organisation_is_named_in_the_program() -> None:
    names = stems()
    code = [path for path in tracked() if path.relative_to(ROOT).parts[0] in PROGRAM]
    assert mentions(code, rf"(?i)\b(?:{'|'.join(map(re.escape, names))})") == []
