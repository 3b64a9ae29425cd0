"""Each kind of field takes what an editor means, or says in Finnish what to write instead."""

import re
from typing import Any

import pytest

from macros.model.kinds import (
    ID_CHARACTERS,
    ID_FORM,
    NOTHING_TO_SAY,
    Address,
    Choice,
    Day,
    Euros,
    Flag,
    Identifier,
    Integer,
    Moment,
    Reference,
    Scalar,
    Text,
)
from macros.model.position import HolderState

STATES = "«not_recorded» (Ei kirjattu) tai «vacant» (Täyttämättä) tai «held» (Hoidossa)"


@pytest.mark.parametrize(
    ("kind", "text", "value"),
    [
        (Text(), "Ääkköset – ja <b>", "Ääkköset – ja <b>"),
        (Text(3), "ääö", "ääö"),
        (Text(), "7", "7"),
        (Text(), "Ei tiedossa olevia puutteita", "Ei tiedossa olevia puutteita"),
        (Identifier(), "it-2", "it-2"),
        (Reference("groups"), "ohjaus", "ohjaus"),
        (Integer(1, 12), "12", 12),
        (Integer(), "007", 7),
        (Euros(), "12000", 12000),
        (Euros(), "12 000", 12000),
        (Euros(), "1\u00a0234\u202f567", 1234567),
        (Euros(), "0", 0),
        (Flag(), "true", True),
        (Flag(), "false", False),
        (Choice(HolderState), "vacant", HolderState.VACANT),
        (Address(), "https://example.fi/sivu", "https://example.fi/sivu"),
        (Address(), "ohjeet/index.md", "ohjeet/index.md"),
    ],
)
def test_what_the_editor_means(kind: Scalar, text: str, value: Any) -> None:
    assert kind.parse(text) == value


@pytest.mark.parametrize(
    ("kind", "text", "message"),
    [
        (Text(3), "neljä", "teksti on liian pitkä: 5 merkkiä, enintään 3"),
        (Text(), "Ei kirjattu.", f"«Ei kirjattu.» ei kerro mitään; {NOTHING_TO_SAY}"),
        (Text(), "N/A", f"«N/A» ei kerro mitään; {NOTHING_TO_SAY}"),
        (Text(), "???", f"«???» ei kerro mitään; {NOTHING_TO_SAY}"),
        (Text(), "–", f"«–» ei kerro mitään; {NOTHING_TO_SAY}"),
        (Identifier(), "IT-tuki", "tunnus «IT-tuki» ei kelpaa; kirjoita «it-tuki»"),
        (Identifier(), "…", f"tunnus «…» ei kelpaa; {ID_CHARACTERS}"),
        (Identifier(), "-a", "tunnus «-a» ei kelpaa; kirjoita «a»"),
        (Reference("groups"), "a/b", "tunnus «a/b» ei kelpaa; kirjoita «a-b»"),
        (Integer(), "-1", "«-1» ei ole kokonaisluku; kirjoita pelkät numerot, kuten 12"),
        (Integer(), "1.0", "«1.0» ei ole kokonaisluku; kirjoita pelkät numerot, kuten 12"),
        (Integer(), "kaksi", "«kaksi» ei ole kokonaisluku; kirjoita pelkät numerot, kuten 12"),
        (Integer(), "१२", "«१२» ei ole kokonaisluku; kirjoita pelkät numerot, kuten 12"),
        (Integer(1, 12), "13", "luku 13 ei ole väliltä 1–12"),
        (Euros(), "12,50", "«12,50» ei ole euromäärä; kirjoita täydet eurot, kuten 12000"),
        (Euros(), "12 00", "«12 00» ei ole euromäärä; kirjoita täydet eurot, kuten 12000"),
        (Euros(), "12000 €", "«12000 €» ei ole euromäärä; kirjoita täydet eurot, kuten 12000"),
        (Flag(), "no", "«no» ei kelpaa: kirjoita true (kyllä) tai false (ei)"),
        (Flag(), "kyllä", "«kyllä» ei kelpaa: kirjoita true (kyllä) tai false (ei)"),
        (Flag(), "True", "«True» ei kelpaa: kirjoita true (kyllä) tai false (ei)"),
        (Choice(HolderState), "tyhjä", f"«tyhjä» ei ole sallittu arvo; valitse {STATES}"),
        (Choice(HolderState), "hoidossa", "«hoidossa» ei ole sallittu arvo; kirjoita «held»"),
        (
            Address(),
            "javascript:alert",
            "osoitetyyppi «javascript:» ei ole sallittu; "
            "sallittuja ovat https:, mailto:, tel: ja suhteellinen osoite",
        ),
    ],
)
def test_what_cannot_be_meant_is_refused(kind: Scalar, text: str, message: str) -> None:
    with pytest.raises(ValueError, match=f"^{re.escape(message)}$"):
        kind.parse(text)


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        (Text(60), "teksti, enintään 60 merkkiä"),
        (Identifier(), f"tunnus: {ID_FORM}"),
        (Reference("groups"), "tunnus kansiosta groups/"),
        (Integer(1, 9), "kokonaisluku 1–9"),
        (Euros(), "täydet eurot, esimerkiksi 12000"),
        (Flag(), "true (kyllä) tai false (ei)"),
        (
            Choice(HolderState),
            "jokin näistä: not_recorded (Ei kirjattu), vacant (Täyttämättä), held (Hoidossa)",
        ),
        (Day(), "päivä, esimerkiksi 4.2.2027"),
        (Moment(), "päivä ja kellonaika, esimerkiksi 4.2.2027 klo 9.00"),
        (
            Address(),
            "osoite: https://…, mailto:…, tel:… tai sivuston oma sivu, kuten ohjeet/index.md",
        ),
    ],
)
def test_a_kind_tells_editors_what_to_write(kind: Scalar, words: str) -> None:
    assert kind.describe() == words
