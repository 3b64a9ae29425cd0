"""A channel is one that a reader can use, in the form that its kind asks."""

import pytest

from macros.model.contact_point import Channel, ChannelKind, ContactPoint
from tests.toy_meetings import told


@pytest.mark.parametrize(
    ("channel", "message"),
    [
        (
            "kind: phone\nvalue: soita",
            "«soita» ei ole puhelinnumero",
        ),
        ("kind: email\nvalue: it(at)a.fi", "«it(at)a.fi» ei ole sähköpostiosoite"),
        ("kind: form\nvalue: a.fi/lomake", "«a.fi/lomake» ei ole verkko-osoite"),
    ],
)
def test_a_channel_that_cannot_be_used_is_told(channel: str, message: str) -> None:
    one = "channels:\n  - " + channel.replace("\n", "\n    ")
    assert any(message in line for line in told(ContactPoint, one))


@pytest.mark.parametrize(
    ("channel", "address"),
    [
        (("phone", "+358 2 123 4567"), "tel:+35821234567"),
        (("email", "it.tuki@example.fi"), "mailto:it.tuki@example.fi"),
        (("form", "https://example.fi/lomake"), "https://example.fi/lomake"),
        (("place", "Kunnantalo, 1. krs"), None),
    ],
)
def test_a_channel_knows_its_link(channel: tuple[str, str], address: str | None) -> None:
    kind, value = channel
    made = Channel(kind=ChannelKind[kind.upper()], value=value)
    assert made.address == address
