"""The queries that the search is measured by, class by class."""

from dataclasses import dataclass

from ..model.alphabet import finnish_order
from ..model.places import led_to, records_by_address
from ..model.record import Record
from ..model.vocabulary import JudgedQuery, QueryClass
from .rendering import PageContext, render


@dataclass(frozen=True)
class Answered:
    """A query, and the pages that it must find, best first."""

    asked: JudgedQuery
    found: tuple[Record, ...]


def judged_queries(page: PageContext) -> str:
    """Every query that the search is measured by, each class folded up under its name."""
    addressed = records_by_address(page.portal)

    def answered(queries: QueryClass) -> list[Answered]:
        return [Answered(row, led_to(row.find, addressed)) for row in queries.queries]

    classes = sorted(page.portal.queries.values(), key=lambda q: finnish_order(q.title))
    return render("judged_queries.html.jinja", page, classes=[(q, answered(q)) for q in classes])
