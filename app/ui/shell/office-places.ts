import { numberInText } from "#lib/i18n/format.ts";
import { getLocale } from "#lib/i18n/request.ts";
import { textsFor } from "#lib/i18n/texts.ts";

const places = [
  { place: "customers", href: "/customers", icon: "users", count: "customers" },
  { place: "requested", href: "/customers?state=requested", icon: "send", count: "waiting" },
  { place: "attention", href: "/customers?state=attention", icon: "triangle-alert", count: "attention" },
  { place: "active", href: "/customers?state=active", icon: "handshake", count: "active" },
] as const;

export type Place = (typeof places)[number]["place"];

/** Without `attention` its link is left out. */
export type Counts = { customers: number; waiting: number; active: number; attention?: number };

/** The links of the sidebar, each with how much waits behind it. */
export async function officePlaces(current: Place | undefined, counts: Counts) {
  const locale = await getLocale();
  const t = textsFor(locale, "ui");
  return places.flatMap(({ place, href, icon, count }) => {
    const many = counts[count];
    if (many === undefined) return [];
    return { href, icon, name: t(`nav.${place}`), count: numberInText(many, locale), isCurrent: place === current };
  });
}
