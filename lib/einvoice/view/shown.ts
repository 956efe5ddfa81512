import { dayInText } from "#lib/i18n/format.ts";
import { textsFor } from "#lib/i18n/texts.ts";
import type { Locale } from "#lib/locale.ts";
import { type Decimal, write } from "../values/decimal.ts";

export const wordsOf = (locale: Locale) => textsFor(locale, "invoiceSheet");
export type Words = ReturnType<typeof wordsOf>;

/** What would steer the reading, or not be seen: it is shown as the sign for a character that cannot be. */
const steering = /[[\p{Cc}\p{Bidi_Control}\u200b\u2060-\u2064\ufeff\u{e0000}-\u{e007f}]--[\t\n]]/gv;
const line = /\r\n?|[\u2028\u2029\u0085]/g;

/** A text of the sender's as it is shown: whatever stands in it, it is text. */
export const shown = (text: string): string => text.replace(line, "\n").replace(steering, "\ufffd");

const hard = "\u00a0";
const signs = { sv: { group: hard, point: ",", minus: "\u2212" }, en: { group: ",", point: ".", minus: "\u2212" } } as const;

/** Every figure of a number, in groups of three: "9 700,50" and "9,700.50". */
export function figures(value: Decimal, locale: Locale, decimals?: number): string {
  const { group, point, minus } = signs[locale];
  const [whole = "", part] = write(value, decimals).replace("-", "").split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group);
  return `${value.units < 0n ? minus : ""}${grouped}${part ? point + part : ""}`;
}

/** An amount with two decimals, or with those that it has beyond them. */
export const money = (value: Decimal, locale: Locale): string => figures(value, locale, value.scale > 2 ? undefined : 2);

/** "20 266,00 kr", "SEK 20,266.00". */
export function moneyIn(value: Decimal, currency: string | undefined, locale: Locale): string {
  if (!currency) return money(value, locale);
  if (locale === "en") return `${shown(currency)}${hard}${money(value, locale)}`;
  return `${money(value, locale)}${hard}${currency === "SEK" ? "kr" : shown(currency)}`;
}

/** A rate or a quantity without the noughts at its end. */
export function plain({ units, scale }: Decimal, locale: Locale): string {
  let short: Decimal = { units, scale };
  while (short.scale > 0 && short.units % 10n === 0n) short = { units: short.units / 10n, scale: short.scale - 1 };
  return figures(short, locale);
}

export const day = (written: string, locale: Locale): string => {
  const moment = /^\d{4}-\d\d-\d\d$/.test(written) ? new Date(`${written}T12:00:00Z`) : undefined;
  return moment && !Number.isNaN(moment.getTime()) ? dayInText(moment, locale) : shown(written);
};

export function periodOf({ from, to }: { from?: string; to?: string }, locale: Locale): string | undefined {
  const t = wordsOf(locale);
  if (from && to) return t("facts.between", { from: day(from, locale), to: day(to, locale) });
  if (from) return t("facts.from", { from: day(from, locale) });
  return to && t("facts.to", { to: day(to, locale) });
}

const countries = { sv: new Intl.DisplayNames("sv-SE", { type: "region" }), en: new Intl.DisplayNames("en-GB", { type: "region" }) };

/** "Sverige"; a code that is no country's is shown as it stands. */
export const countryName = (code: string, locale: Locale): string =>
  /^[A-Z]{2}$/.test(code) ? (countries[locale].of(code) ?? code) : shown(code);
