import { aCustomerOf, anEmployee } from "#tests/support/cast/cast.ts";
import { expectErrors } from "#tests/support/pages/errors.ts";
import { notice } from "#tests/support/pages/office.ts";
import { signIn } from "#tests/support/pages/session.ts";
import { expect, test } from "#tests/support/pages/test.ts";

test("a contact is added, becomes the main contact, and a removal is undone", async ({ page }) => {
  const employee = await anEmployee();
  const customer = await aCustomerOf(employee);
  const row = (name: string) => page.getByRole("row").filter({ hasText: name });
  await signIn(page, employee);

  await page.goto(`/customers/${customer.id}`);
  await page.getByRole("link", { name: "Kontakter" }).click();
  await expect(row("Karin Ågren")).toContainText("Huvudkontakt");
  await page.getByRole("link", { name: "Lägg till kontakt" }).click();
  await page.getByLabel("Förnamn").fill("Peter");
  await page.getByLabel("Mobil").fill("ring mig");
  await page.getByRole("button", { name: "Spara kontakten" }).click();
  await expectErrors(page, { mobile: "Ange ett mobilnummer, till exempel 070-174 06 05. Ett utländskt nummer börjar med +." });
  await expect(page.getByLabel("Förnamn")).toHaveValue("Peter");

  await page.getByLabel("Efternamn").fill("Holmgren");
  await page.getByLabel("Mobil").fill("070-174 06 06");
  await page.getByLabel("Roll").fill("Vd");
  await page.getByRole("button", { name: "Spara kontakten" }).click();
  await expect(notice(page, "Kontakten Peter Holmgren har lagts till")).toBeVisible();

  await page.getByRole("link", { name: "Peter Holmgren" }).click();
  await page.getByRole("button", { name: "Gör till huvudkontakt" }).click();
  await expect(notice(page, "Peter Holmgren är nu huvudkontakt")).toBeVisible();
  await expect(row("Peter Holmgren")).toContainText("Huvudkontakt");
  await expect(row("Karin Ågren")).not.toContainText("Huvudkontakt");

  await page.getByRole("link", { name: "Peter Holmgren" }).click();
  await page.getByRole("button", { name: "Ta bort kontakten" }).click();
  await expect(row("Karin Ågren")).toContainText("Huvudkontakt");
  await expect(row("Peter Holmgren")).toHaveCount(0);

  await page.getByRole("button", { name: "Ångra" }).click();
  await expect(notice(page, "Kontakten Peter Holmgren är tillbaka")).toBeVisible();
  await expect(row("Peter Holmgren")).toContainText("Huvudkontakt");
});
