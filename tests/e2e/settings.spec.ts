import type { Page } from "@playwright/test";
import { changeRights } from "#lib/offices/change-rights.ts";
import { aColleagueOf, aCustomerOf, anEmployee, aTemplateOf } from "../support/cast.ts";
import { expectErrors, summary } from "../support/e2e/errors.ts";
import { notice } from "../support/e2e/office.ts";
import { signIn } from "../support/e2e/session.ts";
import { expect, test } from "../support/e2e/test.ts";
import { alsoAt, officeRow } from "../support/office.ts";

const heading = (page: Page, name: string) => page.getByRole("heading", { name });

async function olofAtTwoOffices() {
  const [sara, anna] = [await anEmployee("Sara Nilsson"), await anEmployee("Anna Lind")];
  const olof = await aColleagueOf(sara, "full", "Olof Norberg");
  await alsoAt(anna, olof, "administrator");
  await aCustomerOf(sara, { name: "Norrlands Bageri AB" });
  await aCustomerOf(anna, { name: "Ågrens Bageri AB" });
  return olof;
}

async function switchOffice(page: Page) {
  await page.locator("summary").filter({ hasText: "Lind & Sund" }).click();
  await page.getByRole("button", { name: "Lind & Sund Redovisning AB" }).click();
}

test("somebody who works at two offices switches between them, and sees one at a time", async ({ page }) => {
  await signIn(page, await olofAtTwoOffices());
  const customers = page.getByRole("table").getByRole("link", { name: "Bageri" });

  await page.goto("/customers");
  await expect(customers).toHaveText(["Norrlands Bageri AB"]);
  await switchOffice(page);
  await expect(customers).toHaveText(["Ågrens Bageri AB"]);
  await page.goto("/settings/employees");
  await expect(page.getByRole("row", { name: "Anna Lind" })).toBeVisible();
  await switchOffice(page);
  await expect(customers).toHaveText(["Norrlands Bageri AB"]);
});

test("a form of one office is not saved at the other, when she has switched in another tab", async ({ page, context }) => {
  await signIn(page, await olofAtTwoOffices());
  await page.goto("/customers");
  await switchOffice(page);
  await page.goto("/settings/tasks/new");
  const tab = await context.newPage();
  await tab.goto("/customers");
  await switchOffice(tab);
  await expect(tab.getByRole("link", { name: "Norrlands Bageri AB" })).toBeVisible();

  await page.getByLabel("Namn", { exact: true }).fill("Lönekörning");
  await page.getByRole("radio", { name: "Varje vecka" }).check();
  await page.getByRole("button", { name: "Spara mallen" }).click();

  await expect(summary(page)).toContainText("Du har bytt byrå sedan sidan öppnades. Ingenting har sparats.");
  await expect(page.getByLabel("Namn", { exact: true })).toHaveValue("Lönekörning");
});

test("a task template is added, changed, taken out of use and back again", async ({ page }) => {
  await signIn(page, await aColleagueOf(await anEmployee(), "full"));
  const row = page.getByRole("row", { name: "Lönekörning" });

  await page.goto("/settings/tasks");
  await page.getByRole("link", { name: "Lägg till mall" }).click();
  await page.getByLabel("Namn", { exact: true }).fill("Moms");
  await page.getByRole("button", { name: "Spara mallen" }).click();
  await expectErrors(page, { period: "Välj hur ofta" });
  await page.getByRole("radio", { name: "Varje vecka" }).check();
  await page.getByRole("button", { name: "Spara mallen" }).click();
  await expect(summary(page)).toContainText("Det finns redan en mall med det namnet.");
  await expect(page.getByRole("radio", { name: "Varje vecka" })).toBeChecked();

  await page.getByLabel("Namn", { exact: true }).fill("Löner");
  await page.getByRole("button", { name: "Spara mallen" }).click();
  await expect(notice(page, "Mallen Löner har lagts till")).toBeVisible();
  await page.getByRole("link", { name: "Ändra Löner" }).click();
  await page.getByLabel("Namn", { exact: true }).fill("Lönekörning");
  await page.getByRole("button", { name: "Spara mallen" }).click();
  await expect(notice(page, "Mallen Lönekörning är ändrad")).toBeVisible();
  await expect(row).toContainText("Varje vecka");

  await page.getByRole("button", { name: "Ta ur bruk: Lönekörning" }).click();
  await expect(notice(page, "Mallen Lönekörning är tagen ur bruk")).toBeVisible();
  await expect(row).toContainText("Ur bruk");
  await page.getByRole("button", { name: "Ångra" }).click();
  await expect(notice(page, "Mallen Lönekörning är i bruk igen")).toBeVisible();
  await expect(row).toContainText("I bruk");
});

test("office settings filled in wrongly come back, and what is saved is there afterwards", async ({ page }) => {
  await signIn(page, await anEmployee());
  const [days, reply] = [page.getByLabel("Påminn efter så många dagar"), page.getByLabel("Svarsadress")];

  await page.goto("/settings/office");
  await expect(days).toHaveValue("3, 10");
  await page.getByLabel("Namn", { exact: true }).fill("");
  await reply.fill("svar");
  await days.fill("3, tio");
  await page.getByRole("button", { name: "Spara" }).click();
  await expectErrors(page, {
    name: "Ange byråns namn",
    replyAddress: "Ange en fullständig e-postadress, till exempel karin@agrensbageri.se",
    reminderDays: "Ange högst fem hela dagar mellan 1 och 29, till exempel 3, 10",
  });
  await expect(days).toHaveValue("3, tio");

  await page.getByLabel("Namn", { exact: true }).fill("Lind Redovisning AB");
  await reply.fill("svar@lind.example");
  await days.fill("14 7");
  await page.getByRole("button", { name: "Spara" }).click();
  await expect(notice(page, "Inställningarna är sparade")).toBeVisible();
  await expect(days).toHaveValue("7, 14");
  await expect(page.getByRole("banner")).toContainText("Lind Redovisning AB");
});

test("without the right there is no button, and the address behind it leads nowhere", async ({ page }) => {
  const anna = await anEmployee();
  const jonas = await aColleagueOf(anna, "own-customers", "Jonas Berg");
  const templateId = await aTemplateOf(anna, "VAT");
  await signIn(page, jonas);

  await page.goto("/settings/tasks");
  await expect(page.getByRole("row", { name: "Moms" })).toBeVisible();
  await expect(page.getByRole("main").getByRole("button")).toHaveCount(0);
  await page.goto(`/settings/employees/${anna.employeeId}`);
  await expect(heading(page, "Anna Lind")).toBeVisible();
  await expect(page.getByRole("main").getByRole("button")).toHaveCount(0);

  const own = `/settings/employees/${anna.employeeId}`;
  for (const path of [
    "/settings/employees/new",
    `${own}/disable`,
    `${own}/hand-over`,
    "/settings/office",
    "/settings/tasks/new",
    `/settings/tasks/${templateId}`,
  ])
    expect((await page.request.get(path)).status(), path).toBe(404);
  for (const path of ["/settings/tasks/retire", "/settings/tasks/restore"])
    expect((await page.request.post(path, { form: { templateId } })).status(), path).toBe(404);
  expect((await page.request.post("/office", { form: { officeId: (await anEmployee()).officeId } })).status()).toBe(404);
});

test("a right that was lost while a form was open saves nothing, and the answer is a whole page", async ({ page }) => {
  const anna = await anEmployee();
  const erik = await aColleagueOf(anna, "administrator", "Erik Sund");
  await signIn(page, erik);
  await page.goto("/settings/office");
  await changeRights(anna, erik.employeeId, "full");

  await page.getByLabel("Namn", { exact: true }).fill("Sund Redovisning AB");
  await page.getByRole("button", { name: "Spara" }).click();

  const told = page.getByText("Bara byråns administratörer kan göra det här.").or(heading(page, "Sidan finns inte"));
  await expect(told).toBeVisible();
  expect(await officeRow(anna)).toMatchObject({ name: "Lind & Sund Redovisning AB" });
});
