import { at, once } from "#lib/einvoice/rules/context.ts";
import { type Context, each } from "#lib/einvoice/rules/rule.ts";
import type { Document, Element } from "#lib/einvoice/xml/element.ts";
import { all, first } from "#lib/einvoice/xml/select.ts";
import { textAt } from "#lib/einvoice/xml/text.ts";
import { allowances, anyAllowances, anyCharges, charges, inLines, isVat } from "../ground/kinds.ts";

/** An invoice's categories by their code. */
export type ByCode = (invoice: Document) => ReadonlyMap<string, readonly Element[]>;

export const codeOf = (category: Element): string => textAt(category, "ID");

/** Sorted once for each invoice: nine categories have ten rules each. */
const byCode = (context: Context, code = codeOf): ByCode => once((invoice) => Map.groupBy(context(invoice), code));

const ofVat = (context: Context, code = codeOf): ByCode => byCode((invoice) => context(invoice).filter(isVat), code);

const categoriesOf =
  (context: Context): Context =>
  (invoice) =>
    context(invoice).flatMap((element) => all(element, "TaxCategory"));

const breakdown = at("TaxTotal/TaxSubtotal/TaxCategory");

export const onLines = ofVat(each("ClassifiedTaxCategory"));
export const onItems = ofVat(inLines("Item/ClassifiedTaxCategory"));
/** Of the invoice, of lines and of prices. */
export const onAllowances = ofVat(categoriesOf(anyAllowances));
export const onCharges = ofVat(categoriesOf(anyCharges));
/** Blanks around the code count. */
export const onChargesAsWritten = ofVat(categoriesOf(anyCharges), (category) => first(category, "ID")?.text ?? "");
export const onInvoiceAllowances = ofVat(categoriesOf(allowances));
export const onInvoiceCharges = ofVat(categoriesOf(charges));
export const inBreakdown = ofVat(breakdown);
/** Of allowances, charges and breakdowns, wherever they stand. */
export const besideLines = ofVat(each("TaxCategory"));

/** On allowances and charges, whichever of the two. */
export const onParts = ofVat(categoriesOf(each("AllowanceCharge")));

/** Of VAT or of another tax. */
export const onLinesOfAnyTax = byCode(each("ClassifiedTaxCategory"));
export const onPartsOfAnyTax = byCode(categoriesOf(each("AllowanceCharge")));
export const inBreakdownOfAnyTax = byCode(breakdown);
