import { letOfficeAnswer } from "#lib/companies/let-office-answer.ts";
import { aMailbox } from "#tests/support/cast/mailboxes.ts";
import { letterTo } from "#tests/support/pages/mailbox.ts";
import { expectNoOverflow } from "#tests/support/pages/narrow.ts";
import { notice } from "#tests/support/pages/office.ts";
import { button, fillInvoice } from "#tests/support/pages/sending.ts";
import { expect, test } from "#tests/support/pages/test.ts";

test("an owner writes an invoice on her phone, the customer's accountant questions it, and the owner answers with a credit note", async ({
  openBrowser,
}) => {
  test.slow();
  const [berg, ek] = [await aMailbox("Bergs Bygg AB"), await aMailbox("Eks Kakel AB")];
  await letOfficeAnswer(ek.head, true);
  const [karin, anna] = [await openBrowser(berg.head), await openBrowser(ek.employee)];
  await karin.setViewportSize({ width: 320, height: 700 });

  await karin.goto("/my");
  await karin.getByRole("link", { name: /^Dokument/ }).click();
  await karin.getByRole("link", { name: "Skicka", exact: true }).click();
  await karin.getByRole("link", { name: "Skriv en faktura" }).click();
  await fillInvoice(karin, ek);
  await button(karin, "Förhandsgranska").click();
  await button(karin, "Skicka").click();
  await expect(karin.getByRole("heading", { name: "Faktura 1 till Eks Kakel AB" })).toBeVisible();
  await expectNoOverflow(karin);

  await anna.goto("/documents?view=in");
  await anna
    .getByRole("link", { name: /Bergs Bygg AB/ })
    .first()
    .click();
  await expect(anna.getByText("Första fakturan från avsändaren till bankgiro 550-1234")).toBeVisible();
  await anna.getByRole("link", { name: "Ifrågasätt …" }).click();
  await anna.getByRole("checkbox", { name: /^Priset/ }).check();
  await anna.getByRole("radio", { name: "Kreditera hela fakturan" }).check();
  await button(anna, "Granska svaret").click();
  await button(anna, "Skicka svaret").click();
  await expect(notice(anna, "Svaret är skickat")).toBeVisible();

  await letterTo(berg.head.email, "Svar som väntar på Bergs Bygg AB");
  await karin.goto(`/my/${berg.companyId}/documents?view=attention`);
  await karin
    .getByRole("link", { name: /Eks Kakel AB/ })
    .first()
    .click();
  await expect(karin.getByText("Kreditera hela fakturan")).toBeVisible();
  await karin.goto(`/my/${berg.companyId}/documents/new/write`);
  await fillInvoice(karin, ek);
  await karin.getByRole("radio", { name: /^Kreditfaktura/ }).check();
  await karin.locator("#about").fill("1");
  await karin.locator("#number").fill("2");
  await button(karin, "Förhandsgranska").click();
  await button(karin, "Skicka").click();
  await expect(karin.getByRole("heading", { name: "Kreditfaktura 2 till Eks Kakel AB" })).toBeVisible();

  await anna.goto("/documents?view=in");
  await expect(anna.getByRole("link", { name: /Kreditfaktura/ }).first()).toBeVisible();
});
