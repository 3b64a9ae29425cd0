"""Scripts and style sheets lie in a folder that is named by what they hold."""

from pathlib import Path

import pytest

from macros.publishing.bundle import Bundle, bundle

FILES = {
    "assets/stylesheets/content.css": '/* Order. */\n@import "./content/b.css";\np { margin: 0 }\n',
    "assets/stylesheets/content/b.css": "b { color: red }\n",
    "assets/javascripts/search/engine.js": "export const open = 1;\n",
    "assets/images/favicon.svg": "<svg/>",
    "main.html": "<p>",
}


@pytest.fixture
def theme(tmp_path: Path) -> Path:
    for name, text in FILES.items():
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return tmp_path


def texts(found: Bundle) -> dict[str, str]:
    return {p.removeprefix(f"{found.folder}/"): c.decode() for p, c in found.files.items()}


def test_a_style_sheet_holds_what_it_imports_and_the_tree_stays(theme: Path) -> None:
    assert texts(bundle(theme)) == {
        "javascripts/search/engine.js": "export const open = 1;\n",
        "stylesheets/content.css": "/* Order. */\nb { color: red }\np { margin: 0 }\n",
    }


def test_the_same_files_get_the_same_name_wherever_they_are(theme: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    (theme / "assets").rename(tmp_path / "moved")
    elsewhere.mkdir()
    (tmp_path / "moved").rename(elsewhere / "assets")
    moved = bundle(elsewhere)
    (elsewhere / "assets").rename(theme / "assets")
    assert bundle(theme) == moved


@pytest.mark.parametrize("name", [name for name in FILES if name.endswith((".css", ".js"))])
def test_another_content_or_name_of_any_file_renames_the_folder(theme: Path, name: str) -> None:
    before = bundle(theme).folder
    file = theme / name
    if "content" not in name:
        file.rename(file.with_stem("other"))
        assert bundle(theme).folder != before
        file.with_stem("other").rename(file)
    file.write_text(FILES[name] + "/**/", encoding="utf-8")
    assert bundle(theme).folder != before


def test_what_pages_link_by_its_own_name_stays_where_it_was(theme: Path) -> None:
    found = bundle(theme)
    assert sorted(found.sources) == sorted(n for n in FILES if n.endswith((".css", ".js")))
