import { isLine, never, only, under } from "#lib/einvoice/rules/context.ts";
import { type Context, each, rule } from "#lib/einvoice/rules/rule.ts";
import { type Decimal, isSame, isWithin, percentOf, subtract, zero } from "#lib/einvoice/values/decimal.ts";
import type { Element } from "#lib/einvoice/xml/element.ts";
import { first, has, trimmed } from "#lib/einvoice/xml/select.ts";
import { decimalAt, decimalOr, textAt } from "#lib/einvoice/xml/text.ts";

/** Two öre, inclusive: how far a counted amount may be from the one that is written. */
export const tolerance: Decimal = { units: 2n, scale: 2 };

/** Of the document and of its lines, not of a price. */
const ofAmounts: Context = only(
  each("AllowanceCharge"),
  ({ parent }, { root }) => parent !== undefined && (parent === root || isLine(parent)),
);
const ofPrices = under("Price", "AllowanceCharge");

/** Allowances and charges. One that says only half of how it is counted is tested for nothing else. */
export const charges = [
  rule("PEPPOL-EN16931-R041", "fatal", "BT-93 100 137 142", only(ofAmounts, hasRateAlone), never),
  rule("PEPPOL-EN16931-R042", "fatal", "BT-94 101 138 143", only(ofAmounts, hasBaseAlone), never),
  rule("PEPPOL-EN16931-R040", "fatal", "BT-92 99 136 141", only(ofAmounts, hasBothOrNeither), isAsCounted),
  rule("PEPPOL-EN16931-R043", "fatal", "ChargeIndicator", only(ofAmounts, hasBothOrNeither), isAllowanceOrCharge),
  rule("PEPPOL-EN16931-R044", "fatal", "BG-29", ofPrices, (discount) => textAt(discount, "ChargeIndicator") === "false"),
  rule("PEPPOL-EN16931-R046", "fatal", "BT-146 147 148", ofPrices, isOffTheGrossPrice),
];

function hasRateAlone(charge: Element): boolean {
  return has(charge, "MultiplierFactorNumeric") && !has(charge, "BaseAmount");
}

function hasBaseAlone(charge: Element): boolean {
  return has(charge, "BaseAmount") && !has(charge, "MultiplierFactorNumeric");
}

function hasBothOrNeither(charge: Element): boolean {
  return has(charge, "BaseAmount") === has(charge, "MultiplierFactorNumeric");
}

function isAsCounted(charge: Element): boolean {
  if (!has(charge, "BaseAmount")) return true;
  const amount = decimalOr(charge, "Amount", zero);
  const base = decimalAt(charge, "BaseAmount");
  const rate = decimalAt(charge, "MultiplierFactorNumeric");
  return amount !== undefined && base !== undefined && rate !== undefined && isWithin(amount, percentOf(base, rate), tolerance);
}

/** XML would take 1 and 0 too. */
function isAllowanceOrCharge(charge: Element): boolean {
  const indicator = first(charge, "ChargeIndicator");
  return !indicator?.isDivided && ["true", "false"].includes(trimmed(indicator));
}

function isOffTheGrossPrice(discount: Element): boolean {
  if (!has(discount, "BaseAmount")) return true;
  const gross = decimalAt(discount, "BaseAmount");
  const off = decimalAt(discount, "Amount");
  return gross !== undefined && off !== undefined && isSame(decimalAt(discount.parent, "PriceAmount"), subtract(gross, off));
}
