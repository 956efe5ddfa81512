import { PracticeShell, readShell } from "#app/(practice)/shell.tsx";
import { page } from "#app/entry/render-page.tsx";
import { requireEmployee } from "#lib/auth/sessions/require.ts";
import { listChoices } from "#lib/customers/choices.ts";
import type { CustomerFilter } from "#lib/customers/filter.ts";
import { listCustomers } from "#lib/customers/list.ts";
import { getTranslations } from "#lib/i18n/request.ts";
import { isListHidden } from "../hiding.ts";
import { filterOf } from "./parts/address.ts";
import { Chosen, FilterBar } from "./parts/filter.tsx";
import { FirstSteps } from "./parts/first-steps.tsx";
import { HiddenList } from "./parts/hidden.tsx";
import { CustomerList } from "./parts/list.tsx";
import { ListMessage } from "./parts/message.tsx";
import { ListTop } from "./parts/top.tsx";
import { WaitingLinks } from "./parts/waiting.tsx";

export default page(async ({ searchParams }: PageProps<"/customers">) => {
  const employee = await requireEmployee();
  const filter = await filterOf(searchParams);
  const isHidden = (await isListHidden()) && !filter.search;
  const [choices, { customers, total }, { counts }] = await Promise.all([
    listChoices(employee),
    isHidden ? { customers: [], total: 0 } : listCustomers(employee, filter),
    readShell(employee),
  ]);

  const t = await getTranslations("customers");
  return (
    <PracticeShell employee={employee} current={placeOf(filter)}>
      <title>{t("title")}</title>
      <ListTop employee={employee} />
      <ListMessage asked={await searchParams} />
      <FirstSteps employee={employee} counts={counts} />
      <FilterBar filter={filter} {...choices} />
      <WaitingLinks filter={filter} counts={counts} />
      <Chosen filter={filter} {...choices} total={total} />
      {isHidden ? <HiddenList /> : <CustomerList employee={employee} customers={customers} filter={filter} total={total} />}
    </PracticeShell>
  );
});

function placeOf({ state }: CustomerFilter) {
  return state === "requested" || state === "active" || state === "attention" ? state : "customers";
}
