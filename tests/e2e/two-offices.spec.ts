import type { Page } from "@playwright/test";
import { aColleagueOf, aCustomerOf, anEmployee } from "#tests/support/cast/cast.ts";
import { alsoAt } from "#tests/support/cast/office.ts";
import { summary } from "#tests/support/pages/errors.ts";
import { signIn } from "#tests/support/pages/session.ts";
import { expect, test } from "#tests/support/pages/test.ts";

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
