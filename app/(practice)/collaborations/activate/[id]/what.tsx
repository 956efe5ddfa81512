import Link from "next/link";
import type { BulkRow, Show } from "#lib/collaborations/request/bulk/queries.ts";
import { getTranslations } from "#lib/i18n/request.ts";
import { texts } from "#lib/i18n/texts.ts";
import { ownPath } from "#lib/links.ts";
import { servicePath } from "#lib/standing/links.ts";

type Props = { row: BulkRow; service: string; show: Show };

/** What activating means for the customer, what became of it, or what stands in the way with the way to put it right. */
export async function What({ row, service, show }: Props) {
  const t = await getTranslations("bulk");
  const page = servicePath({ customerId: row.customerId, service });
  if (show === "ready") return row.scenario && t(`scenarios.${row.scenario}`);
  if (show === "done")
    return (
      <Link href={page} prefetch={false}>
        {t("sent")}
      </Link>
    );
  const why = row.obstacle ?? row.reason ?? "given-up";
  const fixes: Record<string, string> = {
    "no-task": `/customers/${row.customerId}/tasks/new`,
    "many-tasks": `${page}/activate`,
    "no-contact": `/customers/${row.customerId}/contacts`,
    "tied-to-office": `${page}/activate`,
    "already-requested": page,
    "scenario-changed": `${page}/activate`,
  };
  const fix = fixes[why];
  return (
    <span className="bar">
      {isReason(why) ? t(`reasons.${why}`) : t("reasons.given-up")}
      {fix && (
        <Link href={ownPath(fix)} prefetch={false}>
          {isFix(why) ? t(`fixes.${why}`) : t("fixes.already-requested")}
        </Link>
      )}
    </span>
  );
}

const isReason = (word: string): word is keyof typeof texts.sv.bulk.reasons => Object.hasOwn(texts.sv.bulk.reasons, word);
const isFix = (word: string): word is keyof typeof texts.sv.bulk.fixes => Object.hasOwn(texts.sv.bulk.fixes, word);
