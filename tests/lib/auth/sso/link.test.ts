import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { identities, ssoVisits } from "#db/schema/index.ts";
import { findLink, linkIdentity } from "#lib/auth/sso/link.ts";
import { takeVisit } from "#lib/auth/sso/visit.ts";
import { hashOf } from "#lib/auth/tokens.ts";
import { collectOwnData } from "#lib/people/own-data.ts";
import { anotherSession } from "#tests/support/cast/factor.ts";
import { lettersTo } from "#tests/support/cast/office.ts";
import { twentyAtOnce } from "#tests/support/database/locks.ts";
import { historyOf } from "#tests/support/readback/history.ts";
import { superuser } from "#tests/support/readback/superuser.ts";
import { goAndComeBack, setOut, somebody, withProvider } from "./provider.ts";

const { issuer } = await withProvider();
const anIdentity = () => ({ issuer, subject: crypto.randomUUID() });

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
