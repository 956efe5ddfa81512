import { Notice } from "#app/ui/notice.tsx";
import { codesAfter } from "#lib/exchange/answer/codes.ts";
import type { Answered } from "#lib/exchange/answer/show.ts";
import { getTranslations } from "#lib/i18n/request.ts";
import { AnswerLinks } from "./answer-links.tsx";

type Props = { path: string; document: Answered; company: string; mayAnswer: boolean };

/** Every answer that may follow, the rarer ones with what they mean; or why there is none. */
export async function ChooseAnswer({ path, document: { answer, counterpartName: sender }, company, mayAnswer }: Props) {
  const t = await getTranslations("answerDocument");
  const codes = codesAfter(answer);
  if (codes.length === 0)
    return (
      <Notice tone="note" title={t("final")}>
        {t("finalText")}
      </Notice>
    );
  if (!mayAnswer)
    return (
      <Notice tone="note" title={t("notAllowed.title", { company })}>
        {t("notAllowed.text", { company })}
      </Notice>
    );
  return (
    <>
      <section className="stack gap-s">
        <h2>{t(answer === null ? "choose" : "chooseAgain")}</h2>
        <p>{t("chooseText", { sender })}</p>
        <AnswerLinks path={path} answer={answer} leadsToOthers={false} />
      </section>
      <section className="stack gap-s">
        <h2>{t("others")}</h2>
        <ul className="stack gap-s">
          {others
            .filter((code) => codes.includes(code))
            .map((code) => (
              <li className="stack gap-xs" key={code}>
                <a href={`${path}/answer?code=${code}`}>{t(`links.${code}`)}</a>
                <span className="quiet">{t(`means.${code}`)}</span>
              </li>
            ))}
        </ul>
      </section>
    </>
  );
}

const others = ["AB", "IP", "CA", "PD"] as const;
