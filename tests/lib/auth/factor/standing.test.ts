import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { people } from "#db/schema/index.ts";
import { isFactorFresh, showFactor } from "#lib/auth/factor/show.ts";
import { turnOffFactor } from "#lib/auth/factor/turn-off.ts";
import { beginFactor, findBegunSecret, findFactor } from "#lib/auth/factor/turn-on.ts";
import { adapter } from "#lib/auth/sessions/adapter.ts";
import { at } from "#lib/time.ts";
import { anotherSession, shownAt } from "#tests/support/cast/factor.ts";
import { lettersTo } from "#tests/support/cast/office.ts";
import { superuser } from "#tests/support/readback/superuser.ts";
import { minutesFromNow } from "../codes.ts";
import { sessionsOf, whoeverBegins, whoeverHasOne } from "./people.ts";

const opens = async (token: string) => (await adapter.getSessionAndUser!(token)) !== null;
const later = minutesFromNow(2);

test("it was shown lately for ten minutes; whoever has none is not asked", async () => {
  const { token } = await whoeverHasOne();
  const { token: without } = await whoeverBegins();

  expect(await at(minutesFromNow(9), () => isFactorFresh(token))).toBe(true);
  expect(await at(minutesFromNow(11), () => isFactorFresh(token))).toBe(false);
  expect(await at(minutesFromNow(11), () => isFactorFresh(without))).toBe(true);
});

test("turned off, her other sessions end and she is told; what was on cannot be begun anew over it", async () => {
  const { person, token } = await whoeverHasOne();
  await beginFactor(person);
  expect([await findBegunSecret(person), (await findFactor(person))?.codesLeft]).toEqual([undefined, 10]);
  await anotherSession(person);

  await turnOffFactor(person, token);

  expect([await findFactor(person), await opens(token), (await sessionsOf(person)).length]).toEqual([undefined, true, 1]);
  expect((await lettersTo(person.email)).map(({ facts }) => Object(facts).what)).toEqual(["turned-on", "turned-off"]);
});

test("a person who is disabled has nothing to show", async () => {
  const { person, secret } = await whoeverHasOne();
  const half = await anotherSession(person);
  await superuser.update(people).set({ disabledAt: new Date() }).where(eq(people.id, person.personId));

  expect(await at(later, () => showFactor(half, shownAt(secret, later)))).toEqual({ refusal: "not-asked" });
});
