import { happeningsOf } from "#app/ui/history.tsx";
import type { Happening } from "#app/ui/timeline.tsx";
import type { ShownCollaboration } from "#lib/collaborations/views/office-page.ts";
import { getTranslations } from "#lib/i18n/request.ts";
import { deliveryStatusOf } from "#lib/outbox/delivery-status.ts";

const aboutWhat = [
  ["request-withdrawn", "withdrawn"],
  ["request-expired", "expired"],
  ["reminder", "reminder"],
  ["ended", "ended"],
  ["invoice-recipient-change", "recipient"],
  ["access-added", "access"],
] as const;

/** What has happened, newest first: who did what, and where each letter really is. */
export async function timelineOf({ history, letters }: ShownCollaboration): Promise<Happening[]> {
  const t = await getTranslations("letterFates");
  const fates = letters.map(({ kind, recipientName, attempts, bounceReason, failReason, ...times }): Happening => {
    const { deliveryStatus, since } = deliveryStatusOf(times);
    const about = aboutWhat.find(([one]) => one === kind)?.[1] ?? "request";
    const what = deliveryStatus === "queued" && attempts > 0 ? "delayed" : deliveryStatus;
    const reason = deliveryStatus === "bounced" ? bounceReason : deliveryStatus === "failed" ? failReason : null;
    const to = t("to", { name: recipientName ?? "" });
    return {
      title: t(`told.${what}`, { letter: t(`letters.${about}`) }),
      note: reason ? `${to}. ${t(`reasons.${reason}`)}` : to,
      moment: since,
    };
  });
  const all = [...fates, ...(await happeningsOf(history))].sort((one, other) => other.moment.getTime() - one.moment.getTime());
  return all.map((happening, place) => ({ ...happening, now: place === 0 }));
}
