import { at } from "#lib/einvoice/rules/context.ts";
import { atRoot, type Condition, each, type Rule } from "#lib/einvoice/rules/rule.ts";
import type { Document, Element } from "#lib/einvoice/xml/element.ts";
import { all, first, has } from "#lib/einvoice/xml/select.ts";
import { reads } from "#lib/einvoice/xml/text.ts";
import { fatal } from "../ground/conditions.ts";
import { type ByCode, inBreakdown, onAllowances, onCharges, onLines } from "./finders.ts";

const [withinUnion, notSubject, splitPayment, standard] = ["K", "O", "B", "S"] as const;

/** What some categories ask of the rest of the invoice. */
export const furtherVatRules: Rule[] = [
  fatal("BR-IC-11", "BT-72 BG-14", atRoot, ifBrokenDown(withinUnion, isDatedOrOfPeriod)),
  fatal(
    "BR-IC-12",
    "BT-80",
    atRoot,
    ifBrokenDown(withinUnion, (root) => isStated(root, "Delivery/DeliveryLocation/Address/Country/IdentificationCode")),
  ),
  fatal("BR-O-11", "BG-23", atRoot, ifBrokenDown(notSubject, isOnlyOneOf(inBreakdown))),
  fatal("BR-O-12", "BT-151", atRoot, ifBrokenDown(notSubject, isOnlyOneOf(onLines))),
  fatal("BR-O-13", "BT-95", atRoot, ifBrokenDown(notSubject, isOnlyOneOf(onAllowances))),
  fatal("BR-O-14", "BT-102", atRoot, ifBrokenDown(notSubject, isOnlyOneOf(onCharges))),
  fatal("BR-B-01", "BT-118 BT-151", atRoot, isItalianIfSplit),
  fatal("BR-B-02", "BT-118 BT-151", atRoot, (_, invoice) => !(isUsed(invoice, splitPayment) && isUsed(invoice, standard))),
];

function ifBrokenDown(code: string, isSo: Condition): Condition {
  return (root, invoice) => {
    const found = inBreakdown(invoice).get(code) ?? [];
    return !found.some((category) => has(category, "ID")) || isSo(root, invoice);
  };
}

function isOnlyOneOf(found: ByCode): Condition {
  return (_, invoice) => [...found(invoice).keys()].every((code) => code === notSubject);
}

/** Whatever the period says of itself. */
function isDatedOrOfPeriod(root: Element): boolean {
  return isStated(root, "Delivery/ActualDeliveryDate") || all(root, "InvoicePeriod").some(({ children }) => children.length > 0);
}

/** By more than one character, blanks counted. */
const isStated = (root: Element, path: string): boolean => [...(first(root, path)?.text ?? "")].length > 1;

/** An Italian public body pays the VAT itself: that is only so between addresses in Italy. */
function isItalianIfSplit(_: Element, invoice: Document): boolean {
  const isSplit = each("TaxCategory", "ClassifiedTaxCategory")(invoice).some((category) => reads(category, "ID", splitPayment));
  return !isSplit || invoice.named("IdentificationCode").every(({ text }) => text === "IT");
}

const categories = [at("TaxTotal/TaxSubtotal/TaxCategory"), at("AllowanceCharge/TaxCategory"), each("ClassifiedTaxCategory")];

const isUsed = (invoice: Document, code: string): boolean =>
  categories.some((context) => context(invoice).some((category) => reads(category, "ID", code)));
