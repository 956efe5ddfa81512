import Link from "next/link";
import { type CustomerRow, CustomerRows } from "#app/ui/rows/customers.tsx";
import { SelectPage } from "#app/ui/select-page.tsx";
import { TableRegion } from "#app/ui/table-region.tsx";
import type { CustomerFilter, sortings } from "#lib/customers/filter.ts";
import type { listCustomers } from "#lib/customers/list.ts";
import { daysBetween, recently } from "#lib/i18n/format.ts";
import { getLocale } from "#lib/i18n/request.ts";
import { textsFor } from "#lib/i18n/texts.ts";
import { organisationNumberOnScreen } from "#lib/identifiers.ts";
import { serviceKeys } from "#lib/services/catalogue.ts";
import { addressOf } from "./address.ts";

type Customers = Awaited<ReturnType<typeof listCustomers>>["customers"];
type Sorting = (typeof sortings)[number];

export async function CustomerTable({ customers, filter }: { customers: Customers; filter: CustomerFilter }) {
  const locale = await getLocale();
  const t = textsFor(locale, "customers");
  const names = textsFor(locale, "services");
  const service = filter.service ?? (serviceKeys.length === 1 ? serviceKeys[0] : undefined);
  const now = new Date();
  const columns: { label: string; sort?: Sorting }[] = [
    { label: t("columns.name"), sort: "name" },
    { label: t("columns.number"), sort: "number" },
    { label: t("columns.organisationNumber") },
    { label: t("columns.responsible"), sort: "responsible" },
    { label: service ? names(`${service}.name`) : t("columns.state") },
    { label: t("columns.waiting"), sort: "waiting" },
    { label: t("columns.activity"), sort: "activity" },
  ];
  const rowOf = (customer: Customers[number]) =>
    [
      customer.id,
      customer.name,
      customer.number,
      organisationNumberOnScreen(customer.organisationNumber),
      customer.responsible,
      customer.state,
      customer.waitingSince ? t("days", { days: daysBetween(customer.waitingSince, now) }) : "",
      recently(customer.lastActivityAt, locale, now),
    ] satisfies CustomerRow;
  return (
    <TableRegion label={t("title")}>
      <table className="customers">
        <thead>
          <tr>
            <td>
              <SelectPage label={t("selectPage")} />
            </td>
            {columns.map((column) => (
              <Heading key={column.label} {...column} filter={filter} />
            ))}
          </tr>
        </thead>
        <CustomerRows
          rows={customers.map(rowOf)}
          states={Object.fromEntries(customers.map(({ state }) => [state, t(`states.${state}`)]))}
          select={t("select", { name: "{name}" })}
        />
      </table>
    </TableRegion>
  );
}

/** A heading that sorts: by itself, and the other way round when it already does. */
function Heading({ sort, label, filter }: { sort?: Sorting; label: string; filter: CustomerFilter }) {
  if (!sort) return <th scope="col">{label}</th>;
  const isCurrent = filter.sort === sort;
  const order = isCurrent && filter.order === "asc" ? "desc" : "asc";
  return (
    <th scope="col" aria-sort={isCurrent ? (filter.order === "asc" ? "ascending" : "descending") : undefined}>
      <Link href={addressOf(filter, { sort, order })} prefetch={false}>
        {label}
        {isCurrent && <span aria-hidden="true">{filter.order === "asc" ? " ↑" : " ↓"}</span>}
      </Link>
    </th>
  );
}
