"""Each job of an editor, done alone: check has nothing to say, and readers see it."""

from pathlib import Path

import pytest

from tests.journeys.desk import Desk
from tests.journeys.jobs import JOBS


@pytest.mark.parametrize("name", JOBS)
def test_a_job_is_done_by_writing_files(toy: Path, name: str) -> None:
    desk, job = Desk(toy), JOBS[name]
    job.act(desk)
    assert desk.told() == ""
    for seen in job.seen:
        text = desk.page(seen.page, seen.today)
        missing = [words for words in seen.says if words not in text]
        assert not missing, text
        assert not [words for words in seen.not_says if words in text], text
