"""One check tells of everything that a build would stumble on: records, pages, calls, anchors."""

from datetime import date
from pathlib import Path

import pytest

from macros.loading.checking import checked
from macros.problems import as_text

TODAY = date(2027, 3, 1)


def problems(folder: Path) -> list[str]:
    found = checked(folder / "data", folder / "docs", TODAY).problems
    return as_text(found).replace(f"{folder}/", "").splitlines()


def edit(file: Path, right: str, wrong: str) -> None:
    text = file.read_text("utf-8")
    assert right in text
    file.write_text(text.replace(right, wrong), "utf-8")


def test_the_toy_holds_no_problem(toy: Path) -> None:
    assert problems(toy) == []


def test_calls_and_anchors_are_told_with_their_places(toy: Path) -> None:
    edit(toy / "docs/yhteistyomalli/tavoitteet.md", 'goals("short")', 'goals("shrt")')
    edit(toy / "docs/avoimet-kysymykset.md", "open_questions()", 'open_questions("ohjaus")')
    edit(toy / "docs/ohjeet/turva.md", "#toimi-nain", "#toimi-nian")
    edit(toy / "docs/hallinta/index.md", "#kokous-2027-ohjaus-kevat", "#kokous-2027-ohjaus-kevad")
    assert problems(toy) == [
        "docs/avoimet-kysymykset.md:10:1: open_questions: sulkeissa on väärät tiedot; "
        "niihin kuuluu: ei mitään",
        "docs/hallinta/index.md:9:58: sivulla hallinta/ohjaus.md ei ole kohtaa "
        "«#kokous-2027-ohjaus-kevad». Tarkoititko «kokous-2027-ohjaus-kevat»?",
        "docs/ohjeet/turva.md:18:7: sivulla ohjeet/tuki.md ei ole kohtaa «#toimi-nian». "
        "Tarkoititko «toimi-nain»?",
        "docs/yhteistyomalli/tavoitteet.md:9:1: goals: «shrt» ei kelpaa; "
        "valitse jokin näistä: short, long",
    ]


def test_while_a_record_is_refused_nothing_is_made_up_about_the_pages_that_show_it(
    toy: Path,
) -> None:
    edit(toy / "data/groups/ohjaus.yml", "level: ylin", "level: YLIN")
    edit(toy / "docs/ohjeet/turva.md", "#toimi-nain", "#toimi-nyt")
    assert [line.split(": ")[0] for line in problems(toy)] == [
        "data/groups/ohjaus.yml:4:8",
        "docs/ohjeet/turva.md:18:7",
    ]


def test_a_wrong_call_is_told_also_while_a_record_is_refused(toy: Path) -> None:
    edit(toy / "data/levels/alin.yml", "order: 2", "order: kaksi")
    edit(toy / "docs/yhteistyomalli/tavoitteet.md", 'goals("short")', 'goals("shrt")')
    assert problems(toy) == [
        "data/levels/alin.yml:2:8: order: «kaksi» ei ole kokonaisluku; "
        "kirjoita pelkät numerot, kuten 12",
        "docs/yhteistyomalli/tavoitteet.md:9:1: goals: «shrt» ei kelpaa; "
        "valitse jokin näistä: short, long",
    ]


BROKEN = ["summary: [rikki", "\tsummary: x", "&a", "{{ x }}"]


@pytest.mark.parametrize(
    ("first", "step"), [(0, 3), *(pytest.param(n, 1, marks=pytest.mark.deep) for n in range(4))]
)
@pytest.mark.parametrize("folder", ["ohjeet", "tietoa"])
def test_broken_front_matter_of_any_page_is_told_and_nothing_falls(
    toy: Path, folder: str, first: int, step: int
) -> None:
    """Of pages that records point to, too: no view may be asked for what was not read."""
    pages = sorted((toy / "docs" / folder).glob("*.md"))
    for number, page in enumerate(pages[::step], first):
        line = BROKEN[number % len(BROKEN)]
        whole = page.read_text("utf-8")
        page.write_text(whole.replace("\n", f"\n{line}\n", 1), "utf-8")
        told = problems(toy)
        assert any(line.startswith(f"docs/{folder}/{page.name}:") for line in told)
        page.write_text(whole, "utf-8")


def test_a_menu_that_names_a_page_that_is_gone_is_told_unless_a_record_may_still_make_it(
    toy: Path,
) -> None:
    edit(toy / "data/navigation.yml", "hallinta/index.md", "hallinta/arki.md\n  - sivu.md")
    told = "data/navigation.yml:8:5: valikko nimeää sivun sivu.md, jota ei ole"
    assert told in problems(toy)
    edit(toy / "data/groups/arki.yml", "level: alin", "level: ALIN")
    assert not [line for line in problems(toy) if line.startswith("data/navigation.yml")]


@pytest.mark.parametrize("name", ["data", "docs"])
def test_a_folder_that_is_a_link_is_told(toy: Path, name: str) -> None:
    (toy / name).rename(toy / "muualla")
    (toy / name).symlink_to(toy / "muualla")
    told = f"{name}:1:1: kansio on linkki; siirrä tiedostot tavalliseen kansioon"
    assert told in problems(toy)


def test_an_id_that_the_frame_or_a_call_has_is_told(toy: Path) -> None:
    page = toy / "docs/yhteistyomalli/tavoitteet.md"
    before = len(page.read_text("utf-8").split("\n"))
    with page.open("a", encoding="utf-8") as file:
        file.write("\n## Sisältö\n\n## Tavoite laatu\n\n## Muu {: #valikko }\n\n## Laatu\n")
    path = "docs/yhteistyomalli/tavoitteet.md"
    assert problems(toy) == [
        f"{path}:{before + row}:1: tunnus «{name}» on jo sivulla; "
        f"anna oma: ## Otsikko {{: #{name}-tassa }}"
        for row, name in ((1, "sisalto"), (3, "tavoite-laatu"), (5, "valikko"))
    ]
