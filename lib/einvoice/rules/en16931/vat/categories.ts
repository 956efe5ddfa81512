import type { Condition } from "#lib/einvoice/rules/rule.ts";
import { isSumOfCategory, isSumOfRate, isSumOfUsedRate } from "./basis.ts";
import { isBrokenDownForAnyTax, isBrokenDownForVat, isBrokenDownIfUsed, isBrokenDownOnce } from "./breakdown.ts";
import { type ByCode, onAllowances, onCharges, onChargesAsWritten, onInvoiceAllowances, onInvoiceCharges } from "./finders.ts";
import { isAboveZero, isAbsent, isZero, isZeroOrAbove } from "./rates.ts";
import { nobodyForVat, type Registered, sellerAndBuyer, sellerAndBuyerForVat, sellerForTax, sellerForVat } from "./registrations.ts";

/** A category of VAT: what its rules are called by, its code, and in what its rules differ from those of the others. */
export type Category = {
  name: string;
  code: string;
  registered: Registered;
  /** By which allowances and charges it is seen whether someone has to be registered. */
  looksAt: { allowances: ByCode; charges: ByCode };
  isBrokenDown: typeof isBrokenDownOnce;
  hasRate: Condition;
  isBasis: Condition;
  isCharged: boolean;
  /** Why there is no VAT has to be said, or may not be. */
  isExplained: boolean;
};

const everywhere = { allowances: onAllowances, charges: onCharges };
const charged = {
  registered: sellerForTax,
  looksAt: everywhere,
  hasRate: isZeroOrAbove,
  isBasis: isSumOfRate,
  isCharged: true,
  isExplained: false,
};
const notCharged = {
  registered: sellerForTax,
  looksAt: everywhere,
  isBrokenDown: isBrokenDownOnce,
  hasRate: isZero,
  isBasis: isSumOfCategory,
  isCharged: false,
  isExplained: true,
};

export const standard: Category = {
  ...charged,
  name: "S",
  code: "S",
  isBrokenDown: isBrokenDownIfUsed,
  hasRate: isAboveZero,
  isBasis: isSumOfUsedRate,
};
/** The tax of the Canary Islands, and that of Ceuta and Melilla. */
const canaries: Category = {
  ...charged,
  name: "AF",
  code: "L",
  looksAt: { allowances: onAllowances, charges: onChargesAsWritten },
  isBrokenDown: isBrokenDownForAnyTax,
};
const ceuta: Category = { ...charged, name: "AG", code: "M", isBrokenDown: isBrokenDownForVat };

const zeroRated: Category = { ...notCharged, name: "Z", code: "Z", isExplained: false };
const exempt: Category = { ...notCharged, name: "E", code: "E" };
const reverseCharge: Category = { ...notCharged, name: "AE", code: "AE", registered: sellerAndBuyer };
const withinUnion: Category = { ...notCharged, name: "IC", code: "K", registered: sellerAndBuyerForVat };
const exported: Category = { ...notCharged, name: "G", code: "G", registered: sellerForVat };
const notSubject: Category = {
  ...notCharged,
  name: "O",
  code: "O",
  registered: nobodyForVat,
  looksAt: { allowances: onInvoiceAllowances, charges: onInvoiceCharges },
  hasRate: isAbsent,
};

export const categories = [standard, zeroRated, exempt, reverseCharge, withinUnion, exported, notSubject, canaries, ceuta];
