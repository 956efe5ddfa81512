import type { Page } from "@playwright/test";
import { aColleagueOf, aCustomerOf, anEmployee, aTaskFor } from "#tests/support/cast/cast.ts";
import { expectErrors, summary } from "#tests/support/pages/errors.ts";
import { notice } from "#tests/support/pages/office.ts";
import { signIn } from "#tests/support/pages/session.ts";
import { expect, test } from "#tests/support/pages/test.ts";

const heading = (page: Page, name: string) => page.getByRole("heading", { name });

test("rights are changed, and apply from the colleague's next click on", async ({ page, openBrowser }) => {
  const anna = await anEmployee();
  const customer = await aCustomerOf(anna);
  const erik = await aColleagueOf(anna, "full", "Erik Sund");
  const his = await openBrowser(erik);
  await his.goto("/customers");
  await signIn(page, anna);

  await page.goto(`/settings/employees/${erik.employeeId}`);
  await page.getByRole("radio", { name: "Egna kunder" }).check();
  await page.getByRole("button", { name: "Spara behörigheten" }).click();
  await expect(notice(page, "Behörigheten för Erik Sund är ändrad")).toBeVisible();

  await his.getByRole("link", { name: customer.name }).click();
  await expect(heading(his, "Sidan finns inte")).toBeVisible();
});

test("the last administrator keeps the right, and is told why", async ({ page }) => {
  const anna = await anEmployee();
  await signIn(page, anna);

  await page.goto(`/settings/employees/${anna.employeeId}`);
  await page.getByRole("radio", { name: "Alla kunder" }).check();
  await page.getByRole("button", { name: "Spara behörigheten" }).click();

  await expect(summary(page)).toContainText("Byrån behöver en administratör.");
  await expect(page.getByRole("radio", { name: "Alla kunder" })).toBeChecked();
});

test("all that somebody is responsible for is handed over in one go, and she is out on the next click", async ({ page, openBrowser }) => {
  const anna = await anEmployee("Anna Lind");
  const erik = await aColleagueOf(anna, "full", "Erik Sund");
  await aColleagueOf(anna, "all-customers", "Maria Ek");
  const customer = await aCustomerOf(anna, { responsibleId: erik.employeeId });
  await aTaskFor(customer, erik);
  const his = await openBrowser(erik);
  await his.goto("/customers");
  await signIn(page, anna);

  await page.goto(`/settings/employees/${erik.employeeId}`);
  await expect(page.getByRole("main")).toContainText("1 kund och 1 aktivt uppdrag");
  await page.getByRole("link", { name: "Lämna över och ta bort åtkomsten …" }).click();
  await expect(page.getByRole("listitem").filter({ hasText: "Löpande bokföring" })).toContainText(customer.name);
  await page.getByRole("button", { name: "Lämna över" }).click();
  await expectErrors(page, { customersTo: "Välj vem som tar över" });

  await page.getByLabel("Ny kundansvarig").selectOption("Anna Lind");
  await page.getByLabel("Ny uppdragsansvarig").selectOption("Maria Ek");
  await page.getByRole("checkbox", { name: "Ta bort åtkomsten för Erik Sund när allt är överlämnat" }).check();
  await page.getByRole("button", { name: "Lämna över" }).click();
  await expect(notice(page, "Erik Sund har inte längre åtkomst")).toBeVisible();

  await his.getByRole("link", { name: customer.name }).click();
  await expect(heading(his, "Logga in")).toBeVisible();
  await page.goto(`/customers/${customer.id}/activity`);
  await expect(page.getByRole("main")).toContainText("Anna Lind gjorde Anna Lind till kundansvarig");
});
