"""What git knows is told as it is: the whole history, part of it, none, or a refusal."""

import os
import shutil
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from macros.files.history import History, Known, contents, history, new_name
from macros.model.moments import HELSINKI
from tests import clones
from tests.clones import copy_of, git, repository, worktree

ONE, TWO = "2026-02-04T10:00:00Z", "2026-02-05T10:00:00Z"
Sort = Callable[[Path, Path], Path]


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    return repository(tmp_path / "klooni")


@pytest.fixture(autouse=True)
def _alone(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path))


def commit(root: Path, when: str, **files: str | None) -> None:
    """Commits pages, and files whose paths are whole."""
    paths = {name if "/" in name else f"docs/{name}": text for name, text in files.items()}
    clones.commit(root, when, **paths)


def day(root: Path, *names: str) -> date | None:
    return history(root).day(f"docs/{name}" for name in names)


def gone(root: Path) -> set[str]:
    """What a removed version ends."""
    return {path for path, found in history(root).files.items() if not found[-1].blob}


def test_days_change_at_midnight_in_helsinki(clone: Path) -> None:
    commit(clone, "2026-01-31T21:59:00Z", talvi="1", ennen="1")
    commit(clone, "2026-01-31T22:00:00Z", talvi="2")
    commit(clone, "2026-06-30T21:00:00Z", kesä="1")
    assert day(clone, "kesä") == date(2026, 7, 1)
    assert day(clone, "talvi") == date(2026, 2, 1)
    assert day(clone, "ennen") == date(2026, 1, 31)
    assert day(clone, "ennen", "talvi") == date(2026, 2, 1)
    assert day(clone, "tuleva") is None


def test_a_file_that_moved_changed(clone: Path) -> None:
    commit(clone, ONE, **{"data/a b.yml": "x"})
    git(clone, "mv", "data/a b.yml", "data/c.yml")
    commit(clone, TWO)
    assert history(clone).day(["data/c.yml"]) == date(2026, 2, 5)


def test_a_merge_changes_only_what_it_made_itself(clone: Path) -> None:
    commit(clone, ONE, sivu="1", toinen="1")
    git(clone, "checkout", "--quiet", "-b", "ehdotus")
    commit(clone, "2026-02-05T10:00:00Z", sivu="2")
    git(clone, "checkout", "--quiet", "main")
    commit(clone, "2026-02-06T10:00:00Z", toinen="2")
    git(clone, "merge", "--quiet", "--no-commit", "ehdotus")
    commit(clone, "2026-02-09T10:00:00Z", kolmas="1")
    days = [day(clone, name) for name in ("sivu", "toinen", "kolmas")]
    assert days == [date(2026, 2, 5), date(2026, 2, 6), date(2026, 2, 9)]


def whole(clone: Path, there: Path) -> Path:
    return copy_of(clone, there)


def shallow(clone: Path, there: Path) -> Path:
    return copy_of(clone, there, "--depth=1")


def partial(clone: Path, there: Path) -> Path:
    copy_of(clone, there, "--filter=blob:none")
    clone.rename(clone.with_name("poissa"))
    return there


def without_trees(clone: Path, there: Path) -> Path:
    copy_of(clone, there, "--filter=tree:0")
    clone.rename(clone.with_name("poissa"))
    return there


def fetched_whole(clone: Path, there: Path) -> Path:
    copy_of(clone, there, "--filter=blob:none")
    git(there, "fetch", "--quiet", "--refetch", "--no-filter")
    return there


def unshallowed(clone: Path, there: Path) -> Path:
    git(shallow(clone, there), "fetch", "--quiet", "--unshallow")
    return there


def grafted(clone: Path, there: Path) -> Path:
    """Someone hid the older commits from themselves; they are there all the same."""
    copy_of(clone, there)
    git(there, "replace", "--graft", "HEAD")
    (there / ".git/info/grafts").write_text(git(there, "rev-parse", "HEAD"))
    return there


def worktree_of(sort: Sort) -> Sort:
    return lambda clone, there: worktree(sort(clone, there / "pää"), there / "työ")


def files_alone(clone: Path, there: Path) -> Path:
    shutil.copytree(clone, there, ignore=shutil.ignore_patterns(".git"))
    return there


def uncommitted(clone: Path, there: Path) -> Path:
    shutil.copytree(clone, there, ignore=shutil.ignore_patterns(".git"))
    return repository(there)


def unpacked_in_another(clone: Path, there: Path) -> Path:
    commit(repository(there), ONE, muu="1")
    shutil.copytree(clone, there / "portaali", ignore=shutil.ignore_patterns(".git"))
    return there / "portaali"


def broken_off(clone: Path, there: Path) -> Path:
    """A worktree whose repository has been moved away."""
    worktree(copy_of(clone, there / "pää"), there / "työ")
    (there / "pää").rename(there / "muualla")
    return there / "työ"


def spoilt(clone: Path, there: Path) -> Path:
    copy_of(clone, there)
    (there / ".git/HEAD").write_text("rikki")
    return there


DEPTH = "run git fetch --unshallow (in a workflow: fetch-depth: 0)"
FILTER = "run git fetch --refetch --no-filter"


@pytest.mark.parametrize(
    ("sort", "known", "mended"),
    [
        (whole, Known.WHOLE, ""),
        (worktree_of(whole), Known.WHOLE, ""),
        (unshallowed, Known.WHOLE, ""),
        (fetched_whole, Known.WHOLE, ""),
        (grafted, Known.WHOLE, ""),
        (shallow, Known.PART, DEPTH),
        (worktree_of(shallow), Known.PART, DEPTH),
        (partial, Known.PART, FILTER),
        (without_trees, Known.PART, FILTER),
        (files_alone, Known.NONE, "this is not a git clone"),
        (uncommitted, Known.NONE, "nothing has been committed here"),
        (unpacked_in_another, Known.NONE, "the files have not been committed"),
        (broken_off, Known.REFUSED, "git cannot read this clone (fatal: not a git repository:"),
        (spoilt, Known.REFUSED, "git cannot read this clone (fatal: "),
    ],
)
def test_each_sort_of_clone_is_known_for_what_it_is(
    clone: Path, tmp_path: Path, sort: Sort, known: Known, mended: str
) -> None:
    commit(clone, ONE, sivu="1")
    commit(clone, TWO, sivu="2", muu="3")
    found = history(sort(clone, tmp_path / "toinen"))
    assert (found.known, mended in found.lacks, "\n" in found.lacks) == (known, True, False)
    if known is Known.WHOLE:
        assert (found.lacks, len(found.files["docs/sivu"])) == ("", 2)


def test_the_portal_may_lie_in_a_folder_of_a_larger_repository(clone: Path) -> None:
    commit(clone, ONE, **{"portaali/docs/sivu": "1", "muu": "1"})
    commit(clone, TWO, muu="2")
    found = history(clone / "portaali")
    assert (found.known, found.folder, list(found.files)) == (
        Known.WHOLE,
        "portaali/",
        ["docs/sivu"],
    )
    assert found.day(["docs/sivu"]) == date(2026, 2, 4)


def test_another_owner_is_refused_until_somebody_trusts_the_folder(
    clone: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    commit(clone, ONE, sivu="1")
    monkeypatch.setenv("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1")  # git's own: chown needs root
    found = history(clone)
    assert (found.known, found.files, found.time) == (Known.REFUSED, {}, None)
    assert found.lacks == (
        "git refuses this clone, which belongs to another user; if you trust it, "
        f"git config --global --add safe.directory {clone}"
    )
    trusted = tmp_path / "gitconfig"
    trusted.write_text(f"[safe]\n\tdirectory = {clone}\n")
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(trusted))
    assert history(clone).known is Known.WHOLE


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can give a folder away")
def test_a_clone_that_was_given_away_is_refused(clone: Path) -> None:
    commit(clone, ONE, sivu="1")
    os.chown(clone, 12345, -1)
    os.chown(clone / ".git", 12345, -1)
    assert history(clone).known is Known.REFUSED


@pytest.mark.parametrize("name", ["ei/ole", "tiedosto"])
def test_without_git_a_clone_cannot_be_read_and_a_copy_has_no_history(
    clone: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    commit(clone, ONE, sivu="1")
    copy = files_alone(clone, tmp_path / "kopio")
    (tmp_path / "tiedosto").touch()
    monkeypatch.setenv("PATH", str(tmp_path / name))
    assert [history(root).known for root in (clone, copy)] == [Known.REFUSED, Known.NONE]
    assert history(clone).lacks.startswith("git does not start (")


CONFIGURED = """
[log]
    showSignature = true
    date = relative
    follow = true
    mailmap = true
[core]
    quotePath = true
    pager = false
    fsmonitor = false
[color]
    ui = always
    diff = always
[diff]
    renames = copies
    noprefix = true
    external = false
    orderFile = nowhere
    relative = true
[i18n]
    logOutputEncoding = UTF-16
    commitEncoding = latin1
[alias]
    rev-list = !false
    diff-tree = !false
[format]
    pretty = oneline
"""


def test_no_configuration_and_no_variable_changes_what_is_read(
    clone: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    commit(clone, ONE, **{"docs/kesä/ä b\tc.yml": "1"})
    git(clone, "mv", "docs/kesä", "docs/talvi")
    commit(clone, TWO)
    plain = history(clone)
    settings = tmp_path / "gitconfig"
    settings.write_text(CONFIGURED)
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(settings))
    other = repository(tmp_path / "muu")
    for name, value in {
        "GIT_DIR": str(other / ".git"), "GIT_WORK_TREE": str(other), "GIT_INDEX_FILE": "ei",
        "GIT_OBJECT_DIRECTORY": "ei", "GIT_SHALLOW_FILE": "ei", "GIT_TRACE": "1",
        "GIT_EXTERNAL_DIFF": "false", "GIT_LITERAL_PATHSPECS": "0", "GIT_GLOB_PATHSPECS": "1",
        "LC_ALL": "fi_FI.UTF-8", "LANGUAGE": "fi", "TZ": "Asia/Tokyo",
    }.items():  # fmt: skip
        monkeypatch.setenv(name, value)
    assert history(clone) == plain
    assert set(plain.files) == {"docs/kesä/ä b\tc.yml", "docs/talvi/ä b\tc.yml"}


def signed_by_nobody(clone: Path, clock: str, sivu: str) -> None:
    """A commit whose clock git itself would not write, and a signature that nobody can check."""
    (clone / "docs/sivu").write_text(sivu)
    git(clone, "add", "--all")
    tree, parent = git(clone, "write-tree").strip(), git(clone, "rev-parse", "HEAD").strip()
    who = f"T <t@example.org> {clock} +0000"
    text = (
        f"tree {tree}\nparent {parent}\nauthor {who}\ncommitter {who}\n"
        "gpgsig -----BEGIN PGP SIGNATURE-----\n x\n -----END PGP SIGNATURE-----\n\nmuutos\n"
    )
    made = git(clone, "hash-object", "-t", "commit", "-w", "--literally", "--stdin", given=text)
    git(clone, "update-ref", "HEAD", made.strip())


@pytest.mark.parametrize(
    "clock",
    ["1924992000", "253402300800", "99999999999999999", "-5", "18446744073709551615", "0"],
    ids=["2031", "after 9999", "far after", "negative", "the last", "1970"],
)
def test_no_clock_stops_us_or_shows_a_day_to_come(clone: Path, clock: str) -> None:
    commit(clone, ONE, sivu="1", muu="1")
    signed_by_nobody(clone, clock, "2")
    commit(clone, TWO, sivu="3")
    signed_by_nobody(clone, clock, "4")
    found = history(clone)
    shown = found.day(["docs/sivu"])
    assert shown
    assert shown <= datetime.now(HELSINKI).date()
    assert found.day(["docs/muu"]) == date(2026, 2, 4)
    assert found.time is not None
    assert found.time <= datetime.now(UTC).timestamp()
    assert texts(clone, found, "docs/sivu") == ["1", "2", "3", "4"]


def texts(root: Path, found: History, path: str) -> list[str | None]:
    blobs = [version.blob for version in found.files[path]]
    held = contents(root, {blob for blob in blobs if blob})
    return [held[blob].decode() if blob else None for blob in blobs]


def test_versions_stand_in_the_order_in_which_they_were_made(clone: Path) -> None:
    for hour, text in enumerate(("1", "2", None, "3")):
        commit(clone, f"2026-02-04T{20 - hour}:00:00Z", sivu=text, muu=str(hour))
    assert texts(clone, history(clone), "docs/sivu") == ["1", "2", None, "3"]


def test_what_is_added_leaves_the_order_of_the_rest(clone: Path) -> None:
    """A number that is counted along the versions can only rise."""
    commit(clone, ONE, sivu="1")
    git(clone, "checkout", "--quiet", "-b", "ehdotus")
    commit(clone, "2026-02-07T10:00:00Z", sivu="e1")
    git(clone, "checkout", "--quiet", "main")
    for hour, text in enumerate(("2", "3")):
        commit(clone, f"2026-02-06T1{hour}:00:00Z", sivu=text)
    before = texts(clone, history(clone), "docs/sivu")
    git(clone, "merge", "--quiet", "--no-commit", "--strategy=ours", "ehdotus")
    commit(clone, "2020-01-01T00:00:00Z", sivu="e1")
    after = texts(clone, history(clone), "docs/sivu")
    assert before == ["1", "2", "3"]
    assert [text for text in after if text != "e1"] == before
    assert after[-1] == "e1"


def test_what_is_gone_is_known_with_its_new_name(clone: Path) -> None:
    text = "".join(f"rivi {number}\n" for number in range(9))
    commit(clone, ONE, vanha="1", **{"data/osa/ä.yml": text})
    git(clone, "mv", "data/osa/ä.yml", "data/osa/b.yml")
    commit(clone, TWO, vanha=None, **{"data/osa/b.yml": f"{text}uusi\n"})
    found = history(clone).files
    assert gone(clone) == {"docs/vanha", "data/osa/ä.yml"}
    names = [new_name(clone, path, found[path][-1].place[1]) for path in sorted(gone(clone))]
    assert names == ["data/osa/b.yml", ""]


SITE = "data/site.yml"


@pytest.fixture
def taken_over(clone: Path) -> Path:
    """A copy of the program in which another portal's data and pages were put, and then changed."""
    commit(
        clone, ONE, **{SITE: "calendar_domain: ennen\n", "docs/vanha.md": "1", "docs/sama.md": "1"}
    )
    git(clone, "rm", "--quiet", "docs/vanha.md")
    commit(clone, TWO, **{SITE: "calendar_domain: 'nyt' # nimi\n", "docs/uusi.md": "1"})
    commit(clone, "2026-02-06T10:00:00Z", **{SITE: "calendar_domain: nyt\n", "docs/uusi.md": "2"})
    return clone


def test_another_portals_history_is_not_ones_own(taken_over: Path) -> None:
    found = history(taken_over)
    assert found.known is Known.WHOLE
    assert "docs/vanha.md" not in found.files
    assert texts(taken_over, found, "docs/uusi.md") == ["1", "2"]
    assert [version.new for version in found.files["docs/sama.md"]] == [True]
    assert found.day(["docs/sama.md"]) == date(2026, 2, 5)
    assert gone(taken_over) == set()


@pytest.mark.parametrize("name", ["uusi.md", "sama.md"])
def test_what_a_portal_removes_itself_is_known_to_be_gone(taken_over: Path, name: str) -> None:
    commit(taken_over, "2026-02-09T10:00:00Z", **{name: None})
    assert gone(taken_over) == {f"docs/{name}"}


def test_a_portal_that_was_put_in_but_not_committed_has_no_history(taken_over: Path) -> None:
    (taken_over / SITE).write_text("calendar_domain: kolmas\n", encoding="utf-8")
    (taken_over / "docs" / "uusi.md").unlink()
    found = history(taken_over)
    assert (found.known, found.files) == (Known.NONE, {})
    assert "git commit" in found.lacks
