import unicodedata

import pytest

from macros.files.text import (
    BROKEN_LETTERS,
    CONFLICT,
    MAX_BYTES,
    PERSONAL_CODE,
    personal_codes,
    read_text,
)
from macros.problems import Refused


def complaints(source: bytes | str) -> list[str]:
    raw = source.encode() if isinstance(source, str) else source
    with pytest.raises(Refused) as refused:
        read_text(raw, "f")
    return str(refused.value).splitlines()


def test_one_leading_bom_and_any_line_ends_give_the_same_text() -> None:
    plain = "a: Yhteistyö\nb: 2\n".encode()
    assert read_text(plain, "f") == "a: Yhteistyö\nb: 2\n"
    assert read_text(b"\xef\xbb\xbf" + plain, "f") == read_text(plain, "f")
    assert read_text(plain.replace(b"\n", b"\r\n"), "f") == read_text(plain, "f")
    assert read_text(plain.replace(b"\n", b"\r"), "f") == read_text(plain, "f")


@pytest.mark.parametrize(
    "text",
    [
        "9\u00a0kpl",
        "☎\ufe0f ✅ 1\ufe0f\u20e3 ℹ\ufe0f",
        "Москва",
        "5 µs",
        "→ «a» – ”b”",
        "",
    ],
)
def test_what_finnish_texts_need_is_kept(text: str) -> None:
    assert read_text(text.encode(), "f") == text


def test_how_a_letter_is_written_does_not_make_another_word() -> None:
    for text in ("yhteis\u00adtyö", unicodedata.normalize("NFD", "yhteistyö")):
        assert read_text(text.encode(), "f") == "yhteistyö"


def test_another_encoding_is_told_at_its_first_byte() -> None:
    assert complaints("otsikko\nYhteistyö öö".encode("cp1252")) == [
        "f:2:9: tiedosto ei ole UTF-8-muodossa (tavu 0xF6, Windows-1252-merkistössä «ö»): "
        "tallenna tiedosto UTF-8-muodossa"
    ]


@pytest.mark.parametrize(
    "source",
    ["a".encode("utf-16"), b"\xfe\xff\x00a", "a".encode("utf-32"), "a: 1".encode("utf-16-le")],
)
def test_utf_16_and_32_are_recognised(source: bytes) -> None:
    assert complaints(source) == [
        "f:1:1: tiedosto ei ole tekstiä tai se on UTF-16-muodossa: tallenna tiedosto UTF-8-muodossa"
    ]


@pytest.mark.parametrize(
    ("character", "sentence"),
    [
        ("\0", "näkymätön merkki U+0000: poista se"),
        ("\x07", "näkymätön merkki U+0007: poista se"),
        ("\x7f", "näkymätön merkki U+007F: poista se"),
        ("\x9f", "näkymätön merkki U+009F: poista se"),
        ("\x85", "erikoinen rivinvaihtomerkki U+0085: korvaa se tavallisella"),
        ("\u2028", "erikoinen rivinvaihtomerkki U+2028: korvaa se tavallisella"),
        ("\u2029", "erikoinen rivinvaihtomerkki U+2029: korvaa se tavallisella"),
        ("\u202e", "näkymätön merkki U+202E: poista se"),
        ("\u2066", "näkymätön merkki U+2066: poista se"),
        ("\u200f", "näkymätön merkki U+200F: poista se"),
        ("\u061c", "näkymätön merkki U+061C: poista se"),
        ("\u200b", "näkymätön merkki U+200B: poista se"),
        ("\u200d", "näkymätön merkki U+200D: poista se"),
        ("\u2060", "näkymätön merkki U+2060: poista se"),
        ("\u180e", "näkymätön merkki U+180E: poista se"),
        ("\u3164", "näkymätön merkki U+3164: poista se"),
        ("\ufe0f", "näkymätön merkki U+FE0F: poista se"),
        ("\U000e0041", "näkymätön merkki U+E0041: poista se"),
        ("\U000e0100", "näkymätön merkki U+E0100: poista se"),
        ("\ufeff", "näkymätön merkki U+FEFF: poista se"),
        ("\ufffd", "korvausmerkki U+FFFD: alkuperäinen merkki on kadonnut, kirjoita se uudelleen"),
        ("\ue000", "merkki U+E000 ei näy muilla: poista tai korvaa se"),
        ("\u0378", "merkki U+0378 ei näy muilla: poista tai korvaa se"),
        ("\ufdd0", "merkki U+FDD0 ei näy muilla: poista tai korvaa se"),
    ],
)
def test_a_hidden_character_is_named_at_its_place(character: str, sentence: str) -> None:
    padding = "Pitkähkö rivi tavallista tekstiä\n" * 9  # a NUL in it is no sign of a binary file
    assert complaints(f"{padding}ää{character}b") == [f"f:10:3: {sentence}"]


@pytest.mark.parametrize(
    ("word", "column", "told"),
    [
        ("оhjaus", 1, "kyrillinen kirjain «о» (U+043E)"),
        ("ohjausryhmа", 11, "kyrillinen kirjain «а» (U+0430)"),
        ("Pοri", 2, "kreikkalainen kirjain «ο» (U+03BF)"),
    ],
)
def test_a_word_of_two_alphabets_is_refused(word: str, column: int, told: str) -> None:
    assert complaints(word) == [
        f"f:1:{column}: sanassa «{word}» on {told}: kirjoita sana uudelleen"
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("kon\ufb01guraatio", "1:4: merkit «\ufb01» eivät ole tavallisia kirjaimia: kirjoita «fi»"),
        ("ＩＣＴ", "1:1: merkit «ＩＣＴ» eivät ole tavallisia kirjaimia: kirjoita «ICT»"),
        ("luku \u2163", "1:6: merkit «\u2163» eivät ole tavallisia kirjaimia: kirjoita «IV»"),
    ],
)
def test_letters_that_only_look_ordinary_are_told(text: str, told: str) -> None:
    assert complaints(text) == [f"f:{told}"]


def test_another_language_may_use_its_letters() -> None:
    text = "Ukrainaksi: \u0441\u0435\u0440\u0435\u0434\u0430, α ja β"
    assert read_text(text.encode(), "f") == text


def test_every_problem_of_the_text_is_told_in_order() -> None:
    assert complaints(b"a\x07\r\n\xe4 131052-308T\r\n\xe2\x80\x8b") == [
        "f:1:2: näkymätön merkki U+0007: poista se",
        "f:2:1: tiedosto ei ole UTF-8-muodossa (tavu 0xE4, Windows-1252-merkistössä «ä»): "
        "tallenna tiedosto UTF-8-muodossa",
        f"f:2:3: {PERSONAL_CODE}",
        "f:3:1: näkymätön merkki U+200B: poista se",
    ]


def test_a_spoilt_file_does_not_flood_the_screen() -> None:
    told = complaints("\u200b" * 1000)
    assert len(told) == 21
    assert told[-1] == "f:1:21: tiedostossa on vielä 980 muuta ongelmaa, joita ei luetella tässä"


def test_a_file_over_the_bound_is_refused_at_once() -> None:
    assert complaints(b"\x07" * (MAX_BYTES + 1)) == [
        "f:1:1: tiedosto on liian suuri (200001 tavua, enintään 200000): jaa se osiin"
    ]
    assert len(read_text(b"a" * MAX_BYTES, "f")) == MAX_BYTES


@pytest.mark.parametrize(
    "code",
    [
        "131052-308T",
        "131052+308T",
        "131052A308T",
        "131052y308t",
        "131052–308T",
        "131052 - 308T",
        "13.10.52-308T",
        "13.10.52 - 308t",
        "13 10 52 308T",
        "131052 308T",
        "131052\u00a0308T",
    ],
)
def test_a_personal_identity_code_is_found(code: str) -> None:
    assert list(personal_codes(f"Hakija (_{code}_).")) == [9]
    assert list(personal_codes(f"HETU{code}")) == [4]


@pytest.mark.parametrize(
    "text",
    [
        "311352-308T",  # no such day
        "1131052-308T",
        "131052-308TA",
        "040512-1234",  # a telephone number: its last digit is not the check digit
        "131052-308G",  # not a check character
        "5119/02.05.02/2024",
        "2027-02-04 09:00",
        "13.10.52-308S",  # with dots or spaces the check character decides
        "131052 308S",
        "13.10.25 1030 paikkaa",
    ],
)
def test_other_numbers_are_not_taken_for_one(text: str) -> None:
    assert list(personal_codes(text)) == []


def test_the_code_itself_is_not_repeated_in_the_message() -> None:
    assert complaints("huom: 131052-308T") == [f"f:1:7: {PERSONAL_CODE}"]


@pytest.mark.parametrize("encoding", ["cp1252", "latin-1"])
@pytest.mark.parametrize(
    "word", ["Yhteistyö", "ä", "Åbo", "Älä", "Öljy", "10\u00a0kpl", "5–6", "’a"]
)
def test_letters_that_a_wrong_encoding_broke_are_told_once_a_line(word: str, encoding: str) -> None:
    broken = word.encode().decode(encoding)
    told = complaints(f"a\n{broken} ja {broken}\n")
    column = 1 + next(n for n, letter in enumerate(broken) if letter in "ÃâÂ")
    wrong = f"f:2:{column}: {BROKEN_LETTERS}"
    assert [line for line in told if BROKEN_LETTERS in line] == [wrong]


def test_foreign_names_are_not_taken_for_broken_letters() -> None:
    assert read_text("SÃO, pâté, Château, Ântonio €".encode(), "f")


def test_a_conflict_of_versions_is_told_by_its_name() -> None:
    text = "a: 1\n<<<<<<< HEAD\nb: 1\n=======\nb: 2\n>>>>>>> haara\n"
    assert complaints(text) == [f"f:{line}:1: {CONFLICT}" for line in (2, 6)]
    assert read_text(b"Otsikko\n=======\n", "f")
