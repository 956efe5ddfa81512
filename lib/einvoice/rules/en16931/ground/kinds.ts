import { at, lines, once, only } from "#lib/einvoice/rules/context.ts";
import { type Context, each } from "#lib/einvoice/rules/rule.ts";
import type { Element } from "#lib/einvoice/xml/element.ts";
import { all, trimmed } from "#lib/einvoice/xml/select.ts";
import { reads, textAt } from "#lib/einvoice/xml/text.ts";

export const seller = "AccountingSupplierParty/Party";
export const buyer = "AccountingCustomerParty/Party";

export const isAllowance = (element: Element): boolean => ["false", "0"].includes(textAt(element, "ChargeIndicator"));
export const isCharge = (element: Element): boolean => ["true", "1"].includes(textAt(element, "ChargeIndicator"));

/** Of a party's registration or of a category: that the tax is VAT. Small letters and blanks around do not matter. */
export const isVat = (element: Element): boolean => all(element, "TaxScheme/ID").some((scheme) => trimmed(scheme).toUpperCase() === "VAT");

export const vatIn = (element: Element | undefined, path: string): Element[] => all(element, path).filter(isVat);

/** What stands at a path in each line. */
export const inLines = (path: string): Context => once((invoice) => lines(invoice).flatMap((line) => all(line, path)));

/** Of the whole invoice, not of a line. */
export const allowances = once(only(at("AllowanceCharge"), isAllowance));
export const charges = once(only(at("AllowanceCharge"), isCharge));

export const lineAllowances = once(only(inLines("AllowanceCharge"), isAllowance));
export const lineCharges = once(only(inLines("AllowanceCharge"), isCharge));

/** Wherever they stand: of the invoice, a line or a price. */
export const anyAllowances = once(only(each("AllowanceCharge"), isAllowance));
export const anyCharges = once(only(each("AllowanceCharge"), isCharge));

/** UNCL 1001: that what is referred to is the object that is invoiced, such as a meter or a subscription. */
const invoicedObject = "130";

export const isOfObject = (reference: Element | undefined): boolean => reads(reference, "DocumentTypeCode", invoicedObject);
