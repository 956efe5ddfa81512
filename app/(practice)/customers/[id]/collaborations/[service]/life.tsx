import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { PlannedEnd } from "#app/ui/planned-end.tsx";
import type { ShownCollaboration } from "#lib/collaborations/show.ts";

type Props = { collaboration: ShownCollaboration; path: `/customers/${string}/collaborations/${string}` };

/** What can be done with an active collaboration, and what is already on its way. */
export async function Life({ collaboration: { id, status, endsOn, mayEnd }, path }: Props) {
  if (status !== "active") return null;
  const t = await getTranslations("ending");
  if (endsOn) return <PlannedEnd endsOn={endsOn} mayEnd={mayEnd} path={path} hidden={{ side: "office", collaborationId: id }} />;
  return (
    mayEnd && (
      <div className="bar">
        <Link className="button danger" href={`${path}/end`}>
          {t("end")}
        </Link>
      </div>
    )
  );
}
