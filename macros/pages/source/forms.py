"""Forms that markdown-it and Python-Markdown read in different ways, or that hide text.

The checks see a page through markdown-it, readers see it through Python-Markdown. Where the two
may differ, a link or an element could pass unseen; so the form itself is refused.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from itertools import islice

from ...problems import Place, Problem
from .code import CODE_RULES
from .inlines import ATTRIBUTES
from .leftovers import LEFTOVER_RULES
from .lines import LINE_RULES
from .markdown import MAX_TEXT, TOO_DEEP, Document
from .marks import MARK_RULES

Fault = tuple[Place, str]

MAX_DEPTH = 16
MOST_FAULTS = 100  # by one rule: who pasted more than that learns the rest in the next run
# Python-Markdown's escapes and the table's; to it any other backslash is a backslash.
_ESCAPABLE = "\\`*_{}[]()>#+-.!|"
_LINK_FORM = "linkki ei ole kelvollinen; kirjoita [teksti](osoite)"
_LIVE_FAULTS = (
    (
        re.compile(r"\]\((?=[^()\s\":]+ [^()\":]*\))"),
        "linkin osoitteessa on välilyönti; anna tiedostolle nimi ilman välilyöntejä ja ääkkösiä",
    ),
    (re.compile(r"\]\((?![^()\s\":]+ [^()\":]*\))"), _LINK_FORM),
    (
        re.compile(r"!\[[^\[\]\0]*\]"),
        "kuva ei ole kelvollinen; kirjoita ![mitä kuva esittää](kuva.png)",
    ),
    (
        re.compile(r"\][ \t\xa0\n]+\((?=[^()\s]*[.:/#@]\w)|\)\[(?!\^)[^\[\]\0]*[\[\]]"),
        "linkki on muotoa [teksti](osoite), ilman väliä",
    ),
    (re.compile(r"!\[[^\[\]]*\["), "kuvan tekstivastineessa ei voi olla hakasulkeita"),
    (
        re.compile(r"\[\^[^\]\0]*\0"),
        "linkin teksti ei voi alkaa alaviitteen merkillä ^",
    ),
    (re.compile(r"\]\["), "viitelinkin osoitetta ei ole määritelty; kirjoita [teksti](osoite)"),
    (
        re.compile(r"^\s*\[[^\[\]]*\]:", re.MULTILINE),
        "linkin osoitteen määrittely ei ole kelvollinen; kirjoita [teksti](osoite)",
    ),
    (re.compile(r"<(?![\s\d=<-]|$)"), "merkki «<» pitää kirjoittaa &lt;"),
    (re.compile(r"^ *#{1,6}[^\s#]", re.MULTILINE), "otsikon #-merkkien jälkeen tulee välilyönti"),
    (re.compile(r"^ *:[ \t]*#", re.MULTILINE), "määritelmässä ei voi olla otsikkoa; poista #"),
    (re.compile(r"-+8<-+"), "tiedostojen liittäminen (--8<--) ei ole käytössä"),
    (re.compile(r"^\s*(!!!|\?\?\?)", re.MULTILINE), 'huomautus kirjoitetaan !!! note "Otsikko"'),
)
_SUSPECT = re.compile(r"[\][<#{\\]|!!!|\?\?\?|8<")  # one of these is in every fault
_ADMONITION_INFO = re.compile(r' ?[\w-]+(?: +[\w-]+)*(?: +"[^"]*")? *')


def form_faults(document: Document) -> Iterator[Problem]:
    """Every fault of the page's forms."""
    for rule in FORM_RULES:
        for place, message in islice(rule(document), MOST_FAULTS):
            yield Problem(place, message)


def words_hide_nothing(document: Document) -> Iterator[Fault]:
    """What the parser left as words does not look like a link, a tag or an attribute list."""
    for run in document.runs:
        if not _SUSPECT.search(run.live):
            continue
        for pattern, message in _LIVE_FAULTS:
            for found in pattern.finditer(run.live):
                yield run.place(found.start()), message
        plain = ATTRIBUTES.sub(lambda m: " " * len(m[0]), run.live)
        for found in re.finditer(r"\{+|\\$", plain, re.MULTILINE):
            yield (
                run.place(found.start()),
                (
                    "aaltosulkeen edelle tulee kenoviiva: \\{"
                    if "{" in found[0]
                    else "rivin lopun kenoviiva ei vaihda riviä; kirjoita <br>"
                ),
            )


def escapes_are_known_to_both(document: Document) -> Iterator[Fault]:
    """A backslash stands only before what Python-Markdown escapes too."""
    for run in document.runs:
        for span in run.spans:
            character = run.text[span.start + 1 : span.end]
            if span.kind == "escape" and character == "\n":
                message = "rivin lopun kenoviiva ei vaihda riviä; kirjoita <br>"
                yield run.place(span.start), message
            elif span.kind == "escape" and character[:1] not in _ESCAPABLE:
                yield run.place(span.start), f"kenoviiva ei vaikuta merkkiin «{character}»"


def comments_are_left_out(document: Document) -> Iterator[Fault]:
    """An HTML comment would be published, and what follows it on its line would be HTML."""
    for run in document.runs:
        for span in run.spans:
            if span.kind == "html_inline" and run.text.startswith("<!--", span.start):
                message = (
                    "HTML-kommentti näkyisi julkaistun sivun koodissa; poista se ja kirjoita "
                    "huomautus ehdotuksen kuvaukseen"
                )
                yield run.place(span.start), message


def references_are_not_completed(document: Document) -> Iterator[Fault]:
    """To Python-Markdown the brackets after a reference are its address, whatever they hold."""
    for run in document.runs:
        for span in run.spans:
            after_label = run.text[span.start + 1 : span.end]
            if span.kind in ("link", "image") and not after_label.startswith("("):
                if run.text.startswith("(", span.end):
                    yield run.place(span.start), _LINK_FORM


def texts_are_short(document: Document) -> Iterator[Fault]:
    """What would take long is not read further."""
    for run in document.runs:
        if len(run.text) > MAX_TEXT:
            message = (
                f"kappale on liian pitkä ({len(run.text)} merkkiä, enintään {MAX_TEXT}); "
                "jaa se osiin tyhjällä rivillä"
            )
            yield run.place(0), message
        elif found := TOO_DEEP.search(run.text):
            yield run.place(found.start()), "hakasulkeita on liian monta sisäkkäin"


def nesting_is_shallow(document: Document) -> Iterator[Fault]:
    """The parser leaves out what is very deep."""
    deepest = max(document.tokens, key=lambda token: token.level, default=None)
    if deepest and deepest.level > MAX_DEPTH:
        yield document.block_place(deepest), "sivulla on liian monta sisäkkäistä rakennetta"
    for run in document.runs:
        if any(token.level > MAX_DEPTH for token in run.children):
            yield run.place(0), "tekstissä on liian monta sisäkkäistä merkintää"


def definitions_are_unique(document: Document) -> Iterator[Fault]:
    """Of two definitions one parser takes the first, the other the last."""
    for double in document.environment.get("duplicate_refs", []):
        message = f"linkin osoite «{double['label'].lower()}» on määritelty kahdesti"
        yield document.place(double["map"][0]), message
    for label, reference in document.references.items():
        if label.startswith("^"):
            yield document.place(reference["map"][0]), "alaviitteen tunnus ei ole kelvollinen"


def footnotes_are_defined(document: Document) -> Iterator[Fault]:
    """A footnote that is referred to is there, once; one that is there is referred to."""
    notes = [t for t in document.tokens if t.type == "footnote_reference_open"]
    defined = Counter(token.meta["label"] for token in notes)
    used = set()
    for run in document.runs:
        for token in run.children:
            if token.type == "footnote_ref":
                label = token.meta["label"]
                used.add(label)
                if label not in defined:
                    at = max(run.text.find(f"[^{label}]"), 0)
                    yield run.place(at), f"alaviitettä «{label}» ei ole"
    for note in notes:
        label = note.meta["label"]
        if defined[label] > 1:
            yield document.block_place(note), f"alaviite «{label}» on kirjoitettu kahdesti"
        elif label not in used:
            yield document.block_place(note), f"alaviitteeseen «{label}» ei viitata tekstissä"


def admonitions_are_well_formed(document: Document) -> Iterator[Fault]:
    """The line of an admonition is one that Python-Markdown takes for one."""
    for token in document.tokens:
        if token.type == "admonition_open":
            if token.markup != "!!!":
                yield document.block_place(token), f"{token.markup} ei ole käytössä; kirjoita !!!"
            elif not _ADMONITION_INFO.fullmatch(token.info):
                message = 'huomautuksen alku on muotoa !!! note "Otsikko"'
                yield document.block_place(token), message


FORM_RULES: tuple[Callable[[Document], Iterator[Fault]], ...] = (
    words_hide_nothing,
    escapes_are_known_to_both,
    comments_are_left_out,
    references_are_not_completed,
    texts_are_short,
    nesting_is_shallow,
    definitions_are_unique,
    footnotes_are_defined,
    admonitions_are_well_formed,
    *CODE_RULES,
    *LEFTOVER_RULES,
    *LINE_RULES,
    *MARK_RULES,
)
