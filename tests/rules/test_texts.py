"""An address in a text is told; one in a field of its own is a link."""

from collections.abc import Callable

import pytest

from macros.model.portal import Portal
from macros.problems import Severity
from macros.rules.texts import texts_of_records_are_written

TOLD = "osoite «{}» ei näy linkkinä; kerro asia sanoin"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Ohje osoitteessa https://www.example.org/a?b=1 kaikille", "https://www.example.org/a?b=1"),
        ("Katso www.example.org", "www.example.org"),
        ("(HTTP://example.org)", "HTTP://example.org)"),
        ("Katso verkkosivua", None),
        ("awww.b ja example.org", None),
    ],
)  # fmt: skip
def test_an_address_in_a_text_warns(
    make_portal: Callable[..., Portal], text: str, told: str | None
) -> None:
    portal = make_portal(groups={"ryhma": f"purpose: {text}"})
    found = list(texts_of_records_are_written(portal))
    assert [(finding.path, finding.message) for finding in found] == (
        [("purpose", TOLD.format(told))] if told else []
    )
    assert all(finding.severity is Severity.WARNING for finding in found)
