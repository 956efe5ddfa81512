import { Submit } from "#app/ui/form/submit.tsx";
import { formWords } from "#app/ui/form/words.ts";
import { Notice } from "#app/ui/notice.tsx";
import type { ShownCollaboration } from "#lib/collaborations/views/office-page.ts";
import { getTranslations } from "#lib/i18n/request.ts";
import { mayRunOffice } from "#lib/rights.ts";
import type { ServicePath } from "#lib/standing/links.ts";
import type { Employee } from "#lib/who.ts";

type Props = { employee: Employee; collaboration: ShownCollaboration; path: ServicePath };

/** That somebody of the office itself answers, or has answered, for the customer. An administrator's to see and say so. */
export async function TieNotice({ employee, collaboration: { id, status, tie }, path }: Props) {
  if (!tie || (status !== "requested" && status !== "active")) return null;
  const t = await getTranslations("service.tie");
  const words = { person: tie.person, office: employee.officeName };
  return (
    <Notice tone="note" title={t(`${status}.${tie.kind}`, words)}>
      <p>{tie.reason ? t("reason", { reason: tie.reason }) : t("noReason")}</p>
      {tie.seen && <p>{t("isSeen")}</p>}
      {tie.unseen && mayRunOffice(employee) && (
        <form action={`${path}/approver`} method="post">
          <input type="hidden" name="collaborationId" value={id} />
          <Submit words={await formWords()} look="secondary">
            {t("seen")}
          </Submit>
        </form>
      )}
    </Notice>
  );
}
