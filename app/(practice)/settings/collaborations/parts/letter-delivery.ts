import type { SentRow } from "#app/ui/list/rows/sent.tsx";
import type { ListedCollaboration } from "#lib/collaborations/views/list.ts";
import type { textsFor } from "#lib/i18n/texts.ts";

type Texts = ReturnType<typeof textsFor<"letterFates">>;

/** Where the latest letter to the customer is, and why it did not arrive. */
export function letterDelivery(row: ListedCollaboration, t: Texts): Pick<SentRow, "deliveryStatus" | "lost" | "small"> {
  const { deliveryStatus, attempts, bounceReason, failReason, recipient } = row;
  if (!deliveryStatus) return { small: [] };
  const isLost =
    deliveryStatus === "bounced" || deliveryStatus === "complained" || deliveryStatus === "failed" || deliveryStatus === "uncertain";
  const words = t(`short.${deliveryStatus === "queued" && (attempts ?? 0) > 0 ? "delayed" : deliveryStatus}`);
  const reason = deliveryStatus === "bounced" ? bounceReason : deliveryStatus === "failed" ? failReason : null;
  const small = [...(reason ? [t(`reasons.${reason}`)] : []), t("to", { name: recipient ?? "" })];
  return isLost ? { lost: words, small } : { deliveryStatus: words, small };
}
