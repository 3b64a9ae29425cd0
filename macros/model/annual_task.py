"""The rhythm of the year: what is done every year, and about when."""

from dataclasses import dataclass
from typing import ClassVar

from .kinds import Flag, Integer, ListOf, Reference, Text
from .record import SOURCE, Faults, Record, SourcePlace, field


@dataclass(frozen=True, kw_only=True)
class AnnualTask(Record):
    """A task of a group that comes back every year.

    `when` keeps the source's own words; `months` are then the portal's interpretation of them.
    """

    FOLDER: ClassVar[str] = "annual-tasks"
    NOUN: ClassVar[str] = "Vuosikellon tehtävä"
    PURPOSE: ClassVar[str] = "Vuosittain toistuvat tehtävät: mitä tehdään ja milloin."

    title: str = field(Text(120), "Nimi", "Mitä tehdään.", example="Talousarvion valmistelu")
    group: str = field(Reference("groups"), "Ryhmä", "Kuka tekee.", example="kehittamisryhma")
    months: tuple[int, ...] = field(
        ListOf(Integer(1, 12)), "Kuukaudet", "Kuukaudet numeroina.", default=()
    )
    when: str | None = field(
        Text(60), "Ajankohta", "Lähteen sana ajankohdasta, kuten alkuvuonna.", default=None
    )
    what: str = field(Text(600), "Sisältö", "Mistä tehtävässä on kyse.", example="Kootaan tarpeet.")
    proposal: bool = field(
        Flag(), "Ehdotus", "Onko ajankohta portaalin ehdotus eikä lähteen tieto.", default=False
    )
    source: SourcePlace | None = field(SOURCE, "Lähde", "Mistä tehtävä on peräisin.", default=None)

    def faults(self) -> Faults:
        if not self.months and self.when is None:
            yield "title", "kirjoita months (kuukaudet) tai when (lähteen sana ajankohdasta)"
        if not self.proposal and self.source is None:
            yield "title", "tehtävällä on oltava source (lähde) tai proposal: true (ehdotus)"
        if list(self.months) != sorted(self.months):
            yield "months", "kirjoita kuukaudet järjestyksessä tammikuusta alkaen"
