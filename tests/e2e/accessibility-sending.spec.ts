import type { Page } from "@playwright/test";
import { aMailbox, brokenInvoice, invoiceFile, type Mailbox } from "#tests/support/cast/mailboxes.ts";
import { fillInvoice, newDocumentPage } from "#tests/support/pages/sending.ts";
import { signIn } from "#tests/support/pages/session.ts";
import { expect, test } from "#tests/support/pages/test.ts";
import { visitEach } from "#tests/support/pages/visits.ts";

test.beforeEach(() => test.slow());

const preview = (page: Page) =>
  page
    .getByRole("main")
    .getByRole("button", { name: /^(Förhandsgranska|Preview)$/ })
    .click();

const previewTo = (receiver: Mailbox) => async (page: Page) => {
  await fillInvoice(page, receiver);
  await preview(page);
  await expect(page.locator(".sheet")).toBeVisible();
};

async function previewWrongly(page: Page) {
  await preview(page);
  await expect(page).toHaveTitle(/^(Fel|Error): /);
}

test("everybody can use the pages from which invoices are sent", async ({ page, javaScriptEnabled }) => {
  const [berg, ek] = [await aMailbox("Bergs Bygg AB"), await aMailbox("Eks Kakel AB")];
  const path = newDocumentPage(berg);
  const files = [invoiceFile(berg, ek), brokenInvoice(berg, ek)].map(({ bytes }, place) => ({
    name: `${place}.xml`,
    mimeType: "text/xml",
    buffer: Buffer.from(bytes),
  }));
  const sendFiles = async (her: Page) => {
    await her.locator("#files").setInputFiles(files);
    await her.getByRole("button", { name: /^(Skicka fakturorna|Send the invoices)$/ }).click();
    await expect(her.locator(".sent-files")).toBeVisible();
  };
  await signIn(page, berg.head);

  await visitEach(page, javaScriptEnabled, [
    { name: "choice", path },
    { name: "chosen wrongly", path: `${path}?problem=no-file` },
    { name: "sent", path, before: sendFiles },
    { name: "write", path: `${path}/write` },
    { name: "written wrongly", path: `${path}/write`, before: previewWrongly },
    { name: "preview", path: `${path}/write`, before: previewTo(ek) },
  ]);
  await signIn(page, berg.employee);
  await visitEach(page, javaScriptEnabled, [
    { name: "the office's choice", path: `/customers/${berg.customer.id}/documents/new` },
    { name: "the office's preview", path: `/customers/${berg.customer.id}/documents/new/write`, before: previewTo(ek) },
  ]);
});
