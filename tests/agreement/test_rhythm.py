"""How often a group meets and what it deals with; what nobody recorded is not a failure."""

from datetime import date

import pytest

from tests.agreement.example import Example, MakePortal, shown

CHECK = "meetings_in_year: {group: ohjaus}"
TWICE = "meetings: {least: 2, most: 3, approximate: false, phrase: 2–3 vuodessa}\n"
TOPICS = (
    "meetings:\n  least: 2\n  most: 3\n  approximate: true\n  phrase: noin 2\n  topics:\n"
    "    - {title: Tilinpäätös, when: alkuvuonna, months: [1, 2, 3]}\n"
)


def at(day: str, status: str = "held", topics: str = "") -> str:
    agenda = f"topics: [{topics}]\n" if topics else ""
    return f"status: {status}\nstarts: {day} klo 9.00\nends: {day} klo 11.00\n{agenda}"


def window(text: str, status: str = "planned", topics: str = "", proposal: str = "false") -> str:
    agenda = f"topics: [{topics}]\n" if topics else ""
    source = "source: {document: malli}\n"
    return f"status: {status}\nwindow: {{{text}}}\nproposal: {proposal}\n{agenda}{source}"


def group(*meetings: str, rhythm: str = TWICE, **others: str) -> dict[str, dict[str, str]]:
    own = {f"kokous-{number}": text for number, text in enumerate(meetings, 1)}
    return {
        "groups": {"ohjaus": f"title: Ohjausryhmä\n{rhythm}", "muu": "title: Muu\n"},
        "meetings": {**own, **others},
    }


def counted(*lines: str, state: str) -> tuple[str, ...]:
    return (state, *(f"{line}; mallin mukaan ”2–3 vuodessa” | groups/ohjaus | –" for line in lines))


TWO_OF_2026 = (at("4.2.2026"), at("4.6.2026"))
TWO_OF_2027 = (at("4.2.2027"), at("4.6.2027"))
COUNTS = {
    "as many as agreed, last year and this": Example(
        CHECK,
        group(*TWO_OF_2026, *TWO_OF_2027, muu=at("5.2.2027") + "group: muu\n"),
        counted(
            "Toteutuu | 2026: pidetty 2, tulossa 0",
            "Toteutuu | 2027: pidetty 2, tulossa 0",
            state="Toteutuu",
        ),
    ),
    "enough with those that have an agreed day, or a month": Example(
        CHECK,
        group(at("4.2.2027"), at("15.6.2027", "confirmed"), window("year: 2027, month: 12")),
        counted(
            "Tulossa | 2027: pidetty 1, tulossa 2 (ilman päivää 1)",
            state="Tulossa",
        ),
    ),
    "a year that is over and of which the recording had begun": Example(
        CHECK,
        group(at("4.2.2024"), at("4.2.2026"), *TWO_OF_2027),
        counted(
            "Ei toteudu | 2026: pidetty 1, tulossa 0",
            "Toteutuu | 2027: pidetty 2, tulossa 0",
            state="Ei toteudu",
        ),
    ),
    "a year that is over and whose second meeting was called off": Example(
        CHECK,
        group(at("4.2.2026"), at("4.6.2026", "cancelled"), *TWO_OF_2027),
        counted(
            "Ei toteudu | 2026: pidetty 1, tulossa 0, peruttu 1",
            "Toteutuu | 2027: pidetty 2, tulossa 0",
            state="Ei toteudu",
        ),
    ),
    "more than agreed": Example(
        CHECK,
        group(*TWO_OF_2027, at("5.6.2027"), at("6.10.2027", "confirmed")),
        counted("Ei toteudu | 2027: pidetty 3, tulossa 1", state="Ei toteudu"),
    ),
    "a tolerance is the portal's own reading of the words": Example(
        "meetings_in_year: {group: ohjaus, tolerance: 1}",
        group(at("4.2.2024"), at("4.2.2026"), *TWO_OF_2027, at("5.6.2027"), at("6.6.2027")),
        counted(
            "Toteutuu | 2026: pidetty 1, tulossa 0",
            "Toteutuu | 2027: pidetty 4, tulossa 0",
            state="Toteutuu",
        ),
    ),
    "a tolerance excuses no meeting before the year is over": Example(
        "meetings_in_year: {group: ohjaus, tolerance: 1}",
        group(at("4.2.2024"), at("4.2.2026"), at("4.2.2027")),
        counted(
            "Toteutuu | 2026: pidetty 1, tulossa 0",
            "Tulossa | 2027: pidetty 1, tulossa 0",
            state="Tulossa",
        ),
    ),
    "the year in which the recording only began": Example(
        CHECK,
        group(at("4.6.2026"), *TWO_OF_2027),
        counted(
            "Ei kirjattu | 2026: pidetty 1, tulossa 0",
            "Toteutuu | 2027: pidetty 2, tulossa 0",
            state="Ei kirjattu",
        ),
    ),
    "a year of which nothing is recorded": Example(
        CHECK,
        group(at("4.2.2025"), *TWO_OF_2027),
        counted(
            "Ei kirjattu | 2026: kokouksia ei ole kirjattu",
            "Toteutuu | 2027: pidetty 2, tulossa 0",
            state="Ei kirjattu",
        ),
    ),
    "a meeting of which nobody has told whether it was held": Example(
        CHECK,
        group(at("4.2.2024"), at("4.2.2026"), at("4.6.2026", "confirmed"), *TWO_OF_2027),
        counted(
            "Ei kirjattu | 2026: pidetty 1, tulossa 0, pitäminen kirjaamatta 1",
            "Toteutuu | 2027: pidetty 2, tulossa 0",
            state="Ei kirjattu",
        ),
    ),
    "a year that is not over may still be filled": Example(
        CHECK,
        group(at("4.2.2024"), *TWO_OF_2026, at("4.2.2027")),
        counted(
            "Toteutuu | 2026: pidetty 2, tulossa 0",
            "Ei kirjattu | 2027: pidetty 1, tulossa 0",
            state="Ei kirjattu",
        ),
    ),
    "the first year ahead, when nothing came before": Example(
        CHECK,
        group(window("year: 2028, quarter: 1"), at("4.6.2028", "confirmed")),
        counted("Tulossa | 2028: pidetty 0, tulossa 2 (ilman päivää 1)", state="Tulossa"),
    ),
    "a meeting that is said to be held before its day is still ahead": Example(
        CHECK,
        group(at("15.6.2027"), at("16.6.2027")),
        counted("Tulossa | 2027: pidetty 1, tulossa 1", state="Tulossa"),
    ),
    "the portal's proposals are no meetings": Example(
        CHECK,
        group(window("year: 2027, month: 12", proposal="true")),
        (
            "Ei kirjattu",
            "Ei kirjattu | Kokouksia ei ole kirjattu; kalenterissa on vain portaalin ehdotuksia "
            "| groups/ohjaus | –",
        ),
    ),
    "no meetings": Example(
        CHECK,
        group(),
        ("Ei kirjattu", "Ei kirjattu | Kokouksia ei ole kirjattu | groups/ohjaus | –"),
    ),
    "a group that has agreed on no number": Example(
        CHECK,
        group(*TWO_OF_2027, rhythm="meetings: not_recorded\n"),
        ("Ei kirjattu", "Ei kirjattu | Kokousten määrää ei ole kirjattu | groups/ohjaus | –"),
    ),
}


def topic(*meetings: str, rhythm: str = TOPICS) -> dict[str, dict[str, str]]:
    return group(*meetings, rhythm=rhythm)


def one(state: str, said: str, shown_by: str, year: int = 2027) -> tuple[str, ...]:
    return (state, f"{state} | {year}, tilinpäätös: {said} | {shown_by} | –")


MATTERS = "meeting_topics: {group: ohjaus}"
AGENDAS = {
    "dealt with in its months, in another case of the word": Example(
        MATTERS,
        topic(at("4.2.2027", topics="Tilinpäätöksen hyväksyminen")),
        one("Toteutuu", "käsitelty", "meetings/kokous-1"),
    ),
    "dealt with in its months, though also at another time": Example(
        MATTERS,
        topic(at("4.6.2027", topics="Tilinpäätös"), at("4.2.2027", topics="Tilinpäätös")),
        one("Toteutuu", "käsitelty", "meetings/kokous-2"),
    ),
    "on the agenda of a meeting that has a day": Example(
        MATTERS,
        topic(at("4.3.2027", "confirmed", topics="Tilinpäätös")),
        one("Tulossa", "tulossa", "meetings/kokous-1"),
        today=date(2027, 3, 4),
    ),
    "on the agenda of a meeting without a day, which may be in its months": Example(
        MATTERS,
        topic(window("first: 20.3.2027, last: 15.4.2027", topics="Tilinpäätös")),
        one("Tulossa", "tulossa, päivää ei ole kirjattu", "meetings/kokous-1"),
        today=date(2027, 3, 4),
    ),
    "the last day of its months is in them": Example(
        MATTERS,
        topic(at("31.3.2027", topics="Tilinpäätös")),
        one("Toteutuu", "käsitelty", "meetings/kokous-1"),
    ),
    "the first day of its months is in them": Example(
        MATTERS,
        topic(at("1.1.2027", topics="Tilinpäätös")),
        one("Toteutuu", "käsitelty", "meetings/kokous-1"),
    ),
    "dealt with at another time": Example(
        MATTERS,
        topic(at("4.6.2027", topics="Tilinpäätös")),
        one("Ei toteudu", "käsitelty, muuna aikana kuin on sovittu", "meetings/kokous-1"),
    ),
    "coming at another time": Example(
        MATTERS,
        topic(at("4.10.2027", "confirmed", topics="Tilinpäätös")),
        one("Ei toteudu", "tulossa, muuna aikana kuin on sovittu", "meetings/kokous-1"),
    ),
    "the meeting of its months dealt with other things": Example(
        MATTERS,
        topic(at("4.2.2027", topics="Hankinnat")),
        one("Ei toteudu", "ei ollut kokouksen aiheena", "meetings/kokous-1"),
    ),
    "the meeting dealt with another topic of nearly the same words": Example(
        MATTERS,
        topic(
            at("4.2.2027", topics="Ensimmäisen neljänneksen seuranta"),
            rhythm=TOPICS.replace("Tilinpäätös", "Neljännen neljänneksen seuranta"),
        ),
        (
            "Ei toteudu",
            "Ei toteudu | 2027, neljännen neljänneksen seuranta: ei ollut kokouksen aiheena "
            "| meetings/kokous-1 | –",
        ),
    ),
    "said to be dealt with before the day": Example(
        MATTERS,
        topic(at("5.3.2027", topics="Tilinpäätös")),
        one("Tulossa", "tulossa", "meetings/kokous-1"),
        today=date(2027, 3, 4),
    ),
    "its months are not over": Example(
        MATTERS,
        topic(at("4.2.2027", topics="Hankinnat")),
        one("Ei kirjattu", "ei ole kirjattu", "groups/ohjaus"),
        today=date(2027, 3, 31),
    ),
    "nobody has recorded what the meeting dealt with": Example(
        MATTERS,
        topic(at("4.2.2027")),
        one("Ei kirjattu", "ei ole kirjattu", "groups/ohjaus"),
    ),
    "nobody has told whether the meeting was held": Example(
        MATTERS,
        topic(at("4.2.2027", "confirmed", topics="Tilinpäätös")),
        one("Ei kirjattu", "ei ole kirjattu, pidettiinkö kokous", "meetings/kokous-1"),
    ),
    "the meeting was called off": Example(
        MATTERS,
        topic(at("4.2.2027", "cancelled", topics="Tilinpäätös")),
        one("Ei kirjattu", "ei ole kirjattu", "groups/ohjaus"),
    ),
    "a topic without months may be dealt with at any time": Example(
        MATTERS,
        topic(
            at("4.6.2027", topics="tilinpäätös"), rhythm=TOPICS.replace(", months: [1, 2, 3]", "")
        ),
        one("Toteutuu", "käsitelty", "meetings/kokous-1"),
    ),
    "the portal's proposals are no meetings": Example(
        MATTERS,
        topic(window("year: 2028, month: 2", topics="Tilinpäätös", proposal="true")),
        (
            "Ei kirjattu",
            "Ei kirjattu | Kokouksia ei ole kirjattu; kalenterissa on vain portaalin ehdotuksia "
            "| groups/ohjaus | –",
        ),
    ),
    "a group whose topics nobody has recorded": Example(
        MATTERS,
        topic(at("4.2.2027", topics="Tilinpäätös"), rhythm=TWICE),
        ("Ei kirjattu", "Ei kirjattu | Kokousten aiheita ei ole kirjattu | groups/ohjaus | –"),
    ),
}


@pytest.mark.parametrize(
    ("title", "said", "known"),
    [
        ("Ohje", "Uuden ohjeen hyväksyminen", True),
        ("Muut", "Muiden asiat", False),
        ("Tilat", "Uusien tilat", True),
        ("Tilat", "Tilaukset", False),
        ("Tarpeet", "Palvelujen tarpeiden kooste", True),
        ("Seuranta", "Vuoden seurannan tulokset", True),
        ("Hankinnat", "Tulevat hankintojen päätökset", True),
        ("Hankinnat", "Hankikannon hoito", False),
    ],
    ids=["four letters are all there", "four letters are not all there",
         "five letters are all there", "five letters are not all there",
         "of seven letters five", "of eight letters five",
         "of nine letters six", "of nine letters only five"],
)  # fmt: skip
def test_a_topic_is_known_by_the_beginning_of_its_words(
    title: str, said: str, known: bool, make_portal: MakePortal
) -> None:
    records = topic(at("4.2.2027", topics=said), rhythm=TOPICS.replace("Tilinpäätös", title))
    state, what = (
        ("Toteutuu", "käsitelty") if known else ("Ei toteudu", "ei ollut kokouksen aiheena")
    )
    assert shown(Example(MATTERS, records, ()), make_portal) == (
        state,
        f"{state} | 2027, {title.lower()}: {what} | meetings/kokous-1 | –",
    )


@pytest.mark.parametrize("example", COUNTS.values(), ids=COUNTS)
def test_a_group_meets_as_often_as_agreed(example: Example, make_portal: MakePortal) -> None:
    assert shown(example, make_portal) == example.shown


@pytest.mark.parametrize("example", AGENDAS.values(), ids=AGENDAS)
def test_topics_are_dealt_with_in_time(example: Example, make_portal: MakePortal) -> None:
    assert shown(example, make_portal) == example.shown
