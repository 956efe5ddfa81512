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
  asked: { code: Word; notice: Word; problem: Word };
  action: (previous: FormState, form: FormData) => Promise<FormState>;
};

const problems = ["answered-already", "does-not-follow", "not-allowed"] as const;

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
        <About path={path} document={document} company={user.companyName} />
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
  const problem = problems.find((one) => one === asked.problem);
  return (
    <>
      <title>{t("title", words)}</title>
      {asked.notice === "answered" && (
        <Notice tone="done" title={t("sent.title")}>
          {t("sent.text", words)}
        </Notice>
      )}
      {problem && (
        <Notice tone="bad" title={t("problems.title")}>
          {t(`problems.${problem}`)}
        </Notice>
      )}
      <About path={path} document={document} company={user.companyName} />
      <h1>{t("title", words)}</h1>
      {document.answers.length > 0 && (
        <section className="panel stack">
          <h2>{t("given.title")}</h2>
          <Answers answers={document.answers} />
        </section>
      )}
      <ChooseAnswer path={path} document={document} company={user.companyName} mayAnswer={may.answer} />
    </>
  );
}

/** Which invoice it is, and the way to it. */
async function About({ path, document, company }: { path: string; document: Answered; company: string }) {
  const t = await getTranslations("answerDocument");
  const { kind, number, counterpartName: sender, dueOn } = document;
  return (
    <div className="stack gap-xs">
      <a href={path}>{t("open", { kind: t(`kinds.${kind}`), number })}</a>
      <p className="quiet">{t(dueOn ? "fromDue" : "from", { sender, company, day: dueOn ? day(dueOn, await getLocale()) : "" })}</p>
    </div>
  );
}
