"""Papers nobody asks for, from further away."""

from __future__ import annotations

from pipeline.kinds.profile import Profile

PROFILES = (
    Profile(
        "unknown",
        titles="""
        e ticket receipt and itinerary | e ticket receipt | waybill | air waybill | shipping label
        order confirmation | packing slip | quotation | offerte | devis | kostenvoranschlag | agenda
        minutes of the meeting | proces verbal de réunion | notulen | menu | questionnaire | fragebogen | vragenlijst
        currículum | curriculum vitae europass | özgeçmiş | hoja de vida | życiorys | facture proforma
        proforma invoice | fatura | faktura | fattura | bilet | billete electrónico | reserva de hotel | rezervasyon
        scan cover sheet | fax cover | electricity bill | gas bill | water bill | facture d électricité
        energiefactuur | stromrechnung | student card | library card | loyalty card | business card | driving licence
        licencia de conducir | sürücü belgesi | prawo jazdy | carteira de habilitação | patente di guida
        vaccination record | vaccination card | aşı kartı | lettre d accompagnement | covering letter
        standing order confirmation | confirmation of your standing order | confirmation de votre ordre permanent
        confirmation ordre permanent | bevestiging van uw doorlopende opdracht | bevestiging doorlopende opdracht
        dauerauftrag auftragsbestätigung | bestätigung ihres dauerauftrags | confirmación de orden permanente
        conferma ordine permanente | potwierdzenie zlecenia stałego | düzenli ödeme talimatı | direct debit mandate
        mandat de prélèvement | domiciliëringsmandaat
        sepa lastschriftmandat | mandato de domiciliación
        relevé d identité bancaire | bank identity statement | begeleidende brief | anschreiben
        consultancy agreement | service agreement | appointment letter | randevu
        """,
        strong="""
        centres d intérêt | soft skills | work experience | expériences professionnelles | berufserfahrung
        references on request | type a message | last seen | voice call | missed call | online typing | read receipt
        kilometerstand | bouwjaar | tweedehandswagen | second hand vehicle | véhicule d occasion | mileage
        gebrauchtwagen | chassis number | numéro de châssis | chassisnummer
        gate seat | boarding time | baggage allowance | kwh | meter reading | consumption kwh | tracking number
        please arrive 15 minutes | documents of our client | les pièces du dossier | wählen sie | in stock
        vac service charge | visa application centre service charge | visa centre service fee | courier return
        monthly until further notice | jusqu à révocation | tot herroeping | bis auf widerruf
        subject re | sent from my iphone | forwarded message | unsubscribe | lot number | vfs global | tlscontact
        """,
    ),
)
