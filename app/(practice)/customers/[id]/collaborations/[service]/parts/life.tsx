import Link from "next/link";
import { PlannedEnd } from "#app/ui/collaboration/planned-end.tsx";
import type { ShownCollaboration } from "#lib/collaborations/views/office-page.ts";
import { getTranslations } from "#lib/i18n/request.ts";
import type { ServicePath } from "#lib/standing/links.ts";
import { PayerChangeWaiting } from "./payer-change-waiting.tsx";

type Props = { collaboration: ShownCollaboration; customer: string; path: ServicePath };

/** What can be done with a request or an active collaboration, and what is already on its way. */
export async function Life({ collaboration, customer, path }: Props) {
  const { id, status, endsOn, mayEnd, mayChangePayer, changeWaits, mayWithdraw } = collaboration;
  if (status !== "requested" && status !== "active") return null;
  const t = await getTranslations("ending");
  const changes = await getTranslations("changes");
  const service = await getTranslations("service");
  const isActive = status === "active";
  return (
    <>
      {isActive && endsOn && <PlannedEnd endsOn={endsOn} mayEnd={mayEnd} path={path} hidden={{ side: "office", collaborationId: id }} />}
      {isActive && changeWaits && <PayerChangeWaiting collaborationId={id} customer={customer} mayWithdraw={mayChangePayer} path={path} />}
      <div className="bar">
        <Link className="button" href={`${path}/task`}>
          {changes("task.link")}
        </Link>
        {isActive && mayChangePayer && !changeWaits && (
          <Link className="button" href={`${path}/payer`}>
            {changes("recipient.link")}
          </Link>
        )}
        {!isActive && mayWithdraw && (
          <Link className="button danger" href={`${path}/withdraw`}>
            {service("withdraw")}
          </Link>
        )}
        {isActive && mayEnd && !endsOn && (
          <Link className="button danger" href={`${path}/end`}>
            {t("end")}
          </Link>
        )}
      </div>
    </>
  );
}
