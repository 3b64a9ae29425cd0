"""What the texts of records hold, whichever record it is."""

import re
from collections.abc import Iterator

from ..model.kinds import Text
from ..model.portal import Portal
from ..problems import Severity
from .finding import Finding

_ADDRESS = re.compile(r"(?:https?://|\bwww\.)[^\s<>«»]+", re.IGNORECASE)


def texts_hold_no_addresses(portal: Portal) -> Iterator[Finding]:
    """A text is shown as it is written: an address in it leads nowhere."""
    for record, leaf in portal.leaves:
        linked = leaf.path.startswith("channels[")  # shown as a link
        if isinstance(leaf.kind, Text) and not linked and (found := _ADDRESS.search(leaf.value)):
            message = (
                f"osoite «{found[0][:60]}» ei näy linkkinä; kerro sanoin, mistä asia löytyy, "
                "tai kirjoita osoite kenttään, joka on osoitetta varten"
            )
            yield Finding(record, leaf.path, message, Severity.WARNING)
