import { and, eq, isNull } from "drizzle-orm";
import { db, type Transaction } from "#db/client.ts";
import { people } from "#db/schema/index.ts";
import { type Entry, startSession } from "#lib/auth/sessions/start.ts";
import type { Outcome } from "#lib/outcome.ts";
import { type CodeRefusal, isUsedNow, refuseTry, tryCode } from "./try.ts";

type Answer = { browserToken: string; typed: string; device?: string | undefined; network?: string };
type Result = Outcome<Entry, CodeRefusal>;

/**
 * Signs in with the code of this browser. Each try counts before it is compared, and a right one works once. A wrong one for an address that
 * nobody has goes through the same statements.
 */
export async function answerCode({ browserToken, typed, ...from }: Answer): Promise<Result> {
  const { tried, refusal } = await tryCode({ browserToken, typed });
  if (refusal) return { refusal };
  const { id, personId } = tried;
  // An address that nobody has: its code was never sent, or confirms something else.
  if (!personId) return { refusal: await refuseTry(tried) };
  return db.transaction((tx) => signIn(tx, { id, personId }, from));
}

async function signIn(tx: Transaction, code: { id: string; personId: string }, from: Pick<Answer, "device" | "network">): Promise<Result> {
  const [person] = (await isUsedNow(tx, code.id))
    ? await tx
        .select()
        .from(people)
        .where(and(eq(people.id, code.personId), isNull(people.disabledAt)))
    : [];
  if (!person) return { refusal: "code-expired" };

  return startSession(tx, person, { by: "code", ...from });
}
