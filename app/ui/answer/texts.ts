import { actionCodes, asks, type Code, type reasonCodes } from "#lib/exchange/answer/codes.ts";
import type { Answered } from "#lib/exchange/answer/show.ts";
import { getTranslations } from "#lib/i18n/request.ts";

/** What is chosen from; "nothing is wrong" is a reason of Peppol's, for no answer that needs one. */
const offered = [
  "REF",
  "PRI",
  "QTY",
  "ITM",
  "QUA",
  "DEL",
  "UNR",
  "REC",
  "PAY",
  "FIN",
  "LEG",
  "PPD",
  "OTH",
] as const satisfies readonly (typeof reasonCodes)[number][];

export type AnswerTexts = Awaited<ReturnType<typeof answerTexts>>;

/** The words of the form in which one answer is written, and of the page that shows it before it is sent. */
export async function answerTexts(
  code: Code,
  { kind, number, counterpartName: sender }: Pick<Answered, "kind" | "number" | "counterpartName">,
) {
  const t = await getTranslations("answerDocument");
  const words = { kind: t(`kinds.${kind}`), number, sender };
  return {
    title: t(`titles.${code}`, words),
    means: t(`means.${code}`),
    asks: asks(code),
    ...{ reasons: t("reasons"), reasonsHint: t("reasonsHint"), actions: t("actions") },
    reasonOptions: offered.map((id) => ({ id, name: t(`reason.${id}.name`), note: t(`reason.${id}.note`) })),
    actionOptions: actionCodes.map((id) => ({ id, name: t(`action.${id}`) })),
    ...{ note: t("note"), noteHint: t(`noteHint.${code}`), check: t("check"), cancel: t("cancel") },
    checked: {
      title: t("checked.title"),
      warning: t("checked.warning", words),
      ...{ answer: t("checked.answer"), reasons: t("checked.reasons"), actions: t("checked.actions"), note: t("checked.note") },
      ...{ send: t("checked.send"), change: t("checked.change"), state: t(`states.${code}`) },
    },
  };
}
