import { eq } from "drizzle-orm";
import { sessions } from "#db/schema/index.ts";
import { beginFactor, findBegunSecret } from "#lib/auth/factor/turn-on.ts";
import type { Person } from "#lib/who.ts";
import { anotherSession, withFactor } from "#tests/support/cast/factor.ts";
import { superuser } from "#tests/support/readback/superuser.ts";
import { aKnownPerson } from "../codes.ts";

export const sessionsOf = ({ personId }: Pick<Person, "personId">) =>
  superuser.select().from(sessions).where(eq(sessions.personId, personId));

async function somebody(): Promise<Person> {
  const { id, email, locale } = await aKnownPerson();
  return { personId: id, name: "Karin Ågren", email, locale, signedInAt: new Date(), signedInBy: "code" };
}

/** Somebody who has signed in, and begun to turn on a second factor. */
export async function whoeverBegins() {
  const person = await somebody();
  const token = await anotherSession(person);
  await beginFactor(person);
  return { person, token, secret: (await findBegunSecret(person))! };
}

/** And has turned it on. */
export async function whoeverHasOne() {
  const person = await somebody();
  return { person, ...(await withFactor(person)) };
}
