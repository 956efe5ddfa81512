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
];
