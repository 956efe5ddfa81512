import type { TermsVersion } from "./version.ts";

export const spirisScannerTerms3: TermsVersion = {
  version: 3,
  sv: `1. Tjänsten
Med Spiris Scanner kan ert företag fotografera kvitton och leverantörsfakturor. Bilderna och uppgifterna i dem kommer till redovisningsbyrån som underlag för bokföringen.

2. Vem som omfattas
Villkoren gäller mellan ert företag och Spiris. De ger er redovisningsbyrå rätt att arbeta tillsammans med er i tjänsten. De medarbetare på byrån som är ansvariga för eller deltar i det uppdrag som samarbetet är kopplat till får se företagets underlag i tjänsten, så länge de har den rollen. I Mitt Spiris kan ni när som helst se vilka de är.

3. Pris
Ingen faktureras för tjänsten, varken byrån eller ert företag.

4. Ert ansvar
Ni ansvarar för att underlagen tillhör ert företag och går att läsa. Bokföringslagens krav på att bevara räkenskapsinformation gäller även när underlagen är fotograferade.

5. Personuppgifter
Personuppgifter behandlas bara för att tillhandahålla tjänsten. Spiris behandlar personuppgifterna i innehållet för er räkning, som personuppgiftsbiträde. Ett personuppgiftsbiträdesavtal krävs för det och ingår inte i de här villkoren. Spiris är personuppgiftsansvarig för uppgifter om användare och administratörer.

6. Avsluta
Både ert företag och byrån kan när som helst avsluta samarbetet, genast eller från och med ett visst datum. Andra samarbeten påverkas inte. Ert företag har kvar tjänsten. Beviset på ert godkännande sparas i minst sju år efter att samarbetet har avslutats.

7. Ändringar
Nya villkor gäller för er först när en av era administratörer har godkänt dem. Svensk rätt gäller för villkoren.`,
  en: `1. The service
With Spiris Scanner, your company can photograph receipts and supplier invoices. The images and the information in them reach the accounting office as source documents for the bookkeeping.

2. Who is covered
These terms apply between your company and Spiris. They give your accounting office the right to work together with you in the service. The office’s employees who own or take part in the task that the collaboration is connected to can see the company’s source documents in the service for as long as they do. You can see who they are in My Spiris at any time.

3. Price
No one is billed for the service, neither the office nor your company.

4. Your responsibility
You are responsible for the source documents belonging to your company and being readable. The requirements of the Swedish Bookkeeping Act on keeping accounting records apply even when the source documents are photographed.

5. Personal data
Personal data is processed only to provide the service. Spiris processes the personal data in the content on your behalf, as a data processor. That requires a data processing agreement, which is not part of these terms. Spiris is the data controller for data about users and administrators.

6. Ending
Both your company and the office can end the collaboration at any time, at once or from a given date. Other collaborations are not affected. Your company keeps the service. The evidence of your approval is kept for at least seven years after the collaboration has ended.

7. Changes
New terms apply to you only once one of your administrators has approved them. Swedish law applies to these terms.`,
};
