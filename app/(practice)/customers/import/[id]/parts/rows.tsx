import Link from "next/link";
import { Pagination } from "#app/ui/list/pagination.tsx";
import { TableRegion } from "#app/ui/list/table-region.tsx";
import { Tabs } from "#app/ui/list/tabs.tsx";
import { getTranslations } from "#lib/i18n/request.ts";
import { type Import, listImportRows, namesOfEmployees, rowsPerPage } from "#lib/imports/queries.ts";
import type { Show } from "#lib/imports/shows.ts";
import { isKept } from "#lib/imports/state.ts";
import type { Employee } from "#lib/who.ts";
import { addressOf } from "./address.ts";
import { RowNumber } from "./number.tsx";
import { What } from "./what.tsx";

type Props = { employee: Employee; found: Import; chosen: { shows: Show[]; show: Show; page: number } };

/** The rows of the file by what happens to them, a hundred at a time. */
export async function RowsOfFile({ employee, found, chosen: { shows, show, page } }: Props) {
  const rows = await listImportRows(employee, found.id, { show, page });
  const names = await namesOfEmployees(employee);
  const t = await getTranslations("imports");
  const [first, all] = [(page - 1) * rowsPerPage, found.counts[show]];
  return (
    <>
      <Tabs
        label={t("tabs.label")}
        current={addressOf(found, show)}
        items={shows.map((one) => ({ href: addressOf(found, one), name: t(`tabs.${one}`), count: found.counts[one] }))}
      />
      {!isKept(found) && <p className="quiet">{t("rows.forgotten")}</p>}
      {rows.length === 0 ? (
        <p className="quiet">{t("rows.none")}</p>
      ) : (
        <TableRegion label={t("rows.label")}>
          <table>
            <thead>
              <tr>
                <th scope="col">{t("rows.line")}</th>
                <th scope="col">{t("rows.name")}</th>
                <th scope="col">{t("rows.organisationNumber")}</th>
                <th scope="col">{t(`rows.what.${show}`)}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.line}>
                  <td className="quiet">{row.line}</td>
                  <td>
                    {row.customer ? (
                      <Link className="name" href={`/customers/${row.customer.id}`} prefetch={false}>
                        {row.customer.name}
                      </Link>
                    ) : (
                      (row.cells.name ?? "–")
                    )}
                  </td>
                  <td>
                    <RowNumber row={row} />
                  </td>
                  <td className="wrap">
                    <What row={row} show={show} names={names} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableRegion>
      )}
      {all > rowsPerPage && (
        <Pagination
          from={first + 1}
          to={first + rows.length}
          of={all}
          previous={page > 1 ? addressOf(found, show, page - 1) : undefined}
          next={first + rows.length < all ? addressOf(found, show, page + 1) : undefined}
        />
      )}
    </>
  );
}
