"""Papers about where one lives and how one is insured."""

from __future__ import annotations

from pipeline.kinds.profile import Profile

PROFILES = (
    Profile(
        "lease",
        titles="""
        lease agreement | rental agreement | tenancy agreement | rental contract | residential lease
        tenancy contract | assured shorthold tenancy | lease contract | contrat de bail | bail de résidence principale
        bail à loyer | contrat de location | bail enregistré | bail de logement
        contrat de bail de résidence principale | contrat de location meublée | bail d habitation | bail étudiant
        enregistrement du bail | huurcontract | huurovereenkomst | woninghuurovereenkomst
        huurovereenkomst hoofdverblijfplaats | geregistreerd huurcontract | registratie huurcontract | mietvertrag
        wohnungsmietvertrag | contrato de arrendamiento | contratto di locazione | contrato de alquiler
        contrato de arrendamento | kira sözleşmesi | umowa najmu | contract de închiriere | ejari
        registration receipt lease | attestation d enregistrement bail | registratiebewijs huurcontract
        relaas van registratie | wohnraummietvertrag | untermietvertrag | house rental agreement | letting agreement
        tenancy contract unified | lease of principal residence | residence lease | apartment lease | registered lease
        bail à usage d habitation | bail d appartement | convention de bail | bail meublé | convention de location
        contrat de location d habitation | huurovereenkomst woning | huurovereenkomst appartement
        schriftelijke huurovereenkomst | huurcontract woning | mietvertrag über wohnraum | mietvertrag für wohnungen
        hauptmietvertrag | wohnraummiete | contrato de locação
        """,
        strong="""
        landlord and tenant | the landlord lets | the tenant shall | monthly rent | rental deposit | the lessor
        the lessee | premises rented | le bailleur | le preneur | preneur et bailleur | donne en location
        donne à bail | le locataire | loyer mensuel | garantie locative | état des lieux | indexation du loyer
        bail est conclu | loyer de base | de verhuurder | de huurder | verhuurder en huurder | maandelijkse huurprijs
        huurwaarborg | plaatsbeschrijving | basishuurprijs | verhuurt aan | huurprijs bedraagt
        de huurovereenkomst wordt aangegaan | geregistreerd te kantoor | enregistré au bureau
        bureau sécurité juridique | kantoor rechtszekerheid | registratiekantoor | der vermieter | der mieter
        vermieter und mieter | kaltmiete | nebenkosten | mietkaution | mietverhältnis | monatliche miete
        wird vermietet | arrendador arrendatario | locatore conduttore | kiraya veren | myrent | the tenant rents
        rented premises | lessor and lessee | landlord agrees to let | rental guarantee | main residence of the tenant
        rent is payable | rent shall be paid | the rent is | rent of eur per month
        garantie locative sur un compte bloqué | à titre de résidence principale | le bail est consenti
        le loyer est fixé | loyer et charges | de huurprijs | huur bedraagt | bestemd tot hoofdverblijfplaats
        huurwaarborg op een geblokkeerde rekening | de miete beträgt | die miete beträgt | vermietet an
        zur wohnnutzung | hauptwohnsitz des mieters | mietkaution auf einem gesperrten konto | bezugsfertig
        """,
        body="""
        rent | lease | tenant | landlord | loyer | bail | huur | huurprijs | miete | deposit | caution | waarborg
        kaution | charges | kosten | month | term of lease | durée du bail | duur | property | premises | bien loué
        gehuurde | apartment | appartement | wohnung | article 1 | artikel 1 | nine years | neuf ans | negen jaar
        peb | epc | insurance fire | assurance incendie | brandverzekering | registered | enregistrement | registratie
        lessor | lessee | lessees | tenancy | letting | dwelling | logement | habitation | preneur | locataire
        bailleur | verhuurder | huurder | mieter | vermieter | kaltmiete | furnished | meublé | gemeubeld
        inventory of fixtures | sublet | sous location | onderverhuring | geblokkeerde rekening | compte bloqué
        gesperrtes konto | woning
        """,
        against="""
        employment | employee | car rental | checklist | hosting agreement | work | mutualité | deed of sale
        blocked account opened in the name of the student
        """,
        files="lease bail huur huurcontract huurovereenkomst mietvertrag rent rental tenancy loyer location ejari",
    ),
    Profile(
        "title-deed",
        titles="""
        title deed | deed of sale | property deed | deed of purchase | certificate of title | property title
        acte de vente | acte authentique de vente | titre de propriété | acte notarié de vente
        attestation de propriété | acte d achat | verkoopakte | eigendomsakte | eigendomstitel
        notariële akte van verkoop | akte van verkoop | aankoopakte | kaufvertrag grundstück | grundbuchauszug
        notarieller kaufvertrag | eigentumsurkunde | auszug aus dem grundbuch | escritura de compraventa
        escritura pública | atto di compravendita | rogito | escritura | tapu senedi | akt notarialny
        act de proprietate | attestation notariale de propriété | eigendomsattest | matrice cadastrale
        kadastraal uittreksel | extrait cadastral | notarieel attest | eigendomsbewijs | transfer deed | sale deed
        extrait de la matrice cadastrale | vente immobilière | register of title | official copy of register of title
        land registry | property registration certificate | land title | land certificate | certificate of ownership
        ownership certificate | notarial deed of sale | deed of transfer | deed of conveyance | attestation notariée
        attestation d acquisition | acte notarié | acte de propriété | notariële akte | eigendomsakte woning
        aankoopakte woning | akte van aankoop | attest van eigendom | notarielle urkunde | grundbuchblatt
        kaufvertrag | eigentumsnachweis | certificado de propiedad | nota simple
        """,
        strong="""
        full ownership | vendor purchaser notary | the seller sells to the buyer | freehold title
        land registry title number | pleine propriété | le vendeur déclare vendre | cadastrée section
        cadastré section | origine de propriété | revenu cadastral | acquéreur | par devant nous maître notaire
        parties venderesse | bureau des hypothèques | volle eigendom | de verkoper verklaart te verkopen
        kadastraal inkomen | kadastraal gekend | gekadastreerd | oorsprong van eigendom | voor mij meester notaris
        hypotheekkantoor | kopers verklaren | grundbuch von | grundbuchamt | flurstück | eigentümer grundbuch
        auflassung | kadaster sectie | perceelnummer | parcelle cadastrale | transcrit hypothèques | title absolute
        proprietorship register | title number | owner of the property | owners in full ownership | is the owner of
        est propriétaire de | en pleine propriété | propriétaire en pleine | is eigenaar van | in volle eigendom
        ist eigentümer | eigentümer der immobilie | sold to the purchaser | has sold to | a vendu à
        heeft verkocht aan | hat verkauft an | maison d habitation sise | woonhuis gelegen
        revenu cadastral non indexé | niet geïndexeerd kadastraal inkomen | notary public residing
        résidant à notaire | acte reçu par le notaire | akte verleden voor notaris
        """,
        body="""
        property | propriété | eigendom | eigentum | notary | notaire | notaris | notar | seller | buyer | vendeur
        acheteur | verkoper | koper | verkäufer | käufer | price | prix | prijs | kaufpreis | cadastral | kadaster
        house | maison | woning | huis | apartment | land | deed | acte | akte | urkunde | square metres
        ares centiares | mortgage | hypothèque | registered | maître | meester | standplaats | résidence | cadastre
        freehold | leasehold | proprietor | propriétaire | eigenaar | eigentümer | real estate | immeuble
        onroerend goed | immobilie
        """,
        against="""
        rent monthly | tenant | loyer mensuel | huurprijs | company shares | employment | checklist | vehicle
        """,
        files="""
        title deed propriete propriété eigendom eigendomsakte grundbuch notaire notaris akte vente property kadaster
        """,
    ),
    Profile(
        "mutual-insurance",
        titles="""
        composition de ménage mutuelle | composition de ménage mutualiste
        mutual insurance | attestation mutuelle | attestation mutualité | attestation de mutuelle
        attestation d affiliation | attestation d assurabilité | attest ziekenfonds | attest van aansluiting
        attest van aansluiting ziekenfonds | mutualiteit attest | attest mutualiteit | attest van verzekerbaarheid
        aansluitingsattest | bescheinigung der krankenkasse | mitgliedsbescheinigung krankenkasse
        mitgliedsbescheinigung | certificate of affiliation mutual insurance
        attestation d affiliation à une mutualité | bewijs van aansluiting
        certificate of membership health insurance fund | attestation d affiliation mutualité
        lidmaatschapsattest ziekenfonds | bescheinigung über die mitgliedschaft | attestation de la mutuelle
        attest in orde met ziekteverzekering | versicherungsbescheinigung krankenkasse
        mutual health insurance certificate | certificate of affiliation | certificate of membership
        membership certificate | health insurance fund certificate | certificate of insurability
        attestation d assurabilité mutualité | certificat d affiliation | attestation de membre
        attest verzekerbaarheid | lidmaatschapsattest | bewijs van lidmaatschap ziekenfonds | aansluitingsbewijs
        mitgliedschaftsbescheinigung | bescheinigung über versicherbarkeit | mitgliedsbestätigung
        """,
        strong="""
        health insurance fund member | affiliated to our mutual | is affiliated
        affiliated with the mutual health insurance | mutual health insurance fund | est affilié à notre mutualité
        est affilié à notre mutuelle | affilié à la mutualité | est en ordre d assurance
        est en règle d assurance soins de santé | est affiliée | assurance obligatoire soins de santé
        assurance maladie invalidité obligatoire | personnes à charge mutualité | en ordre de mutuelle
        titulaire et personnes à charge | is aangesloten bij ons ziekenfonds | aangesloten bij het ziekenfonds
        is aangesloten | verplichte ziekteverzekering | verplichte verzekering geneeskundige verzorging
        personen ten laste ziekenfonds | in orde met de verzekering | in regel met de ziekteverzekering
        lid van het ziekenfonds | mutualités libres | caami | hziv | inami | riziv | landsbond | union nationale
        ist mitglied unserer krankenkasse | mitversicherte familienangehörige | pflichtversicherung
        mitglied der krankenkasse | gesetzliche krankenversicherung mitglied | insurability
        compulsory health insurance | member of our health insurance fund | member of our fund
        in good standing with compulsory health insurance | compulsory health care insurance | health insurance fund
        family members covered | insured dependants | membre de notre mutualité | est membre de notre
        en règle de cotisations | assurance soins de santé obligatoire | assurance obligatoire
        droit aux soins de santé | est lid van ons ziekenfonds | aangesloten lid | in regel met bijdragen
        verplichte ziekte en invaliditeitsverzekering | gezinsleden ten laste
        ist bei uns versichert pflichtversicherung | mitglied unserer kasse | familienmitglieder mitversichert
        obligatorische krankenversicherung | société mutualiste | organisme assureur | verzekeringsinstelling
        droit au remboursement des soins de santé | titulaire auprès de notre organisme | recht op terugbetaling
        """,
        body="""
        mutualité | mutuelle | ziekenfonds | mutualiteit | krankenkasse | affiliated | affilié | aangesloten | member
        titulaire | gerechtigde | soins de santé | geneeskundige zorgen | gezondheidszorgen | dependants
        personnes à charge | personen ten laste | registre national | rijksregisternummer | insured | assuré
        verzekerd | attest | attestation | isi | sis | code titulaire | health care | fund | membre | lid | mitglied
        affiliation | aansluiting | mitgliedschaft | dependant | ayants droit | gerechtigden | cotisations | bijdragen
        beiträge
        """,
        against="""
        coverage amount | repatriation | montant assuré 30 000 | travel insurance | assurance voyage | reisverzekering
        policy | schengen | application form | checklist | prise en charge souscrit
        """,
        files="mutual mutuelle mutualite mutualité ziekenfonds mutualiteit krankenkasse insurability",
    ),
    Profile(
        "health-insurance",
        titles="""
        health insurance | travel insurance | insurance certificate | certificate of insurance
        health insurance certificate | travel medical insurance | insurance policy | medical insurance
        proof of insurance | international health insurance | student health insurance | insurance confirmation
        policy schedule | travel insurance certificate | insurance coverage confirmation | assurance voyage
        attestation d assurance | certificat d assurance | assurance maladie | assurance santé
        attestation d assurance voyage | police d assurance | assurance soins de santé internationale
        assurance hospitalisation | attestation d assurance schengen | assurance médicale | reisverzekering
        verzekeringsattest | ziektekostenverzekering | verzekeringsbewijs | reisverzekering attest | polis
        bewijs van verzekering | hospitalisatieverzekering | verzekeringscertificaat | medische verzekering
        verzekeringspolis | krankenversicherung | reisekrankenversicherung | versicherungsbestätigung
        versicherungsschein | reiseversicherung | auslandskrankenversicherung | versicherungsbescheinigung
        versicherungsnachweis | seguro médico | póliza de seguro | seguro de viaje | assicurazione sanitaria
        polizza assicurativa | seguro de saúde | seyahat sağlık sigortası | ubezpieczenie podróżne
        polisa ubezpieczeniowa | asigurare de sănătate | asigurare medicală de călătorie | insurance attestation
        travel health insurance | confirmation of insurance | confirmation of cover | cover note
        insurance confirmation letter | schengen insurance | attestation de couverture | attestation d assurance santé
        certificat d assurance santé | contrat d assurance | conditions particulières assurance | bewijs van dekking
        verzekeringspolis reis | bijzondere voorwaarden verzekering | versicherungspolice
        bestätigung der versicherung | deckungsbestätigung | bescheinigung über den krankenversicherungsschutz
        krankenversicherungsschutz im ausland | versicherungsschutz im ausland | auslandskrankenschein
        assurance maladie à l étranger | couverture maladie à l étranger | health insurance cover abroad
        ziekteverzekering in het buitenland | póliza de asistencia en viaje | certificado de seguro
        certificado de seguro de viaje | assicurazione viaggio | seguro viagem | apólice de seguro
        seyahat sağlık sigortası poliçesi
        """,
        strong="""
        repatriation | emergency medical expenses | medical expenses up to | sum insured | coverage amount
        insured person | territorial scope | minimum coverage 30 000 | covers medical expenses | valid in schengen
        policy number insured | policy holder insured | urgent medical attention | emergency hospital treatment
        geographical scope | coverage period | period of insurance | limit of cover | coverage schengen
        deductible excess | rapatriement | frais médicaux | frais médicaux jusqu à | montant assuré | montant garanti
        capital assuré | personne assurée | étendue territoriale | frais d hospitalisation | période de couverture
        soins médicaux urgents | plafond | numéro de police | couverture | repatriëring | medische kosten tot
        verzekerd bedrag | verzekerde persoon | territoriale dekking | dekkingsgebied | ziekenhuisopname
        dekkingsperiode | verzekeringsnemer | polisnummer | dringende medische hulp | rücktransport | rückführung
        versicherungssumme | deckungssumme | versicherte person | geltungsbereich | heilbehandlungskosten
        versicherungsnehmer | versicherungszeitraum | medizinische notfallbehandlung | versicherungsscheinnummer
        is insured for | are covered up to | maximum cover | maximum amount insured | cover includes | insured amount
        benefits limit | cover is valid | est couvert | est couverte | est assuré pour | à concurrence de
        garantie maximum | montant de la couverture | plafond de garantie | territoire couvert | is gedekt
        is verzekerd voor | tot een bedrag van | maximale dekking | dekking medische kosten | ist versichert
        versichert bis zu | maximale deckung | schengen area cover
        """,
        body="""
        insurance | assurance | verzekering | versicherung | policy | police | polis | insured | assuré | verzekerde
        versicherter | coverage | couverture | dekking | deckung | valid from | valid until | hospitalisation
        hospitalization | medical | schengen | assistance | premium | prime | premie | beitrag | insurer | assureur
        verzekeraar | eur 30 000 | 30 000 eur | 30000 | worldwide | europe | emergency | dental | benefits
        """,
        against="""
        mutualité | ziekenfonds | mutualiteit | car insurance | vehicle | fire insurance | payslip | fiche de paie
        checklist | lease | prise en charge | guarantor | tenlasteneming | diseases | maladies quarantaine | award
        """,
        files="insurance assurance verzekering versicherung health_insurance travel_insurance policy polis",
    ),
)
