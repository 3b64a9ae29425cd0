"""Where a file of the portal is edited: its form, or GitHub's own editor."""

from dataclasses import dataclass
from urllib.parse import quote, urlencode

FORMS = "muokkaa"


@dataclass(frozen=True)
class Editing:
    """The repository's address without a closing slash; empty when it is not configured.

    `folder` is where the portal lies in a larger repository, with a closing slash.
    """

    repository: str = ""
    branch: str = "main"
    folder: str = ""

    def address(self, file: str, act: str = "edit") -> str | None:
        """The editor of a file that is named from the portal's root; `new` of a folder's next.

        None when the repository is not known.
        """
        path = quote(f"{self.folder}{file}")
        return f"{self.repository}/{act}/{self.branch}/{path}" if self.repository else None


def form_address(folder: str, record_id: str = "", field: str = "", **filled: str) -> str:
    """The form of a type from the site's root, filled with a record or with values, at a field."""
    given = {"id": record_id, **filled} if record_id else filled
    asked = urlencode(given, safe="/", quote_via=quote)
    return f"{FORMS}/{folder}/{'?' if asked else ''}{asked}{'#' if field else ''}{field}"
