"""Days and times are read as Finns write them, or refused with the form to use."""

import re
from datetime import date, datetime, time

import pytest

from macros.model.moments import (
    HELSINKI,
    finnish_clock,
    finnish_day,
    parse_clock,
    parse_day,
    parse_moment,
)

DAY_FORM = "kirjoita päivä muodossa 4.2.2027 tai 2027-02-04"
CLOCK_FORM = "kirjoita kellonaika muodossa 9.00 tai klo 9"
MOMENT_FORM = "kirjoita päivä ja kellonaika muodossa 4.2.2027 klo 9.00"


@pytest.mark.parametrize("text", ["4.2.2027", "04.02.2027", "4. 2. 2027", "2027-02-04"])
def test_a_day_in_finnish_or_iso(text: str) -> None:
    assert parse_day(text) == date(2027, 2, 4)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("2.4.27", f"«2.4.27» ei ole päivä; {DAY_FORM}"),
        ("4/2/2027", f"«4/2/2027» ei ole päivä; {DAY_FORM}"),
        ("2027-2-4", f"«2027-2-4» ei ole päivä; {DAY_FORM}"),
        ("20270204", f"«20270204» ei ole päivä; {DAY_FORM}"),
        ("86400", f"«86400» ei ole päivä; {DAY_FORM}"),
        ("huomenna", f"«huomenna» ei ole päivä; {DAY_FORM}"),
        ("٤.٢.٢٠٢٧", f"«٤.٢.٢٠٢٧» ei ole päivä; {DAY_FORM}"),
        ("30.2.2027", f"päivää «30.2.2027» ei ole kalenterissa; {DAY_FORM}"),
        ("29.2.2027", f"päivää «29.2.2027» ei ole kalenterissa; {DAY_FORM}"),
        ("2027-13-01", f"päivää «2027-13-01» ei ole kalenterissa; {DAY_FORM}"),
        ("4.2.0000", f"päivää «4.2.0000» ei ole kalenterissa; {DAY_FORM}"),
        ("4.2.1989", "vuosi 1989 ei ole väliltä 1990–2050; tarkista vuosi"),
        ("4.2.2072", "vuosi 2072 ei ole väliltä 1990–2050; tarkista vuosi"),
    ],
)
def test_what_is_no_day_is_refused(text: str, message: str) -> None:
    with pytest.raises(ValueError, match=f"^{re.escape(message)}$"):
        parse_day(text)


@pytest.mark.parametrize("text", ["9.00", "9:00", "09:00", "klo 9", "klo 9.00", "kello 09:00"])
def test_a_time_of_day(text: str) -> None:
    assert parse_clock(text) == time(9)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("9", f"«9» ei ole kellonaika; {CLOCK_FORM}"),
        ("540", f"«540» ei ole kellonaika; {CLOCK_FORM}"),
        ("9.0", f"«9.0» ei ole kellonaika; {CLOCK_FORM}"),
        ("klo9", f"«klo9» ei ole kellonaika; {CLOCK_FORM}"),
        ("aamulla", f"«aamulla» ei ole kellonaika; {CLOCK_FORM}"),
        ("24.00", f"kellonaikaa «24.00» ei ole; {CLOCK_FORM}"),
        ("9.60", f"kellonaikaa «9.60» ei ole; {CLOCK_FORM}"),
    ],
)
def test_what_is_no_time_is_refused(text: str, message: str) -> None:
    with pytest.raises(ValueError, match=f"^{re.escape(message)}$"):
        parse_clock(text)


@pytest.mark.parametrize(
    "text",
    [
        "4.2.2027 klo 9.00", "4.2.2027 9.00", "2027-02-04T09:00", "2027-02-04 klo 9",
        "4. 2. 2027 klo 9", "4. 2. 2027 9.00", "4.\u00a02.\u00a02027\u00a0klo\u00a09.00",
    ],
)  # fmt: skip
def test_a_moment_is_finnish_time(text: str) -> None:
    assert parse_moment(text) == datetime(2027, 2, 4, 9, tzinfo=HELSINKI)
    assert parse_moment(text).isoformat() == "2027-02-04T09:00:00+02:00"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("4.2.2027", f"«4.2.2027» ei ole päivä ja kellonaika; {MOMENT_FORM}"),
        ("4. 2. 2027", f"«4. 2. 2027» ei ole päivä ja kellonaika; {MOMENT_FORM}"),
        ("klo 9", f"«klo 9» ei ole päivä ja kellonaika; {MOMENT_FORM}"),
        ("4.2.2027klo 9", f"«4.2.2027klo 9» ei ole päivä ja kellonaika; {MOMENT_FORM}"),
        ("4. 2. 27 klo 9", f"«4. 2. 27» ei ole päivä; {DAY_FORM}"),
        ("4. 2. 2027 9", f"«9» ei ole kellonaika; {CLOCK_FORM}"),
        ("30.2.2027 klo 9", f"päivää «30.2.2027» ei ole kalenterissa; {DAY_FORM}"),
        ("4.2.2027 klo 25", f"kellonaikaa «klo 25» ei ole; {CLOCK_FORM}"),
        ("2027-02-04T09:00Z", f"«09:00Z» ei ole kellonaika; {CLOCK_FORM}"),
        (
            "28.3.2027 klo 3.30",
            "aikaa «28.3.2027 klo 3.30» ei ole: kellot siirretään silloin kesäaikaan",
        ),
        (
            "31.10.2027 klo 3.30",
            "aika «31.10.2027 klo 3.30» on kahdesti: kellot siirretään silloin talviaikaan",
        ),
    ],
)
def test_a_moment_that_is_not_one_moment_is_refused(text: str, message: str) -> None:
    with pytest.raises(ValueError, match=f"^{re.escape(message)}$"):
        parse_moment(text)


@pytest.mark.parametrize(
    ("text", "offset"),
    [
        ("28.3.2027 klo 2.59", "+02:00"),
        ("28.3.2027 klo 4.00", "+03:00"),
        ("31.10.2027 klo 2.59", "+03:00"),
        ("31.10.2027 klo 4.00", "+02:00"),
    ],
)
def test_the_hours_beside_a_shift_of_clocks_stand(text: str, offset: str) -> None:
    assert parse_moment(text).isoformat().endswith(offset)


def test_days_and_times_are_written_as_officials_do() -> None:
    when = datetime(2027, 2, 4, 9, 5, tzinfo=HELSINKI)
    assert (finnish_day(when), finnish_clock(when)) == ("4.2.2027", "9.05")
