import Link from "next/link";
import type { Shown } from "#lib/exchange/views/document.ts";
import { dayInText } from "#lib/i18n/format.ts";
import { getLocale, getTranslations } from "#lib/i18n/request.ts";
import { type Side, siblingOf } from "./side.ts";

type Props = { side: Side; document: Pick<Shown, "alike" | "kind" | "number"> };

/** The others in the mailbox with a document's number, each with the way to it. */
export async function Alike({ side, document: { alike, kind, number } }: Props) {
  const t = await getTranslations("document");
  const locale = await getLocale();
  return (
    <ul>
      {alike.map(({ id, enteredAt }) => (
        <li key={id}>
          <Link href={siblingOf(side, id)} prefetch={false}>
            {t("notices.duplicate.other", { kind: t(`kinds.${kind}`), number, day: dayInText(enteredAt, locale) })}
          </Link>
        </li>
      ))}
    </ul>
  );
}
