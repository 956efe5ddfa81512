import { payslipTerms3 } from "./payslip-3.ts";
import type { TermsVersion } from "./version.ts";

/** Versions are only added: what somebody has approved stays word for word. The last one is current. */
export const payslipTerms: TermsVersion[] = [
  {
    version: 1,
    sv: `1. Tjänsten
Med Lönebesked får företagets anställda sina lönebesked digitalt. Redovisningsbyrån skickar dem från sitt löneprogram.

2. Vem som omfattas
Villkoren gäller mellan ert företag och Spiris. De ger er redovisningsbyrå rätt att arbeta tillsammans med er i tjänsten. De medarbetare på byrån som arbetar med det uppdrag som samarbetet är kopplat till får se företagets löneuppgifter i tjänsten, så länge de arbetar med uppdraget. Ni ser alltid i Mitt Spiris vilka de är. En anställd ser bara sina egna lönebesked.

3. Pris
Ingen faktureras för tjänsten genom samarbetet, varken byrån eller ert företag.

4. Ert ansvar
Ni ansvarar för att uppgifterna om de anställda och deras lön är riktiga, och för att de anställda vet att de får sina lönebesked digitalt.

5. Personuppgifter
Personuppgifter behandlas bara för att tillhandahålla tjänsten. Spiris är personuppgiftsbiträde för innehållet i tjänsten och personuppgiftsansvarig för uppgifter om användare och administratörer. Uppgifterna används inte för marknadsföring.

6. Avsluta
Både ert företag och byrån kan när som helst avsluta samarbetet, genast eller från ett visst datum. Andra samarbeten påverkas inte. Lönebesked som redan har skickats finns kvar hos de anställda. Beviset på ert godkännande sparas i sju år efter avslutet.

7. Ändringar
Nya villkor gäller först när en administratör har godkänt dem. Svensk lag tillämpas.`,
    en: `1. The service
With Payslip the company's employees get their payslips digitally. The accounting office sends them from its payroll program.

2. Who is covered
These terms apply between your company and Spiris. They give your accounting office the right to work together with you in the service. The office's employees who work on the task that the collaboration is connected to can see the company's payroll data in the service for as long as they work on the task. You can always see in My Spiris who they are. An employee of the company sees only her own payslips.

3. Price
Nobody is billed for the service through the collaboration, neither the office nor your company.

4. Your responsibility
You are responsible for the details about the employees and their pay being correct, and for the employees knowing that they get their payslips digitally.

5. Personal data
Personal data are processed only to provide the service. Spiris is the processor of the contents of the service, and the controller of data about users and administrators. The data are not used for marketing.

6. Ending
Both your company and the office can end the collaboration at any time, at once or from a date. Other collaborations are not affected. Payslips already sent remain with the employees. The evidence of your approval is kept for seven years after the end.

7. Changes
New terms apply only when an administrator has approved them. Swedish law applies.`,
  },
  {
    version: 2,
    sv: `1. Tjänsten
Med Lönebesked kan företagets anställda få sina lönebesked digitalt. Redovisningsbyrån kan skicka dem från sitt löneprogram.

2. Vem som omfattas
Villkoren gäller mellan ert företag och Spiris. De ger er redovisningsbyrå rätt att arbeta tillsammans med er i tjänsten. De medarbetare på byrån som är ansvariga för eller deltar i det uppdrag som samarbetet är kopplat till får se företagets löneuppgifter i tjänsten, så länge de har den rollen. I Mitt Spiris kan ni när som helst se vilka de är. De anställda i företaget ser bara sina egna lönebesked.

3. Pris
Samarbetet medför ingen kostnad, varken för byrån eller för ert företag.

4. Ert ansvar
Ni ansvarar för att uppgifterna om de anställda och deras lön är riktiga, och för att de anställda vet att de får sina lönebesked digitalt.

5. Personuppgifter
Personuppgifter behandlas bara för att tillhandahålla tjänsten. Spiris behandlar personuppgifterna i innehållet för er räkning, som personuppgiftsbiträde. Ett personuppgiftsbiträdesavtal krävs för det och ingår inte i de här villkoren. Spiris är personuppgiftsansvarig för uppgifter om användare och administratörer.

6. Avsluta
Både ert företag och byrån kan när som helst avsluta samarbetet, genast eller från och med ett visst datum. Andra samarbeten påverkas inte. Beviset på ert godkännande sparas i minst sju år efter att samarbetet har avslutats.

7. Ändringar
Nya villkor gäller för er först när en av era administratörer har godkänt dem. Svensk rätt gäller för villkoren.`,
    en: `1. The service
With Payslip, the company’s employees can get their payslips digitally. The accounting office can send them from its payroll software.

2. Who is covered
These terms apply between your company and Spiris. They give your accounting office the right to work together with you in the service. The office’s employees who own or take part in the task that the collaboration is connected to can see the company’s payroll data in the service for as long as they do. You can see who they are in My Spiris at any time. Employees of the company see only their own payslips.

3. Price
The collaboration costs nothing, neither for the office nor for your company.

4. Your responsibility
You are responsible for the details about the employees and their pay being correct, and for the employees knowing that they get their payslips digitally.

5. Personal data
Personal data is processed only to provide the service. Spiris processes the personal data in the content on your behalf, as a data processor. That requires a data processing agreement, which is not part of these terms. Spiris is the data controller for data about users and administrators.

6. Ending
Both your company and the office can end the collaboration at any time, at once or from a given date. Other collaborations are not affected. The evidence of your approval is kept for at least seven years after the collaboration has ended.

7. Changes
New terms apply to you only once one of your administrators has approved them. Swedish law applies to these terms.`,
  },
  payslipTerms3,
];
