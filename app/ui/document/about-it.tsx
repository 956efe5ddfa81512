import Link from "next/link";
import { Icon } from "#app/ui/icons.tsx";
import type { Shown } from "#lib/exchange/views/document.ts";
import { getTranslations } from "#lib/i18n/request.ts";
import { ownPath } from "#lib/links.ts";
import { type Side, siblingOf } from "./side.ts";

type Props = { side: Side; document: Pick<Shown, "id" | "documentsAbout"> };

/** The documents about an invoice, and where another is sent. */
export async function AboutIt({ side, document: { id, documentsAbout } }: Props) {
  const t = await getTranslations("otherDocument.aboutIt");
  if (documentsAbout.length === 0 && !side.maySend) return null;
  return (
    <section>
      <h2>{t("title")}</h2>
      <ul className="downloads">
        {documentsAbout.map(({ id: other, title }) => (
          <li key={other}>
            <Icon name="file-text" />
            <Link href={siblingOf(side, other)} prefetch={false}>
              <bdi>{title}</bdi>
            </Link>
          </li>
        ))}
        {side.maySend && (
          <li>
            <Icon name="send" />
            <Link href={ownPath(`${side.sendPath}?about=${id}`)} prefetch={false}>
              {t("send")}
            </Link>
          </li>
        )}
      </ul>
    </section>
  );
}
