import { getTranslations } from "next-intl/server";
import { Notice } from "#app/ui/notice.tsx";
import type { ShownCollaboration } from "#lib/collaborations/show.ts";
import { UndoWithdrawal, WithdrawalUndone } from "./undo.tsx";

type Props = { notice: string | string[] | undefined; path: string; collaboration: ShownCollaboration };

/** What the press of a button has just done, in the scenario's own words. Never says active before the customer has approved. */
export async function Message({ notice, path, collaboration: { id, scenario, status, sender, asked } }: Props) {
  const t = await getTranslations("service.messages");
  if (notice === "withdrawn" && status === "withdrawn")
    return (
      <Notice tone="done" title={t("withdrawn.title")}>
        {t("withdrawn.text")}
        <UndoWithdrawal collaborationId={id} back={path} />
      </Notice>
    );
  if (status !== "requested") return null;
  const name = asked.map(({ firstName, lastName }) => `${firstName} ${lastName}`).join(", ");
  if (notice === "activated")
    return (
      <Notice tone="done" title={t(`${scenario}.title`)}>
        {t(`${scenario}.text`, { name, many: asked.length })}
      </Notice>
    );
  if (notice === "undone") return <WithdrawalUndone />;
  if (notice !== "already") return null;
  return (
    <Notice tone="note" title={t("already.title")}>
      {t("already.text", { sender })}
    </Notice>
  );
}
