import { once } from "#lib/einvoice/rules/context.ts";
import { each, type Rule } from "#lib/einvoice/rules/rule.ts";
import type { Document, Element } from "#lib/einvoice/xml/element.ts";
import { all } from "#lib/einvoice/xml/select.ts";
import { count } from "#lib/einvoice/xml/text.ts";
import { both, fatal } from "../ground/conditions.ts";
import { seller } from "../ground/kinds.ts";
import { isOfCollector } from "./counted.ts";

const registeredNames = once(({ root }) => new Set(all(root, `${seller}/PartyLegalEntity/RegistrationName`).map(({ text }) => text)));
const payees = each("PayeeParty");

/** A payee who is called as the seller breaks all three, since each asks for that too. */
export const payeeRules: Rule[] = [
  fatal(
    "UBL-SR-19",
    "BT-59",
    payees,
    both((payee) => count(payee, "PartyName/Name") <= 1, isCalledOtherwise),
  ),
  fatal(
    "UBL-SR-20",
    "BT-60",
    payees,
    both((payee) => numbersOf(payee).length <= 1, isCalledOtherwise),
  ),
  fatal(
    "UBL-SR-21",
    "BT-61",
    payees,
    both((payee) => count(payee, "PartyLegalEntity/CompanyID") <= 1, isCalledOtherwise),
  ),
];

const numbersOf = (payee: Element): Element[] => all(payee, "PartyIdentification/ID").filter((number) => !isOfCollector(number));

/** Than the seller's registered name. Both have to be there. */
function isCalledOtherwise(payee: Element, invoice: Document): boolean {
  const registered = registeredNames(invoice);
  return all(payee, "PartyName/Name").some(({ text }) => registered.size > (registered.has(text) ? 1 : 0));
}
