"""What the browser needs to judge fields as the kinds do: their own patterns and words."""

import html
import re
from html.entities import html5
from typing import Any

from ..model import kinds, link_targets, moments

# What `html.unescape` makes of numbers below this is in no rule but a table.
_TABLED = 0xA0


def rules() -> dict[str, Any]:
    """As JSON; overrides/assets/javascripts/editing/rules.js reads it."""
    return {
        "id": _pattern(kinds.ID_PATTERN),
        "page": _pattern(kinds.OLD_PAGE),
        "integer": _pattern(kinds.INTEGER),
        "euros": _pattern(kinds.EUROS),
        "nothing": sorted(kinds.PLACEHOLDERS),
        "blanks": kinds.BLANKS,
        "days": [_pattern(moments.ISO_DAY), _pattern(moments.FINNISH_DAY)],
        "clocks": [_pattern(moments.CLOCK), _pattern(moments.HOUR)],
        "moment": _pattern(moments.MOMENT),
        "earliest": moments.EARLIEST,
        "latest": moments.LATEST,
        "unsafe": _pattern(link_targets.UNSAFE),
        "shapes": {name: _pattern(shape) for name, (shape, _) in link_targets.SHAPES.items()},
        "number": _pattern(link_targets.BARE_NUMBER),
        "bare": [_pattern(link_targets.BARE_MAIL), _pattern(link_targets.BARE_SITE)],
        "entities": html5,
        "codes": [html.unescape(f"&#{code};") for code in range(_TABLED)],
    }


def _pattern(pattern: re.Pattern[str]) -> tuple[str, str]:
    """Source and flags in JavaScript, where letters and digits are not everybody's."""
    source = pattern.pattern.replace("(?P<", "(?<").replace('\\"', '"')
    source = source.replace(r"\w", r"\p{L}\p{N}_").replace(r"\d", r"\p{Nd}")
    return source, "iu" if pattern.flags & re.IGNORECASE else "u"
