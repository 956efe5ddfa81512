/** What Spiris does, by an operator or by itself. */
export const operatorActions = [
  "closing decided",
  "closing cancelled",
  "office closed",
  "office reopened",
  "person erased",
  "emails per day set",
  "read by operator",
  "email sent again",
  "person shut out",
  "person let back",
] as const;
