import { once, only } from "#lib/einvoice/rules/context.ts";
import type { Context, Rule } from "#lib/einvoice/rules/rule.ts";
import type { Element } from "#lib/einvoice/xml/element.ts";
import { carries, decimalsIn, fatal } from "../ground/conditions.ts";

const ending = (end: string): Context => once(({ elements }) => elements.filter(({ name }) => name.endsWith(end)));

/** A price may have as many decimals as it needs, and so may what was taken off it. */
const amounts = only(ending("Amount"), (amount) => !amount.name.endsWith("PriceAmount") && !isOfPrice(amount));
const enclosed = ending("BinaryObject");

/** By the kind of an element, wherever it stands. */
export const elementRules: Rule[] = [
  fatal("UBL-DT-01", "BT-5", amounts, ({ text }) => decimalsIn(text) <= 2),
  fatal("UBL-DT-06", "BT-125-1", enclosed, carries("mimeCode")),
  fatal("UBL-DT-07", "BT-125-2", enclosed, carries("filename")),
];

const isOfPrice = ({ parent }: Element): boolean =>
  parent !== undefined && ((parent.name === "AllowanceCharge" && parent.parent?.name === "Price") || isOfPrice(parent));
