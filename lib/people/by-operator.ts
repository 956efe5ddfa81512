import { and, eq, isNotNull, isNull } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { companies, companyUsers, employees, offices, people, sessions } from "#db/schema/index.ts";
import { inOperator } from "#db/tenant.ts";
import { record } from "#lib/audit/record.ts";
import { fullName } from "#lib/auth/people.ts";
import type { Outcome } from "#lib/outcome.ts";
import { sqlNow } from "#lib/time.ts";

type Asked = { email: string; operator: string };
type Order = Asked & { proof: string };
type Result = Outcome<{ name: string }, "unknown-person" | "nothing-changed">;

/** A person with their places, for an operator, whom their history names as a reader. */
export async function showPersonToOperator({ email, operator }: Asked) {
  return inOperator(async (tx) => {
    const { id, locale, mobile, createdAt, lastSignedInAt, disabledAt } = people;
    const own = { id, name: fullName, email: people.email, locale, mobile, createdAt, lastSignedInAt, disabledAt };
    const [person] = await tx.select(own).from(people).where(eq(people.email, email));
    if (!person) return undefined;
    const sessionsOpen = await tx.$count(sessions, eq(sessions.personId, person.id));
    const places = { offices: await officesOf(tx, person.id), companies: await companiesOf(tx, person.id) };
    await record(tx, { chain: person.id }, { actor: { name: "Spiris" }, action: "read by operator", details: { operator } });
    return { ...person, sessions: sessionsOpen, ...places };
  });
}

const officesOf = (tx: Transaction, personId: string) =>
  tx
    .select({ name: offices.name, rights: employees.rights, acceptedAt: employees.acceptedAt, endedAt: employees.disabledAt })
    .from(employees)
    .innerJoin(offices, eq(offices.id, employees.officeId))
    .where(eq(employees.personId, personId))
    .orderBy(employees.createdAt, employees.id)
    .limit(500);

const companiesOf = (tx: Transaction, personId: string) =>
  tx
    .select({ name: companies.name, role: companyUsers.role, acceptedAt: companyUsers.acceptedAt, endedAt: companyUsers.removedAt })
    .from(companyUsers)
    .innerJoin(companies, eq(companies.id, companyUsers.companyId))
    .where(eq(companyUsers.personId, personId))
    .orderBy(companyUsers.addedAt, companyUsers.id)
    .limit(500);

/** Shuts a person out everywhere: their sessions end at once, and no code and no provider lets them in. Their places stay as they are. */
export const disablePerson = (order: Order): Promise<Result> => set(order, true);

/** Lets the person sign in again; they are signed in nowhere. */
export const enablePerson = (order: Order): Promise<Result> => set(order, false);

async function set({ email, operator, proof }: Order, isDisabled: boolean): Promise<Result> {
  return inOperator(async (tx) => {
    const [known] = await tx.select({ id: people.id, name: fullName }).from(people).where(eq(people.email, email)).for("update");
    if (!known) return { refusal: "unknown-person" };
    const before = isDisabled ? isNull(people.disabledAt) : isNotNull(people.disabledAt);
    const changed = await tx
      .update(people)
      .set({ disabledAt: isDisabled ? sqlNow() : null })
      .where(and(eq(people.id, known.id), before))
      .returning({ id: people.id });
    if (changed.length === 0) return { refusal: "nothing-changed" };
    if (isDisabled) await tx.delete(sessions).where(eq(sessions.personId, known.id));
    const action = isDisabled ? "person shut out" : "person let back";
    await record(tx, { chain: known.id }, { actor: { name: "Spiris" }, action, details: { name: known.name, operator, proof } });
    return { name: known.name };
  });
}
