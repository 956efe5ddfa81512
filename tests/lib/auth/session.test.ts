import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "#db/client.ts";
import { people } from "#db/schema/index.ts";
import { adapter } from "#lib/auth/adapter.ts";
import { openSession } from "#lib/auth/open.ts";
import { hashOf } from "#lib/auth/token.ts";
import { at } from "#lib/time.ts";
import { superuser } from "#tests/support/superuser.ts";
import { aKnownPerson, minutesFromNow, sessionsOf } from "./codes.ts";

async function aSession() {
  const person = await aKnownPerson();
  return { person, token: await db.transaction((tx) => openSession(tx, person.id)) };
}

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

  await adapter.updateSession!({ sessionToken: token, expires: minutesFromNow(50) });

  const [moved] = await sessionsOf(person);
  expect(moved!.expiresAt.getTime()).toBeGreaterThan(minutesFromNow(49).getTime());
  expect(moved).toMatchObject({ signedInAt: opened!.signedInAt, startedAt: opened!.startedAt });
});

test("after twelve hours nothing keeps a session open", async () => {
  const { token } = await aSession();
  await adapter.updateSession!({ sessionToken: token, expires: minutesFromNow(24 * 60) });

  expect(await at(minutesFromNow(12 * 60 - 1), () => found(token))).not.toBeNull();
  expect(await at(minutesFromNow(12 * 60), () => found(token))).toBeNull();
});

test("signing out ends this session and no other of the same person", async () => {
  const { person, token } = await aSession();
  const elsewhere = await db.transaction((tx) => openSession(tx, person.id));

  await adapter.deleteSession!(token);

  expect(await found(token)).toBeNull();
  expect(await found(elsewhere)).not.toBeNull();
});
