"""Papers of registers, courts and offices from further away: records, civil status, households, translations."""

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
        declaración jurada de cargas familiares | certificado de cargas familiares
        zaświadczenie o składzie rodziny | zaświadczenie o liczbie osób zameldowanych
        certificat de componență familială | adeverință de componență a familiei | family card
        certificado de composición familiar | libro de familia | livret de famille | vukuatlı nüfus kayıt örneği
        aile nüfus kayıt örneği | declaração de composição do agregado familiar | atestado de agregado familiar
        spravka o sostave semi | dovidka pro sklad simyi | certificate of family composition
        certificate of household composition | family certificate | household registration booklet | koseki tohon
        certificate of family relations
        """,
        strong="""
        famiglia anagrafica | relationship to head of household | yakınlık derecesi | intestatario scheda
        alpha family | agregado familiar é composto | sostav semi | chef de famille épouse enfants
        members of the family registered | yakınlık derecesi kendisi | babası annesi kendisi
        """,
    ),
    Profile(
        "municipal-registration",
        titles="""
        eintragung im bevölkerungsregister | auszug aus dem bevölkerungsregister
        inscription au registre de la population | inschrijving in het bevolkingsregister
        certificate of inscription in the population register
        volante de empadronamiento | certificado de empadronamiento | volante de inscripción padronal
        barangay certificate of residency | certificate of residency | anmeldebestätigung | meldebestätigung
        meldebescheinigung | certificado de vecindad | certidão de residência | constancia de residencia
        confirmation of residence | letter of residence
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
        autorizim prindëror | autorizim prindëror për fëmijë të mitur | deklaratë autorizimi prindëror
        pëlqim prindëror | pëlqimi i prindit | suglasnost roditelja | roditeljska suglasnost | saglasnost roditelja
        saglasnost roditelja za putovanje | roditeljska saglasnost | soglasje staršev | souhlas rodičů
        souhlas zákonného zástupce s vycestováním | súhlas rodičov | szülői hozzájárulás
        szülői hozzájáruló nyilatkozat | vecāku piekrišana | tėvų sutikimas | vanemate nõusolek
        surat izin orang tua | surat persetujuan orang tua | surat kebenaran ibu bapa | giấy đồng ý của cha mẹ
        giấy ủy quyền cho con đi nước ngoài | affidavit of support and consent | kibali cha wazazi
        ridhaa ya wazazi | ogolaanshaha waalidka | pahintulot ng magulang
        parental consent notarised | notarised consent of parents | autorisation paternelle | autorisation maternelle
        """,
        strong="""
        autorizamos a nuestro hijo menor | autorizo a mi hijo menor | velayetim altındaki | yurt dışına çıkmasına
        muvafakat ederim | autorizo o meu filho menor | wyrażam zgodę na wyjazd | sunt de acord ca minorul
        nesovershennoletniy | autorizoj që vajza ime | autorizoj që djali im | autorizoj që fëmija im
        suglasan sam da moje maloljetno dijete | saglasan sam da moje maloletno dete
        hozzájárulok ahhoz hogy kiskorú gyermekem | souhlasím aby mé nezletilé dítě
        mengizinkan anak saya | memberi izin kepada anak saya
        """,
    ),
    Profile(
        "dependency-proof",
        titles="""
        certificado de dependencia económica | declaración jurada de dependencia económica
        declaração de dependência económica | certificato di carico familiare | vivenza a carico | bakım belgesi
        geçimini sağlama belgesi | zaświadczenie o pozostawaniu na utrzymaniu | declarație de întreținere
        spravka ob izhdivenii | relevé des transferts envoyés | historique des transferts d argent
        money transfer history | sender history | history of transfers sent | transfers sent to family
        remittance history | overzicht geldtransfers | historial de envíos de dinero
        """,
        strong="""
        no source of income | no income of her own | no income of his own | living expenses are borne
        expenses are borne by | no percibe ingresos | depende económicamente de | é dependente economicamente
        vivente a carico
        na utrzymaniu | se află în întreținerea | izhdivenii
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
)
