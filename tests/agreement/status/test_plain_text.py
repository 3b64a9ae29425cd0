"""The state as a terminal shows it."""

from collections.abc import Callable

import pytest

from macros import agreement as checks
from macros.agreement.status import as_text
from macros.model.portal import Portal
from tests.agreement.status.portal import agreement

TEXT = """\
Mallin toteutuminen 15.6.2027
Toteutuu 1, tulossa 0, ei kirjattu 1, ei toteudu 1

Koko yhteistyö
  Ei kirjattu: Tehtävillä on hoitajat
    - Johtaja: ei ole kirjattu, kuka roolissa on (tekijä: Kuvitelman kunta)
    Ehdotus: Kirjataan hoitajat.
    Tekijä: Kuvitelman kunta (1)

Ylin taso
  Toteutuu: Ryhmä on sovittu
  Ei toteudu: Kunnilla on edustajat
    - Ohjausryhmä, Kuvitelman kunta: jäseniä 0, pitäisi olla vähintään 1 \
(tekijä: Kuvitelman kunta)
    Ehdotus: Nimetään edustajat.
    Tekijä: Kuvitelman kunta (1)"""


def test_every_promise_is_told_with_what_is_left_to_do(make_portal: Callable[..., Portal]) -> None:
    assert as_text(agreement(make_portal)) == TEXT


def test_a_promise_without_evidence_waits_for_the_one_that_is_proposed(
    make_portal: Callable[..., Portal], monkeypatch: pytest.MonkeyPatch
) -> None:
    for kind in checks.CHECKS:
        monkeypatch.setitem(checks.CHECKS, kind, lambda *_: iter(()))
    told = as_text(agreement(make_portal)).splitlines()
    assert [line for line in told if "Tekijä" in line] == [
        "    Tekijä: Mallilan kunta",
        "    Tekijä: Ohjausryhmä",
        "    Tekijä: Ohjausryhmä",
    ]


def test_without_promises_only_the_figures_are_told(make_portal: Callable[..., Portal]) -> None:
    assert as_text(agreement(make_portal, requirements={})) == (
        "Mallin toteutuminen 15.6.2027\nToteutuu 0, tulossa 0, ei kirjattu 0, ei toteudu 0"
    )
