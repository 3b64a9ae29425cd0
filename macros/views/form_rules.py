"""What the browser needs to judge fields as the kinds do: their own patterns and words."""

import re
from typing import Any

from ..model import kinds, link_targets, moments


def rules() -> dict[str, Any]:
    """As JSON; overrides/assets/javascripts/editing/rules.js reads it."""
    return {
        "id": _pattern(kinds.ID_PATTERN),
        "integer": _pattern(kinds.INTEGER),
        "euros": _pattern(kinds.EUROS),
        "nothing": sorted(kinds.PLACEHOLDERS),
        "blanks": kinds.BLANKS,
        "days": [_pattern(moments.ISO_DAY), _pattern(moments.FINNISH_DAY)],
        "clocks": [_pattern(moments.CLOCK), _pattern(moments.HOUR)],
        "moment": _pattern(moments.MOMENT),
        "earliest": moments.EARLIEST,
        "latest": moments.LATEST,
        "unsafe": [_pattern(link_targets.UNSAFE), _pattern(link_targets.PATH_UNSAFE)],
        "scheme": _pattern(link_targets.SCHEME),
        "shapes": {name: _pattern(shape) for name, (shape, _) in link_targets.SHAPES.items()},
        "bare": [
            _pattern(bare)
            for bare in (
                link_targets.BARE_NUMBER,
                link_targets.BARE_MAIL,
                link_targets.BARE_SITE,
            )
        ],
    }


def _pattern(pattern: re.Pattern[str]) -> tuple[str, str]:
    """Source and flags in JavaScript, where letters and digits are not everybody's."""
    source = pattern.pattern.replace("(?P<", "(?<").replace('\\"', '"')
    source = source.replace(r"\w", r"\p{L}\p{N}_").replace(r"\d", r"\p{Nd}")
    return source, "iu" if pattern.flags & re.IGNORECASE else "u"
