"""The one sentence that a page may say in the template language: a macro and its constants."""

from dataclasses import dataclass

from ...problems import Place
from .elements import MacroCall

RIGHT = 'kirjoita {{ makro("arvo") }}'
_CONSTANTS_ONLY = "makrolle voi antaa vain lainausmerkeissä olevan tekstin tai kokonaisluvun"
_NAMES = {
    ".": "ominaisuuden lukeminen («.»)",
    "|": "suodatin («|»)",
    "[": "hakasulkeet («[»)",
    "(": "kutsu tässä kohdassa",
}


@dataclass(frozen=True)
class Token:
    """One of Jinja's tokens, as written, with its offset in the page."""

    kind: str
    text: str
    start: int

    @property
    def end(self) -> int:
        return self.start + len(self.text)


class NotACall(Exception):
    """Why the tokens are no call that a page may make, and at which of them that shows."""

    def __init__(self, message: str, token: Token | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.token = token


def macro_call(tokens: list[Token], place: Place) -> MacroCall:
    """The call that the tokens between the braces say; raises NotACall."""
    if not tokens:
        raise NotACall(f"aaltosulkeissa {{{{ }}}} ei ole mitään; {RIGHT}")
    name, *rest = tokens
    if name.kind != "name":
        raise NotACall(f"aaltosulkeissa ei ole makron nimeä; {RIGHT}", name)
    if not rest:
        raise NotACall(f"muuttujaa «{name.text}» ei voi näyttää sivulla; {RIGHT}", name)
    if rest[0].text != "(":
        raise _not_allowed(rest[0])
    end = next((n for n, token in enumerate(rest) if token.text == ")"), None)
    if end is None:
        raise NotACall(f"makron {name.text} sulku «(» jää sulkematta", name)
    positional, keywords = _arguments(rest[1:end])
    if rest[end + 1 :]:
        raise _not_allowed(rest[end + 1])
    return MacroCall(name.text, positional, keywords, place)


def _arguments(
    tokens: list[Token],
) -> tuple[tuple[str | int, ...], tuple[tuple[str, str | int], ...]]:
    positional: list[str | int] = []
    keywords: dict[str, str | int] = {}
    for argument in _between_commas(tokens):
        *naming, token = argument
        if not naming:
            if keywords:
                raise NotACall("nimetyt arvot tulevat makron arvoista viimeisinä", token)
            positional.append(_constant(token))
        elif len(naming) == 2 and naming[0].kind == "name" and naming[1].text == "=":
            if naming[0].text in keywords:
                raise NotACall(f"arvo «{naming[0].text}» on annettu kahdesti", naming[0])
            keywords[naming[0].text] = _constant(token)
        else:
            _constant(argument[0])
            raise _not_allowed(argument[1])
    return tuple(positional), tuple(keywords.items())


def _between_commas(tokens: list[Token]) -> list[list[Token]]:
    """The arguments, none of them empty; a comma may follow the last one."""
    arguments: list[list[Token]] = [[]]
    for token in tokens:
        if token.text != ",":
            arguments[-1].append(token)
        elif not arguments[-1]:
            raise NotACall("pilkun edeltä puuttuu makron arvo", token)
        else:
            arguments.append([])
    return arguments if arguments[-1] else arguments[:-1]


def _constant(token: Token) -> str | int:
    # A backslash could write what no check of the page has seen.
    if token.kind == "string" and "\\" not in token.text and "\n" not in token.text:
        return token.text[1:-1]
    if token.kind == "integer" and token.text.isdecimal() and len(token.text) < 10:
        return int(token.text)
    raise NotACall(_CONSTANTS_ONLY, token)


def _not_allowed(token: Token) -> NotACall:
    what = _NAMES.get(token.text, f"«{token.text[:20]}»")
    return NotACall(f"sivulla ei ole sallittu: {what}; {RIGHT}", token)
