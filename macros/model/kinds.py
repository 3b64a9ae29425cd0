"""What a field may hold: each kind makes an editor's text a value, or says in Finnish why not."""

import re
import unicodedata
from dataclasses import dataclass
from enum import Enum, StrEnum
from typing import Annotated, Any, ClassVar

from .link_targets import address_fault
from .moments import parse_day, parse_moment

ID_PATTERN = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
ID_FORM = "pienet kirjaimet a–z, numerot ja väliviivat, esimerkiksi «ohjausryhma»"
ID_CHARACTERS = "siinä voi olla vain pieniä kirjaimia a–z, numeroita ja väliviivoja"

# What people write when they know nothing; a reader would take it for a fact.
PLACEHOLDERS = {"", *"ei kirjattu|ei tiedossa|ei tiedetä|none|null|n/a|tbd|todo".split("|")}
INTEGER = re.compile(r"[0-9]{1,9}")
EUROS = re.compile(r"[0-9]{1,9}|[0-9]{1,3}([ \u00a0\u202f][0-9]{3}){1,2}")
BLANKS = " -–—_.…?!*/"
NOTHING_TO_SAY = "kirjoita not_recorded, jos kenttä sallii sen, tai jätä kenttä pois"


def id_of(name: str) -> str:
    """The id that a Finnish name gets: `Ylin IT-päällikkö` → `ylin-it-paallikko`; maybe empty."""
    letters = unicodedata.normalize("NFKD", name.removesuffix(".yml").casefold())
    plain = "".join(c for c in letters if not unicodedata.combining(c))
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")


class NotRecorded(Enum):
    """The value of a field that nobody has told us: neither vacant, empty nor zero."""

    NOT_RECORDED = "not_recorded"


NOT_RECORDED = NotRecorded.NOT_RECORDED


class Labelled(StrEnum):
    """A choice with its English key and the Finnish label that readers see."""

    label: str

    def __new__(cls, value: str, label: str) -> "Labelled":
        member = str.__new__(cls, value)
        member._value_ = value
        member.label = label
        return member


@dataclass(frozen=True)
class Scalar:
    """One value; `FORM` tells in Finnish what may be written, with the kind's own bounds."""

    FORM: ClassVar[str]

    def parse(self, text: str) -> Any:
        """The value that an editor's text is; ValueError, in Finnish, where it is none."""
        raise NotImplementedError

    def describe(self) -> str:
        return self.FORM.format_map(vars(self))


@dataclass(frozen=True)
class Text(Scalar):
    """A line or a paragraph of plain text, never markup; `longest` counts characters."""

    FORM = "teksti, enintään {longest} merkkiä"
    longest: int = 300

    def parse(self, text: str) -> str:
        if text.casefold().strip(BLANKS) in PLACEHOLDERS:
            raise ValueError(f"«{text}» ei kerro mitään; {NOTHING_TO_SAY}")
        if len(text) > self.longest:
            raise ValueError(f"teksti on liian pitkä: {len(text)} merkkiä, enintään {self.longest}")
        return text


class Identifier(Scalar):
    """The name of a part inside its record: `[a-z0-9-]+`."""

    FORM = f"tunnus: {ID_FORM}"

    def parse(self, text: str) -> str:
        if not ID_PATTERN.fullmatch(text):
            right = f"kirjoita «{id_of(text)}»" if id_of(text) else ID_CHARACTERS
            raise ValueError(f"tunnus «{text}» ei kelpaa; {right}")
        return text


@dataclass(frozen=True)
class Reference(Identifier):
    """The id of another record; `folder` names its type, as under `data/`."""

    FORM = "tunnus kansiosta {folder}/"
    folder: str


@dataclass(frozen=True)
class Integer(Scalar):
    """A whole number from `least` to `most`, both included."""

    FORM = "kokonaisluku {least}–{most}"
    least: int = 0
    most: int = 1_000_000

    def parse(self, text: str) -> int:
        if not INTEGER.fullmatch(text):
            raise ValueError(f"«{text}» ei ole kokonaisluku; kirjoita pelkät numerot, kuten 12")
        number = int(text)
        if not self.least <= number <= self.most:
            raise ValueError(f"luku {number} ei ole väliltä {self.least}–{self.most}")
        return number


class Euros(Scalar):
    """Whole euros; groups of three may be set apart by a space, as Finnish writes them."""

    FORM = "täydet eurot, esimerkiksi 12000"

    def parse(self, text: str) -> int:
        if not EUROS.fullmatch(text):
            raise ValueError(f"«{text}» ei ole euromäärä; kirjoita täydet eurot, kuten 12000")
        return int(re.sub(r"\D", "", text))


class Flag(Scalar):
    """Yes or no; only `true` and `false` are understood, so that Norway stays a country."""

    FORM = "true (kyllä) tai false (ei)"

    def parse(self, text: str) -> bool:
        if text not in ("true", "false"):
            raise ValueError(f"«{text}» ei kelpaa: kirjoita true (kyllä) tai false (ei)")
        return text == "true"


@dataclass(frozen=True)
class Choice(Scalar):
    options: type[Labelled]

    def parse(self, text: str) -> Labelled:
        found: Any = self.options._value2member_map_.get(text)
        if found is None:
            meant = [o.value for o in self.options if o.label.casefold() == text.casefold()]
            choices = " tai ".join(f"«{o.value}» ({o.label})" for o in self.options)
            right = f"kirjoita «{meant[0]}»" if meant else f"valitse {choices}"
            raise ValueError(f"«{text}» ei ole sallittu arvo; {right}")
        return found  # type: ignore[no-any-return]

    @property
    def words(self) -> tuple[str, ...]:
        return tuple(option.value for option in self.options)

    def describe(self) -> str:
        return "jokin näistä: " + ", ".join(f"{o.value} ({o.label})" for o in self.options)


class Day(Scalar):
    """A calendar day, ISO or Finnish: `2027-02-04`, `4.2.2027`."""

    FORM = "päivä, esimerkiksi 4.2.2027"
    parse = staticmethod(parse_day)


class Moment(Scalar):
    """A day and a time that exist in Finland: `4.2.2027 klo 9.00`."""

    FORM = "päivä ja kellonaika, esimerkiksi 4.2.2027 klo 9.00"
    parse = staticmethod(parse_moment)


_OWN_PAGE = "kirjoita portaalin oma sivu, kuten ohjeet/index.md"


@dataclass(frozen=True)
class Address(Scalar):
    """A link that is safe to publish: `https:`, `mailto:`, `tel:` or, `own` only, a page."""

    FORM = "osoite: https://…, mailto:…, tel:… tai sivuston oma sivu, kuten ohjeet/index.md"
    own: bool = False

    def parse(self, text: str) -> str:
        if fault := address_fault(text):
            raise ValueError(fault)
        if self.own and ":" in text:
            raise ValueError(f"«{text}» on muualla; {_OWN_PAGE}")
        return text


@dataclass(frozen=True)
class Name(Scalar):
    """What something is called elsewhere: by a pattern, with what it is and an example of one."""

    FORM = "{noun}, kuten {example}"
    pattern: str
    noun: str
    example: str

    def parse(self, text: str) -> str:
        if not re.fullmatch(self.pattern, text):
            raise ValueError(f"«{text}» ei ole {self.noun}; kirjoita se kuten {self.example}")
        return text


# What annotations say of a text or a number that is more than that.
PartId = Annotated[str, Identifier()]
_OLD_PAGE = rf"({ID_PATTERN.pattern}/)*{ID_PATTERN.pattern}\.md"
PageBefore = Annotated[str, Name(_OLD_PAGE, "sivun paikka", "ohjeet/vanha.md")]
GitHubName = Annotated[
    str, Name("@[a-zA-Z0-9-]{1,39}(/[a-z0-9._-]{1,100})?", "GitHub-tunnus", "@kunta/it-tuki")
]
Href = Annotated[str, Address()]
OwnPage = Annotated[str, Address(own=True)]
EuroSum = Annotated[int, Euros()]
Percent = Annotated[int, Integer(0, 100)]
