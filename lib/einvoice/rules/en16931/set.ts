import type { RuleSet } from "../rule.ts";
import { allowanceRules } from "./allowances.ts";
import { breakdownRules } from "./breakdown.ts";
import { codeRules } from "./codes.ts";
import { decimalRules } from "./decimals.ts";
import { documentRules } from "./document.ts";
import { lineRules } from "./lines.ts";
import { partyRules } from "./parties.ts";
import { paymentRules } from "./payment.ts";
import { periodRules } from "./periods.ts";
import { referenceRules } from "./references.ts";
import { countedRules } from "./syntax/counted.ts";
import { elementRules } from "./syntax/elements.ts";
import { payeeRules } from "./syntax/payee.ts";
import { singleRules } from "./syntax/single.ts";
import { totalRules } from "./totals.ts";
import { furtherVatRules } from "./vat/further.ts";
import { categoryRules } from "./vat/rules.ts";

/** EN 16931 in UBL, as published on 2026-04-10. That elements are used which it does not know is for lib/einvoice/structure. */
export const en16931: RuleSet = {
  version: "en16931-1.3.16",
  rules: [
    ...documentRules,
    ...partyRules,
    ...referenceRules,
    ...periodRules,
    ...paymentRules,
    ...lineRules,
    ...allowanceRules,
    ...totalRules,
    ...breakdownRules,
    ...categoryRules,
    ...furtherVatRules,
    ...decimalRules,
    ...codeRules,
    ...singleRules,
    ...countedRules,
    ...payeeRules,
    ...elementRules,
  ],
};
