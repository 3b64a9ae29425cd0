"""What the surroundings say is judged before anything is done; a line says what to write."""

from pathlib import Path

import pytest

from macros.problems import Unable
from macros.settings import LOCAL_URL, settings

SITE = "no site has such an address; write it as https://www.example.fi/portaali/"
REPOSITORY = (
    "no edit link can lead there; write the address of the repository's pages, "
    "as https://git.example.fi/omistaja/portaali"
)
BRANCH = "no link can name this branch; write one as main"
TIME = (
    "this is no time from 1970 to 2050; "
    "write it in seconds, as date +%s tells it, or leave the variable out"
)
PORT = "this is no port; write a number from 1 to 65535"
PUBLISH = "write 1 for a site that is published, or leave the variable out"

# Every variable, the values that it cannot have, and what is told of them.
SURROUNDINGS = {
    "SITE_URL": (
        SITE,
        ["/", "example.fi", "//example.fi/", "ftp://example.fi/", "https://", "https:///polku",
         "https://example.fi/?a=1", "https://example.fi/#alku", "https://nimi:sala@example.fi/",
         "https://example.fi:99999/", "https://example.fi:/", "https://exa mple.fi/",
         " https://example.fi/", "https://example.fi/\n", "https://-.fi/", "https://a..fi/",
         "https://example.fi/a//b/", "https://example.fi/../b/", "javascript:alert(1)",
         "https://example.fi/'>/", "https://esimerkki.fi/pä/", "https://[::1]/", "undefined/",
         "https://example.fi/{{ x }}/", "https:example.fi"],
    ),
    "REPOSITORY_URL": (
        REPOSITORY,
        ["http://example.fi/a", "git@example.fi:a/b.git", "ssh://git@example.fi/a", "javascript:x",
         "https://example.fi/a?tab=readme", "https://example.fi/a#alku", "/", "a/b",
         "https://sala@example.fi/a", "https://a b/", "file:///a"],
    ),
    "REPOSITORY_BRANCH": (
        BRANCH, ["a b", "..", "a..b", "/main", "main/", "a//b", "a?b", "a#b", "pää", ".a", "a\nb"],
    ),
    "SOURCE_DATE_EPOCH": (
        TIME,
        ["abc", "-1", "1.5", "1e9", " 1", "2026-11-26", "2556144000", "99999999999999999999", "٣",
         "+1", "0x10", "1_000"],
    ),
    "PORT": (PORT, ["0", "65536", "-1", "kahdeksan", "80.", "８０", "1e3"]),
    "PUBLISH": (PUBLISH, ["2", "on", "kyllä", "-"]),
}  # fmt: skip
BAD = [(name, value, told) for name, (told, values) in SURROUNDINGS.items() for value in values]


@pytest.mark.parametrize(("name", "value", "told"), BAD)
def test_what_cannot_be_used_is_one_line_that_says_what_to_write(
    name: str, value: str, told: str
) -> None:
    with pytest.raises(Unable) as unfit:
        settings({name: value})
    line = str(unfit.value)
    assert line.startswith(f"{name}=")
    assert line.endswith(f": {told}")
    assert len(line.splitlines()) == 1
    assert line.isascii()


def test_everything_is_told_at_once() -> None:
    with pytest.raises(Unable) as unfit:
        settings({name: values[0] for name, (_, values) in SURROUNDINGS.items()})
    assert len(str(unfit.value).splitlines()) == len(SURROUNDINGS)


def test_nothing_and_emptiness_are_the_same() -> None:
    empty = settings(dict.fromkeys([*SURROUNDINGS, "PORTAL_WORDS"], ""))
    assert empty == settings({})
    assert (empty.address, empty.branch, empty.port, empty.time) == (LOCAL_URL, "main", 8000, None)
    assert not empty.published


@pytest.mark.parametrize(
    ("name", "value", "attribute", "expected"),
    [
        ("SITE_URL", "https://example.fi", "address", "https://example.fi/"),
        ("SITE_URL", "http://sisaverkko:8080/a/b", "address", "http://sisaverkko:8080/a/b/"),
        ("REPOSITORY_URL", "https://example.fi/a/b.git", "repository", "https://example.fi/a/b"),
        ("REPOSITORY_URL", "https://example.fi/a.git/", "repository", "https://example.fi/a"),
        ("REPOSITORY_URL", "https://example.fi/a/", "repository", "https://example.fi/a"),
        ("REPOSITORY_BRANCH", "1.10", "branch", "1.10"),
        ("REPOSITORY_BRANCH", "tyo/haara-2", "branch", "tyo/haara-2"),
        ("SOURCE_DATE_EPOCH", "0", "time", 0),
        ("PORT", "8001", "port", 8001),
        ("PORTAL_WORDS", "sanat", "words", Path("sanat")),
    ],
)
def test_what_is_meant_is_taken(name: str, value: str, attribute: str, expected: object) -> None:
    assert getattr(settings({name: value}), attribute) == expected


@pytest.mark.parametrize(
    ("url", "published"),
    [("https://example.fi/", True), ("http://127.0.0.1:8000/", False), ("http://localhost", False),
     ("http://127.0.0.1.example.fi/", True), ("https://0.0.0.0/a", False), ("", False)],
)  # fmt: skip
def test_an_address_where_others_read_is_a_publication(url: str, published: bool) -> None:
    assert settings({"SITE_URL": url}).published is published


@pytest.mark.parametrize(
    "url", ["", "http://127.0.0.1:8000/", "https://localhost/", "http://127.1/"]
)
def test_what_is_published_needs_an_address(url: str) -> None:
    with pytest.raises(Unable) as unfit:
        settings({"PUBLISH": "1", "SITE_URL": url})
    assert str(unfit.value) == (
        "SITE_URL: a site that is published needs the address where people read it; "
        "write SITE_URL=https://www.example.fi/portaali/"
    )
    assert settings({"PUBLISH": "1", "SITE_URL": "https://example.fi/"}).published
    assert not settings({"PUBLISH": "0", "SITE_URL": url}).published
