"""What papers of payment call their parts, in the languages of banks that applicants pay through."""

from __future__ import annotations

import re

from pipeline.extract.text.wording import Wording
from pipeline.patterns import pattern_of

SWIFT_TAG = pattern_of(r" ?\(\d\d[A-Z]?\)", re.IGNORECASE)
"""The number of a field of a SWIFT message, as banks print it behind its label."""

PAYEE = Wording(
    "who received it|who receives it|quem recebe|quem recebeu|quien recibe|wie ontvangt|wer empfangt|qui recoit|"
    "chi riceve",
    "beneficiary|beneficiary account|beneficiary's account|account of beneficiary|beneficiary name|"
    "name of beneficiary|"
    "beneficiary iban|beneficiary bank|payee|payee name|recipient|recipient account|creditor|creditor account|"
    "credit account|to account|pay to|paid to|transfer to|sent to|transferred to|in favour of|counterparty|"
    "counterparty account|counterparty name|cdtr|beneficiary customer|ultimate beneficiary|beneficiary details|"
    "account with institution|recipient details|recipient's details|receiver|receiver name|receiver details|"
    "receiver account|"
    "beneficiary information|account to credit|credited account",
    "beneficiaire|compte beneficiaire|compte du beneficiaire|nom du beneficiaire|destinataire|compte destinataire|"
    "creancier|compte crediteur|compte a crediter|en faveur de|au profit de|vers le compte|vers compte|"
    "contrepartie|"
    "compte contrepartie|nom contrepartie|virement en faveur de|virement a|virement vers|compte de la contrepartie|"
    "iban beneficiaire|iban du beneficiaire|donnees du beneficiaire",
    "begunstigde|rekening begunstigde|rekening van de begunstigde|naam begunstigde|naam van de begunstigde|"
    "ontvanger|rekening ontvanger|naar rekening|ten gunste van|tegenpartij|rekening tegenpartij|naam tegenpartij|"
    "rekeningnummer tegenpartij|tegenrekening|overschrijving naar|overschrijving aan|iban begunstigde|"
    "iban ontvanger|"
    "begunstigde naam|gegevens begunstigde|crediteur",
    "empfanger|empfangerkonto|konto des empfangers|name des empfangers|zahlungsempfanger|begunstigter|"
    "konto des begunstigten|name des begunstigten|zugunsten von|an konto|uberweisung an|gutschrift auf|glaubiger|"
    "empfanger iban|iban des empfangers|iban empfanger|empfangername|name empfanger|kreditor|kreditorkonto|"
    "konto des kreditors|kreditor agent|agent des kreditors|agent du creancier|creditor agent|crediteur bank|"
    "bank crediteur|bank van de crediteur|banque du creancier|compte du creancier|rekening crediteur",
    "beneficiario|conto beneficiario|cuenta de destino|destinatario|alici|alici iban|odbiorca|rachunek odbiorcy|"
    "cuenta del beneficiario|iban beneficiario|nome beneficiario|beneficiar|cont beneficiar|iban odbiorcy|"
    "penerima|rekening penerima|bank penerima|nguoi huong|nguoi thu huong|nguoi nhan|ngan hang huong|recebedor|"
    "favorecido|conta do favorecido|conta favorecida|nome do favorecido|alici hesap|alici adi|alici unvani|"
    "banka alici|alici banka|bic banku odbiorcy|bank odbiorcy",
    "mottagare|mottagarens konto|modtager|modtagers konto|mottaker|mottakers konto|kedvezmenyezett|prijemce|prijemca|"
    "primatelj|δικαιουχος|λογαριασμος δικαιουχου|"
    "отримувач|отримувач платежу|одержувач|получатель|получатель платежа|бенефіціар|бенефициар|المستفيد|حساب المستفيد|"
    "收款人|收款人账号|收款人名称|收款人姓名|收款方|लाभार्थी",
    label=True,
)
PAYER = Wording(
    "ordered by|instructed by|initiated by|opgedragen door|in opdracht van|beauftragt von|beauftragt "
    "durch|im auftrag von|"
    "ordonne par|ordenado por|ordenada por|disposto da|ordinato da|zlecone przez|ordonat de|talimat veren|"
    "who sent it|who sends it|quem envia|quem enviou|quem pagou|quien envia|wie betaalt|wer zahlt|qui paie|chi paga|"
    "rekening sumber|sumber dana|compte de depart|conto di partenza",
    "ordering customer|ordering party|ordering account|originator|payer|payer account|payer name|remitter|sender|"
    "sender account|debtor|debtor account|from account|debit account|debited account|account debited|"
    "account holder|"
    "my account|your account|paid by|paid from|transfer from|name of account holder|account owner|dbtr|"
    "ordering customer account|account number|applicant account|account name|remitter name|sent by|sender name",
    "donneur d'ordre|compte donneur d'ordre|compte du donneur d'ordre|debiteur|compte debiteur|compte a debiter|"
    "compte debite|titulaire|titulaire du compte|emetteur|du compte|depuis le compte|mon compte|votre compte|"
    "compte d'origine|expediteur|nom du donneur d'ordre|compte source|payeur|paye par|ordonnateur|"
    "de mon compte|compte emetteur",
    "opdrachtgever|rekening opdrachtgever|rekening van de opdrachtgever|naam opdrachtgever|van rekening|betaler|"
    "te debiteren rekening|gedebiteerde rekening|debetrekening|rekeninghouder|titularis|mijn rekening|uw rekening|"
    "afzender|debiteur rekening|naam titularis|eigen rekening",
    "auftraggeber|auftraggeberkonto|auftragskonto|konto des auftraggebers|name des auftraggebers|zahler|"
    "zahlungspflichtiger|"
    "debitor|debitorkonto|konto des debitors|debitor agent|agent des debitors|agent du debiteur|debtor agent|"
    "debiteur bank|bank debiteur|bank van de debiteur|banque du debiteur|rekening debiteur|compte du debiteur|"
    "belastetes konto|belastungskonto|von konto|kontoinhaber|absender|ihr konto|mein konto|zulasten von|"
    "ordinante|conto ordinante|cuenta de origen|gonderen|nadawca|rachunek nadawcy|zleceniodawca|ordenante|"
    "cuenta ordenante|cuenta de cargo|conta de origem|iban ordenante|platitor|cont platitor|gonderen iban|remetente|"
    "conta remetente|pengirim|rekening pengirim|nguoi chuyen|nguoi gui|nguoi ra lenh|pagador|conta do pagador|"
    "gonderen hesap",
    "remitente|mittente|avsender|avsandare|afsender|gonderici|expeditor|ordonator|platce|platca|platitelj|megbizo|"
    "εντολεας|emisor de la transferencia|"
    "платник|плательщик|відправник|отправитель|переказник|перевододатель|الآمر|العميل الآمر|المحول|"
    "汇款人|汇款人账号|付款人|付款人账号|付款方|प्रेषक",
    label=True,
)
SHORT_PAYEE = Wording("to|a|vers|naar|aan|an|nach|pour|voor|fur|pay|credit", label=True)
SHORT_PAYER = Wording("from|de|van|von|par|door|debit|ordre de|depuis|desde|vom|dal", label=True)
UNASKED = Wording(
    "you sent|you send|sent|sent from|paid out on|transfer number|membership number|remitted",
    "bank|banque|name of bank|nom de la banque|naam bank|beneficiary bank|intermediary bank|banque intermediaire|"
    "correspondent bank|banque correspondante|intermediaire bank|korrespondenzbank|banco intermediario|"
    "banco corresponsal|banca intermediaria|muhabir banka|bank posredniczacy",
    "rib|iban|rib iban|iban rib|cle rib|bban|bic|swift|bic swift|swift bic|bic code|code bic|swift code|code swift|"
    "swift bic code|n de compte|no de compte|account no|account nr|a c no|a c number|acct no|rekeningnummer|"
    "rekeningnr|konto nr|kontonr|blz|bankleitzahl|numero de conta|numero conto|numer rachunku|numar cont|hesap no|"
    "clabe|cbu|ifsc code|routing number|aba|code banque|code guichet|guichet|agencia e conta",
    "frequency|payment type|type of payment|type of transfer|transfer type|order number|payment method|category|"
    "available balance|available balance today|frequence|type de virement|type d'operation|type de paiement|"
    "numero d'ordre|categorie|solde apres operation|frequentie|type overschrijving|soort overschrijving|"
    "soort betaling|saldo na verrichting|bankreferentie|ordernummer|haufigkeit|ausfuhrungsart|auftragsart|"
    "auftragsnummer|kategorie|saldo nach buchung|kontoname|kontonummer|kontobezeichnung|mandatsreferenz|"
    "nom du compte|naam rekening|rekeningtype|account type|nombre de la cuenta|nome da conta",
    "fecha de operacion|fecha operacion|fecha valor|fecha de valor|fecha de ejecucion|fecha de envio|"
    "tipo de operacion|tipo de transferencia|periodicidad|categoria|saldo disponible|data da operacao|"
    "data da transferencia|data valor|data de execucao|data do pagamento|tipo de transferencia|data operazione|"
    "data valuta|data di esecuzione|data esecuzione|data contabile|tipo di bonifico|data operacji|data ksiegowania|"
    "data waluty|data realizacji|rodzaj operacji|islem tarihi|valor tarihi|islem turu|data tranzactiei|"
    "data executiei|tipul operatiunii|tanggal transaksi|jenis transaksi|ngay giao dich",
    label=True,
)
"""Asked by nobody: known so that such a label is never taken for a value."""


PAYEE_NAME = Wording(
    "who received it|who receives it|quem recebe|quem recebeu|quien recibe|wie ontvangt|wer empfangt|qui recoit|"
    "chi riceve|alici ad soyad|"
    "payment to|virement a|virement vers|paiement a|overschrijving aan|betaling aan|uberweisung an|zahlung an|"
    "transferencia a|transferencia para|bonifico a|przelew do|"
    "a favor de|a favore di|em favor de|na korzysc|in favor of|for the benefit of|"
    "beneficiary's name|payee's name|recipient's name|receiver's name|creditor's name|name of recipient|name of payee|"
    "beneficiary|beneficiary name|name of beneficiary|name of the beneficiary|payee|payee name|recipient|"
    "recipient name|recipient details|recipient's details|beneficiary details|receiver|receiver name|receiver details|"
    "creditor|creditor name|counterparty|counterparty name|beneficiary customer|transfer to|paid to|in favour of|"
    "nom et adresse beneficiaire|nom et adresse du beneficiaire|naam en adres begunstigde|"
    "naam en adres van de begunstigde|name und anschrift empfanger|name und anschrift des empfangers|"
    "name and address of beneficiary|name and address of the beneficiary|"
    "beneficiaire|nom du beneficiaire|nom beneficiaire|destinataire|nom contrepartie|contrepartie|en faveur de|"
    "virement en faveur de|nom du destinataire|creancier|au profit de|"
    "begunstigde|naam begunstigde|naam van de begunstigde|begunstigde naam|ontvanger|naam ontvanger|tegenpartij|"
    "naam tegenpartij|overschrijving naar|ten gunste van|crediteur|"
    "empfanger|name des empfangers|empfangername|zahlungsempfanger|begunstigter|name des begunstigten|"
    "zugunsten von|kreditor|name kreditor|name des kreditors|nom du creancier|naam crediteur|creditor name|"
    "penerima|nama penerima|nguoi huong|nguoi thu huong|nguoi nhan|don vi thu huong|recebedor|nome do recebedor|"
    "name empfanger|beneficiario|odbiorca|alici|beneficiar|nome do beneficiario|nome beneficiario|alici adi|"
    "favorecido|nome do favorecido|"
    "alici unvani|nazwa odbiorcy",
    "mottagare|mottagarens namn|modtager|modtagers navn|mottaker|mottakers navn|kedvezmenyezett|"
    "kedvezmenyezett neve|prijemce|prijemca|nazev prijemce|primatelj|δικαιουχος|"
    "отримувач|отримувач платежу|одержувач|получатель|получатель платежа|бенефіціар|бенефициар|المستفيد|اسم المستفيد|"
    "收款人|收款人名称|收款人姓名|收款方|लाभार्थी",
    label=True,
)
PAYER_NAME = Wording(
    "ordered by|instructed by|initiated by|opgedragen door|beauftragt von|beauftragt durch|"
    "ordonne par|ordenado por|ordenada por|disposto da|ordinato da|zlecone przez|ordonat de|talimat veren|"
    "paid from|sent by|who sent it|who sends it|quem envia|quem enviou|quem pagou|quien envia|wie betaalt|wer zahlt|"
    "qui paie|chi paga|gonderen ad soyad|"
    "applicant's name|remitter's name|sender's name|payer's name|name of applicant|name of remitter|name of sender|"
    "ordering customer|ordering party|originator|payer|payer name|remitter|remitter name|sender|sender name|debtor|"
    "debtor name|account holder|account holder name|name of account holder|account name|account owner|paid by|"
    "applicant|applicant name|customer name|pengirim|nama pengirim|nguoi chuyen|nguoi gui|nguoi ra lenh|don vi chuyen|"
    "pagador|nome do pagador|"
    "donneur d'ordre|nom du donneur d'ordre|titulaire|titulaire du compte|emetteur|payeur|debiteur|expediteur|"
    "nom et adresse donneur d'ordre|nom et adresse du donneur d'ordre|naam en adres opdrachtgever|"
    "naam en adres van de opdrachtgever|name und anschrift auftraggeber|name und anschrift des auftraggebers|"
    "name and address of ordering customer|name and address of the ordering customer|name and address of remitter|"
    "opdrachtgever|naam opdrachtgever|betaler|rekeninghouder|titularis|naam titularis|afzender|"
    "debitor|name debitor|name des debitors|nom du debiteur|naam debiteur|"
    "auftraggeber|name des auftraggebers|zahler|kontoinhaber|absender|zahlungspflichtiger|ordinante|nadawca|"
    "gonderen|ordenante|platitor|titular de la cuenta|nombre del ordenante|nome do ordenante|remetente|"
    "nome do remetente",
    "by order of|by order of customer|par ordre de|d'ordre de|in opdracht van|im auftrag von|por orden de|por ordem de|"
    "per ordine di|din ordinul|ordonnateur|nom de l'ordonnateur|remitente|nombre del remitente|mittente|avsender|"
    "avsandare|afsender|gonderici|expeditor|ordonator|platce|platca|platitelj|megbizo|megbizo neve|εντολεας|"
    "платник|плательщик|відправник|отправитель|переказник|перевододатель|الآمر|العميل الآمر|اسم المحول|المحول|"
    "汇款人|汇款人名称|付款人|付款人姓名|付款方|प्रेषक",
    label=True,
)
HOLDER = Wording(
    "account holder|account holder name|account holder's name|name of account holder|name of the account holder|"
    "account name|account owner|account number|account title|"
    "titulaire|titulaire du compte|nom du titulaire|rekeninghouder|titularis|naam titularis|"
    "naam van de rekeninghouder|kontoinhaber|name des kontoinhabers|titular de la cuenta|titular da conta|"
    "titular|intestatario|hesap sahibi|wlasciciel rachunku|titular cont",
    label=True,
)
"""Words for the holder of either account: the heading of the section says whose; without one it is the payer's."""
REFERENCE = Wording(
    "communication|free communication|structured communication|unstructured communication|payment communication|"
    "communication to beneficiary|message to beneficiary|"
    "memo|remarks|particulars|message|payment message|remittance information|"
    "unstructured remittance information|remittance info|"
    "detalle del pago|detalles del pago|concepto del pago|dettagli del pagamento|detalhes do pagamento|"
    "details of payment|payment details|payment reference|purpose of payment|payment purpose|reason for payment|"
    "purpose of remittance|purpose of transfer|remittance purpose|transfer purpose|purpose remarks|"
    "reference to beneficiary|payment description|reason for transfer|narrative|message to recipient|"
    "communication libre|communication structuree|communication au beneficiaire|message au beneficiaire|"
    "motif du paiement|motif du virement|motif|libelle|objet du virement|objet du paiement|reference du paiement|"
    "libelle du virement|informations de paiement|"
    "mededeling|vrije mededeling|gestructureerde mededeling|mededeling aan begunstigde|omschrijving|"
    "betalingskenmerk|boodschap|bericht|betaalreferentie|reden van betaling|details van de betaling|"
    "verwendungszweck|zahlungsreferenz|mitteilung|nachricht|zahlungsgrund|buchungstext|zahlungszweck|"
    "berita|berita acara|keterangan|noi dung|noi dung thanh toan|noi dung chuyen tien|dien giai|"
    "causale|concepto|aciklama|tytul|tytulem|tytul przelewu|ustrd|70 remittance information|descritivo|descricao|"
    "finalidade|mensagem|motivo|concepto del pago|detalii plata|explicatii|islem aciklamasi|gonderim amaci|"
    "mensaje|mensaje al beneficiario|mensaje al destinatario|messaggio|messaggio al beneficiario|glosa|detalle|"
    "informations de remise|informations sur la remise|information de paiement|ongestructureerde mededeling|"
    "unstructured|unstructured remittance|motif du transfert|objet du transfert|libelle du transfert",
    "meddelande|meddelande till mottagare|meddelelse|melding|melding til mottaker|betalningsreferens|kozlemeny|"
    "zprava pro prijemce|ucel platby|sprava pre prijimatela|opis placanja|αιτιολογια|"
    "призначення платежу|назначение платежа|деталі платежу|детали платежа|تفاصيل الدفع|الغرض من التحويل|"
    "附言|汇款附言|摘要|用途|भुगतान का विवरण",
    label=True,
)
WEAK_REFERENCE = Wording(
    "reference|references|description|details|your reference|customer reference|referentie|referenz|"
    "reference client|"
    "remarks|note|kenmerk|objet|end to end reference",
    label=True,
)
AMOUNT = Wording(
    "they received|they receive|they get|ils recoivent|zij ontvangen|sie erhalten|"
    "you sent|vous avez envoye|u hebt verzonden|u verzond|du hast gesendet|has enviado|hai inviato|voce enviou|"
    "amount|transfer amount|payment amount|transaction amount|amount transferred|amount paid|instructed amount|"
    "amount in eur|net amount|principal amount|credit amount|amount credited|transferred amount|"
    "sum|amount and currency|currency amount|currency and amount|value|amount sent|"
    "recipient receives|recipient received|recipient gets|recipient got|beneficiary receives|receiver gets|"
    "amount received|received amount|amount to recipient|le beneficiaire recoit|montant recu|"
    "begunstigde ontvangt|ontvanger ontvangt|empfanger erhalt|el beneficiario recibe|destinatario recebe|"
    "destinatario receberá|"
    "montant|montant du virement|montant en eur|montant de l'operation|montant transfere|montant du paiement|"
    "montant paye|somme|montant de l'ordre|montant et devise|"
    "bedrag|bedrag in eur|overgeschreven bedrag|bedrag van de overschrijving|betaald bedrag|bedrag en munt|som|"
    "betrag|uberweisungsbetrag|betrag in eur|uberwiesener betrag|summe|zahlungsbetrag|importe|importo|tutar|kwota|"
    "valor|valor da transferencia|valor enviado|importe transferido|importe de la transferencia|montante|"
    "valor transferido|suma|islem tutari|kwota przelewu|"
    "importo bonifico|jumlah|jumlah uang|nominal|so tien|so tien chuyen",
    "belopp|belob|overfort belopp|osszeg|castka|suma platby|iznos|ποσο|"
    "сума|сума переказу|сума платежу|сумма|сумма перевода|сумма платежа|المبلغ|مبلغ التحويل|"
    "金额|汇款金额|币种及金额|राशि",
    label=True,
)
OTHER_AMOUNT = Wording(
    "charges|charge|fee|fees|bank charges|transfer fee|commission|costs|cost|exchange rate|rate|vat|tax|"
    "total charges|total debited|total debit|total amount debited|debited amount|our charges|sha|"
    "amount debited|amount charged|debit amount|amount you pay|you pay|you paid|total to pay|total cost|"
    "montant debite|montant total debite|debit total|gedebiteerd bedrag|totaal bedrag|belasteter betrag|"
    "abbuchungsbetrag|lastschriftbetrag|importe cargado|importe adeudado|importo addebitato|valor debitado|"
    "frais|frais bancaires|commissions|cours|cours de change|taux de change|tva|total debite|cout|"
    "kosten|bankkosten|commissie|wisselkoers|koers|btw|provisie|totaal gedebiteerd|"
    "gebuhr|gebuhren|entgelt|provision|wechselkurs|kurs|mwst|spesen|gesamtbelastung|"
    "balance|new balance|opening balance|closing balance|available balance|previous balance|balance after|"
    "solde|nouveau solde|solde precedent|solde disponible|ancien solde|solde apres|"
    "saldo|nieuw saldo|vorig saldo|beschikbaar saldo|oud saldo|saldo na|"
    "kontostand|neuer saldo|alter saldo|verfugbar|limit|limiet|limite|daily limit|overdraft|local amount|"
    "equivalent|taxa|taxa de cambio|valor em reais|tarifa|iof|tipo de cambio|cambio|kurs walutowy|doviz kuru|"
    "curs valutar|comision|gastos|comissao|despesas|commissioni|spese|masraf|komisyon|prowizja|oplata|comisioane|"
    "biaya|kurs|ekuivalen|phi|ty gia|"
    "counter value|contre valeur|tegenwaarde|gegenwert",
    label=True,
)
PENDING = Wording(
    "pending|in progress|processing|being processed|scheduled|planned|not yet executed|not executed|to be executed|"
    "awaiting|awaiting approval|awaiting execution|on hold|rejected|cancelled|refused|failed|returned|not paid|"
    "will be executed|future dated|order received|order registered|payment order|draft|to be signed|unsigned|"
    "submitted for approval|subject to|requested execution date|unpaid|"
    "en attente|en cours|en cours de traitement|en cours d'execution|a executer|non execute|pas encore execute|"
    "planifie|programme|ordre enregistre|ordre recu|sera execute|seront executes|rejete|refuse|annule|a signer|"
    "en traitement|virement programme|pas ete execute|date d'execution souhaitee|"
    "in behandeling|in afwachting|wachtend|gepland|nog niet uitgevoerd|niet uitgevoerd|te ondertekenen|"
    "uit te voeren|"
    "wordt uitgevoerd|zal worden uitgevoerd|geweigerd|geannuleerd|opdracht geregistreerd|opdracht ontvangen|"
    "verwerking|wordt verwerkt|in uitvoering|wordt binnenkort|gewenste uitvoeringsdatum|niet betaald|"
    "vorgemerkt|ausstehend|in bearbeitung|noch nicht ausgefuhrt|nicht ausgefuhrt|geplant|terminiert|abgelehnt|"
    "storniert|wird ausgefuhrt|auftrag angenommen|auftrag erfasst|offen|terminuberweisung|auftrag erhalten|"
    "pendiente|en proceso|programada|rechazada|anulada|pendente|agendada|em processamento|rejeitada|in elaborazione|"
    "in attesa|da eseguire|rifiutato|annullato|beklemede|bekliyor|iptal edildi|reddedildi|isleme alindi|oczekujacy|"
    "oczekuje|w trakcie realizacji|odrzucony|zaplanowany|in asteptare|in curs de procesare|respins|programat",
    "gepland*|geplant*|planifie*|programmee|programad*|programmat*|pianificat*|zaplanowan*|tervezett",
    "se ejecutara|ejecutara|se efectuara|efectuara|executara|efetuara|eseguira|executera|sera executee|"
    "gerceklestirilecektir|gerceklestirilecek|yapilacaktir|zostanie wykonany|va fi executat|va fi executata",
    "в обробці|в обработке|очікує|очікується|ожидает|відхилено|отклонено|скасовано|قيد التنفيذ|قيد المعالجة|مرفوض|"
    "处理中|待处理|待审核|交易失败|已撤销",
    "pour traitement|a traiter|recu pour execution|received for processing|for processing|ter verwerking|"
    "ontvangen voor verwerking|zur bearbeitung|zur ausfuhrung|para su tramitacion|para tramitacion|para processamento|"
    "per l'esecuzione|do realizacji|isleme alinmak uzere|spre procesare",
)
PENDING_STATE = Wording(
    "requested|received|accepted|registered|initiated|created|submitted|sent to bank|under review|"
    "demande|demandee|recu|recue|enregistre|enregistree|accepte|acceptee|initie|initiee|transmis|transmise|prevu|prevue|"
    "gevraagd|aangevraagd|ontvangen|geregistreerd|aanvaard|verzonden naar bank|voorzien|"
    "beantragt|erfasst|eingegangen|angenommen|ubermittelt|vorgesehen|freigegeben|"
    "solicitado|solicitada|registrado|registrada|recibido|recibida|aceptado|aceptada|previsto|prevista|tramitando|"
    "en tramite|pedido|recebido|recebida|aceite|em curso|previsao|"
    "richiesto|richiesta|inserito|inserita|ricevuto|accettato|in corso|presa in carico|preso in carico|inviato|"
    "islemde|talimat alindi|alindi|onaylandi|przyjete|przyjety|przyjeta|zlecone|zlecony|w realizacji|"
    "acceptat|inregistrat|primit|in lucru|"
    "прийнято|прийнято до виконання|зареєстровано|принято|принят|принято к исполнению|зарегистрировано|в очереди|"
    "مستلم|قيد الانتظار|已受理|已提交|等待处理|प्राप्त"
)
"""States before a payment is made, of which other papers speak in other senses: they count at a label for the state."""
EXECUTED = Wording(
    "money delivered|money sent|money arrived|funds delivered|argent envoye|argent livre|argent arrive|"
    "dinero enviado|dinero entregado|dinheiro enviado|dinheiro entregue|denaro inviato|denaro consegnato|"
    "geld verzonden|geld aangekomen|geld gesendet|geld angekommen|"
    "executed|has been executed|was executed|successfully executed|completed|successful|transfer successful|"
    "payment successful|processed|booked|posted|settled|paid|transaction successful|payment completed|"
    "transfer completed|sent successfully|confirmed|has been debited|was debited|debited on|credited|definitive|"
    "payment confirmation|proof of payment|proof of transfer|payment receipt|confirmation of execution|"
    "effectue|effectuee|a ete effectue|execute|executee|a ete execute|comptabilise|comptabilisee|traite|realise|"
    "preuve de paiement|preuve de virement|confirmation d'execution|paye|valide|virement effectue|debite le|"
    "a ete debite|"
    "avis de debit|definitif|termine|avis d'execution|reussi|"
    "uitgevoerd|werd uitgevoerd|is uitgevoerd|verwerkt|geboekt|voltooid|betaald|betalingsbewijs|"
    "bewijs van betaling|"
    "bevestiging van uitvoering|afgehandeld|gelukt|definitief|debetbericht|bewijs van overschrijving|"
    "werd gedebiteerd|"
    "ausgefuhrt|wurde ausgefuhrt|gebucht|verbucht|abgeschlossen|erfolgreich|durchgefuhrt|zahlungsbestatigung|"
    "ausfuhrungsbestatigung|zahlungsnachweis|endgultig|erledigt|debit advice|geslaagd|overschrijving geslaagd|"
    "uitgevoerd op|virement reussi|paiement reussi|has been sent|payment sent|transfer sent|"
    "ejecutada|ejecutado|realizada|realizado|completada|completado|exitosa|exitoso|efectuada|abonada|procesada|"
    "executada|executado|concluida|efetuada|com sucesso|con exito|eseguito|eseguita|bonifico eseguito|completato|"
    "addebitato|contabilizzato|zrealizowano|zrealizowany|wykonano|wykonany|zaksiegowano|zaksiegowany|"
    "potwierdzenie wykonania|executat|efectuat|procesat|gerceklestirilmistir|gergeklestirilmistir|gerceklesti|"
    "berhasil|sukses|thanh cong|da thuc hien|giay bao no|"
    "gerceklestirildi|tamamlandi|islem basarili|tamamlanmistir",
    "виконано|проведено|исполнено|исполнен|выполнено|успішно|успешно|تم التنفيذ|交易成功|转账成功|汇款成功|已完成",
)
TODAY = Wording(
    "executed today|have today executed|carried out today|debited today|executed this day|avoir execute ce jour|"
    "execute ce jour|executee ce jour|effectue ce jour|avoir effectue ce jour|debite ce jour|ce jour execute|"
    "vandaag uitgevoerd|heden uitgevoerd|vandaag gedebiteerd|heute ausgefuhrt|am heutigen tag ausgefuhrt"
)
ACKNOWLEDGED = Wording(
    "network ack|sent to swift ack|network delivery status ack|ack recu|ack received|message acknowledged|"
    "swift acknowledged|ack ontvangen|ack erhalten|ack recibido|message accepte par swift|acknowledged by swift"
)
REFUSED = Wording(
    "network nack|network nak|sent to swift nack|sent to swift nak|message nacked|nack recu|nak recu|nack received|"
    "nak received|message rejete|message rejected"
)
STOP = Wording(
    "amount|date|status|iban|bic|charges|execution date|value date|payment date|montant|bedrag|betrag|datum|statut|"
    "frais|kosten|executed|pending|reference|transaction number|date d'execution|uitvoeringsdatum|currency|"
    "devise|munt|"
    "wahrung|gebuhren|beneficiary|beneficiaire|begunstigde|empfanger|ordering customer|account|compte|rekening|"
    "konto|"
    "transaction reference|transaction id|bank reference|reference banque|referentie bank|operation number",
)
WHO_PAYS_CHARGES = pattern_of(r"\((?:SHA|OUR|BEN|SLEV|SHAR|DEBT|CRED)\)")
"""Options of a form: "Bénéficiaire (BEN)   Partagés (SHA)" asks who pays the charges."""
