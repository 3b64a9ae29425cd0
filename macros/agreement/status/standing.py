"""How the promises stand on a day, and who has something to do."""

from dataclasses import dataclass
from datetime import date

from ...model.alphabet import finnish_order
from ...model.places import url_of
from ...model.portal import Portal
from ...model.record import Record
from .. import WHOLE, judgements
from ..judgement import FROM_THE_BEST, Evidence, Judgement, State
from ..turns import turn_of, turns


@dataclass(frozen=True)
class Matter:
    """A promise that waits for somebody, and the evidence that makes it theirs."""

    judgement: Judgement
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True)
class Standing:
    """Every promise as of the day, by level from the top.

    `site_url` ends in a slash, or is empty where nobody knows the site's address.
    """

    portal: Portal
    today: date
    judgements: tuple[Judgement, ...]
    site_url: str

    @property
    def counts(self) -> dict[State, int]:
        """How many promises are in each state, also in those that have none."""
        states = [judgement.state for judgement in self.judgements]
        return {state: states.count(state) for state in FROM_THE_BEST}

    def level_of(self, judgement: Judgement) -> str:
        level = judgement.requirement.level
        return self.portal.levels[level].title if level else WHOLE

    def turns(self, judgement: Judgement) -> list[tuple[Record, int]]:
        """(owner, how much of the evidence is theirs): nobody when the promise is kept."""
        return [(owner, len(evidence)) for owner, evidence in turns(self.portal, judgement)]

    def turn(self, judgement: Judgement, evidence: Evidence) -> Record:
        return turn_of(self.portal, judgement.requirement, evidence)

    def address(self, record: Record) -> str:
        return f"{self.site_url}{url_of(record)}"

    def waiting(self) -> list[tuple[Record, list[Matter]]]:
        """(owner, what waits for them), in alphabetical order of the owners."""
        found: dict[tuple[str, str], tuple[Record, list[Matter]]] = {}
        for judgement in self.judgements:
            for owner, evidence in turns(self.portal, judgement):
                matter = Matter(judgement, tuple(evidence))
                found.setdefault(owner.key, (owner, []))[1].append(matter)
        return sorted(found.values(), key=lambda pair: finnish_order(pair[0].title))


def standing(portal: Portal, today: date, site_url: str = "") -> Standing:
    """How the promises stand; the address may come with or without its last slash."""
    address = site_url if site_url.endswith("/") or not site_url else f"{site_url}/"
    return Standing(portal, today, judgements(portal, today), address)
