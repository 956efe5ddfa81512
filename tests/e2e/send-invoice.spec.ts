import { aMailbox } from "#tests/support/cast/mailboxes.ts";
import { summary } from "#tests/support/pages/errors.ts";
import { expectNoOverflow } from "#tests/support/pages/narrow.ts";
import { button, fillInvoice, newDocumentPage } from "#tests/support/pages/sending.ts";
import { signIn } from "#tests/support/pages/session.ts";
import { expect, test } from "#tests/support/pages/test.ts";

test("the owner of a small company writes an invoice, sees it as it will look, changes it and sends it", async ({ page }) => {
  test.slow();
  const [berg, ek] = [await aMailbox("Bergs Bygg AB"), await aMailbox("Eks Kakel AB")];
  await page.setViewportSize({ width: 320, height: 700 });
  await signIn(page, berg.head);

  await page.goto(newDocumentPage(berg));
  await page.getByRole("link", { name: "Skriv en faktura" }).click();
  await expect(page.getByRole("heading", { name: "Skriv en faktura" })).toBeVisible();
  await button(page, "Förhandsgranska").click();
  await expect(summary(page).getByRole("link", { name: "Ange kundens namn" })).toBeVisible();
  await expect(summary(page).getByRole("link", { name: "Fyll i minst en rad" })).toHaveAttribute("href", "#lines");

  await fillInvoice(page, ek);
  await button(page, "Finns kunden här?").click();
  await expect(page.getByText("Kunden finns här och kan ta emot fakturan.")).toBeVisible();
  await button(page, "Fler rader").click();
  await expect(page.getByRole("group", { name: "Rad 10" })).toBeVisible();
  await expect(page.locator('[id="lines.1.text"]')).toHaveValue("Frakt");
  await button(page, "Förhandsgranska").click();
  await expect(page.getByRole("heading", { name: "Så blir fakturan" })).toBeVisible();
  await expect(page.getByText("Eks Kakel AB finns här")).toBeVisible();
  await expect(page.locator(".sheet .total")).toContainText("3 250,00 kr");
  await expectNoOverflow(page);
  await page.setViewportSize({ width: 1280, height: 900 });

  await button(page, "Ändra").click();
  await expect(page.locator("#bankgiro")).toHaveValue("550-1234");
  await page.locator("#ocr").fill("10018");
  await button(page, "Förhandsgranska").click();
  await expect(page.locator("#ocr-error")).toContainText("Den sista är en kontrollsiffra");
  await page.locator("#ocr").fill("10017");
  await button(page, "Förhandsgranska").click();
  await button(page, "Skicka").click();
  await page.waitForURL(new RegExp(`/my/${berg.companyId}/documents/[0-9a-f-]{36}$`));

  await page.goto(`${newDocumentPage(berg)}/write`);
  await expect(page.locator("#number")).toHaveValue("2");
  await expect(page.locator("#street")).toHaveValue("Sågverksgatan 12");
});

test("an invoice that has no way, or a number that has been used, is said before it is sent", async ({ page }) => {
  test.slow();
  const [berg, ek] = [await aMailbox("Bergs Bygg AB"), await aMailbox("Eks Kakel AB")];
  await signIn(page, berg.employee);

  await page.goto(`/customers/${berg.customer.id}/documents/new/write`);
  await fillInvoice(page, ek);
  await page.locator("#buyerNumber").fill("559100-4105");
  await button(page, "Förhandsgranska").click();
  await expect(page.getByText("Det finns ingen väg till Eks Kakel AB")).toBeVisible();
  await expect(button(page, "Skicka")).toHaveCount(0);
  await button(page, "Ändra").click();
  await page.locator("#buyerNumber").fill(ek.customer.organisationNumber);
  await page.locator("#vatNumber").fill("SE559100410501");
  await button(page, "Förhandsgranska").click();
  await expect(page.locator("#vatNumber-error")).toContainText("Numret hör till ett annat företag");
  await page.locator("#vatNumber").fill(`SE${berg.customer.organisationNumber}01`);
  await button(page, "Förhandsgranska").click();
  await button(page, "Skicka").click();
  await page.waitForURL(/\/documents\/[0-9a-f-]{36}$/);

  await page.goto(`/customers/${berg.customer.id}/documents/new/write`);
  await fillInvoice(page, ek);
  await page.locator("#number").fill("1");
  await button(page, "Förhandsgranska").click();
  await expect(page.getByText("Faktura 1 är redan skickad till Eks Kakel AB i år")).toBeVisible();
});
