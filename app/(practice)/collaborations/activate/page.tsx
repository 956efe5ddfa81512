import Link from "next/link";
import { getLocale, getTranslations } from "next-intl/server";
import { choiceOf, listFrom } from "#app/(practice)/customers/chosen.ts";
import { PracticeShell } from "#app/(practice)/shell.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { formWords } from "#app/ui/form-words.ts";
import { page } from "#app/ui/wrapped.tsx";
import { requireEmployee } from "#lib/auth/session.ts";
import { mayActivateMany } from "#lib/collaborations/bulk/input.ts";
import { listChosen, mostAtOnce } from "#lib/customers/chosen.ts";
import { texts } from "#lib/i18n/texts.ts";
import { missing } from "#lib/missing.ts";
import { serviceKeys } from "#lib/services/catalogue.ts";
import { listTemplates, templateName } from "#lib/tasks/templates.ts";
import { BulkForm } from "./form.tsx";

export default page(async ({ searchParams }: PageProps<"/collaborations/activate">) => {
  const employee = await requireEmployee();
  if (!mayActivateMany(employee)) missing();
  const { which, filter, customer } = await searchParams;
  const chosen = { which: listFrom(which)[0] ?? "", filter: listFrom(filter)[0] ?? "", customers: listFrom(customer) };
  const customers = await listChosen(employee, await choiceOf(chosen));

  const t = await getTranslations("bulk");
  const tasks = await getTranslations("customers.tasks");
  const names = await getTranslations("services");
  const locale = await getLocale();
  const first = customers.slice(0, 5).map(({ name }) => name);
  const problem = customers.length === 0 ? "nobody" : customers.length > mostAtOnce ? "tooMany" : undefined;
  return (
    <PracticeShell employee={employee} current="customers" narrow>
      {problem && <title>{t("form.title")}</title>}
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
          <BulkForm
            chosen={chosen}
            officeId={employee.officeId}
            services={serviceKeys.map((id) => ({ id, name: names(`${id}.name`) }))}
            templates={(await listTemplates(employee)).map(({ id, ...one }) => ({ id, name: templateName(one, locale) }))}
            words={await formWords()}
            texts={texts[locale].bulk.form}
          />
        </>
      )}
    </PracticeShell>
  );
});
