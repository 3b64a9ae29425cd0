"""Why the parties cooperate: goals, commitments, and what the agreement leaves open."""

from dataclasses import dataclass
from typing import ClassVar

from .kinds import Choice, Integer, Labelled, ListOf, Reference, Text
from .record import SOURCE, Faults, Record, SourcePlace, field


class Horizon(Labelled):
    """How far a goal reaches."""

    SHORT = "short", "Lyhyellä tähtäimellä"
    LONG = "long", "Pitkällä tähtäimellä"


@dataclass(frozen=True, kw_only=True)
class Goal(Record):
    """A goal of the cooperation; `order` is its place in the source's list."""

    FOLDER: ClassVar[str] = "goals"
    NOUN: ClassVar[str] = "Tavoite"
    PURPOSE: ClassVar[str] = "Yhteistyön tavoitteet lyhyellä ja pitkällä tähtäimellä."

    title: str = field(Text(200), "Tavoite", "Tavoite yhtenä lauseena.", example="Sujuvat palvelut")
    horizon: Horizon = field(Choice(Horizon), "Aikajänne", "Lyhyt vai pitkä.", example="long")
    order: int = field(Integer(1, 99), "Järjestys", "Paikka luettelossa.", example="1")
    source: SourcePlace = field(SOURCE, "Lähde", "Mistä tieto on peräisin.")


@dataclass(frozen=True, kw_only=True)
class Commitment(Record):
    """What each party has bound itself to."""

    FOLDER: ClassVar[str] = "commitments"
    NOUN: ClassVar[str] = "Sitoumus"
    PURPOSE: ClassVar[str] = "Sopijapuolten sitoumukset."

    title: str = field(Text(120), "Otsikko", "Sitoumus lyhyesti.", example="Tiedottaminen ajoissa")
    text: str = field(Text(600), "Sisältö", "Mihin sitoudutaan.", example="Osapuoli kertoo …")
    order: int = field(Integer(1, 99), "Järjestys", "Paikka luettelossa.", example="1")
    source: SourcePlace = field(SOURCE, "Lähde", "Mistä tieto on peräisin.")


@dataclass(frozen=True, kw_only=True)
class OpenQuestion(Record):
    """Something the agreement does not say; the question itself is a proposal of the portal."""

    FOLDER: ClassVar[str] = "open-questions"
    NOUN: ClassVar[str] = "Avoin kysymys"
    PURPOSE: ClassVar[str] = "Kysymykset, joihin lähteet eivät vastaa."

    title: str = field(
        Text(200), "Kysymys", "Mihin lähteet eivät vastaa.", example="Kuka johtaa puhetta?"
    )
    background: str = field(Text(800), "Tausta", "Mitä lähde sanoo ja mitä ei.", example="Malli …")
    matters: str = field(Text(600), "Merkitys", "Miksi asia pitää sopia.", example="Muuten …")
    decider: str | None = field(
        Reference("groups"), "Kuka voisi sopia", "Ryhmä, jolle kysymystä ehdotetaan.", default=None
    )
    decider_body: str | None = field(
        Reference("bodies"),
        "Toimielin, joka voisi sopia",
        "Jos asia ei kuulu ryhmälle.",
        default=None,
    )
    groups: tuple[str, ...] = field(
        ListOf(Reference("groups")), "Ryhmät", "Ryhmät, joita kysymys koskee.", default=()
    )
    order: int = field(Integer(1, 999), "Järjestys", "Paikka luettelossa.", example="1")
    source: SourcePlace = field(SOURCE, "Lähde", "Kohta, joka jättää asian auki.")

    def faults(self) -> Faults:
        if self.decider and self.decider_body:
            yield (
                "decider_body",
                "kirjoita joko decider (ryhmä) tai decider_body (toimielin), ei molempia",
            )


@dataclass(frozen=True, kw_only=True)
class Topic(Record):
    """A subject that guidelines are found by."""

    FOLDER: ClassVar[str] = "topics"
    NOUN: ClassVar[str] = "Aihe"
    PURPOSE: ClassVar[str] = "Aiheet, joiden mukaan ohjeet ryhmitellään."

    title: str = field(Text(60), "Nimi", "Aiheen nimi.", example="Tietoturva")
    order: int = field(Integer(1, 99), "Järjestys", "Paikka luettelossa.", example="1")
