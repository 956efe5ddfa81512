import { Facts } from "#app/ui/facts.tsx";
import type { Shown } from "#lib/exchange/views/document.ts";
import { listOf, momentInText } from "#lib/i18n/format.ts";
import { getLocale, getTranslations } from "#lib/i18n/request.ts";
import { texts } from "#lib/i18n/texts.ts";
import { wordIn } from "./words.ts";

/** What the receiver has answered, the latest first. */
export async function AnswersGiven({ answers }: Pick<Shown, "answers">) {
  if (answers.length === 0) return null;
  const t = await getTranslations("document.answers");
  const locale = await getLocale();
  const { reasons: reasonWords, actions: actionWords } = texts[locale].document.answers;
  return (
    <section className="panel stack no-print">
      <h2>{t("title")}</h2>
      {answers.map(({ code, reasons, actions, note, by, answeredAt }) => (
        <div key={code} className="stack gap-xs">
          <h3>{t(`codes.${code}`)}</h3>
          <small>{t("by", { by, moment: momentInText(answeredAt, locale) })}</small>
          <Facts
            items={[
              ...named(
                t("reason"),
                reasons.map((one) => wordIn(reasonWords, one)),
              ),
              ...named(
                t("action"),
                actions.map((one) => wordIn(actionWords, one)),
              ),
              ...named(t("note"), note ? [note] : []),
            ]}
          />
        </div>
      ))}
    </section>
  );

  function named(term: string, words: string[]): [string, string][] {
    return words.length > 0 ? [[term, listOf(words, locale)]] : [];
  }
}
