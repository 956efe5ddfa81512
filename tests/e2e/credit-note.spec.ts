import { answerInvoice } from "#lib/exchange/answer/answer.ts";
import { aMailbox, aReceivedInvoice, aSentInvoice } from "#tests/support/cast/mailboxes.ts";
import { expectNoOverflow } from "#tests/support/pages/narrow.ts";
import { button, fillInvoice, newDocumentPage } from "#tests/support/pages/sending.ts";
import { expect, test } from "#tests/support/pages/test.ts";

test("a refused invoice leads to a credit note that is filled in, on both sides of the company, in English too", async ({
  openBrowser,
  baseURL,
}) => {
  test.slow();
  const [berg, ek] = [await aMailbox("Bergs Bygg AB"), await aMailbox("Eks Kakel AB")];
  const { sentId, documentId } = await aReceivedInvoice(berg, ek, { number: "2041" });
  await answerInvoice(ek.head, { documentId, code: "RE", reasons: ["PRI"], actions: ["CNF"], note: null });
  const [karin, anna] = [await openBrowser(berg.head), await openBrowser(berg.employee)];

  await karin.goto(`/my/${berg.companyId}/documents/${sentId}`);
  await expect(karin.getByText("Är fakturan fel?")).toBeVisible();
  await karin.getByRole("link", { name: "Skriv en kreditfaktura" }).click();
  await expect(karin.getByRole("heading", { level: 1, name: "Kreditfaktura på 2041" })).toBeVisible();
  await expect(karin.locator("#buyerName")).toHaveValue("Eks Kakel AB");
  await expect(karin.locator("#about")).toHaveValue("2041");
  await expect(karin.locator('[id="lines.0.text"]')).toHaveValue("Kontorsstol");
  await karin.setViewportSize({ width: 320, height: 700 });
  await expectNoOverflow(karin);
  await button(karin, "Förhandsgranska").click();
  await expect(karin.getByRole("heading", { name: "Så blir fakturan" })).toBeVisible();
  await expect(karin.locator(".sheet .total")).toContainText("13 037,50 kr");
  await button(karin, "Skicka").click();
  await karin.waitForURL(new RegExp(`/my/${berg.companyId}/documents/[0-9a-f-]{36}$`));
  await expect(karin.getByRole("heading", { level: 1, name: /^Kreditfaktura 2042 till Eks Kakel AB/ })).toBeVisible();

  await anna.context().addCookies([{ name: "locale", value: "en", url: baseURL! }]);
  await anna.goto(`/documents/${sentId}`);
  await anna.getByRole("link", { name: "Write a credit note" }).click();
  await expect(anna.getByRole("heading", { level: 1, name: "Credit note for 2041" })).toBeVisible();
  await expect(anna.getByText("2041 has been credited previously, with 2042.")).toBeVisible();
});

test("an invoice in another currency is credited by hand, and the page says so", async ({ openBrowser }) => {
  const [berg, ek] = [await aMailbox("Bergs Bygg AB"), await aMailbox("Eks Kakel AB")];
  const id = await aSentInvoice(berg, ek, { currency: "EUR" });
  const page = await openBrowser(berg.head);

  await page.goto(`${newDocumentPage(berg)}/write?credits=${id}`);

  await expect(page.getByText("Fakturan är i EUR.")).toBeVisible();
  await expect(page.locator('[id="lines.0.text"]')).toHaveValue("");
});

test("reverse charge is chosen on a line, and the invoice says so", async ({ openBrowser, baseURL }) => {
  test.slow();
  const [berg, ek] = [await aMailbox("Bergs Bygg AB"), await aMailbox("Eks Kakel AB")];
  const page = await openBrowser(berg.head);

  await page.goto(`${newDocumentPage(berg)}/write`);
  await fillInvoice(page, ek);
  for (const row of [0, 2]) await page.locator(`[id="lines.${row}.vat"]`).selectOption({ label: "0 %, omvänd betalningsskyldighet" });
  await button(page, "Förhandsgranska").click();
  await expect(page.locator(".sheet")).toContainText("Omvänd betalningsskyldighet");
  await expect(page.locator(".sheet .total")).toContainText("2 600,00 kr");
  await button(page, "Skicka").click();
  await page.waitForURL(new RegExp(`/my/${berg.companyId}/documents/[0-9a-f-]{36}$`));
  await page.context().addCookies([{ name: "locale", value: "en", url: baseURL! }]);
  await page.reload();
  await expect(page.locator(".sheet")).toContainText("Reverse charge");
});
