import { eq } from "drizzle-orm";
import { expect, test, vi } from "vitest";
import { db } from "#db/client.ts";
import { people, sessions } from "#db/schema/index.ts";
import { adapter } from "#lib/auth/sessions/adapter.ts";
import { timeLeft } from "#lib/auth/sessions/list.ts";
import { openSession } from "#lib/auth/sessions/open.ts";
import { hashOf } from "#lib/auth/tokens.ts";
import { at } from "#lib/time.ts";
import { superuser } from "#tests/support/readback/superuser.ts";
import { aKnownPerson, minutesFromNow, sessionsOf } from "../codes.ts";

async function aSession() {
  const person = await aKnownPerson();
  return { person, token: await db.transaction((tx) => openSession(tx, person.id)) };
}

const near = (seconds: number) => (given: number) => Math.abs(given - seconds) < 5;

const found = async (token: string) => adapter.getSessionAndUser!(token);

test("a session is found by its token, of which the table keeps a hash", async () => {
  const { person, token } = await aSession();

  expect(await found(token)).toMatchObject({
    user: { id: person.id, email: person.email, name: "Karin Ågren", locale: "sv" },
    session: { sessionToken: token },
  });
  expect(await sessionsOf(person)).toMatchObject([{ tokenHash: hashOf(token) }]);
  expect(JSON.stringify(await sessionsOf(person))).not.toContain(token);
});

test("what the table keeps opens nothing", async () => {
  const { token } = await aSession();

  expect(await found(hashOf(token))).toBeNull();
});

test("a person who is disabled is out at once", async () => {
  const { person, token } = await aSession();
  await superuser
    .update(people)
    .set({ disabledAt: minutesFromNow(0) })
    .where(eq(people.id, person.id));

  expect(await found(token)).toBeNull();
});

test("after thirty minutes without a page the session is over, and each page moves that on", async () => {
  const { person, token } = await aSession();
  const [opened] = await sessionsOf(person);
  expect(opened!.expiresAt.getTime() - opened!.startedAt.getTime()).toBe(30 * 60_000);

  expect(await at(minutesFromNow(29), () => found(token))).not.toBeNull();

  const [moved] = await sessionsOf(person);
  expect(moved!.expiresAt.getTime()).toBeGreaterThan(minutesFromNow(58).getTime());
  expect(moved).toMatchObject({ signedInAt: opened!.signedInAt, startedAt: opened!.startedAt });
  expect(await at(minutesFromNow(58), () => found(token))).not.toBeNull();
  expect(await at(minutesFromNow(58 + 31), () => found(token))).toBeNull();
});

test("what ends a session is the database's clock, whatever a server's clock says", async () => {
  const [early, late] = [await aSession(), await aSession()];
  await superuser
    .update(sessions)
    .set({ expiresAt: minutesFromNow(-1) })
    .where(eq(sessions.personId, late.person.id));
  vi.useFakeTimers({ toFake: ["Date"] });

  vi.setSystemTime(minutesFromNow(60));
  expect((await found(early.token))!.session.expires.getTime()).toBeGreaterThan(Date.now());
  vi.setSystemTime(minutesFromNow(-120));
  expect(await found(late.token)).toBeNull();
  vi.useRealTimers();
});

test("after twelve hours nothing keeps a session open", async () => {
  const { person, token } = await aSession();
  await superuser
    .update(sessions)
    .set({ expiresAt: minutesFromNow(24 * 60) })
    .where(eq(sessions.personId, person.id));

  expect(await at(minutesFromNow(12 * 60 - 1), () => found(token))).not.toBeNull();
  expect(await at(minutesFromNow(12 * 60), () => found(token))).toBeNull();
});

test("how long is left is told without moving it on: thirty minutes, or until twelve hours have passed", async () => {
  const { person, token } = await aSession();

  expect(await at(minutesFromNow(28), () => timeLeft(token))).toEqual({ seconds: expect.toSatisfy(near(120)), most: expect.any(Number) });
  await superuser
    .update(sessions)
    .set({ startedAt: minutesFromNow(-12 * 60 + 5) })
    .where(eq(sessions.personId, person.id));

  expect(await timeLeft(token)).toEqual({ seconds: expect.toSatisfy(near(300)), most: expect.toSatisfy(near(300)) });
  expect(await at(minutesFromNow(31), () => timeLeft(token))).toEqual({ seconds: 0, most: 0 });
});

test("signing in anew clears away what ended more than a day ago", async () => {
  const { person } = await aSession();

  await at(minutesFromNow(25 * 60), () => db.transaction((tx) => openSession(tx, person.id)));

  expect(await sessionsOf(person)).toHaveLength(1);
});

test("signing out ends this session and no other of the same person", async () => {
  const { person, token } = await aSession();
  const elsewhere = await db.transaction((tx) => openSession(tx, person.id));

  await adapter.deleteSession!(token);

  expect(await found(token)).toBeNull();
  expect(await found(elsewhere)).not.toBeNull();
});
