import { getTranslations } from "#lib/i18n/request.ts";
import { Notice } from "../notice.tsx";

const notices = ["ended", "end-planned", "end-undone", "nothing-planned"] as const;

type Props = { notice: string | string[] | undefined; state: { status: string; endsOn: string | null } };

/** What ending or undoing has just done, as long as it is still so. */
export async function EndNotice({ notice: named, state: { status, endsOn } }: Props) {
  const notice = notices.find((known) => known === named);
  const isSo = {
    ended: status === "ended",
    "end-planned": status === "active" && endsOn !== null,
    "end-undone": status === "active" && endsOn === null,
    "nothing-planned": endsOn === null || status !== "active",
  };
  if (!notice || !isSo[notice]) return null;
  const t = await getTranslations("ending.notices");
  return (
    <Notice tone={notice === "nothing-planned" ? "note" : "done"} title={t(`${notice}.title`)}>
      {t(`${notice}.text`)}
    </Notice>
  );
}
