import { attachmentTypes } from "./attachment-types.ts";
import { countries, vatPrefixes } from "./countries.ts";
import { currencies, peppolCurrencies } from "./currencies.ts";
import { creditNoteTypes, invoiceTypes, peppolCreditNoteTypes, peppolInvoiceTypes } from "./document-types.ts";
import { itemClassifications } from "./items.ts";
import { noteSubjects } from "./notes.ts";
import { addressSchemes, identifierSchemes, peppolAddressSchemes } from "./parties.ts";
import { paymentMeans } from "./payment-means.ts";
import { allowanceReasons, chargeReasons } from "./reasons.ts";
import { referenceQualifiers } from "./references.ts";
import { units } from "./units.ts";
import { exemptionReasons, taxPointCodes, vatCategories } from "./vat.ts";

/** Code lists of EN 16931 1.3.16 (2026-04-10), and of Peppol BIS Billing 3.0.21 (2026-05-18) where Peppol has its own. */
const lists = {
  addressSchemes,
  allowanceReasons,
  attachmentTypes,
  chargeReasons,
  countries,
  creditNoteTypes,
  currencies,
  exemptionReasons,
  identifierSchemes,
  invoiceTypes,
  itemClassifications,
  noteSubjects,
  paymentMeans,
  peppolAddressSchemes,
  peppolCreditNoteTypes,
  peppolCurrencies,
  peppolInvoiceTypes,
  referenceQualifiers,
  taxPointCodes,
  units,
  vatCategories,
  vatPrefixes,
};

export type CodeList = keyof typeof lists;

const known = new Map<string, ReadonlySet<string>>(Object.entries(lists).map(([list, codes]) => [list, new Set(codes)]));

/** Exactly one code of the list, as written: blanks and small letters count. */
export const isIn = (list: CodeList, value: string): boolean => known.get(list)?.has(value) ?? false;

/** The list in its order, a blank between codes. */
export const written = (list: CodeList): string => lists[list].join(" ");
