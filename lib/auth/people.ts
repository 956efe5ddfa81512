import { eq } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { people } from "#db/schema/index.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { moment } from "#lib/time.ts";

type Newcomer = { email: string; firstName: string; lastName: string; mobile?: string; locale: Locale };

/** The person with this address; one who is already known keeps her own name and language. */
export async function findOrAddPerson(tx: Transaction, newcomer: Newcomer): Promise<string> {
  const [added] = await tx.insert(people).values(newcomer).onConflictDoNothing().returning({ id: people.id });
  const [known] = added ? [added] : await tx.select({ id: people.id }).from(people).where(eq(people.email, newcomer.email));
  if (!known) throw new Error("The person was neither added nor known");
  return known.id;
}

/** So that an office can see who has not yet come in. */
export async function rememberSignIn(tx: Transaction, personId: string): Promise<void> {
  await tx.update(people).set({ lastSignedInAt: moment() }).where(eq(people.id, personId));
}
