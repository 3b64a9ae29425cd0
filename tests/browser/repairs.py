"""Every repair of the site, turned off in turn, and what a check must then say."""

from secrets import token_hex

from macros.site_check.chromium import NARROW, WIDE
from tests.browser import features
from tests.browser.keyboard import stops
from tests.browser.mutations import (
    Mutation,
    Rebuilt,
    added,
    by_keys,
    in_states,
    script_call,
    weighed,
    without,
)
from tests.browser.states import SEARCH, Look

LIGHT, DARK = Look(WIDE), Look(WIDE, scheme="dark")
SEARCHING, SMALL = Look(WIDE, opened=SEARCH), Look(NARROW)


_SCRIPT = [
    Mutation(
        "colour button",
        without("own_view.js", r"^  all.*schemeToggle.;$"),
        by_keys(features.scheme),
        "colours",
    ),
    Mutation(
        "menu button",
        script_call("menuToggle"),
        by_keys(features.menu, "contents", NARROW),
        "opens the menu",
    ),
    Mutation(
        "search dialog", script_call("searchDialog"), by_keys(features.search), "opens the search"
    ),
    Mutation(
        "search by a shortcut",
        without("portal.js", r'!== "k"', '!== ""'),
        by_keys(features.search_by_shortcut),
        "Ctrl+K",
    ),
    Mutation(
        "search on input",
        without("panel.js", r'^    on\(this\.field, "input".*\n'),
        by_keys(features.pasted_words),
        "pasted",
    ),
    Mutation(
        "number of results told",
        without("panel.js", r"place\.textContent = text", "text"),
        by_keys(features.results),
        "announced",
    ),
    Mutation(
        "all results",
        without("dialog.js", r"location\.assign\(address\(\)\)", "null"),
        by_keys(features.all_results),
        "all results",
    ),
    Mutation(
        "search on its own page",
        script_call("searchPage"),
        by_keys(features.all_results),
        "all results",
    ),
    Mutation(
        "letters do nothing", script_call("noSingleLetters"), by_keys(features.letters), "letters"
    ),
    Mutation(
        "contents beside the text",
        script_call("contentsBesideText"),
        by_keys(features.contents_beside, "contents"),
        "open beside",
    ),
    Mutation(
        "tables that fit",
        script_call("tablesThatScroll"),
        by_keys(features.tables, "table"),
        "only then",
    ),
    Mutation(
        "addresses on paper",
        script_call("addressesOnPaper"),
        in_states("contents"),
        "address of a link",
    ),
]

_STYLE = [
    Mutation(
        "focus ring",
        without("frame.css", r"outline: 3px[^;]*;"),
        by_keys(stops),
        "focus not visible",
    ),
    Mutation(
        "underlined links",
        without("content.css", r"text-decoration: underline;", "text-decoration: none;"),
        in_states("front", LIGHT),
        "link told by colour only",
    ),
    Mutation(
        "contrast, light",
        without("tokens.css", r"--portal-muted: #4a5e67", "--portal-muted: #9aa5aa"),
        in_states("contents", LIGHT),
        "color-contrast",
    ),
    Mutation(
        "contrast, dark",
        without("tokens.css", r"--portal-muted: #a9bbc2", "--portal-muted: #556066"),
        in_states("contents", DARK),
        "color-contrast",
    ),
    Mutation(
        "contrast in tables",
        added("content.css", ".md-typeset td { color: #999 !important }"),
        in_states("table", LIGHT),
        "color-contrast",
    ),
    Mutation(
        "less motion",
        without(".css", r"prefers-reduced-motion(: reduce)?", "width < 0"),
        in_states("front"),
        "transition",
    ),
    Mutation(
        "reader's colours",
        without(".css", r"forced-colors: active", "forced-colors: none"),
        in_states("front"),
        "without an edge",
    ),
    Mutation(
        "print style", without("print.css", r"(?s).+"), in_states("contents"), "frame on paper"
    ),
    Mutation(
        "tables scroll",
        without("content.css", r"overflow-x: auto", "overflow-x: visible"),
        in_states("table", SMALL),
        "sideways",
    ),
    Mutation(
        "size of targets",
        added(
            "frame.css",
            ".tool { height: 1rem; min-height: 0 !important; min-width: 0 !important; "
            "padding: 0 !important } .tool__text { display: none } "
            ".site-header__tools { gap: 0 !important }",
        ),
        in_states("front", SMALL),
        "target-size",
    ),
    Mutation(
        "menu after its button",
        without("frame.css", r"^\.site-nav--open,"),
        by_keys(features.menu, "contents", NARROW),
        "opens the menu",
    ),
    Mutation(
        "nothing over the stops",
        added(
            "frame.css",
            ".site-header { position: fixed; inset: 0 0 auto; z-index: 9; height: 60vh }",
        ),
        by_keys(stops),
        "covered",
    ),
]

_MARKUP = [
    Mutation(
        "dialog's name",
        without(".html", r'(<dialog[^>]*) aria-labelledby="[^"]*"', r"\1"),
        in_states("front"),
        "dialog without a name",
    ),
    Mutation(
        "results announced", without(".html", r' role="status"'), by_keys(features.results), "works"
    ),
    Mutation(
        "current page",
        without(".html", r' aria-current="page"'),
        in_states("contents"),
        "current page",
    ),
    Mutation(
        "language",
        without(".html", r'<html lang="fi"', "<html"),
        in_states("front", LIGHT),
        "html-has-lang",
    ),
    Mutation(
        "name of the colour button",
        without(".html", r' (aria-label|title)="Tumma ulkoasu"'),
        in_states("front", LIGHT),
        "button-name",
    ),
    Mutation(
        "colours before the first paint",
        without(".html", r"<script>\(r=>.*?</script>"),
        by_keys(features.first_colours),
        "first paint",
    ),
    Mutation(
        "order of headings",
        without(".html", r"<(/?)h2", r"<\1h4"),
        in_states("contents", LIGHT),
        "heading-order",
    ),
    Mutation(
        "skip link",
        without(".html", r'<a class="skip".*?</a>'),
        by_keys(features.skip_link),
        "first stop",
    ),
    Mutation(
        "label of the field",
        without(".html", r'<label class="search__label".*?</label>'),
        by_keys(features.search),
        "label",
    ),
    Mutation(
        "levels of results",
        without(".html", r"<(/?)h3\b", r"<\1h1"),
        by_keys(features.results),
        "no heading above",
    ),
    Mutation(
        "search on demand",
        added("portal.js", 'import("./search/client.js");'),
        weighed,
        "before it is asked",
    ),
    Mutation(
        "contrast of results",
        added("search.css", ".hit__text { color: #999 }"),
        in_states("front", SEARCHING),
        "color-contrast",
    ),
    Mutation("weight", added("portal.js", f"// {token_hex(20_000)}"), weighed, "too heavy"),
    Mutation(
        "scripts wait",
        without(".html", r'<script defer="" src', "<script src"),
        weighed,
        "blocking",
    ),
]

_POLICY = [
    Mutation(
        "hashes of scripts", without(".html", r" 'sha256-[^']*'"), in_states("front", LIGHT), "CSP"
    ),
    Mutation(
        "no unsafe-inline",
        without(".html", r"script-src 'self'", "script-src 'self' 'unsafe-inline'"),
        in_states("front"),
        "policy lets",
    ),
    Mutation(
        "policy first",
        without(
            ".html", r"(<meta charset=[^>]*>)(<meta http-equiv=[^>]*>)", r"\1<title>A</title>\2"
        ),
        in_states("front"),
        "not first",
    ),
    Mutation(
        "a style in the page",
        without(".html", r"<h1", '<h1 style="color: red"'),
        in_states("front"),
        "CSP",
    ),
    Mutation(
        "another host",
        without(".html", r"</h1>", '</h1><img src="https://example.org/a.png" alt="">'),
        in_states("front"),
        "CSP",
    ),
    Mutation(
        "another host, no policy",
        without(
            ".html",
            r'<meta http-equiv="Content-Security-Policy"[^>]*>|</h1>',
            '<img src="https://example.org/a.png" alt="">',
        ),
        in_states("front"),
        "other host",
    ),
    Mutation(
        "a cookie", added("portal.js", 'document.cookie = "a=b";'), in_states("front"), "cookie"
    ),
    Mutation(
        "a stored word",
        added("portal.js", 'localStorage.setItem("searched", "a");'),
        in_states("front"),
        "stored",
    ),
    Mutation(
        "a page that moves",
        added(
            "portal.js",
            'setTimeout(() => (document.querySelector("main").style.paddingTop = "9rem"), 20);',
        ),
        in_states("front"),
        "layout shift",
    ),
    Mutation(
        "an error in a script",
        added("portal.js", "undefinedFunction();"),
        in_states("front"),
        "script error",
    ),
]

SERVED = [*_SCRIPT, *_STYLE, *_MARKUP, *_POLICY]

REBUILT = [
    Rebuilt("pages/html.py", 'cell.attrs["scope"] = "col"', "pass", "header cell without scope"),
    Rebuilt(
        "pages/source/shown.py",
        ' aria-label="Pysyvä linkki: {name}"',
        "",
        "permalink without a name",
    ),
    Rebuilt(
        "publishing/policy.py",
        "first.insert_after",
        "page.body.insert_child",
        "policy is not first",
    ),
]
