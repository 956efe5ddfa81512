import Link from "next/link";
import type { ReactNode } from "react";
import { Chip } from "#app/ui/chip.tsx";
import { Facts } from "#app/ui/facts.tsx";
import type { Shown } from "#lib/exchange/views/document.ts";
import { askingOf } from "#lib/exchange/views/state.ts";
import { momentInText } from "#lib/i18n/format.ts";
import { getLocale, getTranslations } from "#lib/i18n/request.ts";
import { isAskedOf, type Side, siblingOf } from "../side.ts";

type Props = { side: Side; document: Shown };

/** Where it stands: what it asks for and until when it did, when it was sent, and which invoice it is about. */
export async function OtherFacts({ side, document }: Props) {
  const t = await getTranslations("otherDocument");
  const words = await getTranslations("documents.asking");
  const kinds = await getTranslations("document.kinds");
  const locale = await getLocale();
  const { asks, settledAt, direction, enteredAt, invoice, about } = document;
  const waits = asks && !settledAt;
  const word = asks ? words(askingOf({ ...document, asks })) : t("nothing");
  const state = waits && isAskedOf(side, direction) ? <Chip tone="wait">{word}</Chip> : <span className="fact">{word}</span>;
  const items: [string, ReactNode][] = [
    [t("fact.asks"), state],
    ...(settledAt ? [[t("fact.since"), momentInText(settledAt, locale)] satisfies [string, string]] : []),
    [t("fact.sent"), momentInText(enteredAt, locale)],
  ];
  if (invoice) {
    const called = [kinds(invoice.kind), invoice.number].filter(Boolean).join(" ");
    const link = (
      <Link key="about" href={siblingOf(side, invoice.id)} prefetch={false}>
        {called}
      </Link>
    );
    items.push([t("fact.about"), link]);
  } else if (about) items.push([t("fact.about"), about]);
  return (
    <section>
      <h2>{t("facts")}</h2>
      <Facts items={items} />
    </section>
  );
}
