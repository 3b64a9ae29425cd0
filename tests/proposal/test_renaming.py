"""Another name: what refers to the file follows, and its old address leads on."""

from pathlib import Path

import pytest

from macros.problems import Unable
from macros.proposal.renaming import remove, rename
from tests.journeys.desk import Desk
from tests.proposal.test_told import desk  # noqa: F401


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("docs/ohjeet/tuki.md", "docs/ohjeet/apua.md"),
        ("docs/hallinta/index.md", "docs/ryhmat/index.md"),
        ("data/groups/ohjaus.yml", "data/groups/ohjausryhma.yml"),
        ("data/positions/mallilan-it.yml", "data/positions/mallilan-it-paallikko.yml"),
        ("data/documents/malli.yml", "data/documents/yhteistyomalli.yml"),
        ("data/organisations/mallila.yml", "data/organisations/mallilan-kunta.yml"),
    ],
)
def test_after_another_name_nothing_is_wrong(desk: Desk, old: str, new: str) -> None:  # noqa: F811
    before = desk.told()
    changed = rename(desk.folder, old, new)
    assert new in changed
    assert not (desk.folder / old).exists()
    assert desk.told() == before


def test_the_old_address_is_told(desk: Desk) -> None:  # noqa: F811
    rename(desk.folder, "data/groups/ohjaus.yml", "data/groups/ohjausryhma.yml")
    rename(desk.folder, "data/groups/ohjausryhma.yml", "data/groups/johto.yml")
    text = (desk.folder / "data/groups/johto.yml").read_text("utf-8")
    assert "moved_from:\n  - hallinta/ohjausryhma.md\n  - hallinta/ohjaus.md\n" in text


def test_old_addresses_in_a_row_get_one_more(desk: Desk) -> None:  # noqa: F811
    desk.change("docs/ohjeet/tuki.md", "---\nsummary", "---\nmoved_from: [apu.md]\nsummary")
    rename(desk.folder, "docs/ohjeet/tuki.md", "docs/ohjeet/apua.md")
    text = (desk.folder / "docs/ohjeet/apua.md").read_text("utf-8")
    assert "moved_from: [ohjeet/tuki.md, apu.md]\n" in text


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("docs/poissa.md", "docs/uusi.md", "tiedostoa «docs/poissa.md» ei ole"),
        ("docs/index.md", "docs/tietoa/index.md", "on jo olemassa; anna toinen nimi"),
        ("docs/index.md", "data/groups/index.yml", "vain nimi tai kansio vaihtuu"),
        ("README.md", "LUE.md", "«README.md» ei ole sivu eikä tietue"),
    ],
)
def test_what_cannot_be_renamed_is_told(desk: Desk, old: str, new: str, told: str) -> None:  # noqa: F811
    before = sorted(desk.folder.rglob("*"))
    with pytest.raises(Unable, match=told):
        rename(desk.folder, old, new)
    assert sorted(desk.folder.rglob("*")) == before


def test_what_is_referred_to_stays_and_the_places_are_told(desk: Desk) -> None:  # noqa: F811
    for file in ("data/groups/ohjaus.yml", "data/terms/tietotekniikka.yml"):
        with pytest.raises(Unable, match=r"Muuta ensin nämä kohdat:\n.+\.(yml|md):\d+:\d+"):
            remove(desk.folder, file)
        assert (desk.folder / file).exists()
    Path(desk.folder / "data/terms/yksin.yml").write_text(
        "title: yksin\ndefinition: Ilman muita.\nstatus: draft\n", "utf-8"
    )
    remove(desk.folder, "data/terms/yksin.yml")
    assert not (desk.folder / "data/terms/yksin.yml").exists()
