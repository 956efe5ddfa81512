import { each, type Rule } from "../rule.ts";
import { fatal, fills, holds } from "./ground/conditions.ts";

export const referenceRules: Rule[] = [
  fatal("BR-52", "BT-122", each("AdditionalDocumentReference"), fills("ID")),
  fatal("BR-55", "BT-25", each("BillingReference"), holds("InvoiceDocumentReference/ID")),
];
