import { FormKey } from "#app/ui/form/form-key.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { getTranslations } from "#lib/i18n/request.ts";

/** The way back after withdrawing. */
export async function UndoWithdrawal({ collaborationId, back }: { collaborationId: string; back: string }) {
  const t = await getTranslations("sent");
  return (
    <form className="bar" action="/settings/collaborations/undo" method="post">
      <FormKey />
      <input type="hidden" name="back" value={back} />
      <button className="button" type="submit" name="collaborationId" value={collaborationId}>
        {t("undo")}
      </button>
    </form>
  );
}

export async function WithdrawalUndone() {
  const t = await getTranslations("sent.notices");
  return (
    <Notice tone="done" title={t("undone")}>
      {t("undoneText")}
    </Notice>
  );
}
