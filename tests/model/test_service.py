"""A service rests on a source or is a draft, tells each user once, and says what is agreed on."""

import pytest

from macros.model.service import Service
from tests.toy_meetings import told

HEAD = "title: Posti\nsummary: Viestit.\ntopics: [tuki]\nstate: in_use\nowner: not_recorded\n"
LEVEL = "service_level: {state: not_recorded}\n"
MODEL = "support_model: {state: not_recorded}\n"
USERS = "users: [{organisation: mallila, state: used}]\n"
SOURCE = "source: {document: malli}\n"


@pytest.mark.parametrize(
    "text",
    [
        HEAD + MODEL + LEVEL + USERS + SOURCE,
        HEAD + MODEL + LEVEL + USERS + "draft: true\n",
        HEAD + "support_model: {state: missing}\n" + LEVEL + USERS + SOURCE,
        HEAD + "support_model: {state: agreed, text: Tuki.}\n" + LEVEL + USERS + SOURCE,
        HEAD + "support_model: {state: agreed, address: a.md}\n" + LEVEL + USERS + SOURCE,
        HEAD
        + MODEL
        + LEVEL
        + SOURCE
        + "users: [{organisation: mallila, state: used, users: kaikki työntekijät}]\n",
        HEAD + MODEL + LEVEL + SOURCE + "users: [{organisation: mallila, state: not_used}]\n",
    ],
    ids=[
        "of a source",
        "a draft",
        "known to be missing",
        "agreed in words",
        "agreed on a page",
        "its users told",
        "not used",
    ],
)
def test_a_service_is_read(text: str) -> None:
    assert told(Service, text) == []


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            HEAD + MODEL + LEVEL + USERS,
            "palvelulla on oltava source (lähde) tai draft: true (luonnos)",
        ),
        (
            HEAD + MODEL + LEVEL + SOURCE + "users: [{organisation: mallila, state: used}, "
            "{organisation: mallila, state: not_used}]\n",
            "organisaation «mallila» käyttö on jo kirjattu",
        ),
        (
            HEAD
            + MODEL
            + LEVEL
            + SOURCE
            + "users: [{organisation: mallila, state: not_used, users: kaikki työntekijät}]\n",
            "users on kirjattu; vaihda tilaksi used",
        ),
        (
            HEAD + "support_model: {state: agreed}\n" + LEVEL + USERS + SOURCE,
            "tila on agreed; kirjoita text tai address",
        ),
        (
            HEAD + "support_model: {state: missing, text: Tuki.}\n" + LEVEL + USERS + SOURCE,
            "sisältö on kirjattu, joten tila on agreed; vaihda tila",
        ),
        (
            HEAD + "support_model: {state: not_recorded, address: a.md}\n" + LEVEL + USERS + SOURCE,
            "sisältö on kirjattu, joten tila on agreed; vaihda tila",
        ),
    ],
    ids=[
        "neither source nor draft",
        "a user twice",
        "users of what is not used",
        "agreed on nothing",
        "missing",
        "unknown",
    ],
)
def test_what_does_not_fit_is_told(text: str, message: str) -> None:
    assert told(Service, text) == [message]
