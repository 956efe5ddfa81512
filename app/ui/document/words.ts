import { decimalOf } from "#lib/einvoice/values/decimal.ts";
import { moneyIn } from "#lib/einvoice/view/shown.ts";
import type { Opened } from "#lib/exchange/views/document.ts";
import { dayInText } from "#lib/i18n/format.ts";
import { textsFor } from "#lib/i18n/texts.ts";
import type { Locale } from "#lib/locale.ts";

type Named = Pick<Opened, "direction" | "kind" | "number" | "title" | "counterpartName">;

/** "Faktura 20418 från Nordkap Redskap HB"; of another document its title; a file that says nothing of itself by its own name. */
export function headingOf({ direction, kind, number, title, counterpartName: name }: Named, locale: Locale, file = ""): string {
  if (kind === "document") return title;
  const t = textsFor(locale, "document");
  if (!number && !name) return t("heading.file", { name: file });
  const facts = { kind: t(`kinds.${kind}`), number, name };
  return t(name ? `heading.${direction}` : "heading.toNobody", facts);
}

/** "2026-12-27" of a column, in words. */
export const dayOf = (day: string, locale: Locale): string => dayInText(new Date(`${day}T12:00:00Z`), locale);

type Paid = Pick<Opened, "kind" | "payable" | "currency" | "dueOn">;

/** "20 266,00 kr"; nothing where the file has no sum. */
export function sumOf({ payable, currency }: Pick<Paid, "payable" | "currency">, locale: Locale): string | undefined {
  const sum = decimalOf(payable ?? "");
  return sum && moneyIn(sum, currency ?? undefined, locale);
}

/** "20 266,00 kr, förfaller den 27 december 2026". */
export function amountOf(document: Paid, locale: Locale): string | undefined {
  const amount = sumOf(document, locale);
  if (!amount) return undefined;
  const t = textsFor(locale, "document.amount");
  if (document.kind === "credit-note") return t("credit", { amount });
  return document.dueOn ? t("payBy", { amount, day: dayOf(document.dueOn, locale) }) : t("pay", { amount });
}

/** "EN 16931 1.3.16, Peppol BIS 3.0.21": the rule sets of "en16931-1.3.16 peppol-3.0.21". */
export const rulesIn = (ruleSets: string): string =>
  ruleSets
    .split(" ")
    .map((one) => one.replace(/^en16931-/, "EN 16931 ").replace(/^peppol-/, "Peppol BIS "))
    .join(", ");

/** What a list of codes calls one of them; another is shown as it stands. */
export const wordIn = (words: Record<string, string>, code: string): string => (Object.hasOwn(words, code) ? (words[code] ?? code) : code);
