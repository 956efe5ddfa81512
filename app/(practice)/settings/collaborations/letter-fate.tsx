import { Chip } from "#app/ui/chip.tsx";
import type { ListedCollaboration } from "#lib/collaborations/list.ts";
import { getTranslations } from "#lib/i18n/request.ts";

/** Where the latest letter to the customer is, and why it did not arrive. */
export async function LetterFate({ row: { fate, attempts, bounceReason, failReason, recipient } }: { row: ListedCollaboration }) {
  if (!fate) return null;
  const t = await getTranslations("letterFates");
  const isLost = fate === "bounced" || fate === "complained" || fate === "failed" || fate === "uncertain";
  const words = t(`short.${fate === "queued" && (attempts ?? 0) > 0 ? "delayed" : fate}`);
  const reason = fate === "bounced" ? bounceReason : fate === "failed" ? failReason : null;
  return (
    <>
      {isLost ? <Chip tone="bad">{words}</Chip> : words}
      {reason && <small>{t(`reasons.${reason}`)}</small>}
      <small>{t("to", { name: recipient ?? "" })}</small>
    </>
  );
}
