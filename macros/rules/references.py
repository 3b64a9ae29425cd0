"""Every reference leads to a record, and every link of a record to a page."""

from collections.abc import Collection, Mapping

from ..model.kinds import id_of
from ..problems import suggestion

MOST_LISTED = 8


def reference_fault(
    text: str, folder: str, ids: Collection[str], titles: Mapping[str, str]
) -> str | None:
    """What is wrong with a reference, or None; `titles` are the ids by what people may write."""
    if text in ids:
        return None
    meant = titles.get(text.casefold()) or titles.get(id_of(text)) or id_of(text)
    if meant in ids:
        return f"«{text}» ei ole tunnus; kirjoita «{meant}»"
    where = "ohjeet/" if folder == "guidelines" else f"{folder}/"
    near = suggestion(meant, sorted(ids))
    if not near and 0 < len(ids) <= MOST_LISTED:
        near = f" Valitse näistä: {', '.join(sorted(ids))}."
    return f"tunnusta «{text}» ei ole kansiossa {where}.{near}"


def page_fault(address: str, pages: Collection[str]) -> str | None:
    """What is wrong with a record's link to a page of the site, or None."""
    page = address.partition("#")[0]
    if page in pages:
        return None
    near = suggestion(address, sorted(pages))
    form = near or " Kirjoita sivun tiedosto, kuten ohjeet/index.md, tai osoite, kuten https://…"
    return f"sivua «{address}» ei ole.{form}"
