"""Days and times as Finns write them; what could be read in two ways is refused."""

import calendar
import re
from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

HELSINKI = ZoneInfo("Europe/Helsinki")
EARLIEST, LATEST = 1990, 2050

ISO_DAY = re.compile(r"(?P<year>[0-9]{4})-(?P<month>[0-9]{2})-(?P<day>[0-9]{2})")
FINNISH_DAY = re.compile(
    r"(?P<day>[0-9]{1,2})\.[ \u00a0]?(?P<month>[0-9]{1,2})\.[ \u00a0]?(?P<year>[0-9]{4})"
)
CLOCK = re.compile(r"(?P<hour>[0-9]{1,2})[.:](?P<minute>[0-9]{2})")
HOUR = re.compile(r"(?:klo|kello)[ \u00a0]+(?P<hour>[0-9]{1,2})(?:[.:](?P<minute>[0-9]{2}))?")
MOMENT = re.compile(r"(?P<day>[0-9][0-9. \u00a0-]*[0-9])[T \u00a0]+(?P<clock>\S.*)")

DAY_FORM = "kirjoita päivä muodossa 4.2.2027 tai 2027-02-04"
CLOCK_FORM = "kirjoita kellonaika muodossa 9.00 tai klo 9"
MOMENT_FORM = "kirjoita päivä ja kellonaika muodossa 4.2.2027 klo 9.00"


def parse_day(text: str) -> date:
    """The day of `4.2.2027` or `2027-02-04`; ValueError, in Finnish, for anything else."""
    match = ISO_DAY.fullmatch(text) or FINNISH_DAY.fullmatch(text)
    if not match:
        raise ValueError(f"«{text}» ei ole päivä; {DAY_FORM}")
    year, month, day = (int(match[part]) for part in ("year", "month", "day"))
    try:
        found = date(year, month, day)
    except ValueError:
        raise ValueError(f"päivää «{text}» ei ole kalenterissa; {DAY_FORM}") from None
    if not EARLIEST <= found.year <= LATEST:
        raise ValueError(f"vuosi {found.year} ei ole väliltä {EARLIEST}–{LATEST}; tarkista vuosi")
    return found


def parse_clock(text: str) -> time:
    """The time of day of `9.00`, `09:00` or `klo 9`; ValueError, in Finnish, for anything else."""
    match = CLOCK.fullmatch(text) or HOUR.fullmatch(text)
    if not match:
        raise ValueError(f"«{text}» ei ole kellonaika; {CLOCK_FORM}")
    hour, minute = int(match["hour"]), int(match["minute"] or 0)
    if hour > 23 or minute > 59:
        raise ValueError(f"kellonaikaa «{text}» ei ole; {CLOCK_FORM}")
    return time(hour, minute)


def parse_moment(text: str) -> datetime:
    """The instant of `4.2.2027 klo 9.00` in Finland.

    ValueError, in Finnish, for a time that the clocks skip or pass twice.
    """
    parts = MOMENT.fullmatch(text)
    if not parts:
        raise ValueError(f"«{text}» ei ole päivä ja kellonaika; {MOMENT_FORM}")
    local = datetime.combine(parse_day(parts["day"]), parse_clock(parts["clock"]), HELSINKI)
    if local.astimezone(UTC).astimezone(HELSINKI).time() != local.time():
        raise ValueError(f"aikaa «{text}» ei ole: kellot siirretään silloin kesäaikaan")
    if local.utcoffset() != local.replace(fold=1).utcoffset():
        raise ValueError(f"aika «{text}» on kahdesti: kellot siirretään silloin talviaikaan")
    return local


def finnish_day(day: date) -> str:
    """`4.2.2027`, as officials write it."""
    return f"{day.day}.{day.month}.{day.year}"


def finnish_clock(moment: time | datetime) -> str:
    """`9.00`, as officials write it."""
    return f"{moment.hour}.{moment.minute:02}"


_MONTH_STEMS = (
    "tammi", "helmi", "maalis", "huhti", "touko", "kesä",
    "heinä", "elo", "syys", "loka", "marras", "joulu",
)  # fmt: skip


def month_stem(month: int) -> str:
    """`kesä` of 6: what stands before `kuu`, `kuussa` and `kuun`."""
    return _MONTH_STEMS[month - 1]


def month_name(month: int) -> str:
    """`kesäkuu` of 6."""
    return f"{month_stem(month)}kuu"


def weekday(day: date) -> str:
    """`to` of a Thursday, as before a date."""
    return ("ma", "ti", "ke", "to", "pe", "la", "su")[day.weekday()]


def months_after(day: date, months: int) -> date:
    """The same day so many months later, or the last day of a month that has no such day."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))
