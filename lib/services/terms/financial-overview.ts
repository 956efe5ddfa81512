import type { TermsVersion } from "./version.ts";

/** Versions are only added: what somebody has approved stays word for word. The last one is current. */
export const financialOverviewTerms: TermsVersion[] = [
  {
    version: 1,
    sv: `1. Tjänsten
Med Ekonomisk översikt, Budget & Prognos följer ert företag och er redovisningsbyrå företagets resultat, likviditet och nyckeltal, och arbetar tillsammans med budget och prognos.

2. Vem som omfattas
Villkoren gäller mellan ert företag och Spiris. De ger er redovisningsbyrå rätt att arbeta tillsammans med er i tjänsten. De medarbetare på byrån som arbetar med det uppdrag som samarbetet är kopplat till får se företagets siffror i tjänsten, så länge de arbetar med uppdraget. Ni ser alltid i Mitt Spiris vilka de är.

3. Period, pris och fakturering
Tjänsten gäller för den period som anges i förfrågan och debiteras den fakturamottagare som anges där: antingen byrån eller ert företag. Ingenting debiteras innan en administratör har godkänt dessa villkor. Om fakturamottagaren ska bytas från byrån till ert företag krävs ert godkännande.

4. Ert ansvar
Översikten bygger på företagets bokföring. En prognos är en bedömning och inget löfte; besluten fattar ni.

5. Personuppgifter
Personuppgifter behandlas bara för att tillhandahålla tjänsten. Spiris är personuppgiftsbiträde för innehållet i tjänsten och personuppgiftsansvarig för uppgifter om användare och administratörer. Uppgifterna används inte för marknadsföring.

6. Avsluta
Både ert företag och byrån kan när som helst avsluta samarbetet, genast eller från ett visst datum. Andra samarbeten påverkas inte. Rapporter som redan har tagits fram finns kvar hos var och en. Beviset på ert godkännande sparas i sju år efter avslutet.

7. Ändringar
Nya villkor gäller först när en administratör har godkänt dem. Svensk lag tillämpas.`,
    en: `1. The service
With Financial overview, Budget & Forecast your company and your accounting office follow the company's result, liquidity and key figures, and work together on budget and forecast.

2. Who is covered
These terms apply between your company and Spiris. They give your accounting office the right to work together with you in the service. The office's employees who work on the task that the collaboration is connected to can see the company's figures in the service for as long as they work on the task. You can always see in My Spiris who they are.

3. Period, price and billing
The service runs for the period stated in the request and is billed to the invoice recipient stated there: either the office or your company. Nothing is billed before an administrator has approved these terms. Changing the invoice recipient from the office to your company requires your approval.

4. Your responsibility
The overview builds on the company's bookkeeping. A forecast is an assessment and no promise; the decisions are yours.

5. Personal data
Personal data are processed only to provide the service. Spiris is the processor of the contents of the service, and the controller of data about users and administrators. The data are not used for marketing.

6. Ending
Both your company and the office can end the collaboration at any time, at once or from a date. Other collaborations are not affected. Reports already made remain with each party. The evidence of your approval is kept for seven years after the end.

7. Changes
New terms apply only when an administrator has approved them. Swedish law applies.`,
  },
];
