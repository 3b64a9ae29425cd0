"""Whether the agreement is followed, for those who do not open the page: three forms of it."""

from collections.abc import Callable

from .issue_text import as_markdown
from .json_value import as_json
from .plain_text import as_text
from .standing import Standing

FORMATS: dict[str, Callable[[Standing], str]] = {
    "text": as_text,
    "json": as_json,
    "markdown": as_markdown,
}
