import { Reload } from "#app/ui/reload.tsx";
import { numberInText } from "#lib/i18n/format.ts";
import { getLocale, getTranslations } from "#lib/i18n/request.ts";
import type { Import } from "#lib/imports/queries.ts";

export async function Progress({ found, task }: { found: Import; task: "import" | "undo" }) {
  const t = await getTranslations("imports.progress");
  const locale = await getLocale();
  const { new: added, update, contact, partly, added: wasAdded, updated, "contact-added": contacts } = found.counts;
  const planned = added + update + contact + (found.withoutCells ? partly : 0);
  const all = task === "import" ? planned : wasAdded + updated + contacts;
  return (
    <section className="panel stack gap-s" aria-live="polite">
      <h2 id="progress">{t(task)}</h2>
      <progress max={all} value={found.rowsDone} aria-labelledby="progress" />
      <p className="num">{t("count", { done: numberInText(found.rowsDone, locale), of: numberInText(all, locale) })}</p>
      <p className="quiet">
        {t("text")} {task === "import" && t("allOrNothing")}
      </p>
      <Reload />
    </section>
  );
}
