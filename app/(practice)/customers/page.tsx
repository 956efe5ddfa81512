import { getTranslations } from "next-intl/server";
import { PracticeShell } from "#app/(practice)/shell.tsx";
import { Pagination } from "#app/ui/pagination.tsx";
import { page } from "#app/ui/wrapped.tsx";
import { requireEmployee } from "#lib/auth/session.ts";
import { listCustomers, perPage } from "#lib/customers/list.ts";
import { listResponsible } from "#lib/customers/responsible.ts";
import { addressOf, filterOf } from "./address.ts";
import { Chosen, FilterBar } from "./filter.tsx";
import { NoCustomers } from "./none.tsx";
import { CustomerTable } from "./table.tsx";

export default page(async ({ searchParams }: PageProps<"/customers">) => {
  const employee = await requireEmployee();
  const filter = await filterOf(searchParams);
  const { customers, total } = await listCustomers(employee, filter);
  const responsible = await listResponsible(employee);

  const t = await getTranslations("customers");
  const current = filter.state === "requested" || filter.state === "active" ? filter.state : "customers";
  const first = (filter.page - 1) * perPage;
  return (
    <PracticeShell employee={employee} current={current}>
      <title>{t("title")}</title>
      <h1>{t("title")}</h1>
      <FilterBar filter={filter} responsible={responsible} />
      <Chosen filter={filter} responsible={responsible} total={total} />
      {customers.length === 0 ? (
        <NoCustomers filter={filter} />
      ) : (
        <>
          <CustomerTable customers={customers} filter={filter} />
          <Pagination
            from={first + 1}
            to={first + customers.length}
            of={total}
            previous={filter.page > 1 ? addressOf(filter, { page: filter.page - 1 }) : undefined}
            next={first + customers.length < total ? addressOf(filter, { page: filter.page + 1 }) : undefined}
          />
        </>
      )}
    </PracticeShell>
  );
});
