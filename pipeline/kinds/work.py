"""Papers about work and companies."""

from __future__ import annotations

from pipeline.kinds.profile import Profile

PROFILES = (
    Profile(
        "work-authorisation",
        titles="""
        décision d octroi d une autorisation de travail | octroi d une autorisation de travail
        beslissing tot toekenning van een toelating tot arbeid | erteilung einer arbeitserlaubnis für ausländer
        annex 46 | annex 47 | annexe 46 | annexe 47 | bijlage 46 | bijlage 47 | anlage 46 | anlage 47 | single permit
        permis unique | gecombineerde vergunning | kombinierte erlaubnis | single permit decision
        autorisation de travail | toelating tot arbeid | decision single permit | décision d octroi permis unique
        beslissing gecombineerde vergunning | toekenning gecombineerde vergunning | autorisation d occupation
        work authorisation | authorisation to work | autorisation de séjour et de travail
        toelating tot verblijf en arbeid | décision relative à une demande de permis unique
        authorisation of residence and work | beschluss kombinierte erlaubnis | beschäftigungserlaubnis
        décision permis unique | arbeitserlaubnis aufenthalt beschluss | notification of single permit
        grant of a single permit | octroi du permis unique | annexe 46 décision | annexe 47 décision
        bijlage 46 beslissing | bijlage 47 beslissing | anlage 46 beschluss | decision granting a single permit
        """,
        strong="""
        single permit application has been approved | demande de permis unique | aanvraag gecombineerde vergunning
        single permit | permis unique | gecombineerde vergunning | kombinierte erlaubnis
        autorisé à séjourner et à travailler | gemachtigd te verblijven en te werken | authorised to reside and work
        article 61 25 | artikel 61 25 | annexe 46 | annex 46 | bijlage 46 | annexe 47 | annex 47 | bijlage 47
        toelating tot arbeid bepaalde duur | autorisation de travail à durée déterminée
        autorisation de travail à durée limitée | autorisation de travail à durée illimitée
        allowed to work for employer | department of work and social economy | département werk en sociale economie
        accès au territoire visa d permis unique | european blue card decision | carte bleue européenne décision
        the single permit has been granted | decision to grant a single permit | authorised to stay and work
        permis unique vous est accordé | est autorisé à travailler et à séjourner | wordt gemachtigd tot verblijf
        annexe 46 à l arrêté royal | bijlage 46 bij het koninklijk besluit
        allowed to enter belgium with visa d for work
        """,
        body="""
        employer | employeur | werkgever | arbeitgeber | région wallonne | région de bruxelles capitale
        vlaams gewest | vlaamse overheid | brussels hoofdstedelijk gewest | decision | beslissing | décision
        immigration office | office des étrangers | dienst vreemdelingenzaken | worker | travailleur | werknemer
        embassy | visa d | salary | function | valid from | validity | duration | economic migration
        service migration économique | dienst economische migratie | permis unique | gecombineerde vergunning
        single permit | approved | granted | third country national | ressortissant de pays tiers
        onderdaan van een derde land
        """,
        against="""
        checklist | contract of employment | employment contract between | au pair | professional card
        carte professionnelle | beroepskaart | berufskarte | contribution | lease
        """,
        files="""
        annex46 annexe46 bijlage46 annex47 annexe47 bijlage47 46 47 single permit permis unique gecombineerde
        vergunning singlepermit
        """,
    ),
    Profile(
        "professional-card-approval",
        titles="""
        professional card | carte professionnelle | beroepskaart | berufskarte | decision professional card
        carte professionnelle pour étranger | beroepskaart voor vreemdelingen
        professional card for foreign nationals | beroepskaart beslissing | approval of professional card
        décision carte professionnelle | autorisation d obtenir une carte professionnelle | machtiging beroepskaart
        professional card approval | grant of a professional card | approval professional card
        octroi d une carte professionnelle | octroi carte professionnelle | accord carte professionnelle
        toekenning beroepskaart | goedkeuring beroepskaart | beroepskaart toekenning | bewilligung der berufskarte
        genehmigung berufskarte
        """,
        strong="""
        application for a professional card | demande de carte professionnelle | aanvraag van een beroepskaart
        aanvraag beroepskaart | carte professionnelle est accordée | carte professionnelle vous est
        beroepskaart wordt toegekend | professional card has been granted | professional card is granted
        professional card will be issued | self employed activity foreign national | activité indépendante étrangers
        loi du 19 février 1965 | wet van 19 februari 1965 | zelfstandige activiteit vreemdelingen
        zelfstandige beroepsactiviteit | activité professionnelle indépendante | octroi de la carte professionnelle
        selbständige tätigkeit berufskarte | professional card | carte professionnelle | beroepskaart | berufskarte
        exercise a self employed activity | exercer une activité indépendante | zelfstandige activiteit uit te oefenen
        professional card valid | carte professionnelle valable | selbständige erwerbstätigkeit
        selbständige ausländer | ausländische selbständige | zelfstandige vreemdelingen | vreemde zelfstandigen
        étrangers indépendants | indépendants étrangers | self employed foreigners | self employed foreign nationals
        """,
        body="""
        self employed | indépendant | zelfstandige | selbständig | director | administrateur | bestuurder | activity
        activité | activiteit | region | région | gewest | decision | décision | beslissing | granted | accordée
        toegekend | embassy | guichet d entreprises | ondernemingsloket | validity | business plan | fps economy
        """,
        against="checklist | single permit | permis unique | bank",
        files="professional_card professional beroepskaart carte_professionnelle professionnelle berufskarte",
    ),
    Profile(
        "work-permit",
        titles="""
        work permit | permis de travail | arbeidskaart | arbeitserlaubnis | work permit b | permis de travail b
        arbeidskaart b | arbeidsvergunning | arbeitskarte | work permit c | permis de travail c | arbeidskaart c
        au pair work permit | autorisation d occupation et permis de travail | employment authorisation
        autorisation d occupation au pair | toelating tot tewerkstelling | tewerkstellingsvergunning
        beschäftigungsgenehmigung | au pair arbeidskaart | permis de travail au pair | au pair authorisation
        permit to work | work permit type b | employment permit | work permit au pair | permis d occupation
        carte de travail | arbeidskaart type b | vergunning tot tewerkstelling | autorisation d emploi
        arbeitsgenehmigung | work permit decision
        employment pass | foreign worker permit | work pass
        """,
        strong="""
        work permit b | permis de travail b | arbeidskaart b | arbeitserlaubnis b | jeune au pair | au pair jongere
        au pair placement | young au pair | host family | famille d accueil | gastgezin | gastfamilie
        valid only for employer | autorisation d occupation | arbeidsvergunning | permis de travail est accordé
        work permit is granted | arbeidskaart wordt toegekend | royal decree of 9 june 1999
        arrêté royal du 9 juin 1999 | koninklijk besluit van 9 juni 1999 | loi du 30 avril 1999
        wet van 30 april 1999 | vdab | forem | actiris | orbem | work permit no | permis de travail n
        arbeidskaart nr | is granted a work permit | employment of the foreign worker | authorises the employment of
        autorise l occupation | occupation de travailleurs étrangers | tewerkstelling van buitenlandse werknemers
        beschäftigung ausländischer arbeitnehmer | au pair | regional employment service
        service régional de l emploi
        holder is authorised to work | ministry of manpower | permit for foreign worker
        """,
        body="""
        employer | employeur | werkgever | worker | travailleur | werknemer | region | région | gewest | valid
        valable | geldig | permit no | function | occupation | employment | tewerkstelling | au pair | nationality
        household | foreign worker | travailleur étranger | buitenlandse werknemer | permit | host | family
        """,
        against="""
        single permit | permis unique | gecombineerde vergunning | checklist | contract | annexe 46 | bijlage 46
        residence permit
        """,
        files="""
        work_permit permis_travail work permit travail arbeidskaart arbeidsvergunning arbeitserlaubnis
        workpermit aupair
        """,
    ),
    Profile(
        "employment-certificate",
        titles="""
        employment certificate | certificate of employment | employment verification letter | employment verification
        employment letter | proof of employment | letter of employment | salary certificate
        confirmation of employment | employer s certificate | experience certificate | service certificate
        job letter | salary transfer letter | no objection certificate employer | work certificate
        employer certificate | attestation d emploi | attestation de travail | certificat de travail
        attestation de l employeur | attestation d occupation | attestation employeur | attestation de service
        attestation de salaire | attestation d activité professionnelle | werkgeversattest | tewerkstellingsattest
        werkgeversverklaring | attest van tewerkstelling | attest van werkgever | bewijs van tewerkstelling
        arbeidsattest | verklaring van tewerkstelling | attest van de werkgever | loonattest | arbeitsbescheinigung
        arbeitgeberbescheinigung | beschäftigungsnachweis | arbeitgeberbestätigung
        bestätigung des arbeitsverhältnisses | beschäftigungsbescheinigung | arbeitszeugnis | verdienstbescheinigung
        certificado de trabajo | certificado laboral | constancia de trabajo | certificado de empleo
        certificato di lavoro | attestato di servizio | declaração de trabalho | çalışma belgesi
        zaświadczenie o zatrudnieniu | adeverință de salariat | adeverință de venit | declaração da entidade patronal
        é trabalhador desta empresa | é trabalhadora desta empresa | declaração de vínculo laboral
        işyeri yazısı | confirmation of professional activity | proof of professional activity
        statement of employment | letter of reference from the employer | work reference letter
        employment confirmation | confirmation letter of employment | employer statement
        employer's declaration | employment and salary certificate | letter of employment confirmation
        attestation d activité | certificat d emploi | certificat de l employeur | déclaration de l employeur
        attestation de présence au travail | verklaring van de werkgever | bevestiging van tewerkstelling
        tewerkstellingsbewijs | dienstbewijs | bescheinigung des arbeitgebers | arbeitsbestätigung
        tätigkeitsnachweis | bestätigung der beschäftigung | carta laboral | declaração de vínculo
        lettera di assunzione | statement of service | certificate of service | record of service
        état de services | relevé de services | staat van dienst | dienstzeitbescheinigung | dienstbescheinigung
        hoja de servicios | certificado de servicios prestados | stato di servizio | hizmet belgesi
        """,
        strong="""
        is on our payroll | on our payroll since | issued upon the request of the staff | upon request of the employee
        presently serves as | currently serves as | fait partie de nos effectifs | figure dans nos effectifs
        staat op onze loonlijst | steht auf unserer gehaltsliste
        is employed with us | has been employed | is employed by | is working with us | is currently employed
        working with our company | is a permanent employee | has been working | employed in our company
        is a full time employee | holds the position of | drawing a monthly salary | with a gross monthly salary of
        his monthly salary | her monthly salary | joined our organization | employed as | est employé au sein
        est employée en qualité | travaille dans notre société | est occupé dans nos services
        fait partie de notre personnel | est occupé en qualité de | occupe le poste de
        est engagé sous contrat à durée indéterminée | au service de notre société | travaille en qualité
        est au service | perçoit un salaire | perçoit une rémunération | in dienst is | is tewerkgesteld
        in dienst sinds | werkzaam is in onze | bij ons in dienst | werkzaam als | werknemer in ons bedrijf
        ist bei uns beschäftigt | in unserem unternehmen | in unserem unternehmen beschäftigt | seit beschäftigt als
        steht in einem ungekündigten arbeitsverhältnis | als beschäftigt | trabaja en nuestra empresa | lavora presso
        bu şirkette çalışmakta | jest zatrudniony | has been in our employ | in our service since
        is in our employment | has been employed by us | works for our company | works for us as | employed with our
        we confirm the employment of | holds a permanent contract
        under a permanent contract | permanent contract since | has worked for us since | travaille chez nous
        est employé chez nous | est employée chez nous | est occupé chez nous | fait partie du personnel
        est à notre service | est sous contrat | occupe la fonction de | exerce la fonction de | werkt bij ons
        in onze dienst | is bij ons tewerkgesteld | werkzaam bij | oefent de functie uit
        ist in unserem haus beschäftigt | ist bei der firma beschäftigt | ist angestellt | arbeitet bei uns
        ist seit dem bei uns
        """,
        body="""
        to whom it may concern | hereby certify | certify that | employee | employer | position | salary | company
        human resources | hr manager | annual salary | job title | joining date | employé | employeur | fonction
        société | salaire brut | nous certifions | certifie que | ressources humaines | werknemer | werkgever
        functie | loon | contract onbepaalde duur | hiermit bestätigen | mitarbeiter | gehalt | since | depuis | sinds
        seit | unbefristet | designation | in the capacity of | permanent | full time | remuneration | brut mensuel
        en qualité de | bruto per maand | brutomaandloon | brutto monatlich | vollzeit | personeel | personnel
        staff member | signing officer | directeur | zaakvoerder | payroll
        """,
        against="""
        article 1 | artikel 1 | trial period | earnings deductions | net salary gross salary deductions
        bank account is | research stay | invitation | mutualité | tenant | signatory on the account | student
        notice period termination | both parties | curriculum vitae | have agreed
        """,
        files="""
        attestation_travail certificat_travail attest_werkgever employment_certificate attestation_employeur
        employment work travail emploi werkgever employer tewerkstelling arbeitsbescheinigung attest noc job
        salary_certificate experience
        """,
    ),
    Profile(
        "employment-contract",
        titles="""
        employment contract | employment agreement | contract of employment | labour contract | work contract
        contrat de travail | contrat de travail à durée indéterminée | contrat de travail à durée déterminée
        contrat de travail employé | arbeidsovereenkomst | arbeidscontract | arbeidsovereenkomst voor bedienden
        arbeidsovereenkomst van onbepaalde duur | arbeidsovereenkomst voor onbepaalde tijd
        arbeidsovereenkomst voor bepaalde tijd | arbeitsvertrag | anstellungsvertrag | dienstvertrag
        au pair contract | contrat au pair | au pair overeenkomst | convention au pair | labor contract
        contrato de trabajo | contratto di lavoro | contrato de trabalho | iş sözleşmesi | umowa o pracę
        contract individual de muncă | employment contract for an indefinite period
        offer of employment terms and conditions | contrat d engagement | contract of service
        unbefristeter arbeitsvertrag | au pair vertrag
        offer of employment | job offer letter | offre d embauche | promesse d embauche
        """,
        strong="""
        between the undersigned employer and employee | hereinafter referred to as the employee
        hereinafter the employer | the employee is engaged | shall be employed as | the employer engages the employee
        entre les soussignés l employeur | ci après dénommé l employeur | ci après dénommé le travailleur
        ci après l employé | l employeur engage | tussen de ondergetekenden de werkgever | hierna genoemd de werkgever
        hierna de werknemer | werkgever neemt in dienst | de werknemer wordt aangeworven
        zwischen arbeitgeber und arbeitnehmer | nachfolgend arbeitgeber genannt | nachfolgend arbeitnehmer
        wird als eingestellt | trial period | période d essai | proefperiode | probezeit | notice period
        délai de préavis | opzegtermijn | kündigungsfrist | working hours per week | durée hebdomadaire de travail
        arbeidsduur bedraagt | arbeitszeit beträgt | wöchentliche arbeitszeit | place of work | lieu de travail
        plaats van tewerkstelling | arbeitsort | wet van 3 juli 1978 | loi du 3 juillet 1978 | joint committee
        règlement de travail | arbeidsreglement | non competition clause | have agreed as follows employment
        arbeitsverhältnis beginnt | annual leave employee is entitled | confidentiality employee shall
        delighted to offer you the position | pleased to offer you the position | sign and return to accept
        """,
        body="""
        article 1 | article 2 | article 3 | artikel 1 | artikel 2 | § 1 | § 2 | employer | employee | salary
        remuneration | rémunération | loon | vergütung | gross | brut | bruto | brutto | duration | durée indéterminée
        onbepaalde duur | unbefristet | termination | confidentiality | holidays | congés | vakantie | urlaub
        drawn up in two copies | fait en double exemplaire | opgemaakt in twee exemplaren | signature | function
        functie | fonction | tasks
        """,
        against="""
        lease | landlord | hosting agreement | to whom it may concern | loan | net à payer | tenant | insurance policy
        """,
        files="""
        employment_contract contrat_travail work_contract contract contrat arbeidsovereenkomst arbeitsvertrag
        arbeidscontract contrato
        """,
    ),
    Profile(
        "commercial-licence",
        titles="""
        commercial license | commercial licence | trade license | trade licence | business license | business licence
        professional license | industrial license | licence commerciale | handelslicentie | gewerbeschein
        handelsvergunning | licence d exploitation | patente | autorisation commerciale | trading licence
        business permit | certificate of registration trade licence | handelslizenz | gewerbeanmeldung
        licencia comercial | licencia de funcionamiento | ticaret ruhsatı | licenza commerciale
        shops and establishments registration | patente commerciale | e trade licence | licence
        business registration licence | commercial registration | commercial registration certificate
        company trade licence | licence to trade | general trading licence | autorisation d exercice du commerce
        licence de commerce | registre de commerce licence | vergunning handel | gewerbeerlaubnis | gewerbelizenz
        gewerbebescheinigung | konzession
        mayor s permit | business operating permit | permit to operate a business | gewerbe anmeldung | gewerbeummeldung
        erlaubnis zum betrieb eines gewerbes | gewerbeberechtigung | gewerbebewilligung | gewerbekonzession
        permit to carry on a business | licence to carry on a business | permis d exercer un commerce
        autorisation d exercer une activité commerciale | vergunning om handel te drijven
        uitbatingsvergunning | exploitatievergunning | carte de commerçant | permis d exploitation | betriebserlaubnis
        """,
        strong="""
        license no trade name | licence number trade name | license activities | trade name legal type
        license members | licensed activities | department of economic development | department of economy and tourism
        license details | legal form expiry date license activities | economic licence
        chamber of commerce membership licence | free zone authority license | commercial activities license no
        license expiry | licence is hereby granted to carry on business | licence issued under trade licensing
        name of proprietor | activité commerciale autorisée | gewerbe angemeldet | manager partner share license
        main license no | register no dcci no | duns number | is licensed to carry on | licensed to trade
        authorised to carry on the business | licensee | licence holder | license holder | trade name
        commercial name | owner of the licence | autorisé à exercer l activité | titulaire de la licence
        nom commercial | handelsnaam | houder van de licentie | firmenname gewerbe | gewerbetreibender
        inhaber der lizenz | ausübung des gewerbes
        permit is hereby granted to operate the business | issued a permit to carry out business | permit to operate
        angemeldete tätigkeit | name des betriebes | vergunning afgegeven aan uitbater
        carte professionnelle de commerçant
        """,
        body="""
        license | licence | trade name | activities | owner | partner | manager | legal type | issue date
        expiry date | company | municipality | establishment | address | proprietor | nationality | share
        chamber of commerce | business | sole establishment | limited liability company | branch
        """,
        against="""
        driving licence | driver | employment contract | lease | curriculum vitae | checklist | crossroads bank
        """,
        files="licence license trade commercial commerciale gewerbeschein patente tradelicense",
    ),
    Profile(
        "company-registration",
        titles="""
        crossroads bank for enterprises | banque carrefour des entreprises | kruispuntbank van ondernemingen
        extrait banque carrefour des entreprises | uittreksel kruispuntbank van ondernemingen
        articles of association | statuts de la société | acte constitutif | oprichtingsakte
        certificate of incorporation | company registration | certificate of registration company
        handelsregisterauszug | handelsregister | extrait du registre du commerce | extrait kbis
        registre du commerce et des sociétés | moniteur belge annexes | bijlagen bij het belgisch staatsblad
        business registration certificate | memorandum of association | certificate of commencement of business
        uittreksel handelsregister | uittreksel kamer van koophandel | company extract | gesellschaftsvertrag
        statuten | certificate of formation | visura camerale | registro mercantil | ticaret sicil gazetesi
        certidão permanente | certificate of good standing | constitution d une société
        zentrale datenbank der unternehmen | extrait d immatriculation principale | commercial register extract
        company registration certificate | extract from the crossroads bank for enterprises
        extract from the commercial register | extract from the company register | excerpt companies register
        extrait bce | uittreksel kbo | données de l entité enregistrée | gegevens van de geregistreerde entiteit
        acte de constitution | statuts coordonnés | gecoördineerde statuten | oprichting vennootschap
        kruispuntbank ondernemingen | zentrale unternehmensdatenbank | auszug aus dem handelsregister
        gründungsurkunde | partnership deed | certificate of incorporation of a private limited company
        incorporation certificate
        """,
        strong="""
        enterprise number | numéro d entreprise | ondernemingsnummer | unternehmensnummer | kbo nummer | bce numéro
        legal form of enterprise | forme légale | rechtsvorm | zetel van de vennootschap | siège social
        maatschappelijke zetel | rechtstoestand | situation juridique | handelsregister abteilung b | hrb
        amtsgericht handelsregister | company number incorporated under the companies act | is this day incorporated
        société à responsabilité limitée constituée | besloten vennootschap opgericht | objet social
        maatschappelijk doel | gegenstand des unternehmens | stammkapital | capital social | nace code | nacebel
        code nacebel | bestuurders mandaten | administrateurs mandats | registered office companies house
        share capital shareholders | kapitaal aandelen oprichters | functions directors appointed | gérant statutaire
        registered entity data | incorporated under | incorporated on | legal form private limited company
        legal form | legal situation | situation normale | normale toestand | statutory functions
        fonctions statutaires | date de création | oprichtingsdatum | date of establishment | gründungsdatum
        registrar of companies | registered office | registered capital | share capital | shareholders directors
        geschäftsführer | aandeelhouders | actionnaires | entité enregistrée | geregistreerde entiteit
        establishment units | unités d établissement | vestigingseenheden
        """,
        body="""
        company | société | vennootschap | gesellschaft | director | administrateur | bestuurder | geschäftsführer
        gérant | zaakvoerder | capital | kapitaal | shares | parts | aandelen | registered | registration number | btw
        tva | vat | established | activity | activités | legal status | address of seat | notary | founders
        enterprise | entreprise | onderneming | unternehmen | srl | bv | sa | nv | gmbh | ltd | llc | manager
        founder | fondateur | oprichter | shareholder | seat
        """,
        against="employment contract | payslip | trade license | bank statement | au pair | police",
        files="""
        registre_commerce
        kbo bce company registration statuts statuten kbis oprichting incorporation handelsregister ondernemingsnummer
        moniteur
        """,
    ),
)
