"""Who does what: each thing once, with its doer; what nobody has confirmed is nobody's."""

from collections.abc import Callable
from typing import Any

Shown = Callable[..., list[str]]

SERVICE = "title: {}\nstate: {}\nowner: {}\n"
RECORDS: dict[str, Any] = {
    "groups": {"ohjaus": "title: Ohjaus\ntasks: [Asettaa tavoitteet.]"},
    "positions": {"it": "title: IT-päällikkö\nduties: [Auttaa.]", "tuki": "title: Tuki"},
    "annual_tasks": {"a": "title: Seuranta\ngroup: ohjaus\nproposal: true"},
    "services": {
        "a": SERVICE.format("Verkko", "in_use", "it"),
        "b": SERVICE.format("Intranet", "in_use", "not_recorded"),
        "c": SERVICE.format("Vanha", "ended", "it"),
        "d": SERVICE.format("Luonnos", "in_use", "it") + "draft: true\n",
    },
    "guidelines": {
        "apu": "owner: it\ncontact: tuki",
        "pois": "owner: it\nstatus: withdrawn",
    },
}


def test_everything_that_is_done_has_a_row_with_its_doer(shown: Shown) -> None:
    lines = shown("responsibilities", **RECORDS)
    assert lines[lines.index("Asia | Vastaa") + 1 :] == [
        "Asettaa tavoitteet. Tehtävä | Ohjaus",
        "Auttaa. Tehtävä | IT-päällikkö",
        "Seuranta Joka vuosi | Ohjaus Ehdotus",
        "Verkko Palvelu | IT-päällikkö",
        "Intranet Palvelu | Ei kirjattu Täydennä tieto: Intranet, omistaja",
        "Apu Ohje | IT-päällikkö Ehdotus Yhteyshenkilö: Tuki",
    ]


def test_each_leads_to_what_tells_of_it(links: Callable[..., dict[str, str]]) -> None:
    found = links("responsibilities", at="hallinta/", **RECORDS)
    assert found["Apu"] == "../ohjeet/apu/"
    assert found["Seuranta"] == "../kokoukset/vuosikello/#tehtava-a"
    assert "Asettaa tavoitteet." not in found


def test_without_anything_it_says_so(shown: Shown) -> None:
    assert shown("responsibilities") == ["Vastuita ei ole kirjattu."]
