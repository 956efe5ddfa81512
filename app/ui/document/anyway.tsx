import { FormKey } from "#app/ui/form/form-key.tsx";
import { getTranslations } from "#lib/i18n/request.ts";
import type { Side } from "./side.ts";

type Props = { side: Side; documentId: string };

/** Sends what was stopped because its number had been sent. */
export async function Anyway({ side: { companyId }, documentId }: Props) {
  const t = await getTranslations("document.stopped");
  return (
    <form className="bar" action="/api/documents/anyway" method="post">
      <FormKey />
      <input type="hidden" name="documentId" value={documentId} />
      {companyId && <input type="hidden" name="companyId" value={companyId} />}
      <button className="button" type="submit">
        {t("anyway")}
      </button>
      <span className="quiet">{t("anywayHint")}</span>
    </form>
  );
}
