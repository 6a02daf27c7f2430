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
        e ticket | hotel reservation | booking confirmation | hotel booking | réservation d hôtel | flight reservation
        réservation de vol | vluchtreservatie | invoice | facture | factuur | rechnung | receipt of purchase
        driving licence | permis de conduire | rijbewijs | führerschein | driver s license | vaccination certificate
        certificat de vaccination | vaccinatiebewijs | impfausweis | utility bill | electricity bill
        appointment confirmation | confirmation de rendez vous | afspraakbevestiging | terminbestätigung
        terms and conditions | conditions générales | algemene voorwaarden | allgemeine geschäftsbedingungen
        privacy notice | table of contents | table des matières | inhoudsopgave | inhaltsverzeichnis | delivery note
        tuition fee invoice | invoice tuition | frequently asked questions | instructions | cover sheet | email
        """,
        strong="""
        the following documents must be submitted | documents to be submitted | please bring the following
        vous devez présenter les documents suivants | documents suivants doivent être | volgende documenten
        folgende unterlagen | legalised and translated if necessary | original and copy
        work experience education skills | expérience professionnelle formation compétences
        werkervaring opleiding vaardigheden | berufserfahrung ausbildung | hobbies | languages mother tongue
        flight departure arrival | check in check out | booking reference | passenger name | total amount due
        due date vat | invoice number | numéro de facture | factuurnummer | rechnungsnummer | your appointment
        appointment letter visa application centre | vehicle categories | vaccine dose batch
        """,
        body="""
        invoice date | vat number | payment due | subtotal | flight | passenger | hotel | reservation | appointment
        references available on request | quantity unit price | baggage
        """,
        files="checklist cv resume lebenslauf ticket flight booking invoice facture hotel itinerary",
    ),
)
