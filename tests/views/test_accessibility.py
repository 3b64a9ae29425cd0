"""The statement says what was measured and what only the publisher can tell."""

from collections.abc import Callable

import pytest

from macros.model.portal import Portal
from macros.views import PAGE_VIEWS
from macros.views.rendering import PageContext

MEASURED = (
    "measurement: {{pages: 2, states: 8, violations: {}, tool: axe, states_measured: [tumma]}}"
)
DEFECT = "defects: [{title: Kuva ilman tekstiä, reason: Se puuttuu., plan: Lisätään.}]"


@pytest.fixture
def statement(
    make_portal: Callable[..., Portal], visible_text: Callable[[str], str]
) -> Callable[[str], list[str]]:
    def lines(text: str) -> list[str]:
        page = PageContext(make_portal(accessibility=text), "tietoa/saavutettavuus/")
        return visible_text(PAGE_VIEWS["accessibility_statement"](page)).splitlines()

    return lines


def test_the_statement_has_what_the_law_asks_for(statement: Callable[[str], list[str]]) -> None:
    told = "published: 1.3.2027\nfeedback: mailto:palaute@example.fi"
    assert statement("\n".join([DEFECT, MEASURED.format(1), told])) == [
        "Kuinka hyvin sivusto täyttää vaatimukset",
        "Sivusto täyttää vaatimukset osittain: WCAG 2.2.",
        "Puutteet ja arvioimattomat kohdat",
        "Kuva ilman tekstiä. Se puuttuu. Lisätään.",
        "Miten sivusto on arvioitu",
        "Arvioija: Itsearviointi",
        "Arvioitu: 4.2.2027",
        "Seloste laadittu: 5.2.2027",
        "Sivusto julkaistu: 1.3.2027",
        "Mitattu: 2 sivua, yhteensä 8 tilassa, välineenä axe",
        "Mittauksen löytämiä poikkeamia: 1",
        "Mitatut tilat:",
        "tumma",
        "Anna palautetta",
        "Huomasitko puutteen? Kerro siitä. Vastaamme 14 päivän kuluessa.",
        "Saavutettavuuspalaute: mailto:palaute@example.fi",
        "Valvonta",
        "Jos et ole tyytyväinen vastaukseen tai et saa vastausta 14 päivässä, voit tehdä kantelun "
        "tai selvityspyynnön valvovalle viranomaiselle.",
        "Valvoja: https://example.fi/",
    ]


def test_what_nobody_has_assessed_is_said_so(statement: Callable[[str], list[str]]) -> None:
    unknown = ("assessed", "prepared", "measurement")
    told = statement("\n".join(f"{field}: not_recorded" for field in unknown))
    assert "Sivustoa ei ole vielä mitattu." in told
    for label in ("Arvioitu", "Seloste laadittu", "Mitattu"):
        assert any(line.startswith(f"{label}: Ei kirjattu Täydennä") for line in told)
    assert not any("poikkeamia" in line for line in told)


@pytest.mark.parametrize(
    ("violations", "sentence"),
    [
        (0, "Mittauksissa ei löytynyt puutteita."),
        (3, "Mittauksissa löytyneitä puutteita ei ole vielä kirjattu."),
    ],
)
def test_no_recorded_defect_does_not_hide_a_measured_one(
    statement: Callable[[str], list[str]], violations: int, sentence: str
) -> None:
    assert statement(MEASURED.format(violations))[3] == sentence


def test_what_only_the_publisher_knows_shows_as_not_recorded(
    statement: Callable[[str], list[str]],
) -> None:
    gap = "Ei kirjattu Täydennä tieto: Seloste, {}"
    lines = statement("")
    assert "Sivusto julkaistu: " + gap.format("palvelu julkaistu") in lines
    assert "Saavutettavuuspalaute: " + gap.format("saavutettavuuspalaute") in lines
    assert lines[lines.index("Anna palautetta") + 1].startswith("Palautteen vastaanottajaa ei ole")
    assert not [line for line in lines if "Vastaamme" in line]


@pytest.mark.parametrize(
    ("level", "violations", "told"),
    [("partial", 0, True), ("partial", 1, False), ("full", 0, False)],
)
def test_a_site_that_falls_short_without_a_deviation_says_why(
    statement: Callable[[str], list[str]], level: str, violations: int, told: bool
) -> None:
    first = statement(f"conformance: {level}\n{MEASURED.format(violations)}")[1]
    assert ("osaa vaatimuksista ei ole vielä arvioitu" in first) is told


def test_one_page_in_one_state_is_counted_in_the_singular(
    statement: Callable[[str], list[str]],
) -> None:
    one = "{pages: 1, states: 1, violations: 0, tool: axe, states_measured: [tumma]}"
    lines = statement(f"measurement: {one}")
    assert "Mitattu: 1 sivu, yhteensä 1 tilassa, välineenä axe" in lines
    assert "Mitatut tilat:" in lines
