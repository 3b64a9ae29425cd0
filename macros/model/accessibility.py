"""The accessibility statement: what the law asks to be told, and what was measured."""

import datetime as dt
from dataclasses import dataclass
from typing import ClassVar

from .kinds import (
    Address,
    Choice,
    Day,
    Integer,
    Labelled,
    ListOf,
    NotRecorded,
    OrNotRecorded,
    Part,
    Text,
)
from .record import Record, field


class Conformance(Labelled):
    """The three levels of the model statement, decision (EU) 2018/1523."""

    FULL = "full", "täyttää kaikki vaatimukset"
    PARTIAL = "partial", "täyttää vaatimukset osittain"
    NONE = "none", "ei täytä vaatimuksia"


class Assessor(Labelled):
    """Who assessed the site."""

    SELF = "self", "Itsearviointi"
    EXTERNAL = "external", "Ulkopuolinen arviointi"


@dataclass(frozen=True, kw_only=True)
class Defect:
    """Something that does not meet the criteria or that nobody has been able to assess."""

    title: str = field(Text(200), "Puute", "Mikä ei toimi.", example="Kuvalla ei ole tekstiä")
    reason: str = field(Text(400), "Syy", "Miksi puute on olemassa.", example="Korjaus on kesken.")
    plan: str = field(Text(400), "Korjaus", "Mitä asialle tehdään.", example="Korjataan.")


@dataclass(frozen=True, kw_only=True)
class Measurement:
    """What the browser tests found: every page in every state, with one rule set."""

    pages: int = field(Integer(1), "Sivuja", "Montako sivua mitattiin.", example="50")
    states: int = field(Integer(1), "Tiloja", "Montako sivun tilaa mitattiin.", example="400")
    violations: int = field(Integer(0), "Poikkeamia", "Montako kriteeriä rikkoutui.", example="0")
    tool: str = field(Text(120), "Väline", "Millä mitattiin.", example="axe-core 4")
    states_measured: tuple[str, ...] = field(
        ListOf(Text(120)), "Mitatut tilat", "Missä tiloissa sivut mitattiin."
    )


@dataclass(frozen=True, kw_only=True)
class Authority:
    """Who supervises the law."""

    title: str = field(Text(160), "Nimi", "Valvovan viranomaisen nimi.", example="Viranomainen")
    address: str = field(Address(), "Verkko-osoite", "Viranomaisen sivusto.", example="https://…")


@dataclass(frozen=True, kw_only=True)
class AccessibilityStatement(Record):
    """The facts of the accessibility statement (act 306/2019, section 9)."""

    FOLDER: ClassVar[str] = "accessibility"
    NOUN: ClassVar[str] = "Saavutettavuusseloste"
    PURPOSE: ClassVar[str] = "Saavutettavuusselosteen tiedot: taso, puutteet, palaute ja valvonta."

    title: str = field(Text(120), "Otsikko", "Selosteen nimi.", example="Saavutettavuusseloste")
    conformance: Conformance = field(
        Choice(Conformance),
        "Vaatimustenmukaisuus",
        "Kuinka vaatimukset täyttyvät.",
        example="partial",
    )
    criteria: str = field(
        Text(120), "Vaatimukset", "Mihin sivustoa verrattiin.", example="WCAG 2.2"
    )
    assessor: Assessor = field(Choice(Assessor), "Arvioija", "Kuka arvioi.", example="self")
    assessed: dt.date = field(Day(), "Arvioitu", "Arvioinnin päivä.", example="4.2.2027")
    prepared: dt.date = field(
        Day(), "Laadittu", "Päivä, jona seloste laadittiin.", example="4.2.2027"
    )
    published: dt.date | NotRecorded = field(
        OrNotRecorded(Day()),
        "Palvelu julkaistu",
        "Päivä, jona sivusto julkaistiin.",
        example="not_recorded",
    )
    feedback: str | NotRecorded = field(
        OrNotRecorded(Address()),
        "Saavutettavuuspalaute",
        "Osoite saavutettavuuspalautteelle.",
        example="not_recorded",
    )
    answer_days: int = field(
        Integer(1, 60), "Vastausaika", "Vastaus näin monessa päivässä.", example="14"
    )
    authority: Authority = field(Part(Authority), "Valvova viranomainen", "Kuka valvoo lakia.")
    measurement: Measurement = field(Part(Measurement), "Mittaus", "Mitä selaintestit löysivät.")
    defects: tuple[Defect, ...] = field(
        ListOf(Part(Defect)),
        "Puutteet",
        "Tunnetut puutteet; jätä pois, jos niitä ei ole.",
        default=(),
    )
