"""The page of news tells each with its day and whom it concerns; the front page the latest."""

from collections.abc import Callable

DECISIONS = {f"d{n}": f"title: D{n}\nbody: hallitus\ndate: {n}.2.2027" for n in (1, 2, 3, 4)}
RECORDS = {
    "organisations": {"alku": "short: Alku\nparty: true"},
    "bodies": {"hallitus": "organisation: alku"},
    "decisions": DECISIONS,
}


def test_news_are_told_with_their_feeds(
    shown: Callable[..., list[str]], rendered: Callable[..., str]
) -> None:
    lines = shown("news", **RECORDS)
    assert lines[:2] == ["4.2.2027 Päätös: D4", "3.2.2027 Päätös: D3"]
    assert {"Seuraa uutisia"} < {*lines}
    html = rendered("news", **RECORDS)
    assert html.count('<li data-city="alku">') == 4
    assert "uutta/atom.xml" in html
    assert "uutta/alku.xml" in html


def test_the_front_page_tells_the_latest_few(shown: Callable[..., list[str]]) -> None:
    assert len(shown("latest_news", **RECORDS)) == 3
    assert shown("latest_news") == ["Uutta ei ole kirjattu."]
