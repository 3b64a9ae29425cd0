"""The Finnish alphabet, where å, ä and ö come last and in that order."""

import unicodedata

_LAST = str.maketrans("åäö", "{|}")  # the characters that follow z, in this order
FIGURES = "0–9"


def finnish_order(text: str) -> str:
    """A key that sorts text as a Finnish index does, upper and lower case alike."""
    return text.casefold().translate(_LAST)


def index_letter(text: str) -> str:
    """The letter that a text stands under in an index: `Ä` of `äly`, `E` of `écu`, `0–9` of `2`.

    Signs before the first letter or figure do not count, as in `§ 278`.
    """
    first = next((character for character in text if character.isalnum()), "")
    if not first.isalpha():
        return FIGURES
    bare = unicodedata.normalize("NFD", first)[0].upper()
    return first.upper() if first.casefold() in "åäö" else bare
