import type { Locale } from "#lib/locale.ts";
import type { Adjustment, VatRow } from "../model/invoice.ts";
import { isCategory } from "./known.ts";
import { money, plain, shown, type Words, wordsOf } from "./shown.ts";

type Kind = "allowance" | "charge";
type Bare = Omit<Adjustment, "vat">;

/** "Avtalsrabatt (2 % av 4 000,00, moms 12 %, kod 95)": why, and how it was worked out. */
export function whyOf(adjustment: Adjustment, kind: Kind, locale: Locale): string {
  const t = wordsOf(locale);
  const { reason, vat } = adjustment;
  const details = [...workedOut(adjustment, t, locale), ...(vat ? [t("adjusted.vat", { rate: rateOf(vat, locale) })] : [])];
  return withDetails(shown(reason ?? t(`adjusted.${kind}`)), details, t);
}

/** The same within a line, with its amount. */
export function adjustedLine(adjustment: Bare, kind: Kind, locale: Locale): string {
  const t = wordsOf(locale);
  const why = withDetails(shown(adjustment.reason ?? t(`adjusted.${kind}`)), workedOut(adjustment, t, locale), t);
  const { amount } = adjustment;
  return t(`lines.${kind}`, { value: amount ? money(amount, locale) : "", why });
}

function workedOut({ percent, base, reasonCode }: Bare, t: Words, locale: Locale): string[] {
  const share = percent && plain(percent, locale);
  return [
    ...(share && base ? [t("adjusted.of", { percent: share, base: money(base, locale) })] : []),
    ...(share && !base ? [t("adjusted.percent", { percent: share })] : []),
    ...(reasonCode ? [t("adjusted.code", { code: shown(reasonCode) })] : []),
  ];
}

const withDetails = (reason: string, details: string[], t: Words) =>
  details.length > 0 ? t("adjusted.why", { reason, details: details.join(", ") }) : reason;

/** "25 %", "Omvänd betalningsskyldighet", and both where a category of its own has a rate. */
export function rateOf({ category = "", rate }: Pick<VatRow, "category" | "rate">, locale: Locale): string {
  const t = wordsOf(locale);
  const name = isCategory(category) ? t(`vat.categories.${category}`) : category === "S" ? undefined : shown(category);
  if (name && (!rate || rate.units === 0n)) return name;
  const percent = rate ? plain(rate, locale) : "";
  return name ? t("vat.withName", { name, rate: percent }) : t("vat.percent", { rate: percent });
}
