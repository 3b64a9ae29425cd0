"""What the browser needs to judge fields as the kinds do: their own patterns and words."""

import re
from typing import Any

from ..model import kinds, moments
from ..model.link_targets import (
    BARE_MAIL,
    BARE_NUMBER,
    BARE_SITE,
    PATH_UNSAFE,
    SCHEME,
    SHAPES,
    UNSAFE,
)


def rules() -> dict[str, Any]:
    """As JSON; overrides/assets/javascripts/editing/rules.js reads it."""
    blanks = f"[{kinds.BLANKS.replace('-', '')}-]*"
    nothing = "|".join(sorted(kinds.PLACEHOLDERS))
    patterns = {
        "id": [kinds.ID_PATTERN],
        "integer": [kinds.INTEGER],
        "euros": [kinds.EUROS],
        "nothing": [re.compile(f"{blanks}({nothing}){blanks}")],  # folded
        "address": [_address()],
        "day": [moments.ISO_DAY, moments.FINNISH_DAY],
        "clock": [moments.CLOCK, moments.HOUR],
        "moment": [moments.MOMENT],
    }
    told = {name: [_pattern(one) for one in some] for name, some in patterns.items()}
    return {"patterns": told, "earliest": moments.EARLIEST, "latest": moments.LATEST}


def _address() -> re.Pattern[str]:
    """What `address_fault` finds nothing wrong with, but for characters that nobody sees."""
    bare = "|".join(one.pattern for one in (BARE_NUMBER, BARE_MAIL, BARE_SITE))
    shapes = "|".join(shape.pattern for shape, _ in SHAPES.values())
    unsafe_path = rf"/|[^?#]*(//|{PATH_UNSAFE.pattern})|([^?#]*/)?\.\.([/?#]|$)|{SCHEME.pattern}"
    sound = rf"(?!({bare})$|.*({UNSAFE.pattern}|\s))({shapes}|(?!{unsafe_path}).+)"
    return re.compile(sound, re.IGNORECASE)


def _pattern(pattern: re.Pattern[str]) -> tuple[str, str]:
    """Source and flags in JavaScript, where letters and digits are not everybody's."""
    source = pattern.pattern.replace("(?P<", "(?<").replace('\\"', '"')
    source = source.replace(r"\w", r"\p{L}\p{N}_").replace(r"\d", r"\p{Nd}")
    return source, "iu" if pattern.flags & re.IGNORECASE else "u"
