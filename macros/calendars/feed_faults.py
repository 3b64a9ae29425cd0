"""What would make a calendar program misread a feed: the form of RFC 5545, and our promises."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

LONGEST_LINE = 75  # octets, without the line break: RFC 5545, 3.1

_PARAMETER = r';[A-Z0-9-]+=(?:"[^"]*"|[^";:,]*)(?:,(?:"[^"]*"|[^";:,]*))*'
_LINE = re.compile(rf"(?P<name>[A-Z0-9-]+)(?P<parameters>(?:{_PARAMETER})*):(?P<value>.*)")
_TEXTS = {
    "SUMMARY", "DESCRIPTION", "LOCATION", "COMMENT", "NAME", "X-WR-CALNAME", "X-WR-CALDESC",
}  # fmt: skip
_UNESCAPED = re.compile(r"(?<!\\)(?:\\\\)*(?:[,;]|\\(?![\\;,nN]))")
_ONCE_IN_CALENDAR = (
    "VERSION", "PRODID", "METHOD", "NAME", "X-WR-CALNAME", "REFRESH-INTERVAL", "X-PUBLISHED-TTL",
)  # fmt: skip
_ONCE_IN_ENTRY = (
    "UID", "DTSTAMP", "LAST-MODIFIED", "SEQUENCE", "DTSTART", "DTEND", "SUMMARY", "STATUS",
    "TRANSP",
)  # fmt: skip
_NEVER_IN_ENTRY = ("ATTENDEE", "ORGANIZER")


@dataclass(frozen=True)
class Line:
    """A content line, unfolded; `number` is where it starts in the file."""

    number: int
    name: str
    parameters: dict[str, str]
    value: str


@dataclass
class Component:
    """What stands between BEGIN and END."""

    name: str
    number: int
    lines: list[Line] = field(default_factory=list)
    inner: list["Component"] = field(default_factory=list)

    def all(self, name: str) -> list[Line]:
        return [line for line in self.lines if line.name == name]

    def one(self, name: str) -> Line | None:
        return next(iter(self.all(name)), None)

    def components(self, name: str) -> list["Component"]:
        return [component for component in self.inner if component.name == name]


def feed_faults(content: bytes) -> Iterator[str]:
    """Every fault as `line: sentence`; none: the feed may be published."""
    yield from _faults_of_form(content)
    try:
        calendar = _calendar(content.decode("utf-8", errors="replace"))
    except ValueError as fault:
        yield str(fault)
        return
    yield from _counts(calendar, _ONCE_IN_CALENDAR)
    yield from _faults_of_texts(calendar)
    yield from _faults_of_zones(calendar)
    entries = calendar.components("VEVENT")
    uids = Counter(line.value for e in entries for line in e.all("UID"))
    for entry in entries:
        yield from _counts(entry, _ONCE_IN_ENTRY)
        yield from _faults_of_entry(entry, uids)


def _faults_of_form(content: bytes) -> Iterator[str]:
    if not content.endswith(b"\r\n"):
        yield "1: tiedosto ei pääty rivinvaihtoon CRLF"
    for number, raw in enumerate(content.removesuffix(b"\r\n").split(b"\r\n"), start=1):
        if b"\n" in raw or b"\r" in raw:
            yield f"{number}: rivinvaihto ei ole CRLF"
        if len(raw) > LONGEST_LINE:
            yield f"{number}: rivillä on {len(raw)} tavua, enintään {LONGEST_LINE}"
        try:
            text = raw.decode("utf-8")
        except UnicodeDecodeError:
            yield f"{number}: rivin taitto katkaisee kirjaimen, tai merkki ei ole UTF-8:aa"
            continue
        if any((ord(c) < 32 and c not in "\t\r\n") or ord(c) == 127 for c in text):
            yield f"{number}: rivillä on ohjausmerkki"


def _calendar(text: str) -> Component:
    """The calendar as components; ValueError, with a line number, when it is none."""
    root = Component("", 0)
    stack = [root]
    for line in _content_lines(text):
        if line.name == "BEGIN":
            inner = Component(line.value, line.number)
            stack[-1].inner.append(inner)
            stack.append(inner)
        elif line.name == "END":
            if line.value != stack.pop().name or not stack:
                raise ValueError(f"{line.number}: END:{line.value} on väärässä paikassa")
        else:
            stack[-1].lines.append(line)
    if len(stack) > 1:
        raise ValueError(f"{stack[-1].number}: BEGIN:{stack[-1].name} jää ilman riviä END")
    if [c.name for c in root.inner] != ["VCALENDAR"] or root.lines:
        raise ValueError("1: tiedostossa on oltava täsmälleen yksi VCALENDAR")
    return root.inner[0]


def _content_lines(text: str) -> Iterator[Line]:
    unfolded: list[tuple[int, str]] = []
    for number, raw in enumerate(re.split(r"\r?\n", text), start=1):
        if raw[:1] in (" ", "\t") and unfolded:
            first, said = unfolded[-1]
            unfolded[-1] = (first, said + raw[1:])
        elif raw:
            unfolded.append((number, raw))
    for number, said in unfolded:
        match = _LINE.fullmatch(said)
        if match is None:
            raise ValueError(f"{number}: rivi ei ole muotoa NIMI:arvo")
        yield Line(number, match["name"], _parameters(match["parameters"]), match["value"])


def _parameters(text: str) -> dict[str, str]:
    pairs = (found[1:].partition("=") for found in re.findall(_PARAMETER, text))
    return {name: value.strip('"') for name, _, value in pairs}


def _counts(component: Component, names: tuple[str, ...]) -> Iterator[str]:
    for name in names:
        count = len(component.all(name))
        if count != 1:
            said = "puuttuu" if count == 0 else "on useammin kuin kerran"
            yield f"{component.number}: {component.name}: {name} {said}"


def _faults_of_texts(component: Component) -> Iterator[str]:
    for line in component.lines:
        if line.name in _TEXTS and _UNESCAPED.search(line.value):
            yield f"{line.number}: {line.name}: pilkku, puolipiste tai kenoviiva on suojaamatta"
    for inner in component.inner:
        yield from _faults_of_texts(inner)


def _faults_of_zones(calendar: Component) -> Iterator[str]:
    zones = calendar.components("VTIMEZONE")
    known = {line.value for zone in zones for line in zone.all("TZID")}
    for part in (part for zone in zones for part in zone.inner):
        if part.all("RDATE") or not part.all("RRULE"):
            yield f"{part.number}: aikavyöhykkeellä on oltava sääntö (RRULE), ei päiviä (RDATE)"
    for entry in calendar.components("VEVENT"):
        for line in entry.lines:
            zone_id = line.parameters.get("TZID")
            if zone_id is not None and zone_id not in known:
                yield f"{line.number}: aikavyöhykettä «{zone_id}» ei ole määritelty (VTIMEZONE)"


def _faults_of_entry(entry: Component, uids: Counter[str]) -> Iterator[str]:
    for line in entry.all("UID"):
        if uids[line.value] > 1:
            yield f"{line.number}: tunnus (UID) «{line.value}» on tiedostossa useammin kuin kerran"
    for name in _NEVER_IN_ENTRY:
        for line in entry.all(name):
            yield f"{line.number}: {name} ei kuulu julkaistavaan kalenteriin"
    for inner in entry.components("VALARM"):
        yield f"{inner.number}: muistutus (VALARM) ei kuulu julkaistavaan kalenteriin"
    for name in ("DTSTAMP", "LAST-MODIFIED"):
        for line in entry.all(name):
            if not re.fullmatch(r"\d{8}T\d{6}Z", line.value):
                yield f"{line.number}: {name} ei ole UTC-aika"
    yield from _faults_of_time(entry)


def _faults_of_time(entry: Component) -> Iterator[str]:
    starts, ends = entry.one("DTSTART"), entry.one("DTEND")
    if starts is None or ends is None:
        return
    try:
        first, last = _when(starts), _when(ends)
    except ValueError as fault:
        yield str(fault)
        return
    if isinstance(first, datetime) != isinstance(last, datetime):
        yield f"{ends.number}: DTSTART ja DTEND ovat eri lajia (päivä ja kellonaika)"
    elif last <= first:
        yield f"{ends.number}: merkintä päättyy ennen kuin se alkaa"
    if not isinstance(first, datetime):
        yield from _faults_of_window(entry)


def _faults_of_window(entry: Component) -> Iterator[str]:
    status, busy = entry.one("STATUS"), entry.one("TRANSP")
    if status and status.value not in ("TENTATIVE", "CANCELLED"):
        yield f"{status.number}: koko päivän merkintä on alustava (TENTATIVE) tai peruttu"
    if busy and busy.value != "TRANSPARENT":
        yield f"{busy.number}: koko päivän merkintä ei saa varata aikaa (TRANSPARENT)"


def _when(line: Line) -> date | datetime:
    """The day or the instant; ValueError, with the line number, when there is none."""
    try:
        if line.parameters.get("VALUE") == "DATE":
            return datetime.strptime(line.value, "%Y%m%d").replace(tzinfo=UTC).date()
        if line.value.endswith("Z"):
            return datetime.strptime(line.value, "%Y%m%dT%H%M%SZ").replace(tzinfo=UTC)
        zone = ZoneInfo(line.parameters["TZID"])
        local = datetime.strptime(line.value, "%Y%m%dT%H%M%S").replace(tzinfo=zone)
    except (ValueError, KeyError, ZoneInfoNotFoundError):
        raise ValueError(f"{line.number}: {line.name} ei ole päivä eikä aika") from None
    if local.astimezone(UTC).astimezone(zone).replace(fold=0) != local:
        raise ValueError(f"{line.number}: {line.name}: aikaa ei ole, kellot siirretään silloin")
    return local.astimezone(UTC)
