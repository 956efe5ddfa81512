import Link from "next/link";
import { SelectPage } from "#app/ui/select-page.tsx";
import { StateChip } from "#app/ui/state-chip.tsx";
import { TableRegion } from "#app/ui/table-region.tsx";
import type { CustomerFilter, sortings } from "#lib/customers/filter.ts";
import type { listCustomers } from "#lib/customers/list.ts";
import { daysBetween, recently } from "#lib/i18n/format.ts";
import { getLocale, getTranslations } from "#lib/i18n/request.ts";
import { organisationNumberOnScreen } from "#lib/identifiers.ts";
import { serviceKeys } from "#lib/services/catalogue.ts";
import { addressOf } from "./address.ts";

type Customers = Awaited<ReturnType<typeof listCustomers>>["customers"];
type Sorting = (typeof sortings)[number];

export async function CustomerTable({ customers, filter }: { customers: Customers; filter: CustomerFilter }) {
  const t = await getTranslations("customers");
  const names = await getTranslations("services");
  const locale = await getLocale();
  const service = filter.service ?? (serviceKeys.length === 1 ? serviceKeys[0] : undefined);
  const columns: { label: string; sort?: Sorting }[] = [
    { label: t("columns.name"), sort: "name" },
    { label: t("columns.number"), sort: "number" },
    { label: t("columns.organisationNumber") },
    { label: t("columns.responsible"), sort: "responsible" },
    { label: service ? names(`${service}.name`) : t("columns.state") },
    { label: t("columns.waiting"), sort: "waiting" },
    { label: t("columns.activity"), sort: "activity" },
  ];
  return (
    <TableRegion label={t("title")}>
      <table>
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
        <tbody>
          {customers.map((customer) => (
            <tr key={customer.id}>
              <td>
                <input type="checkbox" name="customer" value={customer.id} aria-label={t("select", { name: customer.name })} />
              </td>
              <td>
                <Link className="name" href={`/customers/${customer.id}`} prefetch={false}>
                  {customer.name}
                </Link>
              </td>
              <td className="quiet">{customer.number}</td>
              <td>{organisationNumberOnScreen(customer.organisationNumber)}</td>
              <td>{customer.responsible}</td>
              <td>
                <StateChip state={customer.state} label={t(`states.${customer.state}`)} />
              </td>
              <td className="quiet">{customer.waitingSince && t("days", { days: daysBetween(customer.waitingSince, new Date()) })}</td>
              <td className="quiet">{recently(customer.lastActivityAt, locale)}</td>
            </tr>
          ))}
        </tbody>
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
