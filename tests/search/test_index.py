"""The files of the search: the same for the same documents, named by what they hold."""

import json
import pickle
import re
from pathlib import Path

import pytest

from macros.memory import kept_in
from macros.search import index
from macros.search.documents import Document, Section
from macros.search.index import search_files
from macros.search.word_book import WordBook
from tests.search.toy import book, page

pytestmark = pytest.mark.usefixtures("finnish")

POINTER = "haku/index.json"
DOCUMENTS = [
    page("Kokoukset", "Kevätkokousten esityslistat ja pöytäkirjat löytyvät arkistosta."),
    page("Salasanat", "Vaihda salasanasi. Tunnistautumiseen tarvitset puhelimen."),
]


def files(documents: list[Document], memory: WordBook) -> dict[str, bytes]:
    return search_files(documents, [], memory)


@pytest.mark.deep  # loads the analyser and the generator
def test_what_was_known_before_leaves_no_trace(tmp_path: Path) -> None:
    backwards = WordBook(tmp_path)
    files(DOCUMENTS[::-1], backwards)
    backwards.save()
    assert files(DOCUMENTS, WordBook(tmp_path)) == files(DOCUMENTS, WordBook())


def test_words_are_coded_anew_only_when_there_are_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    more = page("Puhelin", "Vaihda se.")
    same = page("Puhelin", "Tarvitset puhelimen, vaihda salasanasi.")
    with kept_in(tmp_path):
        files([*DOCUMENTS, more], book())
    nothing = files([*DOCUMENTS, same, more], book())
    with kept_in(tmp_path), monkeypatch.context() as patched:
        patched.setattr(index, "code", lambda *_: pytest.fail("coded"))
        assert files([*DOCUMENTS, same, more], book()) == nothing
        with pytest.raises(pytest.fail.Exception):
            files(DOCUMENTS, book())


def test_a_page_keeps_its_words() -> None:
    kept = pickle.loads(pickle.dumps(page("Salasanat", "Vaihda VPN:n salasana.")))
    assert vars(kept)["words"] == ["salasanat", "", "vaihda vpn:n salasana"]


def test_names_tell_the_content_and_the_pointer_names_the_index() -> None:
    one, other = files(DOCUMENTS, book()), files(DOCUMENTS[:1], book())
    assert json.loads(one[POINTER])["index"] in one
    names = set(one) - {POINTER}
    assert all(re.fullmatch(r"haku/(sanasto|teksti-\d)-[0-9a-f]{12}\.json", n) for n in names)
    assert set(one) & set(other) == {POINTER}


def test_texts_are_in_shards_that_cut_no_page() -> None:
    long = Section("a", "Osa", "sana " * 20_000)
    documents = [Document(f"{n}/", "Sivu", (long, long)) for n in range(3)]
    shards = [json.loads(c) for p, c in files(documents, book()).items() if "teksti" in p]
    assert [len(rows) for rows in shards] == [3, 3, 3]
    assert shards[0][1] == ["a", "Osa", "sana " * 20_000, False]
