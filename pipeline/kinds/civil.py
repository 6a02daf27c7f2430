"""Civil status and household papers, translations and apostilles."""

from __future__ import annotations

from pipeline.kinds.profile import Profile

PROFILES = (
    Profile(
        "marriage-certificate",
        titles="""
        marriage certificate | certificate of marriage | acte de mariage | extrait d acte de mariage
        copie intégrale acte de mariage | huwelijksakte | uittreksel uit de huwelijksakte | heiratsurkunde
        eheurkunde | heiratseintrag | marriage registration certificate | nikah nama | nikahnama
        certified copy of an entry of marriage | acta de matrimonio | certificado de matrimonio
        certificato di matrimonio | estratto di matrimonio | atto di matrimonio | certidão de casamento
        assento de casamento | evlenme kayıt örneği | evlenme cüzdanı | odpis aktu małżeństwa
        odpis skrócony aktu małżeństwa | certificat de căsătorie | marriage contract
        extrait des registres de mariage | extract from the marriage register
        extrait d acte de mariage extract from a marriage | uluslararası aile cüzdanı | livret de famille
        trouwboekje | registo de casamento | inscripción de matrimonio | certificat de mariage | marriage deed
        extract of marriage | marriage record | extract from the register of marriages
        certificate of registration of marriage | entry of marriage | copie d acte de mariage
        extrait du registre des mariages | afschrift van de huwelijksakte | uittreksel huwelijk
        auszug aus dem eheregister | heiratsschein | registro de matrimonio | marriage registration
        certificate of civil marriage | uittreksel uit het huwelijksregister | auszug aus dem heiratsregister
        estratto del registro dei matrimoni | extract from the register of marriage
        """,
        strong="""
        were united in marriage | were married | solemnized | solemnised | bride and groom | bridegroom
        names of spouses | marriage solemnized at | have contracted marriage | officiant of marriage
        marriage was celebrated | name of bridegroom | dower | haq mehr | ont contracté mariage
        a été célébré le mariage | déclarent se prendre pour époux | épouse et époux | l époux | l épouse
        régime matrimonial | futurs époux | unis par le mariage | nom de l époux | nom de l épouse | date de mariage
        zijn in het huwelijk getreden | in de echt verbonden | het huwelijk is voltrokken | huwelijk aangegaan
        de echtgenoten | echtgenoot echtgenote | haben die ehe geschlossen | die ehe geschlossen | eheschließung
        eheschließende | ehegatten vor der eheschließung | contrajeron matrimonio | contrayentes
        hanno contratto matrimonio | małżeństwo zawarli | husband and wife | wife and husband | spouse a spouse b
        between husband | husband wife | épouse époux | conjoints | conjoint | echtgenoten | ehemann ehefrau
        ehegatten | date and place of marriage | date et lieu du mariage | datum en plaats van het huwelijk
        ort und tag der eheschließung | se sont mariés | zijn gehuwd | door het huwelijk verbonden
        groom's name bride's name | name of husband | name of wife | nikah | sposi | esposos | cônjuges | eşlerin
        małżonków | soț soție | bruidegom bruid | de bruidegom | bräutigam braut | datum van de huwelijksvoltrekking
        plaats van de huwelijksvoltrekking | naam na het huwelijk
        """,
        body="""
        marriage | mariage | huwelijk | ehe | spouse | époux | épouse | echtgenoot | wife | husband | bride | groom
        registrar | officier de l état civil | ambtenaar van de burgerlijke stand | standesamt | witness | témoins
        getuigen | civil status | registry | maiden name | father | mother | place of marriage | date of marriage
        matrimonio | cónyuge
        """,
        against="""
        birth certificate | application form | checklist | divorce | employment | lease | tax
        marital status single married | capacity to marry
        """,
        files="""
        marriage mariage huwelijk huwelijksakte heiratsurkunde eheurkunde matrimonio nikah nikahnama matrimonial
        evlilik wedding
        """,
    ),
    Profile(
        "birth-certificate",
        titles="""
        birth certificate | certificate of birth | acte de naissance | extrait d acte de naissance
        copie intégrale acte de naissance | geboorteakte | uittreksel uit de geboorteakte | geburtsurkunde
        birth registration certificate | certified copy of an entry of birth | certificate of live birth
        geburtenregister auszug | certificat de naissance | abstammungsurkunde | acta de nacimiento
        certificado de nacimiento | partida de nacimiento | certificato di nascita | estratto di nascita
        atto di nascita | certidão de nascimento | assento de nascimento | doğum belgesi | doğum kayıt örneği
        odpis aktu urodzenia | odpis skrócony aktu urodzenia | certificat de naștere
        extrait du registre des naissances | registro de nascimento | extract from the birth register
        copie littérale d acte de naissance | nüfus kayıt örneği | registro civil de nacimiento
        inscripción de nacimiento | b form child registration | child registration certificate
        jugement supplétif d acte de naissance | birth extract | afschrift geboorteakte | copie d acte de naissance
        extract of birth | extract from the register of births | extract of birth record | birth record
        registration of birth | copie d un acte de naissance | extrait du registre de naissance
        bulletin de naissance | afschrift van de geboorteakte | uittreksel geboorte
        uittreksel uit het geboorteregister | auszug aus dem geburtenregister | geburtsschein | registro de nacimiento
        entry of birth | declaration of birth
        """,
        strong="""
        was born at | born alive | name of child | name of father name of mother | date and place of birth of child
        maiden name of mother | mother s maiden name | birth registration number | place of birth registration
        sex of child | informant | parents of child | registration of birth | est né à | est née à | née de
        est né de sexe | fils de et de | fille de et de | nom du père | nom de la mère | de sexe masculin
        de sexe féminin | déclaration de naissance | a été dressé l acte de naissance | nom de l enfant | is geboren
        naam van de vader | naam van de moeder | kind van | zoon van en | dochter van en | geslacht van het kind
        ist geboren | eltern des kindes | mutter des kindes | vater des kindes | geburtseintrag | geburtenregister
        hijo de | nombre del padre | nombre de la madre | nato a | filho de | father's name | mother's name
        name of the father | name of the mother | when and where born | name and surname of father | child of
        parents father mother | filiation | noms des parents | père mère | vader moeder | vater mutter | geboren uit
        kind geboren | datos de filiación | padre madre | pai mãe | babası annesi | ojciec matka | tatăl mama
        place of birth registered | year of registration
        """,
        body="""
        birth | naissance | geboorte | geburt | born | né le | née le | geboren | father | mother | père | mère
        vader | moeder | vater | mutter | child | enfant | kind | registrar | officier de l état civil
        ambtenaar van de burgerlijke stand | standesamt | sex | registry | registre | civil registry | parents
        nacimiento | registered
        """,
        against="""
        yakınlık derecesi | kardeşi | babası annesi kendisi
        marriage certificate | death certificate | application form | checklist | employment | tax | passport no
        spouse | époux | ont contracté mariage | adoption | diploma | university | police
        """,
        files="""
        birth naissance geboorte geboorteakte geburtsurkunde nacimiento nascita nascimento dogum acte_naissance
        """,
    ),
    Profile(
        "divorce-decision",
        titles="""
        divorce decree | decree absolute | divorce certificate | judgment of divorce | divorce judgment
        final order of divorce | jugement de divorce | acte de divorce | certificat de divorce | echtscheidingsvonnis
        echtscheidingsakte | vonnis echtscheiding | scheidungsurteil | ehescheidungsurteil | scheidungsbeschluss
        divorce deed | decree of divorce | dissolution of marriage | decree of dissolution of marriage
        akte van echtscheiding | sentencia de divorcio | sentenza di divorzio | sentença de divórcio | boşanma kararı
        boşanma ilamı | wyrok rozwodowy | hotărâre de divorț | certificat de divorț | talaq nama
        certificate of divorce | certificate of divorce effectiveness | prononce le divorce | echtscheiding
        ehescheidung | judgment | judgement of divorce | final order | final order divorce | decision on divorce
        decree nisi | jugement de divorce et garde | extrait de jugement de divorce | arrêt de divorce
        attestation de divorce | vonnis | vonnis van echtscheiding | uittreksel echtscheiding
        beslissing echtscheiding | urteil ehescheidung | scheidungsbescheinigung | scheidungsurkunde | divorcio
        certificado de divorcio | divorcio de matrimonio | escritura pública de divorcio | divorcio de mutuo acuerdo
        """,
        strong="""
        marriage is dissolved | marriage be dissolved | the marriage between the parties | decree of divorce
        petitioner respondent marriage | custody of the child is granted | sole custody | full custody awarded
        prononce le divorce | le divorce est prononcé | dissolution du mariage | dissout le mariage
        garde de l enfant est confiée | garde exclusive | autorité parentale exclusive | la garde des enfants
        spreekt de echtscheiding uit | echtscheiding uitgesproken | echtscheiding tussen partijen
        exclusief ouderlijk gezag | uitsluitend ouderlijk gezag | die ehe der beteiligten wird geschieden
        ehe wird geschieden | elterliche sorge wird übertragen | sorgerecht | disuelto el matrimonio
        disolución del matrimonio | scioglimento del matrimonio | tarafların boşanmalarına | is dissolved
        pronounces the divorce | divorce is granted | divorce granted | dissolves the marriage | full guardianship
        custody is awarded | custody is given to | custody to the mother | divorce est prononcé
        prononce la dissolution | autorité parentale exclusivement | garde accordée | confie la garde
        hébergement principal | huwelijk is ontbonden | ontbinding van het huwelijk | hoederecht
        ouderlijk gezag uitsluitend | ehe ist geschieden | geschieden | rechtskräftig | alleinige elterliche sorge
        en cause de | inzake | in the matter of | family court | tribunal de la famille | familierechtbank
        familiengericht
        """,
        body="""
        divorce | divorced | echtscheiding | scheidung | court | tribunal | rechtbank | gericht | judgment | jugement
        vonnis | urteil | beschluss | custody | garde | hoederecht | petitioner | respondent | plaintiff | defendant
        demandeur | défendeur | eiser | verweerder | judge | juge | rechter | richter | greffier | griffier | alimony
        pension alimentaire | children | final
        """,
        against="marital status single married divorced | application form | checklist | criminal | lease",
        files="divorce echtscheiding scheidung divorcio divorzio talaq decree bosanma custody",
    ),
    Profile(
        "death-certificate",
        titles="""
        death certificate | certificate of death | acte de décès | extrait d acte de décès | overlijdensakte
        uittreksel uit de overlijdensakte | sterbeurkunde | todesurkunde | certificat de décès
        death registration certificate | certified copy of an entry of death | copie intégrale acte de décès
        akte van overlijden | death extract | acta de defunción | certificado de defunción | certificato di morte
        atto di morte | certidão de óbito | assento de óbito | ölüm belgesi | vefat belgesi | odpis aktu zgonu
        certificat de deces | partida de defunción | estratto di morte | sterbeeintrag | extract of death
        extract from the death register | death registration | extrait des registres de décès
        uittreksel overlijdensakte | overlijdensattest | sterberegister auszug | auszug aus dem sterberegister
        defunción | óbito
        """,
        strong="""
        date of death | place of death | cause of death | the deceased | deceased person | date and place of death
        name of deceased | date du décès | lieu du décès | est décédé | est décédée | le défunt | la défunte
        le nommé est décédé | datum van overlijden | plaats van overlijden | is overleden | de overledene
        ist verstorben | verstorben am | todestag | sterbeort | der verstorbene | die verstorbene
        zeitpunkt des todes | fecha de defunción | fallecido | falleció | data di morte | è morto | died on | died at
        has died | passed away | time of death | informant of death | mort | morte | décédé à | décédée à | survenu
        overleed | overleden te | overleden op | gestorben | ist am verstorben | falecido | faleceu | vefat | zmarł
        """,
        body="""
        death | décès | overlijden | tod | deceased | décédé | overleden | verstorben | registrar
        officier de l état civil | ambtenaar van de burgerlijke stand | standesamt | widow | veuf | weduwe | spouse of
        age at death | informant | burial | registered | registry | born
        """,
        against="insurance policy | repatriation | cover | application form | checklist | lease",
        files="death deces décès overlijden sterbeurkunde defuncion obito zgon",
    ),
    Profile(
        "adoption-certificate",
        titles="""
        adoption certificate | certificate of adoption | adoption order | adoption decree | acte d adoption
        jugement d adoption | adoptieakte | adoptievonnis | adoptionsurkunde | adoptionsbeschluss | adoption judgment
        akte van adoptie | certificat d adoption | adoptieattest | vonnis van adoptie | certificado de adopción
        sentencia de adopción | sentenza di adozione | sentença de adoção | evlat edinme kararı
        postanowienie o przysposobieniu | decree of adoption | full adoption | adoption plénière | adoption simple
        volle adoptie | gewone adoptie | annahme als kind | certificate of conformity of intercountry adoption
        order of adoption | judgment of adoption | extract of adoption | extrait d acte d adoption
        décision d adoption | attestation d adoption | uittreksel adoptieakte | adoptiebeslissing
        adoptionsbescheinigung | adoptionsurteil
        """,
        strong="""
        adoptive parents | adopted child | adoptive father | adoptive mother | has been adopted by | is adopted by
        parents adoptifs | enfant adopté | adoptant | l adopté | prononce l adoption | adoption plénière
        adoptieouders | geadopteerde | adoptanten | volle adoptie | wordt geadopteerd | adoptiveltern
        annahme als kind | angenommen | adoptierte | hague adoption convention | padres adoptivos | adottato
        genitori adottivi | authorised to adopt | adopted | adoptés | adoptée | adoptants | geadopteerd | adoptiert
        adoptivkind | as their child | enfant adoptif | adoptiefkind | adopteren | adopters
        """,
        body="""
        adoption | adoptie | adoptive | court | tribunal | rechtbank | gericht | child | enfant | kind | parents
        judgment | jugement | vonnis | central authority | filiation | afstamming | birth parents | order
        surname of child
        """,
        against="application form | checklist | adoption leave | adopted by the board",
        files="adoption adoptie adoptionsurkunde",
    ),
    Profile(
        "family-composition",
        titles="""
        certificado de empadronamiento colectivo | empadronamiento colectivo
        family composition | composition of family | household composition | composition de ménage
        certificat de composition de ménage | composition de famille | samenstelling van het gezin
        gezinssamenstelling | samenstelling gezin | attest van gezinssamenstelling | haushaltszusammensetzung
        haushaltsbescheinigung | attestation de composition de ménage | certificate of household composition
        family certificate | family registration certificate | certificate of family composition | family register
        family book | zusammensetzung des haushalts | bewijs van gezinssamenstelling
        certificat de composition de famille | household register
        composition de ménage extrait du registre de la population | fiche familiale d état civil
        certificado de empadronamiento familiar | certificado de composición familiar | stato di famiglia
        certificato di stato di famiglia | certificado de agregado familiar | aile nüfus kayıt örneği
        fiche individuelle de composition de ménage | certificat de vie collectif | hukou
        meldebescheinigung erweitert familie | attest samenstelling van het gezin | certificate of family relationship
        family relation certificate | composition of the household | composition of household | household certificate
        household composition certificate | certificate of family members | list of household members
        attestation de composition de famille | certificat de ménage | composition du ménage
        extrait de composition de ménage | attest samenstelling gezin | bewijs van samenstelling van het gezin
        uittreksel samenstelling van het gezin | bescheinigung über die haushaltszusammensetzung
        familienbescheinigung | haushaltszusammensetzungsbescheinigung | familienstandsbescheinigung haushalt
        """,
        strong="""
        composition of the household | members of the household | household members
        reference person of the household | composition de ménage | membres du ménage
        personne de référence du ménage | chef de ménage | samenstelling van het gezin | gezinsleden | gezinshoofd
        referentiepersoon van het gezin | referentiepersoon | haushaltszusammensetzung | haushaltsmitglieder
        haushaltsvorstand | mitglieder des haushalts | relationship to head of household
        relationship to head of family | lien de parenté | verwantschap | verwandtschaftsverhältnis | head of family
        family tree number | family members registered | compose son ménage | dont le ménage se compose
        household is composed | household consists of | persons of the household | same household
        living at the same address | ménage est composé | ménage se compose | font partie du ménage | membre du ménage
        personnes composant le ménage | gezin is samengesteld | gezin bestaat uit | maken deel uit van het gezin
        haushalt besteht aus | haushalt setzt sich zusammen | dem haushalt gehören | relationship to reference person
        lien avec la personne de référence | verwantschap met de referentiepersoon | composition de ménage établie
        chef de famille
        """,
        body="""
        municipality | commune | gemeente | gemeinde | population register | registre de la population
        bevolkingsregister | rijksregister | registre national | spouse | child | son | daughter | fils | fille | zoon
        dochter | echtgenote | épouse | born | né | geboren | registered | inscrit | ingeschreven | address | adresse
        family | nationality | certify | délivré | afgeleverd | official of the civil registry | household | ménage
        gezin | haushalt | reference person | personne de référence | referentiepersoon | bezugsperson | relationship
        parenté
        """,
        against="application form | checklist | mutualité | ziekenfonds | tax | lease",
        files="""
        family composition composition_menage ménage menage gezin gezinssamenstelling samenstelling household famille
        haushalt frc
        """,
    ),
    Profile(
        "municipal-registration",
        titles="""
        personbevis | folkbokföringsbevis | utdrag om folkbokföring | bostedsattest | bopælsattest
        certificate of residence | certificat de résidence | bewijs van woonst | attest van woonst
        attestation de résidence | certificat d inscription au registre de la population
        uittreksel uit het bevolkingsregister | extrait du registre de la population | getuigschrift van woonst
        wohnsitzbescheinigung | meldebescheinigung | extract from the population register
        registration certificate municipality | attestation d inscription au registre
        bewijs van inschrijving in het bevolkingsregister | attest van hoofdverblijfplaats
        registration in the population register | certificate of main residence | auszug aus dem bevölkerungsregister
        certificat de domicile | anmeldebestätigung | certificat de résidence principale | attest hoofdverblijfplaats
        certificat de vie et de résidence | extrait des registres | certificado de empadronamiento
        certificato di residenza | certificado de residencia | atestado de residência | ikametgah belgesi
        yerleşim yeri belgesi | zaświadczenie o zameldowaniu | annexe 15 | bijlage 15 | attest van inschrijving
        wohnsitzbestätigung | certificate of registration in the register | certificate of registration as a resident
        certificate of residence registration | proof of residence | residence certificate
        certificate of domicile | attestation de domicile | attestation d inscription communale
        certificat d inscription | extrait du registre | uittreksel bevolkingsregister | uittreksel uit de registers
        attest van inschrijving bevolkingsregister | bewijs van hoofdverblijf | aufenthaltsbescheinigung
        auszug aus dem melderegister | anmeldung | anmeldebescheinigung | melderegisterauskunft
        historique d adresses | historique des adresses | certificat de résidence avec historique | adreshistoriek
        historiek van de adressen | address history | history of addresses | register of addresses
        registre des adresses
        adresshistorie | verzeichnis der anschriften
        adresses successives | liste des adresses successives | historique des résidences | opeenvolgende adressen
        historiek van verblijfplaatsen | frühere anschriften
        """,
        strong="""
        skatteverket personbevis | folkbokföringsadress | folkbokförd på | folkeregistrert adresse | registrert bosatt
        is registered in the population register | has his main residence | is registered at the address
        registered in the register of the municipality | main residence | est inscrit au registre de la population
        est inscrite au registre de la population | est inscrit au registre des étrangers | est domicilié
        résidence principale | inscrit dans les registres de la commune | est inscrit dans notre commune
        a sa résidence principale | est inscrit à l adresse | is ingeschreven in het bevolkingsregister
        ingeschreven in het vreemdelingenregister | hoofdverblijfplaats | is ingeschreven in de registers
        ingeschreven op het adres | is ingeschreven in onze gemeente | ist gemeldet
        im bevölkerungsregister eingetragen | hauptwohnsitz | ist im bevölkerungsregister eingetragen
        mit hauptwohnung gemeldet | einwohnermeldeamt | alleinige wohnung | is entered in the registers
        registered in this municipality | is registered in our municipality | registers of the municipality
        population and aliens register | entered in the population register | main residence at
        est inscrit dans les registres | est inscrite dans les registres | registres de la population de la commune
        a établi sa résidence principale | domicilié à l adresse | is ingeschreven in de gemeente
        ingeschreven in het bevolkingsregister | heeft zijn hoofdverblijfplaats | haar hoofdverblijfplaats
        ist in unserer gemeinde | seinen hauptwohnort | ist eingetragen im bevölkerungsregister
        date d entrée date de sortie adresse | adresse depuis jusqu au
        """,
        body="""
        municipality | commune | gemeente | gemeinde | bourgmestre | burgemeester | bürgermeister | ville de | stad
        stadt | population | bevolkingsdienst | service population | address | adresse | adres | anschrift | resident
        registered since | depuis le | sinds | seit | registre | register | officier de l état civil | rijksregister
        numéro national | nationality | délégué | hauptwohnort | main residence | principal residence | registered at
        gemeentehuis | maison communale | town hall | city hall | burgerzaken
        """,
        against="""
        members of the household | composition de ménage | samenstelling van het gezin | gezinssamenstelling
        university | étudiant régulier | student | lease | mutualité | enrolled | haushaltszusammensetzung | criminal
        casier judiciaire | strafregister
        """,
        files="""
        residence_certificate registration municipality commune gemeente woonst domicile meldebescheinigung resident
        bevolkingsregister registre population
        """,
    ),
    Profile(
        "dependency-proof",
        titles="""
        proof of dependency | certificate of dependency | attestation de prise en charge familiale
        attestation de dépendance | bewijs van afhankelijkheid | attest ten laste | attestation à charge
        certificat à charge | dependency certificate | affidavit of dependency | preuve de prise en charge
        bewijs ten laste | certificat de prise en charge | unterhaltsnachweis | nachweis der unterhaltsabhängigkeit
        declaration of dependency | money transfers to dependants | certificat de non imposition
        certificat d indigence | attest van onvermogen | certificate of no income | attestation de non revenu
        certificat de non revenu | attestation sur l honneur à charge | bescheinigung über unterhaltsleistungen
        affidavit of support | dependent certificate | declaration of maintenance | declaration of financial support
        certificate of maintenance | attestation de soutien financier | attestation de charge de famille
        déclaration de prise en charge familiale | certificat de charge de famille | attestation de personne à charge
        verklaring van afhankelijkheid | bewijs van ten laste zijn | attest van afhankelijkheid | verklaring ten laste
        unterhaltserklärung | bescheinigung der bedürftigkeit | nachweis des unterhalts | proof of dependence
        declaration of dependence | certificado de dependencia económica | declaración de dependencia económica
        """,
        strong="""
        is dependent on | is financially dependent | fully dependent on | dependent upon | has no income of
        without any income | supported financially by | is à charge de | est à charge de | est à sa charge
        entièrement à charge | ne dispose d aucun revenu | sans ressources | ten laste van | is ten laste
        geen eigen inkomsten | heeft geen inkomen | financieel afhankelijk | wird unterstützt von
        unterhaltsberechtigt | lebt vom unterhalt | verfügt über kein einkommen | finanziell abhängig | a cargo de
        non works and is dependent | my dependant | receives regular remittances | dependants of | is maintained by
        supports me financially | supported by his | supported by her | provides for all needs
        depends financially on | depends entirely on | subvient à ses besoins | subvient aux besoins de
        pourvoit aux besoins | vit aux frais de | dépend financièrement | dépend entièrement
        envoie régulièrement de l argent | in zijn levensonderhoud | in haar levensonderhoud
        levensonderhoud wordt betaald | volledig ten laste van | financieel ondersteund door | hangt financieel af
        kommt für den unterhalt auf | unterhalt gewährt | wirtschaftlich abhängig | depende económicamente
        """,
        body="""
        dependent | dependency | à charge | ten laste | unterhalt | support | maintenance | father | mother
        father in law | son | daughter | parent | income | revenus | inkomen | einkommen | remittances | transfers
        declare | déclare | verklaart | certify | household | financially | monthly | affidavit | maintained | needs
        no resources | besoins | entretien | soutien | levensonderhoud | bedürftig | money transfer | western union
        moneygram | remittance
        """,
        against="""
        annexe 32 | bijlage 32 | annex 32 | checklist | tax | insurance | guarantor academic year | mutualité
        application form | étudiant
        """,
        files="dependency dependent charge laste unterhalt indigence afhankelijk",
    ),
    Profile(
        "translation",
        titles="""
        translation | certified translation | sworn translation | official translation | traduction jurée
        traduction certifiée conforme | traduction | traduction assermentée | beëdigde vertaling | vertaling
        eensluidende vertaling | beglaubigte übersetzung | übersetzung | traducción jurada | traducción oficial
        traduzione giurata | tradução certificada | tradução juramentada | yeminli tercüme | tłumaczenie przysięgłe
        tłumaczenie poświadczone | traducere autorizată | translated from arabic | translation from
        traduction de l arabe | vertaling uit het | übersetzung aus dem | certificate of translation
        translator s certificate | certificate of accuracy | traduzione asseverata | legal translation
        true translation | certification of translation | déclaration du traducteur | verklaring van de vertaler
        traduit de | vertaald uit het | tercüme | affidavit of translation | translator s declaration
        true translation from | sworn translation from | certified translation from | translation into english
        translation into french | traduction du | traduction officielle | traduction certifiée | traduction jurée du
        vertaling van | beëdigde vertaling uit | vertaling uit het arabisch | officiële vertaling
        bestätigte übersetzung | urkundenübersetzung | translated document | tradução | traduzione | çeviri
        übersetzung aus der | vertaling uit de | traduction de la langue | traducción del | traduzione dal
        traduzione dalla lingua | tradução do | tradução da língua
        """,
        strong="""
        i the undersigned sworn translator | sworn translator | certified translator | legal translator
        true and accurate translation | true and correct translation | faithful translation
        translated from the original | hereby certify that this is a true translation
        complete and accurate translation | competent to translate | accurate translation of the document
        traducteur juré | traductrice jurée | traducteur assermenté | traduction fidèle
        traduction conforme à l original | pour traduction conforme | traduction conforme | certifie que la traduction
        ne varietur | beëdigd vertaler | vertaler tolk | voor eensluidende vertaling | voor vertaling conform
        eensluidend met het origineel | beëdigde vertaalster | voor gelijkluidende vertaling | beeidigter übersetzer
        vereidigter übersetzer | ermächtigter übersetzer | allgemein beeidigte | öffentlich bestellte
        richtigkeit und vollständigkeit der übersetzung | vollständigkeit der vorstehenden übersetzung
        traductor jurado | traductora intérprete jurada | traducción fiel y completa | traduttore giurato
        yeminli tercüman | tłumacz przysięgły | traducător autorizat | tradutor juramentado
        register of sworn translators | registre national des traducteurs | nationaal register voor beëdigd vertalers
        tribunal traducteur juré | vti | rechtbank van eerste aanleg vertaler | translator s signature
        sworn translator registered | translator's stamp | i certify that this translation
        certify the accuracy of this translation | translation conforms to the original
        conforms to the original document | je soussigné traducteur | traductrice assermentée | interprète
        certifie la traduction | certifie conforme à l original la traduction | beëdigd vertaler tolk
        ondergetekende beëdigd vertaler | getrouwe vertaling | conforme vertaling | richtigkeit der übersetzung
        übersetzerin | dolmetscher | dolmetscherin | gerichtsdolmetscher | gerichtsdolmetscherin
        vorstehende übersetzung | vorliegende übersetzung | dass die übersetzung | getreue übersetzung
        bovenstaande vertaling | voorgaande vertaling | la traduction qui précède | la présente traduction
        the foregoing translation | the above translation | que la presente traducción | que antecede es traducción
        attached document translated
        """,
        body="""
        translator | translation | traducteur | traduction | vertaler | vertaling | übersetzer | übersetzung
        original document | source document | from arabic | into english | de l arabe | en français | uit het arabisch
        naar het nederlands | aus dem | ins deutsche | stamp seal illegible | round stamp | signature illegible
        cachet rond | signature illisible | stempel | true copy | language | certified
        """,
        against="""
        courses | bachelor | curriculum vitae | checklist | must be translated | translated if necessary
        university offers
        """,
        files="""
        translation traduction vertaling übersetzung uebersetzung translated trad vert tercume traduccion sworn
        """,
    ),
    Profile(
        "apostille",
        titles="""
        apostille | apostille convention de la haye du 5 octobre 1961 | convention de la haye du 5 octobre 1961
        apostil | apostila | apostilla | apostille hague convention | legalisation | légalisation | legalisatie
        e apostille | legalization certificate | attestation of documents ministry of foreign affairs
        apostille hague | apostille la haye | legalization | consular legalisation | légalisation consulaire
        consulaire legalisatie | legalisierung | beglaubigung legalisation | legalisation of signature
        """,
        strong="""
        convention de la haye du 5 octobre 1961 | this public document | le présent acte public | deze openbare akte
        diese öffentliche urkunde | el presente documento público | questo atto pubblico
        has been signed by acting in the capacity of | a été signé par agissant en qualité de
        bears the seal stamp of | est revêtu du sceau timbre de | acting in the capacity of | agissant en qualité de
        ondertekend door handelend in de hoedanigheid | in seiner eigenschaft als | ha sido firmado por
        quien actúa en calidad de | y está revestido del sello | ist versehen mit dem siegel
        is voorzien van het zegel | agente in qualità di | sıfatıyla hareket eden | certified at the
        this apostille only certifies the authenticity of the signature | cette apostille atteste uniquement
        esta apostilla certifica | verify this apostille | the signature of whose authenticity is certified
        seen for legalisation of the signature | vu pour légalisation de la signature | gezien voor legalisatie
        gezien voor legalisatie van de handtekening | authenticity of the signature | authenticité de la signature
        echtheid van de handtekening | echtheit der unterschrift | autenticidad de la firma
        legalised at the embassy of belgium | vu à l ambassade de belgique | gezien op de ambassade van belgië
        the embassy takes no responsibility for the content | sans préjuger du contenu | signature of whose
        capacity in which the signer acted | foreign affairs attestation | attested by ministry of foreign affairs
        attest the signature and seal | attests the signature | attest the authenticity of the signature
        attest the genuineness of the signature | genuineness of the signature | seal and signature attested
        without liability for the contents | without any responsibility for the contents
        responsibility for the contents of the document
        """,
        body="""
        country pays | certified attesté | at à | the le | by par | no sous no | seal stamp sceau timbre | signature
        attested | ministry of foreign affairs | ministère des affaires étrangères | land | country | capacity
        public document | pays | bears the seal | gesehen | consular | embassy of belgium | ambassade de belgique
        """,
        against="""
        checklist | must be legalised | required documents | apostille required | birth certificate | police clearance
        """,
        files="apostille legalisation légalisation legalisatie apostilla legalised",
    ),
)
