import { once, only } from "#lib/einvoice/rules/context.ts";
import { atRoot, each, rule } from "#lib/einvoice/rules/rule.ts";
import { compare, decimalOf, zero } from "#lib/einvoice/values/decimal.ts";
import type { Document, Element } from "#lib/einvoice/xml/element.ts";
import { all, first, has } from "#lib/einvoice/xml/select.ts";
import { textAt } from "#lib/einvoice/xml/text.ts";

const amounts = each(
  ..."Amount BaseAmount PriceAmount TaxableAmount LineExtensionAmount TaxExclusiveAmount TaxInclusiveAmount".split(" "),
  ..."AllowanceTotalAmount ChargeTotalAmount PrepaidAmount PayableRoundingAmount PayableAmount".split(" "),
);

const withAccountingCurrency = only(atRoot, (root) => has(root, "TaxCurrencyCode"));

/** Currencies and VAT totals. A VAT total without a breakdown is the one in the accounting currency. */
export const totals = [
  rule("PEPPOL-EN16931-R051", "fatal", "BT-5", (invoice) => [...amounts(invoice), ...taxAmounts(invoice)], isInCurrencyOfInvoice),
  rule("PEPPOL-EN16931-R053", "fatal", "BT-110", atRoot, (root) => taxTotals(root).filter(hasBreakdown).length === 1),
  rule("PEPPOL-EN16931-R054", "fatal", "BT-111", atRoot, (root) => {
    return taxTotals(root).filter((total) => !hasBreakdown(total)).length === (has(root, "TaxCurrencyCode") ? 1 : 0);
  }),
  rule("PEPPOL-EN16931-R055", "fatal", "BT-110 BT-111", withAccountingCurrency, haveSameSign),
];

const taxAmounts = only(
  each("TaxAmount"),
  ({ parent }) => parent?.name === "TaxSubtotal" || (parent?.name === "TaxTotal" && hasBreakdown(parent)),
);

const currencyOf = once(({ root }: Document) => first(root, "DocumentCurrencyCode"));

function isInCurrencyOfInvoice({ attributes }: Element, invoice: Document): boolean {
  return attributes.currencyID !== undefined && attributes.currencyID === currencyOf(invoice)?.text;
}

function taxTotals(root: Element): Element[] {
  return all(root, "TaxTotal");
}

function hasBreakdown(total: Element): boolean {
  return has(total, "TaxSubtotal");
}

function haveSameSign(root: Element): boolean {
  const accounting = signsIn(root, textAt(root, "TaxCurrencyCode"));
  const invoiced = signsIn(root, textAt(root, "DocumentCurrencyCode"));
  const bothHave = (isSo: (sign: number) => boolean) => accounting.some(isSo) && invoiced.some(isSo);
  return bothHave((sign) => sign <= 0) || bothHave((sign) => sign >= 0);
}

/** Of the VAT totals in a currency: -1, 0 or 1 each. */
function signsIn(root: Element, currency: string): number[] {
  return all(root, "TaxTotal/TaxAmount")
    .filter(({ attributes }) => attributes.currencyID === currency)
    .map(({ text }) => decimalOf(text))
    .flatMap((amount) => (amount ? [compare(amount, zero)] : []));
}
