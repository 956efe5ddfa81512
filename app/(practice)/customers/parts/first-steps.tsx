import Link from "next/link";
import { Chip } from "#app/ui/chip.tsx";
import { Steps } from "#app/ui/steps.tsx";
import { findFirstSteps } from "#lib/customers/first-steps.ts";
import { getTranslations } from "#lib/i18n/request.ts";
import { ownPath } from "#lib/links.ts";
import type { Employee } from "#lib/who.ts";

type Props = { employee: Employee; counts: { requested: number; active: number } };

/** What a new office begins with. Each step says by itself that it is done, and all are gone when the last one is. */
export async function FirstSteps({ employee, counts }: Props) {
  const done = await findFirstSteps(employee, counts);
  if (!done) return null;
  const { customer, customerWithTask } = done;
  const of = customerWithTask ?? customer;
  const steps = [
    { name: "customers", isDone: customer !== null, path: "/customers/import" },
    { name: "tasks", isDone: customerWithTask !== null, path: customer ? `/customers/${customer}/tasks/new` : "/settings/tasks" },
    { name: "collaboration", isDone: false, path: of ? `/customers/${of}/collaborations` : "/settings/collaborations/sent" },
  ] as const;

  const t = await getTranslations("customers.firstSteps");
  return (
    <section className="panel stack" aria-labelledby="first-steps">
      <h2 id="first-steps">{t("title")}</h2>
      <Steps
        items={steps.map(({ name, isDone, path }) => (
          <span key={name}>
            {isDone ? (
              <>
                {t(`${name}.title`)} <Chip tone="good">{t("done")}</Chip>
              </>
            ) : (
              <Link href={ownPath(path)} prefetch={false}>
                {t(`${name}.title`)}
              </Link>
            )}
            <br />
            <span className="quiet">{t(`${name}.text`)}</span>
          </span>
        ))}
      />
    </section>
  );
}
