import { eq } from "drizzle-orm";
import { tasks } from "#db/schema/index.ts";
import { disableEmployee } from "#lib/offices/disable.ts";
import { aColleagueOf, anEmployee } from "#tests/support/cast/cast.ts";
import { aCollaboration } from "#tests/support/cast/collaboration.ts";
import { deactivatedTask } from "#tests/support/cast/deactivated-task.ts";
import { signIn } from "#tests/support/pages/session.ts";
import { expect, test } from "#tests/support/pages/test.ts";
import { superuser } from "#tests/support/readback/superuser.ts";

const sent = "/settings/collaborations/sent";
const unlinked = "/settings/collaborations/unlinked";

test("a list's filter leads to an address in which only what is set stands", async ({ page }) => {
  const employee = await anEmployee();
  await aCollaboration("requested", employee);
  await aColleagueOf(employee, "full", "Erik Sund");
  await signIn(page, employee);

  await page.goto(sent);
  await page.getByRole("button", { name: "Visa resultat", exact: true }).click();
  await expect(page).toHaveURL(sent);
  await page.getByLabel("Samarbetets status").selectOption("Avböjd");
  await page.getByRole("button", { name: "Visa resultat", exact: true }).click();
  await expect(page).toHaveURL(`${sent}?state=declined`);
  await expect(page.getByRole("heading", { name: "Inget matchar filtret" })).toBeVisible();
  await page.getByRole("link", { name: "Ta bort Samarbetets status: Avböjd" }).click();
  await expect(page).toHaveURL(sent);

  await page.getByRole("link", { name: "Kund", exact: true }).click();
  await expect(page).toHaveURL(`${sent}?sort=customer&order=asc`);
  await page.getByLabel("Tjänst").selectOption("Digitala fakturor & dokument");
  await page.getByRole("button", { name: "Visa resultat", exact: true }).click();
  await expect(page).toHaveURL(`${sent}?service=digital-invoices&sort=customer&order=asc`);

  await page.goto("/settings/collaborations");
  await page.getByLabel("Kundansvarig").selectOption("Erik Sund");
  await page.getByRole("button", { name: "Visa resultat", exact: true }).click();
  await expect(page).toHaveURL(/^[^?]*\/settings\/collaborations\?responsible=[^&]*$/);
});

test("what is unlinked is filtered too, and an empty page says whether anything is left", async ({ page }) => {
  const employee = await anEmployee();
  await aColleagueOf(employee, "full", "Erik Sund");
  const { customer } = await deactivatedTask(employee);
  await signIn(page, employee);

  await page.goto(unlinked);
  await page.getByLabel("Tjänst").selectOption("Digitala fakturor & dokument");
  await page.getByRole("button", { name: "Visa resultat", exact: true }).click();
  await expect(page).toHaveURL(`${unlinked}?service=digital-invoices`);
  await expect(page.getByRole("table").getByRole("link", { name: customer.name }).first()).toBeVisible();
  await page.getByLabel("Kundansvarig").selectOption("Erik Sund");
  await page.getByRole("button", { name: "Visa resultat", exact: true }).click();
  await expect(page.getByRole("heading", { name: "Inget matchar filtret" })).toBeVisible();
  await page.getByRole("link", { name: "Visa alla" }).click();
  await expect(page).toHaveURL(unlinked);

  await page.goto(`${unlinked}?page=7`);
  await expect(page.getByRole("heading", { name: "Listan har inte så många sidor" })).toBeVisible();
  await page.getByRole("link", { name: "Till första sidan" }).click();
  await expect(page).toHaveURL(unlinked);
});

test("what somebody who has left still owns is found by her name", async ({ page }) => {
  const employee = await anEmployee();
  const erik = await aColleagueOf(employee, "full", "Erik Sund");
  const { customer, collaboration } = await aCollaboration("requested", employee);
  await superuser.update(tasks).set({ ownerId: erik.employeeId, deactivatedAt: new Date() }).where(eq(tasks.id, collaboration.taskId));
  await disableEmployee(employee, erik.employeeId);
  await signIn(page, employee);

  await page.goto(sent);
  await page.getByLabel("Uppdragsansvarig").selectOption("Erik Sund (har slutat)");
  await page.getByRole("button", { name: "Visa resultat", exact: true }).click();

  await expect(page.getByRole("table").getByRole("link", { name: customer.name, exact: true })).toBeVisible();
  await expect(page.getByRole("link", { name: "Ta bort Uppdragsansvarig: Erik Sund (har slutat)" })).toBeVisible();
});
