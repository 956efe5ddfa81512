import { type ActiveRow, ActiveRows } from "#app/ui/list/rows/active.tsx";
import { Headings } from "#app/ui/list/rows/headings.tsx";
import { TableRegion } from "#app/ui/list/table-region.tsx";
import type { CollaborationFilter } from "#lib/collaborations/views/filter.ts";
import type { ListedCollaboration } from "#lib/collaborations/views/list.ts";
import { dayInTable } from "#lib/i18n/format.ts";
import { getLocale, getTranslations } from "#lib/i18n/request.ts";
import { calledIn } from "#lib/i18n/texts.ts";
import { askedFor, isService, serviceKeys } from "#lib/services/catalogue.ts";
import { servicePath } from "#lib/standing/links.ts";
import { headingOf } from "./heading.ts";

export async function ActiveTable({ rows, filter }: { rows: ListedCollaboration[]; filter: CollaborationFilter }) {
  const t = await getTranslations("sent");
  const locale = await getLocale();
  const names = await getTranslations("services");
  const isBilled = (filter.service ? [filter.service] : serviceKeys).some((service) => askedFor(service).invoiceRecipient !== "none");
  const headings = [
    headingOf("active", filter, t("columns.customer"), "customer"),
    headingOf("active", filter, t("columns.task")),
    headingOf("active", filter, t("columns.owner"), "owner"),
    headingOf("active", filter, t("columns.responsible"), "responsible"),
    ...(isBilled ? [headingOf("active", filter, t("columns.billed"))] : []),
    headingOf("active", filter, t("columns.since")),
  ];
  const rowOf = (row: ListedCollaboration) =>
    [
      row.id,
      servicePath(row),
      row.customer,
      [isService(row.service) ? names(`${row.service}.name`) : "", row.termsWait && t("termsWait")].filter(Boolean).join(" · "),
      row.task,
      calledIn(locale, row.owner),
      calledIn(locale, row.responsible),
      row.approvedAt ? dayInTable(row.approvedAt, locale) : "",
      ...billedOf(row),
    ] satisfies ActiveRow;
  function billedOf({ invoiceRecipient, period }: ListedCollaboration): [billed: string, period: string] | [] {
    if (!isBilled) return [];
    return [invoiceRecipient ? t(`billed.${invoiceRecipient}`) : "–", period ? t("billed.months", { months: period }) : ""];
  }
  return (
    <TableRegion label={t("tabs.active")}>
      <table>
        <thead>
          <tr>
            <Headings headings={headings} />
          </tr>
        </thead>
        <ActiveRows rows={rows.map(rowOf)} />
      </table>
    </TableRegion>
  );
}
