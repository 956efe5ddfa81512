import Link from "next/link";
import { CustomerFrame } from "#app/(practice)/customers/[id]/frame.tsx";
import { page } from "#app/entry/render-page.tsx";
import { happeningsOf } from "#app/ui/history.tsx";
import { Icon } from "#app/ui/icons.tsx";
import { Empty } from "#app/ui/list/empty.tsx";
import { Timeline } from "#app/ui/timeline.tsx";
import { linesPerPage, listActivity } from "#lib/audit/queries.ts";
import { requireEmployee } from "#lib/auth/sessions/require.ts";
import { showCustomer } from "#lib/customers/show.ts";
import { getTranslations } from "#lib/i18n/request.ts";
import { missing } from "#lib/missing.ts";

export default page(async ({ params, searchParams }: PageProps<"/customers/[id]/activity">) => {
  const employee = await requireEmployee();
  const customer = (await showCustomer(employee, (await params).id)) ?? missing();
  const asked = Number((await searchParams).page);
  const place = Number.isInteger(asked) && asked > 1 && asked < 1000 ? asked : 1;
  const lines = await listActivity(employee, customer.id, place);

  const t = await getTranslations("customer.activity");
  const path = `/customers/${customer.id}/activity` as const;
  return (
    <CustomerFrame employee={employee} customer={customer} tab="activity">
      <title>{`${t("title")} – ${customer.name}`}</title>
      <h2>{t("title")}</h2>
      {lines.length === 0 ? (
        <Empty icon="clock" title={t("none")} />
      ) : (
        <Timeline items={await happeningsOf(lines.slice(0, linesPerPage))} />
      )}
      {(place > 1 || lines.length > linesPerPage) && (
        <nav className="bar" aria-label={t("pages")}>
          {place > 1 && (
            <Link className="button" href={`${path}?page=${place - 1}`} prefetch={false}>
              <Icon name="arrow-left" />
              {t("newer")}
            </Link>
          )}
          {lines.length > linesPerPage && (
            <Link className="button" href={`${path}?page=${place + 1}`} prefetch={false}>
              {t("older")}
              <Icon name="arrow-right" />
            </Link>
          )}
        </nav>
      )}
    </CustomerFrame>
  );
});
