"""Every reference leads to a record."""

from collections.abc import Iterator

from ..model.kinds import Address, Reference
from ..model.portal import Portal
from ..model.record import Record, leaves
from ..problems import suggestion
from .finding import Finding


def references_resolve(portal: Portal, known: dict[str, set[str]]) -> Iterator[Finding]:
    """A reference names a record that has a file under `data/` or a page under `docs/`."""
    for record in portal.records():
        for leaf in leaves(record):
            if isinstance(leaf.kind, Reference):
                ids = known.get(leaf.kind.folder, set())
                if leaf.value not in ids:
                    yield Finding(record, leaf.path, _missing(leaf.value, leaf.kind.folder, ids))


def site_addresses(record: Record) -> Iterator[tuple[str, str]]:
    """(path, address) of every link in the record that leads to a page of this site."""
    for leaf in leaves(record):
        if isinstance(leaf.kind, Address) and ":" not in leaf.value:
            yield leaf.path, leaf.value


def _missing(value: str, folder: str, ids: set[str]) -> str:
    where = "ohjeet/" if folder == "guidelines" else f"{folder}/"
    near = suggestion(value, sorted(ids))
    return f"tunnusta «{value}» ei ole kansiossa {where}.{near}"
