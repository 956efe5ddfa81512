import { digitalInvoicesTerms3 } from "./digital-invoices-3.ts";
import { digitalInvoicesTerms4 } from "./digital-invoices-4.ts";
import type { TermsVersion } from "./version.ts";

/** Versions are only added: what somebody has approved stays word for word. The last one is current. */
export const digitalInvoicesTerms: TermsVersion[] = [
  {
    version: 1,
    sv: `1. Tjänsten
Med Digitala fakturor & dokument skickar och tar ert företag och er redovisningsbyrå emot fakturor och andra dokument digitalt, i det affärssystem som var och en redan använder.

2. Vem som omfattas
Villkoren gäller mellan ert företag och Spiris. De ger er redovisningsbyrå rätt att arbeta tillsammans med er i tjänsten. De medarbetare på byrån som arbetar med det uppdrag som samarbetet är kopplat till får se företagets fakturor och dokument i tjänsten, så länge de arbetar med uppdraget. Ni ser alltid i Mitt Spiris vilka de är.

3. Företaget blir sökbart
När tjänsten är aktiv finns företagets namn, organisationsnummer och elektroniska adress i de adressregister där avsändare söker mottagare av e-fakturor, så att fakturor hittar fram. När samarbetet och tjänsten har avslutats tas uppgifterna bort ur registren.

4. Pris och fakturering
Tjänsten debiteras den fakturamottagare som anges i förfrågan: antingen byrån eller ert företag. Ingenting debiteras innan en administratör har godkänt dessa villkor. Om fakturamottagaren ska bytas från byrån till ert företag krävs ert godkännande.

5. Ert ansvar
Ni ansvarar för att uppgifterna i de dokument som ni skickar är riktiga och för att de personer som ni har utsett till administratörer får företräda företaget i tjänsten. Bokföringslagens krav på att bevara räkenskapsinformation gäller er även när dokumenten är digitala.

6. Personuppgifter
Personuppgifter behandlas bara för att tillhandahålla tjänsten. Spiris är personuppgiftsbiträde för innehållet i era dokument och personuppgiftsansvarig för uppgifter om användare och administratörer. Uppgifterna används inte för marknadsföring.

7. Avsluta
Både ert företag och byrån kan när som helst avsluta samarbetet, genast eller från ett visst datum. Andra samarbeten påverkas inte. Dokument som redan har skickats eller tagits emot finns kvar hos var och en. Beviset på ert godkännande sparas i sju år efter avslutet.

8. Ändringar
Nya villkor gäller först när en administratör har godkänt dem. Svensk lag tillämpas.`,
    en: `1. The service
With Digital invoices & documents your company and your accounting office send and receive invoices and other documents digitally, each in the ERP system you already use.

2. Who is covered
These terms apply between your company and Spiris. They give your accounting office the right to work together with you in the service. The office's employees who work on the task that the collaboration is connected to can see the company's invoices and documents in the service for as long as they work on the task. You can always see in My Spiris who they are.

3. The company can be found
While the service is active, the company's name, organisation number and electronic address stand in the address registers where senders look for receivers of e-invoices, so that invoices find their way. When the collaboration and the service have ended, the details are removed from the registers.

4. Price and billing
The service is billed to the invoice recipient stated in the request: either the office or your company. Nothing is billed before an administrator has approved these terms. Changing the invoice recipient from the office to your company requires your approval.

5. Your responsibility
You are responsible for the details in the documents you send being correct, and for the persons you have made administrators being allowed to act for the company in the service. The law's requirements on keeping accounting records apply to you also when the documents are digital.

6. Personal data
Personal data are processed only to provide the service. Spiris is the processor of the contents of your documents, and the controller of data about users and administrators. The data are not used for marketing.

7. Ending
Both your company and the office can end the collaboration at any time, at once or from a date. Other collaborations are not affected. Documents already sent or received remain with each party. The evidence of your approval is kept for seven years after the end.

8. Changes
New terms apply only when an administrator has approved them. Swedish law applies.`,
  },
  {
    version: 2,
    sv: `1. Tjänsten
Med Digitala fakturor & dokument kan ert företag och er redovisningsbyrå skicka och ta emot fakturor och andra dokument digitalt, var och en i sitt eget affärssystem.

2. Vem som omfattas
Villkoren gäller mellan ert företag och Spiris. De ger er redovisningsbyrå rätt att arbeta tillsammans med er i tjänsten. De medarbetare på byrån som är ansvariga för eller deltar i det uppdrag som samarbetet är kopplat till får se företagets fakturor och dokument i tjänsten, så länge de har den rollen. I Mitt Spiris kan ni när som helst se vilka de är.

3. E-fakturor
Tjänsten gör inte i sig ert företag sökbart som mottagare av e-fakturor. Om ni registrerar er som mottagare i ert affärssystem gäller villkoren för den registreringen.

4. Pris och fakturering
Fakturamottagaren i förfrågan, byrån eller ert företag, faktureras för tjänsten. De här villkoren anger inget pris. Fråga byrån vad tjänsten kostar innan ni godkänner. Ingen faktureras innan en administratör har godkänt villkoren. Byrån kan inte göra ert företag till fakturamottagare utan ert godkännande, inte heller genom att avsluta samarbetet. Om byrån är fakturamottagare när samarbetet avslutas faktureras därefter varken byrån eller ert företag genom samarbetet.

5. Ert ansvar
Ni ansvarar för att uppgifterna i de dokument som ni skickar är riktiga, och för att de personer som är administratörer för företaget i Mitt Spiris har rätt att företräda företaget i tjänsten. Bokföringslagens krav på att bevara räkenskapsinformation gäller även när dokumenten är digitala.

6. Personuppgifter
Personuppgifter behandlas bara för att tillhandahålla tjänsten. Spiris behandlar personuppgifterna i innehållet för er räkning, som personuppgiftsbiträde. Ett personuppgiftsbiträdesavtal krävs för det och ingår inte i de här villkoren. Spiris är personuppgiftsansvarig för uppgifter om användare och administratörer.

7. Avsluta
Både ert företag och byrån kan när som helst avsluta samarbetet, genast eller från och med ett visst datum. Andra samarbeten påverkas inte. Beviset på ert godkännande sparas i minst sju år efter att samarbetet har avslutats.

8. Ändringar
Nya villkor gäller för er först när en av era administratörer har godkänt dem. Svensk rätt gäller för villkoren.`,
    en: `1. The service
With Digital invoices & documents, your company and your accounting office can send and receive invoices and other documents digitally, each in your own ERP system.

2. Who is covered
These terms apply between your company and Spiris. They give your accounting office the right to work together with you in the service. The office’s employees who own or take part in the task that the collaboration is connected to can see the company’s invoices and documents in the service for as long as they do. You can see who they are in My Spiris at any time.

3. E-invoices
The service does not in itself make your company visible as a receiver of e-invoices. If you register as a receiver in your ERP system, the terms of that registration apply.

4. Price and billing
The invoice recipient stated in the request, the office or your company, is billed for the service. These terms do not state a price. Ask the office what the service costs before you approve. No one is billed before an administrator has approved these terms. The office cannot make your company the invoice recipient without your approval, not even by ending the collaboration. If the office is the invoice recipient when the collaboration ends, neither the office nor your company is billed through the collaboration after that.

5. Your responsibility
You are responsible for the details in the documents you send being correct, and for the administrators of the company in My Spiris having the right to act for the company in the service. The requirements of the Swedish Bookkeeping Act on keeping accounting records apply even when the documents are digital.

6. Personal data
Personal data is processed only to provide the service. Spiris processes the personal data in the content on your behalf, as a data processor. That requires a data processing agreement, which is not part of these terms. Spiris is the data controller for data about users and administrators.

7. Ending
Both your company and the office can end the collaboration at any time, at once or from a given date. Other collaborations are not affected. The evidence of your approval is kept for at least seven years after the collaboration has ended.

8. Changes
New terms apply to you only once one of your administrators has approved them. Swedish law applies to these terms.`,
  },
  digitalInvoicesTerms3,
  digitalInvoicesTerms4,
];
