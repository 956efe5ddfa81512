import Link from "next/link";
import { TableRegion } from "#app/ui/table-region.tsx";
import { servicePath } from "#lib/collaborations/link.ts";
import type { Unlinked } from "#lib/collaborations/unlinked.ts";
import { dayInTable } from "#lib/i18n/format.ts";
import { getTranslations } from "#lib/i18n/request.ts";
import { isService } from "#lib/services/catalogue.ts";

const columns = ["customer", "service", "what", "actions"] as const;

export async function UnlinkedTable({ rows }: { rows: Unlinked[] }) {
  const t = await getTranslations("sent");
  const names = await getTranslations("services");
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
        <tbody>
          {rows.map((row) => {
            const service = isService(row.service) ? names(`${row.service}.name`) : row.service;
            return (
              <tr key={`${row.customerId}-${row.service}`}>
                <td>
                  <Link className="name" href={servicePath(row)} prefetch={false}>
                    {row.customer}
                  </Link>
                </td>
                <td>{service}</td>
                <td>
                  {row.task === null ? t("missing.service") : t("missing.task", { task: row.task })}{" "}
                  <span className="quiet">{dayInTable(row.since)}</span>
                </td>
                <td>
                  <Link
                    href={`${servicePath(row)}/${row.collaborationId ? "task" : "activate"}`}
                    prefetch={false}
                    aria-label={t("linkThis", { service, name: row.customer })}
                  >
                    {t("link")}
                  </Link>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </TableRegion>
  );
}
