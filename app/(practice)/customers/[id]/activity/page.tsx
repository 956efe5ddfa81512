import { getTranslations } from "next-intl/server";
import { CustomerFrame } from "#app/(practice)/customers/[id]/frame.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { happeningsOf } from "#app/ui/happenings.tsx";
import { Timeline } from "#app/ui/timeline.tsx";
import { page } from "#app/ui/wrapped.tsx";
import { listActivity } from "#lib/audit/queries.ts";
import { requireEmployee } from "#lib/auth/session.ts";
import { showCustomer } from "#lib/customers/show.ts";
import { missing } from "#lib/missing.ts";

export default page(async ({ params }: PageProps<"/customers/[id]/activity">) => {
  const employee = await requireEmployee();
  const customer = (await showCustomer(employee, (await params).id)) ?? missing();
  const lines = await listActivity(employee, customer.id, 200);

  const t = await getTranslations("customer.activity");
  return (
    <CustomerFrame employee={employee} customer={customer} tab="activity">
      <title>{`${t("title")} – ${customer.name}`}</title>
      <h2>{t("title")}</h2>
      {lines.length === 0 ? <Empty icon="clock" title={t("none")} /> : <Timeline items={await happeningsOf(lines)} />}
    </CustomerFrame>
  );
});
