import { at, only, where } from "#lib/einvoice/rules/context.ts";
import { atRoot, type Context, type Rule, rule } from "#lib/einvoice/rules/rule.ts";
import { isPlainDate } from "#lib/einvoice/values/date.ts";
import type { Element } from "#lib/einvoice/xml/element.ts";
import { all, first, has } from "#lib/einvoice/xml/select.ts";
import { reads, textAt } from "#lib/einvoice/xml/text.ts";
import { isSoldFrom, isSoldWithin } from "./about/countries.ts";

const types = ["380", "381"];
const kennitala = "0196";
const finalDueDate = "EINDAGI";
const accountLength = 12;

/** An invoice that says by which day it must be paid at the latest, as a document that it refers to. */
const withFinalDueDate: Context = only(atRoot, (root) => finalDueDates(root).length > 0);
const buyers = at("AccountingCustomerParty");

export const iceland: readonly Rule[] = [
  ...where(isSoldFrom("IS"), [
    rule("IS-R-001", "warning", "BT-3", atRoot, (root) => {
      return types.includes(textAt(root, "InvoiceTypeCode")) || types.includes(textAt(root, "CreditNoteTypeCode"));
    }),
    rule("IS-R-002", "fatal", "BT-30", atRoot, (root) => hasKennitala(root, "AccountingSupplierParty/Party")),
    rule("IS-R-003", "fatal", "BG-5", atRoot, (root) => hasStreetAndPostcode(root, "AccountingSupplierParty/Party")),
    rule("IS-R-006", "fatal", "BT-84", atRoot, (root) => hasWholeAccounts(root, "9")),
    rule("IS-R-007", "fatal", "BT-84", atRoot, (root) => hasWholeAccounts(root, "42")),
    rule("IS-R-008", "fatal", "BT-122", withFinalDueDate, (root) => finalDueDates(root).every(isPlainDate)),
    rule("IS-R-009", "fatal", "BT-9", withFinalDueDate, (root) => has(root, "DueDate")),
    rule("IS-R-010", "fatal", "BT-9", withFinalDueDate, isDueBeforeFinalDay),
  ]),
  ...where(isSoldWithin("IS"), [
    rule("IS-R-004", "fatal", "BT-47", buyers, (buyer) => hasKennitala(buyer, "Party")),
    rule("IS-R-005", "fatal", "BG-8", buyers, (buyer) => hasStreetAndPostcode(buyer, "Party")),
  ]),
];

function hasKennitala(element: Element, party: string): boolean {
  return all(element, `${party}/PartyLegalEntity/CompanyID`).some(({ attributes }) => attributes.schemeID === kennitala);
}

function hasStreetAndPostcode(element: Element, party: string): boolean {
  return has(element, `${party}/PostalAddress/StreetName`) && has(element, `${party}/PostalAddress/PostalZone`);
}

function hasWholeAccounts(root: Element, code: string): boolean {
  const means = all(root, "PaymentMeans").filter((one) => reads(one, "PaymentMeansCode", code));
  return means.every((one) => textAt(one, "PayeeFinancialAccount/ID").length === accountLength);
}

function finalDueDates(root: Element): string[] {
  const references = all(root, "AdditionalDocumentReference").filter((reference) => reads(reference, "DocumentDescription", finalDueDate));
  return references.map((reference) => first(reference, "ID")?.text ?? "");
}

/** In the order of their texts. */
function isDueBeforeFinalDay(root: Element): boolean {
  const due = first(root, "DueDate")?.text;
  return due !== undefined && finalDueDates(root).some((final) => due <= final);
}
