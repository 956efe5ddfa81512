import { Notice } from "#app/ui/notice.tsx";
import type { ShownCollaboration } from "#lib/collaborations/views/office-page.ts";
import { getTranslations } from "#lib/i18n/request.ts";

type Props = { customer: string; collaboration: ShownCollaboration };

/** That the answer waits for us: more than one says to answer for the customer. */
export async function ClaimWaits({ customer, collaboration: { claimWaits, status } }: Props) {
  if (!claimWaits || status !== "requested") return null;
  const t = await getTranslations("service.claim");
  return (
    <Notice tone="note" title={t("title", { customer })}>
      {t("text", { customer })}
    </Notice>
  );
}
