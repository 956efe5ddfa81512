import { Notice } from "#app/ui/notice.tsx";
import { codesAfter } from "#lib/exchange/answer/codes.ts";
import type { Answered } from "#lib/exchange/answer/show.ts";
import { getTranslations } from "#lib/i18n/request.ts";

type Props = { path: string; document: Answered; company: string; mayAnswer: boolean };

/** Every answer that may follow, with what it means; or why there is none. */
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
    <section className="stack">
      <div className="stack gap-xs">
        <h2>{t("choose")}</h2>
        <p>{t("chooseText", { sender })}</p>
      </div>
      <ul className="stack gap-s">
        {order
          .filter((code) => codes.includes(code))
          .map((code) => (
            <li className="panel stack gap-xs" key={code}>
              <a href={`${path}/answer?code=${code}`}>
                <b>{t(`links.${code}`)}</b>
              </a>
              <span>{t(`means.${code}`)}</span>
            </li>
          ))}
      </ul>
    </section>
  );
}

const order = ["AP", "UQ", "RE", "CA", "AB", "IP", "PD"] as const;
