import { db } from "#db/client.ts";
import { codeAt, stepAt } from "#lib/auth/factor/totp.ts";
import { beginFactor, findBegunSecret, turnOnFactor } from "#lib/auth/factor/turn-on.ts";
import { openSession } from "#lib/auth/sessions/open.ts";
import type { Person } from "#lib/who.ts";

type Known = Omit<Person, "signedInAt" | "signedInBy">;

/** What an authenticator app shows at a time. */
export const shownAt = (secret: string, when = new Date()): string => codeAt(secret, stepAt(when.getTime() / 1000));

/** A session of hers, as the e-mailed code opens it. */
export const anotherSession = ({ personId }: Pick<Person, "personId">): Promise<string> =>
  db.transaction((tx) => openSession(tx, personId));

/** Turns on a second factor for somebody, in a session of hers. The code with which she did is used up. */
export async function withFactor(person: Known) {
  const token = await anotherSession(person);
  await beginFactor(person);
  const secret = (await findBegunSecret(person))!;
  const { recoveryCodes } = await turnOnFactor({ ...person, signedInAt: new Date(), signedInBy: "code" }, shownAt(secret), token);
  return { token, secret, recoveryCodes: recoveryCodes! };
}
