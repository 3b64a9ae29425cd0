"""All jobs on one copy: the site is built once, and what is built is judged and read."""

from pathlib import Path

import pytest

from macros.loading.checking import checked
from macros.memory import keep, kept_in
from macros.model.places import url_of_page
from macros.site_check.built import BuiltSite, visible_text
from macros.site_check.judging import _works
from macros.site_check.sources import Sources
from tests.conftest import Once
from tests.journeys.desk import TODAY, Desk
from tests.journeys.jobs import JOBS
from tests.site.trees import built, copied, run

NOON = "1803895200"  # of 1.3.2027


@pytest.fixture(scope="session")
def tree(once: Once) -> Path:
    """The toy portal after a year of editing, with its site."""

    def edit(folder: Path) -> None:
        desk = Desk(copied(folder))
        for job in JOBS.values():
            job.act(desk)
        built(folder, SOURCE_DATE_EPOCH=NOON)

    return once("edited", edit)


def test_all_jobs_together_leave_check_content(tree: Path) -> None:
    assert Desk(tree).told() == ""


def only_named_are_looked_at(tree: Path) -> None:
    """Other pages are remembered as sound: every kind of page is looked at in tests/browser."""
    sources = Sources(tree, checked(tree / "data", tree / "docs", TODAY))
    works = _works(BuiltSite(tree / "site"), sources)
    looks = next(work.subjects for work in works if work.name == "selain")
    named = {url_of_page(seen.page) for job in JOBS.values() for seen in job.seen}
    other = [key for key, (url, framed) in looks.items() if not framed and url not in named]
    assert len(named) + len(other) < len(looks)
    with kept_in(tree / ".cache"):
        for key in other:
            keep(key, [])


@pytest.mark.browser
def test_the_site_of_all_jobs_is_judged_sound_and_a_second_time_from_memory(tree: Path) -> None:
    only_named_are_looked_at(tree)
    words = ("check-site", "--today", TODAY.isoformat())
    first = run(tree, *words)
    assert (first.returncode, first.stderr) == (0, ""), first.stdout + first.stderr
    again = run(tree, *words, CHROMIUM="/ei/ole")
    assert (again.returncode, again.stdout) == (0, first.stdout)


@pytest.mark.parametrize(
    ("url", "says"),
    [
        ("", "Yhteys ei toimi kotona"),
        ("ohjeet/etatyon-yhteydet/", "Tulosta ohje taskuun"),
        ("hallinta/roolit/mallilan-it/", "Helmi Esimerkki"),
        ("kokoukset/2027-arki/", "Peruttu"),
        ("hallinta/", "Haaveen kunta"),
    ],
)
def test_readers_meet_what_was_edited(tree: Path, url: str, says: str) -> None:
    assert says in visible_text(BuiltSite(tree / "site").main(url))


def test_subscribers_of_calendars_and_news_meet_it_too(tree: Path) -> None:
    calendar = (tree / "site/kalenterit/ohjaus.ics").read_text("utf-8")
    assert "20300912T" in calendar
    assert "Syksyn kokous 2027" in calendar
    assert "Verkon päivitys" in (tree / "site/muutokset/atom.xml").read_text("utf-8")


def test_pictures_and_attachments_are_published_beside_the_page(tree: Path) -> None:
    for name in ("lukko.png", "taskuohje.pdf"):
        published, uploaded = (tree / f / "ohjeet" / name for f in ("site", "docs"))
        assert published.read_bytes() == uploaded.read_bytes()
