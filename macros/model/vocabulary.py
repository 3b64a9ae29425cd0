"""The words of the portal and the words of people: the glossary, and what people search by."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from .kinds import Address, Choice, Labelled, ListOf, Part, Reference, Text
from .record import SOURCE, Faults, Record, SourcePlace, field

OWN_PAGE = "kirjoita portaalin oma sivu, kuten ohjeet/index.md"


class TermStatus(Labelled):
    """Whose words a definition is made of."""

    DRAFT = "draft", "Luonnos"
    FROM_SOURCE = "from_source", "Lähteestä"


@dataclass(frozen=True, kw_only=True)
class Term(Record):
    """A word of the portal with its meaning; its abbreviations are explained on every page."""

    FOLDER: ClassVar[str] = "terms"
    NOUN: ClassVar[str] = "Termi"
    PURPOSE: ClassVar[str] = "Sanasto: mitä portaalin sanat ja lyhenteet tarkoittavat."

    title: str = field(
        Text(80), "Termi", "Sana perusmuodossa, lyhenne auki kirjoitettuna.", example="palvelutaso"
    )
    abbreviations: tuple[str, ...] = field(
        ListOf(Text(20)), "Lyhenteet", "Lyhenteet, jotka tarkoittavat samaa.", default=()
    )
    definition: str = field(
        Text(400), "Määritelmä", "Mitä sana tarkoittaa portaalissa.", example="Se, mitä …"
    )
    status: TermStatus = field(
        Choice(TermStatus), "Tila", "Oma luonnos vai lähteen määritelmä.", example="draft"
    )
    pages: tuple[str, ...] = field(
        ListOf(Address()), "Sivut", "Portaalin sivut, jotka kertovat asiasta.", default=()
    )
    see_also: tuple[str, ...] = field(
        ListOf(Reference("terms")), "Katso myös", "Termit, jotka liittyvät tähän.", default=()
    )
    source: SourcePlace | None = field(
        SOURCE, "Lähde", "Mistä lähteen määritelmä on peräisin.", default=None
    )

    def faults(self) -> Faults:
        yield from _outside(self.pages)
        if self.id in self.see_also:
            yield f"see_also[{self.see_also.index(self.id)}]", "termi viittaa itseensä"
        if (self.status is TermStatus.FROM_SOURCE) != (self.source is not None):
            yield "status", "lähteen määritelmällä (from_source) on source, luonnoksella (draft) ei"


@dataclass(frozen=True, kw_only=True)
class SynonymGroup:
    """Words of one meaning that the portal itself does not use, and where they lead."""

    words: tuple[str, ...] = field(
        ListOf(Text(60)), "Sanat", "Sanat, joita ihmiset käyttävät.", example="- helpdesk"
    )
    english: tuple[str, ...] = field(
        ListOf(Text(60)), "Englanniksi", "Samat sanat englanniksi.", default=()
    )
    swedish: tuple[str, ...] = field(
        ListOf(Text(60)), "Ruotsiksi", "Samat sanat ruotsiksi.", default=()
    )
    means: str | None = field(
        Text(80), "Portaalin sana", "Sana, jota portaali käyttää samasta asiasta.", default=None
    )
    pages: tuple[str, ...] = field(
        ListOf(Address()), "Sivut", "Sivut, joita haetaan, paras ensin.", example="- index.md"
    )

    @property
    def spoken(self) -> tuple[tuple[str, str, str], ...]:
        """(path, word, language) of every word; languages as HTML names them."""
        lists = (("words", "fi"), ("english", "en"), ("swedish", "sv"))
        return tuple(
            (f"{name}[{index}]", word, language)
            for name, language in lists
            for index, word in enumerate(getattr(self, name))
        )

    def faults(self) -> Faults:
        yield from _outside(self.pages)


@dataclass(frozen=True, kw_only=True)
class Synonyms(Record):
    """Every group of people's words, in one file: whoever adds a word sees what is there."""

    FOLDER: ClassVar[str] = "synonyms"
    NOUN: ClassVar[str] = "Hakusanat"
    PURPOSE: ClassVar[str] = (
        "Ihmisten käyttämät sanat ja se, mitä niillä haetaan. Sanat ovat haussa ja hakemistossa."
    )

    title: str = field(Text(80), "Otsikko", "Luettelon nimi.", example="Hakusanat")
    groups: tuple[SynonymGroup, ...] = field(
        ListOf(Part(SynonymGroup)), "Ryhmät", "Samaa tarkoittavat sanat ovat samassa ryhmässä."
    )


def _outside(pages: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    for index, page in enumerate(pages):
        if ":" in page:
            yield f"pages[{index}]", f"«{page}» on muualla; {OWN_PAGE}"
