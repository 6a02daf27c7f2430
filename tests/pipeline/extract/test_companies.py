"""Which words of a line are a company with its legal form, in the forms of many states."""

from __future__ import annotations

import pytest

from pipeline.extract.names.clean import clean_name, clean_organisation
from pipeline.extract.names.companies import companies, company_in
from pipeline.extract.text.lines import Paper
from tests.pipeline.words import document


@pytest.mark.parametrize(
    ("text", "company"),
    [
        ("Ege Zeytin Gıda Sanayi ve Ticaret A.Ş. · since 1974", "Ege Zeytin Gıda Sanayi ve Ticaret A.Ş."),
        ("Toros Nakliyat San. ve Tic. Ltd. Şti.", "Toros Nakliyat San. ve Tic. Ltd. Şti."),
        ("PORSUK MAKİNA SANAYİ VE TİCARET ANONİM ŞİRKETİ", "PORSUK MAKİNA SANAYİ VE TİCARET ANONİM ŞİRKETİ"),
        ("Piekarnia Nowak i Synowie Sp. z o.o.", "Piekarnia Nowak i Synowie Sp. z o.o."),
        ("Nowak i Wspólnicy Spółka Jawna", "Nowak i Wspólnicy Spółka Jawna"),
        ("Molnár és Társa Kft.", "Molnár és Társa Kft."),
        ("Larsen & Søn A/S", "Larsen & Søn A/S"),
        ("Filature du Cap SUARL, Tunis", "Filature du Cap SUARL"),
        ("Трудовой договор с ООО «Северный ветер», г. Тверь", "ООО «Северный ветер»"),
        ("aquaBank S.A., ul. Polna 3, Radom", "aquaBank S.A."),
        ("PAY STATEMENT Orchard Tools Inc.", "Orchard Tools Inc."),
        ("STATEMENT Inc.", "STATEMENT Inc."),
        ("they paid Delta Bank S.A. in full", "Delta Bank S.A."),
        ("ТОВ «Степова зоря»", "ТОВ «Степова зоря»"),
        ("Harbour Logistics NV, Testdock 4", "Harbour Logistics NV"),
        ("We thank you and remain at your disposal", ""),
        ("ООО заключает договор", ""),
    ],
)
def test_a_company_is_its_whole_name(text: str, company: str) -> None:
    assert company_in(text) == company


@pytest.mark.parametrize(
    "text",
    ["Eupen, den 9. November 2026", "Lille, le 1er octobre 2026", "Porto, 3 de maio de 2026", "Gent, 04/11/2026"],
)
def test_place_and_day_are_no_organisation(text: str):
    assert clean_organisation(text) == ""


@pytest.mark.parametrize("text", ["Studio 2000", "Agence 12 Avenue", "Fondation du 8 mai", "Fonds Europa 2030 NV"])
def test_figures_may_be_part_of_an_organisation(text: str):
    assert clean_organisation(text) == text


def test_the_end_of_a_company_s_name_is_no_company() -> None:
    found = companies(Paper(document("payslip", "GÖKÇE TEKSTIL SAN. vc Tic. A.S.\nLin & Partners Trading Ltd")))
    assert [place.raw for place in found] == ["Lin & Partners Trading Ltd"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Sağlık Dairesi Başkanlığı", ""),
        ("Urząd Miasta Gdyni", ""),
        ("Ministerul Afacerilor Interne", ""),
        ("Uprava Grada", ""),
        ("Mehmet Başkan", "Mehmet Başkan"),
        ("Daire O'Brien", "Daire O'Brien"),
    ],
)
def test_offices_of_other_states_are_nobody(text: str, name: str) -> None:
    assert clean_name(text) == name
