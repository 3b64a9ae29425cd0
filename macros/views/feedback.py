"""Whether a page answered: links to the address that the site's record names, or nothing."""

from html import unescape
from urllib.parse import quote

from ..model.kinds import NOT_RECORDED
from ..model.places import url_of_page
from ..model.site import Site


def feedback_of(site: Site) -> str | None:
    """Where feedback goes: an e-mail address or a form, or a page of ours from the site's root."""
    if site.feedback is NOT_RECORDED:
        return None
    address = str(site.feedback)
    return address if ":" in address else url_of_page(address)


def feedback_address(address: str, answer: str, title: str) -> str:
    """The address, for an e-mail with its subject: the answer and the page's name."""
    if not address.startswith("mailto:"):
        return address
    mark = "&" if "?" in address else "?"
    return f"{address}{mark}subject={quote(f'{answer}: {unescape(title)}')}"
