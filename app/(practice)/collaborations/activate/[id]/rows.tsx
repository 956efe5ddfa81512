import Link from "next/link";
import type { ReactNode } from "react";
import { Pagination } from "#app/ui/list/pagination.tsx";
import { TableRegion } from "#app/ui/list/table-region.tsx";
import { type Bulk, type BulkRow, listBulkRows, rowsPerPage, type Show } from "#lib/collaborations/request/bulk/queries.ts";
import { getTranslations } from "#lib/i18n/request.ts";
import type { Employee } from "#lib/who.ts";
import { What } from "./what.tsx";

type Props = { employee: Employee; bulk: Bulk; show: Show; page: number; address: `/collaborations/activate/${string}?show=${Show}` };

/** The chosen customers by what happens to them, a hundred at a time. */
export async function BulkRows({ employee, bulk, show, page, address }: Props) {
  const rows = await listBulkRows(employee, bulk, { show, page });
  const t = await getTranslations("bulk.rows");
  const [first, all] = [(page - 1) * rowsPerPage, bulk.counts[show]];
  const at = (place: number) => `${address}&page=${place}` as const;
  return (
    <>
      <TableRegion label={t("label")}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t("customer")}</th>
              <th scope="col">{t("task")}</th>
              <th scope="col">{t(`what.${show}`)}</th>
              {show === "ready" && <th scope="col">{t("letter")}</th>}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row key={row.customerId} row={row} bulk={bulk} show={show}>
                {show === "ready" && (
                  <Link
                    href={`/collaborations/activate/${bulk.id}/letter/${row.customerId}`}
                    aria-label={t("lookAt", { customer: row.customer })}
                    prefetch={false}
                  >
                    {t("look")}
                  </Link>
                )}
              </Row>
            ))}
          </tbody>
        </table>
      </TableRegion>
      <Pagination
        from={first + 1}
        to={first + rows.length}
        of={all}
        previous={page > 1 ? at(page - 1) : undefined}
        next={first + rows.length < all ? at(page + 1) : undefined}
      />
    </>
  );
}

const Row = ({ row, bulk, show, children }: { row: BulkRow; bulk: Bulk; show: Show; children: ReactNode }) => (
  <tr>
    <td>
      <Link className="name" href={`/customers/${row.customerId}`} prefetch={false}>
        {row.customer}
      </Link>
    </td>
    <td>{row.task ?? "–"}</td>
    <td className="wrap">
      <What row={row} service={bulk.service} show={show} />
    </td>
    {children && <td>{children}</td>}
  </tr>
);
