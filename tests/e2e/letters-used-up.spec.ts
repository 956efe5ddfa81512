import { aCustomerOf, anEmployee, aTaskFor } from "#tests/support/cast/cast.ts";
import { givenLetters } from "#tests/support/cast/office.ts";
import { aRequestTo } from "#tests/support/cast/requests.ts";
import { activateButton, notice, openDialog, recipient, servicePage } from "#tests/support/pages/office.ts";
import { ownLine } from "#tests/support/pages/preview.ts";
import { signIn } from "#tests/support/pages/session.ts";
import { expect, test } from "#tests/support/pages/test.ts";
import { collaborationsOf } from "#tests/support/readback/history.ts";

test("whose letters are used up is told so in the form, where everything stands as it was typed", async ({ page }) => {
  const anna = await anEmployee();
  const customer = await aCustomerOf(anna);
  await aTaskFor(customer, anna);
  await givenLetters(anna, 0);
  await signIn(page, anna);

  await page.goto(servicePage(customer));
  await openDialog(page);
  await recipient(page, "Byrån").check();
  await ownLine(page).fill("Hej Karin, som vi talade om i går.");
  await activateButton(page).click();

  await expect(page.getByText("En person kan skicka högst 0 mejl på ett dygn.")).toBeVisible();
  await expect(page.getByText("Behöver byrån skicka fler kan Spiris kundtjänst höja antalet.")).toBeVisible();
  await expect(ownLine(page)).toHaveValue("Hej Karin, som vi talade om i går.");
  await expect(recipient(page, "Byrån")).toBeChecked();
  expect(await collaborationsOf(customer)).toEqual([]);
});

test("a button that would send one too many leads to a page that says so, and back", async ({ page }) => {
  const anna = await anEmployee();
  const customer = await aCustomerOf(anna);
  await aRequestTo(customer, anna);
  await givenLetters(anna, 1);
  await signIn(page, anna);

  await page.goto(servicePage(customer));
  const answer = page.waitForResponse((one) => one.url().endsWith("/remind"));
  await page.getByRole("button", { name: "Skicka en påminnelse" }).click();

  expect((await answer).status()).toBe(429);
  await expect(page.getByRole("heading", { name: "Inga fler mejl just nu" })).toBeVisible();
  await page.getByRole("link", { name: "Tillbaka till det du skrev" }).click();
  await expect(page).toHaveURL(servicePage(customer));
});

test("more customers than letters are not started, and both numbers are said", async ({ page }) => {
  const anna = await anEmployee();
  for (const name of ["Almviks Kakel AB", "Backens Verkstad AB"]) await aTaskFor(await aCustomerOf(anna, { name }), anna);
  await givenLetters(anna, 1);
  await signIn(page, anna);

  await page.goto("/customers");
  await page.getByRole("checkbox", { name: "Alla 2 i listan" }).check();
  await page.getByRole("button", { name: "Aktivera …" }).click();
  await page.getByRole("link", { name: "Digitala fakturor & dokument" }).click();
  await page.getByRole("radio", { name: "Byrån" }).check();
  await page.getByRole("button", { name: "Visa vad som händer" }).click();

  await expect(notice(page, "Mejlen räcker inte till alla")).toContainText(
    "Det här blir minst 2 mejl, och det närmaste dygnet kan du skicka 1 till.",
  );
  await expect(page.getByRole("button", { name: /^Aktivera för/ })).toBeHidden();
});
