import { lines, once, only, under } from "#lib/einvoice/rules/context.ts";
import { type Context, rule } from "#lib/einvoice/rules/rule.ts";
import { dateOf } from "#lib/einvoice/values/date.ts";
import {
  add,
  compare,
  type Decimal,
  decimalOf,
  divide,
  isWithin,
  multiply,
  round,
  subtract,
  sumOf,
  zero,
} from "#lib/einvoice/values/decimal.ts";
import type { Document, Element } from "#lib/einvoice/xml/element.ts";
import { all, first, has } from "#lib/einvoice/xml/select.ts";
import { count, decimalAt, decimalOr, reads, textAt } from "#lib/einvoice/xml/text.ts";
import { tolerance } from "./charges.ts";

const one: Decimal = { units: 1n, scale: 0 };
const invoicedObject = "130";

const startOf = once(({ root }: Document) => first(root, "InvoicePeriod/StartDate"));
const endOf = once(({ root }: Document) => first(root, "InvoicePeriod/EndDate"));

/** The days of lines, where the invoice has such a day too. */
const lineStarts: Context = (invoice) => (startOf(invoice) ? lines(invoice).flatMap((line) => all(line, "InvoicePeriod/StartDate")) : []);
const lineEnds: Context = (invoice) => (endOf(invoice) ? lines(invoice).flatMap((line) => all(line, "InvoicePeriod/EndDate")) : []);

const pricedPerQuantity = only(lines, (line) => has(line, "Price/BaseQuantity"));
const quantitiesWithUnit = only(under("Price", "BaseQuantity"), ({ attributes }) => "unitCode" in attributes);

/** Lines, their periods and prices. */
export const lineRules = [
  rule("PEPPOL-EN16931-R100", "fatal", "BT-128", lines, (line) => count(line, "DocumentReference") <= 1),
  rule("PEPPOL-EN16931-R101", "fatal", "BT-128", lines, (line) => {
    return !has(line, "DocumentReference") || reads(line, "DocumentReference/DocumentTypeCode", invoicedObject);
  }),
  rule("PEPPOL-EN16931-R110", "fatal", "BT-134", lineStarts, (start, invoice) => isInOrder(startOf(invoice), start)),
  rule("PEPPOL-EN16931-R111", "fatal", "BT-135", lineEnds, (end, invoice) => isInOrder(end, endOf(invoice))),
  rule("PEPPOL-EN16931-R120", "fatal", "BT-131", lines, isAsCounted),
  rule("PEPPOL-EN16931-R121", "fatal", "BT-149", pricedPerQuantity, isPerSomething),
  rule("PEPPOL-EN16931-R130", "fatal", "BT-150", quantitiesWithUnit, isInUnitOfLine),
];

function isInOrder(earlier: Element | undefined, later: Element | undefined): boolean {
  const [from, to] = [dateOf(earlier?.text), dateOf(later?.text)];
  return from !== undefined && to !== undefined && from <= to;
}

const quantityOf = ({ root }: Document): string => (root.name === "CreditNote" ? "CreditedQuantity" : "InvoicedQuantity");

/** Quantity times price for each, with charges and without allowances: the product is not rounded. */
function isAsCounted(line: Element, invoice: Document): boolean {
  const amount = decimalOr(line, "LineExtensionAmount", zero);
  const quantity = decimalOr(line, quantityOf(invoice), one);
  const price = decimalOr(line, "Price/PriceAmount", zero);
  const base = decimalOr(line, "Price/BaseQuantity", one);
  const charges = sumOfCharges(line, "true");
  const allowances = sumOfCharges(line, "false");
  if (!amount || !quantity || !price || !base || !charges || !allowances) return false;
  const goods = multiply(quantity, divide(price, base) ?? price);
  return isWithin(amount, subtract(add(goods, charges), allowances), tolerance);
}

function sumOfCharges(line: Element, indicator: "true" | "false"): Decimal | undefined {
  const written = all(line, "AllowanceCharge").filter((charge) => textAt(charge, "ChargeIndicator") === indicator);
  const amounts = written.flatMap((charge) => all(charge, "Amount")).map(({ text }) => decimalOf(text));
  return amounts.every((amount) => amount !== undefined) ? round(sumOf(amounts)) : undefined;
}

function isPerSomething(line: Element): boolean {
  const base = decimalAt(line, "Price/BaseQuantity");
  return base !== undefined && compare(base, zero) > 0;
}

function isInUnitOfLine(base: Element, invoice: Document): boolean {
  const quantities = all(base.parent?.parent, quantityOf(invoice));
  return quantities.length === 0 || quantities.some(({ attributes }) => attributes.unitCode === base.attributes.unitCode);
}
