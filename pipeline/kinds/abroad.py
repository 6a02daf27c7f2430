"""Headings and wording of papers from further away, for kinds whose profile stands in another module.

Papers in Spanish, Portuguese, Italian, Turkish, Polish and Romanian; Russian and Ukrainian as they are transliterated;
and the Latin-script half of papers that are printed in Arabic, Chinese or Hindi beside English or French.
"""

from __future__ import annotations

from pipeline.kinds.profile import Profile

PROFILES = (
    Profile(
        "criminal-record",
        titles="""
        spravka o nalichii otsutstvii sudimosti | spravka o nesudimosti | dovidka pro nesudymist
        certificate of presence absence of conviction | certificate of absence of criminal record
        certificate of non conviction notarial | casellario giudiziale europeo | certificato generale del casellario
        certificado de no antecedentes penales | constancia de no antecedentes penales | certificado único laboral
        registro nacional de reincidencia | certificado de vigencia antecedentes | certificado judicial
        certidão de distribuição criminal | certidão de distribuição ações criminais | folha corrida | nada consta
        informacja o osobie z krajowego rejestru karnego | certificat de integritate comportamentală | nbi clearance
        police clearance report | character and antecedents certificate | vulnerable sector check
        saps clearance certificate | criminal investigation department certificate | bulletin n 3
        certificat d antécédents judiciaires | attestation d antécédents judiciaires
        """,
        strong="""
        no arrest record | no prior convictions recorded
        previous convictions not available | no prior arrest data | record of committing offences | sudimosti
        no adverse information against | no case registered against | no record on file | no criminal trace
        registro central de penados | central register of convicts | banca dati del casellario
        decisão judicial condenatória | sistema nacional de informações criminais | nu este înscris în cazierul
        figuruje w kartotece karnej | kartoteka karna | adli sicil arşiv kaydı yoktur | casier vierge
        fichier central aucune condamnation | nessuna iscrizione | no registra asuntos pendientes
        """,
    ),
    Profile(
        "birth-certificate",
        titles="""
        svidetelstvo o rozhdenii | svidotstvo pro narodzhennya | birth notarial certificate
        notarial certificate of birth | certificación literal de nacimiento | certificado literal de nacimiento
        acta de nacimiento | certificación en extracto de nacimiento | certidão de inteiro teor nascimento
        assento de nascimento cópia integral | estratto per riassunto atto di nascita | estratto dell atto di nascita
        certificato di nascita plurilingue | odpis zupełny aktu urodzenia | odpis aktu urodzenia wielojęzyczny
        extras multilingv actul de naștere | formül a doğum kayıt örneği | extrait d acte de naissance plurilingue
        extract of the record of birth | auszug aus dem geburtseintrag | acte de naissance copie intégrale
        extrait des registres de naissance | volet acte de naissance | birth certificate form
        birth registration card | shenasnameh | identity booklet birth | geburtenbuch
        """,
        strong="""
        aktovaya zapis o rozhdenii | mesto rozhdeniya | otets mat | organ zags | datos del inscrito
        hora de nacimiento | tomo página sección | imię ojca | imię matki | data de nascimento por extenso
        filiação avós | anne adı baba adı | her father is her mother is | his father is his mother is
        registration of births and deaths act | crms no | naissance de l enfant
        """,
    ),
    Profile(
        "marriage-certificate",
        titles="""
        svidetelstvo o zaklyuchenii braka | svidotstvo pro shlyub | svidotstvo pro odruzhennya | evlenme cüzdanı
        uluslararası aile cüzdanı | evlenme kayıt örneği | formül b evlenme kayıt örneği | nikah nama
        marriage registration certificate | notarial certificate of marriage | certificado literal de matrimonio
        certificación literal de matrimonio | acta de matrimonio | partida de matrimonio | certidão de casamento
        assento de casamento | estratto per riassunto atto di matrimonio | estratto atto di matrimonio
        estratto per riassunto dal registro degli atti di matrimonio | odpis aktu małżeństwa
        odpis skrócony aktu małżeństwa | odpis zupełny aktu małżeństwa | certificat de căsătorie
        extras multilingv actul de căsătorie | extract of the record of marriage | acte de mariage coutumier
        certificate of marriage | hindu marriage certificate
        """,
        strong="""
        hanno contratto matrimonio | contrajeron matrimonio | data zawarcia małżeństwa | evlendirme memuru
        evlenme tarihi | nikah registrar | bride bridegroom | dower wali | marriage law | record of marriage
        les deux adouls | regime de bens | regime patrimoniale | gli sposi | soț soție
        """,
    ),
    Profile(
        "divorce-decision",
        titles="""
        sentencia de divorcio | sentença de divórcio | sentenza di divorzio | cessazione degli effetti civili
        boşanma kararı | boşanma ilamı | wyrok rozwodowy | hotărâre de divorț | certificat de divorț
        svidetelstvo o rastorzhenii braka | certificate of divorce | divorce certificate | acte de divorce
        acte de répudiation | decree absolute | final order of divorce
        """,
        strong="""
        disuelto por divorcio el matrimonio | disolución del matrimonio por divorcio
        decretar el divorcio | divorcio vincular | tarafların boşanmalarına | boşanma davası | rozwiązuje małżeństwo
        desfacerea căsătoriei | rastorzhenii braka | divórcio consensual | scioglimento del matrimonio
        """,
    ),
    Profile(
        "death-certificate",
        titles="""
        certificado de defunción | acta de defunción | certificación literal de defunción | certidão de óbito
        assento de óbito | certificato di morte | estratto atto di morte | ölüm belgesi | ölüm kayıt örneği
        odpis aktu zgonu | certificat de deces | svidetelstvo o smerti | svidotstvo pro smert
        notarial certificate of death
        """,
        strong="hora del fallecimiento | datos del difunto | è deceduto | data zgonu | o smerti | data do óbito",
    ),
    Profile(
        "family-composition",
        titles="""
        certificato di stato di famiglia | stato di famiglia | family registration certificate | household register
        fiche familiale d état civil | fiche familiale | certificado de convivencia
        certificado de composición familiar | libro de familia | livret de famille | vukuatlı nüfus kayıt örneği
        aile nüfus kayıt örneği | declaração de composição do agregado familiar | atestado de agregado familiar
        spravka o sostave semi | dovidka pro sklad simyi | certificate of family composition
        certificate of household composition | family certificate | household registration booklet | koseki tohon
        certificate of family relations
        """,
        strong="""
        famiglia anagrafica | relationship to head of household | yakınlık derecesi | intestatario scheda
        alpha family | agregado familiar é composto | sostav semi | chef de famille épouse enfants
        members of the family registered
        """,
    ),
    Profile(
        "municipal-registration",
        titles="""
        volante de empadronamiento | certificado de empadronamiento | volante de inscripción padronal
        certificado de residência | atestado de residência junta de freguesia | comprovante de residência
        certificato di residenza | certificato contestuale residenza | yerleşim yeri ve diğer adres belgesi
        yerleşim yeri belgesi | ikametgah senedi | zaświadczenie o zameldowaniu na pobyt | adeverință de domiciliu
        uittreksel basisregistratie personen | uittreksel brp | basisregistratie personen | afschrift brp
        erweiterte meldebescheinigung | registration of residence | certificat de résidence principale
        spravka o registratsii po mestu zhitelstva | attestation de résidence communale
        """,
        strong="""
        padrón municipal de habitantes | inscrito en el padrón | anagrafe della popolazione residente
        iscritto nell anagrafe | yerleşim yeri adresi | adres zameldowania | datum aanvang adreshouding
        junta de freguesia | einzugsdatum | registratsii po mestu zhitelstva
        """,
    ),
    Profile(
        "parental-authorisation",
        titles="""
        autorización de viaje de menor | autorización para viaje de menor | consentimiento para viaje de menor
        permiso de salida del país menor | autorização de viagem de menor | autorização parental
        atto di assenso dei genitori | consenso dei genitori | muvafakatname | zgoda rodziców
        zgoda na wyjazd dziecka | declarație notarială acord minor | soglasie na vyezd | zgoda na vyizd
        parental consent notarised | notarised consent of parents | autorisation paternelle | autorisation maternelle
        """,
        strong="""
        autorizamos a nuestro hijo menor | autorizo a mi hijo menor | velayetim altındaki | yurt dışına çıkmasına
        muvafakat ederim | autorizo o meu filho menor | wyrażam zgodę na wyjazd | sunt de acord ca minorul
        nesovershennoletniy
        """,
    ),
    Profile(
        "dependency-proof",
        titles="""
        certificado de dependencia económica | declaración jurada de dependencia económica
        declaração de dependência económica | certificato di carico familiare | vivenza a carico | bakım belgesi
        geçimini sağlama belgesi | zaświadczenie o pozostawaniu na utrzymaniu | declarație de întreținere
        spravka ob izhdivenii | relevé des transferts envoyés | historique des transferts d argent
        money transfer history | remittance history | overzicht geldtransfers | historial de envíos de dinero
        """,
        strong="""
        no percibe ingresos | depende económicamente de | é dependente economicamente | vivente a carico
        na utrzymaniu | se află în întreținerea | izhdivenii
        """,
    ),
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
    Profile(
        "commercial-licence",
        titles="""
        vergi levhası | işyeri açma ve çalışma ruhsatı | faaliyet belgesi | licencia de actividad
        licencia de funcionamiento | licencia comercial | patente de comercio | patente municipal
        alvará de funcionamento | alvará de localização | licenza commerciale | licenza di esercizio | wpis do ceidg
        zaświadczenie o wpisie do ewidencji działalności gospodarczej | autorizație de funcționare | litsenziya
        business licence | business license china | shop and establishment certificate | gumasta licence
        udyam registration certificate | carte de commerçant | patente commerciale
        """,
        strong="""
        vergi kimlik no | ticaret ünvanı | unified social credit code | legal representative business scope
        razão social cnpj | empresa mercantil | faaliyet konusu | shops and establishments act
        """,
        against="income tax return",
    ),
    Profile(
        "company-registration",
        titles="""
        visura ordinaria | visura camerale | registro delle imprese | certificado del registro mercantil
        certidão permanente do registo comercial | contrato social | escritura de constitución
        ticaret sicil gazetesi | ticaret sicil tasdiknamesi | krajowy rejestr sądowy odpis aktualny
        odpis aktualny z rejestru przedsiębiorców | certificat constatator | certificat de înregistrare
        vypiska iz egryul | registre du commerce attestation d immatriculation | modèle j registre du commerce
        certificate of registration of company
        """,
        strong="""
        rejestru przedsiębiorców | camera di commercio | sede legale codice fiscale | capital social socios
        şirket kuruluş ana sözleşme | oficiul registrului comerțului | egryul | greffe du tribunal de commerce
        """,
        against="""
        licence number | license number | licence no | license no | numéro de licence | licentienummer | lizenznummer
        vergunningsnummer | licence holder | licensee | expiry date | valid until | renewal of the licence
        trade licence | commercial licence | business licence
        """,
    ),
    Profile(
        "employment-certificate",
        titles="""
        certificado de empleo | certificado laboral | constancia laboral | constancia de trabajo
        certificación laboral | declaração de vínculo | declaração de trabalho | declaração da entidade patronal
        attestato di servizio | certificato di servizio | dichiarazione del datore di lavoro | çalışma belgesi
        iş yeri yazısı | işveren yazısı | zaświadczenie o zatrudnieniu | zaświadczenie o zarobkach
        adeverință de salariat | adeverință de serviciu | spravka s mesta raboty | dovidka z mistsya roboty
        to whomsoever it may concern employment | experience certificate | service certificate
        income certificate employer
        """,
        strong="""
        labora en esta empresa | presta sus servicios | desempeñando el cargo | trabalha nesta empresa
        é nosso funcionário | presta serviço | lavora presso | è dipendente | şirketimizde çalışmaktadır
        jest zatrudniony | jest zatrudniona | este angajat | rabotaet v dolzhnosti | working with us as
        employed with our company | draws a monthly salary
        """,
    ),
    Profile(
        "employment-contract",
        titles="""
        contrato de trabajo | contrato indefinido | contrato individual de trabajo | contrato de trabalho
        contratto di lavoro | contratto di lavoro subordinato | iş sözleşmesi | belirsiz süreli iş sözleşmesi
        umowa o pracę | contract individual de muncă | trudovoy dogovor | trudovyy dohovir | labour contract
        labor contract | standard employment contract | au pair agreement | au pair contract
        agreement between host family | contrat au pair | au pair overeenkomst | au pair vertrag
        """,
        strong="""
        el empleador y el trabajador | entidade empregadora e trabalhador | il datore di lavoro e il lavoratore
        işveren ile işçi | pomiędzy pracodawcą a pracownikiem | between the host family and the au pair
        pocket money free day | famille d accueil et l au pair | gastgezin en de au pair
        notice period termination of employment
        """,
    ),
    Profile(
        "work-permit",
        titles="""
        permiso de trabajo | autorización de trabajo | autorização de trabalho | permesso di lavoro | çalışma izni
        zezwolenie na pracę | aviz de muncă | razreshenie na rabotu
        """,
        against="agreement between the host family",
    ),
    Profile(
        "diploma",
        titles="""
        título de licenciado | título de grado | título universitario | título profesional | título de bachiller
        la universidad confiere el título | confere o grau | confere o título | diploma de bacharel
        diploma di laurea | diploma di maturità | diploma di esame di stato | lisans diploması
        yüksek lisans diploması | mezuniyet belgesi | geçici mezuniyet belgesi | lise diploması
        dyplom ukończenia studiów | świadectwo dojrzałości | diplomă de licență | diplomă de bacalaureat
        diplom spetsialista | diplom bakalavra | dyplom magistra | graduation certificate | certificate of graduation
        bachelor's degree certificate | provisional certificate | provisional degree certificate | degree certificate
        attestation de réussite | attestation de réussite au diplôme | attestat o srednem obrazovanii
        secondary school certificate | higher secondary certificate | west african senior school certificate
        general certificate of education | abiturzeugnis | zeugnis der allgemeinen hochschulreife | magister dyplom
        """,
        strong="""
        confiere el título | otorga el título | confere o grau de | conferisce la laurea | mezun olmuştur
        lisans derecesi | uzyskał tytuł zawodowy | uzyskała tytuł zawodowy | se conferă titlul
        qualification was awarded | is granted graduation | completed all the courses prescribed | has conferred upon
        por cuanto ha cumplido | kvalifikatsiya | hat die abiturprüfung bestanden | vice chancellor registrar
        with second class honours | first class honours
        """,
    ),
    Profile(
        "transcript",
        titles="""
        transkript | not durum belgesi | not dökümü | certificado académico personal | certificado de notas
        certificado de calificaciones | expediente académico | historial académico | histórico escolar
        histórico acadêmico | certidão de aproveitamento | certificato esami | certificato degli esami sostenuti
        piano di studi ed esami sostenuti | autocertificazione esami | karta przebiegu studiów | suplement do dyplomu
        foaie matricolă | situație școlară | suplement la diplomă | prilozhenie k diplomu | dodatok do dyplomu
        akademicheskaya spravka | statement of marks | marks memo | grade report | student grade report | marksheet
        mark sheet | consolidated marks | detailed marks certificate | relevé de notes du baccalauréat
        """,
        strong="""
        ders kodu ders adı kredi | asignatura créditos calificación | asignatura calificación convocatoria
        disciplina carga horária nota | esame cfu voto | not ortalaması | akts | przedmiot ocena ects
        disciplina credite nota | subject code subject theory practical | media ponderata | nota media expediente
        grade point average | sobresaliente notable aprobado
        """,
    ),
    Profile(
        "equivalence-decision",
        titles="""
        gleichstellung des diploms | gleichstellung eines diploms | gleichstellung des studiennachweises
        erkenningsbesluit | statement of comparability | zeugnisbewertung | certificate of equivalence
        homologación de título | denklik belgesi | nostryfikacja | atestat de recunoaștere | déclaration de valeur
        dichiarazione di valore
        """,
        strong="wird gleichgestellt | gleichgestellt mit | denkliği | homologado al título",
    ),
    Profile(
        "admission-letter",
        titles="""
        certificado de admisión | carta de admisión | carta de aceptación | certificado de matrícula
        constancia de inscripción | carta de admissão | carta de aceitação | comprovativo de matrícula
        certificato di iscrizione | lettera di ammissione | kabul mektubu | kabul belgesi | öğrenci belgesi
        zaświadczenie o przyjęciu na studia | adeverință de student | scrisoare de acceptare | zulassungsbescheid
        immatrikulationsbescheinigung | studienbescheinigung | offer of admission | unconditional offer
        certificat de scolarité | attestation d admission | attestation de préinscription
        certificat d inscription scolaire
        """,
        strong="""
        ha sido admitido | admite al estudiante | foi admitido | è stato ammesso | programına kabul
        został przyjęty na studia | zum studium zugelassen | élève régulier | inscrit comme élève | curso académico
        offer you a place | place on the programme
        """,
    ),
    Profile(
        "scholarship",
        titles="""
        carta de beca | certificado de beca | resolución de beca | carta de bolsa | termo de bolsa | bolsa de estudo
        borsa di studio | burs belgesi | burslu öğrenci belgesi | stypendium | decyzja stypendialna | bursă de studii
        certificate of financial support | state scholarship | csc certificate | stipendienzusage
        """,
        strong="""
        ha sido beneficiario de una beca | beneficiário de bolsa | assegnatario di borsa di studio | aylık burs
        bewilligt stipendium | monthly stipend
        """,
    ),
    Profile(
        "language-certificate",
        titles="""
        medium of instruction certificate | english medium certificate | medium of instruction letter
        certificado de idioma | certificato di lingua | dele diploma de español | celi | cils | cnavt
        yds sonuç belgesi | yabancı dil belgesi | tcf attestation de résultats | score report test taker
        """,
    ),
    Profile(
        "health-insurance",
        titles="""
        seyahat sağlık sigortası poliçesi | seyahat sağlık sigortası | yabancı sağlık sigortası
        certificado de seguro médico | certificado de seguro de viaje | póliza de seguro
        seguro de asistencia en viaje | apólice de seguro viagem | certificado de seguro
        certificato di assicurazione | polizza sanitaria | polisa ubezpieczeniowa | polisa ubezpieczenia
        ubezpieczenie kosztów leczenia | poliță de asigurare | poliță de asigurare de sănătate
        polis meditsinskogo strakhovaniya | strakhovoy polis | travel policy schedule | overseas travel policy
        mediclaim policy
        """,
        strong="""
        gastos médicos repatriación | asegurado cobertura | coberturas límite | segurado despesas médicas
        spese mediche rimpatrio | sigortalı teminat | tedavi masrafları | suma ubezpieczenia
        koszty leczenia repatriacja | sumă asigurată | cheltuieli medicale | strakhovaya summa
        medical expenses evacuation | ubezpieczony okres ubezpieczenia
        """,
    ),
    Profile(
        "medical-certificate",
        titles="""
        certificado médico oficial | certificado de salud | certificado médico de salud | atestado de saúde
        certificato di sana e robusta costituzione | certificato di buona salute | durum bildirir sağlık raporu
        sağlık durum raporu | tek hekim sağlık raporu | orzeczenie lekarskie | adeverință medicală
        meditsinskaya spravka | medychna dovidka
        """,
        strong="""
        no padece ninguna de las enfermedades | repercusiones de salud pública | reglamento sanitario internacional
        regulamento sanitário internacional | bulaşıcı hastalığı | bulaşıcı hastalık | brak chorób zakaźnych
        esente da malattie infettive | malattie infettive e contagiose | goza de boa saúde | doença infectocontagiosa
        nu suferă de boli contagioase
        """,
    ),
    Profile(
        "lease",
        titles="""
        contrato de arrendamiento | contrato de alquiler | contrato de arrendamento | contrato de locação
        contratto di locazione | kira sözleşmesi | kira kontratı | umowa najmu | umowa najmu lokalu mieszkalnego
        contract de închiriere | dogovor arendy | dogovor nayma
        """,
        strong="""
        arrendador arrendatario | senhorio inquilino | locador locatário | locatore conduttore | kiraya veren kiracı
        wynajmujący najemca | locator locatar | arendodatel
        """,
    ),
    Profile(
        "title-deed",
        titles="""
        tapu senedi | tapu kaydı | nota simple informativa | nota simple | escritura de compraventa
        escritura pública de compraventa | certidão de matrícula do imóvel | caderneta predial
        escritura de compra e venda | atto di compravendita | visura catastale | odpis księgi wieczystej
        akt notarialny sprzedaży | extras de carte funciară | vypiska iz egrn | sale deed | conveyance deed
        deed of sale | registered sale deed | property ownership certificate | real estate certificate
        certificat de propriété | titre foncier
        """,
        strong="""
        ada parsel | yüzölçümü malik | registro de la propiedad | finca titularidad | pleno dominio | registo predial
        księga wieczysta | carte funciară | foglio particella | conservation foncière | land department
        plot number owner
        """,
    ),
    Profile(
        "translation",
        titles="""
        traducere legalizată | traducere autorizată | traducere din limba | tłumaczenie poświadczone z języka
        tłumaczenie uwierzytelnione | yeminli tercüme bürosu | yeminli tercüman | traduzione asseverata
        traduzione giurata | tradução juramentada | tradução pública | traducción oficial | traducción pública
        perevod | pereklad | sworn translation | official translation from persian | traduction assermentée de
        """,
        strong="""
        tercüme edildiğini | aslına uygun olarak | zgodność tłumaczenia | certific exactitatea traducerii
        bene e fedelmente tradotto | verbale di giuramento | tradutor público | perevodchik
        official translator to the judiciary | bescheinige ich die richtigkeit
        """,
    ),
    Profile(
        "apostille",
        titles="tasdik şerhi | konsolosluk tasdiki | legalización | reconhecimento de firma | attestation mea",
        strong="""
        işbu resmi belge | imza sahibinin sıfatı | mührünü taşır | este documento público
        o presente documento público | prezentul act oficial | niniejszy dokument urzędowy
        nastoyashchiy ofitsialnyy dokument | ne garantit pas l authenticité du contenu | légalisation ne garantit pas
        """,
    ),
    Profile(
        "invitation-letter",
        titles="""
        carta de invitación | carta convite | lettera di invito | davetiye | davet mektubu | zaproszenie
        scrisoare de invitație | priglashenie
        """,
    ),
    Profile(
        "unknown",
        titles="""
        e ticket receipt and itinerary | e ticket receipt | waybill | air waybill | shipping label
        order confirmation | packing slip | quotation | offerte | devis | kostenvoranschlag | agenda
        minutes of the meeting | proces verbal de réunion | notulen | menu | questionnaire | fragebogen | vragenlijst
        currículum | curriculum vitae europass | özgeçmiş | hoja de vida | życiorys | facture proforma
        proforma invoice | fatura | faktura | fattura | bilet | billete electrónico | reserva de hotel | rezervasyon
        scan cover sheet | fax cover | electricity bill | gas bill | water bill | facture d électricité
        energiefactuur | stromrechnung | student card | library card | loyalty card | business card | driving licence
        licencia de conducir | sürücü belgesi | prawo jazdy | carteira de habilitação | patente di guida
        vaccination record | vaccination card | aşı kartı | lettre d accompagnement | covering letter
        begeleidende brief | anschreiben | consultancy agreement | service agreement | appointment letter | randevu
        """,
        strong="""
        centres d intérêt | soft skills | work experience | expériences professionnelles | berufserfahrung
        references on request | type a message | last seen | voice call | missed call | online typing | read receipt
        gate seat | boarding time | baggage allowance | kwh | meter reading | consumption kwh | tracking number
        please arrive 15 minutes | documents of our client | les pièces du dossier | wählen sie | in stock
        subject re | sent from my iphone | forwarded message | unsubscribe | lot number | vfs global | tlscontact
        """,
    ),
)
"""More words for kinds of the other modules; what ``against`` says here holds for their profiles too."""
