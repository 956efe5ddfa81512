import Link from "next/link";
import { getTranslations } from "#lib/i18n/request.ts";
import { Icon } from "./icons.tsx";

type Path = "/settings/history" | `/customers/${string}/activity`;

/** Which page of a long history an address asks for. */
export function placeFrom(asked: string | string[] | undefined): number {
  const page = Number(asked);
  return Number.isInteger(page) && page > 1 && page < 1000 ? page : 1;
}

/** The ways to newer and older lines, where there are any. */
export async function OlderLines({ path, place, hasOlder }: { path: Path; place: number; hasOlder: boolean }) {
  if (place === 1 && !hasOlder) return null;
  const t = await getTranslations("customer.activity");
  return (
    <nav className="bar" aria-label={t("pages")}>
      {place > 1 && (
        <Link className="button" href={`${path}?page=${place - 1}`} prefetch={false}>
          <Icon name="arrow-left" />
          {t("newer")}
        </Link>
      )}
      {hasOlder && (
        <Link className="button" href={`${path}?page=${place + 1}`} prefetch={false}>
          {t("older")}
          <Icon name="arrow-right" />
        </Link>
      )}
    </nav>
  );
}
