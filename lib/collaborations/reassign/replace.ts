import { and, eq, isNull } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { type Collaboration, companyUsers, invitations } from "#db/schema/index.ts";
import { inOffice } from "#db/tenant.ts";
import { shownAddress } from "#lib/addresses.ts";
import { record } from "#lib/audit/record.ts";
import { findOrAddPerson } from "#lib/auth/people.ts";
import { invite } from "#lib/collaborations/invitations/invite.ts";
import { listInvited } from "#lib/collaborations/invitations/invited.ts";
import { chained, nameBy } from "#lib/collaborations/invitations/named.ts";
import { tellReplaced } from "#lib/collaborations/invitations/replaced-letter.ts";
import { lockCompany } from "#lib/companies/confirm.ts";
import { isUnconfirmed, listAdministrators } from "#lib/companies/queries.ts";
import { findCustomer } from "#lib/customers/find.ts";
import { fullNameOf } from "#lib/names.ts";
import type { Outcome } from "#lib/outcome.ts";
import { isStale, type Seen } from "#lib/seen.ts";
import { historyOf } from "#lib/standing/history.ts";
import { statusOf } from "#lib/standing/status.ts";
import { now, sqlNow } from "#lib/time.ts";
import type { Employee } from "#lib/who.ts";
import { findOwn, lockForOffice } from "../hold.ts";
import type { InviteeInput } from "./input.ts";
import { settleProposals } from "./proposals.ts";

type Result = Outcome<
  { collaboration: Collaboration },
  "unknown-request" | "no-longer-open" | "has-administrators" | "same-address" | "tied-to-office" | "changed-meanwhile"
>;

/** Lets somebody else answer for a company that nobody has confirmed: their link and letter are new, the earlier link is replaced. */
export async function replaceInvitee(employee: Employee, { collaborationId, ...contact }: InviteeInput, seen?: Seen): Promise<Result> {
  return inOffice(employee, async (tx) => {
    const known = await findOwn(tx, employee, collaborationId);
    const customer = known && (await findCustomer(tx, employee, known.customerId));
    if (!customer) return { refusal: "unknown-request" };

    await lockCompany(tx, known.companyId);
    const request = await lockForOffice(tx, employee, known.id);
    if (!request || statusOf(request, now()) !== "requested") return { refusal: "no-longer-open" };
    if (!(await isUnconfirmed(tx, request.companyId))) return { refusal: "has-administrators" };
    const present = await listAdministrators(tx, request.companyId);
    if (isStale(seen, askedState(present))) return { refusal: "changed-meanwhile" };
    if (present.some(({ email }) => email === contact.email)) return { refusal: "same-address" };
    const person = await nameBy(tx, employee, contact);
    if (!person) return { refusal: "tied-to-office" };

    const personId = await findOrAddPerson(tx, { ...person, locale: customer.locale });
    await replaceAdministrators(tx, request.companyId, personId, fullNameOf(person));
    await tellReplaced(tx, request, await listInvited(tx, request));
    await tx.update(invitations).set({ replacedAt: sqlNow() }).where(eq(invitations.collaborationId, request.id));
    await settleProposals(tx, request);
    await record(tx, historyOf(request), {
      actor: employee,
      action: "recipient changed",
      details: { service: request.service, ...chained(person) },
    });
    await invite(tx, request, await listAdministrators(tx, request.companyId), person);
    return { collaboration: request };
  });
}

/** Who is asked, as the form for somebody else shows it. */
export const askedState = (asked: { email: string }[]): Seen => ({
  email: asked
    .map(({ email }) => shownAddress(email))
    .toSorted()
    .join(", "),
});

async function replaceAdministrators(tx: Transaction, companyId: string, personId: string, invitedAs: string): Promise<void> {
  const present = and(eq(companyUsers.companyId, companyId), isNull(companyUsers.removedAt));
  await tx.update(companyUsers).set({ removedAt: sqlNow() }).where(present);
  await tx.insert(companyUsers).values({ companyId, personId, role: "administrator", isMainContact: true, invitedAs, addedAt: sqlNow() });
}
