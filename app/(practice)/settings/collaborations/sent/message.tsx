import { Notice } from "#app/ui/notice.tsx";
import type { ListedCollaboration } from "#lib/collaborations/views/list.ts";
import { getTranslations } from "#lib/i18n/request.ts";

type Props = { asked: Record<string, string | string[] | undefined>; rows: ListedCollaboration[] };

const told = ["resentTooOften", "noLongerOpen", "addressSendsBack", "calledUnwanted"] as const;

/** What the press of a row's button has just done, or why it did nothing. */
export async function SentMessage({ asked: { resent, refused }, rows }: Props) {
  const t = await getTranslations("sent.notices");
  const refusals = await getTranslations("refusals");
  const row = rows.find(({ id }) => id === resent);
  if (row)
    return (
      <Notice tone="done" title={t("resent.title", { name: row.customer })}>
        {t("resent.text")}
      </Notice>
    );
  const refusal = told.find((known) => known === refused);
  if (!refusal) return null;
  return (
    <Notice tone="bad" title={t("refused")}>
      {refusals(refusal)}
    </Notice>
  );
}
