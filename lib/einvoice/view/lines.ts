import type { Locale } from "#lib/locale.ts";
import type { Line } from "../model/invoice.ts";
import { type Decimal, write } from "../values/decimal.ts";
import { adjustedLine, rateOf } from "./adjustments.ts";
import { isUnit } from "./known.ts";
import { identifierOf, schemeName } from "./parties.ts";
import { countryName, money, periodOf, plain, shown, wordsOf } from "./shown.ts";

export type LineRow = { id: string; name: string; details: string[]; quantity: string; price: string; vat: string; amount: string };

export function lineRow(line: Line, locale: Locale): LineRow {
  const { id = "", name = "", quantity, unit, vat, amount } = line;
  return {
    id: shown(id),
    name: shown(name),
    details: [...articleOf(line, locale), ...aboutOf(line, locale), ...pricedOf(line, locale)].map(shown),
    quantity: quantity ? quantityOf(quantity, unit, locale) : "",
    price: priceOf(line, locale),
    vat: vat ? rateOf(vat, locale) : "",
    amount: amount ? money(amount, locale) : "",
  };
}

function quantityOf(quantity: Decimal, unit: string | undefined, locale: Locale): string {
  const t = wordsOf(locale);
  const name = unit && isUnit(unit) ? t(`units.${unit}`, { count: Number(write(quantity)) }) : shown(unit ?? "");
  return [plain(quantity, locale), name].filter(Boolean).join("\u00a0");
}

function priceOf({ price = {}, unit }: Line, locale: Locale): string {
  const { amount, per, perUnit = unit } = price;
  const each = amount ? money(amount, locale) : "";
  return per && write(per) !== "1" ? wordsOf(locale)("lines.per", { price: each, quantity: quantityOf(per, perUnit, locale) }) : each;
}

function articleOf(
  { description, sellersId, buyersId, standardId, classifications = [], origin, properties = [] }: Line,
  locale: Locale,
): string[] {
  const t = wordsOf(locale);
  const { value = "", scheme = "" } = standardId ?? {};
  return [
    description,
    sellersId && t("lines.sellersId", { value: sellersId }),
    buyersId && t("lines.buyersId", { value: buyersId }),
    value && t("lines.standardId", { scheme: schemeName(scheme, t), value }),
    ...classifications.map(({ code = "", list = "", version }) =>
      t("lines.classification", { value: code, list: [list, version].filter(Boolean).join(" ") }),
    ),
    origin && t("lines.origin", { country: countryName(origin, locale) }),
    ...properties.map(({ name: property = "", value: said = "" }) => t("lines.property", { name: property, value: said })),
  ].flatMap((one) => one || []);
}

function aboutOf({ note, period, orderLine, object, accountingCost }: Line, locale: Locale): string[] {
  const t = wordsOf(locale);
  const when = period && periodOf(period, locale);
  return [
    note,
    when && t("lines.period", { period: when }),
    orderLine && t("lines.orderLine", { value: orderLine }),
    object && t("lines.object", { value: identifierOf(object, t) }),
    accountingCost && t("lines.accountingCost", { value: accountingCost }),
  ].flatMap((one) => one || []);
}

function pricedOf({ price: { gross, discount } = {}, allowances = [], charges = [] }: Line, locale: Locale): string[] {
  const t = wordsOf(locale);
  return [
    ...(gross ? [t("lines.gross", { value: money(gross, locale) })] : []),
    ...(discount ? [t("lines.discount", { value: money(discount, locale) })] : []),
    ...allowances.map((one) => adjustedLine(one, "allowance", locale)),
    ...charges.map((one) => adjustedLine(one, "charge", locale)),
  ];
}
