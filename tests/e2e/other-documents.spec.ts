import type { Page } from "@playwright/test";
import { aMailbox, aReceivedInvoice } from "#tests/support/cast/mailboxes.ts";
import { pdf, png } from "#tests/support/cast/other-documents.ts";
import { followLink, letterTo } from "#tests/support/pages/mailbox.ts";
import { expectNoOverflow } from "#tests/support/pages/narrow.ts";
import { notice } from "#tests/support/pages/office.ts";
import { button } from "#tests/support/pages/sending.ts";
import { expect, test } from "#tests/support/pages/test.ts";

const choose = (page: Page, { name, bytes }: typeof png, mimeType: string) =>
  page.locator("#file").setInputFiles({ name, mimeType, buffer: Buffer.from(bytes) });

test("an office sends the annual report and asks for an answer, the customer answers on a phone, and the office reads that", async ({
  openBrowser,
}) => {
  test.slow();
  const berg = await aMailbox("Bergs Bygg AB");
  const [anna, karin] = [await openBrowser(berg.employee), await openBrowser(berg.head)];
  await karin.setViewportSize({ width: 320, height: 700 });

  await anna.goto(`/customers/${berg.customer.id}/documents/new`);
  await anna.getByRole("link", { name: "Skicka ett dokument" }).click();
  await anna.getByLabel("Rubrik").fill("Årsredovisning 2025");
  await anna.getByRole("radio", { name: /^Ett svar/ }).check();
  await button(anna, "Skicka dokumentet").click();
  await expect(anna.locator(".summary")).toContainText("Välj en fil.");
  await expect(anna.getByLabel("Rubrik")).toHaveValue("Årsredovisning 2025");
  await expect(anna.getByRole("radio", { name: /^Ett svar/ })).toBeChecked();
  await choose(anna, pdf(), "application/pdf");
  await button(anna, "Skicka dokumentet").click();
  await expect(notice(anna, "Dokumentet är skickat")).toBeVisible();
  await expect(anna.getByText("Bergs Bygg AB har inte svarat än")).toBeVisible();

  await followLink(karin, await letterTo(berg.head.email, "Ett dokument väntar på Bergs Bygg AB"));
  await expect(karin.getByRole("heading", { name: "Årsredovisning 2025" })).toBeVisible();
  await expect(karin.getByText(`${berg.employee.officeName} ber om ett svar`)).toBeVisible();
  await expectNoOverflow(karin);
  await button(karin, "Skicka svaret").click();
  await expect(karin.locator(".summary")).toContainText("Skriv ett svar");
  await karin.getByLabel("Ditt svar").fill("Den stämmer.");
  await button(karin, "Skicka svaret").click();
  await expect(notice(karin, "Svaret är skickat")).toBeVisible();
  await karin.goto(`/my/${berg.companyId}/documents?kind=document`);
  await expect(karin.getByText("Besvarad")).toBeVisible();
  await expectNoOverflow(karin);

  await anna.goto("/documents?view=all&kind=document");
  await anna.getByRole("link", { name: /Årsredovisning 2025/ }).click();
  await expect(anna.getByText("Den stämmer.")).toBeVisible();
});

test("a customer sends a picture about an invoice in English, and the office says that it has been read", async ({
  openBrowser,
  baseURL,
}) => {
  test.slow();
  const [berg, ek] = [await aMailbox("Bergs Bygg AB"), await aMailbox("Eks Kakel AB")];
  const { documentId } = await aReceivedInvoice(ek, berg, { number: "2041" });
  const [karin, anna] = [await openBrowser(berg.head), await openBrowser(berg.employee)];
  for (const page of [karin, anna]) await page.context().addCookies([{ name: "locale", value: "en", url: baseURL! }]);

  await karin.goto(`/my/${berg.companyId}/documents/${documentId}`);
  await karin.getByRole("link", { name: "Send a document about this invoice" }).click();
  await expect(karin.getByLabel(/^Which invoice/)).toHaveValue(documentId);
  await karin.getByLabel("Title").fill("Receipt");
  await karin.getByRole("radio", { name: /^That it is read/ }).check();
  await choose(karin, { ...png, name: "kvitto.exe" }, "image/png");
  await button(karin, "Send the document").click();
  await expect(karin.locator(".summary")).toContainText("Choose a PDF, PNG, JPEG, CSV or XLSX.");
  await expect(karin.getByLabel(/^Which invoice/)).toHaveValue(documentId);
  await choose(karin, png, "image/png");
  await button(karin, "Send the document").click();
  await expect(notice(karin, "The document has been sent")).toBeVisible();

  await anna.goto("/documents");
  await anna.getByRole("link", { name: /Receipt/ }).click();
  const picture = anna.getByRole("img", { name: "The picture Receipt" });
  await expect(picture).toBeVisible();
  await expect.poll(() => picture.evaluate((image) => image instanceof HTMLImageElement && image.naturalWidth)).toBe(1);
  await button(anna, "I have read it").click();
  await expect(notice(anna, "It has been noted that you have read it")).toBeVisible();
  await anna.getByRole("link", { name: "Invoice 2041" }).click();
  await expect(anna.getByRole("link", { name: "Receipt" })).toBeVisible();

  await karin.reload();
  await expect(karin.getByText("confirmed that it has been read")).toBeVisible();
});
