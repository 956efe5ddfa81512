import { sv } from "#lib/i18n/sv.ts";

const { units, kinds, taxPoints } = sv.invoiceSheet;
const { codes } = sv.invoiceSheet.pay;
const { categories } = sv.invoiceSheet.vat;

const isIn =
  <Names extends object>(names: Names) =>
  (code: string): code is keyof Names & string =>
    Object.hasOwn(names, code);

/** Which codes have a name in words: another is shown as it stands. */
export const isUnit = isIn(units);
export const isKind = isIn(kinds);
export const isTaxPoint = isIn(taxPoints);
export const isWayToPay = isIn(codes);
export const isCategory = isIn(categories);
