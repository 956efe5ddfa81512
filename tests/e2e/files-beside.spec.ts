import { strToU8, zipSync } from "fflate";
import { aMailbox, invoiceFile, receivedOf } from "#tests/support/cast/mailboxes.ts";
import { saved } from "#tests/support/pages/documents.ts";
import { expectNoOverflow } from "#tests/support/pages/narrow.ts";
import { fact } from "#tests/support/pages/office.ts";
import { button, newDocumentPage } from "#tests/support/pages/sending.ts";
import { expect, test } from "#tests/support/pages/test.ts";

const pdf = strToU8("%PDF-1.7\n% bild\n");

test("files that are called as an invoice go with it, and both sides save them, in English too", async ({ openBrowser, baseURL }) => {
  test.slow();
  const [berg, ek] = [await aMailbox("Bergs Bygg AB"), await aMailbox("Eks Kakel AB")];
  const invoice = invoiceFile(berg, ek, { number: "2041" });
  const zip = zipSync({
    "2041.xml": invoice.bytes,
    "2041.pdf": pdf,
    "2041-tid.csv": strToU8("dag;tid\n"),
    "annat.pdf": pdf,
    "2042.xml": invoiceFile(berg, ek, { number: "2042" }).bytes,
    "2042.pdf": strToU8("Hej"),
  });
  const files = [{ name: "alla.zip", mimeType: "application/zip", buffer: Buffer.from(zip) }];
  const [karin, anna] = [await openBrowser(berg.head), await openBrowser(ek.employee)];

  await karin.goto(newDocumentPage(berg));
  await karin.getByLabel("Fakturafiler").setInputFiles(files);
  await button(karin, "Skicka fakturorna").click();
  const items = karin
    .getByRole("main")
    .getByRole("listitem")
    .filter({ has: karin.locator(".chip") });
  await expect(items).toContainText(["2041.xml, med 2 filer", "annat.pdf", "2042.xml", "2042.pdf"]);
  await expect(items.nth(1)).toContainText("Ge filen samma namn som fakturans XML-fil.");
  await expect(items.nth(2)).toContainText("Fakturan väntar, eftersom en fil som hör till den inte kan skickas.");
  await expect(items.nth(3)).toContainText("Innehållet är inte det som namnet säger.");
  await expectNoOverflow(karin);
  await karin.getByRole("link", { name: "Faktura 2041" }).click();
  expect(await saved(karin, "2041.pdf")).toEqual({ name: "2041.pdf", bytes: Buffer.from(pdf) });
  const sentId = new URL(karin.url()).pathname.split("/").at(-1) ?? "";

  await anna.context().addCookies([{ name: "locale", value: "en", url: baseURL! }]);
  await anna.goto(`/documents/${await receivedOf(sentId)}`);
  expect(await saved(anna, "2041-tid.csv")).toEqual({ name: "2041-tid.csv", bytes: Buffer.from("dag;tid\n") });
  const answer = await anna.request.get(`${new URL(anna.url()).pathname}/files/beside-1`);
  expect([answer.headers()["x-content-type-options"], answer.headers()["content-disposition"]?.slice(0, 11)]).toEqual([
    "nosniff",
    "attachment;",
  ]);
  expect((await anna.request.get(`${new URL(anna.url()).pathname}/files/beside-3`)).status()).toBe(404);
  await anna.getByRole("link", { name: "Delivery report" }).click();
  await expect(fact(anna, "2041.pdf, enclosed")).toContainText(/^16 bytes?, [0-9a-f]{64}$/);
  await expect(anna.getByText("Unchanged: 3 files give the same checksums as when they were sent.")).toBeVisible();
  await expectNoOverflow(anna);

  await karin.goto(newDocumentPage(berg));
  const alone = { name: "f.xml", mimeType: "text/xml", buffer: Buffer.from(invoice.bytes) };
  await karin
    .getByLabel("Fakturafiler")
    .setInputFiles([alone, { name: "f.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.7") }]);
  await button(karin, "Skicka fakturorna").click();
  await expect(items.first()).toContainText("Filerna som hör till den lades inte till.");
});
