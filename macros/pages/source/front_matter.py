"""The facts at the top of a page, between two lines of ---."""

import re

from ...problems import Place, Problem, Refused

_MARK = re.compile(r"(---|\.\.\.)[ \t]*")
# MkDocs takes such a line at the top of a page without front matter for metadata.
_BARE_KEY = re.compile(r" {0,3}[A-Za-z0-9_-]+:(\s|$)")


def split(text: str, file: str) -> tuple[str | None, str, int]:
    """Front matter (None: there is none), the text behind it and the text's first line."""
    lines = text.split("\n")
    if not re.fullmatch(r"---[ \t]*", lines[0]):
        row = next((n for n, line in enumerate(lines) if line.strip()), 0)
        if lines[row].strip() == "---":
            message = (
                "sivun tiedot alkavat tiedoston ensimmäisen rivin alusta; "
                "poista rivin --- edeltä tyhjät rivit ja välilyönnit"
            )
            raise Refused([Problem(Place(file, row + 1), message)])
        if _BARE_KEY.match(lines[0]):
            message = "sivun alku näyttää sivun tiedoilta; kirjoita niiden edelle rivi ---"
            raise Refused([Problem(Place(file), message)])
        return None, text, 1
    end = next((n for n, line in enumerate(lines[1:], 1) if _MARK.fullmatch(line)), None)
    if end is None:
        message = "sivun tiedot alkavat rivillä ---, mutta päättävä rivi --- puuttuu"
        raise Refused([Problem(Place(file), message)])
    if not any(line.strip() for line in lines[1:end]):
        raise Refused([Problem(Place(file), "sivun tiedot (--- … ---) ovat tyhjät")])
    return "\n".join(lines[1:end]) + "\n", "\n".join(lines[end + 1 :]), end + 2
