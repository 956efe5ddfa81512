import Link from "next/link";
import type { Employee } from "#lib/auth/who.ts";
import type { CollaborationFilter } from "#lib/collaborations/filter.ts";
import { servicePath } from "#lib/collaborations/link.ts";
import type { ListedCollaboration } from "#lib/collaborations/list.ts";
import { mayWithdrawAny } from "#lib/collaborations/withdraw.ts";
import { getTranslations } from "#lib/i18n/request.ts";
import { addressOf } from "./address.ts";

type Props = { row: ListedCollaboration; filter: CollaborationFilter; employee: Employee };

export async function RowActions({ row, filter, employee }: Props) {
  const t = await getTranslations("sent");
  const name = row.customer;
  const path = servicePath(row);
  return (
    <form className="bar" action="/settings/collaborations/resend" method="post">
      <input type="hidden" name="back" value={addressOf("sent", filter, { page: filter.page })} />
      <button className="link" type="submit" name="collaborationId" value={row.id} aria-label={t("resendThis", { name })}>
        {t("resend")}
      </button>
      {row.mayChangeRecipient && (
        <Link href={`${path}/recipient-person`} prefetch={false} aria-label={t("changeThis", { name })}>
          {t("change")}
        </Link>
      )}
      {(row.requestedById === employee.employeeId || mayWithdrawAny(employee)) && (
        <Link href={`${path}/withdraw`} prefetch={false} aria-label={t("withdrawThis", { name })}>
          {t("withdraw")}
        </Link>
      )}
    </form>
  );
}
