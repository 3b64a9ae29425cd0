"""The words of the portal and the words of people: the glossary, and what people search by."""

from collections.abc import Iterator

from .between import Given, bars, needs
from .kinds import Href, Labelled
from .record import Faults, Record, Shape, SourcePlace, field, optional
from .references import TermId

OWN_PAGE = "kirjoita portaalin oma sivu, kuten ohjeet/index.md"


_SOURCED = "lähteen sanalla ({status=from_source}) on {source}, luonnoksella ({status=draft}) ei"


class TermStatus(Labelled):
    DRAFT = "draft", "Luonnos"
    FROM_SOURCE = "from_source", "Lähteestä"


class Term(Record):
    """A word of the portal with its meaning; its abbreviations are explained on every page."""

    NOUN = "Termi"
    PURPOSE = "Sanasto: mitä portaalin sanat ja lyhenteet tarkoittavat."

    title: str = field("Termi", "Perusmuodossa, lyhenne avattuna.", 80, example="palvelutaso")
    abbreviations: tuple[str, ...] = optional("Lyhenteet", "Lyhenteet samasta asiasta.", 20)
    definition: str = field("Määritelmä", "Mitä sana tarkoittaa.", 400, example="Se, mitä …")
    status: TermStatus = field("Tila", "Oma luonnos vai lähteen määritelmä.", example="draft")
    pages: tuple[Href, ...] = optional("Sivut", "Portaalin sivut, jotka kertovat asiasta.")
    see_also: tuple[TermId, ...] = optional("Katso myös", "Termit, jotka liittyvät tähän.")
    source: SourcePlace | None = field("Lähde", "Mistä lähteen määritelmä on peräisin.")

    RULES = (needs("status=from_source", _SOURCED), bars("status=draft", _SOURCED, at="status"))

    def faults(self) -> Faults:
        yield from super().faults()
        yield from _outside(self.pages)
        if self.id in self.see_also:
            yield f"see_also[{self.see_also.index(self.id)}]", "termi viittaa itseensä"


class SynonymGroup(Shape):
    """Words of one meaning that the portal itself does not use, and where they lead."""

    words: tuple[str, ...] = optional("Sanat", "Mitä ihmiset sanovat.", 60, example="- helpdesk")
    english: tuple[str, ...] = optional("Englanniksi", "Samat sanat englanniksi.", 60)
    swedish: tuple[str, ...] = optional("Ruotsiksi", "Samat sanat ruotsiksi.", 60)
    means: str | None = field("Portaalin sana", "Sana, jota portaali käyttää samasta asiasta.", 80)
    asked: str | None = field("Näin kysytään", "Ilmaukset pilkuin erotettuina, vain hakuun.", 4000)
    pages: tuple[Href, ...] = optional("Sivut", "Mitä haetaan, paras ensin.", example="- index.md")
    RULES = (
        Given("ryhmästä puuttuu {words} tai {asked}", most=2),
        Given("ryhmästä puuttuu {means} tai {pages}", most=2),
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
        yield from super().faults()
        yield from _outside(self.pages)


class Synonyms(Record):
    """Every group of people's words, in one file: whoever adds a word sees what is there."""

    NOUN = "Hakusanat"
    PURPOSE = "Ihmisten käyttämät sanat ja se, mitä niillä haetaan."

    title: str = field("Otsikko", "Luettelon nimi.", 80, example="Hakusanat")
    groups: tuple[SynonymGroup, ...] = field("Ryhmät", "Samaa tarkoittavat sanat samaan ryhmään.")


def _outside(pages: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    for index, page in enumerate(pages):
        if ":" in page:
            yield f"pages[{index}]", f"«{page}» on muualla; {OWN_PAGE}"
