import Link from "next/link";
import { PracticeShell } from "#app/(practice)/shell.tsx";
import { page } from "#app/entry/render-page.tsx";
import { formWords } from "#app/ui/form/words.ts";
import { Empty } from "#app/ui/list/empty.tsx";
import { requireEmployee } from "#lib/auth/sessions/require.ts";
import { listChosen } from "#lib/customers/chosen.ts";
import { getLocale, getTranslations } from "#lib/i18n/request.ts";
import { listColleagues } from "#lib/offices/queries.ts";
import { customersPerBulk } from "#lib/standing/limits.ts";
import { listTemplates, templateName } from "#lib/tasks/templates.ts";
import { choiceOf, listFrom } from "../chosen.ts";
import { TasksForm } from "./form.tsx";
import { tasksTexts } from "./texts.ts";

export default page(async ({ searchParams }: PageProps<"/customers/tasks">) => {
  const employee = await requireEmployee();
  const { which, filter, customer } = await searchParams;
  const chosen = { which: listFrom(which)[0] ?? "", filter: listFrom(filter)[0] ?? "", customers: listFrom(customer) };
  const customers = await listChosen(employee, await choiceOf(chosen));

  const t = await getTranslations("customers.tasks");
  const locale = await getLocale();
  const templates = (await listTemplates(employee)).map(({ id, ...one }) => ({ id, name: templateName(one, locale) }));
  const first = customers.slice(0, 5).map(({ name }) => name);
  const isUsable = customers.length > 0 && customers.length <= customersPerBulk;
  return (
    <PracticeShell employee={employee} current="customers" narrow>
      {!isUsable && <title>{t("title")}</title>}
      <p className="quiet">
        <Link href="/customers" prefetch={false}>
          {t("back")}
        </Link>
      </p>
      <h1>{t("title")}</h1>
      {isUsable ? (
        <>
          <p>{t("chosen", { many: customers.length, names: first.join(", "), others: customers.length - first.length })}</p>
          <TasksForm
            chosen={chosen}
            templates={templates}
            colleagues={await listColleagues(employee)}
            words={await formWords()}
            texts={await tasksTexts()}
          />
        </>
      ) : (
        <Empty
          icon="users"
          title={t(customers.length === 0 ? "nobody" : "tooMany")}
          text={t(customers.length === 0 ? "nobodyText" : "tooManyText")}
        >
          <Link className="button" href="/customers" prefetch={false}>
            {t("back")}
          </Link>
        </Empty>
      )}
    </PracticeShell>
  );
});
