import Link from "next/link";
import { CustomerFrame } from "#app/(practice)/customers/[id]/frame.tsx";
import { page } from "#app/entry/render-page.tsx";
import { happeningsOf } from "#app/ui/history.tsx";
import { Empty } from "#app/ui/list/empty.tsx";
import { OlderLines, placeFrom } from "#app/ui/older-lines.tsx";
import { Timeline } from "#app/ui/timeline.tsx";
import { linesPerPage, listActivity } from "#lib/audit/queries.ts";
import { requireEmployee } from "#lib/auth/sessions/require.ts";
import { showCustomer } from "#lib/customers/show.ts";
import { getTranslations } from "#lib/i18n/request.ts";
import { missing } from "#lib/missing.ts";

export default page(async ({ params, searchParams }: PageProps<"/customers/[id]/activity">) => {
  const employee = await requireEmployee();
  const customer = (await showCustomer(employee, (await params).id)) ?? missing();
  const place = placeFrom((await searchParams).page);
  const lines = await listActivity(employee, customer.id, place);

  const t = await getTranslations("customer.activity");
  return (
    <CustomerFrame employee={employee} customer={customer} tab="activity">
      <title>{`${t("title")} – ${customer.name}`}</title>
      <h2>{t("title")}</h2>
      {lines.length === 0 ? (
        <Empty icon="clock" title={t("none")}>
          <Link className="button" href={`/customers/${customer.id}/activity`}>
            {t("back")}
          </Link>
        </Empty>
      ) : (
        <Timeline items={await happeningsOf(lines.slice(0, linesPerPage))} />
      )}
      <OlderLines path={`/customers/${customer.id}/activity`} place={place} hasOlder={lines.length > linesPerPage} />
    </CustomerFrame>
  );
});
