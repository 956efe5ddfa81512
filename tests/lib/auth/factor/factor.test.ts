import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { recoveryCodes as codesTable, secondFactors } from "#db/schema/index.ts";
import { showFactor } from "#lib/auth/factor/show.ts";
import { findFactor, turnOnFactor } from "#lib/auth/factor/turn-on.ts";
import { adapter } from "#lib/auth/sessions/adapter.ts";
import { at } from "#lib/time.ts";
import { anotherSession, shownAt } from "#tests/support/cast/factor.ts";
import { lettersTo } from "#tests/support/cast/office.ts";
import { twentyAtOnce } from "#tests/support/database/locks.ts";
import { historyOf } from "#tests/support/readback/history.ts";
import { superuser } from "#tests/support/readback/superuser.ts";
import { minutesFromNow, tooMany } from "../codes.ts";
import { whoeverBegins, whoeverHasOne } from "./people.ts";

const opens = async (token: string) => (await adapter.getSessionAndUser!(token)) !== null;
const later = minutesFromNow(2);

test("what is begun with counts for nothing until a code made with it has been shown", async () => {
  const { person, token, secret } = await whoeverBegins();
  const elsewhere = await anotherSession(person);

  expect(await turnOnFactor(person, "000000", token)).toEqual({ refusal: "wrong-code" });
  expect([await findFactor(person), await opens(elsewhere)]).toEqual([undefined, true]);
  const { recoveryCodes } = await turnOnFactor(person, shownAt(secret), token);

  expect(new Set(recoveryCodes).size).toBe(10);
  expect(await findFactor(person)).toEqual({ since: expect.any(Date), codesLeft: 10 });
  expect([await opens(token), await opens(elsewhere)]).toEqual([true, false]);
  expect(await historyOf({ id: person.personId })).toEqual(["second factor turned on"]);
  expect(await lettersTo(person.email)).toMatchObject([{ kind: "second-factor-changed", facts: { what: "turned-on" } }]);
});

test("neither the secret nor a recovery code stands in the database", async () => {
  const { person, secret, recoveryCodes } = await whoeverHasOne();

  const kept = JSON.stringify([
    await superuser.select().from(secondFactors).where(eq(secondFactors.personId, person.personId)),
    await superuser.select().from(codesTable).where(eq(codesTable.personId, person.personId)),
  ]);

  for (const word of [secret, ...recoveryCodes]) expect(kept).not.toContain(word);
});

test("a secret moved to somebody else's row opens nothing", async () => {
  const [one, other] = [await whoeverBegins(), await whoeverBegins()];
  const [row] = await superuser.select().from(secondFactors).where(eq(secondFactors.personId, one.person.personId));
  await superuser.update(secondFactors).set({ sealedSecret: row!.sealedSecret }).where(eq(secondFactors.personId, other.person.personId));

  await expect(turnOnFactor(other.person, shownAt(one.secret), other.token)).rejects.toThrow();
});

test("an e-mailed code alone opens half a session; with the app's code it is whole, under a new token", async () => {
  const { person, secret } = await whoeverHasOne();
  const half = await anotherSession(person);
  expect(await opens(half)).toBe(false);

  expect(await at(later, () => showFactor(half, "000000"))).toEqual({ refusal: "wrong-code" });
  const { sessionToken } = await at(later, () => showFactor(half, shownAt(secret, later)));

  expect([await opens(half), await opens(sessionToken!)]).toEqual([false, true]);
  expect((await historyOf({ id: person.personId })).at(-1)).toBe("second factor shown");
});

test("a code is good once, and none from before it either", async () => {
  const { person, secret } = await whoeverHasOne();
  const code = shownAt(secret, later);
  const [one, other] = [await anotherSession(person), await anotherSession(person)];

  await at(later, () => showFactor(one, code));

  expect(await at(later, () => showFactor(other, code))).toEqual({ refusal: "wrong-code" });
  expect(await at(later, () => showFactor(other, shownAt(secret, minutesFromNow(1.5))))).toEqual({ refusal: "wrong-code" });
});

test("of twenty who show the same recovery code at once one comes in", async () => {
  const { person, recoveryCodes } = await whoeverHasOne();
  const half = await anotherSession(person);

  const outcomes = await twentyAtOnce(() => showFactor(half, recoveryCodes[0]!.toLowerCase()).catch(tooMany));

  expect(outcomes.filter((outcome) => outcome !== "too-many" && outcome.sessionToken)).toHaveLength(1);
  expect(await findFactor(person)).toMatchObject({ codesLeft: 9 });
  expect((await historyOf({ id: person.personId })).at(-1)).toBe("recovery code used");
});

test("somebody else's recovery code is worth nothing", async () => {
  const [karin, peter] = [await whoeverHasOne(), await whoeverHasOne()];

  expect(await showFactor(await anotherSession(karin.person), peter.recoveryCodes[0]!)).toEqual({ refusal: "wrong-code" });
});

test("after five tries in a quarter of an hour nobody guesses on, in whichever browser", async () => {
  const { person } = await whoeverHasOne();
  const guess = async () => showFactor(await anotherSession(person), "000000").catch(tooMany);

  const outcomes = [];
  for (const _ of Array.from({ length: 6 })) outcomes.push(await guess());

  expect(outcomes.filter((outcome) => outcome !== "too-many")).toHaveLength(4);
  expect(await at(minutesFromNow(16), guess)).toEqual({ refusal: "wrong-code" });
});
