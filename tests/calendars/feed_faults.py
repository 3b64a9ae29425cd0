"""What would make a calendar program misread a feed: the form of RFC 5545, and our promises."""

import re
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

LONGEST_LINE = 75  # octets, without the line break: RFC 5545, 3.1

_PARAMETER = r';[A-Z0-9-]+=(?:"[^"]*"|[^";:,]*)(?:,(?:"[^"]*"|[^";:,]*))*'
_LINE = re.compile(rf"(?P<name>[A-Z0-9-]+)(?P<parameters>(?:{_PARAMETER})*):(?P<value>.*)")
_TEXTS = "SUMMARY DESCRIPTION LOCATION COMMENT NAME X-WR-CALNAME X-WR-CALDESC".split()
_UNESCAPED = re.compile(r"(?<!\\)(?:\\\\)*(?:[,;]|\\(?![\\;,nN]))")
_UTC = re.compile(r"\d{8}T\d{6}Z")
# The properties that stand exactly once, by component.
_ONCE = {
    "VCALENDAR": "VERSION PRODID METHOD NAME X-WR-CALNAME REFRESH-INTERVAL X-PUBLISHED-TTL",
    "VEVENT": "UID DTSTAMP LAST-MODIFIED SEQUENCE DTSTART DTEND SUMMARY STATUS TRANSP",
}


@dataclass(frozen=True)
class Property:
    """A content line, unfolded; `number` is where it starts in the file."""

    number: int
    name: str
    parameters: dict[str, str]
    value: str


@dataclass
class Component:
    """What stands between BEGIN and END; `within` is the name of what is around it."""

    name: str
    number: int
    within: str
    properties: list[Property] = field(default_factory=list)

    def all(self, *names: str) -> list[Property]:
        return [one for one in self.properties if one.name in names]

    def value(self, name: str) -> str:
        return next((one.value for one in self.all(name)), "")


def feed_faults(content: bytes) -> Iterator[str]:
    """Every fault as `line: sentence`; none: the feed may be published."""
    yield from _faults_of_form(content)
    try:
        components = _components(content.decode("utf-8", errors="replace"))
    except ValueError as fault:
        yield str(fault)
        return
    uids = Counter(c.value("UID") for c in components if c.name == "VEVENT")
    zones = {c.value("TZID") for c in components if c.name == "VTIMEZONE"}
    for component in components:
        yield from _counts(component)
        yield from _faults_of_properties(component, zones, uids)
        if component.name == "VEVENT":
            yield from _faults_of_time(component)


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


def _components(text: str) -> list[Component]:
    """The calendar and all in it; ValueError, with a line number, when it is none."""
    found: list[Component] = []
    around = [Component("", 1, "")]
    for line in _properties(text):
        if line.name == "BEGIN":
            around.append(Component(line.value, line.number, around[-1].name))
            found.append(around[-1])
        elif line.name == "END":
            if line.value != around.pop().name or not around:
                raise ValueError(f"{line.number}: END:{line.value} on väärässä paikassa")
        else:
            around[-1].properties.append(line)
    if len(around) > 1:
        raise ValueError(f"{around[-1].number}: BEGIN:{around[-1].name} jää ilman riviä END")
    if [c.name for c in found if not c.within] != ["VCALENDAR"] or around[0].properties:
        raise ValueError("1: tiedostossa on oltava täsmälleen yksi VCALENDAR")
    return found


def _properties(text: str) -> Iterator[Property]:
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
        pairs = (p[1:].partition("=") for p in re.findall(_PARAMETER, match["parameters"]))
        parameters = {name: value.strip('"') for name, _, value in pairs}
        yield Property(number, match["name"], parameters, match["value"])


def _counts(component: Component) -> Iterator[str]:
    for name in _ONCE.get(component.name, "").split():
        if (count := len(component.all(name))) != 1:
            said = "on useammin kuin kerran" if count else "puuttuu"
            yield f"{component.number}: {component.name}: {name} {said}"
    if component.name == "VALARM":
        yield f"{component.number}: muistutus (VALARM) ei kuulu julkaistavaan kalenteriin"
    ruled = component.all("RRULE") and not component.all("RDATE")
    if component.within == "VTIMEZONE" and not ruled:
        yield f"{component.number}: aikavyöhykkeellä on oltava sääntö (RRULE), ei päiviä (RDATE)"


def _faults_of_properties(
    component: Component, zones: set[str], uids: Counter[str]
) -> Iterator[str]:
    for line in component.properties:
        zone = line.parameters.get("TZID")
        if line.name in _TEXTS and _UNESCAPED.search(line.value):
            said = f"{line.name}: pilkku, puolipiste tai kenoviiva on suojaamatta"
        elif zone is not None and zone not in zones:
            said = f"aikavyöhykettä «{zone}» ei ole määritelty (VTIMEZONE)"
        elif line.name == "UID" and uids[line.value] > 1:
            said = f"tunnus (UID) «{line.value}» on tiedostossa useammin kuin kerran"
        elif line.name in ("ATTENDEE", "ORGANIZER"):
            said = f"{line.name} ei kuulu julkaistavaan kalenteriin"
        elif line.name in ("DTSTAMP", "LAST-MODIFIED") and not _UTC.fullmatch(line.value):
            said = f"{line.name} ei ole UTC-aika"
        else:
            continue
        yield f"{line.number}: {said}"


def _faults_of_time(event: Component) -> Iterator[str]:
    times = event.all("DTSTART")[:1] + event.all("DTEND")[:1]
    try:
        first, last = map(_when, times)
    except ValueError as fault:
        yield from [str(fault)] if len(times) == 2 else ()
        return
    number = times[1].number
    if isinstance(first, datetime) != isinstance(last, datetime):
        yield f"{number}: DTSTART ja DTEND ovat eri lajia (päivä ja kellonaika)"
    elif last <= first:
        yield f"{number}: merkintä päättyy ennen kuin se alkaa"
    if isinstance(first, datetime):
        return
    for line in event.all("STATUS", "TRANSP"):
        if line.name == "STATUS" and line.value not in ("TENTATIVE", "CANCELLED"):
            yield f"{line.number}: koko päivän merkintä on alustava (TENTATIVE) tai peruttu"
        if line.name == "TRANSP" and line.value != "TRANSPARENT":
            yield f"{line.number}: koko päivän merkintä ei saa varata aikaa (TRANSPARENT)"


def _when(line: Property) -> date | datetime:
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


if __name__ == "__main__":
    told = [
        f"{name}:{fault}" for name in sys.argv[1:] for fault in feed_faults(Path(name).read_bytes())
    ]
    print(*told, sep="\n")
    sys.exit(bool(told))
