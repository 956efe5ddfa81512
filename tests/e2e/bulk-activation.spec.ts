import { aColleagueOf, aCustomerOf, anEmployee, aTaskFor } from "#tests/support/cast/cast.ts";
import { expectErrors } from "#tests/support/pages/errors.ts";
import { notice, servicePage, state } from "#tests/support/pages/office.ts";
import { signIn } from "#tests/support/pages/session.ts";
import { expect, test } from "#tests/support/pages/test.ts";

test("a service is activated for several customers, after what stands in the way has been put right", async ({ page }) => {
  const employee = await anEmployee();
  const ready = await aCustomerOf(employee, { name: "Almviks Kakel AB" });
  const idle = await aCustomerOf(employee, { name: "Backens Verkstad AB" });
  const mute = { firstName: "Karin", lastName: "Ek", email: null, mobile: null };
  const unreachable = await aCustomerOf(employee, { name: "Cederkvist Bygg AB", contact: mute });
  for (const customer of [ready, unreachable]) await aTaskFor(customer, employee);
  const tab = (name: string) => page.getByRole("navigation", { name: "Kunderna" }).getByRole("link", { name });
  await signIn(page, employee);

  await page.goto("/customers");
  await page.getByRole("checkbox", { name: "Alla 3 i listan" }).check();
  await page.getByRole("button", { name: "Aktivera …" }).click();
  await expect(page.getByText("3 kunder: Almviks Kakel AB, Backens Verkstad AB, Cederkvist Bygg AB.")).toBeVisible();
  await page.getByRole("link", { name: "Digitala fakturor & dokument" }).click();
  await page.getByRole("button", { name: "Visa vad som händer" }).click();
  await expectErrors(page, { invoiceRecipient: "Välj vem som ska faktureras för tjänsten" });
  await page.getByRole("radio", { name: "Byrån" }).check();
  await page.getByRole("button", { name: "Visa vad som händer" }).click();

  await expect(page.getByRole("row", { name: "Almviks Kakel AB" })).toContainText(
    "Huvudkontakten blir administratör och godkänner villkoren",
  );
  await tab("Något saknas 2").click();
  await expect(page.getByRole("row", { name: "Cederkvist Bygg AB" })).toContainText(
    "Huvudkontaktens namn, e-postadress och mobilnummer behövs.",
  );
  await aTaskFor(idle, employee);
  await page.getByRole("button", { name: "Kontrollera igen" }).click();
  await expect(tab("Kan aktiveras 2")).toBeVisible();
  await page.getByRole("button", { name: "Aktivera för 2 kunder" }).click();

  await expect(notice(page, "2 förfrågningar har skickats")).toBeVisible({ timeout: 30_000 });
  await expect(notice(page, "1 kund hoppades över.")).toBeVisible();
  await page.getByRole("row", { name: "Backens Verkstad AB" }).getByRole("link", { name: "Förfrågan skickad" }).click();
  await expect(page).toHaveURL(servicePage(idle));
  await expect(state(page, "Väntar på svar")).toBeVisible();
});

test("whoever lacks full rights is offered no such thing, and finds none", async ({ page }) => {
  const anna = await anEmployee();
  const maria = await aColleagueOf(anna, "all-customers", "Maria Ek");
  await aCustomerOf(anna);
  await signIn(page, maria);

  await page.goto("/customers");
  await expect(page.getByRole("button", { name: "Ändra uppdrag …" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Aktivera …" })).toHaveCount(0);

  const response = await page.goto("/collaborations/activate?which=matching&filter=");
  expect(response?.status()).toBe(404);
});
