"""An employee finds whom to turn to, and is never sent to an empty place."""

from collections.abc import Callable

from macros.views import PAGE_VIEWS

Shown = Callable[..., list[str]]

PHONE = (
    "channels: [{kind: phone, value: 02 123 4567, note: kiireelliset}, "
    "{kind: email, value: it@example.fi}]"
)
KNOWN = f"title: IT-tuki\n{PHONE}\nhours: Ark. 8–16\nout_of_hours: Soita päivystykseen"
TOPICS = {"tuki": "title: Tuki\norder: 1"}


def test_a_contact_point_is_a_line_with_its_channels_and_hours(shown: Shown) -> None:
    assert shown(PAGE_VIEWS["contact_points"], topics=TOPICS, contact_points={"a": KNOWN}) == [
        "IT-tuki Laitteet. 02 123 4567 (kiireelliset), it@example.fi. Ark. 8–16. "
        "Muulloin: Soita päivystykseen"
    ]


def test_what_is_not_recorded_is_said_and_no_badge(shown: Shown) -> None:
    assert shown(
        PAGE_VIEWS["contact_points"], topics=TOPICS, contact_points={"a": "title: IT-tuki"}
    ) == ["IT-tuki Laitteet. yhteystietoa ei ole vielä kirjattu"]
    assert shown(PAGE_VIEWS["contact_points"]) == ["Tietoja ei ole vielä kirjattu."]


def test_a_service_that_nobody_owns_leads_to_the_contact_points_of_its_topics(
    shown: Shown,
) -> None:
    lines = shown(
        "whom_to_ask", topics=TOPICS, contact_points={"a": KNOWN},
        services={"tulostus": "title: Tulostus\ntopics: [tuki]"},
    )  # fmt: skip
    assert "Tulostus Mallila, Kuvitelma IT-tuki" in lines
