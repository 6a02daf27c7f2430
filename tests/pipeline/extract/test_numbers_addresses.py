"""Numbers and addresses known by how they are built, not by whole labels."""

from __future__ import annotations

import pytest

from pipeline.extract import extract
from tests.pipeline.words import document

OWN = [
    ("PCC No: PCC-8QKD4W7Z          Ref. No. BP/CID/44/2291", "PCC-8QKD4W7Z"),
    ("Numero: 118734/2026/R", "118734/2026/R"),
    ("Aktenzeichen: IV 2 - 4481726", "IV 2 - 4481726"),
    ("Dossiernummer: 2026-INT-03391", "2026-INT-03391"),
    ("in the marriage register under no. 254/2020 of the year", "254/2020"),
    ("En cause A contre B (R.G. 570/2022) : le mariage est dissous", "570/2022"),
    ("Licence EXT 2025/27723 issued to a company", "EXT 2025/27723"),
    ("Nro. 2026-1184420", "2026-1184420"),
    ("Tomo 59 No. 2621", "2621"),
    ("Acta 2021 No. 26-21", "26-21"),
    ("N° 10-2026/ 048 217 SPIJ/RBT\nNom EL OUAZZANI", "10-2026/ 048 217"),
    ("Acte n° 3 917 Volume VI/2024 Folio n° LXXIV", "3 917"),
    ("LOCAL REGISTRATION NUMBER\n1200301 018842", "1200301 018842"),
    ("ICN: E2026173000000418833\nTCN: OPAC-1-7719-04", "E2026173000000418833"),
    ("Số: 214/2026/QĐST-HNGĐ", "214/2026/QĐST-HNGĐ"),
    ("Seria NV Nr. 441882", "NV 441882"),
    ("File No.: CO7063318842126   Date : 18/08/2026\nPCC No.: C0921846/26~0.8", "C0921846/26"),
    (
        "N° 000871-2026~0.8\nQUISPE HUAMANÍ, identificado con D.N.I. N° 41880217, de estado civil divorciado",
        "000871-2026",
    ),
    ("13B. LICENSE NUMBER   13C. DATE SIGNED\nCERTIFICATE NO. A52214", "A52214"),
    (
        "CERTIFICAT CONSTATATOR\nNr. 418827 din 18.06.2025\n\nentered in the Trade Register under no. J12/2741/2016",
        "418827",
    ),
    ("Vertaling nr. VTI-2026/0417\nDatum van het huwelijk   11 september 2009, akte nr. 5519", "VTI-2026/0417"),
    ("ADOPTION CAUSE NO. E12 OF 2025", "E12 OF 2025"),
    ("N°   2284 / C.RE / SG\nTimbre fiscal", "2284 / C.RE / SG"),
    ("BIRTH CERTIFICATE\nN° 0417 / 2003 / OU / ME\ncertificat d'accouchement n° 88/HDD", "0417 / 2003 / OU / ME"),
    ("Jl. Raya Darmo No. 135, Kota\nSURAT KETERANGAN\nNomor: 0217/HRD/XI/2026", "0217/HRD/XI/2026"),
    ("OUR REFERENCE\nIAM/27/M-0398\nYOUR REFERENCE\nApplication 202708814", "IAM/27/M-0398"),
    ("Numéro de candidat : 502001-004713 - Diplôme n° 502-2026-B2", "502-2026-B2"),
    ("OV-nummer: 9.412.087\nBeslissing nr. GV/46/2026/114738", "GV/46/2026/114738"),
    ("N° de demande : 2026/FES/0733     N° du bulletin : B3-26-0219", "B3-26-0219"),
    ("Volgnummer: CBB 26-1184\n\ningeschreven onder akte nummer B 3412", "CBB 26-1184"),
    ("REGISTRO CIVIL     ACTA DE DEFUNCIÓN     5001874432\nN° certificado de defunción 2000771846", "5001874432"),
    ("Registration     No. AC 036914\n\nNumber of entry in the Register     7218", "AC 036914"),
    ("Ref No: KHI-PCC-44207     Issue Date: 06-Oct-2026", "KHI-PCC-44207"),
    (
        "NIK / Personal Registration Number : 327306••••••0009\nNomor / Number : 3273-KM-04022026-0017",
        "3273-KM-04022026-0017",
    ),
]


@pytest.mark.parametrize(("text", "number"), OWN)
def test_a_number_is_the_paper_s_when_its_words_say_so(text: str, number: str) -> None:
    assert extract(document("criminal-record", text))["document_number"].values == (number,)


@pytest.mark.parametrize(
    "text",
    [
        "Passport No. AK0712345",
        "Domicilié rue Haute n° 27",
        "N.° de documento 72918446",
        "Documento   DNI 45180926",
        "rijksregisternummer 86.10.27-853.19",
        "numéro national 73.09.18-591.77",
        "Tel. no. 081 234567",
        "CPF nº 071.884.204-19, é nossa empregada",
        "CİLT NO: 61   HANE NO: 38",
        "titulaire de la CIN n° C448812",
        "Regulation no. 883/2004",
        "Dossier du 12/03/2026",
        "approved research organisation no. 2144",
        "Convictions: no 2026",
        "Carrera 59 No. 26-21, Bogotá D.C.",
        "Calle 13B # 8-50",
    ],
)
def test_numbers_of_other_things_are_not_the_paper_s(text: str) -> None:
    assert "document_number" not in extract(document("criminal-record", text))


@pytest.mark.parametrize(
    ("kind", "text", "number"),
    [
        ("employment-contract", "Assurance accidents : police n° AP-5518204, souscrite par la famille", []),
        ("employment-contract", "Contract nr. 2026/118\nPolis nr. 5518204", ["2026/118"]),
        ("health-insurance", "Police n° AP-5518204", ["AP-5518204"]),
        ("lease", "Certificat PEB n° 20230411008812, classe C", []),
        ("lease", "EPC-certificaat nr. 20230411-0000088 van 3 mei 2023", []),
        ("language-certificate", "Certificate No. 20230411", ["20230411"]),
        ("lease", "Madame Josée LAMBOT, n.n. 61.03.12-318.44, née à Huy", []),
        ("lease", "titulaire d'une carte B n° B 5518204 valable jusqu'au 31/10/2027", []),
        ("lease", "Enregistré deux rôles, Vol. 4 Folio 118 Case 7741", []),
        ("family-composition", "Gehuwd te Aalst op 3 mei 2024, aktenr. 88/2024.", []),
        ("family-composition", "Attest nr. 2026/4471\nGehuwd te Aalst, akte nr. 88/2024", ["2026/4471"]),
        ("marriage-certificate", "Akte nr. 88/2024", ["88/2024"]),
    ],
)
def test_the_number_of_a_paper_of_another_kind_is_not_the_paper_s(kind: str, text: str, number: list[str]) -> None:
    found = extract(document(kind, text)).get("document_number")
    assert [str(value) for value in (found.values if found else ())] == number


LIVING = [
    ("X, wonende te Diestsestraat 118 bus 3, 3000 Leuven, verklaart", "Diestsestraat 118 bus 3, 3000 Leuven"),
    ("a sa résidence principale à rue de l'Église, 85, 4500 Huy ( Huy ) depuis", "rue de l'Église, 85, 4500 Huy"),
    ("Mr X, living at 14 Orchard Road, 1300 Wavre, states", "14 Orchard Road, 1300 Wavre"),
    ("wohnhaft: Am Stadtgraben 94, 4730 Raeren", "Am Stadtgraben 94, 4730 Raeren"),
    ("wohnhaft in BergstraBe 88, 4780 Sankt Vith, erklärt", "Bergstraße 88, 4780 Sankt Vith"),
    ("ingeschreven is op het adres\nDiestsestraat 118, 3000 Leuven\nsinds 1 mei 2016\nAfgeleverd", None),
]


@pytest.mark.parametrize(("text", "address"), LIVING)
def test_an_address_shows_itself_and_the_words_before_say_whose_it_is(text: str, address: str | None) -> None:
    found = extract(document("municipal-registration", text))["address"]
    assert found.values == (address or "Diestsestraat 118, 3000 Leuven",)


def test_the_sender_s_address_is_nobody_s_home() -> None:
    text = "Zeebries Logistics NV\nHavenlaan 3, 8380 Zeebrugge\n\nThis is to certify that Mr Jan Peeters works here."
    assert "address" not in extract(document("employment-certificate", text))


def test_a_deed_gives_the_address_of_the_house() -> None:
    text = (
        "Monsieur X, domicilié rue Haute 2, 5000 Namur.\nLe bien situé avenue du Moulin, 27, 6900 Marche appartient à X"
    )
    assert extract(document("title-deed", text))["address"].values == ("avenue du Moulin, 27, 6900 Marche",)


HOMES = [
    (
        "criminal-record",
        "Alamat : Jl. Ketintang No. 22, Surabaya 60231\nNo. Paspor : X4018826",
        "Jl. Ketintang No. 22, Surabaya 60231",
    ),
    (
        "work-authorisation",
        "Verblijvende te: Ward 17, Chorepatan, Pokhara, Nepal",
        "Ward 17, Chorepatan, Pokhara, Nepal",
    ),
    (
        "criminal-record",
        "Domicile     Lot Amal n° 34, Route d'Imouzzer,\n             FES",
        "Lot Amal n° 34, Route d'Imouzzer, FES",
    ),
    (
        "employment-contract",
        "wonende te Flat 12, Sai Residency, Baner Road 3, 41104 Pune, India, hierna de werknemer",
        "Flat 12, Sai Residency, Baner Road 3, 41104 Pune, India",
    ),
    (
        "employment-contract",
        "Adresse : 70300 Oran, Cité Verte 4, ci-après dénommé le travailleur",
        "70300 Oran, Cité Verte 4",
    ),
    (
        "employment-certificate",
        "Residente a: Parma in Via Verdi 12, presta servizio dal 3 maggio 2015",
        "Parma in Via Verdi 12",
    ),
    (
        "employment-contract",
        "domiciliat în Oradea, adresa: Oradea, str. Morii nr. 7, pașaport AB118822",
        "Oradea, str. Morii nr. 7",
    ),
    (
        "criminal-record",
        "Address: 12 Temple Road, Nainital, opposite the post office",
        "12 Temple Road, Nainital, opposite the post office",
    ),
    (
        "admission-letter",
        "Mr Usman Qureshi\nHouse 41, Street 9\nISLAMABAD 44000\nPAKISTAN\n\nDear Mr Qureshi,",
        "House 41, Street 9 ISLAMABAD 44000 PAKISTAN",
    ),
    (
        "health-insurance",
        "Herrn\nArjun Rathore\nB-42, Shanti Path\n30200 Jaipur\nINDIEN",
        "B-42, Shanti Path 30200 Jaipur INDIEN",
    ),
    (
        "municipal-registration",
        "Adresse actuelle     Rue Haute 2/21, 4000 Liège\n\nAdresse     Commune\nRue Haute 2/21     Liège",
        "Rue Haute 2/21, 4000 Liège",
    ),
]


@pytest.mark.parametrize(("kind", "text", "address"), HOMES, ids=[address for _, _, address in HOMES])
def test_an_address_is_whole_with_its_flat_its_town_and_its_country(kind: str, text: str, address: str) -> None:
    assert extract(document(kind, text))["address"].values == (address,)


def test_the_address_below_a_service_of_the_head_is_the_sender_s() -> None:
    text = "Dienst Vreemdelingenzaken\nDienst Lang Verblijf\nPachecolaan 44, 1000 Brussel\n\nBeslissing"
    assert "address" not in extract(document("work-authorisation", text))


@pytest.mark.parametrize(
    ("kind", "text", "number"),
    [
        # A law under which the paper is made out, its number in brackets behind its title.
        ("birth-certificate", "Marriages and Births Act, 1985 (Act 367)\nSerial No. TQ 0418823", "TQ 0418823"),
        ("birth-certificate", "Loi sur l'état civil de 2016 (n° 32)\nActe n° 118/2004", "118/2004"),
        # What somebody has who is spoken of, and what the paper says of itself.
        ("dependency-proof", "that Mr A. B., holder of residence card No. 1188204, lives here\nNo. 77/2026", "77/2026"),
        ("criminal-record", "identificado con documento N° 5520118, no registra\nCertificado N° 20-4471", "20-4471"),
        ("medical-certificate", "houdster van\nverblijfskaart nr. B 551820 gezond is\nAttest nr. 77/26", "77/26"),
        ("criminal-record", "The bearer of this certificate no. K-5518/26 has no record", "K-5518/26"),
        ("work-permit", "The holder of single permit no. 2026/11804 may work", "2026/11804"),
        ("dependency-proof", "citizenship certificate No. 27-01-71-02218 was shown\nOutgoing No.: 4471", "4471"),
        ("health-insurance", "№ TR-26/004\nThe policy complies with Council Decision 2004/17/EC", "TR-26/004"),
        ("birth-certificate", "Decision No. 2004/17/AC", "2004/17/AC"),
        ("health-insurance", "Regulation (EC) No 883/2004\nPolicy No. TR-26/004", "TR-26/004"),
        ("title-deed", "Repertorium nr. 2024/77\ngekend ten kadaster sectie C nummer 0551 M", "2024/77"),
        ("title-deed", "Section des actes\nDossier Nr. 0551/26", "0551/26"),
        ("admission-letter", "N° FASE 12 · Réf. : ADM/2026/118", "ADM/2026/118"),
        ("employment-contract", "Commission paritaire n° 118\nContrat n° 2026/44", "2026/44"),
        ("employment-contract", "Legea nr. 53/2003\nContract nr. 2026/44", "2026/44"),
        ("student-account", "rekening nummer BE71 0961 2345 6769\nReferentie nummer 44-B", "44-B"),
        ("payslip", "SV-Nummer 12030467K019\nBelegnummer 55-1182", "55-1182"),
        # Which year an office counts, and which running number it gives.
        ("dependency-proof", "Ref. No.: 2082/83   Dis. No.: 2417", "2417"),
        ("dependency-proof", "Ref. No.: 2026/184   Page: 1", "2026/184"),
        ("dependency-proof", "Ref. No.: 2026/27", "2026/27"),
        ("dependency-proof", "Dispatch No.: 1944   Date: 3 May 2026", "1944"),
        # The sheet, and the entry of the register that is copied on it.
        ("birth-certificate", "Entry No. 88\nKXB 551204\nName Jo DOE", "KXB 551204"),
        ("birth-certificate", "Entry No. 88\nKXB 551204\nKXB 551205", "88"),
        ("birth-certificate", "Ref. No. 2026/884\nKXB 551204\nName Jo DOE", "2026/884"),
        ("death-certificate", "Registration No. 88/2001   Certificate No. 5512/C", "5512/C"),
        ("death-certificate", "Registration No. 88/2001", "88/2001"),
        ("company-registration", "Registration No. 88/2001   Serial No. 5512", "88/2001"),
        ("marriage-certificate", "Acte n° 118/2004\nKXB 551204", "118/2004"),
        ("marriage-certificate", "Identificador Electrónico\n11002000720240033918\nNúmero de Acta: 00417",
         "11002000720240033918"),
        ("marriage-certificate", "Identificador único de usuario 118\nNúmero de Acta: 00417", "00417"),
        # A label in two languages, a number over the title, a letter that ends a number.
        ("birth-certificate", "Acte de naissance n° / Izvod iz knjige rođenih 318/2011", "318/2011"),
        ("birth-certificate", "Acte n° / Record: 318/2011", "318/2011"),
        ("family-composition", "N° 4471882\nEXTRAIT D'ÉTAT CIVIL\nRegistre n° 318", "4471882"),
        ("family-composition", "Nr. seria / Serial No. LM 0551204 D\nName Jo DOE", "LM 0551204 D"),
        ("family-composition", "Serial No. LM 0551204 DOE", "LM 0551204"),
        ("birth-certificate", "Številka: 714-118/2026", "714-118/2026"),
        ("birth-certificate", "Номер: 714-118/2026", "714-118/2026"),
    ],
)  # fmt: skip
def test_the_number_of_the_paper_goes_before_those_that_it_tells_of(kind: str, text: str, number: str) -> None:
    found = extract(document(kind, text)).get("document_number")
    assert [str(value) for value in (found.values if found else ())] == [number]
