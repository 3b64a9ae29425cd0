"""docs/ → page sources, and the record that each page's front matter is."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from unicodedata import normalize

from ..files.folders import clashes, content, files_below, page_file_fault
from ..files.yaml import Mapping
from ..memory import MANY, beside, kept, news, step
from ..model.places import MADE, WRITTEN, page_type, url_of_page
from ..model.record import Record, specs
from ..pages.source import PageSource, read_page
from ..problems import Place, Problem, Refused
from .intake import Loaded

Text = tuple[Path, bytes, bytes]  # a file, the key of what it says, and its text


def read_pages(loaded: Loaded) -> Iterator[Record]:
    """Every page whose top can be read; the rest is noted."""
    docs = loaded.docs
    files = {path.relative_to(docs): path for path in files_below(docs)}
    for relative, path in files.items():
        if fault := page_file_fault(path, relative):
            loaded.note(path, fault)
    for path, key, text in _halved([*_texts(loaded, files.values())]):
        if record := _page(loaded, path, key, text):
            yield record
    for clashing, message in clashes(files):
        loaded.note(docs / clashing, message)
    loaded.problems.extend(_shared_addresses(loaded, files))
    written = {normalize("NFC", relative.as_posix()) for relative in files}
    loaded.known_pages = written | set(loaded.pages) | set(made_pages(loaded))


def _texts(loaded: Loaded, files: Iterable[Path]) -> Iterator[Text]:
    for path in files:
        if path.suffix == ".md" and not path.is_symlink():
            shape, page_id = page_type(path.relative_to(loaded.docs).as_posix())
            loaded.known[shape.FOLDER].add(page_id)
            try:
                text = content(path)
                yield path, step("page", text, str(path)), text
            except Refused as refused:
                loaded.problems.extend(refused.problems)


def _halved(texts: list[Text]) -> Iterator[Text]:
    """The same; of many new ones another process reads more than half, as here are records too."""
    new = {*news(key for _, key, _ in texts)}
    half = [text for text in texts if text[1] in new][len(new) * 3 // 7 :]
    ready = beside(lambda: all(map(_source, half))) if len(new) >= MANY else None
    for text in texts:
        if ready and text[1] == half[0][1]:
            ready()
        yield text


def _source(text: Text) -> PageSource:
    path, key, said = text
    return kept(key, lambda: read_page(said, str(path)))


def _page(loaded: Loaded, path: Path, key: bytes, text: bytes) -> Record | None:
    relative = path.relative_to(loaded.docs).as_posix()
    shape, page_id = page_type(relative)
    try:
        source = _source((path, key, text))
    except Refused as refused:
        loaded.problems.extend(refused.problems)
        return None
    if (folder := _right_folder(shape, source.front_matter)) is not None:
        where = loaded.docs / folder
        loaded.note(path, f"sivun tiedot kuuluvat kansioon {where}; siirrä sivu sinne")
        relative = f"{folder}/{path.name}"  # read as what it is meant to be
        shape, page_id = WRITTEN[folder], path.stem
        loaded.known[shape.FOLDER].add(page_id)
    loaded.pages[relative], loaded.texts[relative] = source, key
    if source.front_matter is None:
        if not source.front_broken:
            loaded.note(path, "sivun alusta puuttuvat tiedot (--- summary: … ---)")
        return None
    loaded.nodes[shape.FOLDER, page_id] = source.front_matter
    title = next((h.text for h in source.headings if h.level == 1), "")
    return loaded.record(shape, source.front_matter, key, id=page_id, title=title)


def _right_folder(shape: type[Record], front_matter: Mapping | None) -> str | None:
    """The folder of the type that alone has two or more of the fields, if it is another type."""
    said = {key.text for key, _ in front_matter.entries} if front_matter else set()
    for folder, other in WRITTEN.items():
        if len(said & (specs(other).keys() - specs(shape).keys())) > 1 and folder:
            return folder
    return None


def _shared_addresses(loaded: Loaded, files: dict[Path, Path]) -> Iterator[Problem]:
    """MkDocs would write two pages of one address over each other, without a word."""
    made = {url_of_page(page): file for page, file in made_pages(loaded).items()}
    written: dict[str, list[Path]] = {}
    for relative, path in files.items():
        if path.suffix == ".md" and not path.is_symlink():
            written.setdefault(url_of_page(relative.as_posix()), []).append(path)
    for url, alike in written.items():
        for path in alike:
            if url in made:
                message = f"tämä sivu tehdään tietueesta {made[url]}"
            elif others := [str(other) for other in alike if other != path]:
                message = f"sivulla on sama osoite kuin sivulla {', '.join(others)}"
            else:
                continue
            yield Problem(Place(str(path)), f"{message}; anna sivulle toinen nimi tai poista se")


def made_pages(loaded: Loaded) -> dict[str, Path]:
    """The pages that records' files ask for, whether the records can be read or not."""
    return {
        f"{folder}/{record_id}.md": loaded.file(shape.FOLDER, record_id)
        for folder, shape in MADE.items()
        for record_id in loaded.known[shape.FOLDER]
    }
