import { and, eq, isNotNull } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { type people, secondFactors } from "#db/schema/index.ts";
import { alsoInPerson } from "#db/tenant.ts";
import { record } from "#lib/audit/record.ts";
import type { Locale } from "#lib/locale.ts";
import { fullNameOf } from "#lib/names.ts";
import type { SignedInBy } from "#lib/who.ts";
import { rememberNetwork } from "../network-trust.ts";
import { rememberSignIn } from "../people.ts";
import { openSession } from "./open.ts";

type Way = { by: SignedInBy; device?: string | undefined; network?: string | undefined; provenAt?: Date | null | undefined };
export type Entry = { sessionToken: string; locale: Locale; owesFactor: boolean };

/**
 * Lets somebody in who has shown who they are. Whoever has a second factor gets half a session, and is taken for signed in only once that
 * is shown: until then it may be somebody who merely reads their mail.
 */
export async function startSession(
  tx: Transaction,
  person: typeof people.$inferSelect,
  { by, device, network, provenAt }: Way,
): Promise<Entry> {
  const factor = and(eq(secondFactors.personId, person.id), isNotNull(secondFactors.turnedOnAt));
  const owesFactor = (await tx.$count(secondFactors, factor)) > 0;
  const sessionToken = await openSession(tx, person.id, device, by, provenAt);
  if (!owesFactor) await rememberSignIn(tx, person.id);
  if (network) await rememberNetwork(tx, { network, email: person.email });
  const actor = { personId: person.id, name: fullNameOf(person) };
  await alsoInPerson(tx, person.id);
  await record(tx, { chain: person.id }, { actor, action: owesFactor ? "sign-in begun" : "signed in", details: { by } });
  return { sessionToken, locale: person.locale, owesFactor };
}
