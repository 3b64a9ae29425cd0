"""Sources: what is not recorded shows, what does not belong to a source is left out."""

from collections.abc import Callable

from macros.views import PAGE_VIEWS

Shown = Callable[..., list[str]]


def test_date_and_version_are_known_unknown_or_not_asked_for(shown: Shown) -> None:
    records = {
        "a": 'title: Sopimus\napproved: 4.2.2027\nversion: "1.10"',
        "b": "title: Malli\napproved: not_recorded\nversion: not_recorded",
        "c": "title: Tapa\nkind: practice",
    }
    assert shown(PAGE_VIEWS["documents"], documents=records) == [
        "Sopimus", "Sopii rakenteen.", "Laji: Yhteistyömalli tai sopimus",
        "Hyväksytty: 4.2.2027", "Versio: 1.10",
        "Malli", "Sopii rakenteen.", "Laji: Yhteistyömalli tai sopimus",
        "Hyväksytty: Ei kirjattu Täydennä tieto: Malli, hyväksytty",
        "Versio: Ei kirjattu Täydennä tieto: Malli, versio",
        "Tapa", "Sopii rakenteen.", "Laji: Yleinen hyvä käytäntö",
    ]  # fmt: skip


def test_without_sources_there_is_a_sentence(shown: Shown) -> None:
    assert shown(PAGE_VIEWS["documents"], documents={}) == ["Tietoja ei ole vielä kirjattu."]
