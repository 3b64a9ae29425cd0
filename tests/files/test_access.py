"""Nothing that lets anybody in is published, wherever in a file it stands."""

import pytest

from macros.files.text import JOIN_LINK, WAY_IN, read_text, ways_in
from macros.problems import Refused


@pytest.mark.parametrize(
    "link",
    [
        "https://teams.microsoft.com/l/meetup-join/19%3ameeting_x",
        "https://teams.microsoft.com/meet/39012345?p=abc",
        "https://teams.live.com/meet/93212345678",
        "https://eu01.safelinks.protection.outlook.com/?url="
        "https%3A%2F%2Fteams.microsoft.com%2Fl%2Fmeetup-join%2F19",
        "https://us02web.zoom.us/j/81234567890",
        "zoom.us/my/esimerkki",
        "https://meet.google.com/abc-defg-hij",
        "https://mallila.webex.com/meet/elli",
        "https://mallila.webex.com/mallila/j.php?MTID=m1",
        "https://meet.jit.si/Ohjausryhma",
        "https://whereby.com/ohjaus",
        "MSTEAMS:/l/meetup-join/19",
    ],
)
def test_a_link_into_a_meeting_is_found(link: str) -> None:
    assert [sentence for _, sentence in ways_in(f"Liity: {link}")] == [JOIN_LINK]


@pytest.mark.parametrize(
    "secret",
    [
        "salasana: kesa2027",
        "Salasana on Kesa!2027",
        "**Salasana:** `kesa2027`",
        "salasana = aBcDeF",
        "Tunnuskoodi: 8fQ2xw",
        "passcode: 334455",
        "Password is hunter2",
        "PIN 1234",
        "PIN-koodi: 123456",
        "tunnusluku on 9876",
        "Kokouksen tunnus: 312 456 789 01",
        "Meeting ID: 813 1234 5678",
        "https://example.fi/huone?pwd=abc123",
    ],
)
def test_a_password_or_a_code_is_found(secret: str) -> None:
    assert [sentence for _, sentence in ways_in(f"Huomaa: {secret}.")] == [WAY_IN]


@pytest.mark.parametrize(
    "text",
    [
        "Salasana: vähintään 15 merkkiä.",
        "Salasana on 15–20 merkkiä pitkä.",
        "Salasana: 15–20 merkkiä",
        "Salasana on vaihdettava vuonna 2027.",
        "Salasana on 2027 alusta pidempi.",
        "Unohtunut salasana: ota yhteyttä palvelupisteeseen.",
        "PIN-koodi on 4-numeroinen.",
        "PIN-koodissa on 4–8 numeroa.",
        "Kirjoita salasana: pitkä lause on paras.",
        "https://teams.microsoft.com/",
        "https://support.zoom.us/hc/fi",
        "https://help.webex.com/fi-fi",
        "https://meet.google.com/",
        "Espin 1234 asukasta.",
    ],
)
def test_what_is_said_of_passwords_and_meetings_may_be_published(text: str) -> None:
    assert list(ways_in(text)) == []


def test_a_file_that_holds_one_is_refused_at_its_place() -> None:
    with pytest.raises(Refused) as refused:
        read_text(b"title: Kokous\nplace: Teams, salasana: kesa2027\n", "k.yml")
    assert str(refused.value) == f"k.yml:2:15: {WAY_IN}"
