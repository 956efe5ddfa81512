import type { Document } from "../xml/element.ts";
import type { Finding, Rule, RuleSet } from "./rule.ts";

/** What breaks the rules of these sets. A rule that cannot be evaluated counts as broken: nobody may take the invoice for right. */
export const findingsIn = (sets: readonly RuleSet[], invoice: Document): Finding[] =>
  sets.flatMap(({ rules }) => rules.flatMap((one) => findingsOf(one, invoice)));

function findingsOf({ id, severity, term, broken }: Rule, invoice: Document): Finding[] {
  try {
    return broken(invoice).map((element) => ({ id, severity, term, element }));
  } catch {
    return [{ id, severity: "fatal", term, element: invoice.root }];
  }
}
