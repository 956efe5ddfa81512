import type { Route } from "next";
import Link from "next/link";
import { getTranslations } from "#lib/i18n/request.ts";
import { Icon } from "../icons.tsx";

type Props<Href extends string> = { from: number; to: number; of: number; previous?: Route<Href>; next?: Route<Href> };

export async function Pagination<Href extends string>({ from, to, of, previous, next }: Props<Href>) {
  const t = await getTranslations("ui.pagination");
  return (
    <nav className="bar no-print" aria-label={t("label")}>
      {previous && (
        <Link className="button" href={previous} prefetch={false} rel="prev">
          <Icon name="arrow-left" />
          {t("previous")}
        </Link>
      )}
      {next && (
        <Link className="button" href={next} prefetch={false} rel="next">
          {t("next")}
          <Icon name="arrow-right" />
        </Link>
      )}
      <span className="push quiet num">{t("range", { from: String(from), to: String(to), of: String(of) })}</span>
    </nav>
  );
}
