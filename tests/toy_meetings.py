"""A small portal with meetings for tests: written as an editor would write it."""

from collections.abc import Mapping
from typing import Any

from macros.files.reading import Reader
from macros.files.yaml import read_yaml
from macros.model.decision import Decision
from macros.model.group import AnnualTask, Group, Level
from macros.model.kinds import NOT_RECORDED
from macros.model.network import Membership, Network
from macros.model.occasion import Meeting, NetworkEvent
from macros.model.portal import Portal
from macros.model.position import Organisation, Position
from macros.model.record import Record
from macros.model.site import Document, Site
from macros.problems import as_text

SOURCE = "source: {document: malli}\n"
RECORDS: dict[type[Record], dict[str, str]] = {
    Document: {"malli": "title: Malli\nkind: agreement\nsummary: Sopii rakenteen.\n"},
    Organisation: {
        "mallila": "title: Mallilan kunta\nshort: Mallila\nkind: municipality\nparty: true\n",
        "kuvitelma": "title: Kuvitelma\nshort: Kuvitelma\nkind: municipality\nparty: true\n",
        "vieras": "title: Vieras\nshort: Vieras\nkind: municipality\nparty: false\n",
    },
    Level: {"ylin": "title: Ylin taso\norder: 1\npurpose: Päättää.\n"},
    Position: {
        "johtaja": "title: Johtaja\norganisation: mallila\nholder: {state: vacant}\n",
        "paallikot": "title: Päälliköt\norganisation: kuvitelma\nseveral: true\n"
        "holder: {state: vacant}\n",
    },
    Group: {
        "ohjaus": "title: Ohjausryhmä\nlevel: ylin\npurpose: Ohjaa.\nmeetings: not_recorded\n"
        "tasks: [Päättää.]\ncomposition:\n  - {kind: by_position, position: johtaja}\n",
        "kehitys": "title: Kehittämisryhmä\nlevel: ylin\npurpose: Kehittää.\n"
        "meetings: not_recorded\ntasks: [Kehittää.]\ncomposition:\n"
        "  - {kind: by_position, position: johtaja}\n"
        "  - {kind: by_position, position: paallikot}\n",
    },
    Network: {
        "verkko": "title: Verkosto\nabbreviation: V\npurpose: Oppii.\naudience: Johdolle\n"
        "season: {number: 1, first_year: 2027, last_year: 2028}\ntheme: Siltoja\n"
        "entitlements: [{id: seminaari, title: Seminaari, quota: 4}]\n",
    },
}
SOURCED = (Organisation, Level, Position, Group, Network, Membership, Decision)

WINDOW = "title: Tilinpäätös\ngroup: ohjaus\nstatus: planned\n" + SOURCE
CONFIRMED = (
    "title: Talousarvio\ngroup: ohjaus\nstatus: confirmed\nremote: true\n"
    "starts: 3.6.2027 klo 9.00\nends: 3.6.2027 klo 11.00\n"
)


def record(shape: type[Record], record_id: str, text: str) -> Record:
    """The record of an editor's text; fails with what the editor would be told."""
    reader = Reader()
    read = reader.record(shape, read_yaml(text, f"{record_id}.yml"), id=record_id)
    assert read is not None, as_text(reader.problems)
    return read


def told(shape: type[Record], text: str) -> list[str]:
    """What an editor is told of a text that is refused."""
    reader = Reader()
    reader.record(shape, read_yaml(text, "a.yml"), id="a")
    return [problem.message for problem in reader.problems]


def portal_with(
    meetings: Mapping[str, str] | None = None,
    *,
    network_events: Mapping[str, str] | None = None,
    annual_tasks: Mapping[str, str] | None = None,
    memberships: Mapping[str, str] | None = None,
    decisions: Mapping[str, str] | None = None,
    groups: Mapping[str, str] | None = None,
) -> Portal:
    """The toy portal with these records besides its own."""
    given: dict[type[Record], Mapping[str, str]] = {
        **RECORDS,
        Group: {**RECORDS[Group], **(groups or {})},
        Meeting: meetings or {},
        NetworkEvent: network_events or {},
        AnnualTask: annual_tasks or {},
        Membership: memberships or {},
        Decision: decisions or {},
    }
    found: dict[str, Any] = {
        shape.FOLDER.replace("-", "_"): {
            record_id: record(shape, record_id, text + (SOURCE if shape in SOURCED else ""))
            for record_id, text in sorted(texts.items())
        }
        for shape, texts in given.items()
    }
    site = Site(
        id="site",
        title="Mallilan ohjeet",
        description="",
        publisher="",
        feedback=NOT_RECORDED,
        calendar_domain="mallila",
    )
    return Portal(site=site, **found)
