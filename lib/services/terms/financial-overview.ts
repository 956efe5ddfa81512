import { financialOverviewTerms3 } from "./financial-overview-3.ts";
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
  {
    version: 2,
    sv: `1. Tjänsten
Med Ekonomisk översikt, Budget & Prognos kan ert företag och er redovisningsbyrå följa företagets resultat, likviditet och nyckeltal, och arbeta tillsammans med budget och prognos.

2. Vem som omfattas
Villkoren gäller mellan ert företag och Spiris. De ger er redovisningsbyrå rätt att arbeta tillsammans med er i tjänsten. De medarbetare på byrån som är ansvariga för eller deltar i det uppdrag som samarbetet är kopplat till får se företagets siffror i tjänsten, så länge de har den rollen. I Mitt Spiris kan ni när som helst se vilka de är.

3. Period, pris och fakturering
Perioden anges i förfrågan. Samarbetet avslutas inte av sig självt när perioden är slut: det fortsätter tills byrån eller ert företag avslutar det. Perioden hindrar inte heller att samarbetet avslutas tidigare.
Fakturamottagaren i förfrågan, byrån eller ert företag, faktureras för tjänsten. De här villkoren anger inget pris. Fråga byrån vad tjänsten kostar innan ni godkänner. Ingen faktureras innan en administratör har godkänt villkoren. Byrån kan inte göra ert företag till fakturamottagare utan ert godkännande, inte heller genom att avsluta samarbetet. Om byrån är fakturamottagare när samarbetet avslutas faktureras därefter varken byrån eller ert företag genom samarbetet.

4. Ert ansvar
Översikten bygger på företagets bokföring. En prognos är en bedömning och ingen garanti. Ni fattar besluten.

5. Personuppgifter
Personuppgifter behandlas bara för att tillhandahålla tjänsten. Spiris behandlar personuppgifterna i innehållet för er räkning, som personuppgiftsbiträde. Ett personuppgiftsbiträdesavtal krävs för det och ingår inte i de här villkoren. Spiris är personuppgiftsansvarig för uppgifter om användare och administratörer.

6. Avsluta
Både ert företag och byrån kan när som helst avsluta samarbetet, genast eller från och med ett visst datum. Andra samarbeten påverkas inte. Beviset på ert godkännande sparas i minst sju år efter att samarbetet har avslutats.

7. Ändringar
Nya villkor gäller för er först när en av era administratörer har godkänt dem. Svensk rätt gäller för villkoren.`,
    en: `1. The service
With Financial overview, Budget & Forecast, your company and your accounting office can follow the company’s profit and loss, liquidity and key figures, and work together on budget and forecast.

2. Who is covered
These terms apply between your company and Spiris. They give your accounting office the right to work together with you in the service. The office’s employees who own or take part in the task that the collaboration is connected to can see the company’s figures in the service for as long as they do. You can see who they are in My Spiris at any time.

3. Period, price and billing
The period is stated in the request. The collaboration does not end by itself when the period is over: it continues until the office or your company ends it. The period does not prevent the collaboration from being ended earlier either.
The invoice recipient stated in the request, the office or your company, is billed for the service. These terms do not state a price. Ask the office what the service costs before you approve. No one is billed before an administrator has approved these terms. The office cannot make your company the invoice recipient without your approval, not even by ending the collaboration. If the office is the invoice recipient when the collaboration ends, neither the office nor your company is billed through the collaboration after that.

4. Your responsibility
The overview is based on the company’s bookkeeping. A forecast is an estimate, not a guarantee. You make the decisions.

5. Personal data
Personal data is processed only to provide the service. Spiris processes the personal data in the content on your behalf, as a data processor. That requires a data processing agreement, which is not part of these terms. Spiris is the data controller for data about users and administrators.

6. Ending
Both your company and the office can end the collaboration at any time, at once or from a given date. Other collaborations are not affected. The evidence of your approval is kept for at least seven years after the collaboration has ended.

7. Changes
New terms apply to you only once one of your administrators has approved them. Swedish law applies to these terms.`,
  },
  financialOverviewTerms3,
];
