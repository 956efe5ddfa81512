import { aColleagueOf, anEmployee } from "../support/cast.ts";
import { signIn } from "../support/e2e/session.ts";
import { expect, test } from "../support/e2e/test.ts";
import { aCollaboration } from "../support/e2e/world.ts";

const sent = "/settings/collaborations/sent";

test("a list's filter leads to an address in which only what is set stands", async ({ page }) => {
  const employee = await anEmployee();
  await aCollaboration("requested", employee);
  await aColleagueOf(employee, "full", "Erik Sund");
  await signIn(page, employee);

  await page.goto(sent);
  await page.getByRole("button", { name: "Visa", exact: true }).click();
  await expect(page).toHaveURL(sent);
  await page.getByLabel("Läge").selectOption("Avböjd");
  await page.getByRole("button", { name: "Visa", exact: true }).click();
  await expect(page).toHaveURL(`${sent}?state=declined`);
  await expect(page.getByRole("heading", { name: "Inget stämmer med filtret" })).toBeVisible();
  await page.getByRole("link", { name: "Ta bort Läge: Avböjd" }).click();
  await expect(page).toHaveURL(sent);

  await page.getByRole("link", { name: "Kund", exact: true }).click();
  await page.getByLabel("Tjänst").selectOption("Digitala fakturor & dokument");
  await page.getByRole("button", { name: "Visa", exact: true }).click();
  await expect(page).toHaveURL(`${sent}?service=digital-invoices&sort=customer&order=asc`);

  await page.goto("/settings/collaborations");
  await page.getByLabel("Kundansvarig").selectOption("Erik Sund");
  await page.getByRole("button", { name: "Visa", exact: true }).click();
  await expect(page).toHaveURL(/^[^?]*\/settings\/collaborations\?responsible=[^&]*$/);
});
