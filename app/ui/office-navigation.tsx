import { numberInText } from "#lib/i18n/format.ts";
import { getLocale } from "#lib/i18n/request.ts";
import { textsFor } from "#lib/i18n/texts.ts";
import { Places } from "./places.tsx";

const places = [
  { place: "customers", href: "/customers", icon: "users", count: "customers" },
  { place: "requested", href: "/customers?state=requested", icon: "send", count: "waiting" },
  { place: "attention", href: "/customers?state=attention", icon: "triangle-alert", count: "attention" },
  { place: "active", href: "/customers?state=active", icon: "handshake", count: "active" },
] as const;

export type Place = (typeof places)[number]["place"];

/** Without `attention` its link is left out. */
export type Counts = { customers: number; waiting: number; active: number; attention?: number };

export async function OfficeNavigation({ current, counts }: { current?: Place; counts: Counts }) {
  const locale = await getLocale();
  const t = textsFor(locale, "ui");
  const shown = places.flatMap(({ place, href, icon, count }) => {
    const many = counts[count];
    if (many === undefined) return [];
    return { href, icon, name: t(`nav.${place}`), count: numberInText(many, locale), isCurrent: place === current };
  });
  return (
    <nav aria-label={t("office")}>
      <Places places={shown} />
    </nav>
  );
}
