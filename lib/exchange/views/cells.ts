import { dayInTable } from "#lib/i18n/format.ts";
import { textsFor } from "#lib/i18n/texts.ts";
import { organisationNumberOnScreen } from "#lib/identifiers.ts";
import type { Locale } from "#lib/locale.ts";
import type { ListedDocument } from "./list.ts";
import { askingOf, stateOf } from "./state.ts";

const columns = [
  "company",
  "direction",
  "kind",
  "number",
  "counterpart",
  "counterpartNumber",
  "issuedOn",
  "dueOn",
  "payable",
  "currency",
  "reference",
  "state",
  "answer",
  "handled",
  "entered",
] as const;

type Of = { isOffice: boolean };

/** An office's file says whose a document is; a company's own does not. */
const columnsOf = ({ isOffice }: Of) => columns.filter((column) => isOffice || column !== "company");

export function headingsOf(locale: Locale, of: Of): string[] {
  const t = textsFor(locale, "documents.columns");
  return columnsOf(of).map((column) => t(column));
}

/** A document as a row of a file: days and amounts as a spreadsheet reads them. */
export function cellsOf(document: ListedDocument, locale: Locale, of: Of): string[] {
  const t = textsFor(locale, "documents");
  const { number, counterpart, counterpartNumber, issuedOn, dueOn, payable, currency, reference, answer, asks } = document;
  const cells: Record<(typeof columns)[number], string> = {
    company: document.company,
    direction: t(`directions.${document.direction}`),
    kind: t(`kinds.${document.kind}`),
    number: document.title || number,
    counterpart,
    counterpartNumber: counterpartNumber ? organisationNumberOnScreen(counterpartNumber) : "",
    issuedOn: issuedOn ?? "",
    dueOn: dueOn ?? "",
    payable: (payable && locale === "sv" ? payable.replace(".", ",") : payable) ?? "",
    currency: currency ?? "",
    reference: reference ?? "",
    state: t(`states.${stateOf(document)}`),
    answer: answer ? t(`answers.${answer}`) : asks ? t(`asking.${askingOf({ ...document, asks })}`) : "",
    handled: document.handledAt ? dayInTable(document.handledAt, locale) : "",
    entered: dayInTable(document.enteredAt, locale),
  };
  return columnsOf(of).map((column) => cells[column]);
}
