import { at, lines, once, only, under } from "../rules/context.ts";
import { atRoot, type Context, each, type RuleSet, rule } from "../rules/rule.ts";
import { decimalOf, write } from "../values/decimal.ts";
import type { Document, Element } from "../xml/element.ts";
import { all, first, has, trimmed } from "../xml/select.ts";
import { textAt } from "../xml/text.ts";
import { paymentHints } from "./payment.ts";

const glnScheme = "0088";
const glnLength = 13;

const gln: Context = only(
  (invoice) => [
    ...each("EndpointID", "CompanyID")(invoice),
    ...under("PartyIdentification", "ID")(invoice),
    ...under("DeliveryLocation", "ID")(invoice),
  ],
  ({ attributes }) => attributes.schemeID === glnScheme,
);
const taxed: Context = (invoice) => [
  ...lines(invoice).flatMap((line) => all(line, "Item/ClassifiedTaxCategory")),
  ...at("AllowanceCharge/TaxCategory")(invoice),
];

const creditNotes = only(atRoot, ({ name }) => name === "CreditNote");

/** What no rule asks for and a careful reader would ask about. Hints of our own: they never decide whether an invoice is valid. */
export const hints: RuleSet = {
  version: "hints-1",
  rules: [
    rule("OWN-HINT-RATE", "warning", "BT-119", taxed, hasBreakdown),
    rule("OWN-HINT-LINE", "warning", "BT-126", lines, isFirstOfItsNumber),
    rule("OWN-HINT-GLN", "warning", "GLN", gln, (number) => trimmed(number).length === glnLength),
    rule("OWN-HINT-CREDIT", "warning", "BT-25", creditNotes, (root) => has(root, "BillingReference/InvoiceDocumentReference/ID")),
    ...paymentHints,
  ],
};

/** "S 25": as two categories with the same rate are alike. */
function rateOf(category: Element): string {
  const rate = decimalOf(first(category, "Percent")?.text);
  return `${textAt(category, "ID")} ${rate ? Number(write(rate)) : ""}`;
}

const ratesBrokenDown = once(({ root }: Document) => new Set(all(root, "TaxTotal/TaxSubtotal/TaxCategory").map(rateOf)));

function hasBreakdown(category: Element, invoice: Document): boolean {
  return ratesBrokenDown(invoice).has(rateOf(category));
}

const firstByNumber = once((invoice: Document) => {
  const found = new Map<string, Element>();
  for (const line of lines(invoice)) if (!found.has(textAt(line, "ID"))) found.set(textAt(line, "ID"), line);
  return found;
});

function isFirstOfItsNumber(line: Element, invoice: Document): boolean {
  return firstByNumber(invoice).get(textAt(line, "ID")) === line;
}
