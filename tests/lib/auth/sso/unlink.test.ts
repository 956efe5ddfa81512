import { expect, test } from "vitest";
import { findLink, linkIdentity, unlinkIdentity } from "#lib/auth/sso/link.ts";
import { signInWith } from "#lib/auth/sso/sign-in.ts";
import { hashOf } from "#lib/auth/tokens.ts";
import { disableEmployee } from "#lib/offices/disable.ts";
import { resetFactor } from "#lib/offices/reset-factor.ts";
import type { Employee } from "#lib/who.ts";
import { aColleagueOf, anEmployee } from "#tests/support/cast/cast.ts";
import { anotherSession, withFactor } from "#tests/support/cast/factor.ts";
import { alsoAt, lettersTo, officeOf } from "#tests/support/cast/office.ts";
import { twentyAtOnce } from "#tests/support/database/locks.ts";
import { historyOf } from "#tests/support/readback/history.ts";
import { sessionsOf } from "../factor/people.ts";
import { somebody, withProvider } from "./provider.ts";

const { issuer } = await withProvider();
const anIdentity = () => ({ issuer, subject: crypto.randomUUID() });
const signedIn = (employee: Employee) => ({ ...employee, signedInAt: new Date(), signedInBy: "code" as const });
const whatLettersSay = async (email: string) => (await lettersTo(email)).map(({ facts }) => Object(facts).what);

test("taken away, it opens nothing any more; elsewhere she is signed out, and she is told", async () => {
  const [person, identity] = [await somebody(), anIdentity()];
  await linkIdentity(person, identity);
  const here = await anotherSession(person);
  await signInWith(identity);

  await unlinkIdentity(person, here);
  await unlinkIdentity(person, here);

  expect(await signInWith(identity)).toEqual({ refusal: "not-linked" });
  expect(await sessionsOf(person)).toMatchObject([{ tokenHash: hashOf(here) }]);
  expect((await historyOf({ id: person.personId })).at(-1)).toBe("sign-in unlinked");
  expect(await whatLettersSay(person.email)).toEqual(["linked", "unlinked"]);
});

test("taken away while twenty sign in with it, it leaves nobody inside", async () => {
  const [person, identity] = [await somebody(), anIdentity()];
  await linkIdentity(person, identity);
  const here = await anotherSession(person);

  let begun = 0;
  await twentyAtOnce<unknown>(() => (begun++ === 5 ? unlinkIdentity(person, here) : signInWith(identity)));

  expect(await sessionsOf(person)).toMatchObject([{ tokenHash: hashOf(here) }]);
});

test("an administrator who resets a colleague's sign-in takes the link away too", async () => {
  const anna = await anEmployee("Anna Lind");
  const [erik, maria] = [await aColleagueOf(anna, "full", "Erik Sund"), await aColleagueOf(anna, "full", "Maria Ek")];
  for (const one of [erik, maria]) await linkIdentity(signedIn(one), anIdentity());
  await withFactor(maria);

  expect(await resetFactor(anna, erik.employeeId)).toEqual({ what: "link" });
  expect(await resetFactor(anna, maria.employeeId)).toEqual({ what: "factor" });

  expect([await findLink(erik), await findLink(maria), (await sessionsOf(maria)).length]).toEqual([undefined, undefined, 0]);
  expect(await whatLettersSay(erik.email)).toEqual(["linked", "link-reset"]);
  expect((await whatLettersSay(maria.email)).sort()).toEqual(["link-reset", "linked", "reset", "turned-on"]);
  expect((await historyOf(officeOf(anna))).slice(-3)).toEqual(["sign-in link reset", "second factor reset", "sign-in link reset"]);
});

test("whoever is shut out of the office where she linked it loses the link and what she opened with it; her other work goes on", async () => {
  const [anna, sara] = [await anEmployee("Anna Lind"), await anEmployee("Sara Nilsson")];
  const [erik, identity] = [await aColleagueOf(anna, "full", "Erik Sund"), anIdentity()];
  await alsoAt(sara, erik, "full");
  await linkIdentity(signedIn(erik), identity);
  const byCode = await anotherSession(erik);
  await signInWith(identity);

  await disableEmployee(anna, erik.employeeId);

  expect(await signInWith(identity)).toEqual({ refusal: "not-linked" });
  expect(await sessionsOf(erik)).toMatchObject([{ tokenHash: hashOf(byCode) }]);
  expect(await whatLettersSay(erik.email)).toEqual(["linked", "link-reset"]);
});

test("an office that invites somebody who has linked one already does not take it away", async () => {
  const [anna, stranger] = [await anEmployee("Anna Lind"), await anEmployee()];
  const erik = await aColleagueOf(anna, "full", "Erik Sund");
  await linkIdentity(signedIn(erik), anIdentity());
  const there = await alsoAt(stranger, erik, "full");

  expect(await resetFactor(stranger, there.employeeId)).toEqual({ refusal: "not-ours" });
  expect(await findLink(erik)).toBeDefined();
});
