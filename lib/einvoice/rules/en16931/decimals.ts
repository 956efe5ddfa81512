import { lines, under } from "../context.ts";
import { atRoot, type Context, each, type Rule } from "../rule.ts";
import { fatal, hasTwoDecimals } from "./ground/conditions.ts";
import { allowances, charges, lineAllowances, lineCharges } from "./ground/kinds.ts";

const totals = each("LegalMonetaryTotal");
const subtotals = under("TaxTotal", "TaxSubtotal");

const amounts: [id: string, term: string, context: Context, path: string][] = [
  ["BR-DEC-01", "BT-92", allowances, "Amount"],
  ["BR-DEC-02", "BT-93", allowances, "BaseAmount"],
  ["BR-DEC-05", "BT-99", charges, "Amount"],
  ["BR-DEC-06", "BT-100", charges, "BaseAmount"],
  ["BR-DEC-09", "BT-106", totals, "LineExtensionAmount"],
  ["BR-DEC-10", "BT-107", totals, "AllowanceTotalAmount"],
  ["BR-DEC-11", "BT-108", totals, "ChargeTotalAmount"],
  ["BR-DEC-12", "BT-109", totals, "TaxExclusiveAmount"],
  ["BR-DEC-14", "BT-112", totals, "TaxInclusiveAmount"],
  ["BR-DEC-16", "BT-113", totals, "PrepaidAmount"],
  ["BR-DEC-17", "BT-114", totals, "PayableRoundingAmount"],
  ["BR-DEC-18", "BT-115", totals, "PayableAmount"],
  ["BR-DEC-19", "BT-116", subtotals, "TaxableAmount"],
  ["BR-DEC-20", "BT-117", subtotals, "TaxAmount"],
  ["BR-DEC-23", "BT-131", lines, "LineExtensionAmount"],
  ["BR-DEC-24", "BT-136", lineAllowances, "Amount"],
  ["BR-DEC-25", "BT-137", lineAllowances, "BaseAmount"],
  ["BR-DEC-27", "BT-141", lineCharges, "Amount"],
  ["BR-DEC-28", "BT-142", lineCharges, "BaseAmount"],
];

export const decimalRules: Rule[] = [
  ...amounts.map(([id, term, context, path]) => fatal(id, term, context, hasTwoDecimals(path))),
  // The official tests of the VAT totals look for the currency below the amount, where it never is: they cannot fail.
  fatal("BR-DEC-13", "BT-110", atRoot, () => true),
  fatal("BR-DEC-15", "BT-111", atRoot, () => true),
];
