import Link from "next/link";
import { choiceOf, listFrom } from "#app/(practice)/customers/chosen.ts";
import { PracticeShell } from "#app/(practice)/shell.tsx";
import { page } from "#app/entry/render-page.tsx";
import { Empty } from "#app/ui/list/empty.tsx";
import { requireEmployee } from "#lib/auth/sessions/require.ts";
import { listChosen } from "#lib/customers/chosen.ts";
import { getTranslations } from "#lib/i18n/request.ts";
import { missing } from "#lib/missing.ts";
import { mayActivateMany } from "#lib/rights.ts";
import { isService, serviceKeys } from "#lib/services/catalogue.ts";
import { customersPerBulk } from "#lib/standing/limits.ts";
import { addressOf } from "./address.ts";
import { Dialog } from "./dialog.tsx";
import { Services } from "./services.tsx";

export default page(async ({ searchParams }: PageProps<"/collaborations/activate">) => {
  const employee = await requireEmployee();
  if (!mayActivateMany(employee)) missing();
  const { which, filter, customer, service: asked } = await searchParams;
  const chosen = { which: listFrom(which)[0] ?? "", filter: listFrom(filter)[0] ?? "", customers: listFrom(customer) };
  const customers = await listChosen(employee, await choiceOf(chosen));
  const service = serviceKeys.length === 1 ? serviceKeys[0] : asked;

  const t = await getTranslations("bulk");
  const tasks = await getTranslations("customers.tasks");
  const names = await getTranslations("services");
  const first = customers.slice(0, 5).map(({ name }) => name);
  const problem = customers.length === 0 ? "nobody" : customers.length > customersPerBulk ? "tooMany" : undefined;
  return (
    <PracticeShell employee={employee} current="customers" narrow>
      {(problem || !isService(service)) && <title>{t("form.title")}</title>}
      <p className="quiet">
        <Link href="/customers" prefetch={false}>
          {tasks("back")}
        </Link>
      </p>
      <h1>{t("form.title")}</h1>
      {problem ? (
        <Empty icon="users" title={tasks(problem)} text={tasks(`${problem}Text`)}>
          <Link className="button" href="/customers" prefetch={false}>
            {tasks("back")}
          </Link>
        </Empty>
      ) : (
        <>
          <p>{tasks("chosen", { many: customers.length, names: first.join(", "), others: customers.length - first.length })}</p>
          {!isService(service) && <Services chosen={chosen} />}
          {isService(service) && (
            <>
              <div className="bar">
                <h2>{names(`${service}.name`)}</h2>
                {serviceKeys.length > 1 && (
                  <Link href={addressOf(chosen)} prefetch={false}>
                    {t("choice.other")}
                  </Link>
                )}
              </div>
              <Dialog employee={employee} chosen={chosen} service={service} />
            </>
          )}
        </>
      )}
    </PracticeShell>
  );
});
