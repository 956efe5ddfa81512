import { FormKey } from "#app/ui/form/form-key.tsx";
import { Headings } from "#app/ui/list/rows/headings.tsx";
import { type SentRow, SentRows } from "#app/ui/list/rows/sent.tsx";
import { TableRegion } from "#app/ui/list/table-region.tsx";
import type { CollaborationFilter } from "#lib/collaborations/views/filter.ts";
import type { ListedCollaboration } from "#lib/collaborations/views/list.ts";
import { dayInTable } from "#lib/i18n/format.ts";
import { getLocale, getTranslations } from "#lib/i18n/request.ts";
import { calledIn } from "#lib/i18n/texts.ts";
import { isService } from "#lib/services/catalogue.ts";
import { servicePath } from "#lib/standing/links.ts";
import type { Employee } from "#lib/who.ts";
import { addressOf } from "./address.ts";
import { headingOf } from "./heading.ts";
import { letterDelivery } from "./letter-delivery.ts";
import { rowActions } from "./row-actions.ts";

const anybody = { name: "{name}" };

type Props = { rows: ListedCollaboration[]; filter: CollaborationFilter; employee: Employee };

export async function SentTable({ rows, filter, employee }: Props) {
  const t = await getTranslations("sent");
  const locale = await getLocale();
  const names = await getTranslations("services");
  const states = await getTranslations("customers.states");
  const fates = await getTranslations("letterFates");
  const headings = [
    headingOf("sent", filter, t("columns.customer"), "customer"),
    headingOf("sent", filter, t("columns.sent"), "sent"),
    ...(["state", "letter", "reminders", "actions"] as const).map((name) => headingOf("sent", filter, t(`columns.${name}`))),
  ];
  const rowOf = (row: ListedCollaboration): SentRow => ({
    id: row.id,
    path: servicePath(row),
    customer: row.customer,
    service: isService(row.service) ? names(`${row.service}.name`) : "",
    day: dayInTable(row.requestedAt, locale),
    sender: calledIn(locale, row.sender),
    state: row.status,
    ...letterDelivery(row, fates),
    reminders: row.reminders,
    may: row.status === "requested" ? rowActions(row, employee) : [],
  });
  return (
    <form action="/settings/collaborations/resend" method="post">
      <FormKey />
      <input type="hidden" name="back" value={addressOf("sent", filter, { page: filter.page })} />
      <TableRegion label={t("tabs.sent")}>
        <table>
          <thead>
            <tr>
              <Headings headings={headings} />
            </tr>
          </thead>
          <SentRows
            rows={rows.map(rowOf)}
            states={Object.fromEntries(rows.map(({ status }) => [status, states(status)]))}
            texts={{ resend: t("resend"), change: t("change"), withdraw: t("withdraw") }}
            labels={{ resend: t("resendThis", anybody), change: t("changeThis", anybody), withdraw: t("withdrawThis", anybody) }}
          />
        </table>
      </TableRegion>
    </form>
  );
}
