"""The levels of cooperation, the groups that work at them, and what these do every year."""

from .between import Apart, Given, Order, bars, needs
from .kinds import NOT_RECORDED, Labelled, NotRecorded
from .record import Faults, Link, PageRecord, Record, Shape, SourcePlace, field, optional
from .references import BodyId, GroupId, LevelId, PositionId


class Level(Record):
    NOUN = "Taso"
    PURPOSE = "Yhteistyön tasot ylimmästä alimpaan."

    title: str = field("Nimi", "Tason nimi.", 60, example="Strateginen taso")
    order: int = field("Järjestys", "1 on ylin taso.", least=1, most=9, example="1")
    purpose: str = field("Tarkoitus", "Mitä tasolla tehdään.", 600, example="Päättää linjat.")
    source: SourcePlace = field("Lähde", "Mistä tieto on peräisin.")

    APART = (*Record.APART, Apart("järjestys {0.order} on jo tasolla «{1.id}»", ("order",)))


class SeatKind(Labelled):
    BY_POSITION = "by_position", "Jäsen"
    INVITED = "invited", "Kutsutaan tarvittaessa"
    WITHIN_BODY = "within_body", "Toimielimen tai johtoryhmän yhteydessä"


ONE_OF_THEM = "Jäsenenä yksi heistä; lähde ei kerro, kuka"


class Seat(Shape):
    """One line of a composition: a position, a body, or a description where neither is named."""

    kind: SeatKind = field("Tapa", "Miten ryhmään kuulutaan.", example="by_position")
    position: PositionId | None = field("Rooli", "Rooli, joka kuuluu ryhmään tai kutsutaan.")
    body: BodyId | None = field("Toimielin", "Toimielin, jonka yhteydessä toimitaan.")
    description: str | None = field("Kuvaus", "Sanallinen kuvaus, kun roolia ei ole nimetty.", 200)
    undetermined: bool = optional("Yksi useasta", "Kyllä, kun lähde ei kerro, kuka on jäsen.")
    note: str | None = field("Huomautus", "Lisätieto lukijalle.", 400)

    @property
    def plainly_member(self) -> bool:
        """Whether everybody who holds the position is a member."""
        return self.kind is SeatKind.BY_POSITION and not self.undetermined

    @property
    def how(self) -> str:
        return ONE_OF_THEM if self.undetermined else self.kind.label

    APART = (Apart("rooli «{0.position}» on kokoonpanossa kahdesti", ("position",)),)
    RULES = (
        Given("kirjoita täsmälleen yksi näistä: {position}, {body} tai {description}"),
        needs("kind=by_position", "kun {kind} on {kind=by_position}, kirjoita {position}"),
        needs("kind=within_body", "kun {kind} on {kind=within_body}, kirjoita {body}"),
        bars(
            "kind=invited|within_body",
            "jos tapa ei ole {kind=by_position}, poista {undetermined}",
        ),
    )


class MeetingTopic(Shape):
    title: str = field("Aihe", "Mitä kokouksessa käsitellään.", 120, example="Talousarvio")
    when: str | None = field("Ajankohta", "Lähteen sana ajankohdasta.", 60)
    months: tuple[int, ...] = optional("Kuukaudet", "Portaalin tulkinta lukuina.", least=1, most=12)


class Rhythm(Shape):
    least: int = field("Vähintään", "Kokouksia vuodessa vähintään.", most=60, example="2")
    most: int = field("Enintään", "Kokouksia vuodessa enintään.", most=60, example="4")
    approximate: bool = field("Likimääräinen", "Onko määrä arvio, kuten noin 4.", example="false")
    phrase: str = field("Sanamuoto", "Lähteen sanat.", 120, example="2–4 vuodessa")
    topics: tuple[MeetingTopic, ...] = optional("Aiheet", "Kokousten aiheet vuoden mittaan.")

    RULES = (Order("least", "most", "{most|enintään} on vähemmän kuin {least|vähintään}"),)


class Group(PageRecord):
    NOUN = "Ryhmä"
    PURPOSE = "Yhteistyöryhmät: tarkoitus, kokoonpano, kokoukset ja tehtävät."

    title: str = field("Nimi", "Ryhmän nimi.", 120, example="Ohjausryhmä")
    aliases: tuple[str, ...] = optional("Muut nimet", "Nimet, joilla ryhmä myös tunnetaan.", 120)
    level: LevelId = field("Taso", "Yhteistyön taso.", example="strateginen")
    purpose: str = field("Tarkoitus", "Mitä varten ryhmä on.", 800, example="Ohjaa yhteistyötä.")
    mandate: str | None = field("Asema", "Mihin ryhmän asema perustuu.", 400)
    appointed_by: BodyId | None = field("Asettaja", "Toimielin, joka asettaa ryhmän.")
    composition_basis: str | None = field("Kokoonpanon peruste", "Lähteen sanat perusteesta.", 200)
    composition: tuple[Seat, ...] | NotRecorded = field("Kokoonpano", "Ketkä ryhmään kuuluvat.")
    meetings: Rhythm | NotRecorded = field("Kokousten määrä", "Kuinka usein kokoonnutaan.")
    links: tuple[Link, ...] = optional("Kokouksen valmistelu", "Sivut, joilla sitä valmistellaan.")
    tasks: tuple[str, ...] = field("Tehtävät", "Ryhmän tehtävät.", 400)
    note: str | None = field("Huomautus", "Lisätieto lukijalle.", 600)
    source: SourcePlace = field("Lähde", "Mistä tieto on peräisin.")

    @property
    def seats(self) -> tuple[Seat, ...]:
        """The composition; none while nobody has recorded it."""
        return () if self.composition is NOT_RECORDED else self.composition


class AnnualTask(Record):
    """A task of a group that comes back every year.

    `when` keeps the source's own words; `months` are then the portal's interpretation of them.
    """

    NOUN = "Vuosikellon tehtävä"
    PURPOSE = "Vuosittain toistuvat tehtävät: mitä tehdään ja milloin."

    title: str = field("Nimi", "Mitä tehdään.", 120, example="Talousarvion valmistelu")
    group: GroupId = field("Ryhmä", "Kuka tekee.", example="kehittamisryhma")
    months: tuple[int, ...] = optional("Kuukaudet", "Kuukaudet numeroina.", least=1, most=12)
    when: str | None = field("Ajankohta", "Lähteen sana ajankohdasta, kuten alkuvuonna.", 60)
    what: str = field("Sisältö", "Mistä tehtävässä on kyse.", 600, example="Kootaan tarpeet.")
    proposal: bool = optional("Ehdotus", "Onko ajankohta portaalin ehdotus eikä lähteen tieto.")
    source: SourcePlace | None = field("Lähde", "Mistä tehtävä on peräisin.")

    RULES = (
        Given("kirjoita {months|kuukaudet} tai {when|lähteen sana ajankohdasta}", most=2),
        Given("tehtävällä on oltava {source|lähde} tai {proposal:true|ehdotus}", most=2),
    )

    def faults(self) -> Faults:
        yield from super().faults()
        if list(self.months) != sorted(self.months):
            yield "months", "kirjoita kuukaudet järjestyksessä tammikuusta alkaen"
