import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { taskTemplates } from "#db/schema/index.ts";
import { archiveCustomer } from "#lib/customers/archive.ts";
import { listChoices } from "#lib/customers/choices.ts";
import { listChosen } from "#lib/customers/chosen.ts";
import { noFilter } from "#lib/customers/filter.ts";
import { listCustomers } from "#lib/customers/list.ts";
import { listRecent } from "#lib/customers/recent.ts";
import { customersPerBulk } from "#lib/standing/limits.ts";
import { aColleagueOf, aCustomerOf, anEmployee, aTaskFor, aTemplateOf } from "#tests/support/cast/cast.ts";
import { superuser } from "#tests/support/readback/superuser.ts";
import { anOfficeWithAllStates } from "./states.ts";

const namesOf = (found: { name: string }[]) => found.map(({ name }) => name);
const idsOf = (found: { id: string }[]) => found.map(({ id }) => id);

/** An office with a customer that Jonas sees, one that he does not, one put away, and one of another office. */
async function anOfficeAndAStranger() {
  const anna = await anEmployee("Anna Lind");
  const jonas = await aColleagueOf(anna, "own-customers", "Jonas Berg");
  const own = await aCustomerOf(anna, { name: "Åkes", responsibleId: jonas.employeeId });
  const [other, away] = [await aCustomerOf(anna, { name: "Bergs" }), await aCustomerOf(anna, { name: "Away" })];
  await archiveCustomer(anna, away.id);
  const foreign = await aCustomerOf(await anEmployee());
  return { anna, jonas, own, other, all: idsOf([own, other, away, foreign]) };
}

test("of ticked customers those count that one may see and that are not put away", async () => {
  const { anna, jonas, all } = await anOfficeAndAStranger();
  const ids = ["nonsense", ...all, ...all, crypto.randomUUID()];

  expect(namesOf(await listChosen(anna, { ids }))).toEqual(["Bergs", "Åkes"]);
  expect(namesOf(await listChosen(jonas, { ids }))).toEqual(["Åkes"]);
  expect([await listChosen(anna, { ids: [] }), await listChosen(anna, { ids: ["nonsense"] })]).toEqual([[], []]);
});

test("all that a filter leaves are the same as those on the list", async () => {
  const anna = await anOfficeWithAllStates();

  for (const state of [null, "not-activated", "requested", "attention", "expired", "archived"] as const) {
    const filter = { ...noFilter, state, page: 3 };
    const { customers: listed } = await listCustomers(anna, { ...filter, page: 1 });
    expect(namesOf(await listChosen(anna, { filter }))).toEqual(namesOf(listed));
  }
  expect(await listChosen(anna, { filter: { ...noFilter, search: "requested", service: "digital-invoices" } })).toHaveLength(1);
});

test("a filter chooses nothing out of sight", async () => {
  const { jonas } = await anOfficeAndAStranger();

  expect(namesOf(await listChosen(jonas, { filter: noFilter }))).toEqual(["Åkes"]);
});

test("one more than may be changed at once is chosen at most", async () => {
  const anna = await anEmployee();
  const card = sql`${anna.officeId}, 'N' || n, 'Kund ' || n, lpad(n::text, 10, '0'), ${anna.employeeId}`;
  await superuser.execute(
    sql`insert into customers (office_id, number, name, organisation_number, responsible_id) select ${card} from generate_series(1, ${customersPerBulk + 5}) n`,
  );

  expect(await listChosen(anna, { filter: noFilter })).toHaveLength(customersPerBulk + 1);
  expect((await listCustomers(anna, noFilter)).total).toBe(customersPerBulk + 5);
});

test("those looked at last stand in that order, without those that one may not see", async () => {
  const { anna, jonas, own, other, all } = await anOfficeAndAStranger();
  const ids = [...all.toReversed(), "nonsense", own.id];

  expect(idsOf(await listRecent(anna, ids))).toEqual([other.id, own.id]);
  expect(idsOf(await listRecent(anna, [own.id, other.id]))).toEqual([own.id, other.id]);
  expect(idsOf(await listRecent(jonas, ids))).toEqual([own.id]);
  expect([await listRecent(anna, []), await listRecent(anna, ["'"])]).toEqual([[], []]);
});

test("the filter offers those who are responsible for somebody in sight, and the templates that are not retired", async () => {
  const { anna, jonas, other } = await anOfficeAndAStranger();
  await aColleagueOf(anna, "full", "Örjan Utan");
  const maria = await aColleagueOf(anna, "full", "Maria Away");
  await archiveCustomer(anna, (await aCustomerOf(anna, { responsibleId: maria.employeeId })).id);
  const payroll = await aTemplateOf(anna, "Payroll");
  await superuser.update(taskTemplates).set({ retiredAt: new Date() }).where(eq(taskTemplates.id, payroll));

  const { responsible, templates } = await listChoices(anna);

  expect(namesOf(responsible)).toEqual(["Anna Lind", "Jonas Berg"]);
  expect(namesOf(templates)).toEqual(["Inkomstdeklaration", "Löpande bokföring", "Moms", "Rådgivning", "Årsbokslut"]);
  expect(namesOf((await listChoices(jonas)).responsible)).toEqual(["Jonas Berg"]);
  await aTaskFor(other, anna, [jonas]);
  expect(namesOf((await listChoices(jonas)).responsible)).toEqual(["Anna Lind", "Jonas Berg"]);
});
