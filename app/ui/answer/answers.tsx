import { Chip, type Tone } from "#app/ui/chip.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { type Code, isAction, isReason } from "#lib/exchange/answer/codes.ts";
import type { Answered } from "#lib/exchange/answer/show.ts";
import { momentInText } from "#lib/i18n/format.ts";
import { getLocale, getTranslations } from "#lib/i18n/request.ts";
import { calledIn } from "#lib/i18n/texts.ts";

const answerTones: Record<Code, Tone> = { AB: "quiet", IP: "quiet", UQ: "wait", CA: "wait", RE: "bad", AP: "good", PD: "good" };

/** The answers that were given to an invoice, the last one first: which, why, what the sender should do, by whom and when. */
export async function Answers({ answers }: Pick<Answered, "answers">) {
  const t = await getTranslations("answerDocument");
  const locale = await getLocale();
  if (answers.length === 0) return <p className="quiet">{t("given.none")}</p>;
  return (
    <ol className="stack answers">
      {answers.map(({ position, code, reasons, actions, note, answeredBy, answeredAt }) => {
        const named = { reasons: reasons.filter(isReason).map((one) => t(`reason.${one}.name`)), actions: actions.filter(isAction) };
        const facts: [string, string][] = [
          [t("checked.reasons"), named.reasons.join("\n")],
          [t("checked.actions"), named.actions.map((one) => t(`action.${one}`)).join("\n")],
          [t("checked.note"), note ?? ""],
        ];
        const told = facts.filter(([, fact]) => fact);
        return (
          <li className="stack gap-s" key={position}>
            <span>
              <Chip tone={answerTones[code]}>{t(`states.${code}`)}</Chip>
            </span>
            {told.length > 0 && <Facts items={told} />}
            <small>{t("given.by", { name: calledIn(locale, answeredBy), moment: momentInText(answeredAt, locale) })}</small>
          </li>
        );
      })}
    </ol>
  );
}
