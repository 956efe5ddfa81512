import { desc, eq } from "drizzle-orm";
import { letters, people, sessions, signInCodes } from "#db/schema/index.ts";
import { askForCode } from "#lib/auth/codes/ask.ts";
import { RateLimited } from "#lib/auth/rate-limits.ts";
import { aPerson } from "#tests/support/cast/cast.ts";
import { superuser } from "#tests/support/readback/superuser.ts";

/** Somebody who is known and may sign in. */
export async function aKnownPerson() {
  const [person] = await superuser.insert(people).values(aPerson()).returning();
  return person!;
}

/** One of our pages, opened from a network that nobody else uses. */
export const aBrowser = () => ({ address: crypto.randomUUID(), locale: "sv" as const });

/** The same as a word, for counting. */
export const tooMany = (thrown: unknown) => {
  if (!(thrown instanceof RateLimited)) throw thrown;
  return "too-many" as const;
};

/** The code that was sent, and the token of the browser that asked. */
export async function aCodeFor({ email }: { email: string }) {
  const { browserToken } = await askForCode({ email, ...aBrowser() });
  return { browserToken: browserToken!, typed: await codeSentTo(email) };
}

export async function codeSentTo(email: string): Promise<string> {
  const [letter] = await letterRowsTo(email);
  return String(Object.entries(letter!.facts ?? {}).find(([name]) => name === "code")?.[1]);
}

export const letterRowsTo = (email: string) =>
  superuser.select().from(letters).where(eq(letters.recipient, email)).orderBy(desc(letters.queuedAt));

export const codeRowsOf = (email: string) =>
  superuser.select().from(signInCodes).where(eq(signInCodes.email, email)).orderBy(desc(signInCodes.requestedAt));

export const sessionsOf = ({ id }: { id: string }) => superuser.select().from(sessions).where(eq(sessions.personId, id));

export const minutesFromNow = (minutes: number) => new Date(Date.now() + minutes * 60_000);

/** As many wrong codes as it takes. */
export const wrongCodes = (count: number) => Array.from({ length: count }, (_, place) => `BBBBBB${23 + place}`);
