import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { customers } from "#db/schema/index.ts";
import { listChoices } from "#lib/customers/choices.ts";
import { countCustomers } from "#lib/customers/count.ts";
import { type CustomerFilter, noFilter } from "#lib/customers/filter.ts";
import { listCustomers } from "#lib/customers/list.ts";
import { showCustomer } from "#lib/customers/show.ts";
import { at, daysFrom } from "#lib/time.ts";
import type { Employee } from "#lib/who.ts";
import { aColleagueOf, aCustomerOf, anEmployee, aTaskFor } from "#tests/support/cast/cast.ts";
import { aRequestTo } from "#tests/support/cast/requests.ts";
import { superuser } from "#tests/support/readback/superuser.ts";

const namesListed = async (employee: Employee, filter: Partial<CustomerFilter> = {}) =>
  (await listCustomers(employee, { ...noFilter, ...filter })).customers.map(({ name }) => name);

test("names stand in Swedish order, with å, ä and ö last", async () => {
  const anna = await anEmployee();
  for (const name of ["Öberg", "Zetterlund", "Äng", "andersson", "Åberg", "Berg"]) await aCustomerOf(anna, { name });

  const inOrder = ["andersson", "Berg", "Zetterlund", "Åberg", "Äng", "Öberg"];
  expect(await namesListed(anna)).toEqual(inOrder);
  expect(await namesListed(anna, { order: "desc" })).toEqual(inOrder.toReversed());
});

test("fifty customers stand on a page, the fifty-first on the next", async () => {
  const anna = await anEmployee();
  for (const place of Array(51).keys()) await aCustomerOf(anna, { name: `Kund ${100 + place}` });

  const [first, second] = [await listCustomers(anna, noFilter), await listCustomers(anna, { ...noFilter, page: 2 })];

  expect([first.customers.length, first.total]).toEqual([50, 51]);
  expect(second).toMatchObject({ total: 51, customers: [{ name: "Kund 150" }] });
});

test("numbers are sorted as numbers, responsible people by name", async () => {
  const anna = await anEmployee("Anna Lind");
  const orjan = await aColleagueOf(anna, "full", "Örjan Ek");
  await aCustomerOf(anna, { name: "Ninth", number: "9", responsibleId: orjan.employeeId });
  await aCustomerOf(anna, { name: "Tenth", number: "10" });

  expect(await namesListed(anna, { sort: "number" })).toEqual(["Ninth", "Tenth"]);
  expect(await namesListed(anna, { sort: "responsible" })).toEqual(["Tenth", "Ninth"]);
});

test("what has waited longest comes first, what does not wait last, whichever way it is sorted", async () => {
  const anna = await anEmployee();
  const [long, short] = [await aCustomerOf(anna, { name: "Long" }), await aCustomerOf(anna, { name: "Short" })];
  await aCustomerOf(anna, { name: "Never" });
  await at(daysFrom(new Date(), -9), () => aRequestTo(long, anna));
  await at(daysFrom(new Date(), -2), () => aRequestTo(short, anna));

  expect(await namesListed(anna, { sort: "waiting" })).toEqual(["Long", "Short", "Never"]);
  expect(await namesListed(anna, { sort: "waiting", order: "desc" })).toEqual(["Short", "Long", "Never"]);
});

test("the list is filtered by state and by who is responsible, and the sidebar counts the same", async () => {
  const anna = await anEmployee();
  const erik = await aColleagueOf(anna, "full");
  const asked = await aCustomerOf(anna, { name: "Asked" });
  await aRequestTo(asked, anna);
  await aCustomerOf(anna, { name: "Idle", responsibleId: erik.employeeId });

  expect(await namesListed(anna, { state: "requested" })).toEqual(["Asked"]);
  expect(await namesListed(anna, { state: "not-activated" })).toEqual(["Idle"]);
  expect(await namesListed(anna, { state: "active" })).toEqual([]);
  expect(await namesListed(anna, { responsible: erik.employeeId })).toEqual(["Idle"]);
  expect(await countCustomers(anna)).toEqual({ all: 2, requested: 1, active: 0, attention: 0 });
  expect((await listChoices(anna)).responsible).toMatchObject([{ name: "Anna Lind" }, { name: "Erik Sund" }]);
});

test("an archived customer is on no list, and its card can still be read", async () => {
  const anna = await anEmployee();
  const gone = await aCustomerOf(anna);
  await superuser.update(customers).set({ archivedAt: new Date() }).where(eq(customers.id, gone.id));

  expect(await namesListed(anna)).toEqual([]);
  expect(await showCustomer(anna, gone.id)).toMatchObject({ archivedAt: expect.any(Date) });
});

test("whoever sees only her own customers sees those she is responsible for or has a task with", async () => {
  const anna = await anEmployee();
  const jonas = await aColleagueOf(anna, "own-customers", "Jonas Berg");
  const own = await aCustomerOf(anna, { name: "Responsible", responsibleId: jonas.employeeId });
  await aTaskFor(await aCustomerOf(anna, { name: "Participates" }), anna, [jonas]);
  const other = await aCustomerOf(anna, { name: "Somebody else's" });
  await aTaskFor(other, anna);

  expect(await namesListed(jonas)).toEqual(["Participates", "Responsible"]);
  expect(await countCustomers(jonas)).toEqual({ all: 2, requested: 0, active: 0, attention: 0 });
  expect(await showCustomer(jonas, own.id)).toMatchObject({ name: "Responsible", responsible: "Jonas Berg" });
  expect(await showCustomer(jonas, other.id)).toBeUndefined();
  expect(await namesListed(anna)).toHaveLength(3);
});

test("another office sees nothing of it", async () => {
  const customer = await aCustomerOf(await anEmployee());
  const stranger = await anEmployee();

  expect(await namesListed(stranger)).toEqual([]);
  expect(await showCustomer(stranger, customer.id)).toBeUndefined();
  expect(await showCustomer(stranger, "nonsense")).toBeUndefined();
});
