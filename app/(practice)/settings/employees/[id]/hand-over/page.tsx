import Link from "next/link";
import { SettingsFrame } from "#app/(practice)/settings/frame.tsx";
import { page } from "#app/entry/render-page.tsx";
import { formWords } from "#app/ui/form/words.ts";
import { Empty } from "#app/ui/list/empty.tsx";
import { requireEmployee } from "#lib/auth/sessions/require.ts";
import { getTranslations } from "#lib/i18n/request.ts";
import { missing } from "#lib/missing.ts";
import { showEmployee } from "#lib/offices/employees.ts";
import { listAssignments } from "#lib/offices/open-assignments.ts";
import { listColleagues } from "#lib/offices/queries.ts";
import { mayRunOffice } from "#lib/rights.ts";
import { Assignments } from "./assignments.tsx";
import { HandOverForm } from "./form.tsx";

export default page(async ({ params }: PageProps<"/settings/employees/[id]/hand-over">) => {
  const employee = await requireEmployee();
  if (!mayRunOffice(employee)) missing();
  const { id, name } = (await showEmployee(employee, (await params).id)) ?? missing();
  const left = await listAssignments(employee, id);
  const colleagues = (await listColleagues(employee)).filter((colleague) => colleague.id !== id);

  const t = await getTranslations("settings.handOver");
  const isNothing = left.count.customers + left.count.tasks === 0;
  return (
    <SettingsFrame employee={employee} tab="employees" narrow>
      {isNothing || colleagues.length === 0 ? (
        <>
          <title>{t("title", { name })}</title>
          <Empty
            icon={isNothing ? "circle-check" : "users"}
            title={isNothing ? t("nothing") : t("nobody")}
            text={isNothing ? t("nothingText", { name }) : t("nobodyText")}
          >
            <Link className="button" href={`/settings/employees/${id}`}>
              {t("back", { name })}
            </Link>
          </Empty>
        </>
      ) : (
        <HandOverForm
          employeeId={id}
          isSelf={id === employee.employeeId}
          left={left.count}
          colleagues={colleagues}
          words={await formWords()}
          texts={{
            title: t("title", { name }),
            intro: t("intro"),
            customersTo: t("customersTo"),
            tasksTo: t("tasksTo"),
            same: t("same"),
            choose: t("choose"),
            afterwards: t("afterwards", { name }),
            afterwardsNote: t("afterwardsNote", { name }),
            handOver: t("button"),
            back: t("back", { name }),
          }}
        />
      )}
      <Assignments left={left} />
    </SettingsFrame>
  );
});
