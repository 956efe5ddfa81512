import { AnswerLinks } from "#app/ui/answer/answer-links.tsx";
import { Answers } from "#app/ui/answer/answers.tsx";
import type { Shown } from "#lib/exchange/views/document.ts";
import { asksBy } from "#lib/exchange/views/state.ts";
import { getTranslations } from "#lib/i18n/request.ts";
import { HandledForm } from "./handled.tsx";
import type { Side } from "./side.ts";

type Props = {
  side: Side;
  document: Pick<Shown, "id" | "answers" | "answer" | "direction" | "handledAt" | "stoppedBecause" | "asks" | "settledAt">;
};

/** What the receiver has answered, the latest first, and to whoever may answer what may still follow. */
export async function AnswersGiven({ side, document }: Props) {
  const { id, answers, answer, direction } = document;
  const mayAnswer = direction === "in" && side.mayAnswer;
  if (answers.length === 0 && !mayAnswer) return null;
  const t = await getTranslations("document.answers");
  return (
    <section className="panel stack no-print">
      <h2>{t("title")}</h2>
      <Answers answers={answers} />
      {asksBy(document, side.companyId ? "company" : "office") && <HandledForm side={side} documentId={id} />}
      {mayAnswer && <AnswerLinks path={side.path} answer={answer} />}
    </section>
  );
}
