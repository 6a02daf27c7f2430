"""Papers about studies: admission, diplomas, transcripts, equivalence, language, motivation."""

from __future__ import annotations

from pipeline.kinds.profile import Profile

PROFILES = (
    Profile(
        "admission-letter",
        titles="""
        votre demande d admission | your application for admission | uw aanvraag tot toelating
        ihr antrag auf zulassung | ihre bewerbung um einen studienplatz | su solicitud de admisión
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
        carta de admisión | certificado de matrícula | lettera di ammissione | certificado de admissão | admission
        admission to the programme | admission to the master | admission to the bachelor | notice of admission
        admission notice | acceptance | confirmation of acceptance | proof of admission
        proof of registration as a student | student registration certificate | certificate of attendance student
        enrolment | enrolment statement | inscription régulière | attestation d acceptation | acceptation
        lettre d acceptation | accord d admission | inscription | inschrijving | inschrijvingsbevestiging | toelating
        toelating tot de opleiding | bevestiging van toelating | bevestiging van inschrijving
        studiebewijs inschrijving | einschreibung | zulassung | studienplatzzusage | studienplatzbestätigung
        aufnahme | studienzulassung
        """,
        strong="""
        accueillie comme étudiante régulière | accueilli comme étudiant régulier
        was accepted for the full time programme | has been accepted for the full time programme
        study certificate for visa application
        you have been admitted | has been admitted to | is admitted to the programme
        pleased to inform you that you have been admitted | is enrolled as a regular student
        is enrolled as a full time student | accepted for admission | your application for admission has been
        offered admission | we are pleased to offer you a place | pleased to offer you admission
        is registered as a student | est inscrit en qualité d étudiant | est inscrit comme étudiant régulier
        inscrite en qualité d étudiante | est admis | est admise | étudiant régulier | est autorisé à s inscrire
        vous êtes autorisé à vous inscrire | vous êtes autorisée à vous inscrire | autorise votre inscription
        inscription régulière | est régulièrement inscrit | is ingeschreven als student
        ingeschreven als regelmatig student | regelmatig student | is toegelaten tot de opleiding | u bent toegelaten
        wordt toegelaten tot | is ingeschreven voor de opleiding | voltijds student
        ist als ordentlicher student eingeschrieben | ist immatrikuliert | ist eingeschrieben | zum studium zugelassen
        sie sind zugelassen | ist zugelassen | admitted subject to | subject to the following conditions diploma
        condition of admission | crédits ects inscription | study programme ects credits enrolled
        latest date of arrival | date limite d arrivée | latest arrival | enrolled for the academic year
        inscrit pour l année académique | ingeschreven voor het academiejaar | full time basis ects
        has admitted you to | admitted you to the | you are admitted | you have been accepted | has been accepted to
        has been accepted for | accepted into the programme | is officially enrolled | is enrolled in
        is enrolled for | is registered for | enrolled full time | as a regular student | regular student
        vous êtes admis | vous êtes admise | admission au programme | a été admis | a été admise
        est admis et inscrit | est inscrite | nous confirmons l inscription | confirmons votre inscription
        votre candidature a été acceptée | dossier a été accepté | étudiante régulière | is toegelaten en ingeschreven
        wij bevestigen de inschrijving | voltijdse student | u bent toegelaten tot | is aanvaard | regelmatige student
        ordentlicher studierender | ordentliche studierende | vollzeitstudent | wir bestätigen die einschreibung
        zugelassen und eingeschrieben | arrive no later than | se présenter au plus tard | ten laatste aanwezig
        spätestens anwesend | language of instruction | langue d enseignement | onderwijstaal | unterrichtssprache
        organised recognised or subsidised | organisé reconnu ou subsidié | organisé reconnu ou subventionné
        erkend of gesubsidieerd | anerkannt oder subventioniert | réussi l épreuve d admission | peut s inscrire
        may enrol | given you a place in the | offer you a place | mag zich inschrijven | can enrol | degree student
        has been selected for admission
        congratulations you have been admitted | decision on your application admitted | official admission letter
        félicitations vous êtes admis | gefeliciteerd u bent toegelaten
        """,
        body="""
        university | université | universiteit | hogeschool | haute école | university college | hochschule | faculty
        faculté | faculteit | programme | academic year | année académique | academiejaar | studienjahr | bachelor
        master | ects | credits | crédits | studiepunten | registrar | admissions office | service des inscriptions
        service des admissions | dienst studentenadministratie | studierendensekretariat | tuition fee
        droits d inscription | inschrijvingsgeld | start of classes | student number | matricule | studentennummer
        matrikelnummer | language of instruction | langue d enseignement | onderwijstaal | rentrée | full time
        temps plein | voltijds | enrolment | inscription | student | organised recognised or subsidised
        organisé reconnu ou subventionné | georganiseerd erkend of gesubsidieerd | admitted | admis | toegelaten
        zugelassen | enrolled | inscrit | ingeschreven | eingeschrieben | regular | régulier | curriculum | cursus
        opleiding | studiengang | tuition | start of the academic year | classes start | les cours débutent
        lessen beginnen | vorlesungsbeginn | academic secretary | international office | student affairs
        """,
        against="""
        transcript | relevé de notes | awarded a scholarship | hosting agreement | i am writing to | my motivation
        dear admissions committee | lease | invoice | population register | registre de la population | commune
        gemeente | equivalence | has conferred | has been conferred | employment contract | registre des étrangers
        language test | au pair | demande d admission | application for admission | à compléter par l étudiant
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
        diplôme d ingénieur | attestation de diplôme | diplôme d études secondaires | cess
        diploma van secundair onderwijs | diploma secundair onderwijs | bul
        getuigschrift van hoger secundair onderwijs | zeugnis der allgemeinen hochschulreife
        bachelorurkunde | abiturzeugnis | diplomurkunde | hochschulabschluss | masterurkunde | reifezeugnis
        bakkalaureus | abschlusszeugnis | título de bachiller | título universitario | diploma di laurea | laurea
        diploma de licenciatura | lise diploması | lisans diploması | dyplom | dyplom ukończenia studiów
        diplomă de licență | świadectwo dojrzałości | acta de grado | título de licenciado | diplomă de bacalaureat
        licence en | licence fondamentale | licence | maîtrise | brevet | certificate of higher education | licentiate
        magister | higher national diploma | degree
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
        otorga el título | conferisce la laurea | laurea magistrale | laurea triennale | laurea specialistica
        con la votazione di | superato l esame finale | confere o título | outorga lhe o presente diploma
        uzyskał tytuł zawodowy | uzyskała tytuł zawodowy | ukończenia studiów wyższych | se confiere el grado
        expide el presente título | confiere el título | i se acordă titlul
        confere o grau | class of honours | second class upper | cum laude
        magna cum laude | avec distinction | grande distinction | in the first division
        passed the examination held in
        """,
        body="""
        university | université | universiteit | universität | rector | chancellor | vice chancellor | recteur
        rektor | dean | doyen | decaan | dekan | degree | grade | honours | faculty of | convocation | seal
        grade obtained | board of secondary education | board of intermediate | baccalaureate
        ministère de l éducation | ministry of education | school | lycée | examination | roll no | division | matura
        examination board | principal | getuigschrift | urkunde
        """,
        against="""
        equivalence | équivalence | gelijkwaardigheid | motivation | curriculum vitae | work experience | checklist
        semester grade credits | invoice | is enrolled | admitted to the programme | yours sincerely | police
        politie | polizei | birth
        marriage
        """,
        files="diploma degree diplome diplôme bachelor master bac hssc ssc abitur getuigschrift zeugnis",
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
        situație școlară | libreta de calificaciones | suplement do dyplomu karta ocen | academic results
        results statement | statement of academic results | record of studies | record of academic results
        report card | list of marks | study results | consolidated marks | consolidated mark sheet | marks memo
        relevé de cotes | relevé de résultats académiques | bulletin de résultats | bulletin de cotes
        relevé des résultats | relevé académique | fiche de notes | détail des notes | studievoortgang
        resultatenlijst | lijst van examenresultaten | resultaten overzicht | puntenoverzicht | studieoverzicht
        examenresultaten | notenbescheinigung | ergebnisübersicht | transcript of records datenabschrift
        prüfungsergebnisse | studienbuch | libretto universitario | result card | result sheet
        diploma supplement results
        """,
        strong="""
        course code course title credits grade | grade point average | cgpa | sgpa | cumulative gpa | credit hours
        gpa | semester subject marks | marks obtained maximum marks | total marks obtained | obtained marks
        credits earned | grade points | semester 1 | first semester | semester i | matières coefficients notes
        matière note coefficient | moyenne générale | notes obtenues | unités d enseignement crédits note
        crédits validés | semestre 1 | premier semestre | mention moyenne | résultat sur 20
        opleidingsonderdeel studiepunten resultaat | opleidingsonderdelen | examencijfer | behaalde punten
        eerste semester | modul note leistungspunkte | leistungspunkte | durchschnittsnote | grading scale
        grading system | échelle de notation | marks obtained | max marks | maximum marks | total marks
        grade obtained | credits obtained | credits result | course grade | course unit | subject grade | ects grade
        unités d enseignement | crédits acquis | crédits notes | cote sur 20 | note sur 20 | cours crédits
        session de juin | ensemble de l année | behaald resultaat | studiepunten resultaat | resultaat op 20
        vak punten | eerste examenperiode | score op 20 | note ects | modulnote | endnote leistungspunkte
        bewertung credits | asignatura calificación créditos | promedio
        """,
        body="""
        course | credits | grade | marks | semester | subject | total | ects | results | cours | crédits | notes
        matière | unité d enseignement | vak | studiepunten | punten | modul | note | fach | mathematics | physics
        chemistry | english | introduction to | average | percentage | pass | passed | mathématiques | physique
        mathematik | registrar | moyenne | cotes | ue | unités | résultat | résultats | resultaat | resultaten
        ergebnis | note finale | promedio | asignatura | materia | disciplina | grading | out of 20 | semester 2
        academic record
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
        decision of equivalence | recognition decision | equivalence application receipt
        accusé de réception demande d équivalence | attestation d introduction demande d équivalence
        décision d équivalence diplôme | reconnaissance de diplôme | erkenningsbeslissing | gelijkwaardigheidsattest
        beslissing gelijkwaardigheid | besluit gelijkwaardigheid | bescheid über gleichwertigkeit
        gleichwertigkeitsbescheinigung | anerkennungsbescheid
        """,
        strong="""
        est équivalent | équivalent au certificat d enseignement secondaire supérieur | déclaré équivalent
        équivalence est accordée | demande d équivalence introduite | demande d équivalence est en cours
        équivalence complète | service des équivalences | is gelijkwaardig met | volledig gelijkwaardig
        gelijkwaardig verklaard | naric vlaanderen | naric | wordt erkend als gelijkwaardig
        aanvraag gelijkwaardigheid | is equivalent to the | has been recognised as equivalent
        request for equivalence | ist gleichwertig | wird als gleichwertig anerkannt | gleichwertig mit
        fédération wallonie bruxelles équivalence | equivalence request is being considered | gleichstellung wird
        is recognised as equivalent | declared equivalent | equivalent to the degree | equivalent to the diploma
        equivalence is granted | application for equivalence | reconnu équivalent | est déclaré équivalent
        équivalent au grade | équivalence de niveau | gelijkwaardig aan | is erkend als gelijkwaardig
        niveau gelijkwaardig | gleichwertig | foreign diploma | diplôme étranger | buitenlands diploma
        ausländisches diplom
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
        motivation | motivation statement | lettre explicative du choix des études | explanation of study choice
        toelichting studiekeuze | begründung der studienwahl | motivationsbrief | motivation for studying in belgium
        why i want to study in belgium | why do i choose to study | pourquoi étudier en belgique
        waarom studeren in belgië
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
        nach meinem studium | ich bin überzeugt | quiero estudiar | i decided to | i chose this programme | my dream
        i would like to study | i want to study | i want to become | my ambition | i plan to | my goal is
        after my bachelor | after graduation i | in my home country i | i would be able to | why i want | why belgium
        devenir | je désire | je voudrais étudier | j aimerais | mon objectif | mon ambition | mon rêve | mes études
        c est pourquoi je | ik wil | ik wens te studeren | mijn droom | mijn doel | ik hoop | waarom ik | mijn ambitie
        ich will | mein ziel | mein wunsch | mein traum | deshalb möchte ich | warum ich | me gustaría
        """,
        body="""
        dear sir or madam | dear admissions | to the visa officer | madame monsieur | geachte | sehr geehrte
        yours sincerely | yours faithfully | cordialement | salutations distinguées | met vriendelijke groet
        mit freundlichen grüßen | i would like | my studies | je voudrais | ik zou graag | i hope | skills
        experience | career | passion | passionate | university | programme | my country | carrière | compétences | my
        mes | mijn | meine | graduated | thank you for considering | consideration of my application
        je vous prie d agréer | hoogachtend | hochachtungsvoll | thank you | embassy of belgium
        ambassade de belgique
        """,
        against="""
        hereby certify | this is to certify | we confirm | nous certifions | hierbij bevestigen | iban
        we are pleased | employee | je soussigné | engage | please find enclosed | find attached | ci joint | anbei
        i the undersigned | swear | notary | affidavit | consent | find the following papers
        find the following documents | documents suivants | volgende documenten | folgende unterlagen
        """,
        files="motivation motivatie statement sop purpose lettre brief motivationsschreiben",
    ),
    Profile(
        "course-description",
        titles="""
        description of the course | description de la formation | beschrijving van de opleiding
        beschreibung des studiengangs | programme description | description of the programme
        vakinhoud | vakfiche | ects fiche | fiche de cours | description de l unité d enseignement | modulbeschreibung
        course outline | programme outline | syllabus of the course
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
        description of the courses | short description of the courses | brief description of courses
        overview of courses | brève description des cours | description des enseignements
        korte beschrijving van de cursussen | beschrijving van de cursussen | beschrijving van de lessen
        kurze beschreibung der kurse | beschreibung der kurse | study guide | guide des études | programme détaillé
        studieoverzicht opleiding
        fiche descriptive du programme | fiche programme | description du programme
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
        unlike comparable programmes | compared to programmes in | what distinguishes this programme
        differs from comparable courses | compared with courses in the country of origin | distinguishes it from
        se distingue | à la différence des | par rapport aux formations | pays d origine | onderscheidt zich
        in het land van herkomst | unterscheidet sich | im herkunftsland | vergelijkbare opleidingen
        the course covers | the courses include | le cours aborde | de cursus behandelt
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
        certificato di lingua | certificate of language level | attestation of language level
        language level certificate | language test result | certificate of language course | language diploma
        score report | attestation de réussite langue | certificat de compétence linguistique
        attestation de cours de langue | attest taalniveau nederlands | taaldiploma | attest van taalcursus
        certificaat taalniveau | sprachdiplom | sprachkursbescheinigung | zertifikat sprachniveau
        bescheinigung des sprachniveaus
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
        language of instruction was english | english as medium of instruction | level reached | niveau atteint
        bereikt niveau | erreichtes niveau | level b2 of the | level c1 of the | corresponds to level
        correspond au niveau | stemt overeen met niveau | entspricht dem niveau | reading listening speaking writing
        lezen luisteren spreken schrijven | lesen hören schreiben sprechen | lecture écoute | language proficiency
        compétence linguistique | taalvaardigheid | sprachkenntnisse
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
        files="language_certificate toefl ielts delf dalf goethe language english taal langue telc cnavt itna tcf",
    ),
    Profile(
        "hosting-agreement",
        titles="""
        hosting agreement | convention d accueil | gastovereenkomst | aufnahmevereinbarung
        hosting agreement with a research organisation | hosting agreement for researchers | model hosting agreement
        convention d accueil chercheur | gastovereenkomst onderzoeker | hosting agreement between
        convention d accueil avec un organisme de recherche | hosting agreement researcher
        researcher hosting agreement | convention d accueil pour chercheur | agreement for hosting a researcher
        convention d accueil de chercheurs | gastovereenkomst voor onderzoekers | aufnahmevereinbarung für forscher
        convention d accueil conclue | accord d accueil | accueil de chercheur | agreement to host a researcher
        """,
        strong="""
        research organisation undertakes to host | approved research organisation | organisme de recherche agréé
        erkende onderzoeksinstelling | belgian science policy | belspo | politique scientifique fédérale
        federaal wetenschapsbeleid | the researcher undertakes to complete | directive 2016 801 | directive 2005 71
        anerkannte forschungseinrichtung | convention d accueil est conclue | deze gastovereenkomst
        this hosting agreement | le chercheur s engage | de onderzoeker verbindt
        organisme de recherche s engage à accueillir | host the researcher | carry out research activity
        l organisme d accueil | onderzoeksorganisatie | koninklijk besluit van 8 juni 2007
        arrêté royal du 8 juin 2007 | royal decree of 8 june 2007 | titel van het onderzoeksproject
        titre du projet de recherche | title of the research project | verklaart dat zij als onderzoeker ontvangt
        déclare accueillir en qualité de chercheur | projectleider promotor | responsable du projet promoteur
        volgens de volgende opvangregeling | selon les conditions d accueil suivantes | maandinkomen brutobedrag
        revenu mensuel montant brut | nature de la relation juridique | aard van de juridische relatie
        sociale dekking en zijn terugkeer | instelling die de onderzoeker financiert | host the researcher as
        receives as a researcher | takes in the researcher | hosts the researcher | accueille le chercheur
        ontvangt de onderzoeker | accord d accueil
        """,
        body="""
        researcher | chercheur | onderzoeker | forscher | research project | projet de recherche | onderzoeksproject
        gross monthly | agreement | convention | overeenkomst | duration | working conditions | signature | host
        remuneration | social security | conditions de travail | university | laboratory | article 1 | promotor
        promoteur | onderzoek | project | monthly income | lieu d exécution | research activities | directive
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
        invitation letter for research stay | invitation for a research stay | invitation à un séjour de recherche
        lettre d invitation chercheur | uitnodiging voor een onderzoeksverblijf | uitnodigingsbrief onderzoek
        einladung zu einem forschungsaufenthalt | formal invitation
        """,
        strong="""
        may stay with me | may stay with us | will stay at my house | look after him during | look after her during
        peut loger chez moi | peut séjourner chez moi | mag bij mij verblijven | mag bij ons verblijven
        darf bei mir wohnen | darf bei uns wohnen
        we are pleased to invite | it is our pleasure to invite | hereby invite | i am pleased to invite
        is invited to | invites you | would like to invite | we would like to invite you
        plaisir d inviter | plaisir de vous inviter | nous invitons | invitons | wij nodigen u uit
        nodigen wij uit | hierbij nodigen | hiermit laden wir | laden wir sie ein | wir freuen uns sie einzuladen
        purpose of stay is to conduct research | visiting researcher | visiting scholar | chercheur invité
        gastonderzoeker | gastwissenschaftler | séjour de recherche | research stay | onderzoeksverblijf
        forschungsaufenthalt | pleasure to invite you | pleased to invite you | happy to invite you
        delighted to invite you | invite you to our | invite you to join | come and work in our
        work in my research group | join our laboratory | inviter à séjourner | vous invite à | vous inviter à
        est invité à | est invitée à | invité à effectuer | wordt uitgenodigd om | nodigt uit om
        uitgenodigd voor een | wird eingeladen | ist eingeladen | lädt sie ein | purpose of the stay | but du séjour
        doel van het verblijf onderzoek | zweck des aufenthalts forschung | you are welcome in our
        welcome to our research group | visiting postdoc | bienvenu dans notre laboratoire | guest researcher
        is invited as a | invites dr | as a visiting researcher | en tant que chercheur invité | als gastonderzoeker
        als gastforscher | receive you in my group | receive you in our group | receive you at our
        host you in our | host you at our | host you in my | welcome you in our | welcome you in my
        vous accueillir dans notre | vous accueillir au sein | vous recevoir dans notre | u te mogen ontvangen
        u ontvangen in onze | u verwelkomen in onze | sie in unsere arbeitsgruppe | sie in meiner arbeitsgruppe
        sie bei uns begrüßen
        """,
        body="""
        research | recherche | onderzoek | forschung | university | laboratory | professor | department | stay
        séjour | verblijf | aufenthalt | invite | from until | duration | host | project | collaboration
        working under supervision | dear dr | looking forward | faculty
        """,
        against="""
        admitted to | enrolled | you have been admitted | hosting agreement | convention d accueil | job interview
        wedding | checklist | cordially invited | birthday | rsvp | party | ceremony | reception | mariage
        anniversaire
        """,
        files="invitation uitnodiging einladung invite",
    ),
)
