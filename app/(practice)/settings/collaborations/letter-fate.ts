import type { SentRow } from "#app/ui/list/rows/sent.tsx";
import type { ListedCollaboration } from "#lib/collaborations/views/list.ts";
import type { textsFor } from "#lib/i18n/texts.ts";

type Texts = ReturnType<typeof textsFor<"letterFates">>;

/** Where the latest letter to the customer is, and why it did not arrive. */
export function letterFate(row: ListedCollaboration, t: Texts): Pick<SentRow, "fate" | "lost" | "small"> {
  const { fate, attempts, bounceReason, failReason, recipient } = row;
  if (!fate) return { small: [] };
  const isLost = fate === "bounced" || fate === "complained" || fate === "failed" || fate === "uncertain";
  const words = t(`short.${fate === "queued" && (attempts ?? 0) > 0 ? "delayed" : fate}`);
  const reason = fate === "bounced" ? bounceReason : fate === "failed" ? failReason : null;
  const small = [...(reason ? [t(`reasons.${reason}`)] : []), t("to", { name: recipient ?? "" })];
  return isLost ? { lost: words, small } : { fate: words, small };
}
