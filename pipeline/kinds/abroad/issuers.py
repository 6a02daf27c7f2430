"""Headings and wording of single offices, schools and firms abroad that word the usual in their own way."""

from __future__ import annotations

from pipeline.kinds.profile import Profile

PROFILES = (
    Profile(
        "adoption-certificate",
        titles="""
        adoption registration certificate | certificate of registration of adoption | registration of adoption
        adopted children register | extract from the adopted children register | certified copy of an entry adoption
        order of adoption | final decree of adoption | adoption deed | deed of adoption | registered adoption deed
        certificat d enregistrement d adoption | jugement d adoption plénière | jugement d adoption simple
        ordonnance d adoption | extrait du registre des adoptions | registratie van adoptie | adoptiebeschikking
        annahme als kind | beschluss über die annahme als kind | inscripción de adopción | escritura de adopción
        resolución de adopción | auto de adopción | sentencia de adopción plena | evlat edinme | decreto di adozione
        registo de adoção | hotărâre de încuviințare a adopției | postanowienie o przysposobieniu
        svidetelstvo ob usynovlenii | svidotstvo pro usynovlennya
        hague adoption convention certificate of conformity
        certificate of conformity of intercountry adoption
        """,
        strong="""
        have registered the adoption | has registered the adoption | registered the adoption of | adopted by
        adoptive father | adoptive mother | adoptive parents | adopting parents | adopted child | adopter
        père adoptif | mère adoptive | parents adoptifs | adoptant | adoptants | adopté | l adoption de l enfant
        prononce l adoption | adoptiefouders | adoptieouders | adoptant en geadopteerde | spreekt de adoptie uit
        annahme des kindes | annehmende | annehmenden | als kind angenommen | adoptivkind
        adoptiveltern | padres adoptivos | adoptante
        adoptado | genitori adottivi | adottato | adottanti | pais adotivos | adotante | adotado | evlat edinen
        evlat edinilen | rodzice przysposabiający
        """,
        body="adoption | adopted | adoptie | adopción | adozione | adoção | evlat | registrar | child",
    ),
    Profile(
        "birth-certificate",
        titles="""
        extrait du registre des actes de naissance | extrait des minutes des actes de naissance
        acte de naissance copie littérale | extract from the register of birth acts
        """,
    ),
    Profile(
        "marriage-certificate",
        titles="""
        extrait du registre des actes de mariage | extrait des minutes des actes de mariage
        extract from the register of marriage acts
        """,
    ),
    Profile(
        "death-certificate",
        titles="""
        extrait du registre des actes de décès | extrait des minutes des actes de décès
        acte de décès copie littérale
        extract from the register of death acts
        """,
        strong="""
        déclarant fils du défunt | déclaration de décès | décédée à centre de santé | cause du décès
        fils du défunt
        """,
    ),
    Profile(
        "divorce-decision",
        strong="""
        divorcio de matrimonio civil | divorcio por mutuo acuerdo | liquidación de la sociedad conyugal
        cesación de los efectos civiles | cessazione degli effetti civili del matrimonio
        """,
    ),
    Profile(
        "family-composition",
        titles="""
        family civil status record | family status record | fiche familiale d état civil | état civil familial
        extrait d état civil familial | extrait familial d état civil | extrait du registre familial
        family extract | family civil extract | family record | extract of the family register
        """,
        strong="""
        yakınlık derecesi | kendisi eşi kızı oğlu | eşi kızı | eşi oğlu | medeni hali düşünceler | hane no
        """,
    ),
    Profile(
        "municipal-registration",
        titles="""
        certificate of registration of residence | registration certificate for eu citizens
        registration certificate of a union citizen | police registration certificate | residents register extract
        attestation d enregistrement d un citoyen de l union | attestation d enregistrement
        anmeldebescheinigung für unionsbürger | verklaring van inschrijving burger van de unie
        """,
        strong="certificate of registration | registration certificate",
    ),
    Profile(
        "commercial-licence",
        titles="""
        certificate of registration of business name | certificate of business name registration
        business name registration certificate | business name registration
        certificate of registration of a business
        registration of business names act | single business permit | unified business permit
        certificat de patente
        alvará de funcionamento | alvará de licença | licencia municipal de apertura | licenza di esercizio
        işyeri açma ve çalışma ruhsatı | zaświadczenie o wpisie do ewidencji działalności gospodarczej
        autorizație de funcționare | carte d artisan | titre de commerçant
        """,
        strong="""
        undermentioned proprietor | general nature of business | business name registered | sole proprietor
        carried on at | carrying on business under the name | permit to conduct business
        exhibited in a conspicuous
        exerce le commerce sous l enseigne | carte de contribuable
        is registered as a sole proprietorship | nature of business
        """,
    ),
    Profile(
        "company-registration",
        titles="""
        carte unique de création d entreprise | attestation d immatriculation au registre du commerce
        déclaration d immatriculation | extrait du registre de commerce modèle | rccm extrait
        certificado de existencia y representación legal | certificado de vigencia de poder
        comprovante de inscrição e de situação cadastral | extract on registered data of a business entity
        business registers agency | extract from the business register | extract from the court register
        wypis z krajowego rejestru sądowego | odpis aktualny z rejestru przedsiębiorców | faaliyet belgesi
        certificat constatator | commercial registration certificate main | certificado de inscripción registral
        acta constitutiva | extrait k bis | výpis z obchodního rejstříku | výpis z obchodného registra | cégkivonat
        izvadak iz sudskog registra | izpisek iz sodnega registra | izvod iz registra privrednih subjekata
        commercial registration certificate | commercial registration
        """,
        strong="""
        rccm | acte uniforme ohada | centre de formalités des entreprises | création d entreprise
        début d exploitation | date of incorporation | subscribed and paid in capital
        paid up capital | activity code
        legal representative director | matrícula mercantil | cámara de comercio | representación legal
        registro de comercio | representante legal | capital suscrito | capital social | krs | regon | cnpj
        ticaret sicil | partita iva rea | codice fiscale e numero di iscrizione | organul de conducere
        """,
    ),
    Profile(
        "translation",
        strong="""
        have accurately translated | has accurately translated | translated the attached document
        translated by me | this translation fully corresponds
        translation fully corresponds to the original | corresponds to the original document
        collaborator translator
        signed this translation | certify that mr is translator | translator of this office
        avoir traduit fidèlement | traduit par mes soins | collaborateur traducteur | naar waarheid vertaald
        door mij vertaald | wahrheitsgetreu übersetzt | von mir übersetzt | traducido fielmente
        traduzido fielmente
        fedelmente tradotto | tarafımdan tercüme edilmiştir | przetłumaczone przeze mnie
        """,
    ),
    Profile(
        "grant",
        titles="""
        décision d octroi bourse | décision d octroi bourse de mobilité | bourse de mobilité
        award letter fellowship
        mobility fellowship | mobility grant decision | letter of award fellowship | fellowship offer letter
        toekenningsbrief onderzoek | mobiliteitsbeurs onderzoeker | bewilligung mobilitätsstipendium
        mobilitätsbeitrag | verfügung über die bewilligung | resolución de concesión de ayuda
        concesión de ayuda a la investigación | termo de outorga | assegno di ricerca
        conferimento assegno di ricerca
        """,
        strong="""
        un subside vous est accordé | subside vous est accordé | a accepté votre requête | votre requête déposée
        votre candidature a été retenue recherche | contribution à l entretien | frais de voyage et de recherche
        montant total accordé | commission d évaluation a accepté | your proposal has been selected for funding
        your application for a fellowship | fellowship is awarded | grant has been approved | total amount awarded
        research allowance | travel and research costs | research council has decided | the evaluation panel
        uw aanvraag werd goedgekeurd onderzoek | bench fee | toegekend bedrag | ihr gesuch bewilligt
        ihr antrag wurde bewilligt forschung | beitrag an den lebensunterhalt | bewilligter betrag
        """,
    ),
    Profile(
        "scholarship",
        titles="""
        certificado de becario | certificado de becaria | constancia de becario | constancia de beca
        declaração de bolsista | attestation de boursier du gouvernement | bursary award letter
        bursary confirmation
        """,
        strong="""
        la beca se extiende | becas chile | asignación de manutención | arancel y matrícula | seleccionada beca
        fue seleccionada en el concurso de becas | becario | becaria | bolsista | bursary | tuition and stipend
        tuition fees are covered by the scholarship
        """,
    ),
    Profile(
        "transcript",
        titles="""
        certificado analítico de estudios | certificado analítico | analítico de materias | certificado de notas
        concentración de notas | certificado de calificaciones | kardex académico | estratto esami sostenuti
        certificato con esami | histórico escolar | certidão de disciplinas
        """,
        strong="""
        promedio general | asignatura calificación | carga horaria total | ha cursado y aprobado | plan de estudios
        cursado y aprobado las asignaturas | materias aprobadas | con aplazos | sin aplazos
        """,
    ),
    Profile(
        "health-insurance",
        titles="""
        bescheinigung über den krankenversicherungsschutz | krankenversicherungsschutz im ausland
        bescheinigung über den krankenversicherungsschutz im ausland | auslandskrankenschein
        certificate of health insurance coverage abroad | confirmation of health insurance cover abroad
        attestation de couverture à l étranger | attestation de droits à l assurance maladie
        european health insurance card | carte européenne d assurance maladie | europese ziekteverzekeringskaart
        europäische krankenversicherungskarte | provisional replacement certificate | attest dekking buitenland
        verklaring van dekking in het buitenland | certificado provisional sustitutorio | tessera europea
        """,
        strong="""
        versicherungsschutz | aufenthalt in belgien | gilt bei einem aufenthalt im ausland | cover abroad
        gesetzliche krankenkasse | insured under the statutory | verordnungen eg nr 883 2004
        regulation ec no 883 2004 | règlement ce n 883 2004 | verordening eg nr 883 2004
        """,
    ),
    Profile(
        "mutual-insurance",
        against="im ausland | à l étranger | in het buitenland | abroad | rücktransport | rapatriement | repatriation",
    ),
    Profile(
        "tax-assessment",
        titles="""
        redditi persone fisiche | modello redditi | modello 730 | certificazione unica | declaración de la renta
        impuesto sobre la renta | declaração de rendimentos | nota de liquidação irs | avis d impôt sur le revenu
        income tax return acknowledgement | steuerbescheid | einkommensteuerbescheid | notice of assessment
        tax return transcript | gelir vergisi beyannamesi | vergi levhası
        """,
        strong="""
        reddito complessivo | reddito imponibile | imposta lorda | imposta netta | oneri deducibili | irpef
        dati del contribuente | firma del contribuente | periodo d imposta | base imponible | cuota íntegra
        rendimento coletável | rendimento global | revenu fiscal de référence | zu versteuerndes einkommen
        assessed income | adjusted gross income | matrah | vergi dairesi
        """,
    ),
    Profile(
        "dependency-proof",
        titles="""
        declaration of dependency | declaration under responsibility dependent child | dependent adult child
        affidavit of support for dependent | affidavit of dependency | sworn statement of dependency
        notarial declaration of maintenance | attestation sur l honneur de prise en charge familiale
        """,
        strong="""
        lives at his expense | lives at her expense | at his own expense supports | bears the costs of
        without income lives | student without income | monthly transfers to his | monthly transfers to her
        supports his son | supports her daughter | supporte les frais de | vit à sa charge
        prend en charge l entretien
        leeft op kosten van | lebt auf kosten | vive a expensas de
        """,
    ),
    Profile(
        "invitation-letter",
        strong="""
        is invited to join our | invited to join our division | we have the pleasure to invite | pleasure to invite
        has the honour to invite | subject letter of invitation | is invited as a visiting
        objet lettre d invitation | onderwerp uitnodigingsbrief | betreff einladungsschreiben
        """,
    ),
    Profile(
        "unknown",
        titles="""
        letter of recommendation | recommendation letter | character reference
        lettre de recommandation | aanbevelingsbrief | empfehlungsschreiben
        carta de recomendación | carta de recomendação | lettera di raccomandazione
        tavsiye mektubu | list polecający | scrisoare de recomandare
        general terms and conditions of membership | general terms and conditions | terms of membership
        terms and conditions of use | conditions générales d adhésion | conditions générales de vente
        lidmaatschapsvoorwaarden | teilnahmebedingungen | condiciones generales | condizioni generali
        custody order | child custody order | order of custody | guardianship order | letters of guardianship
        ordonnance de garde d enfant | ordonnance de garde | jugement de garde | jugement de délégation
        délégation de l autorité parentale | acte de tutelle | jugement de tutelle | voogdijbeschikking
        beschikking over het gezag | sorgerechtsbeschluss | bestallungsurkunde vormund
        sentencia de guarda y custodia
        affidamento dei figli | velayet kararı | termo de guarda | regulação das responsabilidades parentais
        school leaving primary certificate | primary school leaving certificate | certificat d études primaires
        certificat d études primaires élémentaires | getuigschrift basisonderwijs | grundschulzeugnis
        certificado de educación primaria | baptism certificate | certificate of baptism | acte de baptême
        certificat de baptême | doopbewijs | taufschein | partida de bautismo | fe de bautismo
        email thread | e mail conversation | elräkning | el faktura | fakturanummer
        """,
        strong="""
        recommend him without reservation | recommend her without reservation | i recommend him | i recommend her
        i highly recommend | strongly recommend | without reservation | recommander sans réserve
        je le recommande | je la recommande | ik beveel hem aan | ik beveel haar aan | warm aanbevelen
        kann ihn empfehlen | kann sie empfehlen | wärmstens empfehlen | recomiendo ampliamente
        was never employed by us | these terms are governed by | terms are governed by the law | notice in writing
        minimum term | may be cancelled | consumer guarantees act | privacy act | data protection notice
        juge des enfants | juge aux affaires familiales | juvenile judge | jeugdrechter | droit de visite
        was baptized | was baptised | a été baptisé | werd gedoopt | wurde getauft | fue bautizado
        förfallodatum | att betala | forfallsdato
        """,
    ),
)
