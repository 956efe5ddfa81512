import { decimalOf } from "#lib/einvoice/values/decimal.ts";
import type { Element } from "#lib/einvoice/xml/element.ts";
import { all, has } from "#lib/einvoice/xml/select.ts";
import { lines } from "../context.ts";
import { each, type Rule } from "../rule.ts";
import { both, carries, fatal, fills, holds } from "./ground/conditions.ts";
import { inLines, vatIn } from "./ground/kinds.ts";

const quantities = ["InvoicedQuantity", "CreditedQuantity"];
const grossPrice = "Price/AllowanceCharge/BaseAmount";

export const lineRules: Rule[] = [
  fatal("BR-21", "BT-126", lines, fills("ID")),
  fatal("BR-22", "BT-129", lines, holds(...quantities)),
  fatal("BR-23", "BT-130", lines, (line) => quantities.some((path) => all(line, path).some(carries("unitCode")))),
  fatal("BR-24", "BT-131", lines, holds("LineExtensionAmount")),
  fatal("BR-25", "BT-153", lines, fills("Item/Name")),
  fatal("BR-26", "BT-146", lines, holds("Price/PriceAmount")),
  fatal("BR-27", "BT-146", lines, (line) => isSomeNotNegative(line, "Price/PriceAmount")),
  fatal("BR-28", "BT-148", lines, (line) => !has(line, grossPrice) || isSomeNotNegative(line, grossPrice)),
  fatal("BR-54", "BT-160 BT-161", each("AdditionalItemProperty"), both(holds("Name"), holds("Value"))),
  fatal("BR-64", "BT-157-1", inLines("Item/StandardItemIdentification/ID"), carries("schemeID")),
  fatal("BR-65", "BT-158-1", inLines("Item/CommodityClassification/ItemClassificationCode"), carries("listID")),
  fatal("BR-CO-04", "BT-151", lines, (line) => vatIn(line, "Item/ClassifiedTaxCategory").some((category) => has(category, "ID"))),
];

const isSomeNotNegative = (line: Element, path: string): boolean =>
  all(line, path).some(({ text }) => {
    const price = decimalOf(text);
    return price !== undefined && price.units >= 0n;
  });
