import { Pagination } from "#app/ui/list/pagination.tsx";
import type { CustomerFilter } from "#lib/customers/filter.ts";
import { type listCustomers, perPage } from "#lib/customers/list.ts";
import type { Employee } from "#lib/who.ts";
import { addressOf, queryOf } from "./address.ts";
import { ExportButtons } from "./export.tsx";
import { NoCustomers } from "./none.tsx";
import { SelectBar } from "./select-bar.tsx";
import { CustomerTable } from "./table.tsx";

type Props = Awaited<ReturnType<typeof listCustomers>> & { employee: Employee; filter: CustomerFilter };

export function CustomerList({ employee, customers, total, filter }: Props) {
  if (customers.length === 0) return <NoCustomers employee={employee} filter={filter} />;
  const first = (filter.page - 1) * perPage;
  return (
    <>
      <form className="stack ticking" action="/customers/tasks" method="get">
        <CustomerTable customers={customers} filter={filter} />
        <SelectBar employee={employee} filter={filter} total={total} />
      </form>
      <Pagination
        from={first + 1}
        to={first + customers.length}
        of={total}
        previous={filter.page > 1 ? addressOf(filter, { page: filter.page - 1 }) : undefined}
        next={first + customers.length < total ? addressOf(filter, { page: filter.page + 1 }) : undefined}
      />
      <ExportButtons query={queryOf(filter)} />
    </>
  );
}
