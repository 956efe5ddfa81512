import Link from "next/link";
import { StateChip } from "#app/ui/state-chip.tsx";
import { TableRegion } from "#app/ui/table-region.tsx";
import type { Employee } from "#lib/auth/who.ts";
import type { CollaborationFilter } from "#lib/collaborations/filter.ts";
import { servicePath } from "#lib/collaborations/link.ts";
import type { ListedCollaboration } from "#lib/collaborations/list.ts";
import { dayInTable } from "#lib/i18n/format.ts";
import { getTranslations } from "#lib/i18n/request.ts";
import { isService } from "#lib/services/catalogue.ts";
import { Heading } from "./heading.tsx";
import { LetterFate } from "./letter-fate.tsx";
import { RowActions } from "./row-actions.tsx";

type Props = { rows: ListedCollaboration[]; filter: CollaborationFilter; employee: Employee };

export async function SentTable({ rows, filter, employee }: Props) {
  const t = await getTranslations("sent");
  const names = await getTranslations("services");
  const states = await getTranslations("customers.states");
  const columns = [
    { name: "customer", sort: "customer" },
    { name: "sent", sort: "sent" },
    { name: "state" },
    { name: "letter" },
    { name: "reminders" },
    { name: "actions" },
  ] as const;
  return (
    <TableRegion label={t("tabs.sent")}>
      <table>
        <thead>
          <tr>
            {columns.map(({ name, ...column }) => (
              <Heading key={name} place="sent" filter={filter} label={t(`columns.${name}`)} {...column} />
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
              <td>
                {dayInTable(row.requestedAt)}
                <small>{row.sender}</small>
              </td>
              <td>
                <StateChip state={row.status} label={states(row.status)} />
              </td>
              <td>
                <LetterFate row={row} />
              </td>
              <td>{row.reminders}</td>
              <td>{row.status === "requested" && <RowActions row={row} filter={filter} employee={employee} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableRegion>
  );
}
