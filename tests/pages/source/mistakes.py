"""Pages put together of what editors write, with the mistakes that they and their programs make."""

import re
from random import Random

START = "---\nowner: x\n---\n# Otsikko\n\n"

BLOCKS = (
    "Tavallinen kappale, jossa on **tärkeä sana** ja *toinen*.",
    "Kappale kahdella\nrivillä ja [linkki ohjeeseen](ohje.md).",
    "Johdanto.\n{ .lead }",
    "## Väliotsikko { #tunnus }\n\nTeksti.",
    "## Otsikko ja `koodi`",
    "- kohta\n- toinen **kohta**\n- kolmas",
    "- kohta\n    - sisempi\n    - toinen\n\n        Kappale.\n\n- kolmas",
    "1. eka\n2. toka\n3. kolmas",
    "1. eka\n2. toka\n\nHuomaa.\n\n3. kolmas",
    "1. eka\n\n    Lisää.\n\n2. toka\n    - sisempi",
    "| Asia | Tekijä |\n|------|-------:|\n| Laite | [Tuki](ohje.md) |\n| *a* | `b` |",
    '!!! note "Huomaa"\n    Sisältö **tässä**.\n\n    - kohta',
    "```yaml\ntitle: a\n\n- b\n```",
    "Käytä `koodia` ja ``a`b`` sekä <kbd>Ctrl</kbd> ja H<sub>2</sub>O.",
    "> Lainaus\n> jatkuu.",
    "![Kaavio kolmesta](kuva.png)",
    "Rivi  \ntoinen<br>kolmas",
    "Kirjoita <https://www.example.org/a_b> tai <a@example.org>.",
    "4\\. helmikuuta 2027 kello 9.00–10.30, 5 * 3 < 20 & muuta; a_b_c",
    "Ruotsiksi <span lang=\"sv\">Björneborg</span>.",
    "---",
    "{# kommentti #}",
    '{{ goals("short") }}',
    "Teksti &lt;b&gt; ja &amp; \\*tähti\\* \\[x\\] \\{y\\}",
)  # fmt: skip
PIECES = (
    "4. helmikuuta 2027 kokous", "- 6. toukokuuta", "2027. vuosi", "1) eka", "3. kolmas",
    "1.\u00a0eka", "-\u00a0kohta", "##\u00a0Otsikko", "=======", "---", "***", "* * *", "___",
    "[ohje] (ohje.md)", "[ohje", "ohje](ohje.md)", "(ohje)[ohje.md]", "![kuva]", "&zwj;", "&shy;",
    "&#8203;", "&copy;", "&", "{ .lead }", "{: #a .b lang=sv }", "{.x}", "[^1]", "\n[^1]: taas\n",
    "**", "*", "_", "__", "`", "``", "**Lihava*", "***", "*_", '=== "Pori"', "Pori: a\nUlvila: b",
    "\\", "\\\n", "| a |", "|", "|---|", "    ", "\t", "  ", " ", "\n", "\n\n", "\n\n\n", "- ",
    "+ ", "* ", "1. ", "2. ", "> ", ">", "# ", "## ", "###### ", "####### ", ": ", "!!! note ",
    '!!! warning "X"\n    ', "??? note", "```", "~~~", "```yaml", "<", ">", "<b>", "</b>", "<br>",
    "<span lang=\"sv\">", "</span>", "<!-- x -->", "<!--", "<https://www.example.org>", "<a@b.fi>",
    "https://www.example.org", "a@b.fi", "[x]: ohje.md", "[x][y]", "[x]", "(", ")", "[", "]", "](",
    "!", "!!!", "#", "{", "}", "{{ ", " }}", "{% raw %}", "{% endraw %}", "{#", "#}", "~~x~~",
    "==x==", "^2^", "~2~", "$x$", ":x:", "[TOC]", "*[x]: y", "• kohta", "– kohta", "\u00a0",
    "\"", "'", "1", "a", "ä", ".", "-", "=", "+", "<a href=\"x\">", "<p>", "<sub>", "<?x", "<3",
    "&lt;", "&#42;", "[a](b \"c\")", "[a](<ohje.md>)", "[*a*](ohje.md)", "[a](ohje.md#b)",
    "[![k](kuva.png)](ohje.md)", "javascript:x", "[a](javascript:x)", "{: onclick=x }",
)  # fmt: skip


def page(random: Random) -> str:
    """A page of one to three blocks with as many mistakes."""
    blocks = random.choices(BLOCKS, k=random.randint(1, 3))
    text = START + "\n\n".join(blocks) + "\n"
    for _ in range(random.choice((1, 1, 1, 2, 2, 3, 4))):
        text = START + _mistaken(random, text.removeprefix(START))
    return text


def _mistaken(random: Random, body: str) -> str:
    kind = random.randrange(6)
    if kind < 3:
        at = random.choice((random.randrange(len(body) + 1), _line_start(random, body)))
        return body[:at] + random.choice(PIECES) + body[at:]
    if kind == 3:
        at = random.randrange(len(body))
        return body[:at] + body[at + random.randint(1, 4) :] or "\n"
    lines = body.split("\n")
    at = random.randrange(len(lines))
    if kind == 4:
        line = random.choice((lines[at].lstrip(), " " * random.randint(1, 8) + lines[at]))
        return "\n".join([*lines[:at], line, *lines[at + 1 :]])
    other = random.randrange(len(lines))
    return "\n".join([*lines[:at], lines[other], *lines[at + random.randint(0, 1) :]])


def _line_start(random: Random, body: str) -> int:
    return random.choice([m.start() for m in re.finditer("^", body, re.MULTILINE)])
