import { getTranslations } from "#lib/i18n/request.ts";
import type { Side } from "./side.ts";

/** Says that nobody needs to do anything about a document; the list to which it leads has the way back. */
export async function HandledForm({ side, documentId }: { side: Side; documentId: string }) {
  const t = await getTranslations("document");
  return (
    <form className="no-print" action="/api/documents/handle" method="post">
      <input type="hidden" name="place" value={side.listPath} />
      <input type="hidden" name="document" value={documentId} />
      <button className="button" type="submit">
        {t("markHandled")}
      </button>
    </form>
  );
}
