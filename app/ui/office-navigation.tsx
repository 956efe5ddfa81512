import Link from "next/link";
import { numberInText } from "#lib/i18n/format.ts";
import { getLocale, getTranslations } from "#lib/i18n/request.ts";
import { Icon } from "./icons.tsx";

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
  const t = await getTranslations("ui");
  const locale = await getLocale();
  return (
    <nav aria-label={t("office")}>
      <ul>
        {places.map(({ place, href, icon, count }) => {
          const many = counts[count];
          if (many === undefined) return null;
          return (
            <li key={place}>
              <Link href={href} prefetch={false} aria-current={place === current ? "true" : undefined}>
                <Icon name={icon} />
                {t(`nav.${place}`)}
                <span className="count">{numberInText(many, locale)}</span>
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
