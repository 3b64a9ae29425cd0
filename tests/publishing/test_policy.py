"""Every page carries a policy that allows its own scripts and nothing from elsewhere."""

import base64
import hashlib

import pytest

from macros.pages.html import Tree
from macros.publishing import policy as publishing
from macros.publishing.policy import set_policy


def _sha256(text: str) -> str:
    digest = hashlib.sha256(text.encode()).digest()
    return f"'sha256-{base64.b64encode(digest).decode()}'"


def policy(html: str) -> str:
    return publishing.policy(Tree(html))


def with_policy(html: str) -> str:
    page = Tree(html)
    set_policy(page)
    return page.html or ""


def test_a_page_without_inline_scripts_allows_files_of_the_site_only() -> None:
    assert policy("<html><head></head><body></body></html>") == (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
        "font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; "
        "base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; "
        "trusted-types haku"
    )


def test_each_inline_script_is_allowed_by_its_hash_once() -> None:
    page = "<head><script>a('ä')</script><script>b()</script><script>a('ä')</script></head>"
    first, second = _sha256("a('ä')"), _sha256("b()")
    assert f"script-src 'self' {first} {second}; " in policy(page)


def test_a_script_that_found_its_way_into_the_body_is_not_allowed() -> None:
    assert "sha256" not in policy("<head></head><body><script>a()</script></body>")


def test_the_known_hash_of_an_empty_script() -> None:
    assert "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='" in policy("<script></script>")


def test_the_text_is_hashed_as_it_stands() -> None:
    text = '\n  if (a < b && c) d("&amp;<b>");\n'
    assert _sha256(text) in policy(f"<script>{text}</script>")


@pytest.mark.parametrize(
    "element",
    [
        '<script type="application/json">{"a": 1}</script>',
        '<script type="application/ld+json">{}</script>',
        '<script src="portal.js"></script>',
        "<!-- <script>a()</script> -->",
        "<style>a{}</style>",
    ],
)
def test_data_files_and_comments_get_no_hash(element: str) -> None:
    assert "sha256" not in policy(f"<head>{element}</head>")


def test_a_module_is_a_script() -> None:
    assert _sha256("a()") in policy('<script type="module">a()</script>')


def test_the_policy_stands_before_anything_that_loads() -> None:
    page = '<html><head><meta charset="utf-8">\n<link rel="icon" href="a.svg"></head></html>'
    assert with_policy(page) == (
        '<html><head><meta charset="utf-8">'
        f'<meta http-equiv="Content-Security-Policy" content="{policy(page)}">'
        '\n<link rel="icon" href="a.svg"></head><body></body></html>'
    )


def test_the_policy_is_found_within_the_first_kilobyte() -> None:
    page = (
        '<!doctype html><html lang="fi"><head><meta charset="utf-8"><title>Ö</title></head></html>'
    )
    assert with_policy(page).index("form-action") < 1024
