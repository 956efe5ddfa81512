import { FormKey } from "#app/ui/form/form-key.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { getTranslations } from "#lib/i18n/request.ts";

type Props = { collaborationId: string; customer: string; mayWithdraw: boolean; path: string };

/** That the customer has been asked to become the invoice recipient, and how to take it back. */
export async function PayerChangeWaiting({ collaborationId, customer, mayWithdraw, path }: Props) {
  const t = await getTranslations("changes.waiting");
  return (
    <Notice tone="note" title={t("title")}>
      <p>{t("text", { customer })}</p>
      {mayWithdraw && (
        <form className="bar" action="/api/payer-changes/withdraw" method="post">
          <FormKey />
          <input type="hidden" name="collaborationId" value={collaborationId} />
          <input type="hidden" name="back" value={path} />
          <button className="button" type="submit">
            {t("withdraw")}
          </button>
        </form>
      )}
    </Notice>
  );
}
