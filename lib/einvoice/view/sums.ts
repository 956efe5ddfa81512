import type { Locale } from "#lib/locale.ts";
import type { Adjustment, Invoice } from "../model/invoice.ts";
import { type Decimal, isSame, subtract, zero } from "../values/decimal.ts";
import { rateOf, whyOf } from "./adjustments.ts";
import { money, moneyIn, shown, wordsOf } from "./shown.ts";

export type Sum = { term: string; amount: string; isTotal?: true };
export type RateRow = { rate: string; taxable: string; tax: string; why: string[] };

export function rateRows({ vat = [] }: Invoice, locale: Locale): RateRow[] {
  return vat.map(({ taxable, tax, exemption, exemptionCode, ...category }) => ({
    rate: rateOf(category, locale),
    taxable: taxable ? money(taxable, locale) : "",
    tax: tax ? money(tax, locale) : "",
    why: [exemption, exemptionCode].flatMap((why) => (why ? shown(why) : [])),
  }));
}

/** From the lines to what is to be paid, each step in its own row. */
export function sumsOf({ kind, totals = {}, allowances = [], charges = [], currency, taxCurrency }: Invoice, locale: Locale): Sum[] {
  const t = wordsOf(locale);
  const row = (term: string, amount: Decimal | undefined): Sum[] => (amount ? [{ term, amount: money(amount, locale) }] : []);
  const less = (amount: Decimal | undefined) => amount && subtract(zero, amount);
  const { payable, vatInTaxCurrency } = totals;
  return [
    ...row(t("sums.lines"), totals.lines),
    ...allowances.flatMap((one) => row(whyOf(one, "allowance", locale), less(one.amount))),
    ...(isSaidBy(allowances, totals.allowances) ? [] : row(t("sums.allowances"), less(totals.allowances))),
    ...charges.flatMap((one) => row(whyOf(one, "charge", locale), one.amount)),
    ...(isSaidBy(charges, totals.charges) ? [] : row(t("sums.charges"), totals.charges)),
    ...row(t("sums.withoutVat"), totals.withoutVat),
    ...row(t("sums.vat"), totals.vat),
    ...(vatInTaxCurrency
      ? [
          {
            term: t("sums.vatInTaxCurrency", { currency: shown(taxCurrency ?? "") }),
            amount: moneyIn(vatInTaxCurrency, taxCurrency, locale),
          },
        ]
      : []),
    ...row(t("sums.withVat"), totals.withVat),
    ...row(t("sums.prepaid"), less(totals.prepaid)),
    ...row(t("sums.rounding"), totals.rounding),
    ...(payable
      ? [
          {
            term: t(kind === "credit-note" ? "sums.credited" : "sums.payable"),
            amount: moneyIn(payable, currency, locale),
            isTotal: true,
          } satisfies Sum,
        ]
      : []),
  ];
}

/** The sum of one is that one. */
const isSaidBy = ([only, ...others]: Adjustment[], sum: Decimal | undefined) => others.length === 0 && isSame(only?.amount, sum);
