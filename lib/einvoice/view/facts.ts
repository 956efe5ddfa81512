import type { Locale } from "#lib/locale.ts";
import type { Invoice } from "../model/invoice.ts";
import { isKind, isTaxPoint } from "./known.ts";
import { identifierOf } from "./parties.ts";
import type { Fact } from "./payment.ts";
import { day, periodOf, shown, wordsOf } from "./shown.ts";

/** Days, terms and references: whatever an invoice says of these, and nothing of what it leaves out. */
export function factsOf(invoice: Invoice, locale: Locale): Fact[] {
  const t = wordsOf(locale);
  const { kind, type, issued, due, paymentTerms, period, taxPoint, object, preceding = [], currency, taxCurrency } = invoice;
  const by = period?.taxPointCode;
  return said([
    [t("facts.type"), type && !isKind(type) ? type : undefined],
    [t(kind === "credit-note" ? "facts.issuedCredit" : "facts.issued"), issued && day(issued, locale)],
    [t("facts.due"), due && day(due, locale)],
    [t("facts.terms"), paymentTerms],
    ...preceding.map((one): [string, string] => [t("facts.preceding"), precedingOf(one, locale)]),
    [t("facts.buyerReference"), invoice.buyerReference],
    [t("facts.order"), invoice.order],
    [t("facts.salesOrder"), invoice.salesOrder],
    [t("facts.contract"), invoice.contract],
    [t("facts.project"), invoice.project],
    [t("facts.tender"), invoice.tender],
    [t("facts.despatch"), invoice.despatch],
    [t("facts.receipt"), invoice.receipt],
    [t("facts.object"), object && identifierOf(object, t)],
    [t("facts.accountingCost"), invoice.accountingCost],
    [t("facts.period"), period && periodOf(period, locale)],
    [t("facts.taxPoint"), taxPoint && day(taxPoint, locale)],
    [t("facts.taxPointCode"), by && (isTaxPoint(by) ? t(`taxPoints.${by}`) : by)],
    [t("facts.currency"), currency],
    [t("facts.taxCurrency"), taxCurrency],
  ]);
}

/** Which agreement between computers the file follows. */
export function madeFrom({ customization, profile }: Invoice, locale: Locale): Fact[] {
  const t = wordsOf(locale);
  return said([
    [t("made.specification"), customization],
    [t("made.process"), profile],
  ]);
}

const said = (facts: [string, string | undefined][]): Fact[] =>
  facts.flatMap(([term, fact]) => (fact ? [{ term, fact: shown(fact) }] : []));

function precedingOf({ number = "", issued }: { number?: string; issued?: string }, locale: Locale): string {
  return issued ? wordsOf(locale)("facts.precedingOn", { number, day: day(issued, locale) }) : number;
}
