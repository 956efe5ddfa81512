import type { TermsVersion } from "./version.ts";

/** What an office approves when it joins. Versions are only added; the last one is current. */
export const officeTerms: TermsVersion[] = [
  {
    version: 1,
    sv: `1. Tjänsten
I Byråstöd kan byrån hålla ordning på sina kunder och uppdrag, och fråga sina kunder om samarbeten i tjänsterna i Mitt Spiris.

2. Vem som omfattas
Villkoren gäller mellan byrån och Spiris. Den som godkänner villkoren intygar sin behörighet att göra det för byrån, och blir byråns första administratör.

3. Byråns ansvar
Byrån ansvarar för att uppgifterna om kunder och kontakter är riktiga och att byrån har rätt att behandla dem. Byråns administratörer bestämmer vilka medarbetare som har åtkomst och tar bort åtkomsten för den som slutar. Byrån får bara fråga företag som den arbetar för.

4. Pris
Det kostar ingenting att ansluta byrån. Vem som faktureras för en tjänst väljs när samarbetet i tjänsten aktiveras.

5. Personuppgifter
Byrån är personuppgiftsansvarig för uppgifterna om sina kunder och kontakter. Spiris behandlar dem för byråns räkning, som personuppgiftsbiträde. Ett personuppgiftsbiträdesavtal krävs för det och ingår inte i de här villkoren. Spiris är personuppgiftsansvarig för uppgifter om medarbetarna som användare.

6. Avsluta
Byrån kan sluta använda Byråstöd när som helst. Spiris kan stänga byrån om den bryter mot villkoren. Företagen behåller kvittenserna på det som de har godkänt. Beviset på att byrån har godkänt villkoren sparas i minst sju år efter att byrån har slutat.

7. Ändringar
Nya villkor gäller för byrån först när en av byråns administratörer har godkänt dem. Svensk rätt gäller för villkoren.`,
    en: `1. The service
In Practice management the office can keep track of its customers and tasks, and ask its customers for collaborations in the services in My Spiris.

2. Who is covered
These terms apply between the office and Spiris. The person who approves them confirms that they may do so for the office, and becomes its first administrator.

3. The office’s responsibility
The office is responsible for the details about customers and contacts being correct, and for having the right to process them. The office’s administrators decide which employees have access, and remove the access of those who leave. The office may only ask companies that it works for.

4. Price
Joining costs nothing. Who is billed for a service is chosen when the collaboration in that service is activated.

5. Personal data
The office is the data controller for the data about its customers and contacts. Spiris processes it on the office’s behalf, as a data processor. That requires a data processing agreement, which is not part of these terms. Spiris is the data controller for data about the employees as users.

6. Ending
The office can stop using Practice management at any time. Spiris can close the office if it breaks these terms. The companies keep the receipts for what they have approved. The evidence that the office has approved these terms is kept for at least seven years after the office has left.

7. Changes
New terms apply to the office only once one of its administrators has approved them. Swedish law applies to these terms.`,
  },
];
