import { eq } from "drizzle-orm";
import { strToU8, zipSync } from "fflate";
import { companyUsers } from "#db/schema/index.ts";
import { aUserOf } from "#tests/support/cast/company.ts";
import { aMailbox, brokenInvoice, invoiceFile } from "#tests/support/cast/mailboxes.ts";
import { summary } from "#tests/support/pages/errors.ts";
import { expectNoOverflow } from "#tests/support/pages/narrow.ts";
import { button, newDocumentPage } from "#tests/support/pages/sending.ts";
import { signIn } from "#tests/support/pages/session.ts";
import { expect, test } from "#tests/support/pages/test.ts";
import { superuser } from "#tests/support/readback/superuser.ts";

test("files are sent one by one and in a zip, and each says what became of it, in English too", async ({ page, context, baseURL }) => {
  test.slow();
  const [berg, ek] = [await aMailbox("Bergs Bygg AB"), await aMailbox("Eks Kakel AB")];
  const first = invoiceFile(berg, ek, { number: "31" });
  const zip = zipSync({
    "32.xml": invoiceFile(berg, ek, { number: "32" }).bytes,
    "fel.xml": brokenInvoice(berg, ek).bytes,
    "läs mig.txt": strToU8("Hej"),
  });
  const xml = { name: "31.xml", mimeType: "text/xml", buffer: Buffer.from(first.bytes) };
  await signIn(page, berg.head);

  await page.goto(newDocumentPage(berg));
  await button(page, "Skicka fakturorna").click();
  await expect(summary(page)).toContainText("Välj minst en fil först");
  await page.getByLabel("Fakturafiler").setInputFiles([xml, { name: "alla.zip", mimeType: "application/zip", buffer: Buffer.from(zip) }]);
  await button(page, "Skicka fakturorna").click();
  await expect(page.getByRole("heading", { name: "Det här blev av filerna" })).toBeVisible();
  const items = page
    .getByRole("main")
    .getByRole("listitem")
    .filter({ has: page.locator(".chip") });
  await expect(items).toContainText(["Faktura 31", "Faktura 32", "Stoppad", "läs mig.txt"]);
  await expect(items.nth(0)).toContainText("Ligger i brevlådan hos Eks Kakel AB.");
  await expectNoOverflow(page);

  await context.addCookies([{ name: "locale", value: "en", url: baseURL! }]);
  await page.goto(newDocumentPage(berg));
  await page.getByLabel("Invoice files").setInputFiles(xml);
  await button(page, "Send the invoices").click();
  await expect(items.nth(0)).toContainText("The same file was sent previously to Eks Kakel AB.");
  await page.getByRole("link", { name: "Send more" }).click();
  await page.getByLabel("Invoice files").setInputFiles({ ...xml, buffer: Buffer.alloc(30 * 1024 * 1024, 65) });
  await button(page, "Send the invoices").click();
  await expect(page.getByRole("alert").filter({ hasText: "There is a problem" })).toContainText("at most 20 MB");
});

test("whoever may see and not send is told who can help, and a stranger finds nothing", async ({ page, openBrowser }) => {
  const [berg, ek] = [await aMailbox("Bergs Bygg AB"), await aMailbox("Eks Kakel AB")];
  const peter = await aUserOf(berg.head, "user");
  const his = await openBrowser(peter);
  await his.goto(newDocumentPage(berg));
  await expect(his.getByRole("heading", { name: "Sidan finns inte" })).toBeVisible();

  await superuser.update(companyUsers).set({ documents: "see" }).where(eq(companyUsers.personId, peter.personId));
  await his.goto(newDocumentPage(berg));
  await expect(his.getByText("Du kan läsa men inte skicka")).toBeVisible();
  await his.getByRole("link", { name: "Visa företagets användare" }).click();
  await expect(his.getByRole("heading", { name: "Användare", exact: true })).toBeVisible();

  await signIn(page, ek.head);
  for (const path of ["", "/write", "/sent"]) {
    await page.goto(`${newDocumentPage(berg)}${path}`);
    await expect(page.getByRole("heading", { name: "Sidan finns inte" })).toBeVisible();
  }
});
