import { and, eq, isNull } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { companies, companyUsers } from "#db/schema/index.ts";
import { alsoInCompany, inInvitation, inPerson } from "#db/tenant.ts";
import { record } from "#lib/audit/record.ts";
import type { Outcome } from "#lib/outcome.ts";
import { sqlNow } from "#lib/time.ts";
import type { Person } from "#lib/who.ts";
import { lockCompany } from "./confirm.ts";
import { historyOf } from "./history.ts";
import { shareRequests } from "./requests.ts";
import { tellAdministrators } from "./tell-users.ts";
import { findUser } from "./users.ts";

type Accepting = Outcome<{ companyId: string }, "no-longer-open">;
type Declining = Outcome<{ companyId: string }, "no-longer-open" | "main-contact">;

const isAsked = and(isNull(companyUsers.acceptedAt), isNull(companyUsers.removedAt));

/** The person's own press: from here on they belong to the company, and an administrator is asked like the others for all that waits. */
export async function acceptPlace(person: Person, invitationId: string): Promise<Accepting> {
  return inPerson(person.personId, async (tx) => {
    const asked = await findAsked(tx, invitationId, person);
    if (!asked || !(await beginPlace(tx, { ...person, ...asked }))) return { refusal: "no-longer-open" };
    await record(tx, historyOf(asked), { actor: person, action: "place accepted", details: { name: person.name } });
    return { companyId: asked.companyId };
  });
}

/** Approving what a company is asked is such a press too. Says whether this began the person's place. */
export async function beginPlace(tx: Transaction, { companyId, personId, email }: Person & { companyId: string }): Promise<boolean> {
  const own = and(eq(companyUsers.companyId, companyId), eq(companyUsers.personId, personId), isAsked);
  const [accepted] = await tx.update(companyUsers).set({ acceptedAt: sqlNow(), lastSignedInAt: sqlNow() }).where(own).returning();
  if (!accepted) return false;
  if (accepted.role === "administrator") await shareRequests(tx, { companyId, personId, email });
  return true;
}

/** By whoever holds the letter, signed in or not. A company must have a main contact: that person is not let go before somebody else is. */
export async function declinePlace(invitationId: string): Promise<Declining> {
  return inInvitation(invitationId, async (tx) => {
    const asked = await findAsked(tx, invitationId);
    if (!asked) return { refusal: "no-longer-open" };
    const [place] = await tx
      .select()
      .from(companyUsers)
      .where(and(eq(companyUsers.id, asked.id), isAsked))
      .for("update");
    if (!place) return { refusal: "no-longer-open" };
    if (place.isMainContact) return { refusal: "main-contact" };

    await tx.update(companyUsers).set({ removedAt: sqlNow() }).where(eq(companyUsers.id, asked.id));
    const name = place.invitedAs ?? "";
    await record(tx, historyOf(asked), { actor: { name }, action: "place declined", details: { name } });
    await tellOfDecline(tx, place);
    return { companyId: asked.companyId };
  });
}

/** The company's administrators read the name that they wrote. */
async function tellOfDecline(tx: Transaction, { id, companyId, personId }: { id: string; companyId: string; personId: string }) {
  const [company] = await tx.select({ name: companies.name }).from(companies).where(eq(companies.id, companyId));
  const user = await findUser(tx, { companyId }, id);
  if (!company || !user) throw new Error("Who has declined is not there");
  const by = { companyId, companyName: company.name, name: user.name, personId };
  await tellAdministrators(tx, by, { what: "declined", user });
}

/** The one who is asked; the transaction works for the company from here on, and whoever changes who belongs there waits for it. */
async function findAsked(tx: Transaction, invitationId: string, person?: Pick<Person, "personId">) {
  const whose = person && eq(companyUsers.personId, person.personId);
  const [asked] = await tx
    .select({ id: companyUsers.id, companyId: companyUsers.companyId })
    .from(companyUsers)
    .where(and(eq(companyUsers.invitationId, invitationId), whose));
  if (!asked) return undefined;
  await alsoInCompany(tx, asked.companyId);
  await lockCompany(tx, asked.companyId);
  return asked;
}
