import { type CustomerRow, CustomerRows } from "#app/ui/list/rows/customers.tsx";
import { Headings, type SortHeading } from "#app/ui/list/rows/headings.tsx";
import { SelectPage } from "#app/ui/list/select-page.tsx";
import { TableRegion } from "#app/ui/list/table-region.tsx";
import type { CustomerFilter, sortings } from "#lib/customers/filter.ts";
import type { listCustomers } from "#lib/customers/list.ts";
import { daysBetween, recently } from "#lib/i18n/format.ts";
import { getLocale } from "#lib/i18n/request.ts";
import { calledIn, textsFor } from "#lib/i18n/texts.ts";
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
  const headings = [
    headingOf(filter, t("columns.name"), "name"),
    headingOf(filter, t("columns.number"), "number"),
    headingOf(filter, t("columns.organisationNumber")),
    headingOf(filter, t("columns.responsible"), "responsible"),
    headingOf(filter, service ? names(`${service}.name`) : t("columns.state")),
    headingOf(filter, t("columns.waiting"), "waiting"),
    headingOf(filter, t("columns.activity"), "activity"),
  ];
  const rowOf = (customer: Customers[number]) =>
    [
      customer.id,
      customer.name,
      customer.number,
      organisationNumberOnScreen(customer.organisationNumber),
      calledIn(locale, customer.responsible),
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
            <Headings headings={headings} />
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
function headingOf(filter: CustomerFilter, label: string, sort?: Sorting): SortHeading {
  if (!sort) return [label];
  const isCurrent = filter.sort === sort;
  const isAscending = filter.order === "asc";
  const href = addressOf(filter, { sort, order: isCurrent && isAscending ? "desc" : "asc" });
  return isCurrent ? [label, href, isAscending ? "ascending" : "descending"] : [label, href];
}
