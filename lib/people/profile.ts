import { eq } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { people } from "#db/schema/index.ts";
import { inPerson } from "#db/tenant.ts";
import { record } from "#lib/audit/record.ts";
import type { Outcome } from "#lib/outcome.ts";
import { isStale, type Seen } from "#lib/seen.ts";
import type { Person } from "#lib/who.ts";
import type { ProfileInput } from "./input.ts";

const fields = ["firstName", "lastName", "mobile", "locale"] as const;

/** What somebody says of themselves. What they have signed keeps the name that they had that day. */
export async function changeProfile(person: Person, input: ProfileInput, seen?: Seen): Promise<Outcome<object, "changed-meanwhile">> {
  return inPerson(person.personId, async (tx) => {
    await tx.select({ id: people.id }).from(people).where(eq(people.id, person.personId)).for("no key update");
    const known = await findProfile(tx, person.personId);
    if (isStale(seen, profileState(known))) return { refusal: "changed-meanwhile" };
    const changed = fields.filter((field) => known[field] !== input[field]);
    if (changed.length === 0) return {};

    await tx.update(people).set(input).where(eq(people.id, person.personId));
    await record(tx, { chain: person.personId }, { actor: person, action: "profile changed", details: { fields: changed.join() } });
    return {};
  });
}

/** What the form of one's own details shows and saves. */
export const profileState = ({ firstName, lastName, mobile, locale }: ProfileInput): Seen => ({
  ...{ firstName, lastName, locale },
  mobile: mobile ?? "",
});

export async function findProfile(tx: Transaction, personId: string) {
  const { email, firstName, lastName, mobile, locale, createdAt, lastSignedInAt } = people;
  const [profile] = await tx
    .select({ firstName, lastName, email, mobile, locale, createdAt, lastSignedInAt })
    .from(people)
    .where(eq(people.id, personId));
  if (!profile) throw new Error("The person is not there");
  return profile;
}
