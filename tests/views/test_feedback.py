"""Feedback goes where the site's record says, with the page's name, or is not asked for."""

from collections.abc import Callable

import pytest

from macros.model.portal import Portal
from macros.views.page_frame import feedback_address, feedback_of

SUBJECT = "subject=Vastasi%3A%20%C3%84ly%20%26%20data"


@pytest.mark.parametrize(
    ("recorded", "address"),
    [
        ("not_recorded", None),
        ("mailto:ohjeet@example.fi", "mailto:ohjeet@example.fi"),
        ("https://example.fi/lomake", "https://example.fi/lomake"),
        ("tietoa/palaute.md", "tietoa/palaute/"),
    ],
)
def test_feedback_goes_where_the_record_says(
    make_portal: Callable[..., Portal], recorded: str, address: str | None
) -> None:
    pages = {"tietoa/palaute": ""}
    assert feedback_of(make_portal(site=f"feedback: {recorded}", pages=pages).site) == address


@pytest.mark.parametrize(
    ("address", "wanted"),
    [
        ("mailto:a@b.fi", f"mailto:a@b.fi?{SUBJECT}"),
        ("mailto:a@b.fi?cc=c@b.fi", f"mailto:a@b.fi?cc=c@b.fi&{SUBJECT}"),
        ("https://example.fi/lomake", "https://example.fi/lomake"),
    ],
    ids=["e-mail", "e-mail with more", "form"],
)  # fmt: skip
def test_an_e_mail_s_subject_names_the_page(address: str, wanted: str) -> None:
    assert feedback_address(address, "Vastasi", "Äly &amp; data") == wanted
