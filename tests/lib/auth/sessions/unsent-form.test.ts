import { eq } from "drizzle-orm";
import { beforeEach, expect, test, vi } from "vitest";
import { db } from "#db/client.ts";
import { people, sessions, unsentForms } from "#db/schema/index.ts";
import { openSession } from "#lib/auth/sessions/open.ts";
import { keptCookie, sessionCookie } from "#lib/auth/sessions/options.ts";
import { forgetForm, restoreForm, saveForm } from "#lib/auth/sessions/unsent-form.ts";
import { at } from "#lib/time.ts";
import { superuser } from "#tests/support/readback/superuser.ts";
import { aKnownPerson, minutesFromNow } from "../codes.ts";

const browser = vi.hoisted(() => ({ user: {}, path: "/customers/new", jar: new Map<string, string>() }));
vi.mock("next-auth", () => ({ getServerSession: async () => ({ user: browser.user }) }));
vi.mock("next/headers", () => ({
  headers: async () => new Headers({ "x-path": `${browser.path}?problem=1` }),
  cookies: async () => ({
    get: (name: string) => (browser.jar.has(name) ? { value: browser.jar.get(name) } : undefined),
    set: (name: string, value: string) => (value ? browser.jar.set(name, value) : browser.jar.delete(name)),
  }),
}));

const typed = { name: "Ågrens Bageri AB", notes: "Ringer på måndag." };

/** Somebody whose session in this browser was opened a while ago. */
async function whoeverWasSignedIn() {
  const person = await aKnownPerson();
  browser.jar.set(sessionCookie.name, await db.transaction((tx) => openSession(tx, person.id)));
  await superuser
    .update(sessions)
    .set({ expiresAt: minutesFromNow(-1) })
    .where(eq(sessions.personId, person.id));
  return person;
}

const signIn = ({ id }: { id: string }) => {
  browser.user = { id };
};

const keptOf = ({ id }: { id: string }) => superuser.select().from(unsentForms).where(eq(unsentForms.personId, id));

beforeEach(() => {
  browser.user = {};
  browser.path = "/customers/new";
  browser.jar.clear();
});

test("what was typed when the time was up is there after signing in again, on that page, until it is sent", async () => {
  const karin = await whoeverWasSignedIn();
  await saveForm(typed);

  expect(await restoreForm()).toBeUndefined();
  signIn(karin);
  expect(await restoreForm()).toEqual(typed);
  browser.path = "/customers";
  expect(await restoreForm()).toBeUndefined();
  browser.path = "/customers/new";
  await forgetForm();

  expect(await restoreForm()).toBeUndefined();
  expect(await keptOf(karin)).toEqual([]);
});

test("whoever signs in next in that browser does not see it, and neither does she in another browser or half an hour later", async () => {
  const karin = await whoeverWasSignedIn();
  await saveForm(typed);

  signIn(await aKnownPerson());
  expect(await restoreForm()).toBeUndefined();
  signIn(karin);
  expect(await at(minutesFromNow(31), restoreForm)).toBeUndefined();
  browser.jar.delete(keptCookie.name);
  expect(await restoreForm()).toBeUndefined();
});

test("the table alone does not tell what was typed, and old rows go when others come", async () => {
  const karin = await whoeverWasSignedIn();
  await saveForm(typed);

  expect(JSON.stringify(await keptOf(karin))).not.toMatch(/Bageri|måndag/);
  await at(minutesFromNow(31), async () => {
    await whoeverWasSignedIn();
    await saveForm(typed);
  });

  expect(await keptOf(karin)).toEqual([]);
});

test("nothing is kept for a session that somebody has ended, for a person who is disabled, or for nobody", async () => {
  const karin = await whoeverWasSignedIn();
  await superuser
    .update(people)
    .set({ disabledAt: minutesFromNow(0) })
    .where(eq(people.id, karin.id));
  await saveForm(typed);
  const peter = await whoeverWasSignedIn();
  await superuser.delete(sessions).where(eq(sessions.personId, peter.id));
  await saveForm(typed);
  browser.jar.clear();
  await saveForm(typed);

  expect([...(await keptOf(karin)), ...(await keptOf(peter))]).toEqual([]);
  expect(browser.jar.has(keptCookie.name)).toBe(false);
});
