"""Whether each line of a YAML text stands at a depth that the lines above it have opened."""

from dataclasses import dataclass, field

from .lines import Line

_TOO_DEEP = (
    "sisennys on liian syvä: edellisellä rivillä on jo arvo, joten tämä rivi ei voi kuulua siihen"
)
_BETWEEN = "sisennys ei vastaa mitään ylempää riviä: sisennä rivi samalle tasolle kuin sen muut"
_KEY_AMONG_ITEMS = (
    "rivi on luettelon viivojen tasalla: jos se kuuluu ylempään kohtaan, sisennä se kohdan "
    "tekstin tasalle; jos se aloittaa uuden kohdan, lisää viiva «- »"
)
_ITEM_AMONG_KEYS = "luettelon kohta on väärässä paikassa: korjaa sisennys tai poista viiva"


@dataclass
class Indentation:
    """The columns open at a line, outermost first, and whether each holds keys or items."""

    _columns: dict[int, set[str]] = field(default_factory=dict)
    _last: Line | None = None

    def continues(self, line: Line) -> bool:
        """Whether the line is deeper than a line above whose value it would continue."""
        last = self._last
        return last is not None and not last.awaits_value and line.indent > last.owner_column

    def expects_value(self, line: Line) -> bool:
        """Whether the line may be the value of the one above, or of the whole document."""
        last = self._last
        return last is None or (last.awaits_value and line.indent > last.owner_column)

    def complaint(self, line: Line) -> str | None:
        """The sentence about a wrong depth; each line is given once, in order."""
        sentence = self._enter(line.indent, "item" if line.has_dash else "key")
        if line.has_dash:
            self._open_inner(line)
        self._last = line
        return sentence

    def _enter(self, column: int, kind: str) -> str | None:
        deeper = [open_column for open_column in self._columns if open_column > column]
        for open_column in deeper:
            del self._columns[open_column]
        kinds = self._columns.get(column)
        if kinds is None:
            return self._open(column, kind, bool(deeper))
        if kind in kinds:
            return None
        if kind == "key":
            return _KEY_AMONG_ITEMS
        if self._awaits() and self._last and self._last.owner_column == column:
            kinds.add(kind)
            return None
        return _ITEM_AMONG_KEYS

    def _open(self, column: int, kind: str, between: bool) -> str | None:
        self._columns[column] = {kind}
        if between:
            return _BETWEEN
        return None if self._awaits() else _TOO_DEEP

    def _open_inner(self, line: Line) -> None:
        """`- a: 1` opens the column of its key, `- - a` that of its inner dash."""
        for column in range(line.indent + 1, line.body_column):
            if line.raw[column] == "-":
                self._columns[column] = {"item"}
        if line.key is not None:
            self._columns[line.body_column] = {"key"}

    def _awaits(self) -> bool:
        return self._last is None or self._last.awaits_value
