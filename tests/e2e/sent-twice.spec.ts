import type { Page } from "@playwright/test";
import { listContacts } from "#lib/contacts/queries.ts";
import { aCustomerOf, anEmployee } from "#tests/support/cast/cast.ts";
import { actionForms } from "#tests/support/hostile/action-forms.ts";
import { asParts, inParts } from "#tests/support/hostile/near-forms.ts";
import { cookieOf, host, ours, sendRaw } from "#tests/support/hostile/raw.ts";
import { notice } from "#tests/support/pages/office.ts";
import { signIn } from "#tests/support/pages/session.ts";
import { expect, test } from "#tests/support/pages/test.ts";

const rows = (page: Page, name: string) => page.getByRole("row").filter({ hasText: name });

async function fillContact(page: Page, firstName: string) {
  await page.getByLabel("Förnamn").fill(firstName);
  await page.getByLabel("Efternamn").fill("Holmgren");
}

test("a double click adds a contact once, and shows that it has been added", async ({ page }) => {
  const employee = await anEmployee();
  const customer = await aCustomerOf(employee);
  await signIn(page, employee);
  await page.goto(`/customers/${customer.id}/contacts/new`);
  await fillContact(page, "Peter");

  await page.getByRole("button", { name: "Spara kontakten" }).dblclick();

  await expect(notice(page, "Kontakten Peter Holmgren har lagts till")).toBeVisible();
  await expect(rows(page, "Peter Holmgren")).toHaveCount(1);
});

test("who goes back to the form and sends it again gets the same answer; what she then changes is added", async ({ page }) => {
  const employee = await anEmployee();
  const customer = await aCustomerOf(employee);
  await signIn(page, employee);
  await page.goto(`/customers/${customer.id}/contacts/new`);
  await fillContact(page, "Peter");
  await page.getByRole("button", { name: "Spara kontakten" }).click();
  await expect(notice(page, "Kontakten Peter Holmgren har lagts till")).toBeVisible();

  await page.goBack();
  await fillContact(page, "Peter");
  await page.getByRole("button", { name: "Spara kontakten" }).click();
  await expect(notice(page, "Kontakten Peter Holmgren har lagts till")).toBeVisible();
  await expect(rows(page, "Peter Holmgren")).toHaveCount(1);

  await page.goBack();
  await fillContact(page, "Petra");
  await page.getByRole("button", { name: "Spara kontakten" }).click();
  await expect(notice(page, "Kontakten Petra Holmgren har lagts till")).toBeVisible();
  await expect(rows(page, "Holmgren")).toHaveCount(2);
});

test("a contact that was removed meanwhile is added again by the same words", async ({ page }) => {
  const employee = await anEmployee();
  const customer = await aCustomerOf(employee);
  await signIn(page, employee);
  for (const _ of [1, 2]) {
    await page.goto(`/customers/${customer.id}/contacts/new`);
    await fillContact(page, "Peter");
    await page.getByRole("button", { name: "Spara kontakten" }).click();
    await expect(rows(page, "Peter Holmgren")).toHaveCount(1);
    await page.getByRole("link", { name: "Peter Holmgren" }).click();
    await page.getByRole("button", { name: "Ta bort kontakten" }).click();
    await expect(rows(page, "Peter Holmgren")).toHaveCount(0);
  }
});

test("a removal that is pressed twice is one removal, and no page that is missing", async ({ page }) => {
  const employee = await anEmployee();
  const customer = await aCustomerOf(employee);
  await signIn(page, employee);
  await page.goto(`/customers/${customer.id}/contacts/new`);
  await fillContact(page, "Peter");
  await page.getByRole("button", { name: "Spara kontakten" }).click();
  await page.getByRole("link", { name: "Peter Holmgren" }).click();

  await page.getByRole("button", { name: "Ta bort kontakten" }).dblclick();

  await expect(page.getByRole("button", { name: "Ångra" })).toBeVisible();
});

test("ten presses of one form in the same moment are answered alike and add one @server", async () => {
  const employee = await anEmployee();
  const customer = await aCustomerOf(employee);
  const path = `/customers/${customer.id}/contacts/new`;
  const lines = [host, ours, await cookieOf(employee)];
  const [form] = actionForms((await sendRaw({ path, lines })).body);
  const body = asParts([
    ...form!.hidden,
    ...Object.entries({ ...form!.typed, firstName: "Peter", lastName: "Holmgren", contactId: "", email: "", mobile: "" }),
  ]);

  const answers = await Promise.all(Array.from({ length: 10 }, () => sendRaw({ method: "POST", path, lines: [...lines, inParts], body })));

  expect(new Set(answers.map(({ location }) => location)).size).toBe(1);
  expect((await listContacts(employee, customer.id)).filter(({ firstName }) => firstName === "Peter")).toHaveLength(1);
});
