import { type UnlinkedRow, UnlinkedRows } from "#app/ui/list/rows/unlinked.tsx";
import { TableRegion } from "#app/ui/list/table-region.tsx";
import type { Unlinked } from "#lib/collaborations/views/unlinked.ts";
import { dayInTable } from "#lib/i18n/format.ts";
import { getLocale, getTranslations } from "#lib/i18n/request.ts";
import { isService } from "#lib/services/catalogue.ts";
import { servicePath } from "#lib/standing/links.ts";

const columns = ["customer", "service", "what", "actions"] as const;

export async function UnlinkedTable({ rows }: { rows: Unlinked[] }) {
  const t = await getTranslations("sent");
  const locale = await getLocale();
  const names = await getTranslations("services");
  const rowOf = (row: Unlinked) => {
    const day = dayInTable(row.since, locale);
    return [
      row.customer,
      servicePath(row),
      row.collaborationId ? "task" : "activate",
      isService(row.service) ? names(`${row.service}.name`) : row.service,
      row.task === null ? t("missing.service", { day }) : t("missing.task", { task: row.task, day }),
    ] satisfies UnlinkedRow;
  };
  return (
    <TableRegion label={t("tabs.unlinked")}>
      <table>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {t(`columns.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <UnlinkedRows
          rows={rows.map(rowOf)}
          texts={{ link: t("link"), linkThis: t("linkThis", { service: "{service}", name: "{name}" }) }}
        />
      </table>
    </TableRegion>
  );
}
