import type { Page } from "@playwright/test";
import { disableEmployee } from "#lib/offices/disable.ts";
import { aColleagueOf, aCustomerOf, anEmployee, aPerson } from "#tests/support/cast/cast.ts";
import { expectErrors } from "#tests/support/pages/errors.ts";
import { followLink, letterTo } from "#tests/support/pages/mailbox.ts";
import { notice, state } from "#tests/support/pages/office.ts";
import { answerWithCode } from "#tests/support/pages/portal.ts";
import { signIn } from "#tests/support/pages/session.ts";
import { expect, test } from "#tests/support/pages/test.ts";

async function fillInvitation(page: Page, { firstName, lastName, email }: ReturnType<typeof aPerson>, rights: string) {
  await page.getByLabel("Förnamn").fill(firstName);
  await page.getByLabel("Efternamn").fill(lastName);
  await page.getByLabel("E-postadress", { exact: true }).fill(email);
  await page.getByRole("radio", { name: rights }).check();
}

const send = (page: Page) => page.getByRole("button", { name: "Skicka inbjudan" }).click();
const heading = (page: Page, name: string) => page.getByRole("heading", { name });

test("somebody who is invited gets a letter, accepts by it and sees the office", async ({ page, openBrowser }) => {
  const anna = await anEmployee("Anna Lind");
  const customer = await aCustomerOf(anna);
  const maria = aPerson("Maria Ek");
  await signIn(page, anna);

  await page.goto("/customers");
  await page.getByRole("link", { name: "Inställningar" }).click();
  await expect(page).toHaveURL("/settings/collaborations");
  await page.getByRole("link", { name: "Medarbetare" }).click();
  await page.getByRole("link", { name: "Bjud in" }).click();
  await fillInvitation(page, maria, "Alla kunder");
  await send(page);
  await expect(notice(page, "Maria Ek är inbjuden")).toContainText(`Ett mejl skickas till ${maria.email}`);
  await expect(state(page, "Inbjuden").first()).toBeVisible();

  const letter = await letterTo(maria.email, "Anna Lind har bjudit in dig till Lind & Sund Redovisning AB");
  const hers = await openBrowser();
  await followLink(hers, letter);
  await hers.getByRole("button", { name: "Logga in för att tacka ja" }).click();
  await answerWithCode(hers, maria);
  await hers.getByRole("button", { name: "Tacka ja" }).click();
  await expect(heading(hers, "Kunder")).toBeVisible();
  await expect(hers.getByRole("table").getByRole("link", { name: customer.name })).toBeVisible();

  await page.goto("/settings/employees");
  await expect(page.getByRole("row", { name: "Maria Ek" })).toContainText("Aktiv");
});

test("an invitation filled in wrongly says what is wrong and keeps what was right", async ({ page }) => {
  await signIn(page, await anEmployee());

  await page.goto("/settings/employees/new");
  await page.getByLabel("Förnamn").fill("Maria");
  await page.getByLabel("E-postadress", { exact: true }).fill("maria@");
  await page.getByLabel("Språk i inbjudan").selectOption("Engelska");
  await send(page);

  await expectErrors(page, {
    email: "Ange en fullständig e-postadress, till exempel namn@example.com",
    rights: "Välj behörighet",
  });
  await expect(page.getByLabel("Förnamn")).toHaveValue("Maria");
  await expect(page.getByLabel("E-postadress", { exact: true })).toHaveValue("maria@");
  await expect(page.getByLabel("Språk i inbjudan").locator("option:checked")).toHaveText("Engelska");
});

test("who works there already is led to, and who was disabled can be asked again from there", async ({ page }) => {
  const anna = await anEmployee();
  const erik = await aColleagueOf(anna, "full", "Erik Sund");
  const again = { ...aPerson("Erik Sund"), email: erik.email };
  await signIn(page, anna);

  await page.goto("/settings/employees/new");
  await fillInvitation(page, again, "Egna kunder");
  await send(page);
  await expect(notice(page, "Erik Sund finns redan hos er")).toBeVisible();
  await expect(page.getByRole("radio", { name: "Full behörighet" })).toBeChecked();

  await disableEmployee(anna, erik.employeeId);
  await page.goto("/settings/employees/new");
  await fillInvitation(page, again, "Egna kunder");
  await send(page);
  await expect(notice(page, "Erik Sund har ingen åtkomst till byrån")).toBeVisible();
  await page.getByRole("button", { name: "Bjud in igen" }).click();
  await expect(notice(page, "Erik Sund är inbjuden igen")).toBeVisible();
  await expect(page.getByRole("radio", { name: "Full behörighet" })).toBeChecked();
});
