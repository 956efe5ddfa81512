import { numberInText } from "#lib/i18n/format.ts";
import { getLocale } from "#lib/i18n/request.ts";
import { textsFor } from "#lib/i18n/texts.ts";

const places = [
  { place: "customers", href: "/customers", icon: "users", count: "customers" },
  { place: "documents", href: "/documents", icon: "file-text", count: "documents" },
  { place: "requested", href: "/customers?state=requested", icon: "send", count: "waiting" },
  { place: "attention", href: "/customers?state=attention", icon: "triangle-alert", count: "attention" },
  { place: "active", href: "/customers?state=active", icon: "handshake", count: "active" },
] as const;

export type Place = (typeof places)[number]["place"];

/** Without a number only the link is shown. */
export type Counts = { customers: number; documents?: number | undefined; waiting: number; active: number; attention: number };

/** The links of the sidebar, each with how much waits behind it. */
export async function officePlaces(current: Place | undefined, counts: Counts) {
  const locale = await getLocale();
  const t = textsFor(locale, "ui");
  return places.map(({ place, href, icon, count }) => {
    const many = counts[count];
    const written = many === undefined ? "" : numberInText(many, locale);
    return { href, icon, name: t(`nav.${place}`), count: written, isCurrent: place === current };
  });
}
