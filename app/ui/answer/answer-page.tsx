import { formWords } from "#app/ui/form/words.ts";
import { Notice } from "#app/ui/notice.tsx";
import { day } from "#lib/einvoice/view/shown.ts";
import { codesAfter } from "#lib/exchange/answer/codes.ts";
import type { Answered } from "#lib/exchange/answer/show.ts";
import { documentPath } from "#lib/exchange/links.ts";
import type { FormState } from "#lib/forms.ts";
import { getLocale, getTranslations } from "#lib/i18n/request.ts";
import type { MailboxUser } from "#lib/who.ts";
import { AnswerForm } from "./answer-form.tsx";
import { Answers } from "./answers.tsx";
import { ChooseAnswer } from "./choose-answer.tsx";
import { answerTexts } from "./texts.ts";

type Word = string | string[] | undefined;
type Props = {
  user: MailboxUser;
  document: Answered;
  may: { answer: boolean };
  asked: { code: Word; notice: Word };
  action: (previous: FormState, form: FormData) => Promise<FormState>;
};

/** The form of the answer that somebody has chosen, or the answers to choose from and those that were given. */
export async function AnswerPage({ user, document, may, asked, action }: Props) {
  const t = await getTranslations("answerDocument");
  const { id, kind, number, counterpartName: sender, answer } = document;
  const path = documentPath(user, id);
  const words = { kind: t(`kinds.${kind}`), number, sender };
  const code = may.answer ? codesAfter(answer).find((one) => one === asked.code) : undefined;
  if (code)
    return (
      <>
        <About path={path} document={document} />
        <AnswerForm
          key={code}
          action={action}
          about={{ companyId: user.companyId, documentId: id, code }}
          back={`${path}/answer`}
          words={await formWords()}
          texts={await answerTexts(code, document)}
        />
      </>
    );
  return (
    <>
      <title>{t("title", words)}</title>
      {asked.notice === "answered" && (
        <Notice tone="done" title={t("sent.title")}>
          {t("sent.text", words)}
        </Notice>
      )}
      <About path={path} document={document} />
      <h1>{t("title", words)}</h1>
      <ChooseAnswer path={path} document={document} company={user.companyName} mayAnswer={may.answer} />
      <section className="panel stack">
        <h2>{t("given.title")}</h2>
        <Answers answers={document.answers} />
      </section>
    </>
  );
}

/** Which invoice it is, and the way to it. */
async function About({ path, document }: { path: string; document: Answered }) {
  const t = await getTranslations("answerDocument");
  const { kind, number, counterpartName: sender, dueOn } = document;
  return (
    <div className="stack gap-xs">
      <a href={path}>{t("open", { kind: t(`kinds.${kind}`), number })}</a>
      <p className="quiet">{t(dueOn ? "fromDue" : "from", { sender, day: dueOn ? day(dueOn, await getLocale()) : "" })}</p>
    </div>
  );
}
