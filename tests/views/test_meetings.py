"""What readers see of meetings: lists by time, the next one, and a meeting's own page."""

import re
from dataclasses import replace
from datetime import date

from macros.model.occasion import Meeting
from macros.model.portal import Portal
from macros.site_check.built import parsed
from macros.views import PAGE_VIEWS, RECORD_VIEWS
from macros.views.rendering import PageContext
from tests.toy_meetings import CONFIRMED, SOURCE, WINDOW, portal_with

meetings, network_events, next_meeting, networks = (
    PAGE_VIEWS[name] for name in ("meetings", "network_events", "next_meeting", "networks")
)
meeting, group, network = (RECORD_VIEWS[folder] for folder in ("meetings", "groups", "networks"))

TODAY = date(2026, 11, 21)
HELD = (
    CONFIRMED.replace("confirmed", "held").replace("3.6.2027", "5.2.2026").replace("arvio", "ous")
)
RECORDS = {
    "a": f"{WINDOW}window: {{first: 1.1.2027, last: 30.4.2027, phrase: alkuvuonna}}\n",
    "b": CONFIRMED,
    "c": HELD,
}


def page(portal: Portal, at: str = "", today: date = TODAY) -> PageContext:
    return PageContext(portal, at, today=today)


def text(html: str) -> str:
    shown = re.sub(r"<(p|li)\b[^>]* hidden.*?</\1>", "", html)
    page = parsed(re.sub(r"(</(?:d[td]|h2|li)>)", r" \1", shown))
    return " ".join("".join(page.itertext()).split())


def test_what_is_coming_stands_first_and_what_is_over_last() -> None:
    assert text(meetings(page(portal_with(RECORDS)))) == (
        "Tulevat kokoukset "
        "alkuvuonna (portaalin tulkinta: tammi–huhtikuussa 2027) Tilinpäätös Suunniteltu "
        "Ohjausryhmä "
        "to 3.6.2027 klo 9.00–11.00 Talousarvio Sovittu Ohjausryhmä, Etäkokous "
        "Menneet kokoukset "
        "to 5.2.2026 klo 9.00–11.00 Talousous Pidetty Ohjausryhmä, Etäkokous"
    )


def test_the_day_of_the_page_decides_without_a_script() -> None:
    portal = portal_with({"a": RECORDS["a"]})
    assert "Tulevia kokouksia ei ole" not in text(meetings(page(portal, today=date(2027, 4, 30))))
    assert text(meetings(page(portal, today=date(2027, 5, 1)))).startswith(
        "Tulevat kokoukset Tulevia kokouksia ei ole kirjattu. Menneet kokoukset alkuvuonna"
    )


def test_the_script_finds_when_each_meeting_is_over() -> None:
    html = meetings(page(portal_with(RECORDS)))
    lasts = [re.findall(r'datetime="([^"]*)"', item)[-1] for item in html.split("<li")[1:]]
    assert lasts == ["2027-04", "2027-06-03T11:00+03:00", "2026-02-05T11:00+02:00"]


def test_only_the_next_meeting_shows_and_a_cancelled_one_is_not_next() -> None:
    records = {**RECORDS, "a": RECORDS["a"].replace("planned", "cancelled")}
    assert text(next_meeting(page(portal_with(records)))) == (
        "to 3.6.2027 klo 9.00–11.00 Talousarvio Sovittu Ohjausryhmä, Etäkokous"
    )
    assert text(next_meeting(page(portal_with()))) == "Seuraavaa kokousta ei ole kirjattu."


def test_a_meeting_s_page_tells_all_and_offers_its_own_calendar_file() -> None:
    portal = portal_with({"b": f"{CONFIRMED}topics: [Talous]\nagenda: https://example.fi/lista\n"})
    html = meeting(page(portal, "kokoukset/b/"), portal.meetings["b"])
    assert 'href="../../kalenterit/kokoukset/b.ics"' in html
    assert 'href="https://example.fi/lista"' in html
    assert text(html).startswith(
        "Talousarvio Tila Sovittu Aika to 3.6.2027 klo 9.00–11.00 Paikka Etäkokous "
        "Ryhmä Ohjausryhmä Esityslista Talousarvio, esityslista Aiheet Talous"
    )


def test_a_proposal_is_marked_and_says_that_nothing_is_agreed() -> None:
    portal = portal_with({"a": f"{RECORDS['a']}proposal: true\n"})
    told = text(meeting(page(portal), portal.meetings["a"]))
    assert "Tila Ehdotus Ehdotettu ajankohta" in told
    assert "Suunniteltu" not in told
    assert "Ajankohta on portaalin ehdotus." in told


def test_a_meeting_that_passed_without_a_word_asks_for_one() -> None:
    portal = portal_with({"a": RECORDS["a"]})
    assert "on ohi" not in text(
        meeting(page(portal, today=date(2027, 4, 30)), portal.meetings["a"])
    )
    told = text(meeting(page(portal, today=date(2027, 5, 1)), portal.meetings["a"]))
    assert "Tila Aika on ohi" in told
    assert "Portaaliin ei ole kirjattu, pidettiinkö kokous: Ei kirjattu Täydennä" in told


def test_a_meeting_over_midnight_tells_both_days() -> None:
    portal = portal_with({"b": CONFIRMED.replace("ends: 3.6", "ends: 4.6")})
    assert "to 3.6.2027 klo 9.00–pe 4.6.2027 klo 11.00" in text(meetings(page(portal)))


def test_a_group_s_page_has_its_next_meeting_its_lists_and_its_calendar() -> None:
    portal = portal_with({**RECORDS, "d": CONFIRMED.replace("ohjaus", "kehitys")})
    html = group(page(portal, "hallinta/ohjaus/"), portal.groups["ohjaus"])
    assert "../../kokoukset/a/" in html
    assert "../../kokoukset/d/" not in html
    assert 'href="../../kalenterit/ohjaus.ics"' in html
    assert "Tulevat kokoukset alkuvuonna" in text(html)


EVENT = (
    "title: Seminaarit\nnetwork: verkko\nstatus: planned\ncount: 4\nentitlement: seminaari\n"
    f"window: {{first: 1.1.2027, last: 31.12.2028}}\n{SOURCE}"
)


def test_a_network_s_events_are_as_vague_as_their_source() -> None:
    portal = portal_with(network_events={"s": EVENT})
    told = text(network(page(portal, "verkostot/verkko/"), portal.networks["verkko"]))
    assert (
        "Tilaisuudet vuosina 2027–2028 Seminaarit Suunniteltu 4 tilaisuutta, joiden päiviä lähde "
        "ei kerro. Sisältö: Seminaari. Lähde: Malli" in told
    )
    listed = text(network_events(page(portal)))
    assert listed == "vuosina 2027–2028 Seminaarit Suunniteltu Verkosto, 4 tilaisuutta"


def test_a_season_and_its_events_are_over_from_the_first_day_of_the_next_year() -> None:
    portal = portal_with(network_events={"s": EVENT})
    for day, over in ((date(2028, 12, 31), False), (date(2029, 1, 1), True)):
        at = page(portal, today=day)
        pages = [
            network(at, portal.networks["verkko"]),
            networks(at),
        ]
        assert [("2027–2028 Päättynyt" in text(html)) for html in pages] == [over, over]
        for html in (pages[0], network_events(at)):
            assert ("Seminaarit Aika on ohi" in text(html)) is over
            assert ("Seminaarit Suunniteltu" in text(html)) is not over


def test_no_view_knows_what_day_it_is() -> None:
    portal = portal_with(RECORDS)
    later = replace(page(portal), today=date(2040, 1, 1))
    assert text(meetings(later)).startswith("Tulevat kokoukset Tulevia kokouksia ei ole kirjattu.")
    assert isinstance(portal.meetings["a"], Meeting)


def test_a_meeting_that_has_begun_leads_to_the_form_of_a_decision() -> None:
    wanted = 'href="../../muokkaa/decisions/?group=ohjaus&amp;date=5.2.2026"'

    def of(key: str, today: date = TODAY) -> str:
        portal = portal_with(RECORDS)
        return meeting(page(portal, "kokoukset/x/", today), portal.meetings[key])

    assert wanted in of("c")
    assert "Kirjaa päätös" not in of("b")
    assert "Kirjaa päätös" in of("b", date(2027, 6, 3))
    assert "Kirjaa päätös" not in of("a", date(2030, 1, 1))  # nobody has told the day
