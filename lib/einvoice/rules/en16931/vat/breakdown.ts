import type { Document } from "#lib/einvoice/xml/element.ts";
import { all } from "#lib/einvoice/xml/select.ts";
import { reads } from "#lib/einvoice/xml/text.ts";
import {
  type ByCode,
  besideLines,
  inBreakdown,
  inBreakdownOfAnyTax,
  onLines,
  onLinesOfAnyTax,
  onParts,
  onPartsOfAnyTax,
} from "./finders.ts";

type IsBrokenDown = (invoice: Document, code: string) => boolean;

const inSome =
  (...finders: ByCode[]): IsBrokenDown =>
  (invoice, code) =>
    finders.some((found) => found(invoice).has(code));

const isUsed = inSome(onLines, onParts);
const isUsedAnywhere = inSome(onLines, besideLines);
const isUsedForAnyTax = inSome(onLinesOfAnyTax, onPartsOfAnyTax);

/** Once, over all breakdowns: another in the accounting currency would be a second. */
export const isBrokenDownOnce: IsBrokenDown = (invoice, code) =>
  !isUsedAnywhere(invoice, code) || (inBreakdown(invoice).get(code) ?? []).flatMap((category) => all(category, "ID")).length === 1;

/** Where it is used and nowhere else; at how many rates, and for which tax, is not looked at. */
export const isBrokenDownIfUsed: IsBrokenDown = (invoice, code) =>
  isUsedForAnyTax(invoice, code) === inBreakdownOfAnyTax(invoice).has(code);

/** The same, where blanks around the code count in the breakdown of what is used. */
const isBrokenDownAsWritten =
  (found: ByCode): IsBrokenDown =>
  (invoice, code) =>
    isUsed(invoice, code)
      ? found(invoice)
          .get(code)
          ?.some((category) => reads(category, "ID", code)) === true
      : !inBreakdown(invoice).has(code);

export const isBrokenDownForVat = isBrokenDownAsWritten(inBreakdown);
export const isBrokenDownForAnyTax = isBrokenDownAsWritten(inBreakdownOfAnyTax);
