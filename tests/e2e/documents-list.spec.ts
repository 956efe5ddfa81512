import { sendInvoice } from "#lib/exchange/send/send.ts";
import { anEmployee } from "#tests/support/cast/cast.ts";
import { aMailbox, aMailboxOf, aSentInvoice, brokenInvoice } from "#tests/support/cast/mailboxes.ts";
import { answered, manyOf } from "#tests/support/cast/many-documents.ts";
import { notice } from "#tests/support/pages/office.ts";
import { signIn } from "#tests/support/pages/session.ts";
import { expect, test } from "#tests/support/pages/test.ts";

test("an office finds over all its customers what needs attention, marks it as handled, and takes that back", async ({ page }) => {
  const anna = await anEmployee();
  const [berg, ek] = [await aMailboxOf(anna, "Bergs Bygg AB"), await aMailboxOf(anna, "Eks Kakel AB")];
  await answered(await aSentInvoice(berg, ek, { number: "2041" }), "RE");
  await sendInvoice(ek.head, brokenInvoice(ek, berg));
  const rows = page.getByRole("table").locator("tbody tr");
  await signIn(page, anna);

  await page.goto("/customers");
  await page.getByRole("link", { name: "Fakturor & dokument" }).click();
  await expect(page).toHaveURL("/documents");
  await expect(page.getByRole("link", { name: "Att åtgärda 2" })).toHaveAttribute("aria-current", "page");
  await expect(rows).toHaveCount(2);
  await expect(rows.filter({ hasText: "Eks Kakel AB" }).first()).toContainText("Stoppad1 fel");
  await page.getByRole("button", { name: "Markera som hanterade" }).click();
  await expect(notice(page, "Inget dokument är valt")).toBeVisible();

  await page.getByRole("checkbox", { name: "Markera Faktura 2041 till Eks Kakel AB" }).check();
  await page.getByRole("button", { name: "Markera som hanterade" }).click();
  await expect(notice(page, "1 dokument har markerats som hanterat")).toBeVisible();
  await expect(page.getByRole("link", { name: "Att åtgärda 1" })).toBeVisible();
  await page.getByRole("button", { name: "Ångra" }).click();
  await expect(notice(page, "1 dokument är inte längre hanterat")).toBeVisible();
  await expect(rows).toHaveCount(2);
});

test("the list is narrowed down in its address by search and filters, each with a way out", async ({ page }) => {
  const anna = await anEmployee();
  const [berg, ek] = [await aMailboxOf(anna, "Bergs Bygg AB"), await aMailbox("Eks Kakel AB")];
  await aSentInvoice(berg, ek, { number: "2041" });
  await answered(await aSentInvoice(berg, ek, { number: "2042" }), "AP");
  await signIn(page, anna);

  await page.goto("/documents?view=all");
  await page.getByRole("searchbox").fill("13 037,50");
  await page.getByLabel("Svar", { exact: true }).selectOption("Godkänd");
  await page.getByLabel("Kund", { exact: true }).selectOption("Bergs Bygg AB");
  await page.getByRole("button", { name: "Visa resultat" }).click();
  await expect(page).toHaveURL(new RegExp(`/documents\\?view=all&search=13\\+037,50&customer=${berg.customer.id}&answer=AP$`));
  await expect(page.getByRole("table").locator("tbody tr")).toHaveCount(1);
  await expect(page.getByRole("table").locator("tbody tr")).toContainText("13 037,50 kr");
  await page.getByRole("link", { name: "Ta bort Godkänd" }).click();
  await expect(page.getByRole("table").locator("tbody tr")).toHaveCount(2);

  await page.getByRole("searchbox").fill("finns inte");
  await page.getByRole("button", { name: "Visa resultat" }).click();
  await expect(page.getByRole("heading", { name: "Inga dokument hittades" })).toBeVisible();
  await page.getByRole("searchbox").fill("19850709-9805");
  await page.getByRole("button", { name: "Visa resultat" }).click();
  await expect(page).toHaveURL(/search=850709-\*{4}/);
});

test("fifty stand on a page, and the rest on the next ones", async ({ page }) => {
  const berg = await aMailbox();
  await manyOf(berg, 60);
  await signIn(page, berg.employee);
  const rows = page.getByRole("table").locator("tbody tr");

  await page.goto(`/customers/${berg.customer.id}/documents`);
  await expect(page.getByRole("link", { name: "Alla 60" })).toHaveAttribute("aria-current", "page");
  await expect(rows).toHaveCount(50);
  await page.getByRole("link", { name: "Visa tidigare" }).click();
  await expect(rows).toHaveCount(10);
  await page.getByRole("link", { name: "Till de senaste" }).click();
  await expect(page).toHaveURL(`/customers/${berg.customer.id}/documents`);
});
