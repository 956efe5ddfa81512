import Link from "next/link";
import { type CustomerFilter, noFilter } from "#lib/customers/filter.ts";
import { numberInText } from "#lib/i18n/format.ts";
import { getLocale, getTranslations } from "#lib/i18n/request.ts";
import { addressOf } from "./address.ts";

type Props = { filter: CustomerFilter; counts: { requested: number; attention: number } };

/** The two figures that an accountant looks for first, each a link to its customers. */
export async function WaitingLinks({ filter, counts }: Props) {
  const t = await getTranslations("customers");
  const locale = await getLocale();
  return (
    <nav className="bar" aria-label={t("waiting.label")}>
      {(["requested", "attention"] as const).map((state) => (
        <Link
          key={state}
          className="filter"
          href={addressOf(noFilter, { state: filter.state === state ? null : state })}
          prefetch={false}
          aria-current={filter.state === state ? "true" : undefined}
        >
          {t(`waiting.${state}`)}
          <b className="num">{numberInText(counts[state], locale)}</b>
        </Link>
      ))}
    </nav>
  );
}
