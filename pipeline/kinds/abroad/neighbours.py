"""Papers whose words are nearly those of another kind: certificates of what never was, and titles that several share.

Offices certify celibacy with the words of marriages, life with those of deaths, a residence for taxes with those of a
home. A "proof of registration" comes from a school, a town, a sickness fund or a register of companies: its title is
all of theirs, and what stands below it decides.
"""

from __future__ import annotations

from pipeline.kinds.profile import Profile

PROFILES = (
    Profile(
        "unknown",
        whole="""
        certificate of no marriage record | certificate of no record of marriage | advisory on marriages | cenomar
        certificate of no marriage | certificate of celibacy | certificate of single status
        single status certificate | certificate of marital status | marital status certificate
        certificate of bachelorhood | bachelorship | certificate of no impediment
        certificate of non impediment to marriage | marriage search result
        certificate of legal capacity to contract marriage | capacity to contract marriage
        affidavit of single status | certificat de célibat | attestation de célibat | certificat de non mariage
        certificat de capacité à mariage | certificat de capacité matrimoniale | certificat de coutume
        certificat de non remariage | attest van ongehuwde staat | attest van ongehuwd zijn
        attest burgerlijke staat | verklaring van ongehuwd zijn | attest van geen huwelijksbeletsel
        verklaring van huwelijksbevoegdheid | ledigkeitsbescheinigung | ehefähigkeitszeugnis
        familienstandsbescheinigung | ehefähigkeitsbescheinigung | certificado de soltería | constancia de soltería
        certificado de estado civil | fe de vida y estado | fe de soltería | certificado de capacidad matrimonial
        certidão de solteiro | declaração de solteiro | certificado de capacidade matrimonial
        certidão negativa de casamento | certificato di stato libero | certificato di stato civile
        nulla osta al matrimonio | bekarlık belgesi | evlenme ehliyet belgesi | medeni hal belgesi
        certifikatë e statusit martesor | vërtetim i statusit martesor | vërtetim i gjendjes martesore
        uvjerenje o bračnom statusu | uverenje o bračnom statusu | uvjerenje o slobodnom bračnom stanju
        potvrda o slobodnom bračnom stanju | uverenje o slobodnom bračnom stanju | potrdilo o samskem stanu
        удостоверение за семейно положение | уверење о слободном брачном стању | certificat de statut matrimonial
        certificat de situation matrimoniale | attestation de situation matrimoniale
        certificate of free status | certificate of freedom to marry | free to marry | marital status verification
        zaświadczenie o stanie cywilnym | zaświadczenie o zdolności prawnej do zawarcia małżeństwa
        adeverință de celibat | certificat de cutumă | справка о семейном положении | справка об отсутствии факта
        справка об отсутствии брака | довідка про сімейний стан | довідка про відсутність шлюбу | 无婚姻登记记录证明
        未婚证明 | 未婚声明书 | 单身证明 | شهادة عزوبة | شهادة العزوبة | شهادة عدم زواج | رسم العزوبة
        notice of intended marriage | notice of intention to marry | notice of marriage | intended marriage
        publication of banns | banns of marriage | publication des bans | publication de mariage
        projet de mariage | déclaration de projet de mariage | acte de déclaration de mariage
        aangifte van huwelijk | huwelijksaangifte | bewijs van huwelijksaangifte | voorgenomen huwelijk
        anmeldung der eheschließung | eheanmeldung | edictos matrimoniales | proclamas matrimoniales
        pubblicazioni di matrimonio | edital de casamento | edital de proclamas | zapowiedzi przedślubne
        notification of birth | birth notification | notification of delivery | certificate of delivery
        avis de naissance | certificat d accouchement | attestation d accouchement | geburtsanzeige
        mededeling van geboorte | police abstract | police extract
        attestation de virement irrévocable de salaire | domiciliation irrévocable de salaire
        attestation de domiciliation de salaire | domiciliation de salaire
        certificate of cohabitation | certificat de concubinage | attestation de concubinage
        attestation de vie commune | attestation de communauté de vie | certificat de vie commune
        certificato di convivenza | convivenza di fatto | certificado de pareja de hecho | pareja de hecho
        unión de hecho | unión marital de hecho | unión concubinaria | unión estable de hecho | união de facto
        declaração de união estável | união estável | pacte civil de solidarité | attestation de pacs
        attestation d enregistrement d un pacs | civil partnership | civil partnership certificate
        certificate of civil partnership | registered partnership | certificate of registered partnership
        registered partnership certificate | domestic partnership | certificate of domestic partnership
        civil union | civil union certificate | partenariat enregistré | certificat de partenariat enregistré
        legal cohabitation | cohabitation légale | déclaration de cohabitation légale
        attestation de cohabitation légale | wettelijke samenwoning | verklaring van wettelijke samenwoning
        geregistreerd partnerschap | akte van geregistreerd partnerschap | registratie partnerschap
        eingetragene partnerschaft | eingetragene lebenspartnerschaft | lebenspartnerschaftsurkunde
        partnerschaftsurkunde | gesetzliches zusammenwohnen | unione civile | certificato di unione civile
        estratto di unione civile | związek partnerski | parteneriat civil
        konkubinatsbescheinigung | certificate of baptism | baptismal certificate | baptism certificate
        certificat de baptême | acte de baptême | extrait de baptême | doopbewijs | doopakte | taufschein
        taufzeugnis | taufurkunde | fe de bautismo | certificado de bautismo | partida de bautismo
        certificato di battesimo | certidão de batismo | świadectwo chrztu | life certificate | certificate of life
        proof of life | certificat de vie | certificat de vie et d entretien | levensbewijs | bewijs van leven
        lebensbescheinigung | fe de vida | certificado de supervivencia | prova de vida
        certificato di esistenza in vita | yaşam belgesi | zaświadczenie o pozostawaniu przy życiu
        certificate of nationality | nationality certificate | certificate of citizenship | certificat de nationalité
        nationaliteitsbewijs | bewijs van nationaliteit | attest van nationaliteit | staatsangehörigkeitsausweis
        certificado de nacionalidad | certificado de nacionalidade | certificato di cittadinanza | شهادة الجنسية
        poświadczenie obywatelstwa | certificate of naturalisation | certificate of naturalization | deed poll
        change of name deed | deed of change of name | certificate of change of name | décret de changement
        affidavit of one and the same person | affidavit of identity | one and the same person | affidavit of loss
        certificat d individualité | certificat de conformité d identité | attestation de concordance
        lost document report | report of loss | loss report | déclaration de perte | attestation de perte
        aangifte van verlies | verlustanzeige | verlustmeldung | denuncia de pérdida | denuncia di smarrimento
        order to leave the territory | ordre de quitter le territoire | bevel om het grondgebied te verlaten
        entry ban | interdiction d entrée | inreisverbod | einreiseverbot | annexe 13 | bijlage 13 | annexe 26
        bijlage 26 | certificate concerning the social security legislation | a1 certificate | attestation a1
        a1 bescheinigung | limosa | formulaire a1 | certificate of coverage | letter of recommendation
        recommendation letter | academic reference
        lettre de recommandation | aanbevelingsbrief | empfehlungsschreiben | carta de recomendación
        carta de recomendação | lettera di raccomandazione | list polecający | tavsiye mektubu
        scrisoare de recomandare | рекомендательное письмо | 推荐信 | internship agreement | internship contract
        traineeship agreement | convention de stage | stageovereenkomst | praktikumsvertrag | convenio de prácticas
        convenção de estágio | convenzione di tirocinio | staj sözleşmesi | resignation letter
        letter of resignation | lettre de démission | ontslagbrief | kündigungsschreiben | termination letter
        termination of employment | lettre de licenciement | carta de despido | carta de renuncia | c4
        certificat de chômage | werkloosheidsbewijs | certificat d incapacité de travail
        certificat d arrêt de travail | arrêt de travail | avis d arrêt de travail
        getuigschrift van arbeidsongeschiktheid | attest van arbeidsongeschiktheid | arbeidsongeschiktheid
        arbeitsunfähigkeitsbescheinigung | sick note | sick leave certificate | medical leave certificate
        baja médica | parte de baja | certificado de incapacidad temporal | atestado médico de afastamento
        certificato di malattia | zwolnienie lekarskie | concediu medical | istirahat raporu | больничный лист
        листок нетрудоспособности | discharge summary | hospital discharge | entlassungsbrief | arztbrief
        lettre de sortie | ontslagbrief ziekenhuis | informe de alta | lettera di dimissione | epikriz
        karta informacyjna leczenia szpitalnego | ordonnance | receta médica | voorschrift | rezept | ricetta medica
        reçete | certificate of tax residence | tax residence certificate | tax residency certificate
        certificat de résidence fiscale | attestation de résidence fiscale | attest van fiscale woonplaats
        steuerliche ansässigkeitsbescheinigung | ansässigkeitsbescheinigung | certificado de residencia fiscal
        certificado de residência fiscal | certificato di residenza fiscale | certyfikat rezydencji
        mukimlik belgesi | certificat de rezidență fiscală | voter s certificate | voter certificate
        voter registration | attestation d inscription sur les listes électorales | certificat électoral
        certidão de quitação eleitoral | certificate of military service | military service record
        état signalétique et des services | livret militaire | terhis belgesi | askerlik durum belgesi
        carta di congedo | certificado de reservista | libreta militar | książeczka wojskowa
        certificate of good standing medical council | certificate of current professional status
        last will and testament | will and testament | testament | testamento | acte de notoriété
        akte van bekendheid | erbschein | acte de succession | attest van erfopvolging | certificat d hérédité
        declaratoria de herederos | credit agreement | contrat de crédit | kredietovereenkomst | kreditvertrag
        contrato de préstamo | kredi sözleşmesi | recibo de luz | recibo de agua | conta de luz | bolletta
        elektrik faturası | rachunek za prąd | factură energie | बिजली बिल
        """,
        strong="""
        reports the loss | reports that she lost | reports that he lost | loss of passport | perte du passeport
        perte de passeport | verlies van paspoort | verlust des reisepasses | pérdida del pasaporte
        intended to be solemnized | intention to marry | voornemen te huwen | voornemen om te huwen
        intention de se marier | this is not a birth certificate | is not a birth certificate
        no record of marriage | no record of any marriage | never been married | has never contracted marriage
        n a jamais contracté mariage | n est pas marié | n est pas mariée | est célibataire et
        est à ce jour célibataire | geen huwelijk aangegaan | is ongehuwd | keine ehe geschlossen | ist ledig
        kein ehehindernis | no se encontró acta de matrimonio | no ha contraído matrimonio
        non ha contratto matrimonio | é solteiro e | é solteira e | nie zawarła związku małżeńskiego
        nie zawarł związku małżeńskiego | evli olmadığı | bekar olduğu | este necăsătorită | este necăsătorit
        запись акта о заключении брака не | актовий запис про шлюб не | 未发现其有婚姻登记记录 | لم يسبق لها الزواج
        لم يسبق له الزواج | regret to inform you that your application | has not been successful
        application was unsuccessful | regrettons de vous informer | nous avons le regret de | n a pas été retenue
        tot onze spijt | moeten wij u meedelen dat | zu unserem bedauern | leider müssen wir ihnen mitteilen
        lamentamos informarle | lamentamos informar | siamo spiacenti | z przykrością informujemy
        üzülerek bildiririz | 公证事项 委托 | 公证事项 未婚 | 公证事项 未婚声明 | 公证事项 声明 | 公证事项 亲属关系
        """,
    ),
    Profile(
        "birth-certificate",
        titles="公证事项 出生 | 公证事项 出生医学证明",
        strong="issue under notarization birth | matter under notarization birth | notarized matter birth",
    ),
    Profile(
        "marriage-certificate",
        titles="公证事项 结婚 | 公证事项 结婚证 | 公证事项 已婚",
        strong="issue under notarization marriage | matter under notarization marriage",
    ),
    Profile("divorce-decision", titles="公证事项 离婚 | 公证事项 离婚证"),
    Profile(
        "death-certificate",
        titles="公证事项 死亡 | odpis skrócony aktu zgonu | odpis zupełny aktu zgonu | copie intégrale d acte de décès",
        strong="oznaczenie aktu zgonu | treścią aktu zgonu | osoby zmarłej",
    ),
    Profile("adoption-certificate", titles="公证事项 收养"),
    Profile(
        "criminal-record",
        titles="公证事项 无犯罪记录 | 公证事项 未受刑事处分 | 公证事项 有无违法犯罪记录 | 公证事项 无违法犯罪记录",
        strong="issue under notarization no criminal record | issue under notarization non criminal record",
    ),
    Profile("diploma", titles="公证事项 毕业证书 | 公证事项 学位证书 | 公证事项 学历 | 公证事项 毕业证"),
    Profile("transcript", titles="公证事项 成绩单"),
    Profile(
        "residence-permit",
        titles="""
        zezwolenie na pobyt czasowy | zezwolenie na pobyt stały | décision d octroi d un titre de séjour
        autorización de residencia temporal | tarjeta de identidad de extranjero
        autorização de residência temporária | вид на жительство | разрешение на временное проживание
        посвідка на тимчасове проживання | посвідка на постійне проживання | разрешение за пребиваване
        дозвола за престој | بطاقة الإقامة | رخصة إقامة | 居留许可 | 在留カード | 외국인등록증
        πιστοποιητικό διαμονής | άδεια διαμονής | permisul de ședere
        """,
        strong="""
        zezwolenia na pobyt czasowy | zezwolenia na pobyt stały | udzielam zezwolenia na pobyt
        karta pobytu zostanie | ustawy o cudzoziemcach | conceder la autorización de residencia
        concesión de la autorización de residencia | autorización de residencia y trabajo
        autorização de residência é concedida | rilascio del permesso di soggiorno | dreptul de ședere temporară
        ikamet izni verilmiştir | выдан вид на жительство | временное проживание разрешено
        die aufenthaltserlaubnis wird erteilt | erteilung einer aufenthaltserlaubnis
        """,
    ),
    Profile(
        "company-registration",
        titles="""
        bewijs van inschrijving | attestation d inscription | certificate of registration | registration certificate
        proof of registration | bescheinigung über die eintragung | eintragungsbescheinigung
        constancia de inscripción | certificado de inscripción | certificato di iscrizione | certidão de inscrição
        zaświadczenie o wpisie | certificat d immatriculation | certificat d inscription | attest van inschrijving
        kayıt belgesi
        """,
    ),
    Profile(
        "mutual-insurance",
        titles="""
        bewijs van inschrijving | attestation d inscription | attest van inschrijving | certificato di iscrizione
        """,
    ),
    Profile(
        "municipal-registration",
        titles="""
        bewijs van inschrijving | attestation d inscription | certificat d inscription | proof of registration
        """,
    ),
    Profile(
        "admission-letter",
        titles="certificado de inscripción | certificato di iscrizione | certidão de inscrição | kayıt belgesi",
    ),
    Profile(
        "dependency-proof",
        titles="""
        attest van onderhoud | bewijs van onderhoud | verklaring van onderhoud | unterhaltsbescheinigung
        bescheinigung über den unterhalt | attestation d entretien | certificat d entretien | attestation de soutien
        certificado de manutención | certificado de dependencia | constancia de dependencia económica
        adeverință de întreținere | bakmakla yükümlü olunan belgesi | справка о нахождении на иждивении
        довідка про перебування на утриманні | شهادة إعالة | شهادة الكفالة | zaświadczenie o utrzymaniu
        """,
    ),
    Profile(
        "title-deed",
        titles="""
        eigentumsbescheinigung | notarielle eigentumsbescheinigung | eigentumsbestätigung | certificat de propriété
        attestation de titre de propriété | certificato di proprietà | certidão de propriedade
        zaświadczenie o własności
        """,
    ),
    Profile(
        "bank-signatory-letter",
        titles="""
        vollmachtsbestätigung | bestätigung der kontovollmacht | bankvollmacht | attestation de procuration
        attestation de procuration bancaire | bevestiging van bankvolmacht
        confirmation of power of attorney account | potwierdzenie pełnomocnictwa | dichiarazione di delega
        certificado de poder bancario
        """,
        strong="einzelvollmacht | vollmacht über das konto | kunde bevollmächtigt | client mandataire",
    ),
    Profile(
        "commercial-licence",
        titles="""
        autorisation d exercer le commerce | autorisation d exercer | vergunning tot handel
        toelating tot handeldrijven | erlaubnis zum handel | handelserlaubnis | autorización para ejercer el comercio
        autorizzazione al commercio | autorização para o comércio | zezwolenie na prowadzenie działalności
        ticaret izin belgesi
        """,
        strong="""
        autorisée à exercer le commerce | autorisé à exercer le commerce | gerechtigd handel te drijven
        """,
    ),
    Profile(
        "work-permit",
        titles="""
        permis a | permis b | permis c | kaart b arbeidskaart | zezwolenie na pracę typu a | çalışma izni belgesi
        """,
        strong="""
        uniquement au service de | uitsluitend in dienst van | nur im dienst von
        valable uniquement auprès de l employeur | enkel geldig bij de werkgever | nur gültig beim arbeitgeber
        """,
    ),
    Profile(
        "grant",
        strong="""
        votre projet a été retenu | votre projet a été sélectionné | hat ihr vorhaben ausgewählt
        ihr vorhaben bewilligt | uw project werd geselecteerd | uw project is geselecteerd
        your project was selected | je forschungsjahr | par année de recherche | per onderzoeksjaar
        per research year | der auswahlausschuss hat | stipendienbetrag | postdoktorandenmandat
        mandat postdoctoral | postdoctoraal mandaat
        """,
    ),
)
