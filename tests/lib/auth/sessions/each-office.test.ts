import { expect, test, vi } from "vitest";
import { chooseOffice } from "#lib/auth/sessions/office.ts";
import { officeCookie } from "#lib/auth/sessions/options.ts";
import { findEmployee, requireEmployee } from "#lib/auth/sessions/require.ts";
import { showEmployee } from "#lib/offices/employees.ts";
import { inviteEmployee } from "#lib/offices/invite.ts";
import { signOutColleague } from "#lib/offices/sign-out.ts";
import type { Employee } from "#lib/who.ts";
import { aColleagueOf, anEmployee, aPerson } from "#tests/support/cast/cast.ts";
import { alsoAt } from "#tests/support/cast/office.ts";

const browser = vi.hoisted(() => ({ session: {}, jar: new Map<string, string>() }));
vi.mock("next-auth", () => ({ getServerSession: async () => browser.session }));
vi.mock("next/headers", () => ({
  cookies: async () => ({
    get: (name: string) => (browser.jar.has(name) ? { value: browser.jar.get(name) } : undefined),
    set: (name: string, value: string, { maxAge }: { maxAge?: number }) =>
      maxAge === 0 ? browser.jar.delete(name) : browser.jar.set(name, value),
  }),
  headers: async () => new Headers({ "x-path": "/customers" }),
}));

/** Olof, who works at Norrsken and since later also at Lind & Sund, has signed in with a browser of his own. */
async function olofAtTwoOffices() {
  const [sara, anna] = [await anEmployee("Sara Nilsson"), await anEmployee("Anna Lind")];
  const atNorrsken = await aColleagueOf(sara, "all-customers", "Olof Norberg");
  const atLind = await alsoAt(anna, atNorrsken, "full");
  signIn(atNorrsken);
  return { sara, anna, atNorrsken, atLind };
}

function signIn({ personId, name, email, locale }: Employee) {
  browser.session = { user: { id: personId, name, email, locale, signedInAt: new Date() } };
  browser.jar.clear();
}

test("whoever signs in again begins at the office that she chose last, and an invitation does not change that", async () => {
  const { atNorrsken, atLind } = await olofAtTwoOffices();
  await chooseOffice(atNorrsken, atLind.officeId);
  const stranger = await anEmployee();
  await inviteEmployee(stranger, { ...aPerson(), email: atNorrsken.email, rights: "administrator" });

  signIn(atNorrsken);

  expect(await requireEmployee()).toMatchObject({ employeeId: atLind.employeeId });
  browser.jar.set(officeCookie.name, stranger.officeId);
  expect(await requireEmployee()).toMatchObject({ employeeId: atLind.employeeId });
  expect(await chooseOffice(atNorrsken, stranger.officeId)).toBe(false);
});

test("signed out by one office she goes on at the other, and comes back to the first by signing in", async () => {
  const { sara, anna, atNorrsken, atLind } = await olofAtTwoOffices();
  await requireEmployee();
  await signOutColleague(sara, atNorrsken.employeeId);

  await expect(requireEmployee()).rejects.toMatchObject({ digest: expect.stringContaining("/sign-in") });
  expect(await findEmployee()).toBeUndefined();
  await chooseOffice(atNorrsken, atLind.officeId);
  expect(await requireEmployee()).toMatchObject({ employeeId: atLind.employeeId });
  await chooseOffice(atNorrsken, atNorrsken.officeId);
  signIn(atNorrsken);
  expect(await requireEmployee()).toMatchObject({ employeeId: atNorrsken.employeeId });
  expect(await showEmployee(anna, atLind.employeeId)).toMatchObject({ lastSignedInAt: expect.any(Date) });
});

test("each office sees when she was last there, and not when she was at the other", async () => {
  const { sara, anna, atNorrsken, atLind } = await olofAtTwoOffices();

  await requireEmployee();

  expect(await showEmployee(sara, atNorrsken.employeeId)).toMatchObject({ lastSignedInAt: expect.any(Date) });
  expect(await showEmployee(anna, atLind.employeeId)).toMatchObject({ lastSignedInAt: null });
});
