"""Papers about studies: admission, diplomas, transcripts, equivalence, language, motivation."""

from __future__ import annotations

from pipeline.kinds.profile import Profile

PROFILES = (
    Profile(
        "admission-letter",
        titles="""
        letter of admission | admission letter | certificate of enrolment | certificate of enrollment
        proof of enrolment | offer of admission | letter of acceptance | acceptance letter | confirmation of enrolment
        certificate of registration student | proof of registration | admission decision | notification of admission
        certificate of admission | enrolment certificate | conditional admission | standard form for enrolment
        standard form certificate of enrolment | confirmation of admission | provisional admission
        enrolment confirmation | unconditional offer | conditional offer | offer letter programme
        attestation of enrolment | certificate of pre enrolment | study certificate enrolment
        registration certificate student | attestation d inscription | attestation d admission | lettre d admission
        certificat d inscription | autorisation d inscription | attestation de préinscription | décision d admission
        attestation de pré inscription | confirmation d inscription étudiant | formulaire standard
        attestation d admission aux études | formulaire standard attestation d inscription | certificat de scolarité
        notification d admission | demande d admission acceptée | attestation de fréquentation
        autorisation d inscription aux études | inschrijvingsbewijs | bewijs van inschrijving | inschrijvingsattest
        toelatingsbrief | attest van inschrijving | bewijs van toelating | toelatingsattest
        voorwaardelijke toelating | standaardformulier | attest van toelating | toelatingsbesluit
        bevestiging van inschrijving student | immatrikulationsbescheinigung | zulassungsbescheid
        studienbescheinigung | einschreibungsbestätigung | aufnahmebestätigung | zulassungsbestätigung
        aufnahmebescheid | einschreibebescheinigung | zulassung zum studium | bescheinigung über die einschreibung
        carta de admisión | certificado de matrícula | lettera di ammissione | certificado de admissão
        """,
        strong="""
        you have been admitted | has been admitted to | is admitted to the programme
        pleased to inform you that you have been admitted | is enrolled as a regular student
        is enrolled as a full time student | accepted for admission | your application for admission has been
        offered admission | we are pleased to offer you a place | pleased to offer you admission
        is registered as a student | est inscrit en qualité d étudiant | est inscrit comme étudiant régulier
        inscrite en qualité d étudiante | est admis | est admise | étudiant régulier | est autorisé à s inscrire
        inscription régulière | est régulièrement inscrit | is ingeschreven als student
        ingeschreven als regelmatig student | regelmatig student | is toegelaten tot de opleiding | u bent toegelaten
        wordt toegelaten tot | is ingeschreven voor de opleiding | voltijds student
        ist als ordentlicher student eingeschrieben | ist immatrikuliert | ist eingeschrieben | zum studium zugelassen
        sie sind zugelassen | ist zugelassen | admitted subject to | subject to the following conditions diploma
        condition of admission | crédits ects inscription | study programme ects credits enrolled
        latest date of arrival | date limite d arrivée | latest arrival | enrolled for the academic year
        inscrit pour l année académique | ingeschreven voor het academiejaar | full time basis ects
        """,
        body="""
        university | université | universiteit | hogeschool | haute école | university college | hochschule | faculty
        faculté | faculteit | programme | academic year | année académique | academiejaar | studienjahr | bachelor
        master | ects | credits | crédits | studiepunten | registrar | admissions office | service des inscriptions
        service des admissions | dienst studentenadministratie | studierendensekretariat | tuition fee
        droits d inscription | inschrijvingsgeld | start of classes | student number | matricule | studentennummer
        matrikelnummer | language of instruction | langue d enseignement | onderwijstaal | rentrée | full time
        temps plein | voltijds | enrolment | inscription | student | organised recognised or subsidised
        organisé reconnu ou subventionné | georganiseerd erkend of gesubsidieerd
        """,
        against="""
        transcript | relevé de notes | awarded a scholarship | hosting agreement | i am writing to | my motivation
        dear admissions committee | lease | invoice | population register | registre de la population | commune
        gemeente | equivalence | has conferred | has been conferred | employment contract | registre des étrangers
        language test | au pair
        """,
        files="""
        admission enrolment enrollment inscription inschrijving inschrijvingsbewijs acceptance offer zulassung
        immatrikulation toelating letter_of_admission
        """,
    ),
    Profile(
        "diploma",
        titles="""
        diploma | bachelor of science | bachelor of arts | master of science | master of arts | doctor of philosophy
        degree certificate | certificate of graduation | high school diploma | secondary school certificate
        higher secondary school certificate | general certificate of education | provisional certificate
        graduation certificate | diploma supplement | intermediate examination certificate | bachelor of engineering
        bachelor of technology | bachelor of commerce | certificate of completion of secondary education
        certificate of secondary education | west african senior school certificate | diplôme | diplôme de bachelier
        diplôme de licence | diplôme de master | baccalauréat | diplôme du baccalauréat
        certificat d enseignement secondaire supérieur | attestation de réussite | diplôme national
        diplôme d ingénieur | attestation de diplôme | diplôme d études secondaires | cess | getuigschrift
        diploma van secundair onderwijs | diploma secundair onderwijs | bul
        getuigschrift van hoger secundair onderwijs | zeugnis der allgemeinen hochschulreife | urkunde
        bachelorurkunde | abiturzeugnis | diplomurkunde | hochschulabschluss | masterurkunde | reifezeugnis
        bakkalaureus | abschlusszeugnis | título de bachiller | título universitario | diploma di laurea | laurea
        diploma de licenciatura | lise diploması | lisans diploması | dyplom | dyplom ukończenia studiów
        diplomă de licență | świadectwo dojrzałości | acta de grado | título de licenciado | diplomă de bacalaureat
        """,
        strong="""
        has conferred upon | has conferred the degree | conferred upon | admitted to the degree of
        has been awarded the degree | is hereby awarded | having fulfilled all the requirements
        has satisfied the requirements for the degree | with all the rights honours and privileges
        rights and privileges thereunto | the degree of | has successfully completed the requirements for the degree
        confère le grade | grade académique de | est conféré | a satisfait aux épreuves | le diplôme de | le grade de
        décerne le diplôme | décerné à | avec mention | a obtenu le diplôme | vu les procès verbaux des examens
        heeft het diploma | de graad van | verleent de graad | heeft behaald | met onderscheiding | met voldoening
        verleiht den akademischen grad | den akademischen grad | hat die prüfung bestanden | hochschulgrad
        otorga el título | conferisce la laurea | confere o grau | class of honours | second class upper | cum laude
        magna cum laude | avec distinction | grande distinction | in the first division
        passed the examination held in
        """,
        body="""
        university | université | universiteit | universität | rector | chancellor | vice chancellor | recteur
        rektor | dean | doyen | decaan | dekan | degree | grade | honours | faculty of | convocation | seal
        grade obtained | board of secondary education | board of intermediate | baccalaureate
        ministère de l éducation | ministry of education | school | lycée | examination | roll no | division | matura
        examination board | principal
        """,
        against="""
        equivalence | équivalence | gelijkwaardigheid | motivation | curriculum vitae | work experience | checklist
        semester grade credits | invoice | is enrolled | admitted to the programme | yours sincerely | police | birth
        marriage
        """,
        files="diploma degree diplome diplôme bachelor master certificate bac hssc ssc abitur getuigschrift zeugnis",
    ),
    Profile(
        "transcript",
        titles="""
        transcript of records | academic transcript | official transcript | transcript | statement of marks
        marks sheet | mark sheet | statement of results | detailed marks certificate | record of results
        grade report | transcript of academic record | grade card | statement of grades | student transcript
        relevé de notes | bulletin de notes | relevé des notes | bulletin scolaire | relevé de résultats
        attestation de résultats | procès verbal de notes | puntenlijst | cijferlijst
        overzicht van behaalde resultaten | studieresultaten | rapport puntenlijst | resultatenoverzicht | puntenblad
        leistungsübersicht | notenspiegel | notenauszug | leistungsnachweis | zeugnis noten | notenübersicht
        studienleistungen | certificado de notas | expediente académico | certificado de calificaciones
        certificato degli esami | historial académico | histórico escolar | not dökümü | transkript | foaie matricolă
        situație școlară | libreta de calificaciones | suplement do dyplomu karta ocen
        """,
        strong="""
        course code course title credits grade | grade point average | cgpa | sgpa | cumulative gpa | credit hours
        gpa | semester subject marks | marks obtained maximum marks | total marks obtained | obtained marks
        credits earned | grade points | semester 1 | first semester | semester i | matières coefficients notes
        matière note coefficient | moyenne générale | notes obtenues | unités d enseignement crédits note
        crédits validés | semestre 1 | premier semestre | mention moyenne | résultat sur 20
        opleidingsonderdeel studiepunten resultaat | opleidingsonderdelen | examencijfer | behaalde punten
        eerste semester | modul note leistungspunkte | leistungspunkte | durchschnittsnote | grading scale
        grading system | échelle de notation
        """,
        body="""
        course | credits | grade | marks | semester | subject | total | ects | results | cours | crédits | notes
        matière | unité d enseignement | vak | studiepunten | punten | modul | note | fach | mathematics | physics
        chemistry | english | introduction to | average | percentage | pass | passed | mathématiques | physique
        mathematik | registrar
        """,
        against="motivation | course description | programme brochure | your application | checklist | invoice",
        files="transcript marks marksheet notes releve relevé puntenlijst cijferlijst grades results bulletin",
    ),
    Profile(
        "equivalence-decision",
        titles="""
        décision d équivalence | équivalence de diplôme | demande d équivalence | équivalence
        décision d équivalence de niveau | dépêche d équivalence | équivalence du diplôme | équivalence des titres
        service des équivalences | gelijkwaardigheid | gelijkwaardigheidsbeslissing
        erkenning van buitenlands diploma | gelijkwaardigheid diploma | academische gelijkwaardigheid
        niveaugelijkwaardigheid | erkenning buitenlandse studiebewijzen | gelijkwaardigheidserkenning
        equivalence decision | recognition of foreign diploma | equivalence of diploma | statement of comparability
        level equivalence | diploma recognition decision | declaration of equivalence | certificate of equivalence
        gleichwertigkeit | anerkennung ausländischer diplome | gleichwertigkeitsbescheid | gleichstellung
        """,
        strong="""
        est équivalent | équivalent au certificat d enseignement secondaire supérieur | déclaré équivalent
        équivalence est accordée | demande d équivalence introduite | demande d équivalence est en cours
        équivalence complète | service des équivalences | is gelijkwaardig met | volledig gelijkwaardig
        gelijkwaardig verklaard | naric vlaanderen | naric | wordt erkend als gelijkwaardig
        aanvraag gelijkwaardigheid | is equivalent to the | has been recognised as equivalent
        request for equivalence | ist gleichwertig | wird als gleichwertig anerkannt | gleichwertig mit
        fédération wallonie bruxelles équivalence | equivalence request is being considered | gleichstellung wird
        """,
        body="""
        diplôme | diploma | étranger | foreign | buitenlands | enseignement secondaire | secundair onderwijs
        fédération wallonie bruxelles | vlaamse overheid | décision | beslissing | arrêté royal | decreet | décret
        ministre | recours | delivered in | loi du 19 mars 1971 | studiebewijs
        """,
        against="checklist | motivation | required documents | curriculum vitae",
        files="equivalence équivalence gelijkwaardigheid naric enic gleichwertigkeit",
    ),
    Profile(
        "motivation-letter",
        titles="""
        motivation letter | letter of motivation | statement of purpose | personal statement | lettre de motivation
        motivatiebrief | motivationsschreiben | cover letter | letter of intent | statement of motivation | study plan
        carta de motivación | lettera motivazionale | carta de motivação | niyet mektubu | list motywacyjny
        scrisoare de intenție | explanation of choice of studies | motivation for my choice of studies
        motivation du choix des études | motivatie studiekeuze | projet d études | questionnaire asp études
        """,
        strong="""
        i am writing to express | i am writing to apply | i wish to study | why i chose | why i have chosen
        my motivation | i chose belgium | my career goals | i am motivated | my future plans
        after completing my studies i | my decision to study | i have always been fascinated | i am convinced that
        i intend to return | my academic background | je souhaite poursuivre | ma motivation | j ai choisi | mon choix
        mon projet professionnel | je me permets de vous adresser | mon parcours | je suis convaincu | je suis motivée
        mes études me permettront | après mes études je | suivre cette formation | intégrer votre établissement
        ik wil graag studeren | mijn motivatie | ik heb gekozen voor | mijn studiekeuze | na mijn studies wil ik
        ik ben ervan overtuigd | ich möchte studieren | meine motivation | ich habe mich entschieden | mein berufsziel
        nach meinem studium | ich bin überzeugt | quiero estudiar
        """,
        body="""
        dear sir or madam | dear admissions | to the visa officer | madame monsieur | geachte | sehr geehrte
        yours sincerely | yours faithfully | cordialement | salutations distinguées | met vriendelijke groet
        mit freundlichen grüßen | i would like | my studies | je voudrais | ik zou graag | i hope | skills
        experience | career | passion | passionate | university | programme | my country | carrière | compétences
        """,
        against="""
        hereby certify | this is to certify | we confirm | nous certifions | hierbij bevestigen | iban
        we are pleased | employee | je soussigné | engage
        """,
        files="motivation motivatie statement sop purpose lettre brief motivationsschreiben",
    ),
    Profile(
        "course-description",
        titles="""
        course description | programme description | course catalogue | syllabus | course syllabus
        programme of study | study programme | course overview | curriculum | programme outline | course content
        description of the programme | description of courses | module handbook | course contents
        curriculum overview | description des cours | programme des cours | descriptif des cours
        description du programme | programme d études | contenu de la formation | plan d études | fiche de cours
        présentation de la formation | description de la formation | vakbeschrijving | opleidingsbeschrijving
        studieprogramma | cursusbeschrijving | studiegids | opleidingsprogramma | ects fiche
        beschrijving van de opleiding | lessenprogramma | studienprogramm | studienplan | modulhandbuch
        kursbeschreibung | beschreibung der lehrveranstaltungen | studienverlaufsplan
        comparison with similar courses in the home country | descripción de cursos | programma del corso
        """,
        strong="""
        learning outcomes | course objectives | teaching methods | assessment method | prerequisites
        compared to similar courses in my home country | compared with similar programmes
        differs from similar courses | what distinguishes | module description | contact hours self study
        acquis d apprentissage | objectifs du cours | méthodes d enseignement | modalités d évaluation | prérequis
        par rapport aux formations similaires | leerdoelen | leerresultaten | onderwijsvormen | begincompetenties
        evaluatievorm | in vergelijking met gelijkaardige opleidingen | lernziele | lehrinhalte | lernergebnisse
        prüfungsform | voraussetzungen | programme structure | mandatory courses elective courses | elective courses
        cours obligatoires cours à option | verplichte vakken keuzevakken | compulsory modules
        """,
        body="""
        semester | ects | course | module | credits | lectures | seminar | bachelor | master | cours | crédits | année
        bloc | vak | studiepunten | opleiding | lehrveranstaltung | vorlesung | students will | the student is able
        theory | practice | thesis | internship | skills | programme | workload
        """,
        against="""
        grade point average | marks obtained | transcript | note obtenue | my motivation | i am writing | is enrolled
        you have been admitted
        """,
        files="course courses syllabus programme curriculum description cours vakbeschrijving modulhandbuch brochure",
    ),
    Profile(
        "language-certificate",
        titles="""
        toefl | ielts | test report form | delf | dalf | goethe zertifikat | telc | cambridge english | toeic
        testdaf | cnavt | certificate of language proficiency | language certificate | tcf | tef
        english language test | language proficiency certificate | pte academic | duolingo english test
        certificate in advanced english | first certificate in english | english proficiency certificate
        certificate of english | toefl ibt test taker score report | international english language testing system
        medium of instruction certificate | english proficiency letter | b2 first | c1 advanced
        language course certificate | certificat de langue | attestation de niveau de langue
        diplôme d études en langue française | diplôme approfondi de langue française
        test de connaissance du français | attestation de connaissance de la langue
        certificat de connaissance du français | attestation de niveau | taalcertificaat
        certificaat nederlands als vreemde taal | taalattest | bewijs van taalkennis | attest taalniveau
        interuniversitaire taaltest nederlands voor anderstaligen | taalbewijs | attest van taalkennis
        staatsexamen nederlands | sprachzertifikat | sprachnachweis | sprachzeugnis | zertifikat deutsch
        deutsche sprachprüfung | österreichisches sprachdiplom | deutsches sprachdiplom | certificado de idioma | dele
        certificato di lingua
        """,
        strong="""
        listening reading writing speaking | overall band score | band score | cefr level | test taker
        test date total score | candidate number centre number | total score reading listening
        speaking writing reading listening | overall score | compréhension orale | compréhension écrite
        production orale | production écrite | compréhension de l oral | compréhension des écrits
        cadre européen commun de référence | niveau b2 | niveau b1 | niveau c1 | cecrl
        luisteren lezen schrijven spreken | luistervaardigheid | leesvaardigheid | schrijfvaardigheid
        spreekvaardigheid | europees referentiekader | hören lesen schreiben sprechen | hörverstehen | leseverstehen
        schriftlicher ausdruck | gemeinsamer europäischer referenzrahmen | common european framework of reference
        council of europe level | medium of instruction was english | medium of instruction is english
        language of instruction was english | english as medium of instruction
        """,
        body="""
        test | score | candidate | examination | level | english | français | french | dutch | nederlands | german
        deutsch | niveau | listening | reading | writing | speaking | valid for two years | b2 | c1 | b1 | niveau b2
        examen | kandidaat | kandidat | punkte | language centre | centre de langues | talencentrum
        """,
        against="""
        motivation | language of the procedure | choice of language | checklist | no preference | curriculum vitae
        relevé de notes | semester
        """,
        files="toefl ielts delf dalf goethe language english taal langue certificate telc cnavt itna tcf",
    ),
    Profile(
        "hosting-agreement",
        titles="""
        hosting agreement | convention d accueil | gastovereenkomst | aufnahmevereinbarung
        hosting agreement with a research organisation | hosting agreement for researchers | model hosting agreement
        convention d accueil chercheur | gastovereenkomst onderzoeker | hosting agreement between
        convention d accueil avec un organisme de recherche
        """,
        strong="""
        research organisation undertakes to host | approved research organisation | organisme de recherche agréé
        erkende onderzoeksinstelling | belgian science policy | belspo | politique scientifique fédérale
        federaal wetenschapsbeleid | the researcher undertakes to complete | directive 2016 801 | directive 2005 71
        anerkannte forschungseinrichtung | convention d accueil est conclue | deze gastovereenkomst
        this hosting agreement | le chercheur s engage | de onderzoeker verbindt
        organisme de recherche s engage à accueillir | host the researcher | carry out research activity
        l organisme d accueil | onderzoeksorganisatie
        """,
        body="""
        researcher | chercheur | onderzoeker | forscher | research project | projet de recherche | onderzoeksproject
        gross monthly | agreement | convention | overeenkomst | duration | working conditions | signature | host
        remuneration | social security | conditions de travail | university | laboratory | article 1
        """,
        against="lease | tenant | locataire | huurder | au pair | checklist",
        files="hosting accueil gastovereenkomst convention belspo hosting_agreement",
    ),
    Profile(
        "invitation-letter",
        titles="""
        invitation letter | letter of invitation | lettre d invitation | uitnodigingsbrief | einladungsschreiben
        invitation | einladung | invitation to conduct research | official invitation | carta de invitación
        lettera di invito | davetiye | davet mektubu | zaproszenie | uitnodiging | research stay invitation
        """,
        strong="""
        we are pleased to invite | it is our pleasure to invite | hereby invite | i am pleased to invite
        is invited to | invites you | would like to invite | we would like to invite you
        nous avons le plaisir d inviter | ai le plaisir d inviter | nous invitons | invitons | wij nodigen u uit
        nodigen wij uit | hierbij nodigen | hiermit laden wir | laden wir sie ein | wir freuen uns sie einzuladen
        purpose of stay is to conduct research | visiting researcher | visiting scholar | chercheur invité
        gastonderzoeker | gastwissenschaftler | séjour de recherche | research stay | onderzoeksverblijf
        forschungsaufenthalt
        """,
        body="""
        research | recherche | onderzoek | forschung | university | laboratory | professor | department | stay
        séjour | verblijf | aufenthalt | invite | from until | duration | host | project | collaboration
        working under supervision | dear dr | looking forward | faculty
        """,
        against="""
        admitted to | enrolled | you have been admitted | hosting agreement | convention d accueil | job interview
        wedding | checklist
        """,
        files="invitation uitnodiging einladung invite",
    ),
)
