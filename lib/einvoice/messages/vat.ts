import { textsFor } from "#lib/i18n/texts.ts";
import type { Locale } from "#lib/locale.ts";

const charged = {
  brokenDown: "ifUsed",
  registered: "seller",
  rate: "notNegative",
  basis: "ofRate",
  tax: "byRate",
  reason: "superfluous",
} as const;
const notCharged = {
  brokenDown: "once",
  registered: "seller",
  rate: "zero",
  basis: "ofCategory",
  tax: "none",
  reason: "missing",
} as const;

/** What the ten rules of a category ask, by the name that its rules have. */
const asked = {
  S: { ...charged, rate: "above" },
  AF: charged,
  AG: charged,
  Z: { ...notCharged, reason: "superfluous" },
  E: notCharged,
  AE: { ...notCharged, registered: "both" },
  IC: { ...notCharged, registered: "both" },
  G: notCharged,
  O: { ...notCharged, registered: "none", rate: "absent" },
} as const;

const isCategory = (name: string): name is keyof typeof asked => Object.hasOwn(asked, name);

/** For the rules of VAT categories, BR-S-01 to BR-Z-10. */
export function messageOnVat(id: string, locale: Locale): string | undefined {
  const [, name = "", number = ""] = /^BR-([A-Z]{1,2})-(\d\d)$/.exec(id) ?? [];
  if (!isCategory(name)) return undefined;

  const t = textsFor(locale, "einvoice.vat");
  const { brokenDown, registered, rate, basis, tax, reason } = asked[name];
  const category = t(`categories.${name}`);
  const registeredFor = (place: string) => t(`registered.${registered}`, { category, place });
  const rateOn = (place: string) => t(`rate.${rate}`, { category, place });
  switch (number) {
    case "01":
      return t(`brokenDown.${brokenDown}`, { category });
    case "02":
      return registeredFor("line");
    case "03":
      return registeredFor("allowance");
    case "04":
      return registeredFor("charge");
    case "05":
      return rateOn("line");
    case "06":
      return rateOn("allowance");
    case "07":
      return rateOn("charge");
    case "08":
      return t(`basis.${basis}`, { category });
    case "09":
      return t(`tax.${tax}`, { category });
    case "10":
      return t(`reason.${reason}`, { category });
  }
}
