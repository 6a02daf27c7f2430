"""Papers of banks and tax offices from further away."""

from __future__ import annotations

from pipeline.kinds.profile import Profile

PROFILES = (
    Profile(
        "fee-payment",
        titles="""
        comprobante de operación | orden de pago al exterior | transferencia swift | transferencia al exterior
        transferencia emitida | justificante de la operación | comprovante de transferência | comprovante de pagamento
        ordem de pagamento ao exterior | transferência internacional | contabile di bonifico
        disposizione di bonifico | bonifico estero | ricevuta bonifico sepa | giden swift | yurt dışı para transferi
        uluslararası para transferi | giden havale | ödeme dekontu | potwierdzenie wykonania przelewu
        potwierdzenie przelewu zagranicznego | przelew zagraniczny | dispoziție de plată externă
        ordin de plată valutar | platezhnoe poruchenie | zayavlenie na perevod | foreign remittance application
        outward remittance advice | outward telegraphic transfer | remittance application form
        application for funds transfer overseas | cross border remittance | forex remittance
        payment transaction details | auslandsüberweisung | auslandszahlung | mt103
        """,
        strong="""
        cuenta del beneficiario | datos del beneficiario | conta do favorecido | favorecido | banca beneficiaria
        ordenante beneficiario | gönderen alıcı | alıcı iban | nadawca odbiorca | tytuł przelewu | cont beneficiar
        poluchatel | remitter beneficiary | ordering customer beneficiary customer | causale bonifico
        naar dienst vreemdelingenzaken | received office des étrangers | nom de la contrepartie
        """,
    ),
    Profile(
        "bank-statement",
        titles="""
        extracto mensual | extracto de movimientos | consulta de movimientos | estado de cuenta corriente
        extracto integral de cuenta | extrato de conta corrente | extrato mensal | extrato consolidado
        lista movimenti | movimenti conto corrente | estratto conto corrente | hesap ekstresi
        vadesiz hesap hareketleri | hesap cüzdanı | wyciąg z rachunku bankowego | historia rachunku
        zestawienie operacji | extras de cont curent | vypiska po schetu | vypyska po rakhunku
        personal account transaction history | personal account details | transaction details of account | passbook
        bank passbook | account balance certificate | balance certificate | balance confirmation certificate
        certificate of balance | bank certificate of balance | certificate of deposit balance | certificado de saldo
        certificado de cuenta bancaria | attestation de solde | bakiye yazısı | bank balance certificate
        account ledger | statement of operative account
        """,
        strong="""
        fecha concepto importe saldo | fecha valor concepto importe saldo | data descrição valor saldo
        dt movimento histórico valor saldo | saldo do dia | data valuta descrizione addebiti accrediti
        tarih açıklama tutar bakiye | data operacji opis operacji kwota | saldo końcowe | vkhodyashchiy ostatok
        iskhodyashchiy ostatok | withdrawal amt deposit amt | narration withdrawal deposit | solde de départ
        chq ref no | balance as at | balance of the account as of | the balance standing to the credit
        maintains a savings account | closing balance statement summary
        """,
    ),
    Profile(
        "bank-signatory-letter",
        titles="""
        certificado de firma autorizada | certificado bancario de apoderado | dichiarazione di firma
        declaração de assinatura autorizada | imza yetkisi yazısı | imza yetki belgesi
        zaświadczenie o pełnomocnictwie do rachunku
        """,
        strong="""
        signing mandate on the accounts | individual signing mandate | mandat de signature sur les comptes
        firma autorizada en la cuenta | apoderado con firma autorizada | figura como apoderado | imza yetkilisi
        hesapta imzaya yetkili | potere di firma sul conto | assinatura autorizada na conta | pełnomocnik do rachunku
        allein zeichnungsberechtigt | gemachtigd om alleen te tekenen | authorised to sign alone
        geschäftskonto zeichnungsberechtigt | authority to operate the account
        """,
    ),
    Profile(
        "student-account",
        titles="""
        gesperrtes konto | bestätigung über ein gesperrtes konto | cuenta bloqueada | conta bloqueada | conto bloccato
        bloke hesap belgesi | rachunek zablokowany | confirmation of deposit blocked account
        blocked amount certificate | confirmation blocked account student | garantie de ressources étudiant
        """,
        strong="""
        monthly instalments student | in monthly instalments | released in monthly | paid back in monthly instalments
        libéré mensuellement | versements mensuels à l étudiant | maandelijks vrijgegeven | maandelijkse schijven
        in monatlichen raten | monatlich freigegeben | covering the living expenses | subsistance mensuelle étudiant
        """,
    ),
    Profile(
        "payslip",
        titles="""
        recibo de nómina | recibo de salarios | recibo de vencimento | recibo de salário | contracheque | holerite
        demonstrativo de pagamento | busta paga | cedolino paga | prospetto paga | maaş bordrosu
        ücret hesap pusulası | ücret bordrosu | pasek wynagrodzeń | pasek płacowy | odcinek płacowy | lista płac
        fluturaș de salariu | stat de plată | raschetnyy listok | wage slip | pay advice | bulletin de salaire
        recibo individual justificativo del pago de salarios
        """,
        strong="""
        líquido total a percibir | devengos deducciones | base de cotización | líquido a receber | total de descontos
        vencimentos descontos | netto in busta | trattenute competenze | brüt ücret | net ödenen | gelir vergisi
        sgk işçi payı | wynagrodzenie brutto | zaliczka na podatek | do wypłaty | salariu brut | salariu net
        cotisations cnss | basic hra conveyance
        """,
    ),
    Profile(
        "tax-assessment",
        titles="""
        declaración de la renta | certificado de retenciones | liquidación del impuesto sobre la renta
        declaração de imposto de renda | nota de liquidação irs | demonstração de liquidação de irs
        certificazione unica | modello 730 | dichiarazione dei redditi | gelir vergisi beyannamesi
        zeznanie podatkowe | zaświadczenie o dochodach urząd skarbowy | decizie de impunere | itr acknowledgement
        indian income tax return | sa302 | notice of assessment | spravka 2 ndfl
        """,
    ),
)
