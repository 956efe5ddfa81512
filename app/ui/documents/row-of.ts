import { decimalOf } from "#lib/einvoice/values/decimal.ts";
import { money, moneyIn, shown } from "#lib/einvoice/view/shown.ts";
import type { ListedDocument } from "#lib/exchange/views/list.ts";
import { askingOf, asksBy, stateOf } from "#lib/exchange/views/state.ts";
import { dayInTable } from "#lib/i18n/format.ts";
import { textsFor } from "#lib/i18n/texts.ts";
import { organisationNumberOnScreen } from "#lib/identifiers.ts";
import type { Locale } from "#lib/locale.ts";
import type { DocumentRow, Fact } from "./rows.tsx";

type Reading = { isOverAll: boolean; by: "office" | "company" };

/** What a row of the list says of a document, in the reader's language. Its words are a sender's: they are shown as words. */
export function rowOf(document: ListedDocument, locale: Locale, { isOverAll, by }: Reading): DocumentRow {
  const t = textsFor(locale, "documents");
  const { id, direction, kind, counterpartNumber, issuedOn, dueOn, payable, currency } = document;
  const counterpart = shown(document.counterpart) || t("unknown");
  const isInvoice = kind !== "document";
  const number = shown(isInvoice ? document.number : document.title) || t("noNumber");
  const day = (date: string) => dayInTable(new Date(`${date}T12:00:00Z`), locale);
  const amount = payable ? decimalOf(payable) : undefined;
  const what = isInvoice ? `${t(`kinds.${kind}`)} ${number}` : number;
  return {
    id,
    label: t(direction === "in" ? "rowIn" : "rowOut", { what, counterpart }),
    isNew: stateOf(document) === "new",
    ...(isOverAll && { company: document.company }),
    counterpart,
    way: t(`directions.${direction}`),
    org: counterpartNumber ? organisationNumberOnScreen(counterpartNumber) : "",
    number,
    kind: t(`kinds.${kind}`),
    date: issuedOn ? day(issuedOn) : isInvoice ? "" : dayInTable(document.enteredAt, locale),
    due: dueOn ? t("due", { day: day(dueOn) }) : "",
    amount: amount ? (currency ? moneyIn(amount, currency, locale) : money(amount, locale)) : isInvoice ? "–" : "",
    state: stateFact(document, by, t),
    answer: answerFact(document, by, t),
  };
}

type Translator = ReturnType<typeof textsFor<"documents">>;

function stateFact(document: ListedDocument, by: Reading["by"], t: Translator): Fact {
  const { stoppedBecause, breaches, handledAt, kind } = document;
  const state = stateOf(document);
  const word = t(`states.${state}`);
  if (stoppedBecause) {
    const why = stoppedBecause === "rules" ? t("because.rules", { many: breaches }) : t(`because.${stoppedBecause}`);
    return [asksBy(document, by) === "state" ? "bad" : "rest", word, handledAt ? t("states.handled") : why];
  }
  const small = handledAt && kind !== "document" ? t("states.handled") : "";
  return [state === "new" ? "rest new" : state === "delivered" ? "rest ok" : "rest", word, small];
}

function answerFact(document: ListedDocument, by: Reading["by"], t: Translator): Fact | undefined {
  const { answer, asks, settledAt, handledAt } = document;
  const isAsking = asksBy(document, by) === "answer";
  if (asks) return [isAsking ? "wait" : settledAt && !handledAt ? "rest ok" : "rest", t(`asking.${askingOf({ ...document, asks })}`)];
  if (!answer) return undefined;
  if (isAsking) return [answer === "RE" ? "bad" : "wait", t(`answers.${answer}`)];
  return [answer === "AP" || answer === "PD" ? "rest ok" : "rest", t(`answers.${answer}`)];
}
