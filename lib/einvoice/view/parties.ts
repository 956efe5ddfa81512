import type { Locale } from "#lib/locale.ts";
import type { Address, Identifier, Invoice, Party } from "../model/invoice.ts";
import { countryName, day, shown, type Words, wordsOf } from "./shown.ts";
import { organisationNumber } from "./swedish.ts";

/** Who somebody is: what is written on an envelope, and what else is known. */
export type Block = { heading: string; name: string; address: string[]; details: string[] };

export function partiesIn({ seller, buyer, payee, representative, delivery }: Invoice, locale: Locale): Block[] {
  const t = wordsOf(locale);
  return [
    ...(seller ? [partyOf(t("seller"), seller, locale)] : []),
    ...(buyer ? [partyOf(t("buyer"), buyer, locale)] : []),
    ...(payee ? [partyOf(t("payee"), payee, locale)] : []),
    ...(representative ? [partyOf(t("representative"), representative, locale)] : []),
    ...(delivery ? [deliveryOf(delivery, locale)] : []),
  ];
}

function partyOf(heading: string, party: Party, locale: Locale): Block {
  const t = wordsOf(locale);
  const { name = "", address, registration, vatId, taxRegistration, legalForm, tradingName, ids = [], endpoint, contact = {} } = party;
  return {
    heading,
    name: shown(name),
    address: addressOf(address, locale),
    details: [
      tradingName && tradingName !== name ? t("party.trading", { name: tradingName }) : undefined,
      registration && registrationOf(registration, t),
      vatId && t("party.vat", { number: vatId }),
      taxRegistration?.value,
      legalForm,
      ...ids.map((id) => identifierOf(id, t)),
      contact.name,
      contact.telephone,
      contact.email,
      endpoint && t("party.endpoint", { address: [endpoint.scheme, endpoint.value].filter(Boolean).join(":") }),
    ].flatMap((detail) => (detail ? shown(detail) : [])),
  };
}

function deliveryOf({ on, to = "", location, address }: NonNullable<Invoice["delivery"]>, locale: Locale): Block {
  const t = wordsOf(locale);
  const details = [on && t("party.delivered", { day: day(on, locale) }), location && identifierOf(location, t)];
  return {
    heading: t("delivery"),
    name: shown(to),
    address: addressOf(address, locale),
    details: details.flatMap((detail) => (detail ? shown(detail) : [])),
  };
}

function addressOf({ street, street2, line, postcode, city, region, country }: Address = {}, locale: Locale): string[] {
  const place = [postcodeOf(postcode, country), city].filter(Boolean).join(" ");
  return [street, street2, line, place, region, country && countryName(country, locale)].flatMap((one) => (one ? shown(one) : []));
}

const postcodeOf = (postcode: string | undefined, country: string | undefined) =>
  country === "SE" ? postcode?.replace(/^(\d{3}) ?(\d{2})$/, "$1\u00a0$2") : postcode;

function registrationOf({ value = "", scheme }: Identifier, t: Words): string {
  if (!scheme || scheme === "0007") return t("party.organisation", { number: organisationNumber(value) });
  return t("party.registration", { number: value, scheme });
}

/** "GLN 7350001234567", "0216 003712345678". */
export function identifierOf({ value = "", scheme }: Identifier, t: Words): string {
  return scheme ? t("party.id", { scheme: schemeName(scheme, t), value }) : t("party.plainId", { value });
}

export const schemeName = (scheme: string, t: Words): string => {
  const known = (["0007", "0060", "0088", "0160", "SEPA"] as const).find((one) => one === scheme);
  return known ? t(`schemes.${known}`) : scheme;
};
