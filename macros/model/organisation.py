"""The cities and others that the portal speaks of, and their decision-making bodies."""

from dataclasses import dataclass
from typing import ClassVar

from .kinds import Choice, Flag, Labelled, ListOf, NotRecorded, OrNotRecorded, Reference, Text
from .record import SOURCE, Record, SourcePlace, field


class OrganisationKind(Labelled):
    """The legal form, as far as readers need it."""

    MUNICIPALITY = "municipality", "Kunta tai kaupunki"
    JOINT_AUTHORITY = "joint_authority", "Kuntayhtymä"
    COMPANY = "company", "Yhtiö"
    ASSOCIATION = "association", "Yhdistys"


@dataclass(frozen=True, kw_only=True)
class Organisation(Record):
    """A party of the cooperation, or an outsider that a record mentions."""

    FOLDER: ClassVar[str] = "organisations"
    NOUN: ClassVar[str] = "Organisaatio"
    PURPOSE: ClassVar[str] = "Sopijapuolet ja muut organisaatiot, joista portaali kertoo."

    title: str = field(
        Text(120), "Nimi", "Organisaation virallinen nimi.", example="Mallilan kunta"
    )
    short: str = field(Text(40), "Lyhyt nimi", "Nimi luetteloissa.", example="Mallila")
    kind: OrganisationKind = field(
        Choice(OrganisationKind), "Laji", "Organisaation laji.", example="municipality"
    )
    party: bool = field(
        Flag(), "Sopijapuoli", "Onko organisaatio yhteistyömallin sopijapuoli.", example="true"
    )
    sectors: tuple[str, ...] | NotRecorded | None = field(
        OrNotRecorded(ListOf(Text(120))),
        "Toimialat",
        "Organisaation toimialat; jätä pois, jos niitä ei tarvita.",
        default=None,
    )
    source: SourcePlace = field(SOURCE, "Lähde", "Mistä tieto on peräisin.")


@dataclass(frozen=True, kw_only=True)
class Body(Record):
    """A standing organ of one organisation, such as its board or management team."""

    FOLDER: ClassVar[str] = "bodies"
    NOUN: ClassVar[str] = "Toimielin"
    PURPOSE: ClassVar[str] = "Organisaatioiden omat toimielimet ja johtoryhmät."

    title: str = field(Text(120), "Nimi", "Toimielimen nimi.", example="Mallilan kunnanhallitus")
    organisation: str = field(
        Reference("organisations"), "Organisaatio", "Kenen toimielin on.", example="mallila"
    )
    source: SourcePlace = field(SOURCE, "Lähde", "Mistä tieto on peräisin.")
