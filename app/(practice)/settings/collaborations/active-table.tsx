import Link from "next/link";
import { TableRegion } from "#app/ui/table-region.tsx";
import type { CollaborationFilter } from "#lib/collaborations/filter.ts";
import { servicePath } from "#lib/collaborations/link.ts";
import type { ListedCollaboration } from "#lib/collaborations/list.ts";
import { dayInTable } from "#lib/i18n/format.ts";
import { getTranslations } from "#lib/i18n/request.ts";
import { askedFor, isService, serviceKeys } from "#lib/services/catalogue.ts";
import { Heading } from "./heading.tsx";

export async function ActiveTable({ rows, filter }: { rows: ListedCollaboration[]; filter: CollaborationFilter }) {
  const t = await getTranslations("sent");
  const names = await getTranslations("services");
  const isBilled = (filter.service ? [filter.service] : serviceKeys).some((service) => askedFor(service).invoiceRecipient !== "none");
  const columns = [
    { name: "customer", sort: "customer" },
    { name: "task" },
    { name: "owner", sort: "owner" },
    { name: "responsible", sort: "responsible" },
    ...(isBilled ? [{ name: "billed" } as const] : []),
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
                <small>{isService(row.service) && names(`${row.service}.name`)}</small>
              </td>
              <td>{row.task}</td>
              <td>{row.owner}</td>
              <td>{row.responsible}</td>
              {isBilled && (
                <td>
                  {row.invoiceRecipient ? t(`billed.${row.invoiceRecipient}`) : "–"}
                  {row.period && <small>{t("billed.months", { months: row.period })}</small>}
                </td>
              )}
              <td className="quiet">{row.approvedAt && dayInTable(row.approvedAt)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableRegion>
  );
}
