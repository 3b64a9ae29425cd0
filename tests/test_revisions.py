"""What becomes of a calendar entry through its life: the UID stays, SEQUENCE only rises."""

import os
import shutil
import subprocess
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

import icalendar
import pytest

from macros.calendars import calendar_of, calendars, everything
from macros.checking import checked
from macros.feeds.calendar_file import calendar_file
from macros.model.portal import Portal
from macros.publishing import published_files
from macros.revisions import NO_HISTORY, Revision, revisions
from tests.site.trees import TOY

TODAY = date(2026, 11, 21)
URL = "https://example.fi/"
SOURCE = "source:\n  document: malli\n"
PLANNED = (
    "title: Kevään kokous\ngroup: ohjaus\nstatus: planned\nproposal: true\n"
    "window:\n  year: 2027\n  month: 6\n"
)
CONFIRMED = (
    "title: Kevään kokous\ngroup: ohjaus\nstatus: confirmed\nplace: Kaupungintalo\n"
    "starts: 3.6.2027 klo 9.00\nends: 3.6.2027 klo 11.00\n"
)


class Clone:
    """A copy of the portal's records in a history of its own; each commit is a day later."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.day = 0
        for name in ("data", "docs"):
            shutil.copytree(TOY / name, folder / name)
        for name in ("meetings", "network-events", "queries"):  # queries ask for their pages
            shutil.rmtree(folder / "data" / name)
        page = folder / "docs/hallinta/index.md"  # so does a link on this page
        page.write_text(page.read_text(encoding="utf-8").partition(" ja [")[0] + ".\n", "utf-8")
        self.git("init", "--quiet", "--initial-branch=main")

    def git(self, *words: str) -> str:
        self.day += 1
        moment = f"2026-01-{1 + self.day // 24:02}T{self.day % 24:02}:00:00Z"
        variables = {
            **os.environ,
            **{f"GIT_{who}_NAME": "Testi" for who in ("AUTHOR", "COMMITTER")},
            **{f"GIT_{who}_EMAIL": "testi@example.org" for who in ("AUTHOR", "COMMITTER")},
            **{f"GIT_{who}_DATE": moment for who in ("AUTHOR", "COMMITTER")},
            "GIT_CONFIG_GLOBAL": os.devnull,
            "GIT_CONFIG_SYSTEM": os.devnull,
        }
        done = subprocess.run(
            ["git", *words], cwd=self.folder, env=variables, check=True, capture_output=True
        )
        return done.stdout.decode()

    def write(self, text: str, name: str = "kevat", folder: str = "meetings") -> None:
        file = self.folder / "data" / folder / f"{name}.yml"
        file.parent.mkdir(exist_ok=True)
        file.write_text(text, encoding="utf-8")

    def commit(self, text: str | None = None, name: str = "kevat") -> None:
        if text is not None:
            self.write(text, name)
        self.git("add", "--all")
        self.git("commit", "--quiet", "--allow-empty", "--message=Muutos")

    @property
    def portal(self) -> Portal:
        loaded = checked(self.folder / "data", self.folder / "docs", TODAY)
        assert not loaded.refused, loaded.problems
        return loaded.portal

    def revision(self, name: str = "kevat") -> Revision:
        return revisions(self.portal, self.folder / "data")["meetings", name]

    def sequence(self) -> int:
        return self.revision().sequence


@pytest.fixture
def clone(tmp_path: Path) -> Clone:
    return Clone(tmp_path / "klooni")


def changed(old: str, new: str, text: str = CONFIRMED) -> str:
    assert old in text
    return text.replace(old, new)


def test_a_new_entry_begins_from_zero_at_its_commit(clone: Clone) -> None:
    clone.commit(PLANNED)
    assert clone.revision() == Revision(0, datetime(2026, 1, 1, 3, tzinfo=UTC))


@pytest.mark.parametrize(
    "text",
    [
        changed("3.6.2027", "4.6.2027"),
        changed("klo 11.00", "klo 12.00"),
        changed("Kaupungintalo", "Kirjasto"),
        changed("place: Kaupungintalo", "remote: true"),
        changed("confirmed", "cancelled"),
        PLANNED,
    ],
)
def test_a_change_of_time_place_or_status_counts_one(clone: Clone, text: str) -> None:
    clone.commit(CONFIRMED)
    clone.commit(text)
    assert clone.sequence() == 1


@pytest.mark.parametrize(
    "text",
    [
        changed("Kevään kokous", "Talousarvio"),
        changed("3.6.2027 klo 9.00", "2027-06-03 9:00"),
        changed("confirmed", "'confirmed'"),
        f"{CONFIRMED}remote: false\n",
        f"# Huomautus\n{CONFIRMED}topics:\n  - Talousarvio\n",
        CONFIRMED.replace("\n", "\r\n"),
    ],
)
def test_another_change_counts_nothing_but_is_the_latest(clone: Clone, text: str) -> None:
    clone.commit(CONFIRMED)
    before = clone.revision()
    clone.commit(text)
    after = clone.revision()
    assert after.sequence == before.sequence == 0
    assert after.changed > before.changed


def test_a_window_said_otherwise_counts_nothing_and_another_window_one(clone: Clone) -> None:
    clone.commit(PLANNED)
    days = "window:\n  first: 1.6.2027\n  last: 30.6.2027\n"
    clone.commit(changed("window:\n  year: 2027\n  month: 6\n", days, PLANNED))
    assert clone.sequence() == 0
    clone.commit(changed("month: 6", "month: 5", PLANNED))
    assert clone.sequence() == 1


def test_there_and_back_again_is_two_changes(clone: Clone) -> None:
    for text in (CONFIRMED, changed("3.6.", "4.6."), CONFIRMED):
        clone.commit(text)
    assert clone.sequence() == 2


def test_what_is_not_committed_yet_counts_too(clone: Clone) -> None:
    clone.commit(PLANNED)
    clone.write(CONFIRMED)
    assert clone.sequence() == 1


def test_versions_that_could_not_be_read_count_nothing(clone: Clone) -> None:
    clone.commit(CONFIRMED)
    clone.commit("title: [auki\n")
    clone.commit(CONFIRMED)
    assert clone.sequence() == 0


def test_a_record_that_was_removed_and_came_back_goes_on_from_its_number(clone: Clone) -> None:
    clone.commit(PLANNED)
    clone.commit(CONFIRMED)
    (clone.folder / "data/meetings/kevat.yml").unlink()
    clone.commit()
    clone.commit(changed("3.6.", "4.6."))
    assert clone.sequence() == 2


def test_what_a_merge_made_of_a_record_counts(clone: Clone) -> None:
    clone.commit(CONFIRMED)
    clone.git("checkout", "--quiet", "-b", "ehdotus")
    clone.commit(changed("3.6.", "4.6."))
    clone.git("checkout", "--quiet", "main")
    clone.commit(changed("Kaupungintalo", "Kirjasto"))
    before = clone.sequence()
    clone.git("merge", "--quiet", "--no-commit", "--strategy=ours", "ehdotus")
    clone.commit(changed("3.6.", "7.6."))
    merged = clone.sequence()
    assert merged > before
    clone.commit(changed("3.6.", "8.6."))
    assert clone.sequence() > merged


def test_without_git_every_number_is_zero_and_no_time_is_now(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path))
    for name in ("data", "docs"):
        shutil.copytree(TOY / name, tmp_path / name)
    portal = checked(tmp_path / "data", tmp_path / "docs", TODAY).portal
    assert set(revisions(portal, tmp_path / "data").values()) == {Revision(0, NO_HISTORY)}
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    moment = datetime.fromtimestamp(1_700_000_000, UTC)
    assert set(revisions(portal, tmp_path / "data").values()) == {Revision(0, moment)}


CHANGE = (
    "title: Katko\nkind: maintenance\nstatus: planned\nwhat: Verkko ei toimi.\n"
    "window: not_recorded\naffects:\n  - satula\nmade_by: not_recorded\n"
    "announced: not_recorded\nresponsible: not_recorded\ncommunication:\n  state: not_recorded\n"
)
OTHER = f"title: Satulan kunta\nshort: Satula\nkind: municipality\nparty: false\n{SOURCE}"


def test_a_change_counts_like_a_meeting_from_the_day_it_is_recorded(clone: Clone) -> None:
    clone.write(OTHER, "satula", "organisations")
    told = CHANGE.replace("not_recorded\nresponsible", "4.1.2027\nresponsible")
    scheduled = told.replace("window: not_recorded", "window:\n  year: 2027")
    for text, number in (
        (CHANGE, 0),
        (told, 0),
        (scheduled, 1),
        (scheduled.replace("year: 2027", "first: 1.1.2027\n  last: 31.12.2027"), 1),
        (scheduled.replace("planned", "cancelled"), 2),
    ):
        clone.write(text, "katko", "changes")
        before = clone.day
        clone.commit()
        revision = revisions(clone.portal, clone.folder / "data")["changes", "katko"]
        assert revision.sequence == number
        assert revision.changed.hour == (before + 2) % 24


Change = Callable[[str], str]
TIME = "starts: 3.6.2027 klo 9.00\nends: 3.6.2027 klo 11.00\n"
LATER = "starts: 10.6.2027 klo 12.30\nends: 10.6.2027 klo 14.00\n"


def life(name: str) -> list[str]:
    """A meeting from a window to its cancellation, as an editor would write it."""
    head = f"title: Kokous {name}\ngroup: ohjaus\n"
    later = LATER.replace("10.6", f"{10 + len(name)}.6")
    window = "proposal: true\nwindow:\n  year: 2027\n  month: 6\n"
    return [
        f"{head}status: planned\n{window}",
        f"{head}status: planned\n{window.replace('month: 6', 'quarter: 2')}",
        f"{head}status: confirmed\nplace: Kaupungintalo\n{later}",
        f"{head}status: confirmed\nplace: Kaupungintalo\n{later.replace('2027', '2028')}",
        f"{head.replace('Kokous', 'Talousarvio')}status: confirmed\nplace: Kaupungintalo\n"
        f"{later.replace('2027', '2028')}",
        f"{head}status: confirmed\nremote: true\n{later.replace('2027', '2028')}",
        f"{head}status: cancelled\nremote: true\n{later.replace('2027', '2028')}",
    ]


def test_through_its_life_an_entry_keeps_its_uid_rises_and_never_vanishes(clone: Clone) -> None:
    names = ("a", "bb", "ccc")
    sequences: dict[str, list[int]] = {}
    for step in range(len(life("a"))):
        for name in names:
            clone.write(life(name)[step], name)
        clone.commit()
        files = published_files(clone.portal, clone.folder / "data", URL)
        group = calendar_of(clone.portal, clone.portal.groups["ohjaus"])
        for path in (everything(clone.portal).path, group.path):
            found = icalendar.Calendar.from_ical(files[path]).walk("VEVENT")
            uids = {str(event["UID"]).partition("@")[0] for event in found}
            assert uids == set(names), (step, path)
            for event in found:
                sequences.setdefault(f"{path} {event['UID']}", []).append(
                    int(str(event["SEQUENCE"]))
                )
    assert len(sequences) == 2 * len(names)
    # Every step but the retitling changes the time, the place or the status.
    assert set(map(tuple, sequences.values())) == {(0, 1, 2, 3, 3, 4, 5)}
    statuses = {str(event["STATUS"]) for event in found}
    assert statuses == {"CANCELLED"}


def test_feeds_of_the_same_commit_are_the_same_bytes(clone: Clone, tmp_path: Path) -> None:
    clone.commit(PLANNED)
    clone.commit(CONFIRMED)
    other = tmp_path / "toinen"
    shutil.copytree(clone.folder, other)
    again = checked(other / "data", other / "docs", date(2031, 1, 1)).portal
    assert published_files(clone.portal, clone.folder / "data", URL) == published_files(
        again, other / "data", URL
    )
    known = revisions(again, other / "data")
    for calendar in calendars(again):
        assert b"SEQUENCE:2" not in calendar_file(calendar, again, known, URL)
