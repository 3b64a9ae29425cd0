"""The cities and others that the portal speaks of, and their decision-making bodies."""

from .kinds import Labelled, NotRecorded
from .record import Record, SourcePlace, field
from .references import OrganisationId


class OrganisationKind(Labelled):
    MUNICIPALITY = "municipality", "Kunta tai kaupunki"
    JOINT_AUTHORITY = "joint_authority", "Kuntayhtymä"
    COMPANY = "company", "Yhtiö"
    ASSOCIATION = "association", "Yhdistys"


class Organisation(Record):
    NOUN = "Organisaatio"
    PURPOSE = "Sopijapuolet ja muut organisaatiot, joista portaali kertoo."

    title: str = field("Nimi", "Organisaation virallinen nimi.", 120, example="Mallilan kunta")
    short: str = field("Lyhyt nimi", "Nimi luetteloissa.", 40, example="Mallila")
    kind: OrganisationKind = field("Laji", "Organisaation laji.", example="municipality")
    party: bool = field("Sopijapuoli", "Onko organisaatio mallin sopijapuoli.", example="true")
    sectors: tuple[str, ...] | NotRecorded | None = field("Toimialat", "Jos niitä tarvitaan.", 120)
    source: SourcePlace = field("Lähde", "Mistä tieto on peräisin.")


class Body(Record):
    NOUN = "Toimielin"
    PURPOSE = "Organisaatioiden omat toimielimet ja johtoryhmät."

    title: str = field("Nimi", "Toimielimen nimi.", 120, example="Mallilan kunnanhallitus")
    organisation: OrganisationId = field("Organisaatio", "Kenen toimielin on.", example="mallila")
    source: SourcePlace = field("Lähde", "Mistä tieto on peräisin.")
