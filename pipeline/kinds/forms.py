"""Forms and papers of the visa application itself: form, language choice, undertaking, medical and criminal record."""

from __future__ import annotations

from pipeline.kinds.profile import Profile

PROFILES = (
    Profile(
        "application-form",
        titles="""
        application for a national visa | application for long stay visa | long stay visa application form
        application for a long stay visa d | visa application form | application for national visa d
        demande de visa long séjour | demande de visa national | demande de visa pour un long séjour
        demande de visa de long séjour d | formulaire de demande de visa | aanvraag visum lang verblijf
        aanvraag voor een nationaal visum | aanvraag voor een visum lang verblijf | aanvraagformulier visum
        visumaanvraag | antrag auf erteilung eines nationalen visums
        antrag auf ein visum für einen langfristigen aufenthalt | visum für den langfristigen aufenthalt | visumantrag
        antrag nationales visum | application form long stay | visa d application form
        application for a visa for a long stay in belgium | application for authorisation of provisional sojourn
        solicitud de visado nacional | application for a visa for a long stay | visa application
        demande de visa long séjour pour la belgique | demande d autorisation de séjour provisoire
        aanvraag van een visum voor een lang verblijf in belgië | aanvraag van een visum voor een lang verblijf
        visumaanvraag lang verblijf | antrag auf erteilung eines visums für einen langfristigen aufenthalt in belgien
        antrag auf erteilung eines visums | harmonised application form
        """,
        strong="""
        visaonweb | visa on web | vow | this application form is free | ce formulaire est gratuit
        dit formulier is gratis | dieses formular ist unentgeltlich | surname at birth former family name
        nom de naissance nom antérieur | achternaam bij geboorte vroegere achternaam | familienname bei der geburt
        type of travel document | type de document de voyage | soort reisdocument | art des reisedokuments
        main purpose of the journey | objet du voyage | doel van de reis | main purpose of stay | motif du séjour
        motif principal du séjour | doel van het verblijf | zweck des aufenthalts | purpose of your stay
        for official use only | réservé à l administration | partie réservée à l administration
        alleen voor ambtelijk gebruik | enkel voor officieel gebruik | nur für amtliche zwecke | visa type requested
        number of entries requested | type de visa demandé | nombre d entrées demandées
        i am aware that the visa fee is not refunded | i am aware and consent to the following
        intended date of arrival | date d arrivée prévue | vermoedelijke datum van aankomst | geplante ankunft
        place and date signature for minors signature of parental authority
        signature du titulaire de l autorité parentale | handtekening van de houder van het ouderlijk gezag
        schengen visas issued during the past three years
        visas schengen délivrés au cours des trois dernières années | schengenvisa die gedurende de voorbije drie jaar
        family members of eu eea or ch citizens shall not fill in fields | fields 1 3 shall be filled in
        in accordance with the data in the travel document | intern gebruik usage interne | application lodged at
        demande introduite auprès | aanvraag ingediend bij | antrag eingereicht bei | file handled by
        responsable du dossier | dossier behandeld door | akte bearbeitet durch | visa decision refused issued
        décision concernant le visa | beslissing visum | entscheidung visum
        supporting documents travel document means of subsistence | means of subsistence
        moyens de subsistance invitation | ordinary passport diplomatic passport service passport
        passeport ordinaire passeport diplomatique | gewoon paspoort diplomatiek paspoort | dienstpass
        number of days number of entries | surname s family name s | nom s de famille | nom s de naissance
        familienname geburtsname | member state of first entry | state of destination | inviting person | host person
        cost of travelling and living during the applicant's stay | frais de voyage et de subsistance
        reis en verblijfkosten | i am aware of and consent | data will be entered into the visa information system
        système d information sur les visas | visuminformatiesysteem | visa informationssystem
        i undertake to leave the territory | je m engage à quitter le territoire
        schengen visas in past 3 years | schengen visas past 3 years | schengen visas last 3 years
        schengen visas during the past three years | schengen visas in the last three years
        visas schengen des trois dernières années | visas schengen 3 dernières années
        schengenvisa laatste drie jaar | schengenvisa afgelopen 3 jaar | schengen visa der letzten drei jahre
        resident in another country | residence in another country | visa d page | type d visa
        all the information i have given is true and complete | i declare that all particulars given
        j atteste que tous les renseignements fournis | ik verklaar dat alle verstrekte gegevens
        """,
        body="""
        surname family name | first names given names | date of birth | place of birth | country of birth
        current nationality | nationality at birth | marital status | sex | number of travel document | date of issue
        valid until | issued by | applicant s home address | current occupation | employer address
        residence in a country other | nom de famille | prénoms | date de naissance | pays de naissance
        nationalité actuelle | état civil | numéro du document de voyage | date de délivrance | profession actuelle
        adresse du domicile | achternaam familienaam | voornamen | geboortedatum | geboorteplaats | geboorteland
        huidige nationaliteit | burgerlijke staat | nummer reisdocument | afgiftedatum | huidig beroep | familienname
        vornamen | geburtsdatum | geburtsort | geburtsland | derzeitige staatsangehörigkeit | familienstand
        nummer des reisedokuments | derzeitige berufliche tätigkeit | single married separated divorced widow
        célibataire marié séparé divorcé veuf | ongehuwd gehuwd gescheiden | duration of stay | reference number
        fingerprints collected previously | reference person in belgium | personne de référence en belgique
        referentiepersoon in belgië | embassy consulate | service provider | commercial intermediary
        single married separated | widow | registered partnership | national identity number
        parental authority in case of minors legal guardian | travel document | home address and e mail address
        telephone number | residence permit or equivalent | educational establishment | purpose of the journey
        tourism business visiting family
        """,
        against="checklist | required documents | liste des documents | how to apply | hotel",
        files="application form formulaire demande aanvraag antrag vow visaform formulier applicationform",
    ),
    Profile(
        "language-preference",
        titles="""
        choice of language | language preference | language choice | choice of the language of the procedure
        language preference form | declaration of language choice | language of the procedure | choix de la langue
        choix de langue | choix linguistique | déclaration de choix de la langue | formulaire choix de la langue
        langue de la procédure | préférence linguistique | taalkeuze | keuze van taal | keuze van de taal
        verklaring taalkeuze | taalkeuzeformulier | formulier taalkeuze | taal van de procedure | taalvoorkeur
        sprachwahl | wahl der sprache | erklärung zur sprachwahl | sprachpräferenz | formular zur sprachwahl
        sprache des verfahrens | choice of procedural language | language choice declaration | language form
        declaration on the choice of language | statement of language choice | formulaire de choix de langue
        formulaire linguistique | déclaration relative au choix de la langue | déclaration linguistique
        formulier keuze van taal | taalkeuze visumaanvraag | verklaring over de taalkeuze
        erklärung über die wahl der sprache | wahl der verfahrenssprache | sprachenwahl
        language declaration | declaration of language | taalverklaring | spracherklärung
        """,
        strong="""
        language in which my application will be examined | language in which the application will be treated
        langue dans laquelle ma demande sera examinée | langue dans laquelle ma demande sera traitée
        taal waarin mijn aanvraag wordt behandeld | taal waarin mijn aanvraag zal worden behandeld
        sprache in der mein antrag bearbeitet | no preference | sans préférence | pas de préférence
        aucune préférence | geen voorkeur | keine präferenz | choose one of the national languages
        one of the three national languages | une des trois langues nationales | één van de drie landstalen
        eine der drei landessprachen | i choose | je choisis | ik kies | ich wähle | dutch french german no preference
        néerlandais français allemand | nederlands frans duits | niederländisch französisch deutsch
        language of the examination of my application | my application be treated in
        my application to be examined in | wish my application | application file to be examined in
        souhaite que ma demande | demande soit traitée en | demande soit examinée en | langue de traitement
        wens dat mijn aanvraag | aanvraag wordt behandeld in | dossier wordt behandeld in | behandelt in
        wünsche dass mein antrag | antrag in sprache bearbeitet | use of languages in administrative matters
        emploi des langues en matière administrative | gebruik van de talen in bestuurszaken | gebrauch der sprachen
        i have no preference | je n ai pas de préférence | ik heb geen voorkeur | ich habe keine präferenz
        decision on my application drawn up in | like my application to be handled in
        mon dossier soit traité en | décision soit rédigée en | mijn aanvraag behandeld wordt in het
        beslissing wordt opgesteld in het
        mein antrag bearbeitet wird auf
        """,
        body="""
        dutch | french | german | néerlandais | français | allemand | nederlands | frans | duits | niederländisch
        französisch | deutsch | tick one | cochez | kruis aan | ankreuzen | language of decision
        langue de la décision | immigration office | office des étrangers | dienst vreemdelingenzaken
        visa application | undersigned | soussigné | ondergetekende
        """,
        files="language_preference choix_langue language langue taal taalkeuze preference choix sprache sprachwahl",
    ),
    Profile(
        "medical-certificate",
        titles="""
        medical certificate | certificat médical | medisch attest | medisch getuigschrift | ärztliches attest
        ärztliches zeugnis | medical certificate for visa | attestation médicale | ärztliche bescheinigung
        certificado médico | certificato medico | atestado médico | sağlık raporu | zaświadczenie lekarskie
        certificat médical pour une demande de visa | medical certificate for an application for a visa
        geneeskundig getuigschrift | geneeskundig attest | gesundheitszeugnis | health certificate
        certificat de santé | model of medical certificate | medical fitness certificate | medical examination report
        adeverință medicală | relatório médico | medical report | medizinisches attest | medical attestation
        certificate of health | medical certificate long stay | medical certificate of fitness
        certificat de bonne santé | certificat médical type | certificat médical visa | attest van de arts
        doktersattest | model van medisch getuigschrift | ärztliches gutachten | medizinische bescheinigung
        medizinisches zeugnis | constancia médica | certificat du médecin | certificat de non contagion
        medical check certificate | fitness certificate | certificat médical de bonne santé
        """,
        strong="""
        diseases that may endanger public health | maladies pouvant mettre en danger la santé publique
        maladies qui peuvent mettre en danger la santé publique
        ziekten die de volksgezondheid in gevaar kunnen brengen | krankheiten die öffentliche gesundheit gefährden
        diseases which could endanger public health | endanger public health | danger la santé publique
        volksgezondheid in gevaar | volksgezondheid kunnen brengen | diseases requiring quarantine
        quarantainable diseases | quarantaine maladies | quarantaineplichtige ziekten
        tuberculosis of the respiratory system | tuberculose de l appareil respiratoire
        tuberculose van de luchtwegen | tuberkulose der atemwege | none of the following diseases
        aucune des maladies suivantes | geen van de volgende ziekten | geen van de ziekten | keine der krankheiten
        free from any of the diseases | international health regulations | règlement sanitaire international
        internationale gezondheidsregeling | internationale gesundheitsvorschriften
        annex to the law of 15 december 1980 public health | not suffering from any of the diseases | not suffering
        n est pas atteint | n est atteint d aucune | niet is aangetast | lijdt niet aan | leidet nicht an
        i have examined | déclare avoir examiné | verklaart onderzocht te hebben | heb onderzocht | untersucht habe
        tot quarantaine aanleiding gevende ziekten | tbc in actief stadium | met ontwikkelingstendensen
        in active stage or with a tendency to develop | à tendance évolutive
        besmettelijke door infectie of parasieten | veroorzaakte ziekten | opgesomde ziekten
        gevaar voor de volksgezondheid | diseases listed in the annex | maladies énumérées à l annexe
        ziekten opgesomd in bijlage | krankheiten aufgezählt | listed in the annex to the act | is not affected by any
        n est pas atteinte | geen drager | frei von ansteckenden krankheiten | free from communicable diseases
        free of infectious diseases | no contagious disease | aucune maladie contagieuse | geen besmettelijke ziekte
        have examined on this day | personally examined | j ai examiné | is in good health | en bonne santé
        in goede gezondheid | maladies quarantenaires | affection contagieuse | indemne de toute
        indemne de toute affection | exempt de toute maladie | ne présente aucune affection | ne présente aucun signe
        maladie transmissible | vrij van besmettelijke ziekten | geen besmettelijke aandoening | frei von
        free from contagious | free from any contagious | communicable disease | libre de enfermedades
        no padece enfermedades | quarantänekrankheiten | quarantainable
        """,
        body="""
        doctor | physician | docteur en médecine | médecin | arts | geneesheer | arzt | doctor of medicine
        médecin agréé | accredited doctor | erkende arts | examined | examiné | onderzocht | untersucht
        signature and stamp of doctor | signature et cachet du médecin | handtekening en stempel van de arts
        unterschrift und stempel des arztes | syphilis | plague | cholera | yellow fever | peste | fièvre jaune
        gele koorts | public health | infectious contagious parasitic diseases
        maladies infectieuses contagieuses parasitaires | besmettelijke ziekten | clinic | hospital | good health
        bonne santé | goede gezondheid | contagious | chest x ray | blood test | examination | patient | x ray
        quarantine | parasitical | parasitaires | besmettelijk | ansteckend | tuberculosis | tuberculose | dr
        medical council | ordre des médecins | orde der artsen | ärztekammer | clinique | ziekenhuis | praxis
        consultation
        """,
        against="""
        insurance policy | coverage | certificate of insurance | assurance | verzekering | unable to work
        incapacité de travail | arbeidsongeschiktheid | sick leave | motivation | checklist | invoice | handicap
        cannot support | must submit | must be drawn up | every person who wishes | list of recognised doctors
        frequently asked questions | doit présenter | moet voorleggen
        """,
        files="medical médical medicale médicale medisch attest health doctor certificat_medical arts arzt",
    ),
    Profile(
        "criminal-record",
        titles="""
        criminal record | criminal record certificate | police clearance certificate | police clearance
        certificate of good conduct | good conduct certificate | police certificate | police character certificate
        criminal history record | criminal records check | criminal conviction certificate | identity history summary
        acro police certificate | certificate of no criminal record | no criminal record certificate
        character certificate | certificate of non criminal record | certificate of criminal record
        to whom it may concern criminal status of | certificate of non conviction | disclosure certificate
        basic disclosure | penal clearance certificate | certificate of clearance | extrait de casier judiciaire
        casier judiciaire | bulletin numéro 3 | certificat de bonne conduite vie et moeurs
        certificat de bonne vie et moeurs | attestation de non condamnation | extrait du casier judiciaire
        fiche anthropométrique | attestation de casier judiciaire vierge | bulletin n 3 du casier judiciaire
        modèle 595 | model 595 | modèle 596 | certificat de non poursuite | fiche pénale
        uittreksel uit het strafregister | strafregister | uittreksel strafregister | bewijs van goed zedelijk gedrag
        bewijs van goed gedrag en zeden | getuigschrift van goed gedrag | verklaring omtrent het gedrag
        justitiële documentatie | führungszeugnis | strafregisterauszug | polizeiliches führungszeugnis
        auszug aus dem strafregister | strafregisterbescheinigung | auszug aus dem zentralen strafregister
        leumundszeugnis | unbescholtenheitszeugnis | certificado de antecedentes penales | antecedentes penales
        certificado de antecedentes policiales | certificado de antecedentes judiciales | registro criminal
        certificado de registo criminal | certidão de antecedentes criminais | atestado de antecedentes criminais
        certificato del casellario giudiziale | casellario giudiziale | certificato penale | adli sicil kaydı
        adli sicil belgesi | adli sicil | zaświadczenie z krajowego rejestru karnego | krajowy rejestr karny
        zapytanie o udzielenie informacji o osobie | cazier judiciar | certificat de cazier judiciar
        police verification certificate | police report | criminal status certificate | certificate of criminal status
        certificate of non involvement in crimes | judicial record | certificate of judicial record
        judicial record extract | extract from the criminal record | extract of criminal records
        extract from judicial record | certificate of no conviction | national police certificate
        police record certificate | police records certificate | record check | national police check
        criminal background check | conduct certificate | certificat de casier judiciaire
        certificat de non condamnation | certificat de moralité | certificat de bonne vie et mœurs
        attestation de bonne conduite | certificat de bonne moralité | relevé des condamnations
        extrait du registre des condamnations | attest van goed gedrag | uittreksel strafregister model 595
        bewijs van onbesproken gedrag | auszug strafregister | polizeiliche bescheinigung | sittenzeugnis
        unbedenklichkeitsbescheinigung | certificado de conducta | constancia de antecedentes
        certidão negativa criminal | certificado do registo criminal | certificato dei carichi pendenti | sabıka kaydı
        zaświadczenie o niekaralności | caziere
        """,
        strong="""
        no criminal record | no record of conviction | no convictions | no criminal convictions
        has not been convicted | no adverse record | nothing adverse | no trace | no live trace | néant
        aucune condamnation | pas d antécédents judiciaires | n a pas été condamné | ne figure au casier
        casier judiciaire central | vierge de toute condamnation | geen veroordelingen | geen gegevens
        niet veroordeeld | nihil strafregister | centraal strafregister | blanco strafregister | keine eintragung
        keine verurteilungen | inhalt keine eintragung | keine eintragungen | bundeszentralregister
        bundesamt für justiz | no constan antecedentes | carece de antecedentes penales | no registra antecedentes
        nada consta | nulla risulta | risulta nulla | adli sicil kaydı yoktur | adli sicil arşiv kaydı | nie figuruje
        nu este inscrisa | kartotece karnej | criminal records office | criminal record bureau
        central criminal register | criminal investigation department | national police records
        police headquarters certificate | ministry of justice criminal | article 595 | artikel 595 | articles 595
        artikel 596 | code d instruction criminelle | wetboek van strafvordering | found no criminal
        no derogatory record | no arrest data | no prior arrest | bears good moral character
        involved in any criminal case | no criminal case | not been involved in any criminal
        convicted of any offence | no criminal precedents | no criminal antecedents | no previous convictions
        no conviction recorded | no police record | has no record | no record against | no criminal conviction
        never been convicted | nothing is recorded | clear record | does not appear in the criminal
        free of convictions | not wanted | n a encouru aucune condamnation | aucun antécédent
        ne comporte aucune condamnation | aucune mention | casier vierge | exempt de condamnation
        jamais été condamné | geen enkele veroordeling | geen strafrechtelijke veroordelingen
        niet in het strafregister | geen vermelding | blanco | unbestraft | nicht vorbestraft
        liegen keine eintragungen vor | no registra | no tiene antecedentes | sin antecedentes | kaydı bulunmamaktadır
        nie był karany
        """,
        body="""
        police | convictions | condamnations | veroordelingen | verurteilungen | conviction | offence
        ministry of justice | ministère de la justice | fod justitie | spf justice | minister van justitie
        interior ministry | fingerprints | good conduct | criminal | casier | strafregister | antecedents
        ministry of interior | superintendent of police | commissioner of police | directorate of forensic
        judicial police | antecedentes | penales | crimes and offences | crimes ou délits | misdrijven
        criminal offence | general prosecutor | tribunal | greffe | convicted | precedents | bureau of investigation
        gendarmerie | préfecture de police | national police | forensic | records | criminal status | penal | justice
        federal police | police fédérale | federale politie | crime
        """,
        against="""
        checklist | required documents | visa requirements | motivation | curriculum vitae | personal statement
        """,
        files="""
        criminal police casier judiciaire strafregister penal pcc clearance antecedentes fuehrungszeugnis
        führungszeugnis conduct vog sicil record
        """,
    ),
    Profile(
        "annex-32",
        titles="""
        annex 32 | annexe 32 | bijlage 32 | anlage 32 | engagement de prise en charge | verbintenis tot tenlasteneming
        formal obligation | verpflichtungserklärung | undertaking to bear costs | declaration of sponsorship
        undertaking of financial support | engagement de prise en charge d un étudiant | garantverklaring
        verbintenis tot ten laste neming | übernahme der kosten verpflichtungserklärung | prise en charge souscrit
        engagement de prise en charge souscrit conformément à l article 60
        verbintenis tot tenlasteneming ondertekend overeenkomstig artikel 60 | declaration of support
        undertaking of the guarantor | guarantor's undertaking | undertaking by the guarantor
        commitment to bear the costs | formal commitment to cover | undertaking to take charge
        undertaking for a student | commitment of financial sponsorship | prise en charge d un étudiant étranger
        engagement du garant | verbintenis van de garant | verbintenis tenlasteneming student
        verbintenis tot tenlasteneming van een student | verpflichtung zur kostenübernahme | kostenübernahmeerklärung
        verpflichtungserklärung für einen studenten
        """,
        strong="""
        engagement de prise en charge | verbintenis tot tenlasteneming | engage myself towards the belgian state
        m engage vis à vis de l etat belge | s engage vis à vis de l etat belge
        verbindt zich ten opzichte van de belgische staat | health care accommodation studies and repatriation
        soins de santé hébergement études rapatriement | frais d études de séjour de rapatriement
        gezondheidszorg verblijf studies repatriëring | study stay healthcare and repatriation | tenlasteneming
        garant | borg solvabiliteit | le garant | de garant | guarantor s solvency | solvency of the guarantor
        solvabilité du garant | solvabiliteit van de garant | annexe 32 | bijlage 32
        annex 32 arrêté royal 8 octobre 1981 | article 60 loi du 15 décembre 1980
        artikel 60 wet van 15 december 1980 | académic year prise en charge | for the academic year guarantor
        commits himself to bear the costs | assume the costs of | undertake towards the belgian state
        undertakes towards the belgian state | belgian state and the student | bear the costs of stay
        costs of stay studies | costs of health care | cost of repatriation
        health care stay studies and repatriation | guarantor undertakes | guarantor declares | student named above
        etat belge et de l étudiant | belgische staat en de student | belgischen staat | kosten für gesundheitspflege
        frais de soins de santé de séjour | solvabilité suffisante | voldoende solvabel | solvabilité | solvabiliteit
        sufficient solvency | ausreichende solvenz | bürge verpflichtet
        """,
        body="""
        student | étudiant | academic year | année académique | academiejaar | legalisation of signature
        légalisation de la signature | legalisatie van de handtekening | bourgmestre | burgemeester | consul
        arrêté royal du 8 octobre 1981 | koninklijk besluit van 8 oktober 1981 | royal decree of 8 october 1981
        solidarily | solidairement | hoofdelijk | repatriation | rapatriement | repatriëring | guarantor | undersigned
        le soussigné | ondergetekende | registered at | establishment | etablissement | instelling | solvency
        guarantee | costs | frais | kosten | legalised signature | étudiant pris en charge | ten laste genomen student
        municipal administration | administration communale | gemeentebestuur | embassy | annexe | bijlage
        """,
        against="""
        checklist | required documents | documents to be submitted | liste des documents | annexe 3bis | annex 3bis
        bijlage 3bis | court séjour | kort verblijf | short stay | who may sign | qui peut signer | published
        conditions
        """,
        files="""
        annex32 annexe32 bijlage32 annex_32 annexe_32 bijlage_32 guarantor garant prise charge tenlasteneming 32
        """,
    ),
    Profile(
        "parental-authorisation",
        titles="""
        parental authorisation | parental authorization | parental consent | parental consent form
        autorisation parentale | autorisation de sortie du territoire | ouderlijke toestemming
        toestemming van de ouders | einverständniserklärung der eltern | autorización de viaje menor
        autorización de los padres | autorizzazione dei genitori | autorização de viagem de menor | muvafakatname
        zgoda rodziców | consent to travel for minor | consent letter for children travelling abroad
        letter of consent | consent of the parent | consentement parental | elterliche zustimmung
        toestemming voor het reizen met minderjarige | reisevollmacht minderjährige | acord parental
        declarație de acord părinți | affidavit of consent | affidavit of parental consent
        autorisation de voyage mineur | non objection certificate from parent
        authorisation to leave the country permanently | toestemming ouder | ouderlijke machtiging | consent of parent
        declaration of consent of the parents | declaration of parental consent | parent's authorisation
        authorisation of the other parent | permission to emigrate child | déclaration de consentement
        consentement des parents | autorisation du parent | autorisation d établissement à l étranger
        accord du parent | procuration parentale | toestemmingsverklaring | toestemmingsverklaring ouder
        verklaring van toestemming | ouderlijke toelating | einverständniserklärung | zustimmung der eltern
        zustimmungserklärung | vollmacht der eltern | instemming van de ouder | instemmingsverklaring ouder
        instemming vestiging minderjarige | instemming verhuizing minderjarige | consent settlement minor
        consent relocation minor | consentement établissement mineur | consentement déménagement mineur
        zustimmung niederlassung minderjährigen | zustimmung umzug minderjährigen
        """,
        strong="""
        no objection to my said | my said son | my said daughter | i am the biological father
        i am the biological mother | acconsento a che mio figlio | acconsento che mia figlia
        acconsento a che mia figlia | madre del minore | padre del minore
        my minor child | mon enfant mineur | ma fille mineure | mon fils mineur | mijn minderjarig kind
        mijn minderjarige | mein minderjähriges kind | meines minderjährigen | authorise my son
        authorise my daughter | authorize my child | autorise mon fils | autorise ma fille | autorise mon enfant
        geef toestemming aan mijn | give my consent for my child | consent to my child | erlaube meinem kind
        mi hijo menor | leave the country permanently | quitter définitivement | definitief te verlaten
        settle in belgium with | s établir en belgique avec | zich vestigen in belgië | to live with his mother
        parental authority over | hereby give my consent | hereby authorise my | exercising parental authority
        i consent to | consents to the departure | agrees that the child | agree that my child
        child may leave permanently | child may travel | move permanently to belgium | settle in belgium
        resides with the mother in belgium | join his father in belgium | join her mother in belgium
        consent à ce que | consens à ce que | donne mon consentement | donne mon accord | marque mon accord
        accord pour que | enfant quitte | de manière définitive | quitter le pays | rejoindre sa mère
        rejoindre son père | s installe en belgique | toestemming geef | stem ermee in | stemt ermee in | akkoord dat
        mag vertrekken | zich bij zijn moeder | zich bij haar vader | voorgoed | erkläre mich einverstanden
        bin damit einverstanden | dauerhaft verlässt | nach belgien zieht
        """,
        body="""
        child | enfant | kind | father | mother | père | mère | vader | moeder | vater | mutter | parental authority
        autorité parentale | ouderlijk gezag | elterliche sorge | travel | minor | mineur | minderjarig | notary
        notaire | notaris | permanently | définitivement | consent | custody | legal guardian | tuteur légal | voogd
        born | né | legally | signature legalised | emigrate | emigration | settle | permanent | consentement
        toestemming | zustimmung | accompanied | accompagné | vergezeld | begleitet
        """,
        against="application form | signature of parental authority for minors | checklist",
        files="parental consent autorisation parentale ouderlijke toestemming muvafakat minor mineur",
    ),
)
