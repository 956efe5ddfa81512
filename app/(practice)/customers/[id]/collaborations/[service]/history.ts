import { getTranslations } from "next-intl/server";
import { happeningsOf } from "#app/ui/happenings.tsx";
import type { Happening } from "#app/ui/timeline.tsx";
import type { ShownCollaboration } from "#lib/collaborations/show.ts";

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
  const t = await getTranslations("service.letters");
  const fates = letters.flatMap(({ kind, recipientName, queuedAt, sentAt, failedAt, attempts }): Happening[] => {
    const note = t("to", { name: recipientName ?? "" });
    const about = aboutWhat.find(([one]) => one === kind)?.[1] ?? "request";
    if (failedAt) return [{ title: t(`${about}.failed`), note, moment: failedAt }];
    if (sentAt) return [{ title: t(`${about}.sent`), note, moment: sentAt }];
    return [{ title: t(attempts > 0 ? `${about}.delayed` : `${about}.queued`), note, moment: queuedAt }];
  });
  const all = [...fates, ...(await happeningsOf(history))].sort((one, other) => other.moment.getTime() - one.moment.getTime());
  return all.map((happening, place) => ({ ...happening, now: place === 0 }));
}
