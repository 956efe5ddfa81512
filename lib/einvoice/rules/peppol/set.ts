import type { RuleSet } from "#lib/einvoice/rules/rule.ts";
import { codes, exemptionReasons } from "./codes.ts";
import { denmark } from "./denmark.ts";
import { charges } from "./general/charges.ts";
import { document } from "./general/document.ts";
import { lineRules } from "./general/lines.ts";
import { totals } from "./general/totals.ts";
import { germany } from "./germany/germany.ts";
import { greece } from "./greece/greece.ts";
import { iceland } from "./iceland.ts";
import { identifiers } from "./identifiers.ts";
import { italy } from "./italy.ts";
import { netherlands } from "./netherlands.ts";
import { norway } from "./norway.ts";
import { sweden } from "./sweden.ts";

/** Peppol BIS Billing 3.0.21, published on 18 May 2026 and mandatory from 17 August 2026. */
export const peppol: RuleSet = {
  version: "peppol-3.0.21",
  rules: [
    ...document,
    ...charges,
    ...totals,
    ...lineRules,
    ...identifiers,
    ...codes,
    ...exemptionReasons,
    ...sweden,
    ...norway,
    ...denmark,
    ...iceland,
    ...netherlands,
    ...italy,
    ...greece,
    ...germany,
  ],
};
