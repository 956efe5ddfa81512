import type { Asker } from "#db/last.ts";
import type { LetterKind } from "./kinds.ts";

/**
 * Which letters count against the limits of whoever causes them. "employee": only where an employee does, since a company's answer is never in
 * the way of a limit. "counted": never refused either, as what takes back a mistake. "free": answers, evidence, news of what one signs in with,
 * and news to the office's own people.
 */
const limited: Record<LetterKind, "employee" | "everybody" | "counted" | "free"> = {
  "collaboration-request": "employee",
  "service-activated": "employee",
  "administrator-created": "employee",
  reminder: "employee",
  "request-renewed": "employee",
  "request-handed-over": "everybody",
  "request-expired": "free",
  "request-withdrawn": "counted",
  "invitation-replaced": "counted",
  approved: "free",
  declined: "free",
  expired: "free",
  "renewal-asked": "free",
  "recipient-proposed": "free",
  "approval-receipt": "free",
  ended: "employee",
  "ended-office": "free",
  "invoice-recipient-change": "employee",
  "new-terms": "free",
  "recipient-answered": "free",
  "access-added": "employee",
  "employee-invited": "everybody",
  "office-opened": "free",
  "office-application": "free",
  "office-decision": "free",
  "erasure-ahead": "free",
  "operator-asked": "free",
  "employee-gone": "free",
  "company-user-invited": "everybody",
  "company-users-changed": "free",
  "company-renamed": "free",
  "name-proposed": "employee",
  "name-answered": "free",
  "administrator-proposed": "employee",
  "proposal-closed": "free",
  "claim-closed": "free",
  "document-answered": "free",
  "document-asks": "everybody",
  "documents-received": "free",
  "document-stopped": "free",
  "second-factor-changed": "free",
  "sign-in-code": "free",
};

export const isCounted = ({ officeId }: Asker, kind: LetterKind): boolean =>
  limited[kind] === "everybody" || (officeId !== undefined && limited[kind] !== "free");

export const mayBeRefused = (kind: LetterKind): boolean => limited[kind] !== "counted";
