import { eq, sql } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { companyUsers, employees, people } from "#db/schema/index.ts";
import type { Locale } from "#lib/locale.ts";
import { fullNameSql } from "#lib/names.ts";
import { sqlNow } from "#lib/time.ts";

type Newcomer = { email: string; firstName: string; lastName: string; mobile?: string | null; locale: Locale };

/** The person with this address; one who is already known keeps their own name and language. */
export async function findOrAddPerson(tx: Transaction, newcomer: Newcomer): Promise<string> {
  const [added] = await tx.insert(people).values(newcomer).onConflictDoNothing().returning({ id: people.id });
  const [known] = added ? [added] : await tx.select({ id: people.id }).from(people).where(eq(people.email, newcomer.email));
  if (!known) throw new Error("The person was neither added nor known");
  return known.id;
}

/** For the person's own data, and for letters that were sent back: what an office or a company sees is when they were there. */
export async function rememberSignIn(tx: Transaction, personId: string): Promise<void> {
  await tx.update(people).set({ lastSignedInAt: sqlNow() }).where(eq(people.id, personId));
}

/**
 * What an office calls an employee. Until they have accepted, by the name with which they were invited: whoever invites an address
 * must not learn whose it is, nor whether it is known.
 */
export const employeeName = sql<string>`called_at(${people}, ${employees.invitedAs}, ${employees.acceptedAt})`;

/** The same at a company. */
export const companyUserName = sql<string>`called_at(${people}, ${companyUsers.invitedAs}, ${companyUsers.acceptedAt})`;

/** What the person calls themselves. */
export const fullName = fullNameSql(people);

/** Since when an employee has a second factor, where it is the office's to know: they turned it on after they had accepted. */
export const factorSince = sql<Date | null>`(select turned_on_at from second_factors
  where second_factors.person_id = ${people.id} and turned_on_at >= ${employees.acceptedAt})`.mapWith(people.lastSignedInAt);

/** Since when they can sign in with a provider, in the same way. */
export const linkedSince = sql<Date | null>`(select max(linked_at) from identities
  where identities.person_id = ${people.id} and linked_at >= ${employees.acceptedAt})`.mapWith(people.lastSignedInAt);
