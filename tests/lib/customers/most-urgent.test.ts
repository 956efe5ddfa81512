import { expect, test } from "vitest";
import { declineCollaboration } from "#lib/collaborations/answer/decline.ts";
import { proposeInvitee } from "#lib/collaborations/reassign/propose.ts";
import { replaceInvitee } from "#lib/collaborations/reassign/replace.ts";
import { activateCollaboration } from "#lib/collaborations/request/activate.ts";
import { countCustomers } from "#lib/customers/count.ts";
import { type CustomerFilter, noFilter } from "#lib/customers/filter.ts";
import { listCustomers } from "#lib/customers/list.ts";
import { at, daysFrom, now } from "#lib/time.ts";
import { aCompany, aCustomerOf, anEmployee, aPerson, sameCompanyAs } from "#tests/support/cast/cast.ts";
import { administratorsOf, approveAsShown, aRequest, choicesFor, refusalOf } from "#tests/support/cast/requests.ts";

type Employee = Awaited<ReturnType<typeof anEmployee>>;

async function shown(employee: Employee, change: Partial<CustomerFilter> = {}) {
  const { customers } = await listCustomers(employee, { ...noFilter, ...change });
  return customers.map(({ state, waitingSince }) => `${state}${waitingSince ? ` since ${waitingSince.toISOString().slice(0, 10)}` : ""}`);
}

/** A customer with one service active and, asked for later, another. */
async function twoServices() {
  const employee = await anEmployee();
  const company = await aCompany(["digital-invoices", "payslip"]);
  const { input } = await choicesFor(await aCustomerOf(employee, sameCompanyAs(company)), employee, "existing-customer");
  const [administrator] = await administratorsOf(company);
  const askedFor = async (service: "digital-invoices" | "payslip", days: number) => {
    const asked = await at(daysFrom(new Date(), -days), () => activateCollaboration(employee, { ...input, service, period: null }));
    return asked.collaboration!;
  };
  return { employee, administrator: { ...administrator!, signedInAt: now() }, askedFor };
}

test("what waits comes before what goes well, whichever was asked for last", async () => {
  const { employee, administrator, askedFor } = await twoServices();
  await askedFor("payslip", 2);
  await approveAsShown(administrator, await askedFor("digital-invoices", 1));
  const since = daysFrom(new Date(), -2).toISOString().slice(0, 10);

  expect(await shown(employee)).toEqual([`requested since ${since}`]);
  expect(await shown(employee, { state: "requested" })).toEqual([`requested since ${since}`]);
  expect(await shown(employee, { state: "active" })).toEqual(["active"]);
  expect(await shown(employee, { service: "digital-invoices" })).toEqual(["active"]);
  expect(await shown(employee, { service: "digital-invoices", state: "requested" })).toEqual([]);
  expect(await shown(employee, { service: "spiris-scanner" })).toEqual([]);
  expect(await shown(employee, { service: "spiris-scanner", state: "not-activated" })).toEqual(["not-activated"]);
  expect(await countCustomers(employee)).toEqual({ all: 1, requested: 1, active: 1, attention: 0 });
});

test("what came to nothing in one service needs attention, also when another service goes well", async () => {
  const { employee, administrator, askedFor } = await twoServices();
  await declineCollaboration(administrator, refusalOf(await askedFor("payslip", 3)));
  await approveAsShown(administrator, await askedFor("digital-invoices", 1));

  expect(await shown(employee)).toEqual(["declined"]);
  expect(await shown(employee, { state: "attention" })).toEqual(["declined"]);
  expect(await countCustomers(employee)).toEqual({ all: 1, requested: 0, active: 1, attention: 1 });
});

test("a request that came to the wrong person needs attention until the office has chosen another", async () => {
  const { administrator, employee, collaboration } = await aRequest();
  const { companyId, id: collaborationId } = collaboration;

  await proposeInvitee(administrator, { companyId, collaborationId, person: undefined, explanation: "Jag har slutat." });
  expect(await shown(employee, { state: "attention" })).toHaveLength(1);
  expect(await countCustomers(employee)).toMatchObject({ requested: 1, attention: 1 });

  const { locale: _, ...peter } = aPerson("Peter Holmgren");
  await replaceInvitee(employee, { collaborationId, ...peter, mobile: "0701740606" });
  expect(await countCustomers(employee)).toMatchObject({ requested: 1, attention: 0 });
});
