"""What the browser needs to judge fields as the kinds do: their own patterns and words."""

import re
from typing import Any

from ..model import kinds, moments
from ..model.link_targets import sound_address


def rules() -> dict[str, Any]:
    """As JSON; overrides/assets/javascripts/editing/rules.js reads it."""
    blanks = f"[{kinds.BLANKS.replace('-', '')}-]*"
    nothing = "|".join(sorted(kinds.PLACEHOLDERS))
    patterns = {
        "id": [kinds.ID_PATTERN],
        "integer": [kinds.INTEGER],
        "euros": [kinds.EUROS],
        "nothing": [re.compile(f"{blanks}({nothing}){blanks}")],  # folded
        "address": [sound_address()],
        "day": [moments.ISO_DAY, moments.FINNISH_DAY],
        "clock": [moments.CLOCK, moments.HOUR],
        "moment": [moments.MOMENT],
    }
    told = {name: [_pattern(one) for one in some] for name, some in patterns.items()}
    return {"patterns": told, "earliest": moments.EARLIEST, "latest": moments.LATEST}


def _pattern(pattern: re.Pattern[str]) -> tuple[str, str]:
    """Source and flags in JavaScript, where letters and digits are not everybody's."""
    source = pattern.pattern.replace("(?P<", "(?<").replace('\\"', '"')
    source = source.replace(r"\w", r"\p{L}\p{N}_").replace(r"\d", r"\p{Nd}")
    return source, "iu" if pattern.flags & re.IGNORECASE else "u"
