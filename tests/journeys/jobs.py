"""What an editor does in a year: each job as the files that it writes, and what readers then see.

All of them can be done on one copy of the toy portal, one after another.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from tests.journeys.desk import TODAY, Desk

SOURCE = "source:\n  document: malli\n"


@dataclass(frozen=True)
class Seen:
    """What a page says on a day, and what it does not say."""

    page: str
    says: tuple[str, ...]
    not_says: tuple[str, ...] = ()
    today: date = TODAY


@dataclass(frozen=True)
class Job:
    """A job of an editor: what is done, and what is seen afterwards."""

    act: Callable[[Desk], None]
    seen: tuple[Seen, ...]


JOBS: dict[str, Job] = {}


def job(*seen: Seen) -> Callable[[Callable[[Desk], None]], Callable[[Desk], None]]:
    def note(act: Callable[[Desk], None]) -> Callable[[Desk], None]:
        JOBS[act.__name__] = Job(act, seen)
        return act

    return note


def page(path: str, *says: str, without: str = "", today: date = TODAY) -> Seen:
    return Seen(path, says, (without,) if without else (), today)


@job(page("hallinta/roolit/mallilan-it.md", "Helmi Esimerkki", without="Ei kirjattu"))
def name_a_holder(desk: Desk) -> None:
    desk.change(
        "data/positions/mallilan-it.yml",
        "  state: not_recorded\n",
        "  state: held\n  people:\n    - name: Helmi Esimerkki\n      since: 1.2.2027\n",
    )


@job(
    page("hallinta/roolit/kuvitelman-johtaja.md", "Tulossa: Taavi Esimerkki, 1.5.2027 alkaen"),
    page("hallinta/roolit/kuvitelman-johtaja.md", "Taavi Esimerkki", today=date(2027, 5, 1)),
)
def name_a_holder_from_a_later_day(desk: Desk) -> None:
    desk.change(
        "data/positions/kuvitelman-johtaja.yml",
        "  state: vacant\n",
        "  state: held\n  people:\n    - name: Taavi Esimerkki\n      since: 1.5.2027\n",
    )


@job(
    page("hallinta/roolit/mallilan-johtaja.md", "Elli Esimerkki"),
    page("hallinta/roolit/mallilan-johtaja.md", "Olavi Esimerkki", today=date(2027, 8, 1)),
)
def change_a_holder(desk: Desk) -> None:
    desk.change(
        "data/positions/mallilan-johtaja.yml",
        "      since: 1.1.2027\n",
        "      since: 1.1.2027\n      until: 31.7.2027\n"
        "    - name: Olavi Esimerkki\n      since: 1.8.2027\n",
    )


@job(page("hallinta/roolit/mallilan-tukihenkilot.md", "Täyttämättä", "Tyyne Esimerkki"))
def vacate_a_position(desk: Desk) -> None:
    desk.change(
        "data/positions/mallilan-tukihenkilot.yml",
        "  state: held\n  people:\n    - name: Onni Esimerkki\n    - name: Tyyne Esimerkki\n",
        "  state: vacant\n  people:\n    - name: Tyyne Esimerkki\n      until: 31.1.2027\n",
    )


@job(page("hallinta/roolit/kuvitelman-it.md", "Kuvitelman IT-päällikkö", "Ei kirjattu"))
def add_a_position(desk: Desk) -> None:
    desk.write(
        "data/positions/kuvitelman-it.yml",
        "title: Kuvitelman IT-päällikkö\norganisation: kuvitelma\nholder:\n"
        f"  state: not_recorded\n{SOURCE}",
    )


@job(
    page("kokoukset/index.md", "Syksyn kokous 2027", "syyskuussa 2027"),
    page("hallinta/ohjaus.md", "Syksyn kokous 2027"),
)
def plan_a_meeting(desk: Desk) -> None:
    desk.write(
        "data/meetings/2027-ohjaus-2.yml",
        "title: Syksyn kokous 2027\ngroup: ohjaus\nstatus: planned\nproposal: true\n"
        "window:\n  year: 2027\n  month: 9\n",
    )


@job(page("kokoukset/2031-ohjaus-kevat.md", "4.2.2031", "9.00", "Kuvitelman kunnantalo"))
def confirm_a_meeting(desk: Desk) -> None:
    desk.change(
        "data/meetings/2031-ohjaus-kevat.yml",
        "status: planned\nwindow:\n  first: 1.1.2031\n  last: 30.4.2031\n  phrase: alkuvuonna\n",
        "status: confirmed\nstarts: 4.2.2031 klo 9.00\nends: 4.2.2031 klo 11.00\n"
        "place: Kuvitelman kunnantalo\n",
    )


@job(page("kokoukset/2027-ohjaus-syksy.md", "12.9.2030", without="5.9.2030"))
def move_a_meeting(desk: Desk) -> None:
    desk.change("data/meetings/2027-ohjaus-syksy.yml", "starts: 5.9.2030", "starts: 12.9.2030")
    desk.change("data/meetings/2027-ohjaus-syksy.yml", "ends: 5.9.2030", "ends: 12.9.2030")


@job(page("kokoukset/2027-arki.md", "Peruttu"))
def cancel_a_meeting(desk: Desk) -> None:
    agreed = (
        "title: Arjen kevätkokous\ngroup: arki\nstatus: confirmed\n"
        "starts: 9.3.2027 klo 12.00\nends: 9.3.2027 klo 13.00\nplace: not_recorded\n"
    )
    desk.write("data/meetings/2027-arki.yml", agreed)
    desk.change("data/meetings/2027-arki.yml", "status: confirmed", "status: cancelled")


@job(
    page("kokoukset/2027-ohjaus-helmi.md", "Pidetty", "Tukiohjeen hyväksyminen", "Pöytäkirja"),
    page("paatokset/ohjaus-2027-1.md", "Helmikuun kokous"),
)
def hold_a_meeting(desk: Desk) -> None:
    desk.write(
        "data/meetings/2027-ohjaus-helmi.yml",
        "title: Helmikuun kokous\ngroup: ohjaus\nstatus: held\n"
        "starts: 4.2.2027 klo 9.00\nends: 4.2.2027 klo 11.00\nplace: not_recorded\n"
        "minutes: https://example.fi/poytakirja-2\ndecisions:\n  - ohjaus-2027-1\n",
    )


@job(
    page("paatokset/index.md", "Kyselyn tekeminen", "Kysely tehdään."),
    page("paatokset/ohjaus-2027-2.md", "Tehdään kysely.", "30.6.2027", "Avoin"),
    page("paatokset/ohjaus-2027-2.md", "Tehdään kysely.", "Myöhässä", today=date(2027, 7, 1)),
    page("tietoa/lahteet.md", "Ohjauksen pöytäkirja 11.2.2027"),
)
def record_a_decision_with_actions(desk: Desk) -> None:
    desk.write(
        "data/documents/ohjauksen-poytakirja-2027-02-11.yml",
        "title: Ohjauksen pöytäkirja 11.2.2027\nkind: decision\n"
        "summary: Ohjauksen kokouksen päätökset.\napproved: 11.2.2027\n",
    )
    desk.write(
        "data/decisions/ohjaus-2027-2.yml",
        'title: Kyselyn tekeminen\ngroup: ohjaus\ndate: 11.2.2027\nsection: "2"\n'
        "preparer: not_recorded\npresenter: not_recorded\n"
        "proposal:\n  - Tehdään kysely.\noutcome: Kysely tehdään.\n"
        "actions:\n  - id: kysely\n    title: Tehdään kysely.\n    owner: mallilan-it\n"
        "    due: 30.6.2027\n    state: open\n"
        "source:\n  document: ohjauksen-poytakirja-2027-02-11\n",
    )


@job(page("paatokset/ohjaus-2027-1.md", "Tehty 15.2.2027"))
def mark_an_action_done(desk: Desk) -> None:
    desk.change(
        "data/decisions/ohjaus-2027-1.yml",
        "    due: 31.3.2027\n    state: open\n",
        "    due: 31.3.2027\n    state: done\n    done: 15.2.2027\n",
    )


@job(
    page("ohjeet/turva.md", "Voimassa", "4.2.2027", without="Luonnos"),
    page("paatokset/ohjaus-2027-1.md", "Turva"),
)
def approve_a_guideline(desk: Desk) -> None:
    desk.change(
        "docs/ohjeet/turva.md",
        "status: draft\n",
        "status: in_force\napproved:\n  date: 4.2.2027\n  group: ohjaus\n"
        "  decision: ohjaus-2027-1\nlast_reviewed: 4.2.2027\n",
    )
    desk.change("docs/ohjeet/turva.md", "law_checked: not_recorded", "law_checked: 4.2.2027")
    desk.change("data/decisions/ohjaus-2027-1.yml", "  - tuki\n", "  - tuki\n  - turva\n")


@job(page("ohjeet/vanha-tuki.md", "Kumottu", "Tuki"), page("ohjeet/index.md", "Vanha tuki"))
def withdraw_a_guideline(desk: Desk) -> None:
    desk.change("docs/ohjeet/vanha-tuki.md", "status: deprecated", "status: withdrawn")


@job(page("ohjeet/tuki.md", "Katselmoitu 25.2.2027, väli 12 kk"))
def review_a_guideline(desk: Desk) -> None:
    desk.change("docs/ohjeet/tuki.md", "last_reviewed: 4.2.2027", "last_reviewed: 25.2.2027")


@job(
    page("ohjeet/etatyon-yhteydet.md", "Luonnos", "Etätyön yhteydet"),
    page("index.md", "Yhteys ei toimi kotona"),
    page("ohjeet/index.md", "Etätyön yhteydet"),
)
def write_a_guideline(desk: Desk) -> None:
    desk.write(
        "docs/ohjeet/etatyon-yhteydet.md",
        "---\nsummary: Näin yhdistät työkoneen kunnan verkkoon kotona.\n"
        "need: Yhteys ei toimi kotona\nstatus: draft\nowner: mallilan-it\n"
        "applies_to:\n  - mallila\n  - kuvitelma\ntopics:\n  - tuki\n"
        "law_checked: not_recorded\nreview_interval: 12\nbasis:\n  - document: tapa\n"
        "---\n# Etätyön yhteydet\n\n"
        "Avaa yhteys ennen kuin avaat ohjelmat.\n\n## Toimi näin\n\n1. Yhdistä verkkoon.\n\n"
        "![Yhteyden kuvake on lukko](lukko.png)\n\nTulosta [ohje taskuun](taskuohje.pdf).\n",
    )
    desk.upload("docs/ohjeet/lukko.png", PICTURE)
    desk.upload("docs/ohjeet/taskuohje.pdf", PDF)


@job(
    page("hallinta/kehitys.md", "Kehittää palveluja.", "Mallilan kunnanjohtaja"),
    page("hallinta/index.md", "Kehitysryhmä"),
)
def add_a_group(desk: Desk) -> None:
    desk.write(
        "data/groups/kehitys.yml",
        "title: Kehitysryhmä\nlevel: alin\npurpose: Kehittää palveluja.\n"
        "composition:\n  - kind: by_position\n    position: mallilan-johtaja\n"
        "meetings:\n  least: 1\n  most: 2\n  approximate: false\n  phrase: 1–2 vuodessa\n"
        f"tasks:\n  - Kokeilee uutta.\n{SOURCE}",
    )


@job(page("verkostot/verkko.md", "Kuvitelma verkostossa", "12 000"))
def add_a_membership(desk: Desk) -> None:
    desk.write(
        "data/memberships/kuvitelma-verkko.yml",
        "title: Kuvitelma verkostossa\nnetwork: verkko\norganisation: kuvitelma\n"
        "contact: not_recorded\nfee:\n  euros_per_year: 12 000\n  vat: alv. 0\n"
        "budget_source: not_recorded\ndecision: not_recorded\nuse:\n"
        "  - entitlement: seminaari\n    used: 0\n  - entitlement: paja\n    used: not_recorded\n"
        f"  - entitlement: aineisto\n    used: not_recorded\n{SOURCE}",
    )


@job(page("verkostot/verkko.md", "2029–2030", "Polkuja"))
def begin_a_season(desk: Desk) -> None:
    desk.change(
        "data/networks/verkko.yml",
        "  number: 2\n  first_year: 2027\n  last_year: 2028\ntheme: Siltoja\n",
        "  number: 3\n  first_year: 2029\n  last_year: 2030\ntheme: Polkuja\n",
    )


@job(page("verkostot/verkko.md", "Seminaarit 4 3 1"))
def record_use(desk: Desk) -> None:
    desk.change("data/memberships/mallila-verkko.yml", "    used: 1\n", "    used: 3\n")


@job(
    page("palvelut/verkko.md", "Mallilan IT-päällikkö", "Ilmoita viasta."),
    page("palvelut/index.md", "Tietoverkko"),
)
def name_a_service_s_owner_and_support(desk: Desk) -> None:
    path = "data/services/verkko.yml"
    desk.change(path, "owner: not_recorded", "owner: mallilan-it")
    desk.change(
        path,
        "support_model:\n  state: not_recorded\n",
        "support_model:\n  state: agreed\n  text: Ilmoita viasta.\n",
    )


@job(page("palvelut/paatteet.md", "Asiakaspäätteet", "Ei kirjattu"))
def add_a_service(desk: Desk) -> None:
    desk.write(
        "data/services/paatteet.yml",
        "title: Asiakaspäätteet\nsummary: Kirjaston yhteiset koneet.\ntopics:\n  - muu\n"
        "state: in_use\nowner: not_recorded\nsupport_model:\n  state: not_recorded\n"
        "service_level:\n  state: not_recorded\nusers:\n  - organisation: mallila\n"
        f"    state: used\n  - organisation: kuvitelma\n    state: not_used\n{SOURCE}",
    )


CHANGE = (
    "title: Sähköpostin päivitys\nkind: update\nstatus: planned\nwhat: Ulkoasu vaihtuu.\n"
    "window:\n  year: 2027\n  month: 5\nservices:\n  - sahkoposti\naffects:\n  - mallila\n"
    "  - kuvitelma\nmade_by: mallila\nannounced: not_recorded\nresponsible: mallilan-it\n"
    "communication:\n  state: not_recorded\n"
)


@job(
    page("muutokset/index.md", "Sähköpostin päivitys", "toukokuussa 2027"),
    page("index.md", "Sähköpostin päivitys"),
)
def plan_a_change(desk: Desk) -> None:
    desk.write("data/changes/2027-posti.yml", CHANGE)


@job(page("muutokset/2027-verkko.md", "18.5.2027", "18.00", "22.2.2027", "Sovittu"))
def confirm_and_announce_a_change(desk: Desk) -> None:
    desk.write(
        "data/changes/2027-verkko.yml",
        CHANGE.replace("Sähköpostin päivitys", "Verkon päivitys")
        .replace("status: planned", "status: confirmed")
        .replace(
            "window:\n  year: 2027\n  month: 5\n",
            "starts: 18.5.2027 klo 18.00\nends: 18.5.2027 klo 20.00\n",
        )
        .replace("announced: not_recorded", "announced: 22.2.2027"),
    )


@job(page("muutokset/2027-tulostus.md", "Tehty"))
def mark_a_change_done(desk: Desk) -> None:
    desk.write(
        "data/changes/2027-tulostus.yml",
        CHANGE.replace("Sähköpostin päivitys", "Tulostuksen päivitys")
        .replace("status: planned", "status: done")
        .replace("window:\n  year: 2027\n  month: 5\n", "window:\n  year: 2027\n  month: 2\n")
        .replace("announced: not_recorded", "announced: 4.1.2027"),
    )


@job(
    page("projektit/index.md", "Yhteinen intranet"),
    page("projektit/yhteinen-intranet.md", "Suunnitteilla", "Ohjaus käsittelee suunnitelman."),
)
def add_a_project(desk: Desk) -> None:
    desk.write(
        "data/projects/yhteinen-intranet.yml",
        "title: Yhteinen intranet\nkind: project\npurpose: Ohjeet löytyvät samasta paikasta.\n"
        "phase: planned\nwindow:\n  first: 1.9.2027\n  last: 31.5.2028\nowner: not_recorded\n"
        "steering_group: ohjaus\nnext_step: Ohjaus käsittelee suunnitelman.\n"
        "parties:\n  - mallila\n  - kuvitelma\nservices:\n  - intranet\n",
    )


@job(
    page("hallinta/index.md", "Haaveen kunta"),
    page("palvelut/sahkoposti.md", "Haaveen kunta"),
)
def add_a_party(desk: Desk) -> None:
    desk.write(
        "data/organisations/haave.yml",
        f"title: Haaveen kunta\nshort: Haave\nkind: municipality\nparty: true\n{SOURCE}",
    )
    for path in sorted((desk.folder / "data/services").glob("*.yml")):
        desk.change(
            f"data/services/{path.name}",
            "users:\n  - organisation: mallila\n",
            "users:\n  - organisation: haave\n    state: not_recorded\n  - organisation: mallila\n",
        )


@job(page("tietoa/sanasto.md", "monivaiheinen tunnistautuminen", "MVT"))
def explain_a_term(desk: Desk) -> None:
    desk.write(
        "data/terms/monivaiheinen-tunnistautuminen.yml",
        "title: monivaiheinen tunnistautuminen\nabbreviations:\n  - MVT\n"
        "definition: Salasanan lisäksi tarvitaan toinen vahvistus.\nstatus: draft\n"
        "pages:\n  - ohjeet/turva.md\n",
    )


@job(page("tietoa/hakemisto.md", "mikrotuki"))
def add_a_word_of_people(desk: Desk) -> None:
    desk.change("data/synonyms.yml", "      - ATK-tuki\n", "      - ATK-tuki\n      - mikrotuki\n")


@job(
    page("avoimet-kysymykset.md", "Kuka johtaa puhetta?", without="Milloin arjen ryhmä kokoontuu?"),
    page("hallinta/arki.md", "joka toinen kuukausi"),
)
def settle_an_open_question(desk: Desk) -> None:
    desk.remove("data/open-questions/arki.yml")
    desk.change("data/requirements/tehtavat.yml", "[puheenjohtaja, arki]", "[puheenjohtaja]")
    desk.change(
        "data/groups/arki.yml",
        "meetings: not_recorded\n",
        "meetings:\n  least: 6\n  most: 6\n  approximate: false\n  phrase: joka toinen kuukausi\n",
    )


PICTURE = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108000000003a7e9b55"
    "0000000a49444154789c63680000008200817fcdd6ac0000000049454e44ae426082"
)
PDF = b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\nstartxref\n9\n%%EOF\n"
