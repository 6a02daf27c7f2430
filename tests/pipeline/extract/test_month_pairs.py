"""Dates of passports, with the month in two languages, for the states of the Union that print it so and some more."""

import datetime as dt

import pytest

from pipeline.extract.dates.find import scan
from pipeline.extract.dates.month_pairs import months_in, months_of
from pipeline.extract.passports.dates import printed_dates
from pipeline.extract.text.lines import Paper
from tests.pipeline.words import document

PRINTED = {
    "Austria": "JÄN/JAN FEB/FEB MÄR/MAR APR/APR MAI/MAY JUN/JUN JUL/JUL AUG/AUG SEP/SEP OKT/OCT NOV/NOV DEZ/DEC",
    "Belgium": "JAN/JAN FEB/FEV MRT/MARS APR/AVR MEI/MAI JUN/JUIN JUL/JUIL AUG/AOUT SEP/SEPT OKT/OCT NOV/NOV DEC/DEC",
    "Canada": "JAN/JAN FEB/FÉV MAR/MARS APR/AVR MAY/MAI JUN/JUIN JUL/JUIL AUG/AOÛT SEP/SEPT OCT/OCT NOV/NOV DEC/DÉC",
    "Croatia": "SIJ/JAN VELJ/FEB OŽU/MAR TRA/APR SVI/MAY LIP/JUN SRP/JUL KOL/AUG RUJ/SEP LIS/OCT STU/NOV PRO/DEC",
    "Czechia": "LED/JAN ÚNO/FEB BŘE/MAR DUB/APR KVĚ/MAY ČVN/JUN ČVC/JUL SRP/AUG ZÁŘ/SEP ŘÍJ/OCT LIS/NOV PRO/DEC",
    "Denmark": "JAN/JAN FEB/FEB MAR/MAR APR/APR MAJ/MAY JUN/JUN JUL/JUL AUG/AUG SEP/SEP OKT/OCT NOV/NOV DEC/DEC",
    "Estonia": "JAAN/JAN VEEB/FEB MÄRTS/MAR APR/APR MAI/MAY JUUNI/JUN JUULI/JUL AUG/AUG SEPT/SEP OKT/OCT NOV/NOV "
    "DETS/DEC",
    "Finland": "TAMMI/JAN HELMI/FEB MAALIS/MAR HUHTI/APR TOUKO/MAY KESÄ/JUN HEINÄ/JUL ELO/AUG SYYS/SEP LOKA/OCT "
    "MARRAS/NOV JOULU/DEC",
    "Greece": "ΙΑΝ/JAN ΦΕΒ/FEB ΜΑΡ/MAR ΑΠΡ/APR ΜΑΪ/MAY ΙΟΥΝ/JUN ΙΟΥΛ/JUL ΑΥΓ/AUG ΣΕΠ/SEP ΟΚΤ/OCT ΝΟΕ/NOV ΔΕΚ/DEC",
    "Hungary": "JAN/JAN FEB/FEB MÁR/MAR ÁPR/APR MÁJ/MAY JÚN/JUN JÚL/JUL AUG/AUG SZE/SEP OKT/OCT NOV/NOV DEC/DEC",
    "Ireland": "Ean/Jan Fea/Feb Már/Mar Aib/Apr Bea/May Mei/Jun Iúi/Jul Lún/Aug MFó/Sep DFó/Oct Sam/Nov Nol/Dec",
    "Italy": "GEN/JAN FEB/FEB MAR/MAR APR/APR MAG/MAY GIU/JUN LUG/JUL AGO/AUG SET/SEP OTT/OCT NOV/NOV DIC/DEC",
    "Latvia": "JANV/JAN FEBR/FEB MARTS/MAR APR/APR MAIJS/MAY JŪN/JUN JŪL/JUL AUG/AUG SEPT/SEP OKT/OCT NOV/NOV DEC/DEC",
    "Lithuania": "SAU/JAN VAS/FEB KOV/MAR BAL/APR GEG/MAY BIR/JUN LIE/JUL RGP/AUG RGS/SEP SPA/OCT LAP/NOV GRD/DEC",
    "Malta": "JAN/JAN FRA/FEB MAR/MAR APR/APR MEJ/MAY ĠUN/JUN LUL/JUL AWW/AUG SET/SEP OTT/OCT NOV/NOV DIĊ/DEC",
    "Netherlands": "JAN/JAN FEB/FEB MAA/MAR APR/APR MEI/MAY JUN/JUN JUL/JUL AUG/AUG SEP/SEP OKT/OCT NOV/NOV DEC/DEC",
    "Poland": "STY/JAN LUT/FEB MAR/MAR KWI/APR MAJ/MAY CZE/JUN LIP/JUL SIE/AUG WRZ/SEP PAŹ/OCT LIS/NOV GRU/DEC",
    "Portugal": "JAN/JAN FEV/FEB MAR/MAR ABR/APR MAI/MAY JUN/JUN JUL/JUL AGO/AUG SET/SEP OUT/OCT NOV/NOV DEZ/DEC",
    "Romania": "IAN/JAN FEB/FEB MAR/MAR APR/APR MAI/MAY IUN/JUN IUL/JUL AUG/AUG SEP/SEP OCT/OCT NOI/NOV DEC/DEC",
    "Slovakia": "JAN/JAN FEB/FEB MAR/MAR APR/APR MÁJ/MAY JÚN/JUN JÚL/JUL AUG/AUG SEP/SEP OKT/OCT NOV/NOV DEC/DEC",
    "Slovenia": "JAN/JAN FEB/FEB MAR/MAR APR/APR MAJ/MAY JUN/JUN JUL/JUL AVG/AUG SEP/SEP OKT/OCT NOV/NOV DEC/DEC",
    "Spain": "ENE/JAN FEB/FEB MAR/MAR ABR/APR MAY/MAY JUN/JUN JUL/JUL AGO/AUG SEP/SEP OCT/OCT NOV/NOV DIC/DEC",
    "Sweden": "JAN/JAN FEB/FEB MAR/MAR APR/APR MAJ/MAY JUN/JUN JUL/JUL AUG/AUG SEP/SEP OKT/OCT NOV/NOV DEC/DEC",
    "Turkey": "OCA/JAN ŞUB/FEB MAR/MAR NİS/APR MAY/MAY HAZ/JUN TEM/JUL AĞU/AUG EYL/SEP EKİ/OCT KAS/NOV ARA/DEC",
    "United Kingdom": "JAN/JAN FEB/FEV MAR/MARS APR/AVR MAY/MAI JUN/JUIN JUL/JUIL AUG/AOUT SEP/SEPT OCT/OCT NOV/NOV "
    "DEC/DEC",
}
EVERY = [(state, month, pair) for state, pairs in PRINTED.items() for month, pair in enumerate(pairs.split(), 1)]


@pytest.mark.parametrize("state", PRINTED)
def test_every_month_of_a_state_is_read_on_its_passports_and_on_other_papers(state: str) -> None:
    for month, pair in enumerate(PRINTED[state].split(), 1):
        date = dt.date(2024, month, 21)
        (printed,) = printed_dates(Paper(document("passport", f"21 {pair} 2024")).pages[0])
        assert printed.values == ((date, 1.0),), pair
        (turned,) = printed_dates(Paper(document("passport", f"21 {'/'.join(reversed(pair.split('/')))} 24")).pages[0])
        assert [day for day, _ in turned.values if day.year == 2024] == [date], pair
        (raw,) = scan(f"issued on 21 {pair} 2024 at")
        assert [day for day, _ in raw.values] == [date], pair


@pytest.mark.parametrize("spoilt", ["21{one}{two}2024", "21 {one} / {two} 2024", "21 {one}I{two} 2024"])
def test_a_slash_that_was_lost_or_misread_changes_no_month(spoilt: str) -> None:
    wrong = []
    for state, month, pair in EVERY:
        one, two = pair.split("/")
        found = list(printed_dates(Paper(document("passport", spoilt.format(one=one, two=two))).pages[0]))
        best = max((value for date in found for value in date.values), key=lambda value: value[1], default=None)
        if best is None or best[0] != dt.date(2024, month, 21):
            wrong.append((state, pair))
    # A sign between two months may join with them to another word; what is left unread is a person's.
    assert len(wrong) <= 0.02 * len(EVERY), wrong


def test_a_misread_pair_of_months_keeps_the_month_that_it_is_nearly_as_near_to() -> None:
    assert months_in("jul/juil") == ((7, 1.0),)
    misread = dict(months_in("juujuil"))
    assert set(misread) == {6, 7}
    assert misread[7] == 0.7
    assert sum(misread.values()) < 1


@pytest.mark.parametrize("text", ["jan/jul", "jun/jul", "marapr", "xyz/abc", "residence", ""])
def test_months_that_differ_and_words_that_are_none_are_no_month(text: str) -> None:
    assert months_in(text) == ()


def test_a_word_alone_is_taken_as_the_languages_of_icao_have_it_before_any_other() -> None:
    assert months_of("mar") == (3,)
    assert months_of("mei") == (5,)
    assert months_of("juillet") == (7,)
    assert not [raw for raw in scan("cours de MAI/JUIN 2026 et du 3 MAI/JUIN 2026") if raw.values]
