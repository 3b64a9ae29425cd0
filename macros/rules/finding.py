"""What a rule found: a record, the field in it, and a sentence."""

from dataclasses import dataclass

from ..model.record import Record
from ..problems import Severity


@dataclass(frozen=True)
class Finding:
    """A rule's sentence; `path` leads to the value, as in `composition[0].position`."""

    record: Record
    path: str
    message: str
    severity: Severity = Severity.ERROR
