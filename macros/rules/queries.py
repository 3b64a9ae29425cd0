"""What must hold of judged queries for the search to be measured by them."""

from collections.abc import Iterator

from ..model.judged_query import QueryClass
from ..model.places import shared_page
from ..model.portal import Portal
from ..model.vocabulary import Synonyms
from .finding import Finding, repeated

# They hold every word, or every query, and would answer whatever is asked.
_NO_ANSWERS = {shared_page(shape) for shape in (Synonyms, QueryClass)}


def a_query_is_judged_once(portal: Portal) -> Iterator[Finding]:
    """A query stands in one class, and once in it."""
    asked = [(q, i, row) for q in portal.queries.values() for i, row in enumerate(q.queries)]
    for (queries, index, row), (other, _, _) in repeated(asked, lambda a: a[2].query.casefold()):
        where = f"on jo tiedostossa queries/{other.id}.yml; jätä se yhteen paikkaan"
        yield Finding(queries, f"queries[{index}].query", f"lause «{row.query}» {where}")


def answers_are_about_what_is_asked(portal: Portal) -> Iterator[Finding]:
    """No query is answered by the index of every word, nor by the page that lists the queries."""
    for queries in portal.queries.values():
        for index, row in enumerate(queries.queries):
            for place, page in enumerate(row.find):
                if page in _NO_ANSWERS:
                    message = f"sivu «{page}» ei ole vastaus: siinä luetellaan itse hakusanat"
                    yield Finding(queries, f"queries[{index}].find[{place}]", message)
