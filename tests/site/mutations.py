"""One mistake in one file, as editors and their programs make them, chosen by a seed."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import PurePosixPath
from random import Random


@dataclass(frozen=True)
class Mutation:
    """What became of a file; `lines` are those of the original that it touched, from 1.

    `near` are the lines where a problem is expected, when that is well defined. `refused` when no
    reading of the mistake is harmless.
    """

    kind: str
    file: str
    text: bytes | None
    lines: tuple[int, int]
    near: tuple[int, int] | None = None
    refused: bool = False
    new_name: str | None = None

    @property
    def names(self) -> set[str]:
        """What other files call this one: an id, or the end of a page's path."""
        paths = [PurePosixPath(file) for file in (self.file, self.new_name) if file]
        called = {f"{p.parent.name}/index" if p.stem == "index" else p.stem for p in paths}
        return called | {"../index" for p in paths if p.stem == "index"}


Mutator = Callable[[Random, str, list[str]], Mutation | None]

_KEY = re.compile(r"( *(?:- )*)([a-z_]+)(:)( .*)?$")
_LETTERS = "abdefghijklmnoprstuvyäö"
_METACHARACTERS = (*": # & * ! | > % @ ` \" ' { } [ ] , ? - ~ =".split(), ": ", " #", "- ", "<<: ")
_OTHER_TYPES = (
    "[yksi, kaksi]", "{yksi: kaksi}", "yes", "No", "null", "~", "''", '""', "12:30", "1.10", "0x1F",
    "2027-02-30", "31.6.2027", "+358401234567", "02100", "1e3", ".nan", "true", "*x", "&x y",
    "!!set", "|", ">", "- x", "not_recorded", "'auki", '"auki', "[auki", "{auki", "010101-123N",
)  # fmt: skip
# (what it is, what it looks like, whether the portal may publish it)
_ODD = (
    ("zero width space", "\u200b", False),
    ("right-to-left override", "\u202e", False),
    ("byte order mark", "\ufeff", False),
    ("control character", "\x07", False),
    ("line separator", "\u2028", False),
    ("replacement character", "\ufffd", False),
    ("private use", "\ue000", False),
    ("no-break space", "\u00a0", True),
    ("soft hyphen", "\u00ad", True),
    ("combining diaeresis", "\u0308", True),
)
_FRAGMENTS = (
    "{{ x }}", "{{", "}}", "{{ }}", "{% if x %}", "{% raw %}", "{% endraw %}", "{#", "{# x #}",
    '{{ goals("short") }}', "{{ goals( }}", "{{ goals }}", "{{ config.theme }}", "{{ goals()|e }}",
    "<script>x</script>", "<!-- x -->", "<!--", "-->", "</div>", "<div>", "<b>x</b>", "<br>",
    "<p onclick=x>", "<https://www.example.org/>", "https://www.example.org/", "```", "~~~", "``",
    "`", "[x](y.md)", "[x](", "[x](javascript:x)", "![](x.png)", "![x](x.png)", "[x][y]",
    "[x]: y.md",
    "[^1]", "[^1]: x", "!!! note", '!!! note "Otsikko"', "??? note", '=== "x"', "| a | b |", "|",
    "# X", "#### X", "##X", "---", "***", "***x", "===", "*", "**", "_", "\\", "\\\\", "&lt;", "&",
    "<", ">", "> x", "1. x", "- x", "+ x", "\tx", "    x", ": x", "{: .x }", "{ #x }",
    "{: onclick=x }",
    "{", "}", '--8<-- "x"', "$x$", ":x:", "~~x~~", "%", "[TOC]", "[[x]]", "*[x]: y", "@x", "§",
)  # fmt: skip


def _joined(lines: list[str]) -> bytes:
    return "\n".join(lines).encode("utf-8", errors="surrogatepass")


def _changed(
    kind: str, file: str, lines: list[str], index: int, new: str, *, refused: bool = False
) -> Mutation | None:
    """The file with one line written anew."""
    if lines[index] == new:
        return None
    text = _joined([*lines[:index], new, *lines[index + 1 :]])
    last = _end_of_block(lines, index)
    # Without its last line, front matter or a piece of code ends who knows where.
    near = None if lines[index].lstrip().startswith(("---", "```")) else (index + 1, last)
    return Mutation(kind, file, text, (index + 1, last), near, refused)


def _end_of_block(lines: list[str], index: int) -> int:
    """The last line, from 1, of what a key in YAML holds in the lines below it."""
    if not _KEY.match(lines[index]):
        return index + 1
    indent = len(lines[index]) - len(lines[index].lstrip(" -"))
    last = index + 1
    while last < len(lines) and lines[last].startswith(" " * (indent + 1)):
        last += 1
    return last


def _mistyped(random: Random, word: str) -> str:
    at = random.randrange(len(word))
    return random.choice(
        (
            word[:at] + word[at + 1 :],
            word[:at] + word[at] + word[at:],
            word[:at] + random.choice(_LETTERS) + word[at + 1 :],
            word[:at] + word[at + 1 : at + 2] + word[at : at + 1] + word[at + 2 :],
        )
    )


def _line(random: Random, lines: list[str]) -> int:
    return random.choice([n for n, line in enumerate(lines) if line.strip()])


def _keyed(random: Random, lines: list[str]) -> tuple[int, re.Match[str]] | None:
    """A line of YAML with a key; of a page, one of its front matter."""
    end = lines.index("---", 1) if lines[0] == "---" else len(lines)
    keyed = [(n, match) for n in range(end) if (match := _KEY.match(lines[n]))]
    return random.choice(keyed) if keyed else None


def typo_in_key(random: Random, file: str, lines: list[str]) -> Mutation | None:
    if not (found := _keyed(random, lines)):
        return None
    n, match = found
    new = lines[n][: match.start(2)] + _mistyped(random, match[2]) + lines[n][match.end(2) :]
    return _changed("typo in key", file, lines, n, new, refused=True)


def typo(random: Random, file: str, lines: list[str]) -> Mutation | None:
    n = _line(random, lines)
    words = list(re.finditer(r"[\w-]+", lines[n]))
    if not words:
        return None
    word = random.choice(words)
    new = lines[n][: word.start()] + _mistyped(random, word[0]) + lines[n][word.end() :]
    return _changed("typo", file, lines, n, new)


def other_type(random: Random, file: str, lines: list[str]) -> Mutation | None:
    if not (found := _keyed(random, lines)):
        return None
    n, match = found
    new = f"{lines[n][: match.end(3)]} {random.choice(_OTHER_TYPES)}"
    return _changed("other type", file, lines, n, new)


def emptied(random: Random, file: str, lines: list[str]) -> Mutation | None:
    if not (found := _keyed(random, lines)):
        return None
    n, match = found
    made = _changed("emptied", file, lines, n, lines[n][: match.end(3)])
    return made and replace(made, near=None)  # what is missing may be told at what needs it


def metacharacter(random: Random, file: str, lines: list[str]) -> Mutation | None:
    n = _line(random, lines)
    match = _KEY.match(lines[n])
    first = match.end(3) + 1 if match and match[4] else len(lines[n]) - len(lines[n].lstrip())
    at = random.choice((first, random.randrange(len(lines[n]) + 1), len(lines[n])))
    new = lines[n][:at] + random.choice(_METACHARACTERS) + lines[n][at:]
    return _changed("metacharacter", file, lines, n, new)


def removed_line(random: Random, file: str, lines: list[str]) -> Mutation | None:
    n = _line(random, lines)
    return Mutation("removed line", file, _joined(lines[:n] + lines[n + 1 :]), (n + 1, n + 1))


def doubled_line(random: Random, file: str, lines: list[str]) -> Mutation | None:
    n = _line(random, lines)
    text = _joined(lines[: n + 1] + lines[n:])
    return Mutation("doubled line", file, text, (n + 1, n + 1))


def swapped_lines(random: Random, file: str, lines: list[str]) -> Mutation | None:
    n = _line(random, lines)
    if n + 1 >= len(lines) or lines[n] == lines[n + 1]:
        return None
    text = _joined([*lines[:n], lines[n + 1], lines[n], *lines[n + 2 :]])
    last = max(_end_of_block(lines, n), _end_of_block(lines, n + 1))
    # A text above may swallow what became its next line.
    return Mutation("swapped lines", file, text, (max(1, n), last))


def moved_line(random: Random, file: str, lines: list[str]) -> Mutation | None:
    """Indented, or indented less."""
    n = _line(random, lines)
    by = random.choice((-4, -2, -1, 1, 2, 4))
    new = " " * by + lines[n] if by > 0 else re.sub(rf"^ {{1,{-by}}}", "", lines[n])
    mutation = _changed("moved line", file, lines, n, new)
    # What belongs together changes for the lines around as well.
    last = max(n + 2, _end_of_block(lines, n))
    return mutation and Mutation("moved line", file, mutation.text, (max(1, n), last))


def cut(random: Random, file: str, lines: list[str]) -> Mutation | None:
    text = "\n".join(lines)
    at = random.randrange(1, len(text))
    return Mutation("cut", file, text[:at].encode(), (text[:at].count("\n") + 1, len(lines)))


def odd_character(random: Random, file: str, lines: list[str]) -> Mutation | None:
    n = _line(random, lines)
    name, character, allowed = random.choice(_ODD)
    at = random.randrange(len(lines[n]) + 1)
    new = lines[n][:at] + character + lines[n][at:]
    at_the_top = name == "byte order mark" and n + at == 0
    return _changed(name, file, lines, n, new, refused=not (allowed or at_the_top))


def indent_by_odd_space(random: Random, file: str, lines: list[str]) -> Mutation | None:
    indented = [n for n, line in enumerate(lines) if line.startswith("  ")]
    if not indented or not file.endswith(".yml"):
        return None
    n = random.choice(indented)
    new = random.choice(("\u00a0", "\t", "\u3000")) + lines[n][1:]
    return _changed("odd indent", file, lines, n, new, refused=True)


def homoglyph(random: Random, file: str, lines: list[str]) -> Mutation | None:
    """A Cyrillic letter that looks like the Latin one, in a word of two letters or more."""
    n = _line(random, lines)
    letters = [m.start() for m in re.finditer(r"(?<=[a-z])[aeopcyx]|[aeopcyx](?=[a-z])", lines[n])]
    if not letters:
        return None
    at = random.choice(letters)
    cyrillic = dict(zip("aeopcyx", "аеорсух", strict=True))[lines[n][at]]
    new = lines[n][:at] + cyrillic + lines[n][at + 1 :]
    return _changed("homoglyph", file, lines, n, new, refused=True)


def other_encoding(random: Random, file: str, lines: list[str]) -> Mutation | None:
    text = "\n".join(lines)
    if text.isascii():
        return None
    encoding = random.choice(("cp1252", "utf-16", "utf-32"))
    return Mutation(
        encoding, file, text.encode(encoding, errors="ignore"), (1, len(lines)), refused=True
    )


def line_ends(random: Random, file: str, lines: list[str]) -> Mutation | None:
    text = random.choice(("\r\n", "\r")).join(lines).encode()
    mark = random.choice((b"", b"\xef\xbb\xbf"))
    return Mutation("line ends", file, mark + text, (0, 0))


def no_last_line_end(random: Random, file: str, lines: list[str]) -> Mutation | None:
    return Mutation("no last line end", file, _joined(lines).rstrip(b"\n"), (0, 0))


def removed_file(random: Random, file: str, lines: list[str]) -> Mutation | None:
    return Mutation("removed file", file, None, (1, len(lines)))


def renamed_file(random: Random, file: str, lines: list[str]) -> Mutation | None:
    path = PurePosixPath(file)
    stem, suffix = path.stem, path.suffix
    name = random.choice(
        (
            _mistyped(random, stem) + suffix, stem.upper() + suffix, stem + _OTHER_ENDING[suffix],
            f"{stem}{suffix}.bak", f"{stem} kopio{suffix}", f"{stem}-{suffix}", f"{stem}ä{suffix}",
        )
    )  # fmt: skip
    if name == path.name or not name.removesuffix(suffix):
        return None
    return Mutation(
        "renamed file", file, _joined(lines), (1, len(lines)), new_name=str(path.with_name(name))
    )


def _body_line(random: Random, lines: list[str]) -> int:
    return random.randrange(lines.index("---", 1) + 1, len(lines))


def fragment_on_its_own_line(random: Random, file: str, lines: list[str]) -> Mutation | None:
    n = _body_line(random, lines)
    around = random.choice(([], [""]))
    text = _joined([*lines[:n], *around, random.choice(_FRAGMENTS), *around, *lines[n:]])
    first, last = n + 1, n + 1 + 2 * len(around)  # an empty line around it can break a table too
    return Mutation("fragment between lines", file, text, (n, n + 1), (first, last))


def fragment_in_a_line(random: Random, file: str, lines: list[str]) -> Mutation | None:
    n = _body_line(random, lines)
    at = random.randrange(len(lines[n]) + 1)
    new = lines[n][:at] + random.choice(_FRAGMENTS) + lines[n][at:]
    return _changed("fragment in a line", file, lines, n, new)


_OTHER_ENDING = {".yml": ".yaml", ".md": ".markdown"}

IN_EVERY_FILE: tuple[Mutator, ...] = (
    typo_in_key, typo, typo, other_type, emptied, metacharacter, metacharacter, removed_line,
    doubled_line, swapped_lines, moved_line, cut, odd_character, odd_character, homoglyph,
    indent_by_odd_space, other_encoding, line_ends, no_last_line_end, removed_file, renamed_file,
)  # fmt: skip
IN_PAGES: tuple[Mutator, ...] = (
    typo, fragment_on_its_own_line, fragment_on_its_own_line, fragment_in_a_line,
    fragment_in_a_line, metacharacter, removed_line, doubled_line, swapped_lines, moved_line,
)  # fmt: skip


def mutation(random: Random, file: str, text: str) -> Mutation:
    """A mistake that changes the file's bytes."""
    lines = text.split("\n")
    while True:
        mutators = IN_EVERY_FILE + (IN_PAGES * 2 if file.endswith(".md") else ())
        made = random.choice(mutators)(random, file, lines)
        if made and (made.text != text.encode() or made.new_name):
            return made
