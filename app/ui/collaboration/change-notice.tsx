import { getTranslations } from "#lib/i18n/request.ts";
import { Notice } from "../notice.tsx";

const done = [
  "task-changed",
  "recipient-changed",
  "change-asked",
  "change-withdrawn",
  "change-approved",
  "change-declined",
  "nothing-waits",
] as const;

/** What a change of task or of invoice recipient has just done. */
export async function ChangeNotice({ notice: named }: { notice: string | string[] | undefined }) {
  const notice = done.find((known) => known === named);
  if (!notice) return null;
  const t = await getTranslations("changes.notices");
  return (
    <Notice tone={notice === "nothing-waits" ? "note" : "done"} title={t(`${notice}.title`)}>
      {t(`${notice}.text`)}
    </Notice>
  );
}
