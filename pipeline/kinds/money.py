"""Papers about money: payments, accounts, income, grants, cover."""

from __future__ import annotations

from pipeline.kinds.profile import Profile

PROFILES = (
    Profile(
        "fee-payment",
        titles="""
        proof of payment | payment confirmation | payment receipt | transfer confirmation | transaction details
        transfer details | payment details | confirmation of payment | payment order | remittance advice | swift copy
        transfer receipt | wire transfer | international transfer | money transfer receipt | funds transfer
        sepa credit transfer | transaction receipt | payment advice | outward remittance | telegraphic transfer
        single customer credit transfer | payment successful | transfer completed | payment executed
        customer credit transfer | credit transfer advice
        bank transfer confirmation | transaction confirmation | transfer successful | debit advice | payment initiated
        transaction successful | preuve de paiement | confirmation de paiement | confirmation de virement
        ordre de virement | avis de débit | avis d exécution | détail de l opération | détails de la transaction
        virement effectué | virement européen | virement international | virement exécuté | reçu de paiement
        ordre de paiement | justificatif de virement | justificatif de paiement | avis d opéré | paiement effectué
        betalingsbewijs | bewijs van betaling | overschrijving | bevestiging van overschrijving | betalingsopdracht
        transactiedetails | details van de verrichting | overschrijving uitgevoerd | bevestiging van betaling
        verrichting detail | betaling uitgevoerd | uw overschrijving | detail verrichting | overboeking
        betalingsbevestiging | uitvoeringsbericht | zahlungsbestätigung | überweisung | überweisungsbestätigung
        zahlungsbeleg | überweisungsauftrag | auftragsbestätigung überweisung | umsatzdetails | sepa überweisung
        einzahlungsbeleg | zahlungsnachweis | überweisungsbeleg | überweisung ausgeführt | comprobante de pago
        comprobante de transferencia | transferencia internacional | justificante de transferencia
        ricevuta di bonifico | bonifico | comprovativo de transferência | dekont | havale dekontu | eft dekontu
        potwierdzenie przelewu | potwierdzenie wykonania operacji | ordin de plată | dovada plății | recibo de pago
        payment made | transfer made | details of transfer | details of your transfer | your payment
        proof of transfer | proof of the transfer | transaction slip | deposit slip | payment slip | bank receipt
        receipt | advice of payment | application for remittance | ordre de transfert | avis de virement
        bordereau de versement | preuve de virement | reçu | quittance | détail de la transaction | versement
        avis de transfert | bewijs van overschrijving | stortingsbewijs | afschrift overschrijving
        detail van de overschrijving | kwitantie | ontvangstbewijs | transactiebewijs | überweisungsdetails
        einzahlung | quittung | zahlung ausgeführt | buchungsbestätigung zahlung
        """,
        strong="""
        pchqbebb | be57 6792 0060 9235 | 679 2006092 35 | 679200609235 | be57679200609235 | redevance administrative
        administrative fee immigration office | retributie | administrative contribution | contribution fee
        redevance couvrant les frais administratifs | bijdrage in de administratieve kosten
        beneficiary office des etrangers | dienst vreemdelingenzaken begunstigde | office des étrangers bénéficiaire
        fps home affairs immigration office | spf intérieur office des étrangers
        fod binnenlandse zaken dienst vreemdelingenzaken | account beneficiary | beneficiary account
        beneficiary iban | compte bénéficiaire | compte du bénéficiaire | rekening begunstigde
        rekeningnummer begunstigde | rekening van de begunstigde | konto des empfängers | empfänger iban
        iban empfänger | iban bénéficiaire | iban begunstigde | verwendungszweck | mededeling | ordering customer
        donneur d ordre | opdrachtgever | auftraggeber | ordonnateur | details of charges | remittance information
        value date amount currency beneficiary | beneficiary bank | beneficiary customer | compte à débiter
        te debiteren rekening | debit account | free communication | communication libre | vrije mededeling
        account to be debited | execution date | date d exécution | uitvoeringsdatum | ausführungsdatum | memo date
        uitgevoerd op | exécuté le | recipient account | transfer reference | your transfer has been | payment status
        reference of payment | payment executed | transfer executed | executed on | paid to | payment reference
        structured communication | communication structurée | gestructureerde mededeling | account to be credited
        account credited | compte crédité | gecrediteerde rekening | bénéficiaire iban | begunstigde iban
        name of beneficiary | nom du bénéficiaire | naam begunstigde | name des empfängers | naam van de begunstigde
        message to beneficiary | communication au bénéficiaire | bericht aan begunstigde | order given by
        transfer to belgium | virement vers | interbank settlement amount | instructed amount | creditor account
        debtor account | creditor agent | intrbksttlmamt | instdamt | cdtragt | cdtracct | rmtinf ustrd
        """,
        body="""
        beneficiary | bénéficiaire | begunstigde | empfänger | amount | montant | bedrag | betrag | communication
        mededeling | iban | bic | swift | reference | référence | referentie | transaction id | transaction number
        date | payer | currency eur | executed | exécuté | uitgevoerd | ausgeführt | charges | frais | kosten
        gebühren | sender | recipient | from account | to account | transfer | virement | processed | status
        completed | pending | immigration office | recipient name | purpose | beneficiario | importe
        completed successfully | kwota | alıcı | tutar | beneficiary name | remitter
        """,
        against="""
        opening balance | closing balance | solde initial | solde final | beginsaldo | eindsaldo
        balance brought forward | invoice | facture | factuur | rechnung | payslip | tuition | checklist
        required documents | previous balance | statement of account | relevé de compte | rekeninguittreksel
        kontoauszug | frais de scolarité | minerval | inschrijvingsgeld | studiengebühren | monthly rent | loyer
        huur | miete | visa handling fee | bill to | salary | payable before | please pay by | to be paid before
        billing period | delivery address | te betalen vóór | facturatieperiode | leveringsadres | incl btw
        à payer avant | période de facturation | adresse de fourniture | tva comprise | zahlbar bis | lieferadresse
        abrechnungszeitraum | périodicité mensuelle | periodiciteit maandelijks | maandelijks elke | turnus monatlich
        monthly until further notice | cada mes hasta | première exécution | eerste uitvoering | erste ausführung
        first payment | vac service charge | visa application centre receipt | visa centre service fee | courier
        merchant copy
        """,
        files="""
        payment fee redevance retributie paiement betaling betalingsbewijs virement overschrijving transfer receipt
        proof swift zahlung contribution 207 363
        """,
    ),
    Profile(
        "bank-statement",
        titles="""
        bank statement | account statement | statement of account | statement of accounts | current account statement
        savings account statement | monthly statement | account activity | transaction history | e statement
        your statement | account summary | detailed statement | statement of transactions | bank account statement
        account transactions | credit card statement | card statement | statement of credit card | relevé de compte
        extrait de compte | relevés de compte | extraits de compte | relevé d identité et de compte
        historique des opérations | relevé des opérations | relevé bancaire | relevé mensuel | relevé de carte
        rekeninguittreksel | rekeningafschrift | rekeningoverzicht | bankafschrift | rekeninguittreksels
        dagafschrift | overzicht verrichtingen | kaartafrekening | uittreksel van rekening | kontoauszug
        kontoauszüge | umsatzübersicht | umsatzanzeige | kreditkartenabrechnung | finanzstatus | kontoübersicht
        extracto de cuenta | estado de cuenta | extracto bancario | estratto conto | extrato de conta
        extrato bancário | hesap özeti | hesap ekstresi | hesap hareketleri | wyciąg z rachunku | wyciąg bankowy
        extras de cont | account history | statement | transactions overview | movements | account movements
        statement of movements | mouvements du compte | situation de compte | relevé d opérations
        historique du compte | rekeningstaat | verrichtingen overzicht | overzicht van verrichtingen
        verrichtingenoverzicht | periodiek afschrift | transactieoverzicht | overzicht van transacties
        afschrift van rekening | periodic statement | relevé périodique | relevé des écritures | umsatzliste
        buchungsübersicht | lista movimenti | elenco movimenti | extrato de movimentos | movimentos da conta
        historia rachunku | historia operacji | zestawienie operacji | istoric tranzacții
        rekeninginformatie | kontobewegungen | kontoverlauf | umsätze | movimientos de cuenta | cartola
        """,
        strong="""
        opening balance | closing balance | balance brought forward | balance carried forward | statement period
        running balance | previous balance | available balance total debits | brought forward | carried forward
        total credits total debits | debit credit balance | withdrawals deposits balance
        date description debit credit balance | particulars debit credit balance
        date value date description withdrawals deposits | money in money out balance | paid out paid in balance
        solde initial | solde final | ancien solde | nouveau solde | solde précédent | solde créditeur
        date libellé débit crédit | date valeur libellé débit crédit | date opération débit crédit
        date valeur débit crédit | beginsaldo | eindsaldo | vorig saldo | nieuw saldo | saldo vorig uittreksel
        oud saldo | datum omschrijving bedrag saldo | datum valuta omschrijving | af bij saldo | debet credit saldo
        begin saldo | alter saldo | neuer saldo | anfangssaldo | endsaldo | kontostand am | buchung valuta
        buchungstag wertstellung | wertstellung betrag | alter kontostand | neuer kontostand | valuta buchungstext
        saldo inicial | saldo final | saldo anterior | saldo iniziale | saldo finale | devir bakiyesi | bakiye
        saldo początkowe | saldo końcowe | sold initial | sold final | total debit | total credit | statement no
        numéro d extrait | uittreksel nr | auszug nr | extrait n | balance at | balance on | solde au | saldo op
        saldo einde periode | saldo begin periode | solde fin de période | solde début de période
        balance at end of period | saldo am ende des zeitraums
        saldo per | saldo am | kontostand | booking date value date | date comptable | boekdatum | buchungsdatum
        debits credits | mouvement débit crédit | date transaction amount balance | running total
        """,
        body="""
        balance | solde | saldo | kontostand | debit | credit | débit | crédit | debet | account number
        numéro de compte | rekeningnummer | kontonummer | iban | bic | period from to | période du au
        periode van tot | zeitraum vom bis | value date | date valeur | valutadatum | withdrawal | deposit | atm
        pos purchase | standing order | direct debit | salary | salaire | loon | gehalt | card payment | bancontact
        domiciliation | domiciliëring | lastschrift | gutschrift | fees | transfer | branch | account holder
        titulaire | rekeninghouder | kontoinhaber | currency | transactions | overdraft | page
        """,
        against="""
        payslip | net salary | checklist | required documents | beneficiary account number amount communication
        """,
        files="""
        bancaire bank_statement extrait_compte releve_compte
        bank statement releve relevé extrait compte rekeninguittreksel kontoauszug statements estatement afschrift
        extracto hesap account
        """,
    ),
    Profile(
        "bank-signatory-letter",
        titles="""
        bestätigung der verfügungsberechtigung | verfügungsberechtigung | bevestiging van volmacht
        confirmation of signing powers
        signatory letter | authorised signatory letter | account signatory confirmation
        signatory confirmation letter | bank signatory letter | confirmation of authorised signatory
        signature authority | confirmation of signatory | attestation de pouvoir bancaire | pouvoir de signature
        attestation de signature bancaire | confirmation de pouvoir de signature | tekenbevoegdheid
        bevestiging tekenbevoegdheid | volmacht op rekening | attest volmachten rekening | zeichnungsberechtigung
        kontovollmacht | bestätigung der zeichnungsberechtigung | zeichnungsbefugnis | confirmation of mandate
        certificate of account mandate | certificate of mandate | attestation de mandat sur compte
        attestation de procuration bancaire | bescheinigung der kontovollmacht | attest van bankvolmacht
        certificado de firmas autorizadas | certificato dei poteri di firma | banka imza yetkisi
        account mandate confirmation | bank letter authorised signatory | bank confirmation letter company account
        attestation bancaire signataire | attestation de signature | attestation de mandataire
        lettre de la banque signataire | attest handtekenbevoegdheid | attest van de bank | bankverklaring volmacht
        bestätigung der bank zeichnungsberechtigung
        lettre de la banque | brief van de bank | schreiben der bank | letter from the bank
        """,
        strong="""
        allein verfügen darf | darf allein verfügen | empowered to operate the company account
        signature alone binds the company | engager seul la société | mag alleen over de rekening beschikken
        authorised signatory on the account | is a signatory | sole signatory
        authorised signatory of the company account | authorized signatory of the account
        authorized to sign on the account | authorised to operate the account | signatory to the account
        sole authorized signatory | sole authorised signatory
        dispose du pouvoir de signature | a pouvoir de signature | est signataire | habilité à signer sur le compte
        signature sur le compte | mandataire sur le compte | tekenbevoegd op rekening | gevolmachtigd op rekening
        tekenbevoegd | ist zeichnungsberechtigt | verfügungsberechtigt | zeichnungsberechtigt für das konto
        authorised to sign | authorized to sign | signing authority on | signing rights on | signing powers
        mandate holder | holder of the mandate | sole signature | signature unique sans limite
        signs on the account | sign alone on behalf of the company | holds signature rights | autorisé à signer
        autorisée à signer | est autorisé à signer sur | pouvoirs sur le compte | a procuration sur le compte
        signature individuelle sur le compte | habilité à faire fonctionner le compte | bevoegd om te tekenen
        handtekenbevoegdheid | volmachthouder op de rekening | tekent alleen | berechtigt zu zeichnen
        einzelzeichnungsberechtigt | bevollmächtigt für das konto
        peut signer seul pour ce compte | may sign alone for this account | kan alleen tekenen voor deze rekening
        darf für dieses konto allein zeichnen | signe seul pour le compte de la société
        """,
        body="""
        bank | banque | company account | compte de la société | vennootschapsrekening | firmenkonto | signatory
        account number | company | branch manager | we confirm | nous confirmons | wij bevestigen | wir bestätigen
        our client | maintains an account | account held | mandate | procuration | volmacht | vollmacht | mandataire
        signatory of the account | company's account | compte professionnel | zakelijke rekening | geschäftskonto
        relationship manager | conduite du compte
        """,
        files="signatory signataire tekenbevoegd bankletter",
    ),
    Profile(
        "student-account",
        titles="""
        blocking confirmation | sperrbestätigung | bestätigung der sperrung | attestation de blocage
        blokkeringsattest | bevestiging van blokkering
        blocked account | blocked account certificate | blocked account confirmation | student account
        student account certificate | student financial account | attestation of blocked account
        certificate of blocked funds | financial certificate student account | compte bloqué
        attestation de compte bloqué | compte étudiant bloqué | attestation bancaire compte étudiant
        attestation de blocage de fonds | attestation de virement irrévocable | compte étudiant
        attestation de dépôt de fonds | geblokkeerde rekening | attest geblokkeerde rekening | studentenrekening
        attest geblokkeerde studentenrekening | geblokkeerd bedrag attest | attest van storting | sperrkonto
        sperrkontobestätigung | bestätigung sperrkonto | eröffnung sperrkonto | studentenkonto
        proof of financial means blocked account | certificate of student account | financial certificate
        certificate of deposit student | attestation de provision | attestation de compte étudiant
        attestation financière | attestation de dépôt | attest studentenrekening | attest van deposito
        financieel attest | bestätigung studentenkonto | finanzierungsnachweis sperrkonto
        certificate of funds student account
        """,
        strong="""
        blocked account | compte bloqué | geblokkeerde rekening | sperrkonto | monthly release
        monthly instalments paid to student | monthly disbursement | will be released monthly | montant mensuel libéré
        versement mensuel | libéré mensuellement | par mensualités | maandelijks vrijgegeven | maandelijks uitbetaald
        monatlich ausgezahlt | amount is blocked | montant est bloqué | bedrag is geblokkeerd | betrag gesperrt
        blocked amount | somme bloquée | montant bloqué | deposited for the student | on behalf of the student
        monthly transfers to the student | monthly payment of eur | provisional account university
        account of the university for the student | funds are blocked | funds have been blocked
        deposited in the name of the student | paid out in monthly instalments | paid to the student in monthly
        monthly payments to the student | released each month | account opened for the student
        compte ouvert au nom de l étudiant | fonds bloqués | fonds sont bloqués | versée chaque mois
        versés mensuellement | libérée chaque mois | chaque mois à l étudiant | per maand vrijgegeven
        maandelijks gestort | rekening op naam van de student | elke maand aan de student | geblokkeerd op rekening
        monatlich überwiesen | monatlich freigegeben | auf den namen des studierenden
        """,
        body="""
        student | étudiant | deposit | amount | monthly | mensuel | maandelijks | bank | university account
        living expenses | frais de subsistance | levensonderhoud | academic year | sufficient means of subsistence
        moyens de subsistance suffisants | bestaansmiddelen | blocked | instalments | mensualités
        maandelijkse schijven | student support | deposited | déposé | gestort | hinterlegt | released
        """,
        files="blocked bloque bloqué geblokkeerd sperrkonto student_account studentaccount",
        against="""
        lease | tenant | rent | rental guarantee | bail | loyer | garantie locative | locataire | huurwaarborg
        huurder | mieter | kaution | preneur | verhuurder | huurprijs
        """,
    ),
    Profile(
        "scholarship",
        titles="""
        scholarship | scholarship award letter | scholarship certificate | award of scholarship | scholarship award
        scholarship statement | fellowship award | letter of award | financial guarantee scholarship
        certificate of scholarship | study grant | attestation de bourse | bourse d études | octroi de bourse
        attribution de bourse | lettre d attribution de bourse | octroi d une bourse d études | notification de bourse
        boursier | attestation de boursier | beursattest | studiebeurs | toekenning beurs
        toekenning van een studiebeurs | beursverklaring | attest studiebeurs | beurstoekenning | stipendium
        stipendienbescheinigung | stipendienzusage | bewilligung eines stipendiums | stipendienurkunde
        stipendienvergabe | beca | carta de beca | certificado de beca | borsa di studio | bolsa de estudos
        burs belgesi | stypendium | bursă | standard form scholarship | erasmus mundus scholarship
        scholarship award certificate | attestation de bourse d études | attestation d octroi de bourse | bourse
        bourse de coopération | scholarship grant | statement of scholarship | certificat de bourse | attest van beurs
        beurs | attest van toekenning beurs | beursbevestiging | stipendienbestätigung | stipendiumszusage
        förderbescheinigung | förderzusage | förderungsbescheid | bestätigung der förderung | statement of sponsorship
        confirmation of funding | attestation de financement des études | financieringsattest
        award of a grant | grant letter | grant certificate | study grant award | student grant | beursbrief
        beursattest student | bewijs van beurs
        """,
        strong="""
        you have been selected for the grant | selected for the scholarship | has been awarded a full grant
        vous avez été sélectionné pour la bourse | geselecteerd voor de beurs | für das stipendium ausgewählt
        beneficiază de o bursă | beneficia de una beca | yararlanmaktadır burs
        awarded a scholarship | has been awarded a scholarship | scholarship holder | granted a scholarship
        monthly allowance scholarship | scholarship covers | scholarship of | scholarship amount | scholarship period
        bénéficiaire d une bourse | bourse d un montant | une bourse mensuelle | montant mensuel de la bourse
        boursier du | bourse lui est accordée | beurs van | ontvangt een beurs | maandelijkse beurs | bursaal
        beursbedrag | stipendium in höhe von | stipendiat | monatliche stipendienrate | erhält ein stipendium
        erasmus mundus | vliruos | ares bourse | article 1 1 royal decree 8 october 1981 scholarship
        exempted from the contribution scholarship | accorde une bourse | vous a accordé une bourse
        bourse d études de | bourse est accordée | boursière | bénéficie d une bourse | grants a scholarship
        holds a scholarship | receives a scholarship | kent een beurs toe | kent een studiebeurs toe
        geniet van een beurs | gewährt ein stipendium | stipendium für das studienjahr | selected for a scholarship
        student scholarship | scholarship for study | stipend for study | grant authorization | monthly stipend
        for graduate study | een beurs van | beurs per maand | beurs ontvangt | krijgt een beurs
        """,
        body="""
        scholarship | bourse | beurs | stipendium | monthly | mensuel | maandelijks | monatlich | tuition fee waiver
        allowance | travel costs | insurance covered | period of | award | foundation | fondation | stichting
        programme | master | studies | duration | academic year | selected
        """,
        against="""
        checklist | motivation letter | postdoctoral grant | postdoctoral fellowship | i am writing
        required documents
        """,
        files="scholarship bourse beurs stipendium beca bursary burs",
    ),
    Profile(
        "grant",
        titles="""
        research grant | grant agreement | scientific grant | postdoctoral fellowship | research fellowship
        postdoctoral grant | fellowship agreement | grant award letter | award of research grant
        marie sklodowska curie | postdoctoral fellowship award | notice of award | bourse de recherche
        bourse postdoctorale | mandat postdoctoral | subside de recherche | octroi d un mandat de chargé de recherches
        attestation de bourse de recherche | subvention de recherche | bourse de recherche scientifique
        onderzoeksbeurs | postdoctorale beurs | postdoctoraal mandaat | doctoraatsbeurs | toekenning onderzoeksmandaat
        wetenschappelijke beurs | onderzoeksmandaat | onderzoeksproject toekenning | forschungsstipendium
        postdoktorandenstipendium | forschungszuschuss | forschungsförderung bewilligung | zuwendungsbescheid
        research grant agreement | fellowship letter | award of a fellowship | award of a grant | grant letter
        doctoral grant | research funding decision | allocation de recherche | attribution d une bourse de recherche
        convention de bourse de recherche | subside scientifique | mandat d aspirant | décision de financement
        lettre d octroi bourse postdoctorale | toekenning onderzoeksbeurs | beurs voor wetenschappelijk onderzoek
        postdoctoraal onderzoeker beurs | toekenningsbesluit beurs | bewilligungsbescheid
        forschungsstipendium bewilligung | bewilligung forschungsstipendium | grant certificate
        notification d un mandat de recherche | mandat de recherche | kennisgeving van een onderzoeksmandaat
        notification of a research mandate | mitteilung eines forschungsmandats | bourse de mobilité
        décision d octroi d un subside | mobility grant | mobility fellowship | mobilitätsstipendium | mobiliteitsbeurs
        mobiliteitsmandaat | beca de investigación | beca posdoctoral | bolsa de investigação | borsa di ricerca
        assegno di ricerca
        """,
        strong="""
        postdoctoral researcher grant | principal investigator | grant number | grant agreement no
        research project funding | fundamental research | recherche fondamentale | fundamenteel onderzoek
        grundlagenforschung | scientific research fund | fonds de la recherche scientifique
        fonds voor wetenschappelijk onderzoek | postdoctoral | international mobility | mobilité internationale
        research council | european research council | horizon europe | fellowship for research | chargé de recherches
        has awarded a research grant | research grant of | awarded a fellowship | fellowship of eur
        postdoctoral grant | scientific grant | grant for research | mobilité scientifique | bourse scientifique
        bourse de recherche | bourse postdoctorale | postdoctoral researcher | chercheur postdoctoral
        onderzoeksbeurs van | postdoctorale | postdoctoraal | forschungsstipendium | postdoc | projet financé
        financement du projet | research fellowship | recherche postdoctorale | subside vous est accordé
        subside est accordé | montant total accordé | séjour de recherche à | research stay at | forschungsaufenthalt an
        onderzoeksverblijf aan | estancia de investigación en | commission d évaluation a accepté
        """,
        body="""
        research | recherche | onderzoek | forschung | grant | bourse | beurs | fellow | project | amount | monthly
        duration | phd | doctorate | doctorat | laboratory | supervisor | promotor | funding | host institution
        subside | financement | mandat | fonds | mandaat | stipend | tax free | fiscally exempt | scientific
        scientifique | wetenschappelijk | wissenschaftlich | phd degree | grantee | boursier
        """,
        against="hosting agreement | convention d accueil | gastovereenkomst | undergraduate | bachelor",
        files="grant fellowship postdoc fwo fnrs subvention",
    ),
    Profile(
        "payslip",
        titles="""
        payslip | pay slip | salary slip | salary statement | wage slip | pay statement | payroll slip
        earnings statement | pay advice | salary slip for the month | pay stub | salary certificate monthly pay slip
        fiche de paie | fiche de salaire | bulletin de paie | bulletin de salaire | feuille de paie
        décompte de salaire | décompte individuel | fiche de rémunération | loonfiche | loonbrief | loonstrook
        salarisstrook | loonafrekening | loonspecificatie | salarisspecificatie | individuele loonrekening
        weddefiche | salarisbrief | gehaltsabrechnung | lohnabrechnung | entgeltabrechnung | lohnzettel
        verdienstabrechnung | abrechnung der brutto netto bezüge | gehaltszettel | bezügemitteilung | lohnausweis
        nómina | recibo de nómina | busta paga | cedolino paga | recibo de vencimento | maaş bordrosu | ücret bordrosu
        pasek wynagrodzenia | fluturaș de salariu | recibo de sueldo | holerite | monthly salary statement
        salary advice | wage statement | remuneration statement | statement of earnings | monthly pay statement
        décompte de rémunération | décompte de paie | bordereau de salaire | bordereau de paie | note de rémunération
        bulletin de rémunération | état de paie | décompte mensuel de salaire | salaris afrekening | salarisafrekening
        loonberekening | loonstaat | maandafrekening loon | wedde afrekening | lohnabrechnung für
        lohn und gehaltsabrechnung | bezügeabrechnung | lohnbescheinigung monat | entgeltnachweis | bulletin de solde
        fiche de solde | relevé de salaire | solde mensuelle
        """,
        strong="""
        gross salary net salary | net pay | net salary | total earnings total deductions | earnings deductions
        gross pay | basic salary housing allowance | net payable | take home pay | total deductions | provident fund
        employee id pay period | salaire brut | net à payer | salaire net | salaire imposable
        précompte professionnel | cotisation onss | onss personnelle | total brut | brut imposable | net imposable
        période de paie | prestations du mois | rémunération brute | brutoloon | nettoloon | netto te betalen
        bedrijfsvoorheffing | rsz bijdrage | rsz werknemer | belastbaar loon | bruto maandloon | te betalen netto
        loonperiode | prestaties | belastbaar bedrag | loonheffing | bruttolohn | nettolohn | auszahlungsbetrag
        lohnsteuer | steuerklasse | gesamtbrutto | sozialversicherung beitrag | auszahlung netto | bruttogehalt
        nettoverdienst | krankenversicherung beitrag | steuerpflichtiges brutto | salario neto | retribuzione netta
        líquido a receber | net ücret | salariu net | total devengado | líquido a percibir | salary for the month of
        net amount paid | net to pay | amount transferred to account net
        social security contribution withholding tax | withholding tax | employee contribution | employer contribution
        salaire du mois | salaire de base | rémunération nette | montant net | net versé | net à verser
        retenues cotisations | cotisation personnelle | cotisations sociales | brut mensuel | retenue fiscale
        avantages de toute nature | netto uitbetaald | uit te betalen | netto loon | maandloon | sociale bijdragen
        inhoudingen | belastbaar | bruto wedde | nettobetrag | abzüge | solidaritätszuschlag | sozialversicherung
        überweisung netto | grundgehalt | solde de base | net à percevoir | salaire net à percevoir
        net salary payable
        """,
        body="""
        employee | employer | salary | basic | allowance | deduction | overtime | month | pay period | employé
        employeur | ouvrier | paritair comité | commission paritaire | werkgever | werknemer | bediende | arbeider
        personalnummer | steuer id | anciennité | ancienneté | functie | uren | heures | dagen | jours
        maaltijdcheques | chèques repas | eco cheques | woon werk | pension fund | tax | social security
        bank account | maand | arbeitgeber | arbeitnehmer | hours | gross | net | brut | bruto | netto | brutto
        retenues | cotisations | inhoudingen | abzüge | basis | base | hourly | taux | uurloon | stundenlohn | barema
        statut | days worked | jours prestés | gewerkte dagen
        """,
        against="""
        employment contract | contrat de travail | arbeidsovereenkomst | arbeitsvertrag
        avertissement extrait de rôle | aanslagbiljet | opening balance | checklist
        """,
        files="""
        payslip paie loonfiche salaire salary loon gehalt lohn payslips fiche loonbrief bulletin nomina bordro
        """,
    ),
    Profile(
        "tax-assessment",
        titles="""
        avertissement extrait de rôle | aanslagbiljet | steuerbescheid | tax assessment | notice of assessment
        income tax assessment | tax return | income tax return | avis d imposition | avis d impôt
        notice of tax assessment | tax clearance certificate | aanslagbiljet personenbelasting
        avertissement extrait de rôle impôt des personnes physiques | impôt des personnes physiques
        personenbelasting | einkommensteuerbescheid | bescheid über einkommensteuer | definitieve aanslag
        voorlopige aanslag | déclaration de revenus | aangifte personenbelasting | belastingaangifte | steuererklärung
        tax certificate | vergi levhası | vergi beyannamesi | declaración de la renta | dichiarazione dei redditi
        certificazione unica | declaração de rendimentos | income tax return acknowledgement
        indian income tax return acknowledgement | tax year overview | tax calculation | modelo 100
        zeznanie podatkowe | déclaration fiscale | attestation fiscale | attestation de revenus | fiche 281 10
        fiche fiscale 281 | assessment of income tax | personal income tax assessment | income tax assessment notice
        tax bill | notice of assessment personal income tax | avertissement extrait de rôle personnes physiques
        décompte d impôt | bescheid einkommensteuer | steuerausweis | aanslag personenbelasting | tax statement
        return of income | wealth statement
        """,
        strong="""
        exercice d imposition | aanslagjaar | veranlagungszeitraum | steuerjahr | assessment year
        revenu imposable globalement | gezamenlijk belastbaar inkomen | zu versteuerndes einkommen | taxable income
        total taxable income | revenu fiscal de référence | belastbaar inkomen | article du rôle | kohierartikel
        impôt total | solde en votre faveur | in uw voordeel | te betalen belasting | terug te krijgen | à rembourser
        à payer impôt | festgesetzt einkommensteuer | festsetzung | inkomsten van het jaar | revenus de l année
        inkomstenjaar | gemeentebelasting | taxe communale additionnelle | additionnels communaux | spf finances
        fod financiën | finanzamt | internal revenue | inland revenue | federal board of revenue
        income tax department | impôt état | belasting staat | belastingdienst | hm revenue customs
        direction générale des finances publiques | administration générale de la fiscalité | income year
        assessment notice | tax due | tax payable | tax chargeable | revenus imposables | revenu imposable | impôt dû
        solde à payer | netto belastbaar | verschuldigde belasting | saldo te betalen | steuerpflichtiges einkommen
        steuerbetrag | nachzahlung erstattung
        """,
        body="""
        tax | impôt | belasting | steuer | income | revenus | inkomsten | einkünfte | précompte | voorheffing
        taxpayer | contribuable | belastingplichtige | steuerpflichtiger | rôle | kohier | net income | gross income
        tax year | solde | amount due | refund | numéro national | nationaal nummer | steuernummer | declaration
        calcul de l impôt | berekening van de belasting | deductions
        """,
        against="payslip | fiche de paie | loonfiche | gehaltsabrechnung | checklist",
        files="tax impot impôt aanslagbiljet steuerbescheid avertissement belasting taxes fiscal ir itr",
    ),
)
