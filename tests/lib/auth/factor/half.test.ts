import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { people } from "#db/schema/index.ts";
import { answerCode } from "#lib/auth/codes/answer.ts";
import { showFactor } from "#lib/auth/factor/show.ts";
import { at } from "#lib/time.ts";
import { shownAt } from "#tests/support/cast/factor.ts";
import { historyOf } from "#tests/support/readback/history.ts";
import { superuser } from "#tests/support/readback/superuser.ts";
import { aCodeFor, minutesFromNow } from "../codes.ts";
import { whoeverHasOne } from "./people.ts";

async function lastSignedInAt({ personId }: { personId: string }) {
  const [person] = await superuser.select({ when: people.lastSignedInAt }).from(people).where(eq(people.id, personId));
  return person!.when;
}

test("whoever has only shown the e-mailed code has not signed in: nobody is told that she has, until she shows her second factor", async () => {
  const { person, secret } = await whoeverHasOne();
  const before = await lastSignedInAt(person);
  const later = minutesFromNow(2);

  const { sessionToken: half } = await answerCode(await aCodeFor(person));
  expect(await at(later, () => showFactor(half!, "000000"))).toEqual({ refusal: "wrong-code" });

  expect([before, await lastSignedInAt(person)]).toEqual([null, null]);
  expect((await historyOf({ id: person.personId })).slice(-1)).toEqual(["sign-in begun"]);
  const { sessionToken } = await at(later, () => showFactor(half!, shownAt(secret, later)));
  expect(await lastSignedInAt(person)).toEqual(later);
  expect((await historyOf({ id: person.personId })).slice(-2)).toEqual(["sign-in begun", "second factor shown"]);

  await at(minutesFromNow(3), () => showFactor(sessionToken!, shownAt(secret, minutesFromNow(3))));
  expect(await lastSignedInAt(person)).toEqual(later);
});
