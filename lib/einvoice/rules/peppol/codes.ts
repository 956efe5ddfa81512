import { isIn } from "#lib/einvoice/codelists/lists.ts";
import { only, under } from "#lib/einvoice/rules/context.ts";
import { type Context, each, type Rule, rule } from "#lib/einvoice/rules/rule.ts";
import { isPlainDate } from "#lib/einvoice/values/date.ts";
import type { Element } from "#lib/einvoice/xml/element.ts";
import { first, trimmed } from "#lib/einvoice/xml/select.ts";
import { reads, textAt } from "#lib/einvoice/xml/text.ts";
import { isWithinGermany } from "./about/countries.ts";
import { isKnownProcess } from "./about/process.ts";

const days = each("IssueDate", "DueDate", "TaxPointDate", "StartDate", "EndDate", "ActualDeliveryDate");

const amounts = each(
  ..."Amount BaseAmount PriceAmount TaxAmount TaxableAmount LineExtensionAmount TaxExclusiveAmount TaxInclusiveAmount".split(" "),
  ..."AllowanceTotalAmount ChargeTotalAmount PrepaidAmount PayableRoundingAmount PayableAmount".split(" "),
);

const withAttribute = (name: string, attribute: string): Context => only(each(name), ({ attributes }) => attribute in attributes);

const reasonsOf = (indicator: "true" | "false"): Context =>
  only(under("AllowanceCharge", "AllowanceChargeReasonCode"), ({ parent }) => reads(parent, "ChargeIndicator", indicator));

/** Part of a bill for work under way, and a corrected invoice. */
const germanTypes = ["326", "384"];

/** Codes of lists, days, and what kind of document it is. */
export const codes: readonly Rule[] = [
  rule("PEPPOL-EN16931-CL001", "fatal", "BT-125-1", withAttribute("EmbeddedDocumentBinaryObject", "mimeCode"), ({ attributes }) => {
    return isIn("attachmentTypes", attributes.mimeCode ?? "");
  }),
  rule("PEPPOL-EN16931-CL002", "fatal", "BT-98 140", reasonsOf("false"), (reason) => isIn("allowanceReasons", trimmed(reason))),
  rule("PEPPOL-EN16931-CL003", "fatal", "BT-105 145", reasonsOf("true"), (reason) => isIn("chargeReasons", trimmed(reason))),
  rule("PEPPOL-EN16931-CL006", "fatal", "BT-8", under("InvoicePeriod", "DescriptionCode"), (code) => isIn("taxPointCodes", trimmed(code))),
  rule("PEPPOL-EN16931-CL007", "fatal", "currency", amounts, ({ attributes }) => isIn("peppolCurrencies", attributes.currencyID ?? "")),
  rule("PEPPOL-EN16931-CL008", "fatal", "BT-34-1 BT-49-1", withAttribute("EndpointID", "schemeID"), ({ attributes }) => {
    return isIn("peppolAddressSchemes", attributes.schemeID ?? "");
  }),
  rule("PEPPOL-EN16931-F001", "fatal", "dates", days, ({ text, isDivided }) => !isDivided && isPlainDate(text)),
  rule("PEPPOL-EN16931-P0100", "fatal", "BT-3", each("InvoiceTypeCode"), (type, invoice) => {
    return !isKnownProcess(invoice) || isIn("peppolInvoiceTypes", trimmed(type));
  }),
  rule("PEPPOL-EN16931-P0101", "fatal", "BT-3", each("CreditNoteTypeCode"), (type, invoice) => {
    return !isKnownProcess(invoice) || isIn("peppolCreditNoteTypes", trimmed(type));
  }),
  rule("PEPPOL-EN16931-P0112", "fatal", "BT-3", each("InvoiceTypeCode"), (type, invoice) => {
    return !germanTypes.includes(trimmed(type)) || isWithinGermany(invoice);
  }),
];

/** Which category of VAT a reason for no VAT belongs to. */
const exemptions: [id: string, reason: string, category: string][] = [
  ["PEPPOL-EN16931-P0104", "VATEX-EU-G", "G"],
  ["PEPPOL-EN16931-P0105", "VATEX-EU-O", "O"],
  ["PEPPOL-EN16931-P0106", "VATEX-EU-IC", "K"],
  ["PEPPOL-EN16931-P0107", "VATEX-EU-AE", "AE"],
  ["PEPPOL-EN16931-P0108", "VATEX-EU-D", "E"],
  ["PEPPOL-EN16931-P0109", "VATEX-EU-F", "E"],
  ["PEPPOL-EN16931-P0110", "VATEX-EU-I", "E"],
  ["PEPPOL-EN16931-P0111", "VATEX-EU-J", "E"],
];

const exemptBy = (reason: string): Context => only(each("TaxCategory"), (category) => reasonOf(category) === reason);
const reasonOf = (category: Element): string | undefined => first(category, "TaxExemptionReasonCode")?.text.toUpperCase();

export const exemptionReasons: readonly Rule[] = exemptions.map(([id, reason, category]) =>
  rule(id, "fatal", "BT-121", exemptBy(reason), (element) => textAt(element, "ID") === category),
);
