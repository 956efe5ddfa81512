import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { TableRegion } from "#app/ui/table-region.tsx";
import type { CollaborationFilter } from "#lib/collaborations/filter.ts";
import { servicePath } from "#lib/collaborations/link.ts";
import type { ListedCollaboration } from "#lib/collaborations/list.ts";
import { dayInTable } from "#lib/i18n/format.ts";
import { isService } from "#lib/services/catalogue.ts";
import { Heading } from "./heading.tsx";

export async function ActiveTable({ rows, filter }: { rows: ListedCollaboration[]; filter: CollaborationFilter }) {
  const t = await getTranslations("sent");
  const names = await getTranslations("services");
  const columns = [
    { name: "customer", sort: "customer" },
    { name: "service" },
    { name: "task" },
    { name: "owner", sort: "owner" },
    { name: "responsible", sort: "responsible" },
    { name: "since" },
  ] as const;
  return (
    <TableRegion label={t("tabs.active")}>
      <table>
        <thead>
          <tr>
            {columns.map(({ name, ...column }) => (
              <Heading key={name} place="active" filter={filter} label={t(`columns.${name}`)} {...column} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <td>
                <Link className="name" href={servicePath(row)} prefetch={false}>
                  {row.customer}
                </Link>
              </td>
              <td>{isService(row.service) && names(`${row.service}.name`)}</td>
              <td>{row.task}</td>
              <td>{row.owner}</td>
              <td>{row.responsible}</td>
              <td className="quiet">{row.approvedAt && dayInTable(row.approvedAt)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableRegion>
  );
}
