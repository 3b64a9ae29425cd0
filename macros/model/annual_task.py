"""The rhythm of the year: what is done every year, and about when."""

from .between import Given
from .record import Faults, Record, SourcePlace, field
from .references import GroupId


class AnnualTask(Record):
    """A task of a group that comes back every year.

    `when` keeps the source's own words; `months` are then the portal's interpretation of them.
    """

    FOLDER = "annual-tasks"
    NOUN = "Vuosikellon tehtävä"
    PURPOSE = "Vuosittain toistuvat tehtävät: mitä tehdään ja milloin."

    title: str = field("Nimi", "Mitä tehdään.", 120, example="Talousarvion valmistelu")
    group: GroupId = field("Ryhmä", "Kuka tekee.", example="kehittamisryhma")
    months: tuple[int, ...] = field(
        "Kuukaudet", "Kuukaudet numeroina.", least=1, most=12, default=()
    )
    when: str | None = field("Ajankohta", "Lähteen sana ajankohdasta, kuten alkuvuonna.", 60)
    what: str = field("Sisältö", "Mistä tehtävässä on kyse.", 600, example="Kootaan tarpeet.")
    proposal: bool = field(
        "Ehdotus", "Onko ajankohta portaalin ehdotus eikä lähteen tieto.", default=False
    )
    source: SourcePlace | None = field("Lähde", "Mistä tehtävä on peräisin.")

    RULES = (
        Given(
            "kirjoita {months|kuukaudet} tai {when|lähteen sana ajankohdasta}", most=2, at="title"
        ),
        Given(
            "tehtävällä on oltava {source|lähde} tai {proposal:true|ehdotus}", most=2, at="title"
        ),
    )

    def faults(self) -> Faults:
        yield from super().faults()
        if list(self.months) != sorted(self.months):
            yield "months", "kirjoita kuukaudet järjestyksessä tammikuusta alkaen"
