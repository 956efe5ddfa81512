import { and, eq, isNull } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { type Collaboration, collaborations, contacts, invitations } from "#db/schema/index.ts";
import { inOffice } from "#db/tenant.ts";
import { requestCollaboration, type Wish } from "#lib/collaborations/request/activate.ts";
import { findScenario } from "#lib/collaborations/request/scenario.ts";
import { ReachableContact } from "#lib/contacts/input.ts";
import { findCustomer } from "#lib/customers/find.ts";
import { isId } from "#lib/identifiers.ts";
import type { Outcome } from "#lib/outcome.ts";
import { isService } from "#lib/services/catalogue.ts";
import { statusOf } from "#lib/standing/status.ts";
import { now } from "#lib/time.ts";
import type { Employee } from "#lib/who.ts";
import { isAskedSince } from "./standing.ts";

type Obstacle = "no-task" | "contact-incomplete" | "scenario-changed" | "tied-to-office";
type Result = Outcome<{ collaboration: Collaboration }, "unknown-request" | "not-expired" | "already-requested" | Obstacle>;

/** Asks anew after a request has expired: the same service, task and invoice recipient; whom, is found anew. The old row stays. */
export async function renewCollaboration(employee: Employee, collaborationId: string): Promise<Result> {
  if (!isId(collaborationId)) return { refusal: "unknown-request" };
  return inOffice(employee, async (tx) => {
    const own = and(eq(collaborations.id, collaborationId), eq(collaborations.officeId, employee.officeId));
    const [expired] = await tx.select().from(collaborations).where(own);
    const customer = expired && (await findCustomer(tx, employee, expired.customerId));
    if (!customer || !isService(expired.service)) return { refusal: "unknown-request" };
    if (statusOf(expired, now()) !== "expired") return { refusal: "not-expired" };
    if (await isAskedSince(tx, expired)) return { refusal: "already-requested" };

    const { taskId, service, invoiceRecipient, period } = expired;
    // Words go out in the name of whoever asks: nobody is given a colleague's.
    const personalLine = expired.requestedById === employee.employeeId ? expired.personalLine : null;
    const choices = { customerId: customer.id, taskId, service, invoiceRecipient, period, personalLine };
    const { scenario } = await findScenario(tx, customer.organisationNumber, service);
    const wish: Wish | undefined =
      scenario === "new-administrator" ? await withContact(tx, expired, { ...choices, scenario }) : { ...choices, scenario };
    if (!wish) return { refusal: "contact-incomplete" };

    const { collaboration, refusal } = await requestCollaboration(tx, employee, wish, { renews: expired.id });
    return collaboration ? { collaboration } : { refusal: refusal === "unknown-customer" ? "unknown-request" : refusal };
  });
}

/** Whoever was asked last, with the reason that was given for them, while they are on the customer's card; otherwise its main contact. */
async function withContact<Choices>(tx: Transaction, expired: Collaboration, choices: Choices) {
  const held = and(eq(invitations.collaborationId, expired.id), isNull(invitations.replacedAt));
  const asked = await tx.select({ email: invitations.email, tieReason: invitations.tieReason }).from(invitations).where(held);
  const known = await tx
    .select()
    .from(contacts)
    .where(and(eq(contacts.customerId, expired.customerId), isNull(contacts.removedAt)));
  const before = known.find(({ email }) => asked.some((one) => one.email === email));
  const { data: person } = ReachableContact.safeParse(before ?? known.find(({ isMain }) => isMain));
  const tieReason = asked.find(({ email }) => email === person?.email)?.tieReason ?? "";
  return person && { ...choices, ...person, tieReason };
}
