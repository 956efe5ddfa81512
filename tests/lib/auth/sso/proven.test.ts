import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { sessions } from "#db/schema/index.ts";
import { env } from "#env.ts";
import { isFresh } from "#lib/auth/fresh.ts";
import { adapter } from "#lib/auth/sessions/adapter.ts";
import { signInWith } from "#lib/auth/sso/sign-in.ts";
import { superuser } from "#tests/support/readback/superuser.ts";
import { minutesFromNow } from "../codes.ts";
import { answerAsked, finishSignIn, goAndComeBack, setOut, whoeverHasLinked, withProvider } from "./provider.ts";

await withProvider();

async function isFreshIn(sessionToken: string | undefined): Promise<boolean> {
  const found = await adapter.getSessionAndUser!(sessionToken!);
  return isFresh(found!.user);
}

/** What the product makes of a provider's word on when it saw her. */
async function signedInAfter(provenAt: Date | null | undefined) {
  const { subject } = await whoeverHasLinked();
  const { sessionToken } = await signInWith({ issuer: env.OIDC_ISSUER!, subject, ...(provenAt !== undefined && { provenAt }) });
  return isFreshIn(sessionToken);
}

test("the provider is always asked when it saw her, and whoever has just shown it who she is is fresh", async () => {
  const { subject, id } = await whoeverHasLinked();
  const { address } = await setOut();
  expect(new URL(address).searchParams.get("max_age")).toBe("43200");

  const { sessionToken } = await finishSignIn(await goAndComeBack(subject));

  expect(await isFreshIn(sessionToken)).toBe(true);
  const [session] = await superuser.select().from(sessions).where(eq(sessions.personId, id));
  expect(session!.provenAt!.getTime()).toBeGreaterThan(minutesFromNow(-1).getTime());
});

test("whom the provider saw long ago is signed in and not fresh, nor she of whom it does not say when", async () => {
  expect([
    await signedInAfter(minutesFromNow(-9)),
    await signedInAfter(minutesFromNow(-11)),
    await signedInAfter(minutesFromNow(-600)),
  ]).toEqual([true, false, false]);
  expect([await signedInAfter(null), await signedInAfter(undefined)]).toEqual([false, false]);
});

test("a provider that does not say lets her in, and for what binds a company she signs in by a code", async () => {
  const { subject } = await whoeverHasLinked();
  const { visitToken, address } = await setOut();
  const shorter = new URL(address);
  shorter.searchParams.delete("max_age");

  const { sessionToken, refusal } = await finishSignIn({ visitToken, back: await answerAsked(shorter.href, { who: subject }) });

  expect(refusal).toBeUndefined();
  expect(await isFreshIn(sessionToken)).toBe(false);
});

test("freshness by a code does not ask a provider, and by neither lasts longer than ten minutes", () => {
  const code = { signedInAt: new Date(), signedInBy: "code" as const };
  const sso = { signedInAt: new Date(), signedInBy: "single-sign-on" as const };

  expect([isFresh(code), isFresh({ ...code, provenAt: minutesFromNow(-60) }), isFresh(sso)]).toEqual([true, true, false]);
  expect(isFresh({ ...sso, provenAt: new Date() }, minutesFromNow(10))).toBe(false);
  expect(isFresh({ ...code }, minutesFromNow(10))).toBe(false);
});
