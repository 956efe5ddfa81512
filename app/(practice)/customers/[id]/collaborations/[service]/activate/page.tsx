import { redirect } from "next/navigation";
import { CustomerFrame } from "#app/(practice)/customers/[id]/frame.tsx";
import { readDraft } from "#app/entry/draft.ts";
import { page } from "#app/entry/render-page.tsx";
import { formWords } from "#app/ui/form/words.ts";
import { Notice } from "#app/ui/notice.tsx";
import { shownAddress } from "#lib/addresses.ts";
import { requireEmployee } from "#lib/auth/sessions/require.ts";
import { explainActivation, listLatest } from "#lib/collaborations/request/explain.ts";
import { listContacts } from "#lib/contacts/queries.ts";
import { showCustomer } from "#lib/customers/show.ts";
import { getTranslations } from "#lib/i18n/request.ts";
import { missing } from "#lib/missing.ts";
import { isService } from "#lib/services/catalogue.ts";
import { servicePath } from "#lib/standing/links.ts";
import { listTasks } from "#lib/tasks/queries.ts";
import { telephoneOnScreen } from "#lib/telephone.ts";
import { Explanation } from "./explanation.tsx";
import { ActivationForm } from "./form.tsx";
import { activationTexts, askedOf } from "./texts.ts";

/** Why a request could not be renewed with one click. */
const obstacles = ["no-task", "contact-incomplete", "scenario-changed", "tied-to-office"] as const;

export default page(async ({ params, searchParams }: PageProps<"/customers/[id]/collaborations/[service]/activate">) => {
  const employee = await requireEmployee();
  const { id, service } = await params;
  if (!isService(service)) missing();
  const customer = (await showCustomer(employee, id)) ?? missing();
  const path = servicePath({ customerId: customer.id, service });
  const live = (await listLatest(employee, id)).find((collaboration) => collaboration.service === service);
  if (live?.status === "requested" || live?.status === "active") redirect(`${path}?notice=already`);

  const { scenario, administrators } = (await explainActivation(employee, id, service)) ?? missing();
  const tasks = (await listTasks(employee, id)).filter(({ deactivatedAt }) => !deactivatedAt);
  const main = (await listContacts(employee, id)).find(({ isMain }) => isMain);
  const { task: added, notice } = await searchParams;
  const kept = await readDraft(path);
  const obstacle = obstacles.find((known) => known === notice);
  const t = await getTranslations("activate");
  const names = { service, customer: customer.name, office: employee.officeName };
  return (
    <CustomerFrame employee={employee} customer={customer} tab="collaborations">
      {obstacle && (
        <Notice tone="note" title={t(`obstacles.${obstacle}.title`)}>
          {t(`obstacles.${obstacle}.text`)}
        </Notice>
      )}
      <ActivationForm
        customerId={customer.id}
        service={service}
        scenario={scenario}
        after={live?.id}
        path={path}
        tasks={tasks.map((task) => ({
          id: task.id,
          name: t("taskOption", { task: task.name, owner: task.owner, participants: task.participants.length }),
        }))}
        chosenTask={tasks.find(({ id }) => id === added || id === kept?.taskId)?.id ?? (tasks.length === 1 ? tasks[0]?.id : undefined)}
        contact={{
          firstName: main?.firstName,
          lastName: main?.lastName,
          email: main?.email ? shownAddress(main.email) : undefined,
          tieReason: obstacle === "tied-to-office" ? "" : undefined,
          mobile: main?.mobile ? telephoneOnScreen(main.mobile) : undefined,
        }}
        kept={kept}
        words={await formWords()}
        texts={await activationTexts(names)}
        asked={await askedOf(names)}
      >
        <Explanation
          service={service}
          scenario={scenario}
          administrators={administrators}
          company={customer.name}
          locale={customer.locale}
        />
      </ActivationForm>
    </CustomerFrame>
  );
});
