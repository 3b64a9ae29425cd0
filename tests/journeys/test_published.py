"""All jobs on one copy: the site is built once, and what is built is judged and read."""

from pathlib import Path

import pytest

from macros.site_check.built import BuiltSite, visible_text
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


@pytest.mark.browser
def test_the_site_of_all_jobs_is_judged_sound_and_a_second_time_from_memory(tree: Path) -> None:
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
