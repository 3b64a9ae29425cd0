"""Why the parties cooperate: goals, commitments, and what the agreement leaves open."""

from .between import bars
from .kinds import Labelled
from .record import Record, SourcePlace, field, optional
from .references import BodyId, GroupId


class Horizon(Labelled):
    SHORT = "short", "Lyhyellä tähtäimellä"
    LONG = "long", "Pitkällä tähtäimellä"


class Goal(Record):
    NOUN = "Tavoite"
    PURPOSE = "Yhteistyön tavoitteet lyhyellä ja pitkällä tähtäimellä."

    title: str = field("Tavoite", "Tavoite yhtenä lauseena.", 200, example="Sujuvat palvelut")
    horizon: Horizon = field("Aikajänne", "Lyhyt vai pitkä.", example="long")
    order: int = field("Järjestys", "Paikka luettelossa.", least=1, most=99, example="1")
    source: SourcePlace = field("Lähde", "Mistä tieto on peräisin.")


class Commitment(Record):
    NOUN = "Sitoumus"
    PURPOSE = "Sopijapuolten sitoumukset."

    title: str = field("Otsikko", "Sitoumus lyhyesti.", 120, example="Tiedottaminen ajoissa")
    text: str = field("Sisältö", "Mihin sitoudutaan.", 600, example="Osapuoli kertoo …")
    order: int = field("Järjestys", "Paikka luettelossa.", least=1, most=99, example="1")
    source: SourcePlace = field("Lähde", "Mistä tieto on peräisin.")


class OpenQuestion(Record):
    """Something the agreement does not say; the question itself is a proposal of the portal."""

    NOUN = "Avoin kysymys"
    PURPOSE = "Kysymykset, joihin lähteet eivät vastaa."

    title: str = field("Kysymys", "Mihin lähteet eivät vastaa.", 200, example="Kuka johtaa?")
    background: str = field("Tausta", "Mitä lähde sanoo ja mitä ei.", 800, example="Malli …")
    matters: str = field("Merkitys", "Miksi asia pitää sopia.", 600, example="Muuten …")
    decider: GroupId | None = field("Kuka voisi sopia", "Ryhmä, jolle kysymystä ehdotetaan.")
    decider_body: BodyId | None = field("Toimielin, joka voisi sopia", "Jos ei kuulu ryhmälle.")
    groups: tuple[GroupId, ...] = optional("Ryhmät", "Ryhmät, joita kysymys koskee.")
    order: int = field("Järjestys", "Paikka luettelossa.", least=1, most=999, example="1")
    source: SourcePlace = field("Lähde", "Kohta, joka jättää asian auki.")

    RULES = (bars("decider", "kirjoita joko {decider} tai {decider_body}, ei molempia"),)


class Topic(Record):
    NOUN = "Aihe"
    PURPOSE = "Aiheet, joiden mukaan ohjeet ryhmitellään."

    title: str = field("Nimi", "Aiheen nimi.", 60, example="Tietoturva")
    order: int = field("Järjestys", "Paikka luettelossa.", least=1, most=99, example="1")
