import { Fragment, type ReactNode } from "react";
import { getLocale } from "#lib/i18n/request.ts";
import { calledIn } from "#lib/i18n/texts.ts";

export async function Facts({ items }: { items: [term: string, fact: ReactNode][] }) {
  const locale = await getLocale();
  return (
    <dl className="facts">
      {items.map(([term, fact]) => (
        <Fragment key={term}>
          <dt>{term}</dt>
          <dd>{typeof fact === "string" ? calledIn(locale, fact) : fact}</dd>
        </Fragment>
      ))}
    </dl>
  );
}
