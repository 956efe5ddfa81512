import { Submit } from "#app/ui/form/submit.tsx";
import { formWords } from "#app/ui/form/words.ts";
import { Notice } from "#app/ui/notice.tsx";
import type { Shown } from "#lib/exchange/views/document.ts";
import { getTranslations } from "#lib/i18n/request.ts";
import { isAskedOf, type Side } from "../side.ts";

type Props = { side: Side; document: Shown };

/** What a document asks for while it is not done: for whoever is asked what to do, for whoever asks how to ask again or no longer. */
export async function Asked({ side, document }: Props) {
  const { asks, settledAt, handledAt, counterpartName: office, direction, remindersLeft } = document;
  if (!asks) return null;
  const t = await getTranslations("otherDocument");
  const isAsked = isAskedOf(side, direction);
  const names = { asker: direction === "in" ? office : side.company, other: direction === "in" ? side.company : office };
  if (settledAt)
    return handledAt && !isAsked ? (
      <Notice tone="note" title={t("noLonger")}>
        <Step side={side} document={document} step="ask" look="secondary" />
      </Notice>
    ) : null;
  return (
    <Notice tone={isAsked ? "wait" : "note"} title={t(`asked.${isAsked ? "you" : "them"}.${asks}`, names)}>
      {isAsked && asks === "answer" && <p>{t("asked.how")}</p>}
      {isAsked && asks === "read" && <Step side={side} document={document} step="confirm" look="primary" />}
      {!isAsked && <p>{t("asked.reminded", { many: document.reminders, left: remindersLeft })}</p>}
      {!isAsked && (
        <div className="bar">
          {remindersLeft > 0 && <Step side={side} document={document} step="remind" look="secondary" />}
          <Step side={side} document={document} step="settle" look="plain" />
        </div>
      )}
    </Notice>
  );
}

type StepProps = Props & { step: "confirm" | "remind" | "settle" | "ask"; look: "primary" | "secondary" | "plain" };

async function Step({ side: { companyId }, document: { id }, step, look }: StepProps) {
  const t = await getTranslations("otherDocument.steps");
  return (
    <form className="no-print" action="/api/documents/asked" method="post">
      <input type="hidden" name="documentId" value={id} />
      {companyId && <input type="hidden" name="companyId" value={companyId} />}
      <input type="hidden" name="step" value={step} />
      <Submit words={await formWords()} look={look}>
        {t(step)}
      </Submit>
    </form>
  );
}
