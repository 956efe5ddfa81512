import { expect, test, vi } from "vitest";
import { chooseOffice } from "#lib/auth/sessions/office.ts";
import { officeCookie } from "#lib/auth/sessions/options.ts";
import { findEmployee, requireEmployee, signOut } from "#lib/auth/sessions/require.ts";
import { noFilter } from "#lib/customers/filter.ts";
import { listCustomers } from "#lib/customers/list.ts";
import { changeRights } from "#lib/offices/change-rights.ts";
import { disableEmployee } from "#lib/offices/disable.ts";
import { enableEmployee } from "#lib/offices/enable.ts";
import type { Employee } from "#lib/who.ts";
import { aColleagueOf, aCustomerOf, acceptsEmployment, anEmployee } from "#tests/support/cast/cast.ts";
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

test("whoever works at two offices begins at the first and switches to the other, with the rights she has there", async () => {
  const { atNorrsken, atLind } = await olofAtTwoOffices();
  expect(await requireEmployee()).toMatchObject({ employeeId: atNorrsken.employeeId, rights: "all-customers" });

  expect(await chooseOffice(atNorrsken, atLind.officeId)).toBe(true);

  expect(await requireEmployee()).toMatchObject({ employeeId: atLind.employeeId, officeId: atLind.officeId, rights: "full" });
});

test("at one office nothing of the other is seen", async () => {
  const { sara, anna, atNorrsken, atLind } = await olofAtTwoOffices();
  const [north, south] = [await aCustomerOf(sara), await aCustomerOf(anna)];
  const seen = async () => {
    return (await listCustomers(await requireEmployee(), noFilter)).customers.map(({ id }) => id);
  };

  expect(await seen()).toEqual([north.id]);
  await chooseOffice(atNorrsken, atLind.officeId);
  expect(await seen()).toEqual([south.id]);
});

test("an office where she does not work, or anything else in the cookie, counts for nothing", async () => {
  const { atNorrsken } = await olofAtTwoOffices();
  const stranger = await anEmployee();

  expect(await chooseOffice(atNorrsken, stranger.officeId)).toBe(false);
  for (const word of [stranger.officeId, "", "nonsense", "' or true --"]) {
    browser.jar.set(officeCookie.name, word);
    expect(await findEmployee()).toMatchObject({ employeeId: atNorrsken.employeeId });
  }
});

test("disabled at the chosen office she is at the other on the next click, where nothing has changed for her", async () => {
  const { anna, atNorrsken, atLind } = await olofAtTwoOffices();
  await chooseOffice(atNorrsken, atLind.officeId);

  await disableEmployee(anna, atLind.employeeId);
  expect(await requireEmployee()).toMatchObject({ employeeId: atNorrsken.employeeId, rights: "all-customers" });
  expect(await chooseOffice(atNorrsken, atLind.officeId)).toBe(false);

  await enableEmployee(anna, atLind.employeeId);
  expect(await requireEmployee()).toMatchObject({ employeeId: atNorrsken.employeeId });
  await acceptsEmployment(atLind);
  expect(await requireEmployee()).toMatchObject({ employeeId: atLind.employeeId });
});

test("rights that are changed apply from the next click on", async () => {
  const { sara, atNorrsken } = await olofAtTwoOffices();

  await changeRights(sara, atNorrsken.employeeId, "own-customers");

  expect(await requireEmployee()).toMatchObject({ rights: "own-customers" });
});

test("signing out forgets the office", async () => {
  const { atNorrsken, atLind } = await olofAtTwoOffices();
  await chooseOffice(atNorrsken, atLind.officeId);
  expect(browser.jar.has(officeCookie.name)).toBe(true);

  await signOut();

  expect(browser.jar.has(officeCookie.name)).toBe(false);
});
