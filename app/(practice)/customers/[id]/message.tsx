import { FormKey } from "#app/ui/form/form-key.tsx";
import { Notice } from "#app/ui/notice.tsx";
import type { CustomerCard } from "#lib/customers/show.ts";
import { getTranslations } from "#lib/i18n/request.ts";

type Props = { notice: string | string[] | undefined; customer: CustomerCard };

/** What has just been done with the card, with the way back where there is one. */
export async function CardMessage({ notice, customer: { id, archivedAt, name } }: Props) {
  const t = await getTranslations("customer.notices");
  if (notice === "has-collaborations" && !archivedAt)
    return (
      <Notice tone="bad" title={t("hasCollaborations")}>
        {t("hasCollaborationsText")}
      </Notice>
    );
  if (archivedAt)
    return (
      <Notice tone={notice === "archived" ? "done" : "note"} title={t("archived", { name })}>
        <p>{t("archivedText")}</p>
        <form action={`/customers/${id}/archive`} method="post">
          <FormKey />
          <input type="hidden" name="customerId" value={id} />
          <button className="button" type="submit" name="restore" value="on">
            {t(notice === "archived" ? "undo" : "restore")}
          </button>
        </form>
      </Notice>
    );
  if (notice === "added" || notice === "changed" || notice === "restored") return <Notice tone="done" title={t(notice, { name })} />;
  return null;
}
