import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { people } from "#db/schema/index.ts";
import { adapter } from "#lib/auth/sessions/adapter.ts";
import { signInWith } from "#lib/auth/sso/sign-in.ts";
import { at } from "#lib/time.ts";
import { withFactor } from "#tests/support/cast/factor.ts";
import { twentyAtOnce } from "#tests/support/database/locks.ts";
import { historyOf } from "#tests/support/readback/history.ts";
import { superuser } from "#tests/support/readback/superuser.ts";
import { minutesFromNow, sessionsOf } from "../codes.ts";
import { answerAsked, finishSignIn, goAndComeBack, setOut, whoeverHasLinked, withProvider } from "./provider.ts";

await withProvider();

test("whoever has linked an identity signs in with it: a whole session, how stands in it and in the history", async () => {
  const { person, subject, id } = await whoeverHasLinked();

  const { sessionToken, owesFactor } = await finishSignIn(await goAndComeBack(subject));

  expect(owesFactor).toBe(false);
  expect(await sessionsOf({ id })).toMatchObject([{ signedInBy: "single-sign-on", device: "Firefox, Linux" }]);
  expect(await adapter.getSessionAndUser!(sessionToken!)).toMatchObject({ user: { id, signedInBy: "single-sign-on" } });
  expect(await historyOf({ id: person.personId })).toEqual(["sign-in linked", "signed in"]);
});

test("an identity that nobody has linked opens nothing, whatever address the provider says is verified", async () => {
  const [anna] = await superuser.insert(people).values({ email: "anna@lindsund.example", firstName: "Anna", lastName: "Lind" }).returning();

  expect(await finishSignIn(await goAndComeBack("a stranger"))).toEqual({ refusal: "not-linked" });
  expect(await finishSignIn(await goAndComeBack(anna!.id))).toEqual({ refusal: "not-linked" });
  expect(await sessionsOf(anna!)).toEqual([]);
});

test("the same name at another provider is somebody else", async () => {
  const { subject } = await whoeverHasLinked();

  expect(await signInWith({ issuer: "https://elsewhere.example", subject })).toEqual({ refusal: "not-linked" });
});

test("of twenty who come back at once with the same answer one comes in, and none afterwards", async () => {
  const { subject, id } = await whoeverHasLinked();
  const back = await goAndComeBack(subject);

  const outcomes = await twentyAtOnce(() => finishSignIn(back));

  expect(outcomes.filter(({ sessionToken }) => sessionToken)).toHaveLength(1);
  expect(outcomes.filter(({ refusal }) => refusal === "visit-over")).toHaveLength(19);
  expect(await finishSignIn(back)).toEqual({ refusal: "visit-over" });
  expect(await sessionsOf({ id })).toHaveLength(1);
});

test("an answer that was made for another browser is worth nothing here, and does not use up what this one is on", async () => {
  const { subject } = await whoeverHasLinked();
  const [hers, another] = [await goAndComeBack(subject), await goAndComeBack("a stranger")];

  expect(await finishSignIn({ visitToken: hers.visitToken, back: another.back })).toEqual({ refusal: "visit-over" });
  expect(await finishSignIn({ visitToken: "", back: hers.back })).toEqual({ refusal: "visit-over" });
  expect((await finishSignIn(hers)).refusal).toBeUndefined();
});

test("the code of one visit with the state of another is refused: nonce and verifier belong to the first", async () => {
  const { subject, id } = await whoeverHasLinked();
  const [hers, another] = [await goAndComeBack(subject), await goAndComeBack("a stranger")];
  another.back.searchParams.set("code", hers.back.searchParams.get("code") ?? "");

  expect(await finishSignIn(another)).toEqual({ refusal: "provider-failed" });
  expect(await sessionsOf({ id })).toEqual([]);
});

test("after ten minutes the way back is closed", async () => {
  const { subject } = await whoeverHasLinked();
  const back = await goAndComeBack(subject);

  expect(await at(minutesFromNow(10), () => finishSignIn(back))).toEqual({ refusal: "visit-over" });
  expect((await at(minutesFromNow(9), () => finishSignIn(back))).refusal).toBeUndefined();
});

test("whoever turns back at the provider is told so, and may begin again", async () => {
  const { visitToken, address } = await setOut();

  expect(await finishSignIn({ visitToken, back: await answerAsked(address, { cancel: "yes" }) })).toEqual({ refusal: "cancelled" });
});

test("whoever is signed in shows the provider anew who she is: an answer that does not say when she did is refused", async () => {
  const { person, subject } = await whoeverHasLinked();
  const signedIn = { personId: person.personId, sessionToken: "hers" };
  const { visitToken, address } = await setOut({ signedIn });
  const shorter = new URL(address);
  expect(shorter.searchParams.get("max_age")).toBe("600");
  shorter.searchParams.delete("max_age");

  const back = await answerAsked(shorter.href, { who: subject });

  expect(await finishSignIn({ visitToken, back })).toEqual({ refusal: "provider-failed" });
  expect((await finishSignIn(await goAndComeBack(subject, { signedIn }))).refusal).toBeUndefined();
});

test("her second factor is asked for as after a code: half a session until then", async () => {
  const { person, subject } = await whoeverHasLinked();
  await withFactor(person);

  const { sessionToken, owesFactor } = await finishSignIn(await goAndComeBack(subject));

  expect([owesFactor, await adapter.getSessionAndUser!(sessionToken!)]).toEqual([true, null]);
});

test("a person who is disabled does not get in", async () => {
  const { subject, id } = await whoeverHasLinked();
  await superuser.update(people).set({ disabledAt: new Date() }).where(eq(people.id, id));

  expect(await finishSignIn(await goAndComeBack(subject))).toEqual({ refusal: "not-linked" });
  expect(await sessionsOf({ id })).toEqual([]);
});
