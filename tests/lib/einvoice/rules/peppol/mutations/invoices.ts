import { type Changed, example } from "./changed.ts";

/** Umeå to Umeå, two lines at 25 per cent, paid to a bankgiro. */
export const base = example("base");

const afterFirstLineAmount = '<cbc:LineExtensionAmount currencyID="SEK">6400.00</cbc:LineExtensionAmount>';
export const inFirstLineOf = (invoice: Changed, added: string) => invoice.with(afterFirstLineAmount, `${afterFirstLineAmount}${added}`);
export const inFirstLine = (added: string) => inFirstLineOf(base, added);

const firstPrice = '<cbc:PriceAmount currencyID="SEK">3200.00</cbc:PriceAmount>';
export const inFirstPrice = (added: string) => base.with(firstPrice, `${firstPrice}${added}`);

/** A discount of nothing on the first line. */
export const discounted = inFirstLine(
  '<cac:AllowanceCharge><cbc:ChargeIndicator>false</cbc:ChargeIndicator><cbc:AllowanceChargeReason>Rabatt</cbc:AllowanceChargeReason><cbc:Amount currencyID="SEK">0.00</cbc:Amount></cac:AllowanceCharge>',
);

/** How base is paid, to be paid otherwise. */
export const giro =
  "<cbc:PaymentMeansCode>30</cbc:PaymentMeansCode><cbc:PaymentID>202610416</cbc:PaymentID><cac:PayeeFinancialAccount><cbc:ID>5501234</cbc:ID><cac:FinancialInstitutionBranch><cbc:ID>SE:BANKGIRO</cbc:ID></cac:FinancialInstitutionBranch></cac:PayeeFinancialAccount>";
