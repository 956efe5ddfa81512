import Link from "next/link";
import { Submit } from "#app/ui/form/submit.tsx";
import { formWords } from "#app/ui/form/words.ts";
import { Notice } from "#app/ui/notice.tsx";
import { Reload } from "#app/ui/reload.tsx";
import type { Bulk } from "#lib/collaborations/request/bulk/queries.ts";
import { numberInText } from "#lib/i18n/format.ts";
import { getLocale, getTranslations } from "#lib/i18n/request.ts";

/** Prepared, under way, or done. */
export async function Standing({ bulk }: { bulk: Bulk }) {
  const t = await getTranslations("bulk");
  const locale = await getLocale();
  const { ready, blocked, done, skipped, failed } = bulk.counts;
  if (bulk.doneAt)
    return (
      <Notice tone={failed > 0 ? "note" : "done"} title={t("done.title", { done })}>
        {t("done.text", { skipped, failed })}
      </Notice>
    );
  if (bulk.queuedAt)
    return (
      <section className="panel stack gap-s" aria-live="polite">
        <h2 id="progress">{t("progress.title")}</h2>
        <progress max={ready + done + failed} value={done + failed} aria-labelledby="progress" />
        <p className="num">
          {t("progress.count", { done: numberInText(done + failed, locale), of: numberInText(ready + done + failed, locale) })}
        </p>
        <p className="quiet">{t("progress.text")}</p>
        <Reload />
      </section>
    );
  const words = await formWords();
  const isEnough = ready <= bulk.lettersLeft;
  const numbers = { ready: numberInText(ready, locale), left: numberInText(bulk.lettersLeft, locale) };
  return (
    <>
      {ready === 0 && <Notice tone="note" title={t("nothing")} />}
      {!isEnough && (
        <Notice tone="note" title={t("tooFewLetters.title")}>
          {t("tooFewLetters.text", numbers)}
        </Notice>
      )}
      <form className="bar" action="/collaborations/activate/start" method="post">
        <input type="hidden" name="bulkId" value={bulk.id} />
        {ready > 0 && isEnough && <Submit words={words}>{t("activate", { many: ready })}</Submit>}
        {blocked > 0 && (
          <button className="button" type="submit" name="again" value="on">
            {t("again")}
          </button>
        )}
        <Link className="button plain" href="/customers" prefetch={false}>
          {t("form.cancel")}
        </Link>
        {blocked > 0 && <span className="quiet">{t("blocked", { many: blocked })}</span>}
      </form>
    </>
  );
}
