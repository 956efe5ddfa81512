import { randomUUID } from "node:crypto";
import { desc, eq } from "drizzle-orm";
import { letters } from "#db/schema/index.ts";
import { answerCode } from "#lib/auth/codes/answer.ts";
import { askForCode } from "#lib/auth/codes/ask.ts";
import { declineCollaboration } from "#lib/collaborations/answer/decline.ts";
import { endCollaboration } from "#lib/collaborations/ending/end.ts";
import { activateCollaboration } from "#lib/collaborations/request/activate.ts";
import { findRequestWithTerms } from "#lib/collaborations/views/company-page.ts";
import { showCollaboration } from "#lib/collaborations/views/office-page.ts";
import { remindCollaboration } from "#lib/collaborations/waiting/remind.ts";
import { withdrawCollaboration } from "#lib/collaborations/waiting/withdraw.ts";
import { showCustomer } from "#lib/customers/show.ts";
import { anEmployee } from "#tests/support/cast/cast.ts";
import { anActiveCollaboration, approveAsShown, aRequest, aSituation, refusalOf, service } from "#tests/support/cast/requests.ts";
import { superuser } from "#tests/support/readback/superuser.ts";

type Deed = { name: string; act: () => Promise<unknown> };

/** Somebody signs in by a code, as the pages do it. */
async function signIn(email: string) {
  const { browserToken } = await askForCode({ email, address: randomUUID(), locale: "sv" });
  const [letter] = await superuser.select().from(letters).where(eq(letters.recipient, email)).orderBy(desc(letters.queuedAt)).limit(1);
  const { sessionToken } = await answerCode({ browserToken, typed: String(Object(letter!.facts).code) });
  if (!sessionToken) throw new Error("Nobody is signed in.");
}

/** The main verbs of the product and what is read before them, ready to be done. */
export async function prepareDeeds(): Promise<Deed[]> {
  const situation = await aSituation();
  const [asked, declined, withdrawn, reminded] = [await aRequest(), await aRequest(), await aRequest(), await aRequest()];
  const active = await anActiveCollaboration();
  const somebody = await anEmployee();
  return [
    { name: "sign in", act: () => signIn(somebody.email) },
    { name: "show a customer", act: () => showCustomer(situation.employee, situation.customer.id) },
    { name: "activate", act: () => activateCollaboration(situation.employee, situation.input) },
    { name: "show a request", act: () => findRequestWithTerms(asked.collaboration, asked.collaboration.id, "sv") },
    { name: "approve", act: () => approveAsShown(asked.administrator, asked.collaboration) },
    { name: "decline", act: () => declineCollaboration(declined.administrator, refusalOf(declined.collaboration)) },
    { name: "withdraw", act: () => withdrawCollaboration(withdrawn.employee, withdrawn.collaboration.id) },
    { name: "remind", act: () => remindCollaboration(reminded.employee, reminded.collaboration.id) },
    { name: "show a collaboration", act: () => showCollaboration(active.employee, active.customer.id, service) },
    { name: "end", act: () => endCollaboration(active.employee, active.collaboration.id) },
  ];
}
