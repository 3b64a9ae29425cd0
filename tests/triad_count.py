"""What `tests/triad/data` comes to as of 15.9.2027, counted by hand."""

from datetime import date

TODAY = date(2027, 9, 15)
NOON = "1820998800"  # of that day

# Of the whole cooperation:
#   tieto-ajoissa            seven changes concern somebody else than their maker: four are told in
#                            time, two are to be told, verkon-vaihto was told nine days before
#   toimenpiteiden-vastuut   tarula-2026-suuntapiiri has no actions, nor says that it needs none
#   maaraajat                kysely was due on 31.8.; Haavela's overdue one is no party's
#   ohjeiden-yllapito        six of seven in force are reviewed in time, uusi-tyontekija is not;
#                            laitteet and tekoaly are drafts, what is withdrawn does not count
#   asiantuntijat            nobody is recorded for paikkatieto
# Of the deciding level:
#   neuvoston-kokoonpano     exactly the three
#   neuvoston-jasenet        one of the three starts on 1.10.
#   edustus-ylhaalla         one of each party, of whom one starts on 1.10.
#   neuvoston-kokoukset      four of four in 2026; in 2027 two are held and two are ahead
#   neuvoston-aiheet         the second quarter's topic was dealt with on 1.7., in the third;
#                            the last meeting has no topics yet
# Of the level that carries out:
#   edustus-alhaalla         nobody of the third party; the second's position is vacant
#   palvelujohtaja           who it is is not recorded
#   palvelujen-ehdot         asiointi has no service level; a draft and an ended one do not count
#   muutosten-suunnittelu    of puhelinvaihde nothing is recorded, tunnistuksen-uudistus has no day
#   projektien-ohjaus        two are open, and have all three; the third has ended
#   digiryhman-kokoukset     four are held and one is ahead, the sixth is a proposal
STATES = {
    "tieto-ajoissa": "unmet",
    "toimenpiteiden-vastuut": "unknown",
    "maaraajat": "unmet",
    "ohjeiden-yllapito": "unknown",
    "asiantuntijat": "unknown",
    "neuvoston-kokoonpano": "met",
    "neuvoston-jasenet": "upcoming",
    "edustus-ylhaalla": "upcoming",
    "neuvoston-kokoukset": "upcoming",
    "neuvoston-aiheet": "unmet",
    "edustus-alhaalla": "unmet",
    "palvelujohtaja": "unknown",
    "palvelujen-ehdot": "unmet",
    "muutosten-suunnittelu": "unknown",
    "projektien-ohjaus": "met",
    "digiryhman-kokoukset": "unknown",
}
LABELS = {
    "met": "Toteutuu",
    "upcoming": "Tulossa",
    "unknown": "Ei kirjattu",
    "unmet": "Ei toteudu",
}
COMING = [
    "1.10.2027 Keksilän kunnanjohtaja vaihtuu Sovittu Sopijapuolen ilmoitus muille. "
    "Koskee: Tarula, Unelmala",
    "la 2.10.2027 klo 18.00–22.30 Sähköpostin päivitys Sovittu Päivitys, Sähköposti. "
    "Koskee: Tarula, Keksilä, Unelmala (kaikki työntekijät)",
    "ti 9.11.2027 klo 16.00–20.00 Etäyhteyden vaihto Sovittu Ohjelmamuutos, Etäyhteys. "
    "Koskee: Tarula, Keksilä, Unelmala",
    "to 25.11.2027 klo 6.00–7.00 Asioinnin huoltokatko Sovittu "
    "Huoltokatko, Sähköinen asiointi. Koskee: Tarula, Unelmala",
    "tammi–maaliskuussa 2028 Tunnistuksen uudistus Suunniteltu "
    "Ohjelmamuutos, Sähköinen asiointi, Sähköposti. Koskee: Tarula, Keksilä, Unelmala",
]
# Of the council's next meeting: its topics, the open actions of what it decided, the question, the
# procurements that are open and begin within a year, three reviews within 90 days, two drafts. Its
# decision without actions is a board's, the year's task is the other group's.
AGENDA = """Neuvoston kokous 3/2027
Esityslista

Aika: 23.9.2027 klo 12.30–15.00
Paikka: Keksilän kunnantalo tai etänä
Puheenjohtaja:
Sihteeri:

1. Kokouksen avaaminen
2. Läsnäolijat, kokouksen laillisuus ja päätösvaltaisuus
3. Esityslistan hyväksyminen

4. Aiheet
   - Kolmannen neljänneksen seuranta
   - Ensi vuoden budjetti

5. Avoimet toimenpiteet
   - Kysytään työntekijöiltä, miten ohje toimii (myöhässä), vastuu: Unelmalan palvelujohtaja, \
määräaika 31.8.2027
   - Kiinnitetään päivystyksen numero jokaiseen kannettavaan, vastuu: Tukikeskuksen neuvojat, \
määräaika 31.10.2027
   - Koulutetaan esihenkilöt, vastuu: Tarulan digijohtaja, määräaika 30.11.2027

6. Avoimet kysymykset, joista ryhmä voisi sopia
   - Kuka maksaa asioinnin paremman palvelutason?

7. Alkavat yhteishankinnat
   - Kannettavat tietokoneet, käynnissä, elo–marraskuussa 2027
   - Puhelinliittymät, suunnitteilla, huhti–kesäkuussa 2028

8. Katselmoitavat ja hyväksyttävät ohjeet
   - Uusi työntekijä (myöhässä), katselmoitava viimeistään 11.6.2027
   - Salasanat, katselmoitava viimeistään 1.12.2027
   - Tiedostojen jakaminen, katselmoitava viimeistään 10.12.2027
   - Hyväksyntää odottavia luonnoksia on 2, hyväksyjää ei ole kirjattu

9. Muut asiat
10. Seuraava kokous
11. Kokouksen päättäminen
"""
RECORDS = {
    "meetings": 15,
    "annual-tasks": 1,
    "groups": 2,
    "positions": 9,
    "contact-points": 4,
    "networks": 1,
    "network-events": 1,
    "decisions": 10,
    "guidelines": 10,
    "organisations": 4,
    "goals": 4,
    "services": 6,
    "changes": 9,
    "projects": 3,
    "procurements": 4,
    "requirements": 16,
    "terms": 3,
}
