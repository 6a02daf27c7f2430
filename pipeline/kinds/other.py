"""Papers that are not asked for but lie in every pile: known so that they are not taken for something else."""

from __future__ import annotations

from pipeline.kinds.profile import Profile

PROFILES = (
    Profile(
        "unknown",
        titles="""
        checklist | required documents | list of required documents | liste des documents | liste des pièces
        documents à fournir | documentenlijst | lijst van documenten | vereiste documenten | checkliste
        erforderliche unterlagen | visa requirements | list of documents | curriculum vitae | cv | résumé | lebenslauf
        europass curriculum vitae | levensloop | flight itinerary | itinerary | boarding pass | electronic ticket
        hotel reservation | booking confirmation | hotel booking | réservation d hôtel | flight reservation
        réservation de vol | vluchtreservatie | invoice | facture | factuur | rechnung | receipt of purchase
        driving licence | permis de conduire | rijbewijs | führerschein | driver s license | vaccination certificate
        certificat de vaccination | vaccinatiebewijs | impfausweis | utility bill | electricity bill
        appointment confirmation | confirmation de rendez vous | afspraakbevestiging | terminbestätigung
        terms and conditions | conditions générales | algemene voorwaarden | allgemeine geschäftsbedingungen
        privacy notice | table of contents | table des matières | inhoudsopgave | inhaltsverzeichnis | delivery note
        tuition fee invoice | invoice tuition | frequently asked questions | instructions | cover sheet | email
        how to apply | good to know | read more | annexe 3bis | annex 3bis | bijlage 3bis | visa refusal
        refusal of visa | refus de visa | visumweigering | student card | carte d étudiant | studentenkaart
        studierendenausweis | loan agreement | contrat de prêt | terms of use | newsletter | boarding card
        power of attorney | procuration | volmacht | vekaletname | poder notarial | procura speciale | pełnomocnictwo
        procuração bastante | instrumento de procuração | procuração pública | instrumento particular de procuração
        escritura de poder | poder general | poder especial | procura generale | atto di procura
        acte de procuration | notariële volmacht | notarielle vollmacht | vollmachtsurkunde | doverennost | dovirenist
        procură specială | general power of attorney | special power of attorney | warranty | last updated on
        application for admission | demande d admission | aanvraag tot toelating
        sollicitatiebrief | job application | lettre de candidature | bewerbungsschreiben | water bill | gas bill
        internet bill | telephone bill | facture d électricité | facture d eau | stromrechnung
        elektriciteitsfactuur | medical prescription
        vehicle registration certificate | vehicle registration | certificat d immatriculation | carte grise
        inschrijvingsbewijs voertuig | fahrzeugschein | zulassungsbescheinigung
        appartement à louer | maison à louer | studio à louer | appartement te huur | huis te huur | studio te huur
        wohnung zu vermieten | haus zu vermieten | apartment for rent | flat to let | house for rent
        maison à vendre | appartement à vendre | huis te koop | haus zu verkaufen | house for sale | flat for sale
        payment reminder | rappel de paiement | betalingsherinnering | aanmaning | mahnung | zahlungserinnerung
        final notice | mise en demeure | job vacancy | we are hiring | vacature | offre d emploi | stellenangebot
        stellenanzeige | oferta de empleo | court summons | summons | citation à comparaître | dagvaarding | vorladung
        convocation | oproeping | motor insurance | car insurance | assurance auto | autoverzekering
        kfz versicherung | kraftfahrzeugversicherung | international motor insurance card | green card | groene kaart
        carte verte | home insurance | assurance habitation | assurance incendie | woningverzekering
        brandverzekering | hausratversicherung | wedding invitation | obituary | faire part | in memoriam
        gift voucher | bon cadeau | cadeaubon | gutschein | membership card | carte de membre | lidkaart
        mitgliedsausweis | rental car agreement | car rental agreement | laboratory report | medical invoice
        quittung | reçu | quittance | kwitantie | kasticket | kassenbon | cash receipt | ticket de caisse | till receipt
        relevé de carrière | career statement | pension statement | loopbaanoverzicht | rentenauskunft
        versicherungsverlauf | vida laboral
        lost property report | parking ticket | letter of complaint | réclamation | klacht | beschwerde
        """,
        strong="""
        the following documents must be submitted | documents to be submitted | please bring the following
        vous devez présenter les documents suivants | documents suivants doivent être | volgende documenten
        folgende unterlagen | legalised and translated if necessary | original and copy
        work experience education skills | expérience professionnelle formation compétences
        werkervaring opleiding vaardigheden | berufserfahrung ausbildung | hobbies | languages mother tongue
        flight departure arrival | check in check out | booking reference | passenger name | total amount due
        due date vat | invoice number | numéro de facture | factuurnummer | rechnungsnummer | your appointment
        appointment letter visa application centre | vehicle categories | vaccine dose batch | must be submitted
        must submit | should be submitted | please bring | how to apply | frequently asked questions
        for more information visit | click here | published on the website | the authorities require
        you must provide | documents you need | doit être introduite | doit être présenté | vous devez fournir
        veuillez apporter | u moet voorleggen | moet worden ingediend | breng mee | sie müssen vorlegen
        bitte bringen sie | please find enclosed | please find attached | ci joint | veuillez trouver
        in bijlage vindt u | anbei erhalten | has been refused | a été refusé | werd geweigerd | wurde abgelehnt
        court séjour | kort verblijf | short stay article 3bis | à compléter par l étudiant
        to be completed by the student | votre dossier est presque complet | il manque encore | still missing
        ontbreekt nog | es fehlen noch | your file is almost complete
        hiring manager | apply for the position | application for the position | the position advertised | your vacancy
        uw vacature | mijn kandidatuur | votre offre d emploi | poser ma candidature | ma candidature au poste
        ihre stellenanzeige | bewerbung als | bewerbe ich mich | su oferta de empleo
        libre au | vrij vanaf | bezugsfrei ab | visites sur rendez vous | available from monthly rent call
        nearest branch | apply online | terms apply | free of charge offer | open an account today | ouvrez un compte
        open een rekening | jetzt konto eröffnen | our offer | notre offre | ons aanbod | unser angebot
        still unpaid | reste impayée | nog niet betaald | noch nicht beglichen | overdue amount
        send your cv | envoyez votre cv | stuur je cv | senden sie ihren lebenslauf | we are looking for | wir suchen
        nous recherchons | wij zoeken | number plate | nummerplaat | plaque d immatriculation | kennzeichen
        to appear before | comparaître le | verschijnen op | zu erscheinen | pièces à joindre | bij te voegen stukken
        beizufügende unterlagen | documents to attach | rsvp | funeral service | the newspaper | told reporters
        the prosecutor said | was arrested | selon le parquet | volgens het parket | nach angaben der polizei
        a déclaré le ministre | zei de minister | sagte der minister | said the minister
        """,
        body="""
        invoice date | vat number | payment due | subtotal | flight | passenger | hotel | reservation | appointment
        references available on request | quantity unit price | baggage
        """,
        files="checklist cv resume lebenslauf ticket flight booking invoice facture hotel itinerary",
    ),
)
