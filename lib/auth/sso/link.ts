import { and, eq, ne } from "drizzle-orm";
import { db, type Transaction } from "#db/client.ts";
import { identities, sessions } from "#db/schema/index.ts";
import { alsoInPerson } from "#db/tenant.ts";
import { env } from "#env.ts";
import { record } from "#lib/audit/record.ts";
import type { Outcome } from "#lib/outcome.ts";
import { sqlNow } from "#lib/time.ts";
import type { Person } from "#lib/who.ts";
import { tellOfFactor } from "../factor/tell.ts";
import { hashOf } from "../tokens.ts";
import type { Identity } from "./identity.ts";
import { ssoName } from "./provider.ts";

/** Since when somebody can sign in with the provider that is set, and when they did so last. */
export async function findLink({ personId }: Pick<Person, "personId">) {
  const [link] = await db
    .select({ since: identities.linkedAt, lastUsedAt: identities.lastUsedAt })
    .from(identities)
    .where(and(eq(identities.personId, personId), eq(identities.issuer, env.OIDC_ISSUER ?? "")));
  return link;
}

/** The person's own identity, by the person alone: an identity is one person's, and a person has one with each provider. */
export async function linkIdentity(
  person: Person,
  { issuer, subject }: Identity,
): Promise<Outcome<{ isNew: boolean }, "taken" | "other-linked">> {
  const { personId } = person;
  const provider = ssoName() ?? "";
  return db.transaction(async (tx) => {
    const [linked] = await tx
      .insert(identities)
      .values({ issuer, subject, personId, linkedAt: sqlNow() })
      .onConflictDoNothing()
      .returning();
    if (!linked) return isWhose(tx, person, { issuer, subject });

    await alsoInPerson(tx, personId);
    await record(tx, { chain: personId }, { actor: person, action: "sign-in linked", details: { provider } });
    await tellOfFactor(tx, person, { what: "linked", provider });
    return { isNew: true };
  });
}

async function isWhose(tx: Transaction, { personId }: Person, { issuer, subject }: Identity) {
  const [found] = await tx
    .select({ personId: identities.personId })
    .from(identities)
    .where(and(eq(identities.issuer, issuer), eq(identities.subject, subject)));
  if (found?.personId === personId) return { isNew: false };
  return { refusal: found ? "taken" : "other-linked" } as const;
}

/** From here on only a code lets the person in. Elsewhere they are signed out: it may have been done with what they now take away. */
export async function unlinkIdentity(person: Person, sessionToken: string): Promise<void> {
  const { personId } = person;
  await db.transaction(async (tx) => {
    if (!(await removeLinks(tx, personId))) return;
    await tx.delete(sessions).where(and(eq(sessions.personId, personId), ne(sessions.tokenHash, hashOf(sessionToken))));
    const provider = ssoName() ?? "";
    await alsoInPerson(tx, personId);
    await record(tx, { chain: personId }, { actor: person, action: "sign-in unlinked", details: { provider } });
    await tellOfFactor(tx, person, { what: "unlinked", provider });
  });
}

/** With every provider, also one that was set formerly. Says whether there was one. */
export async function removeLinks(tx: Transaction, personId: string): Promise<boolean> {
  const removed = await tx.delete(identities).where(eq(identities.personId, personId)).returning();
  return removed.length > 0;
}
