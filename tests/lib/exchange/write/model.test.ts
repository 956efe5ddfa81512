import { expect, test } from "vitest";
import { write } from "#lib/einvoice/values/decimal.ts";
import { completed } from "#lib/einvoice/write/complete.ts";
import { WriteInput } from "#lib/exchange/write/input.ts";
import { modelOf } from "#lib/exchange/write/model.ts";
import { typedInvoice } from "#tests/support/cast/typed-invoice.ts";

const own = { name: "Bergs Bygg AB", organisationNumber: "5591004105" };
const [line] = typedInvoice.lines;

const invoiceOf = (over: object, company = own) => completed(modelOf(WriteInput.parse({ ...typedInvoice, ...over }), company));
const sumsOf = ({ totals = {}, vat = [] }: ReturnType<typeof invoiceOf>) => ({
  withoutVat: totals.withoutVat && write(totals.withoutVat),
  vat: totals.vat && write(totals.vat),
  payable: totals.payable && write(totals.payable),
  rates: vat.map(({ category, rate, tax }) => [category, rate && write(rate), tax && write(tax)].join(" ")),
});
const lines = (...all: Partial<typeof line>[]) => ({ lines: all.map((one) => ({ ...line, ...one })) });

test("what is typed with a comma and a space is what the invoice says, and öre are rounded once a line", () => {
  const invoice = invoiceOf(lines({ quantity: "3", price: "33,333" + "3" }, { quantity: "0,5", price: "1 250,50" }));

  expect(invoice.lines?.map(({ amount }) => amount && write(amount))).toEqual(["100.00", "625.25"]);
  expect(sumsOf(invoice)).toEqual({ withoutVat: "725.25", vat: "181.31", payable: "906.56", rates: ["S 25 181.31"] });
});

test("each rate of VAT has its own sum, and what is exempt says why", () => {
  const invoice = invoiceOf({
    ...lines({ price: "100", quantity: "1" }, { price: "100", vat: "12" }, { price: "10", vat: "6" }, { price: "50", vat: "0" }),
    exemption: "Undantag enligt 10 kap. mervärdesskattelagen",
  });

  expect(sumsOf(invoice).rates).toEqual(["S 25 25.00", "S 12 24.00", "S 6 1.20", "E 0 0.00"]);
  expect(invoice.vat?.at(-1)?.exemption).toBe("Undantag enligt 10 kap. mervärdesskattelagen");
});

test("a credit note says which invoice it is about, and asks for no money", () => {
  const { kind, type, preceding, payment, due } = invoiceOf({ kind: "credit-note", about: "1000" });

  expect({ kind, type, preceding, payment, due }).toEqual({
    kind: "credit-note",
    type: "381",
    preceding: [{ number: "1000" }],
    payment: undefined,
    due: undefined,
  });
});

test("a sole trader who is not registered for VAT is outside of it", () => {
  const ellen = { name: "Ellens Trädgård", organisationNumber: "8507099805" };
  const invoice = invoiceOf({ ...lines({ vat: "0" }), vatNumber: "", fTax: "" }, ellen);

  expect(invoice.seller).toMatchObject({ endpoint: { value: "8507099805", scheme: "0007" }, name: "Ellens Trädgård" });
  expect([invoice.seller?.vatId, invoice.seller?.taxRegistration]).toEqual([undefined, undefined]);
  expect(sumsOf(invoice).rates).toEqual(["O  0.00"]);
});

test("it is paid to bankgiro or plusgiro, or to either, by the same OCR number", () => {
  const { payment } = invoiceOf({ plusgiro: "41 23 45-1", ocr: "10017" });

  expect(payment).toEqual({
    code: "30",
    reference: "10017",
    accounts: [
      { id: "5501234", branch: "SE:BANKGIRO" },
      { id: "4123451", branch: "SE:PLUSGIRO" },
    ],
  });
});

test.each([
  ["a bankgiro number with a wrong digit", { bankgiro: "550-1235" }, "bankgiro giveBankgiro"],
  ["a plusgiro number with a wrong digit", { plusgiro: "4123457" }, "plusgiro givePlusgiro"],
  ["no account", { bankgiro: "" }, "bankgiro giveGiro"],
  ["an OCR number with a wrong digit", { ocr: "10018" }, "ocr giveOcr"],
  ["a credit note about nothing", { kind: "credit-note" }, "about giveAbout"],
  ["a day to pay before the invoice", { dueOn: "2026-11-29" }, "dueOn dueBeforeIssued"],
  ["VAT without a VAT number", { vatNumber: "" }, "vatNumber vatWithoutNumber"],
  ["no VAT without a reason", lines({ vat: "0" }), "exemption giveExemption"],
  ["a price that could be two", lines({ price: "1.250" }), "lines.0.price givePrice"],
  ["a price below nothing", lines({ price: "-5" }), "lines.0.price givePrice"],
  ["a quantity that is a word", lines({}, { quantity: "några" }), "lines.1.quantity giveQuantity"],
  ["a text that no file can hold", { note: "\u0001" }, "note unwritable"],
])("%s is said at its field", (_, over, said) => {
  const { error } = WriteInput.safeParse({ ...typedInvoice, ...over });

  expect(error?.issues.map(({ path, message }) => `${path.join(".")} ${message}`)).toEqual([said]);
});
