"""What becomes of a calendar entry through its life: the UID stays, SEQUENCE only rises."""

import shutil
from collections.abc import Callable, Iterable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import icalendar
import pytest

from macros.calendars.calendar import calendar_file, calendar_of, everything
from macros.calendars.revisions import NO_HISTORY, Revision, past_of, revisions
from macros.loading.portal import load
from macros.model.portal import Portal
from macros.problems import as_text
from macros.publishing.output import published_files
from macros.views import PAGE_VIEWS
from tests.calendars.feed_faults import feed_faults
from tests.clones import commit, copy_of, git, repository, worktree

TOY = Path(__file__).parents[1].joinpath("toy")
TODAY = date(2026, 11, 21)
URL = "https://example.fi/"
PLANNED = (
    "title: Vuoden kokous\ngroup: ohjaus\nstatus: planned\nproposal: true\n"
    "window:\n  year: 2027\n  month: 6\n"
)
CONFIRMED = (
    "title: Vuoden kokous\ngroup: ohjaus\nstatus: confirmed\nplace: Kaupungintalo\n"
    "starts: 3.6.2027 klo 9.00\nends: 3.6.2027 klo 11.00\n"
)


class Clone:
    """A copy of the portal's records in a history of its own; each commit is a day later."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.day = 0
        for name in ("data", "docs"):
            shutil.copytree(TOY / name, folder / name)
        repository(folder)

    def git(self, *words: str) -> str:
        return git(self.folder, *words, when=self.moment())

    def moment(self) -> str:
        self.day += 1
        return f"2026-01-{1 + self.day // 24:02}T{self.day % 24:02}:00:00Z"

    def write(self, text: str, name: str = "kevat", folder: str = "meetings") -> None:
        file = self.folder / "data" / folder / f"{name}.yml"
        file.parent.mkdir(exist_ok=True)
        file.write_text(text, encoding="utf-8")

    def commit(self, text: str | None = None, name: str = "kevat") -> None:
        if text is not None:
            self.write(text, name)
        commit(self.folder, self.moment())

    def remove(self, name: str = "kevat", folder: str = "meetings") -> None:
        (self.folder / "data" / folder / f"{name}.yml").unlink()

    @property
    def portal(self) -> Portal:
        return portal_in(self.folder)

    def revision(self, name: str = "kevat", folder: str = "meetings") -> Revision:
        return revisions(self.portal, past_of(self.folder))[folder, name]

    def sequence(self) -> int:
        return self.revision().sequence


def portal_in(folder: Path, today: date = TODAY) -> Portal:
    loaded = load(folder / "data", folder / "docs", PAGE_VIEWS, today)
    refused = [p for p in loaded.problems if p.fails and "sivu on poistettu" not in p.message]
    assert not refused, as_text(refused)
    return loaded.portal


@pytest.fixture(autouse=True)
def _alone(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path))


@pytest.fixture
def clone(tmp_path: Path) -> Clone:
    return Clone(tmp_path / "klooni")


def changed(old: str, new: str, text: str = CONFIRMED) -> str:
    assert old in text
    return text.replace(old, new)


def test_a_new_entry_begins_from_zero_at_its_commit(clone: Clone) -> None:
    clone.commit(PLANNED)
    assert clone.revision() == Revision(0, datetime(2026, 1, 1, 1, tzinfo=UTC))


def test_a_change_of_time_place_or_status_counts_one(clone: Clone) -> None:
    clone.commit(CONFIRMED)
    for number, text in enumerate(
        (
            changed("3.6.2027", "4.6.2027"),
            changed("klo 11.00", "klo 12.00"),
            changed("Kaupungintalo", "Kirjasto"),
            changed("place: Kaupungintalo", "remote: true"),
            changed("confirmed", "cancelled"),
            PLANNED,
        )
    ):
        clone.commit(text)
        assert clone.sequence() == 2 * number + 1, text
        clone.commit(CONFIRMED)


def test_another_change_counts_nothing_but_is_the_latest(clone: Clone) -> None:
    clone.commit(CONFIRMED)
    before = clone.revision()
    for text in (
        changed("Vuoden kokous", "Talousarvio"),
        changed("3.6.2027 klo 9.00", "2027-06-03 9:00"),
        changed("confirmed", "'confirmed'"),
        f"{CONFIRMED}remote: false\n",
        f"# Huomautus\n{CONFIRMED}topics:\n  - Talousarvio\n",
        CONFIRMED.replace("\n", "\r\n"),
    ):
        clone.commit(text)
        after = clone.revision()
        assert after.sequence == 0, text
        assert after.changed > before.changed, text
        before = after


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
    clone.remove()
    clone.commit()
    clone.commit(changed("3.6.", "4.6."))
    assert clone.sequence() == 3


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


def test_what_a_merge_leaves_behind_still_counts(clone: Clone) -> None:
    """Git's log leaves out the side whose version a merge did not take; it was published."""
    clone.commit(CONFIRMED)
    clone.git("checkout", "--quiet", "-b", "ehdotus")
    clone.commit(changed("Kaupungintalo", "Kirjasto"))
    clone.git("checkout", "--quiet", "main")
    clone.commit(changed("3.6.", "4.6."))
    clone.commit(changed("3.6.", "7.6."))
    before = clone.sequence()
    clone.git("merge", "--quiet", "--no-commit", "--strategy=ours", "ehdotus")
    clone.commit(changed("Kaupungintalo", "Kirjasto"))
    assert clone.sequence() > before == 2


def test_without_git_every_number_is_zero_and_no_time_is_now(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("data", "docs"):
        shutil.copytree(TOY / name, tmp_path / name)
    portal = portal_in(tmp_path)
    known = revisions(portal, past_of(tmp_path))
    assert set(known.values()) == {Revision(0, NO_HISTORY)}
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    known = revisions(portal, past_of(tmp_path))
    assert set(known.values()) == {Revision(0, datetime.fromtimestamp(1_700_000_000, UTC))}


CHANGE = (
    "title: Katko\nkind: maintenance\nstatus: planned\nwhat: Verkko ei toimi.\n"
    "window: not_recorded\naffects:\n  - satula\nmade_by: not_recorded\n"
    "announced: not_recorded\nresponsible: not_recorded\ncommunication:\n  state: not_recorded\n"
)


def test_a_change_counts_like_a_meeting_from_the_day_it_is_recorded(clone: Clone) -> None:
    told = CHANGE.replace("not_recorded\nresponsible", "4.1.2027\nresponsible")
    scheduled = told.replace("window: not_recorded", "window:\n  year: 2027")
    for text, number in (
        (CHANGE, 0),
        (told, 0),
        (scheduled, 1),
        (scheduled.replace("year: 2027", "first: 1.1.2027\n  last: 31.12.2027"), 1),
        (scheduled.replace("planned", "cancelled"), 2),
    ):
        clone.write(text, "vaihto", "changes")
        clone.commit()
        revision = clone.revision("vaihto", "changes")
        assert (revision.sequence, revision.changed.hour) == (number, clone.day)


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


def ours(events: Iterable[Any], names: tuple[str, ...]) -> list[Any]:
    return [event for event in events if str(event["UID"]).partition("@")[0] in names]


def test_through_its_life_an_entry_keeps_its_uid_rises_and_never_vanishes(clone: Clone) -> None:
    names = ("a", "bb", "ccc")
    sequences: dict[str, list[int]] = {}
    for step in range(len(life("a"))):
        for name in names:
            clone.write(life(name)[step], name)
        clone.commit()
        portal = clone.portal
        known = revisions(portal, past_of(clone.folder))
        for calendar in (everything(portal), calendar_of(portal, portal.groups["ohjaus"])):
            path = calendar.path
            content = calendar_file(calendar, portal, known, URL)
            found = icalendar.Calendar.from_ical(content).walk("VEVENT")
            uids = {str(event["UID"]).partition("@")[0] for event in found}
            assert uids > set(names), (step, path)
            for event in ours(found, names):
                sequences.setdefault(f"{path} {event['UID']}", []).append(
                    int(str(event["SEQUENCE"]))
                )
    assert len(sequences) == 2 * len(names)
    # Every step but the retitling changes the time, the place or the status.
    assert set(map(tuple, sequences.values())) == {(0, 1, 2, 3, 3, 4, 5)}
    statuses = {str(event["STATUS"]) for event in ours(found, names)}
    assert statuses == {"CANCELLED"}


def test_feeds_of_the_same_commit_are_the_same_bytes(clone: Clone, tmp_path: Path) -> None:
    clone.commit(PLANNED)
    clone.commit(CONFIRMED)
    other = tmp_path / "toinen"
    shutil.copytree(clone.folder, other)
    again = portal_in(other, date(2031, 1, 1))
    assert files_of(clone.portal, clone.folder) == files_of(again, other)


GROUP_FEEDS = [
    *("kalenterit/kaikki.ics", "kalenterit/ohjaus.ics", "kalenterit/kokoukset/kevat.ics"),
    "kalenterit/organisaatiot/mallila.ics",
]


def files_of(portal: Portal, folder: Path) -> dict[str, bytes]:
    return published_files(portal, past_of(folder), URL)


def event_in(clone: Clone, path: str, name: str = "kevat") -> Any:
    """The entry as subscribers get it, or None; the feed has to be sound."""
    return event_of(files_of(clone.portal, clone.folder), path, name)


def event_of(files: dict[str, bytes], path: str, name: str = "kevat") -> Any:
    content = files.get(path)
    if content is None:
        return None
    assert list(feed_faults(content)) == []
    events = icalendar.Calendar.from_ical(content).walk("VEVENT")
    return next((e for e in events if str(e["UID"]).partition("@")[0] == name), None)


@pytest.mark.parametrize("committed", [True, False], ids=["committed", "not committed"])
def test_a_meeting_whose_file_was_removed_is_sent_as_cancelled(
    clone: Clone, committed: bool
) -> None:
    clone.commit(PLANNED)
    clone.commit(f"{CONFIRMED}topics: [Talousarvio]\nagenda: https://example.fi/a\n")
    feeds = files_of(clone.portal, clone.folder)
    clone.remove()
    if committed:
        clone.commit()
    after = files_of(clone.portal, clone.folder)
    for path in GROUP_FEEDS:
        before, event = event_of(feeds, path), event_of(after, path)
        assert (str(event["STATUS"]), str(event["SUMMARY"])) == (
            "CANCELLED", "Peruttu: Vuoden kokous",
        )  # fmt: skip
        assert int(event["SEQUENCE"]) == int(before["SEQUENCE"]) + 1 == 2
        assert (event["UID"], event["DTSTART"].dt) == (before["UID"], before["DTSTART"].dt)
        assert str(event["URL"]) == f"{URL}kokoukset/"
        assert str(event["DESCRIPTION"]) == (
            f"Peruttu: tiedot on poistettu portaalista.\nAjantasaiset tiedot: {URL}kokoukset/"
        )
        assert "LOCATION" not in event


def test_a_removed_proposal_goes_from_calendars_without_being_called_off(clone: Clone) -> None:
    clone.commit(PLANNED)
    clone.remove()
    clone.commit()
    event = event_in(clone, "kalenterit/suunnitellut.ics")
    assert (str(event["STATUS"]), int(event["SEQUENCE"])) == ("CANCELLED", 1)
    assert str(event["SUMMARY"]) == "Ehdotus poistettu: Vuoden kokous"
    assert str(event["DESCRIPTION"]) == (
        "Portaalin ehdotus on poistettu. Ajankohtaa ei ollut sovittu.\n"
        f"Ajantasaiset tiedot: {URL}kokoukset/"
    )


def test_an_event_and_a_change_that_were_removed_are_cancelled_too(clone: Clone) -> None:
    clone.write(CHANGE.replace("window: not_recorded", "window:\n  year: 2027")
                .replace("satula", "mallila"), "vaihto", "changes")  # fmt: skip
    clone.commit()
    clone.remove("vaihto", "changes")
    clone.remove("paiva", "network-events")
    clone.commit()
    event = event_in(clone, "kalenterit/verkostot/verkko.ics", "paiva")
    assert (str(event["STATUS"]), str(event["URL"])) == ("CANCELLED", f"{URL}verkostot/")
    change = event_in(clone, "kalenterit/muutokset/mallila.ics", "vaihto.muutos")
    assert (str(change["STATUS"]), int(change["SEQUENCE"])) == ("CANCELLED", 1)
    news = files_of(clone.portal, clone.folder)["muutokset/atom.xml"].decode()
    assert "<title>Peruttu: Katko</title>" in news
    assert "Peruttu: tiedot on poistettu portaalista." in news


HELD = changed("3.6.2027", "5.1.2026", CONFIRMED.replace("confirmed", "held"))


@pytest.mark.parametrize(
    "texts",
    [[HELD], [changed("3.6.2027", "31.12.2025")], ["title: [auki\n"], ["title: Muu\n"]],
    ids=["held", "over when it was removed", "never readable", "never a meeting"],
)  # fmt: skip
def test_what_nobody_waits_for_is_not_cancelled(clone: Clone, texts: list[str]) -> None:
    for text in texts:
        clone.commit(text)
    clone.remove()
    clone.commit()
    assert event_in(clone, "kalenterit/kaikki.ics") is None


def test_a_file_that_only_got_another_name_cancels_nothing(clone: Clone) -> None:
    clone.commit(CONFIRMED)
    clone.remove()
    clone.commit(CONFIRMED, "kevat-2027")
    assert event_in(clone, "kalenterit/kaikki.ics") is None
    assert str(event_in(clone, "kalenterit/kaikki.ics", "kevat-2027")["STATUS"]) == "CONFIRMED"


def test_a_meeting_of_a_group_that_is_no_more_stays_where_all_meetings_are(clone: Clone) -> None:
    group = (clone.folder / "data/groups/arki.yml").read_text("utf-8")
    clone.write(group.replace("title: ", "title: Lyhyt "), "lyhyt", "groups")
    clone.commit(changed("ohjaus", "lyhyt"))
    clone.remove()
    clone.remove("lyhyt", "groups")
    clone.commit()
    assert str(event_in(clone, "kalenterit/kaikki.ics")["STATUS"]) == "CANCELLED"


@pytest.mark.parametrize("sort", ["clone", "worktree", "unshallowed"])
def test_every_whole_clone_gives_the_same_feeds(clone: Clone, tmp_path: Path, sort: str) -> None:
    for text in life("kevat")[:4]:
        clone.commit(text)
    clone.commit(CONFIRMED, "toinen")
    clone.remove()
    clone.commit()
    other = tmp_path / "toinen"
    if sort == "worktree":
        worktree(copy_of(clone.folder, tmp_path / "pää"), other)
    else:
        copy_of(clone.folder, other, *(["--depth=1"] if sort == "unshallowed" else []))
    if sort == "unshallowed":
        git(other, "fetch", "--quiet", "--unshallow")
    again = portal_in(other, date(2031, 1, 1))
    wanted = files_of(clone.portal, clone.folder)
    assert files_of(again, other) == wanted


def test_a_portal_in_a_folder_has_its_whole_history(tmp_path: Path) -> None:
    clone = Clone(tmp_path / "suuri" / "portaali")
    shutil.rmtree(clone.folder / ".git")
    repository(tmp_path / "suuri")
    for text in life("kevat")[:4]:
        clone.commit(text)
    assert clone.sequence() == 3


def test_a_shallow_clone_would_publish_lower_numbers(clone: Clone, tmp_path: Path) -> None:
    """Why a build that is published from one is stopped."""
    for text in life("kevat")[:4]:
        clone.commit(text)
    assert clone.sequence() == 3
    part = copy_of(clone.folder, tmp_path / "osa", "--depth=1")
    assert revisions(portal_in(part), past_of(part))["meetings", "kevat"].sequence == 0
