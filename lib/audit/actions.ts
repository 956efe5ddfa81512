/** Everything that a history can tell. Their words stand in the texts under `audit`. */
export type AuditAction =
  | "office opened"
  | "employee added"
  | "customer added"
  | "task added"
  | "collaboration requested"
  | "collaboration approved"
  | "collaboration declined"
  | "collaboration withdrawn"
  | "collaboration expired"
  | "collaboration ended"
  | "request moved"
  | "company confirmed"
  | "step ticked"
  | "step unticked"
  | "signed in";
