"""Words as they are looked up."""

from macros.search.tokens import code_pieces, is_code, plain, shared_start, words


def test_words_keep_their_inner_marks_and_lose_the_outer() -> None:
    text = "MFA:lla, vpn-yhteys ja/tai «5119/02.05.02/2024», § 278; ‑ 4.2.2027."
    assert list(words(text)) == [
        "mfa:lla", "vpn-yhteys", "ja", "tai", "5119/02.05.02/2024", "§", "278", "4.2.2027",
    ]  # fmt: skip


def test_a_word_is_looked_up_without_its_inner_marks() -> None:
    assert [plain(w) for w in ("MFA:lla", "VPN-yhteys", "käyttö‑oikeus")] == [
        "mfalla", "vpnyhteys", "käyttöoikeus",
    ]  # fmt: skip


def test_numbers_are_codes_but_words_with_a_number_are_words() -> None:
    assert [w for w in ("2024", "02.05.02", "iso27001", "24-vuotias") if is_code(w)] == [
        "2024", "02.05.02", "iso27001",
    ]  # fmt: skip
    assert code_pieces("iso27001") == ["iso", "27001"]


def test_texts_share_their_start() -> None:
    assert shared_start(["hallinto", "hallinnon", "hallintoa"]) == "hallin"
    assert shared_start(["yö", "öitä"]) == ""
    assert shared_start([]) == ""
