"""Whether the agreement is followed, for those who do not open the page: three forms of it."""

from collections.abc import Callable

from ..standing import Standing
from .issue_text import as_markdown
from .json_value import as_json
from .plain_text import as_text

# The second argument is the address of the site, which ends in a slash, or nothing.
FORMATS: dict[str, Callable[[Standing, str], str]] = {
    "text": as_text,
    "json": as_json,
    "markdown": as_markdown,
}
