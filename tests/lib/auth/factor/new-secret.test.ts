import { eq } from "drizzle-orm";
import { afterEach, expect, test } from "vitest";
import { secondFactors } from "#db/schema/index.ts";
import { env } from "#env.ts";
import { showFactor } from "#lib/auth/factor/show.ts";
import { at } from "#lib/time.ts";
import { anotherSession, shownAt } from "#tests/support/cast/factor.ts";
import { superuser } from "#tests/support/readback/superuser.ts";
import { minutesFromNow } from "../codes.ts";
import { whoeverHasOne } from "./people.ts";

const before = env.SESSION_SECRET;
const changeSecret = (former?: string) =>
  Object.assign(env, { SESSION_SECRET: "another secret of this server, thirty-two", SESSION_SECRET_FORMER: former });

afterEach(() => Object.assign(env, { SESSION_SECRET: before, SESSION_SECRET_FORMER: undefined }));

async function showIn(minutes: number, { person, secret }: Awaited<ReturnType<typeof whoeverHasOne>>) {
  const [half, when] = [await anotherSession(person), minutesFromNow(minutes)];
  return at(when, () => showFactor(half, shownAt(secret, when)));
}

test("after the server's secret was changed a second factor still opens, and once shown does without the former secret", async () => {
  const karin = await whoeverHasOne();
  changeSecret(before);

  expect((await showIn(2, karin)).refusal).toBeUndefined();

  changeSecret();
  expect((await showIn(3, karin)).refusal).toBeUndefined();
});

test("a wrong code does not seal it anew, and without the former secret nothing opens", async () => {
  const karin = await whoeverHasOne();
  const sealed = async () => (await superuser.select().from(secondFactors).where(eq(secondFactors.personId, karin.person.personId)))[0];
  const kept = await sealed();
  changeSecret(before);

  const half = await anotherSession(karin.person);
  expect(await at(minutesFromNow(2), () => showFactor(half, "000000"))).toEqual({ refusal: "wrong-code" });

  expect(await sealed()).toEqual(kept);
  changeSecret();
  await expect(showIn(3, karin)).rejects.toThrow();
});

test("a recovery code from before works once while the former secret is there", async () => {
  const { person, recoveryCodes } = await whoeverHasOne();
  const [one, other] = recoveryCodes;
  changeSecret(before);

  expect((await showFactor(await anotherSession(person), one!)).refusal).toBeUndefined();
  expect(await showFactor(await anotherSession(person), one!)).toEqual({ refusal: "wrong-code" });
  changeSecret();
  expect(await showFactor(await anotherSession(person), other!)).toEqual({ refusal: "wrong-code" });
});
