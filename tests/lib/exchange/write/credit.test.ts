import { expect, test } from "vitest";
import { checkInvoice } from "#lib/einvoice/check.ts";
import { sample } from "#lib/einvoice/model/sample.ts";
import { answerInvoice } from "#lib/exchange/answer/answer.ts";
import { openDocument } from "#lib/exchange/views/document.ts";
import { proposeCredit } from "#lib/exchange/write/credit.ts";
import { fileOf } from "#lib/exchange/write/file.ts";
import { WriteInput } from "#lib/exchange/write/input.ts";
import { modelOf } from "#lib/exchange/write/model.ts";
import { writeAndSend } from "#lib/exchange/write/write-and-send.ts";
import { aMailbox, aReceivedInvoice, aSentInvoice } from "#tests/support/cast/mailboxes.ts";
import { typedFor } from "#tests/support/cast/typed-invoice.ts";

const mailboxes = async () => [await aMailbox("Bergs Bygg AB"), await aMailbox("Eks Kakel AB")] as const;

/** The form as its reader sends it, untouched. */
function typedIn(start: Record<string, string>) {
  const rows = Array.from({ length: 50 }, (_, at) => at).filter((at) => start[`lines.${at}.text`]);
  const columns = ["text", "quantity", "unit", "price", "vat"];
  return {
    ...start,
    lines: rows.map((at) => Object.fromEntries(columns.map((column) => [column, start[`lines.${at}.${column}`]]))),
    note: "",
    ocr: "",
  };
}

test("a written invoice is credited with what the form is filled with: customer, lines, VAT and which invoice it is about", async () => {
  const [berg, ek] = await mailboxes();
  const lines = [
    { text: "Kakel, vit", quantity: "2,5", unit: "MTK", price: "1 250,50", vat: "25" },
    { text: "Rivning", quantity: "3", unit: "HUR", price: "10,125" + "0", vat: "AE" },
    { text: "Bok", quantity: "1", unit: "C62", price: "100", vat: "6" },
    { text: "Kurs", quantity: "1", unit: "DAY", price: "50", vat: "0" },
  ];
  const typed = { ...typedFor(berg, ek), number: "77", lines, exemption: "Undantag enligt 10 kap. mervärdesskattelagen" };
  const { documentId = "" } = await writeAndSend(berg.head, WriteInput.parse(typed));

  const credit = await proposeCredit(berg.head, documentId);

  expect(credit).toMatchObject({
    number: "77",
    left: [],
    start: { kind: "credit-note", number: "78", about: "77", aboutOn: "2026-11-30" },
  });
  const input = WriteInput.parse(typedIn(credit!.start));
  expect(input.lines).toEqual(WriteInput.parse(typed).lines);
  const own = { name: "Bergs Bygg AB", organisationNumber: berg.customer.organisationNumber };
  const { outcome, gist } = checkInvoice(fileOf(modelOf(input, own)).bytes);
  const invoice = await openDocument(berg.head, documentId);
  expect([outcome, gist?.kind, gist?.about, gist?.payable]).toEqual(["valid", "credit-note", "77", invoice?.payable]);
  expect(gist?.buyer.numbers).toEqual([ek.customer.organisationNumber]);
  const sent = await writeAndSend(berg.head, input);
  expect(sent.stoppedBecause).toBeNull();
  expect((await proposeCredit(berg.head, documentId))?.left).toEqual([{ what: "earlier", earlier: "78" }]);
});

const [line] = sample.lines;
const vat = { category: "S", rate: "25" };
const fee = { amount: "10.00", reason: "Frakt" };

test("what the form cannot say of an invoice is named, and left to whoever writes", async () => {
  const [berg, ek] = await mailboxes();
  const over: object = {
    charges: [{ ...fee, vat }],
    lines: [
      { ...line!, name: "Kakel", unit: "MTK", vat },
      { ...line!, name: "Rabatterad", charges: [fee] },
      { ...line!, name: "Pall", unit: "TNE" },
      { ...line!, name: "Hundra", unit: "C62", price: { amount: "5.00", per: "100" } },
    ],
  };
  const id = await aSentInvoice(berg, ek, over);

  const { start, left } = (await proposeCredit(berg.head, id))!;

  expect([start["lines.0.text"], start["lines.1.text"]]).toEqual(["Kakel", undefined]);
  expect(left.map((one) => (one.what === "line" ? `${one.line} ${one.because} ${one.code}` : one.what))).toEqual([
    ...["2 adjustments ", "3 unit TNE", "4 other "],
    "adjustments",
  ]);
});

test("in another currency only the customer is filled in", async () => {
  const [berg, ek] = await mailboxes();
  const id = await aSentInvoice(berg, ek, { currency: "EUR" });

  const { start, left } = (await proposeCredit(berg.head, id))!;

  expect(left).toEqual([{ what: "currency", currency: "EUR" }]);
  expect(start).toMatchObject({ buyerNumber: ek.customer.organisationNumber, buyerName: "Eks Kakel AB" });
});

test("only an invoice that has been sent is credited, by those who may send", async () => {
  const [berg, ek] = await mailboxes();
  const { documentId, sentId } = await aReceivedInvoice(berg, ek);
  await answerInvoice(ek.head, { documentId, code: "RE", reasons: ["PRI"], actions: ["CNF"], note: null });

  expect(await proposeCredit(ek.head, documentId)).toBeUndefined();
  expect(await proposeCredit(ek.head, sentId)).toBeUndefined();
  expect(await proposeCredit(berg.head, "nothing")).toBeUndefined();
  expect(await proposeCredit(berg.atOffice, sentId)).toMatchObject({ start: { kind: "credit-note" } });
});
