import Link from "next/link";
import { PlannedEnd } from "#app/ui/collaboration/planned-end.tsx";
import type { RequestPage } from "#lib/collaborations/views/company-page.ts";
import { getTranslations } from "#lib/i18n/request.ts";

/** The way out of an active collaboration, or back from an end that is planned. */
export async function Life({ request: { id, companyId, endsOn } }: { request: RequestPage }) {
  const t = await getTranslations("ending");
  const path = `/my/${companyId}/collaborations/${id}` as const;
  if (endsOn) return <PlannedEnd endsOn={endsOn} mayEnd path={path} hidden={{ side: "customer", companyId, collaborationId: id }} />;
  return (
    <div className="bar">
      <Link className="button danger" href={`${path}/end`}>
        {t("end")}
      </Link>
    </div>
  );
}
