import { and, eq, isNotNull, isNull, ne } from "drizzle-orm";
import { db } from "#db/client.ts";
import { recoveryCodes, secondFactors, sessions } from "#db/schema/index.ts";
import { alsoInPerson } from "#db/tenant.ts";
import { record } from "#lib/audit/record.ts";
import type { Outcome } from "#lib/outcome.ts";
import { sqlNow } from "#lib/time.ts";
import type { Person } from "#lib/who.ts";
import { hashOf, newCode } from "../tokens.ts";
import { checkFactor, countFactorTry, recoverySeal } from "./check.ts";
import { sealedSecret, secretOf } from "./secret.ts";
import { tellOfFactor } from "./tell.ts";
import { newSecret } from "./totp.ts";

const recoveryCount = 10;

/** A new secret for whoever has no second factor yet; it counts once a code made with it has been shown. */
export async function beginFactor({ personId }: Pick<Person, "personId">): Promise<void> {
  const begun = { sealedSecret: sealedSecret(personId, newSecret()), begunAt: sqlNow(), lastStep: 0 };
  await db
    .insert(secondFactors)
    .values({ personId, ...begun })
    .onConflictDoUpdate({ target: secondFactors.personId, set: begun, setWhere: isNull(secondFactors.turnedOnAt) });
}

/** The secret that has been begun with and not yet been shown to work. */
export async function findBegunSecret({ personId }: Pick<Person, "personId">): Promise<string | undefined> {
  const [begun] = await db
    .select({ sealed: secondFactors.sealedSecret })
    .from(secondFactors)
    .where(and(eq(secondFactors.personId, personId), isNull(secondFactors.turnedOnAt)));
  return begun && secretOf(personId, begun.sealed);
}

type Result = Outcome<{ recoveryCodes: string[] }, "wrong-code" | "not-begun">;

/**
 * From here on the person is asked for it at each sign-in. Gives the recovery codes, once. Their other sessions end: those have not shown
 * it.
 */
export async function turnOnFactor(person: Person, typed: string, sessionToken: string): Promise<Result> {
  const { personId } = person;
  await countFactorTry(personId);
  return db.transaction(async (tx) => {
    const begun = and(eq(secondFactors.personId, personId), isNull(secondFactors.turnedOnAt));
    const [factor] = await tx.select().from(secondFactors).where(begun).for("update");
    if (!factor) return { refusal: "not-begun" };
    if ((await checkFactor(tx, personId, typed)) !== "app") return { refusal: "wrong-code" };

    await tx.update(secondFactors).set({ turnedOnAt: sqlNow() }).where(begun);
    const codes = Array.from({ length: recoveryCount }, () => `${newCode()}${newCode()}`.slice(0, 10));
    await tx.delete(recoveryCodes).where(eq(recoveryCodes.personId, personId));
    await tx.insert(recoveryCodes).values(codes.map((code) => ({ personId, codeHash: recoverySeal(personId, code) })));
    await tx.delete(sessions).where(and(eq(sessions.personId, personId), ne(sessions.tokenHash, hashOf(sessionToken))));
    await tx
      .update(sessions)
      .set({ factorAt: sqlNow() })
      .where(eq(sessions.tokenHash, hashOf(sessionToken)));
    await alsoInPerson(tx, personId);
    await record(tx, { chain: personId }, { actor: person, action: "second factor turned on" });
    await tellOfFactor(tx, person, { what: "turned-on" });
    return { recoveryCodes: codes };
  });
}

/** Since when somebody has it, and how many recovery codes are left. */
export async function findFactor({ personId }: Pick<Person, "personId">): Promise<{ since: Date; codesLeft: number } | undefined> {
  const [factor] = await db
    .select({
      since: secondFactors.turnedOnAt,
      codesLeft: db.$count(recoveryCodes, and(eq(recoveryCodes.personId, personId), isNull(recoveryCodes.usedAt))),
    })
    .from(secondFactors)
    .where(and(eq(secondFactors.personId, personId), isNotNull(secondFactors.turnedOnAt)));
  return factor?.since ? { since: factor.since, codesLeft: factor.codesLeft } : undefined;
}
