"""Services that IT management provides: who uses them, who owns them, what has been agreed."""

from dataclasses import dataclass
from typing import ClassVar

from .agreed import AGREED, Agreed
from .kinds import Choice, Flag, Labelled, ListOf, NotRecorded, OrNotRecorded, Part, Reference, Text
from .record import SOURCE, Faults, Record, SourcePlace, field


class ServiceState(Labelled):
    """A service's life, from a plan to its end."""

    COMING = "coming", "Tulossa käyttöön"
    IN_USE = "in_use", "Käytössä"
    LEAVING = "leaving", "Poistumassa"
    ENDED = "ended", "Päättynyt"


class UseState(Labelled):
    """Whether an organisation uses a service; unknown is not no."""

    NOT_RECORDED = "not_recorded", "Ei kirjattu"
    USED = "used", "Käytössä"
    NOT_USED = "not_used", "Ei käytössä"


@dataclass(frozen=True, kw_only=True)
class ServiceUse:
    """One organisation's use of a service."""

    organisation: str = field(
        Reference("organisations"), "Organisaatio", "Kuka käyttää.", example="mallila"
    )
    state: UseState = field(
        Choice(UseState), "Tila", "Onko palvelu organisaation käytössä.", example="not_recorded"
    )
    users: str | None = field(
        Text(200),
        "Käyttäjät",
        "Ketkä palvelua käyttävät, kuten «kaikki työntekijät».",
        default=None,
    )

    def faults(self) -> Faults:
        if self.users and self.state is UseState.NOT_USED:
            yield "users", "käyttäjät on kirjattu, mutta tila on not_used; vaihda tilaksi used"


@dataclass(frozen=True, kw_only=True)
class Service(Record):
    """A service; a draft is the portal's proposal of one, which no party has confirmed."""

    FOLDER: ClassVar[str] = "services"
    NOUN: ClassVar[str] = "Palvelu"
    PURPOSE: ClassVar[str] = "Palvelut: kuka omistaa, kuka käyttää ja mitä tuesta on sovittu."

    title: str = field(Text(80), "Nimi", "Palvelun nimi.", example="Sähköposti ja kalenteri")
    summary: str = field(
        Text(200), "Tiivistelmä", "Mitä palvelulla tekee.", example="Viestit ja kalenterit."
    )
    draft: bool = field(
        Flag(),
        "Luonnos",
        "true, kunnes sopijapuolet ovat vahvistaneet palvelun.",
        default=False,
    )
    keywords: tuple[str, ...] = field(
        ListOf(Text(60)), "Avainsanat", "Sanat, joilla palvelua etsitään.", default=()
    )
    topics: tuple[str, ...] = field(
        ListOf(Reference("topics")), "Aiheet", "Aiheet, joihin palvelu kuuluu."
    )
    state: ServiceState | NotRecorded = field(
        OrNotRecorded(Choice(ServiceState)), "Tila", "Palvelun vaihe.", example="not_recorded"
    )
    owner: str | NotRecorded = field(
        OrNotRecorded(Reference("positions")),
        "Omistaja",
        "Rooli, joka vastaa palvelusta.",
        example="not_recorded",
    )
    support_model: Agreed = field(AGREED, "Tukimalli", "Miten palvelun tuki on järjestetty.")
    service_level: Agreed = field(AGREED, "Palvelutaso", "Mitä palvelun tasosta on sovittu.")
    users: tuple[ServiceUse, ...] = field(
        ListOf(Part(ServiceUse)), "Käyttö", "Kenen käytössä palvelu on."
    )
    guidelines: tuple[str, ...] = field(
        ListOf(Reference("guidelines")), "Ohjeet", "Ohjeet, jotka koskevat palvelua.", default=()
    )
    note: str | None = field(Text(600), "Huomautus", "Lisätieto lukijalle.", default=None)
    source: SourcePlace | None = field(
        SOURCE, "Lähde", "Mistä tieto on peräisin; luonnoksella se, mihin se nojaa.", default=None
    )

    def faults(self) -> Faults:
        organisations = [use.organisation for use in self.users]
        for index, organisation in enumerate(organisations):
            if organisation in organisations[:index]:
                yield (
                    f"users[{index}].organisation",
                    f"organisaation «{organisation}» käyttö on jo kirjattu",
                )
        if not self.draft and self.source is None:
            yield "title", "palvelulla on oltava source (lähde) tai draft: true (luonnos)"
