import Link from "next/link";
import type { Opened } from "#lib/exchange/views/document.ts";
import { getTranslations } from "#lib/i18n/request.ts";
import { ownPath } from "#lib/links.ts";
import type { Side } from "./side.ts";

type Props = { side: Side; document: Pick<Opened, "id" | "direction" | "kind" | "stoppedAt" | "answer"> };

/** The way to a credit note of a sent invoice, with a word where its receiver has questioned or refused it. */
export async function Credit({ side: { writePath, maySend }, document: { id, direction, kind, stoppedAt, answer } }: Props) {
  if (direction !== "out" || kind !== "invoice" || stoppedAt || !maySend || !writePath) return null;
  const t = await getTranslations("document.credit");
  const isAsked = answer === "UQ" || answer === "RE";
  return (
    <div className="stack gap-s no-print">
      {isAsked && <p>{t("asked")}</p>}
      <div className="bar">
        <Link className={isAsked ? "button" : "button secondary"} href={ownPath(`${writePath}?credits=${id}`)} prefetch={false}>
          {t("write")}
        </Link>
      </div>
    </div>
  );
}
