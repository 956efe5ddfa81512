import { at, where } from "#lib/einvoice/rules/context.ts";
import { atRoot, type Rule, rule } from "#lib/einvoice/rules/rule.ts";
import type { Element } from "#lib/einvoice/xml/element.ts";
import { all, filled, has, trimmed } from "#lib/einvoice/xml/select.ts";
import { reads } from "#lib/einvoice/xml/text.ts";
import { isWithinGermany } from "../about/countries.ts";
import { germanParties } from "./parties.ts";
import { germanPayment } from "./payment.ts";
import { saysDiscountsRight } from "./skonto.ts";

const types = "326 380 384 389 381 875 876 877".split(" ");
const correctedInvoice = "384";
const taxed = "S Z E AE K G L M".split(" ");
const categories = [
  "AllowanceCharge/TaxCategory/ID",
  "InvoiceLine/Item/ClassifiedTaxCategory/ID",
  "CreditNoteLine/Item/ClassifiedTaxCategory/ID",
];

/** What holds where both the seller and the buyer have addresses in Germany. */
export const germany: readonly Rule[] = where(isWithinGermany, [
  ...germanParties,
  ...germanPayment,
  rule("DE-R-014", "fatal", "BT-119", at("TaxTotal/TaxSubtotal"), (subtotal) => filled(subtotal, "TaxCategory/Percent")),
  rule("DE-R-015", "fatal", "BT-10", atRoot, (root) => filled(root, "BuyerReference")),
  rule("DE-R-016", "fatal", "BT-31 32", atRoot, (root) => !isTaxed(root) || isRegistered(root)),
  rule("DE-R-017", "warning", "BT-3", atRoot, (root) => isOfType(root, ...types)),
  rule("DE-R-018", "fatal", "BT-20", atRoot, (root) =>
    all(root, "PaymentTerms/Note")
      .slice(0, 1)
      .every(({ text }) => saysDiscountsRight(text)),
  ),
  rule("DE-R-022", "fatal", "BT-125", atRoot, hasDistinctFileNames),
  rule("DE-R-026", "warning", "BT-25", atRoot, (root) => {
    return !isOfType(root, correctedInvoice) || has(root, "BillingReference/InvoiceDocumentReference");
  }),
  rule("DE-R-T02", "warning", "BT-124", at("AdditionalDocumentReference/Attachment/ExternalReference"), hasWholeAddress),
]);

function isTaxed(root: Element): boolean {
  return categories.some((path) => reads(root, path, ...taxed));
}

function isRegistered(root: Element): boolean {
  const numbers = all(root, "AccountingSupplierParty/Party/PartyTaxScheme/CompanyID");
  return numbers.some((number) => trimmed(number) !== "") || has(root, "TaxRepresentativeParty");
}

function isOfType(root: Element, ...codes: string[]): boolean {
  return reads(root, "InvoiceTypeCode", ...codes) || reads(root, "CreditNoteTypeCode", ...codes);
}

function hasDistinctFileNames(root: Element): boolean {
  const files = all(root, "AdditionalDocumentReference/Attachment/EmbeddedDocumentBinaryObject");
  const names = files.flatMap(({ attributes }) => attributes.filename ?? []);
  return new Set(names).size === names.length;
}

/** An address that says how it is reached, "https:". */
function hasWholeAddress(reference: Element): boolean {
  return all(reference, "URI").some(({ text }) => /^[A-Za-z][A-Za-z\d+.-]+:/.test(text));
}
