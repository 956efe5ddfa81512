import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { prepareBulk } from "#lib/collaborations/request/bulk/prepare.ts";
import { noFilter } from "#lib/customers/filter.ts";
import { aColleagueOf, aCustomerOf, anEmployee, aPerson, aTaskFor } from "#tests/support/cast/cast.ts";
import { aCollaboration } from "#tests/support/cast/collaboration.ts";
import { aSituationFor, twoTasksFor } from "#tests/support/cast/situation.ts";
import type { Visit } from "#tests/support/pages/barriers.ts";
import { servicePage } from "#tests/support/pages/office.ts";
import { invitationPage } from "#tests/support/pages/portal.ts";
import { signIn } from "#tests/support/pages/session.ts";
import { expect, test } from "#tests/support/pages/test.ts";
import { send, sendWrongly, states, visitEach } from "#tests/support/pages/visits.ts";

test.describe.configure({ mode: "parallel" });
test.beforeEach(() => test.slow());

test("everybody can use the pages before somebody has signed in", async ({ page, javaScriptEnabled }) => {
  await visitEach(page, javaScriptEnabled, [
    { name: "sign in", path: "/sign-in" },
    { name: "sign in again", path: "/sign-in?reason=fresh&to=/my" },
    { name: "an address that is none", path: "/sign-in", before: sendWrongly },
    ...["too-many-tries", "no-cookies"].map((problem) => ({ name: problem, path: `/sign-in?problem=${problem}` })),
    { name: "an unknown invitation", path: invitationPage({ id: randomUUID() }) },
    { name: "a missing page", path: "/nothing-here" },
    { name: "a failure", path: "/error?reference=0123abcd" },
  ]);
});

test("everybody can use the page for the code", async ({ page, javaScriptEnabled }) => {
  const { email } = aPerson();
  await page.goto("/sign-in");
  await page.getByRole("textbox").fill(email);
  await send(page);
  await expect(page).toHaveURL("/sign-in/code");

  await visitEach(page, javaScriptEnabled, [
    { name: "the code", path: "/sign-in/code" },
    { name: "a wrong code", path: "/sign-in/code", before: sendWrongly },
  ]);
});

test("everybody can use the customer list and a customer's tabs", async ({ page, javaScriptEnabled }) => {
  const employee = await anEmployee();
  await signIn(page, employee);
  await visitEach(page, javaScriptEnabled, [{ name: "no customers", path: "/customers" }]);

  await aColleagueOf(employee, "full");
  const bare = await aCustomerOf(employee, { contact: undefined });
  const { customer, collaboration } = await aCollaboration("requested", employee);
  const ready = await aCustomerOf(employee);
  await aTaskFor(ready, employee);
  const choices = { service: "digital-invoices", invoiceRecipient: "office", period: null, personalLine: null, templateId: null } as const;
  const forMany = "/collaborations/activate?which=matching&filter=&service=financial-overview";
  const { bulkId } = await prepareBulk(employee, { filter: noFilter }, choices);
  await visitEach(page, javaScriptEnabled, [
    { name: "customers", path: "/customers" },
    { name: "customers, filtered and sorted", path: "/customers?search=bageri&state=requested&sort=waiting&order=desc" },
    { name: "no hits", path: "/customers?search=finns-inte" },
    { name: "past the last page", path: "/customers?page=9" },
    { name: "a bare customer", path: `/customers/${bare.id}` },
    { name: "no tasks", path: `/customers/${bare.id}/tasks` },
    ...["", "/tasks", "/collaborations", "/activity"].map((tab) => ({ name: `customer ${tab}`, path: `/customers/${customer.id}${tab}` })),
    { name: "a new customer", path: "/customers/new" },
    { name: "a new customer filled in wrongly", path: "/customers/new", before: sendWrongly },
    { name: "the card", path: `/customers/${customer.id}/edit` },
    { name: "contacts", path: `/customers/${customer.id}/contacts` },
    { name: "no contacts", path: `/customers/${bare.id}/contacts` },
    { name: "a new contact", path: `/customers/${customer.id}/contacts/new` },
    { name: "a task", path: `/customers/${customer.id}/tasks/${collaboration.taskId}` },
    { name: "tasks of several", path: "/customers/tasks?which=matching&filter=" },
    { name: "tasks of nobody", path: "/customers/tasks" },
    { name: "activating for several", path: "/collaborations/activate?which=matching&filter=" },
    { name: "activating one service for several", path: forMany },
    { name: "activating for several, filled in wrongly", path: forMany, before: sendWrongly },
    { name: "activating for nobody", path: "/collaborations/activate" },
    { name: "activating for several, prepared", path: `/collaborations/activate/${bulkId}` },
    { name: "the letter to one of several", path: `/collaborations/activate/${bulkId}/letter/${ready.id}` },
    { name: "a new task", path: `/customers/${customer.id}/tasks/new` },
    { name: "a task filled in wrongly", path: `/customers/${customer.id}/tasks/new`, before: sendWrongly },
  ]);
});

test("everybody can use the service's page in each state, and take a request back", async ({ page, javaScriptEnabled }) => {
  const employee = await anEmployee();
  await signIn(page, employee);
  const untouched = await aCustomerOf(employee);
  const visits: Visit[] = [{ name: "not activated", path: servicePage(untouched) }];
  for (const state of states) {
    const { customer } = await aCollaboration(state, employee);
    visits.push({ name: state, path: servicePage(customer) });
    if (state !== "requested") continue;
    visits.push({ name: "activated", path: `${servicePage(customer)}?notice=activated` });
    visits.push({ name: "already", path: `${servicePage(customer)}?notice=already` });
    visits.push({ name: "withdraw", path: `${servicePage(customer)}/withdraw` });
  }

  await visitEach(page, javaScriptEnabled, visits);
});

test("everybody can use the dialog in each scenario", async ({ page, javaScriptEnabled }) => {
  for (const scenario of ["existing-customer", "service-only", "new-administrator"] as const) {
    const { employee, customer } = await aSituationFor(scenario);
    await signIn(page, employee);
    if (scenario === "new-administrator")
      await visitEach(page, javaScriptEnabled, [{ name: "without a task", path: `${servicePage(customer)}/activate` }]);
    await twoTasksFor(customer, employee);
    await visitEach(page, javaScriptEnabled, [
      { name: scenario, path: `${servicePage(customer)}/activate` },
      { name: `${scenario}, filled in wrongly`, path: `${servicePage(customer)}/activate`, before: sendWrongly },
      { name: `the letter, ${scenario}`, path: `${servicePage(customer)}/activate`, before: lookAtLetter },
    ]);
  }
});

async function lookAtLetter(page: Page) {
  await page.getByRole("radio").first().check();
  await page.locator("button[value=letter]").click();
  await expect(page).toHaveURL(/\/activate\/letter$/);
}
