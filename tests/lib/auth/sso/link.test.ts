import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { identities, ssoVisits } from "#db/schema/index.ts";
import { findLink, linkIdentity, unlinkIdentity } from "#lib/auth/sso/link.ts";
import { signInWith } from "#lib/auth/sso/sign-in.ts";
import { takeVisit } from "#lib/auth/sso/visit.ts";
import { hashOf } from "#lib/auth/token.ts";
import type { Employee } from "#lib/auth/who.ts";
import { resetFactor } from "#lib/offices/reset-factor.ts";
import { collectOwnData } from "#lib/people/own-data.ts";
import { aColleagueOf, anEmployee } from "#tests/support/cast.ts";
import { anotherSession, withFactor } from "#tests/support/factor.ts";
import { historyOf } from "#tests/support/history.ts";
import { twentyAtOnce } from "#tests/support/locks.ts";
import { alsoAt, lettersTo, officeOf } from "#tests/support/office.ts";
import { superuser } from "#tests/support/superuser.ts";
import { sessionsOf } from "../factor/people.ts";
import { goAndComeBack, setOut, somebody, withProvider } from "./provider.ts";

const { issuer } = await withProvider();
const anIdentity = () => ({ issuer, subject: crypto.randomUUID() });
const signedIn = (employee: Employee) => ({ ...employee, signedInAt: new Date(), signedInBy: "code" as const });
const whatLettersSay = async (email: string) => (await lettersTo(email)).map(({ facts }) => Object(facts).what);

test("linking is recorded and told by mail, once", async () => {
  const [person, identity] = [await somebody(), anIdentity()];

  expect(await linkIdentity(person, identity)).toEqual({ isNew: true });
  expect(await linkIdentity(person, identity)).toEqual({ isNew: false });

  expect(await findLink(person)).toEqual({ since: expect.any(Date), lastUsedAt: null });
  expect(await historyOf({ id: person.personId })).toEqual(["sign-in linked"]);
  expect(await lettersTo(person.email)).toMatchObject([
    { kind: "second-factor-changed", facts: { what: "linked", provider: "Testbolaget" } },
  ]);
  expect((await collectOwnData(person, "")).identities).toMatchObject([identity]);
});

test("an identity is one person's, and a person has one with a provider", async () => {
  const [karin, peter, identity] = [await somebody(), await somebody(), anIdentity()];
  await linkIdentity(karin, identity);

  expect(await linkIdentity(peter, identity)).toEqual({ refusal: "taken" });
  expect(await linkIdentity(karin, anIdentity())).toEqual({ refusal: "other-linked" });
  expect(await findLink(peter)).toBeUndefined();
});

test("of twenty who link the same identity at once one has it", async () => {
  const identity = anIdentity();
  const twenty = await Promise.all(Array.from({ length: 20 }, somebody));

  const outcomes = await twentyAtOnce(() => linkIdentity(twenty.pop()!, identity));

  expect(outcomes.filter(({ isNew }) => isNew)).toHaveLength(1);
  expect(outcomes.filter(({ refusal }) => refusal === "taken")).toHaveLength(19);
  expect(await superuser.$count(identities, eq(identities.subject, identity.subject))).toBe(1);
});

test("a visit that links names the person and the session it began in, and only the browser's token opens the rest", async () => {
  const person = await somebody();
  const sessionToken = await anotherSession(person);
  const { visitToken, back } = await goAndComeBack("karin", { signedIn: { personId: person.personId, sessionToken }, link: true });
  const [row] = await superuser
    .select()
    .from(ssoVisits)
    .where(eq(ssoVisits.tokenHash, hashOf(visitToken)));

  const visit = await takeVisit(visitToken, back.searchParams.get("state"));

  expect(visit?.linksTo).toEqual({ personId: person.personId, sessionHash: hashOf(sessionToken) });
  for (const secret of [visit!.state, visit!.nonce, visit!.verifier, visitToken]) expect(JSON.stringify(row)).not.toContain(secret);
  const { visitToken: toSignIn, address } = await setOut();
  expect((await takeVisit(toSignIn, new URL(address).searchParams.get("state")))?.linksTo).toBeUndefined();
});

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

test("an office that invites somebody who has linked one already does not take it away", async () => {
  const [anna, stranger] = [await anEmployee("Anna Lind"), await anEmployee()];
  const erik = await aColleagueOf(anna, "full", "Erik Sund");
  await linkIdentity(signedIn(erik), anIdentity());
  const there = await alsoAt(stranger, erik, "full");

  expect(await resetFactor(stranger, there.employeeId)).toEqual({ refusal: "not-ours" });
  expect(await findLink(erik)).toBeDefined();
});
