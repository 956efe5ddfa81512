import { Chip } from "#app/ui/chip.tsx";
import type { Shown } from "#lib/exchange/views/document.ts";
import { momentInText } from "#lib/i18n/format.ts";
import { getLocale, getTranslations } from "#lib/i18n/request.ts";

const asks = { RE: "bad", UQ: "wait", CA: "wait" } as const;
const isAsking = (code: string): code is keyof typeof asks => Object.hasOwn(asks, code);

type Props = { document: Pick<Shown, "stoppedAt" | "deliveredAt" | "answer" | "answeredAt" | "handledAt"> };

/** The facts, each on its own: a fact at rest is a word with a dot, and only what asks for somebody is a filled chip. */
export async function Status({ document: { stoppedAt, deliveredAt, answer, answeredAt, handledAt } }: Props) {
  const t = await getTranslations("document");
  return (
    <section>
      <h2>{t("status.title")}</h2>
      <dl className="three">
        <dt>{t("status.delivery")}</dt>
        <dd>
          {stoppedAt ? <Chip tone="bad">{t("status.stopped")}</Chip> : <span className="fact ok">{t("status.delivered")}</span>}
          <When moment={stoppedAt ?? deliveredAt} />
        </dd>
        {!stoppedAt && (
          <>
            <dt>{t("status.answer")}</dt>
            <dd>
              <Answer code={answer} />
              <When moment={answeredAt} />
            </dd>
          </>
        )}
        {handledAt && (
          <>
            <dt>{t("status.handled")}</dt>
            <dd>
              <When moment={handledAt} />
            </dd>
          </>
        )}
      </dl>
    </section>
  );
}

async function Answer({ code }: { code: Shown["answer"] }) {
  const t = await getTranslations("document");
  if (!code) return <span className="fact">{t("status.none")}</span>;
  const word = (await getTranslations("answerDocument"))(`states.${code}`);
  if (isAsking(code)) return <Chip tone={asks[code]}>{word}</Chip>;
  return <span className="fact ok">{word}</span>;
}

async function When({ moment }: { moment: Date | null }) {
  if (!moment) return null;
  return (
    <small>
      <time dateTime={moment.toISOString()}>{momentInText(moment, await getLocale())}</time>
    </small>
  );
}
