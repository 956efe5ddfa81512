import Link from "next/link";
import { getLocale, getTranslations } from "next-intl/server";
import { StateChip } from "#app/ui/state-chip.tsx";
import type { CustomerFilter, listCustomers, sortings } from "#lib/customers/list.ts";
import { daysBetween, recently } from "#lib/i18n/format.ts";
import { organisationNumberOnScreen } from "#lib/identifiers.ts";
import { addressOf } from "./address.ts";

type Customers = Awaited<ReturnType<typeof listCustomers>>["customers"];
type Column = {
  name: "name" | "number" | "organisationNumber" | "responsible" | "state" | "waiting" | "activity";
  sort?: (typeof sortings)[number];
};

const columns: Column[] = [
  { name: "name", sort: "name" },
  { name: "number", sort: "number" },
  { name: "organisationNumber" },
  { name: "responsible", sort: "responsible" },
  { name: "state" },
  { name: "waiting", sort: "waiting" },
  { name: "activity", sort: "activity" },
];

export async function CustomerTable({ customers, filter }: { customers: Customers; filter: CustomerFilter }) {
  const t = await getTranslations("customers");
  const locale = await getLocale();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls sideways must be reachable by keyboard
    <section className="table" aria-label={t("title")} tabIndex={0}>
      <table>
        <thead>
          <tr>
            {columns.map((column) => (
              <Heading key={column.name} column={column} label={t(`columns.${column.name}`)} filter={filter} />
            ))}
          </tr>
        </thead>
        <tbody>
          {customers.map((customer) => (
            <tr key={customer.id}>
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
    </section>
  );
}

/** A heading that sorts: by itself, and the other way round when it already does. */
function Heading({ column: { sort }, label, filter }: { column: Column; label: string; filter: CustomerFilter }) {
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
