import Link from "next/link";
import { PracticeShell } from "#app/(practice)/shell.tsx";
import { page } from "#app/entry/render-page.tsx";
import { Tabs } from "#app/ui/list/tabs.tsx";
import { requireEmployee } from "#lib/auth/sessions/require.ts";
import { findBulk, type Show, shows } from "#lib/collaborations/request/bulk/queries.ts";
import { getTranslations } from "#lib/i18n/request.ts";
import { missing } from "#lib/missing.ts";
import { isService } from "#lib/services/catalogue.ts";
import { BulkRows } from "./rows.tsx";
import { Standing } from "./standing.tsx";

export default page(async ({ params, searchParams }: PageProps<"/collaborations/activate/[id]">) => {
  const employee = await requireEmployee();
  const bulk = (await findBulk(employee, (await params).id)) ?? missing();
  const asked = await searchParams;
  const filled = shows.filter((show) => bulk.counts[show] > 0);
  const show = filled.find((one) => one === asked.show) ?? filled[0];
  const place = Math.min(Math.max(Number(asked.page) || 1, 1), 100);

  const t = await getTranslations("bulk");
  const names = await getTranslations("services");
  const addressOf = (one: Show) => `/collaborations/activate/${bulk.id}?show=${one}` as const;
  return (
    <PracticeShell employee={employee} current="customers">
      <title>{t("form.title")}</title>
      <p className="quiet">
        <Link href="/customers" prefetch={false}>
          {t("back")}
        </Link>
      </p>
      <div className="bar">
        <h1>{t("form.title")}</h1>
        {isService(bulk.service) && <span className="quiet">{names(`${bulk.service}.name`)}</span>}
      </div>
      <Standing bulk={bulk} />
      {show && (
        <>
          <Tabs
            label={t("tabs.label")}
            current={addressOf(show)}
            items={filled.map((one) => ({ href: addressOf(one), name: t(`tabs.${one}`), count: bulk.counts[one] }))}
          />
          <BulkRows employee={employee} bulk={bulk} show={show} page={place} address={addressOf(show)} />
        </>
      )}
    </PracticeShell>
  );
});
