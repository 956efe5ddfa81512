import type { Locale } from "#lib/locale.ts";
import type { Account, Invoice } from "../model/invoice.ts";
import { isWayToPay } from "./known.ts";
import { day, moneyIn, shown, type Words, wordsOf } from "./shown.ts";
import { bankgiro, iban, isIban, isOcr, plusgiro } from "./swedish.ts";

export type Fact = { term: string; fact: string };

/** What somebody needs who pays: to where, with which reference, when and how much. */
export function paymentOf({ payment = {}, due, totals, currency }: Invoice, locale: Locale): Fact[] {
  const t = wordsOf(locale);
  const { reference, accounts = [], card, mandate, code, name } = payment;
  const facts: [string, string | undefined][] = [
    ...accounts.flatMap((account) => accountOf(account, t)),
    [reference && isOcr(reference) ? t("pay.ocr") : t("pay.reference"), reference],
    [t("pay.due"), due && day(due, locale)],
    [t("pay.amount"), totals?.payable && moneyIn(totals.payable, currency, locale)],
    [t("pay.card"), card?.number],
    [t("pay.network"), card?.network],
    [t("pay.cardHolder"), card?.holder],
    [t("pay.mandate"), mandate?.id],
    [t("pay.debited"), mandate?.account && numberOf(mandate.account)],
    [t("pay.way"), code && wayOf(code, name, t)],
  ];
  return facts.flatMap(([term, fact]) => (fact ? [{ term, fact: shown(fact) }] : []));
}

function accountOf({ id = "", name, branch }: Account, t: Words): [string, string | undefined][] {
  const holder: [string, string | undefined] = [t("pay.holder"), name];
  if (branch === "SE:BANKGIRO") return [[t("pay.bankgiro"), bankgiro(id)], holder];
  if (branch === "SE:PLUSGIRO") return [[t("pay.plusgiro"), plusgiro(id)], holder];
  const bank: [string, string | undefined] = [t(isBic(branch) ? "pay.bic" : "pay.branch"), branch];
  return [[t(isIban(id) ? "pay.iban" : "pay.account"), numberOf(id)], bank, holder];
}

const isBic = (branch = "") => /^[A-Z]{6}[A-Z\d]{2}([A-Z\d]{3})?$/.test(branch);
const numberOf = (id: string) => (isIban(id) ? iban(id) : id);

/** The sender's own name of it, or ours, with the code that it was sent as. */
function wayOf(code: string, name: string | undefined, t: Words): string {
  const way = name ?? (isWayToPay(code) ? t(`pay.codes.${code}`) : undefined);
  return way ? t("pay.withCode", { way, code }) : code;
}
