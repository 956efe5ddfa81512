/** Everything that a history can tell. Their words stand in the texts under `audit`. */
const auditActions = [
  "office opened",
  "employee added",
  "customer added",
  "task added",
  "collaboration requested",
  "collaboration approved",
  "collaboration declined",
  "collaboration withdrawn",
  "collaboration expired",
  "collaboration ended",
  "request moved",
  "company confirmed",
  "step ticked",
  "step unticked",
  "signed in",
] as const;

export type AuditAction = (typeof auditActions)[number];

export const isAuditAction = (word: string): word is AuditAction => auditActions.some((action) => action === word);
