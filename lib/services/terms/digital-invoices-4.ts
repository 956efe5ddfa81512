import type { TermsVersion } from "./version.ts";

export const digitalInvoicesTerms4: TermsVersion = {
  version: 4,
  sv: `1. Tjänsten
Med Digitala fakturor & dokument kan ert företag och er redovisningsbyrå skicka och ta emot fakturor och andra dokument digitalt, var och en i sitt eget affärssystem. Ert företag får en brevlåda i Mitt Spiris, där det som ni har skickat och tagit emot finns.

2. Vem som omfattas
Villkoren gäller mellan ert företag och Spiris. De ger er redovisningsbyrå rätt att arbeta tillsammans med er i tjänsten. De medarbetare på byrån som är ansvariga för eller deltar i det uppdrag som samarbetet är kopplat till får se företagets fakturor och dokument i tjänsten, så länge de har den rollen. I Mitt Spiris kan ni när som helst se vilka de är. När någon av dem läser en faktura står det i fakturans historik.
Medarbetarna får skicka fakturor för ert företag. De får besvara fakturor i ert företags namn bara om en av era administratörer har tillåtit det. Era administratörer bestämmer vilka av företagets egna användare som får läsa, besvara och skicka fakturor.

3. E-fakturor
En faktura kontrolleras innan den skickas, och levereras till mottagare som har tjänsten. En faktura som bryter mot en regel eller inte kan nå mottagaren stoppas, och den som skickade den får veta varför. Tjänsten gör inte i sig ert företag sökbart som mottagare av e-fakturor. Om ni registrerar er som mottagare i ert affärssystem gäller villkoren för den registreringen.

4. Pris och fakturering
Fakturamottagaren i förfrågan, byrån eller ert företag, faktureras för tjänsten. De här villkoren anger inget pris. Fråga byrån vad tjänsten kostar innan ni godkänner. Ingen faktureras innan en administratör har godkänt villkoren. Byrån kan inte göra ert företag till fakturamottagare utan ert godkännande, inte heller genom att avsluta samarbetet. Om byrån är fakturamottagare när samarbetet avslutas faktureras därefter varken byrån eller ert företag genom samarbetet.

5. Ert ansvar
Ni ansvarar för att uppgifterna i de dokument som ni skickar är riktiga, och för att de personer som är administratörer för företaget i Mitt Spiris har rätt att företräda företaget i tjänsten. Bokföringslagens krav på att bevara räkenskapsinformation gäller även när dokumenten är digitala.

6. Hur länge fakturor sparas
Fakturor som ni har skickat och tagit emot sparas i brevlådan i oförändrat skick till och med den 31 december åtta år efter det år då de utfärdades. Det gäller också efter att samarbetet eller tjänsten har avslutats. Fakturor som har stoppats sparas i 30 dagar.

7. Personuppgifter
Personuppgifter behandlas bara för att tillhandahålla tjänsten. Spiris behandlar personuppgifterna i innehållet för er räkning, som personuppgiftsbiträde. Ett personuppgiftsbiträdesavtal krävs för det och ingår inte i de här villkoren. Spiris är personuppgiftsansvarig för uppgifter om användare och administratörer.

8. Avsluta
Både ert företag och byrån kan när som helst avsluta samarbetet, genast eller från och med ett visst datum. Andra samarbeten påverkas inte. När samarbetet har avslutats kan byrån inte längre läsa ert företags fakturor och dokument genom det. Ni kan fortfarande läsa dem i Mitt Spiris.
Om byrån är fakturamottagare avslutas tjänsten för ert företag samtidigt som samarbetet, om ni inte har den i ett annat samarbete. Är avslutet planerat till ett visst datum kan en av era administratörer dessförinnan godkänna i Mitt Spiris att ert företag behåller tjänsten och faktureras från och med det datumet. Är ert företag fakturamottagare har ni kvar tjänsten.
Beviset på ert godkännande sparas i minst sju år efter att samarbetet har avslutats.

9. Ändringar
Nya villkor gäller för er först när en av era administratörer har godkänt dem. Svensk rätt gäller för villkoren.`,
  en: `1. The service
With Digital invoices & documents, your company and your accounting office can send and receive invoices and other documents digitally, each in your own ERP system. Your company gets a mailbox in My Spiris, which holds what you have sent and received.

2. Who is covered
These terms apply between your company and Spiris. They give your accounting office the right to work together with you in the service. The office’s employees who own or take part in the task that the collaboration is connected to can see the company’s invoices and documents in the service for as long as they do. You can see who they are in My Spiris at any time. When one of them reads an invoice, it is stated in the invoice’s history.
The employees may send invoices for your company. They may answer invoices in your company’s name only if one of your administrators has allowed it. Your administrators decide which of the company’s own users may read, answer and send invoices.

3. E-invoices
An invoice is checked before it is sent, and is delivered to receivers who have the service. An invoice that breaks a rule or cannot reach the receiver is stopped, and whoever sent it is told why. The service does not in itself make your company visible as a receiver of e-invoices. If you register as a receiver in your ERP system, the terms of that registration apply.

4. Price and billing
The invoice recipient stated in the request, the office or your company, is billed for the service. These terms do not state a price. Ask the office what the service costs before you approve. No one is billed before an administrator has approved these terms. The office cannot make your company the invoice recipient without your approval, not even by ending the collaboration. If the office is the invoice recipient when the collaboration ends, neither the office nor your company is billed through the collaboration after that.

5. Your responsibility
You are responsible for the details in the documents you send being correct, and for the administrators of the company in My Spiris having the right to act for the company in the service. The requirements of the Swedish Bookkeeping Act on keeping accounting records apply even when the documents are digital.

6. How long invoices are kept
Invoices you have sent and received are kept unchanged in the mailbox until 31 December eight years after the year in which they were issued. This also applies after the collaboration or the service has ended. Invoices that have been stopped are kept for 30 days.

7. Personal data
Personal data is processed only to provide the service. Spiris processes the personal data in the content on your behalf, as a data processor. That requires a data processing agreement, which is not part of these terms. Spiris is the data controller for data about users and administrators.

8. Ending
Both your company and the office can end the collaboration at any time, at once or from a given date. Other collaborations are not affected. Once the collaboration has ended, the office can no longer read your company’s invoices and documents through it. You can still read them in My Spiris.
If the office is the invoice recipient, the service ends for your company together with the collaboration, unless you have it in another collaboration. If the end is planned for a given date, one of your administrators can approve in My Spiris, before that date, that your company keeps the service and is billed from that date. If your company is the invoice recipient, you keep the service.
The evidence of your approval is kept for at least seven years after the collaboration has ended.

9. Changes
New terms apply to you only once one of your administrators has approved them. Swedish law applies to these terms.`,
};
