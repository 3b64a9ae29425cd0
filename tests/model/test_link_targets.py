import pytest

from macros.model.link_targets import address_fault, is_relative


@pytest.mark.parametrize(
    "target",
    [
        "https://www.example.fi/sivu?a=1&b=2#kohta",
        "https://teams.example.fi/l/meetup-join/19%3ameeting%40thread.v2/0?context=%7b%22Tid%22%7d",
        "https://eur01.safelinks.example.fi/?url=https%3A%2F%2Fexample.fi%2F&data=05%7C02%7C%7C0",
        "https://fi.example.fi/wiki/Malli_%28kunta%29",
        "mailto:neuvonta@example.fi",
        "mailto:neuvonta@example.fi?subject=Kysymys",
        "mailto:neuvonta@example.fi?subject=Laitteet%20%26%20verkot%3F",
        "tel:+358401234567",
        "index.md",
        "ohjeet/tuki.md#häiriöt",
        "kuvat/vuosi%202027.png",
        "#kohta",
    ],
)
def test_a_sound_address_has_no_fault(target: str) -> None:
    assert address_fault(target) is None


@pytest.mark.parametrize(
    ("target", "fault"),
    [
        ("", "osoite puuttuu"),
        ("   ", "osoite puuttuu"),
        ("http://example.fi", "osoite on salaamaton (http:); kirjoita https:"),
        ("//example.fi", "osoitteesta puuttuu alku https:"),
        ("/ohjeet/", "osoite alkaa vinoviivalla; kirjoita se suhteessa tähän tiedostoon"),
        ("../../muu.md", "osoite vie ulos sivujen kansiosta"),
        ("a/../../b", "osoite vie ulos sivujen kansiosta"),
        ("a%2F..%2Fb", "osoitteessa ei voi olla merkkiä «%2F»"),
        ("sivu kaksi.md", "osoitteessa on välilyönti; anna tiedostolle nimi ilman välilyöntejä"),
        ("java\tscript:alert", "osoitteessa on näkymätön merkki"),
        ("ohje\u202e.md", "osoitteessa on näkymätön merkki"),
        ("https://poriın.fi", "osoitteessa ei voi olla merkkiä «ı»"),
        ("/\\example.fi", "osoitteessa ei voi olla merkkiä «\\»"),
        ('a"b', 'osoitteessa ei voi olla merkkiä «"»'),
        ("https://example.fi/a%0Ab", "osoitteessa ei voi olla merkkiä «%0A»"),
        ("https://example.fi/(a", "osoitteessa ei voi olla merkkiä «(»"),
        ("https://example.fi/&quot;a", "osoitteessa ei voi olla merkkiä «&quot;»"),
        ("kuva%22a.png", "osoitteessa ei voi olla merkkiä «%22»"),
        (
            "matti@kunta.example",
            "sähköpostiosoitteesta puuttuu alku mailto:; kirjoita mailto:matti@kunta.example",
        ),
        (
            "mailto:a@example.fi?subject=x&amp;bcc=b@example.fi",
            "sähköpostiosoite ei ole kelvollinen; kirjoita mailto:nimi@example.fi",
        ),
        (
            "+358401234567",
            "puhelinnumerosta puuttuu alku tel:; kirjoita tel:+358401234567",
        ),
        ("02-6211234", "puhelinnumerosta puuttuu alku tel:; kirjoita tel:026211234"),
        (
            "www.example.fi/sivu",
            "osoitteesta puuttuu alku https:; kirjoita https://www.example.fi/sivu",
        ),
        (
            "https:example.fi",
            "https-osoitteesta puuttuu palvelimen nimi; kirjoita esimerkiksi "
            "https://www.example.fi/",
        ),
        (
            "https://oikea.fi@toinen.fi",
            "https-osoitteesta puuttuu palvelimen nimi; kirjoita esimerkiksi "
            "https://www.example.fi/",
        ),
        ("mailto:neuvonta", "sähköpostiosoite ei ole kelvollinen; kirjoita mailto:nimi@example.fi"),
        ("tel:040 1", "puhelinnumero ei ole kelvollinen; kirjoita tel:+358… ilman välilyöntejä"),
        ("tel:soita", "puhelinnumero ei ole kelvollinen; kirjoita tel:+358… ilman välilyöntejä"),
    ],
)
def test_a_fault_says_what_to_write(target: str, fault: str) -> None:
    assert address_fault(target) == fault


@pytest.mark.parametrize(
    "target",
    [
        "javascript:alert",
        "javascript:alert(1)",
        "JaVaScRiPt:alert",
        "data:text/html,x",
        "vbscript:x",
        "file:///etc/passwd",
        "ftp://example.fi",
        ":x",
        "a:b.md",
    ],
)
def test_no_other_scheme_passes(target: str) -> None:
    assert "ei ole sallittu; sallittuja ovat https:" in (address_fault(target) or "")


@pytest.mark.parametrize(
    "target",
    ["javascript&colon;alert", "javascript&#58alert", "&#106;avascript:alert", "java&Tab;script:a",
     "javascript%3Aalert", "javascript%253Aalert", "ohjeet%2f..%2f..", "%6aavascript:x"],
)  # fmt: skip
def test_nothing_passes_that_somebody_decodes_to_another_scheme(target: str) -> None:
    assert address_fault(target)


def test_the_folder_of_the_file_decides_what_is_outside() -> None:
    assert address_fault("../index.md", "ohjeet") is None
    assert address_fault("../../index.md", "ohjeet") == "osoite vie ulos sivujen kansiosta"


def test_only_addresses_without_a_scheme_are_relative() -> None:
    assert is_relative("ohjeet/tuki.md")
    assert not is_relative("https://example.fi/")
