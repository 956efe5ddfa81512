import { Submit } from "#app/ui/form/submit.tsx";
import { formWords } from "#app/ui/form/words.ts";
import { Notice } from "#app/ui/notice.tsx";
import type { DocumentFilter } from "#lib/exchange/views/filter.ts";
import { getTranslations } from "#lib/i18n/request.ts";
import { isId } from "#lib/identifiers.ts";
import { documentsAtOnce } from "#lib/standing/limits.ts";
import { type Place, pathOf, queryOf } from "./address.ts";

type Props = { place: Place; filter: DocumentFilter; asked: Record<string, string | string[] | undefined> };

/** What has just been done with documents, and the way back. */
export async function ListMessage({ place, filter, asked: { notice, marked, many } }: Props) {
  const t = await getTranslations("documents.notices");
  if (notice === "nothing-chosen" || notice === "too-large")
    return (
      <Notice tone="note" title={t(notice)}>
        {t(`${notice}Text`)}
      </Notice>
    );
  if (notice === "reopened") return <Notice tone="done" title={t("reopened", { many: Number(many) || 0 })} />;
  if (notice !== "handled") return null;
  const ids = String(marked ?? "")
    .split(".")
    .filter(isId)
    .slice(0, documentsAtOnce);
  return (
    <Notice tone="done" title={t("handled", { many: ids.length })}>
      {ids.length > 0 && (
        <form action="/api/documents/handle" method="post">
          <input type="hidden" name="place" value={pathOf(place)} />
          <input type="hidden" name="query" value={queryOf(place, filter)} />
          <input type="hidden" name="undo" value="yes" />
          {ids.map((id) => (
            <input type="hidden" name="document" value={id} key={id} />
          ))}
          <Submit words={await formWords()} look="secondary">
            {t("undo")}
          </Submit>
        </form>
      )}
    </Notice>
  );
}
