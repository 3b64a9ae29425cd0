"""What the feed check refuses, and where it says that the fault is."""

from pathlib import Path

import pytest

from macros.calendars.revisions import past_of
from macros.publishing.output import published_files
from tests.calendars.feed_faults import feed_faults
from tests.site.trees import LONE, TOY, TRIAD, loaded

HEAD = """BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//x//y//FI
METHOD:PUBLISH
NAME:Kokoukset
X-WR-CALNAME:Kokoukset
REFRESH-INTERVAL;VALUE=DURATION:PT6H
X-PUBLISHED-TTL:PT6H
BEGIN:VTIMEZONE
TZID:Europe/Helsinki
BEGIN:STANDARD
DTSTART:19701025T040000
TZOFFSETFROM:+0300
TZOFFSETTO:+0200
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:19700329T030000
TZOFFSETFROM:+0200
TZOFFSETTO:+0300
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
END:DAYLIGHT
END:VTIMEZONE
"""
EVENT = """BEGIN:VEVENT
UID:a@x
DTSTAMP:20260101T000000Z
LAST-MODIFIED:20260101T000000Z
SEQUENCE:0
DTSTART;TZID=Europe/Helsinki:20270330T090000
DTEND;TZID=Europe/Helsinki:20270330T110000
SUMMARY:Kokous\\, kevät\\; ja\\nmuuta
STATUS:CONFIRMED
TRANSP:OPAQUE
END:VEVENT
"""
SOUND = f"{HEAD}{EVENT}END:VCALENDAR\n"
ALL_DAY = ["DTSTART;VALUE=DATE:20270601", "DTEND;VALUE=DATE:20270701"]


def faults(text: str) -> list[str]:
    return list(feed_faults(text.replace("\n", "\r\n").encode()))


def changed(old: str, new: str) -> list[str]:
    assert SOUND.count(old) == 1
    return faults(SOUND.replace(old, new))


def test_a_sound_feed_has_no_fault() -> None:
    assert faults(SOUND) == []


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("UID:a@x\n", "", ["24: VEVENT: UID puuttuu"]),
        ("DTSTAMP:20260101T000000Z\n", "", ["24: VEVENT: DTSTAMP puuttuu"]),
        ("SEQUENCE:0\n", "", ["24: VEVENT: SEQUENCE puuttuu"]),
        ("METHOD:PUBLISH\n", "", ["1: VCALENDAR: METHOD puuttuu"]),
        ("NAME:Kokoukset\nX", "X", ["1: VCALENDAR: NAME puuttuu"]),
        (
            "VERSION:2.0",
            "VERSION:2.0\nVERSION:2.0",
            ["1: VCALENDAR: VERSION on useammin kuin kerran"],
        ),
        (
            "SUMMARY:Kokous\\,",
            "SUMMARY:Kokous,",
            ["31: SUMMARY: pilkku, puolipiste tai kenoviiva on suojaamatta"],
        ),
        ("kevät\\;", "kevät;", ["31: SUMMARY: pilkku, puolipiste tai kenoviiva on suojaamatta"]),
        (
            "ja\\nmuuta",
            "ja\\tmuuta",
            ["31: SUMMARY: pilkku, puolipiste tai kenoviiva on suojaamatta"],
        ),
        (
            "DTEND;TZID=Europe/Helsinki:20270330T110000",
            "DTEND;TZID=Europe/Helsinki:20270330T080000",
            ["30: merkintä päättyy ennen kuin se alkaa"],
        ),
        (
            "DTEND;TZID=Europe/Helsinki:20270330T110000",
            "DTEND;VALUE=DATE:20270331",
            ["30: DTSTART ja DTEND ovat eri lajia (päivä ja kellonaika)"],
        ),
        (
            "DTSTART;TZID=Europe/Helsinki:20270330T090000",
            "DTSTART;TZID=Europe/Helsinki:20270328T033000",
            ["29: DTSTART: aikaa ei ole, kellot siirretään silloin"],
        ),
        (
            "DTSTART;TZID=Europe/Helsinki:20270330T090000",
            "DTSTART;TZID=Europe/Oslo:20270330T090000",
            ["29: aikavyöhykettä «Europe/Oslo» ei ole määritelty (VTIMEZONE)"],
        ),
        (
            "DTSTART;TZID=Europe/Helsinki:20270330T090000",
            "DTSTART:20270330T090000",
            ["29: DTSTART ei ole päivä eikä aika"],
        ),
        ("DTSTAMP:20260101T000000Z", "DTSTAMP:20260101T000000", ["26: DTSTAMP ei ole UTC-aika"]),
        (
            "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
            "RDATE:20270328T030000",
            ["17: aikavyöhykkeellä on oltava sääntö (RRULE), ei päiviä (RDATE)"],
        ),
        (
            "TRANSP:OPAQUE",
            "TRANSP:OPAQUE\nORGANIZER:mailto:a@x.fi",
            ["34: ORGANIZER ei kuulu julkaistavaan kalenteriin"],
        ),
        (
            "TRANSP:OPAQUE",
            "TRANSP:OPAQUE\nATTENDEE:mailto:a@x.fi",
            ["34: ATTENDEE ei kuulu julkaistavaan kalenteriin"],
        ),
        (
            "TRANSP:OPAQUE",
            "TRANSP:OPAQUE\nBEGIN:VALARM\nEND:VALARM",
            ["34: muistutus (VALARM) ei kuulu julkaistavaan kalenteriin"],
        ),
        ("STATUS:CONFIRMED", "STATUS:CONF\x07IRMED", ["32: rivillä on ohjausmerkki"]),
        ("STATUS:CONFIRMED", "STATUS CONFIRMED", ["32: rivi ei ole muotoa NIMI:arvo"]),
        ("END:VEVENT", "END:VTODO", ["34: END:VTODO on väärässä paikassa"]),
        ("END:VCALENDAR\n", "", ["1: BEGIN:VCALENDAR jää ilman riviä END"]),
        ("muuta", "ä" * 40, ["31: rivillä on 110 tavua, enintään 75"]),
        (
            EVENT,
            EVENT + EVENT,
            [
                "25: tunnus (UID) «a@x» on tiedostossa useammin kuin kerran",
                "36: tunnus (UID) «a@x» on tiedostossa useammin kuin kerran",
            ],
        ),
    ],
)
def test_a_fault_is_told_with_its_line(old: str, new: str, told: list[str]) -> None:
    assert changed(old, new) == told


def test_whole_days_are_tentative_and_free() -> None:
    text = SOUND.replace("DTSTART;TZID=Europe/Helsinki:20270330T090000", ALL_DAY[0])
    text = text.replace("DTEND;TZID=Europe/Helsinki:20270330T110000", ALL_DAY[1])
    assert faults(text) == [
        "32: koko päivän merkintä on alustava (TENTATIVE) tai peruttu",
        "33: koko päivän merkintä ei saa varata aikaa (TRANSPARENT)",
    ]
    text = text.replace("CONFIRMED", "TENTATIVE").replace("OPAQUE", "TRANSPARENT")
    assert faults(text) == []


def test_lines_end_with_crlf_and_fold_between_letters() -> None:
    assert "1: tiedosto ei pääty rivinvaihtoon CRLF" in list(feed_faults(SOUND.encode()))
    split = SOUND.replace("\n", "\r\n").encode().replace("ä".encode(), b"\xc3\r\n \xa4")
    assert list(feed_faults(split))[:2] == [
        "31: rivin taitto katkaisee kirjaimen, tai merkki ei ole UTF-8:aa",
        "32: rivin taitto katkaisee kirjaimen, tai merkki ei ole UTF-8:aa",
    ]


@pytest.mark.parametrize("text", ["", "roskaa\r\n", "BEGIN:VEVENT\r\nEND:VEVENT\r\n"])
def test_what_is_no_calendar_is_told_and_never_a_traceback(text: str) -> None:
    assert list(feed_faults(text.encode())) != []


@pytest.mark.parametrize("tree", [TOY, TRIAD, LONE], ids=lambda tree: tree.name)
def test_every_feed_of_a_portal_is_sound(tree: Path) -> None:
    files = published_files(loaded(tree).portal, past_of(tree), "https://example.fi/")
    feeds = {path: content for path, content in files.items() if path.endswith(".ics")}
    assert len(feeds) > 4
    assert [fault for content in feeds.values() for fault in feed_faults(content)] == []
