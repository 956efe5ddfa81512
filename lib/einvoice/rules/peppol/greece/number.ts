import { at } from "#lib/einvoice/rules/context.ts";
import { type Rule, rule } from "#lib/einvoice/rules/rule.ts";
import { isGreekTaxNumber } from "#lib/einvoice/values/check-digits.ts";
import { isNumber } from "#lib/einvoice/values/number.ts";
import type { Document, Element } from "#lib/einvoice/xml/element.ts";
import { all, first } from "#lib/einvoice/xml/select.ts";
import { greekVatNumbersOf } from "./parties.ts";

const numbers = at("ID");
const partsOfNumber = 6;
/** What myDATA calls kinds of invoices. An empty one is among the official ones too, and is refused all the same. */
const kinds = "1.1 1.6 2.1 2.4 5.1 5.2".split(" ");
const day = /^(0?[1-9]|[12]\d|3[01])[-/ ](0?[1-9]|1[0-2])[-/ ](19|20)\d\d/;

/** A Greek invoice's number says six things, with | between: tax number, day, branch, kind, series and number. */
export const greekNumber: readonly Rule[] = [
  rule("GR-R-001-1", "fatal", "BT-1", numbers, (number) => partsOf(number).length === partsOfNumber),
  rule("GR-R-001-2", "fatal", "BT-1", numbers, beginsWithTaxNumber),
  rule("GR-R-001-3", "fatal", "BT-1", numbers, saysDayOfIssue),
  rule("GR-R-001-4", "fatal", "BT-1", numbers, (number) => isWholeNumber(partsOf(number)[2] ?? "")),
  rule("GR-R-001-5", "fatal", "BT-1", numbers, (number) => kinds.includes(partsOf(number)[3] ?? "")),
  rule("GR-R-001-6", "fatal", "BT-1", numbers, (number) => Boolean(partsOf(number)[4])),
  rule("GR-R-001-7", "fatal", "BT-1", numbers, (number) => Boolean(partsOf(number)[5])),
];

function partsOf({ text }: Element): string[] {
  return text.split("|");
}

function beginsWithTaxNumber(number: Element, { root }: Document): boolean {
  const [taxNumber = ""] = partsOf(number);
  const parties = [...all(root, "AccountingSupplierParty/Party"), ...all(root, "TaxRepresentativeParty")];
  const known = parties.flatMap(greekVatNumbersOf).map(({ text }) => text.slice(2, 11));
  return /^[ \t\r\n]*\d{9}[ \t\r\n]*$/.test(taxNumber) && isGreekTaxNumber(taxNumber) && known.includes(taxNumber);
}

function saysDayOfIssue(number: Element, { root }: Document): boolean {
  const [, said = ""] = partsOf(number);
  const issued = first(root, "IssueDate")?.text.split("-") ?? [];
  const [date, month, year] = said.split("/");
  return day.test(said) && date === issued[2] && month === issued[1] && year === issued[0];
}

function isWholeNumber(branch: string): boolean {
  return isNumber(branch) && Number.isInteger(Number(branch)) && Number(branch) >= 0;
}
