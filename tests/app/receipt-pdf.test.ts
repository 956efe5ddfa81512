import { extractText, getDocumentProxy } from "unpdf";
import { expect, test } from "vitest";
import { receiptFacts, receiptTitle } from "#app/ui/receipt/facts.ts";
import { receiptPdf } from "#app/ui/receipt/pdf.ts";
import { findReceipt, findReceiptForOffice } from "#lib/collaborations/answer/receipt.ts";
import { locales } from "#lib/locale.ts";
import { anActiveCollaboration } from "#tests/support/cast/requests.ts";

async function aReceipt() {
  const { approval, employee, customer, administrator } = await anActiveCollaboration();
  return { receipt: (await findReceipt(administrator, approval.id))!, approval, employee, customer };
}

const squeezed = (text: string) => text.replace(/\s/g, "");

test.each(locales)("the file says all that the page says, with the terms in full (%s)", async (locale) => {
  const { receipt } = await aReceipt();

  const pdf = await getDocumentProxy((await receiptPdf(receipt, locale)).slice());
  const { text } = await extractText(pdf, { mergePages: true });

  for (const { term, fact } of receiptFacts(receipt, locale)) expect(squeezed(text)).toContain(squeezed(term + fact));
  expect(squeezed(text)).toContain(squeezed(receipt.termsText));
});

test.each(locales)("it says addresses in the letters that their owners write (%s)", async (locale) => {
  const { receipt } = await aReceipt();
  const addresses = { personEmail: "karin@xn--keri-poa.se", namedEmail: "karin@xn--grens-lra.se", namedBy: "Anna Lind", namedAs: "Karin" };

  const pdf = await getDocumentProxy((await receiptPdf({ ...receipt, ...addresses }, locale)).slice());
  const { text } = await extractText(pdf, { mergePages: true });

  expect(squeezed(text)).toContain("karin@åkeri.se");
  expect(squeezed(text)).toContain("karin@ågrens.se");
});

test.each(locales)("it is tagged, has its language and title, and the receipt itself fits one page (%s)", async (locale) => {
  const { receipt } = await aReceipt();

  const bytes = await receiptPdf(receipt, locale);
  const pdf = await getDocumentProxy(bytes.slice());
  const { info } = await pdf.getMetadata();
  const first = await pdf.getPage(1);
  const tree = JSON.stringify(await first.getStructTree());
  const { items } = await (await pdf.getPage(2)).getTextContent();

  expect(info).toMatchObject({ Title: receiptTitle(receipt, locale), Language: locale === "sv" ? "sv-SE" : "en-GB" });
  expect(first.view).toEqual([0, 0, 595.28, 841.89]);
  expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true });
  for (const role of ["H1", "Table", "TR", "TH", "TD"]) expect(tree).toContain(`"role":"${role}"`);
  expect(items[0]).toHaveProperty("str", expect.stringMatching(/^(Villkor|Terms and conditions), version 4$/));
  expect(Buffer.compare(bytes, await receiptPdf(receipt, locale))).toBe(0);
});

test("the office reads the same receipt", async () => {
  const { receipt, approval, employee, customer } = await aReceipt();
  const { check: _, ...hers } = (await findReceiptForOffice(employee, customer.id, approval.id))!;
  const { check: __, ...theirs } = receipt;
  expect(hers).toEqual(theirs);
  expect(hers.isWhole).toBe(true);
});
