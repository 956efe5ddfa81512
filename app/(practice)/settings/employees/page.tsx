import Link from "next/link";
import { SettingsFrame } from "#app/(practice)/settings/frame.tsx";
import { page } from "#app/entry/render-page.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { Icon } from "#app/ui/icons.tsx";
import { requireEmployee } from "#lib/auth/sessions/require.ts";
import { getTranslations } from "#lib/i18n/request.ts";
import { listEmployees } from "#lib/offices/employees.ts";
import { mayRunOffice, rightsInOrder } from "#lib/rights.ts";
import { EmployeeTable } from "./table.tsx";

export default page(async () => {
  const employee = await requireEmployee();
  const colleagues = await listEmployees(employee);

  const t = await getTranslations("settings");
  return (
    <SettingsFrame employee={employee} tab="employees">
      <title>{`${t("employees.title")} – ${t("title")}`}</title>
      {mayRunOffice(employee) ? (
        <div className="bar">
          <Link className="button primary" href="/settings/employees/new">
            <Icon name="plus" />
            {t("employees.invite")}
          </Link>
        </div>
      ) : (
        <p className="quiet">{t("employees.readOnly")}</p>
      )}
      <EmployeeTable colleagues={colleagues} you={employee.employeeId} />
      <section className="panel stack">
        <h2>{t("employees.means")}</h2>
        <Facts items={rightsInOrder.map((rights) => [t(`rights.${rights}.name`), t(`rights.${rights}.means`)])} />
      </section>
    </SettingsFrame>
  );
});
