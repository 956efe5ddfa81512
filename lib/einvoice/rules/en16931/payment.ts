import { has, trimmed } from "#lib/einvoice/xml/select.ts";
import { reads, textAt } from "#lib/einvoice/xml/text.ts";
import { only, under } from "../context.ts";
import { each, type Rule, rule } from "../rule.ts";
import { fatal, fills, holds } from "./ground/conditions.ts";

const means = each("PaymentMeans");

/** UNCL 4461: a credit transfer, and one by SEPA. */
const transfers = ["30", "58"];

const charactersOfCard = 10;

const accountsOfTransfers = only(under("PaymentMeans", "PayeeFinancialAccount"), ({ parent }) =>
  reads(parent, "PaymentMeansCode", ...transfers),
);

export const paymentRules: Rule[] = [
  fatal("BR-49", "BT-81", means, holds("PaymentMeansCode")),
  fatal("BR-50", "BT-84", accountsOfTransfers, fills("ID")),
  rule(
    "BR-51",
    "warning",
    "BT-87",
    under("PaymentMeans", "CardAccount/PrimaryAccountNumberID"),
    (number) => [...trimmed(number)].length <= charactersOfCard,
  ),
  fatal("BR-61", "BT-84", means, (mean) => !transfers.includes(textAt(mean, "PaymentMeansCode")) || has(mean, "PayeeFinancialAccount/ID")),
];
