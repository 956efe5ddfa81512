import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { people, signInCodes } from "#db/schema/index.ts";
import { answerCode } from "#lib/auth/codes/answer.ts";
import { askForCode } from "#lib/auth/codes/ask.ts";
import { hashOf, sealOf } from "#lib/auth/tokens.ts";
import { at } from "#lib/time.ts";
import { aPerson } from "#tests/support/cast/cast.ts";
import { twentyAtOnce } from "#tests/support/database/locks.ts";
import { historyOf } from "#tests/support/readback/history.ts";
import { superuser } from "#tests/support/readback/superuser.ts";
import { aBrowser, aCodeFor, aKnownPerson, codeRowsOf, minutesFromNow, sessionsOf, wrongCodes } from "../codes.ts";

test("the right code signs in: a session whose token is kept as a hash only, and a line of history", async () => {
  const person = await aKnownPerson();

  const { sessionToken } = await answerCode(await aCodeFor(person));

  expect(await sessionsOf(person)).toMatchObject([{ tokenHash: hashOf(sessionToken!) }]);
  expect(await historyOf(person)).toEqual(["signed in"]);
});

test.each([
  ["in small letters", (code: string) => code.toLowerCase()],
  ["in two groups", (code: string) => ` ${code.slice(0, 4)}-${code.slice(4)} `],
  ["pasted with line breaks and dots", (code: string) => `\n${[...code].join(". ")}\t`],
])("a code may be typed %s", async (_, typing) => {
  const person = await aKnownPerson();
  const { browserToken, typed } = await aCodeFor(person);

  const { refusal } = await answerCode({ browserToken, typed: typing(typed) });

  expect(refusal).toBeUndefined();
});

test("in another browser the code is worth nothing, and trying it there does not use it up", async () => {
  const person = await aKnownPerson();
  const { browserToken, typed } = await aCodeFor(person);
  const { browserToken: other } = await aCodeFor(await aKnownPerson());

  expect(await answerCode({ browserToken: other, typed })).toEqual({ refusal: "wrong-code" });
  expect(await answerCode({ browserToken: "", typed })).toEqual({ refusal: "code-expired" });
  expect((await answerCode({ browserToken, typed })).refusal).toBeUndefined();
});

test("after ten minutes the code is over", async () => {
  const person = await aKnownPerson();
  const code = await aCodeFor(person);

  expect(await at(minutesFromNow(10), () => answerCode(code))).toEqual({ refusal: "code-expired" });
  expect((await at(minutesFromNow(9), () => answerCode(code))).refusal).toBeUndefined();
});

test("after five wrong tries the right code does not help either", async () => {
  const person = await aKnownPerson();
  const { browserToken, typed } = await aCodeFor(person);

  const refusals = [];
  for (const wrong of wrongCodes(5)) refusals.push((await answerCode({ browserToken, typed: wrong })).refusal);

  expect(refusals).toEqual(["wrong-code", "wrong-code", "wrong-code", "wrong-code", "too-many-tries"]);
  expect(await answerCode({ browserToken, typed })).toEqual({ refusal: "too-many-tries" });
  expect(await sessionsOf(person)).toEqual([]);
});

test("twenty guesses at once count five", async () => {
  const person = await aKnownPerson();
  const { browserToken } = await aCodeFor(person);

  const outcomes = await twentyAtOnce(() => answerCode({ browserToken, typed: "BBBBBBBB" }));

  expect(outcomes.filter(({ refusal }) => refusal === "wrong-code")).toHaveLength(4);
  expect(outcomes.filter(({ refusal }) => refusal === "too-many-tries")).toHaveLength(16);
  expect(await codeRowsOf(person.email)).toMatchObject([{ tries: 5 }]);
});

test("of twenty right answers at once one signs in", async () => {
  const person = await aKnownPerson();
  const code = await aCodeFor(person);

  const outcomes = await twentyAtOnce(() => answerCode(code));

  expect(outcomes.filter(({ sessionToken }) => sessionToken)).toHaveLength(1);
  expect(await sessionsOf(person)).toHaveLength(1);
  expect(await historyOf(person)).toEqual(["signed in"]);
  expect(await answerCode(code)).toEqual({ refusal: "code-expired" });
});

test("a person disabled after the code was sent does not get in", async () => {
  const person = await aKnownPerson();
  const code = await aCodeFor(person);
  await superuser
    .update(people)
    .set({ disabledAt: minutesFromNow(0) })
    .where(eq(people.id, person.id));

  expect(await answerCode(code)).toEqual({ refusal: "code-expired" });
  expect(await sessionsOf(person)).toEqual([]);
});

test("a code asked for an address that nobody has opens nothing, even when it is guessed", async () => {
  const { email } = aPerson();
  const { browserToken } = await askForCode({ email, ...aBrowser() });
  await superuser
    .update(signInCodes)
    .set({ codeHash: sealOf("BCDFGHJK") })
    .where(eq(signInCodes.email, email));

  expect(await answerCode({ browserToken: browserToken!, typed: "BCDFGHJK" })).toEqual({ refusal: "wrong-code" });
});
