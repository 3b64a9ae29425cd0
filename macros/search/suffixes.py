"""What may follow a form: possessive endings and clitics, the same as in `suffixes.js`."""

import re

_CLITICS = "kin|kaan|kään|ko|kö|han|hän|pa|pä|kohan|köhän|pahan|pähän"
_CLITIC = re.compile(_CLITICS)
_POSSESSIVE = re.compile(rf"(?:ni|si|ns[aä]|mme|nne)(?:{_CLITICS})?")
_LENGTHENED = re.compile(rf"([aeiouyäö])n(?:{_CLITICS})?")


def follows_alone(rest: str) -> bool:
    """Whether the rest may follow any form: talossa-kin."""
    return not rest or _CLITIC.fullmatch(rest) is not None


def follows_possessed(before: str, rest: str) -> bool:
    """Whether the rest may follow a form that takes possessives: talossa-nsa, talossa-an."""
    if _POSSESSIVE.fullmatch(rest):
        return True
    longer = _LENGTHENED.fullmatch(rest)
    return longer is not None and before.endswith(longer[1])
