"""A page that a telephone shows on many screens says why, or is shortened."""

from collections.abc import Iterable, Iterator

from ..problems import Problem, Severity
from .finding import Finding
from .sources import Sources
from .told import page_problem

# The rule of a finding whose element is so many screens; it is measured of every page.
LENGTH = "length"
# What is longer is hardly read to its end.
MOST_SCREENS = 4
# A form has all the fields of its record, and is for those who fill it in.
_FORMS = "muokkaa/"


def length_problems(findings: Iterable[Finding], sources: Sources) -> Iterator[Problem]:
    """A warning for each page that is longer than the bound and gives no reason."""
    for finding in findings:
        screens, url = float(finding.element), finding.page
        if screens > MOST_SCREENS and not url.startswith(_FORMS) and not sources.reason(url):
            message = (
                f"sivu /{url} on {screens:.1f} puhelimen näytön mittainen (enintään "
                f"{MOST_SCREENS}): lyhennä sitä, jaa se osiin tai kirjoita sivun alkuun, miksi se "
                "on pitkä, esimerkiksi long_because: Luettelossa on kaikki palvelut."
            ).replace(".", ",", 1)
            yield page_problem(sources, url, message, severity=Severity.WARNING)
