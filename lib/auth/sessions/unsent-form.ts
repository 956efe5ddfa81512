import { and, eq, gt, isNull, lt, sql } from "drizzle-orm";
import { cookies, headers } from "next/headers";
import { z } from "zod";
import { db } from "#db/client.ts";
import { people, sessions, unsentForms } from "#db/schema/index.ts";
import { sqlNow, sqlNowPlus } from "#lib/time.ts";
import { decrypt, encrypt } from "../seal.ts";
import { hashOf, newToken } from "../tokens.ts";
import { keptCookie, sessionCookie } from "./options.ts";
import { findPerson } from "./require.ts";

const keptMinutes = 30;
const purpose = "kept form";

const Values = z.record(z.string(), z.string());
type Values = z.infer<typeof Values>;

/**
 * Keeps what was typed into a page when its sender's time was up, or what somebody signed in could not send yet. Nothing is kept of a session that somebody has ended:
 * whoever did may not want this browser's work to go on.
 */
export async function saveForm(values: Values, signedIn?: string): Promise<void> {
  const personId = signedIn ?? (await whoseTimeIsUp());
  if (!personId) return;

  const token = newToken();
  const sealed = encrypt(JSON.stringify(values), token, purpose);
  await db.delete(unsentForms).where(lt(unsentForms.keptAt, sqlNowPlus({ minutes: -keptMinutes })));
  await db.insert(unsentForms).values({ tokenHash: hashOf(token), personId, address: await readAddress(), sealed, keptAt: sqlNow() });
  (await cookies()).set(keptCookie.name, token, { ...keptCookie.options, maxAge: keptMinutes * 60 });
}

/** What was typed into the page that is shown, in this browser, by whoever is signed in now. */
export async function restoreForm(): Promise<Values | undefined> {
  const token = await readToken();
  const person = token && (await findPerson());
  if (!person) return undefined;
  const isHers = and(
    eq(unsentForms.tokenHash, hashOf(token)),
    eq(unsentForms.personId, person.personId),
    eq(unsentForms.address, await readAddress()),
    gt(unsentForms.keptAt, sqlNowPlus({ minutes: -keptMinutes })),
  );
  const [kept] = await db.select({ sealed: unsentForms.sealed }).from(unsentForms).where(isHers);
  return kept && Values.parse(JSON.parse(decrypt(kept.sealed, token, purpose)));
}

/** Once it has been sent again. */
export async function forgetForm(): Promise<void> {
  const token = await readToken();
  if (!token) return;
  await db.delete(unsentForms).where(eq(unsentForms.tokenHash, hashOf(token)));
  (await cookies()).set(keptCookie.name, "", { ...keptCookie.options, maxAge: 0 });
}

/** Which page a form was sent from, or is shown on: without its question mark. */
export async function readAddress(): Promise<string> {
  const sent = await headers();
  return (sent.get("x-from") ?? sent.get("x-path") ?? "/").split("?")[0] ?? "/";
}

const readToken = async () => (await cookies()).get(keptCookie.name)?.value;

async function whoseTimeIsUp(): Promise<string | undefined> {
  const token = (await cookies()).get(sessionCookie.name)?.value;
  if (!token) return undefined;
  const [ended] = await db
    .select({ personId: sessions.personId })
    .from(sessions)
    .innerJoin(people, eq(people.id, sessions.personId))
    .where(
      and(eq(sessions.tokenHash, hashOf(token)), isNull(people.disabledAt), gt(sessions.startedAt, sql`${sqlNow()} - interval '1 day'`)),
    );
  return ended?.personId;
}
