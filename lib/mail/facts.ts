import { z } from "zod";
import { rolesInOrder } from "#lib/companies/users.ts";
import type { LetterFacts, LetterKind } from "#lib/outbox/letters.ts";
import { rightsInOrder } from "#lib/rights.ts";
import { isService, type Service } from "#lib/services/catalogue.ts";
import { now } from "#lib/time.ts";

const parties = { office: z.string(), company: z.string(), service: z.custom<Service>(isService) };
const moment = z.iso.datetime({ offset: true });
const request = z.object({
  ...parties,
  sender: z.string(),
  replies: z.string().nullable().default(null),
  recipient: z.string(),
  invoiceRecipient: z.enum(["office", "customer"]).nullable(),
  period: z.number().int().nullable().default(null),
  personalLine: z.string().nullable().default(null),
  answerBefore: moment,
  link: z.url(),
  home: z.url(),
});
const scenario = z.enum(["existing-customer", "service-only", "new-administrator"]);
const answer = z.object({ ...parties, person: z.string(), answeredAt: moment, link: z.url() });
const end = z.object({
  ...parties,
  what: z.enum(["ended", "planned", "undone"]),
  day: z.iso.date(),
  person: z.string().nullable(),
  side: z.enum(["office", "company"]).nullable(),
  invoiceRecipient: z.enum(["office", "customer"]).nullable(),
  link: z.url(),
});

/** A letter may have been queued by an older build: facts that a template lacks stop it here, before it says "undefined" to somebody. */
export const factsOf: { [Kind in LetterKind]: z.ZodType<LetterFacts[Kind]> } = {
  "collaboration-request": request,
  "service-activated": request,
  "administrator-created": request,
  reminder: request.extend({ scenario, requestedAt: moment }),
  "request-renewed": request.extend({ scenario }),
  "request-handed-over": request.extend({ scenario, person: z.string() }),
  "request-expired": z.object({ ...parties, sender: z.string(), replies: z.string(), requestedAt: moment, link: z.url(), home: z.url() }),
  "request-withdrawn": z.object({ ...parties, sender: z.string(), home: z.url() }),
  approved: answer,
  declined: answer.extend({ reason: z.string().nullable() }),
  expired: z.object({ ...parties, sender: z.string(), requestedAt: moment, link: z.url() }),
  "renewal-asked": answer,
  "recipient-proposed": answer.extend({
    name: z.string().nullable(),
    email: z.string().nullable(),
    mobile: z.string().nullable(),
    explanation: z.string().nullable(),
  }),
  "approval-receipt": answer.extend({ termsVersion: z.number().int(), home: z.url() }),
  ended: end,
  "ended-office": end,
  "invoice-recipient-change": z.object({
    ...parties,
    what: z.enum(["asked", "taken-over", "withdrawn", "approved"]),
    person: z.string(),
    link: z.url(),
  }),
  "recipient-answered": answer.extend({ answer: z.enum(["approved", "declined"]) }),
  "access-added": z.object({ ...parties, task: z.string(), names: z.array(z.string()), person: z.string(), link: z.url() }),
  "employee-invited": z.object({
    office: z.string(),
    inviter: z.string(),
    recipient: z.string(),
    email: z.string(),
    rights: z.enum(rightsInOrder),
    link: z.url(),
  }),
  "company-user-invited": z.object({
    company: z.string(),
    inviter: z.string(),
    recipient: z.string(),
    email: z.string(),
    role: z.enum(rolesInOrder),
    link: z.url(),
  }),
  "company-users-changed": z.object({
    company: z.string(),
    what: z.enum(["added", "promoted", "demoted", "removed", "left", "restored", "main-contact"]),
    person: z.string(),
    by: z.string(),
    link: z.url(),
  }),
  "administrator-proposed": z.object({
    office: z.string(),
    company: z.string(),
    proposer: z.string(),
    person: z.string(),
    reason: z.string(),
    link: z.url(),
  }),
  "proposal-closed": z.object({
    office: z.string(),
    company: z.string(),
    person: z.string(),
    outcome: z.enum(["objected", "confirmed", "refused"]),
    by: z.string(),
    link: z.url(),
  }),
  "second-factor-changed": z.object({
    what: z.enum(["turned-on", "turned-off", "reset", "linked", "unlinked", "link-reset", "signed-out"]),
    provider: z.string().nullable().default(null),
    office: z.string().nullable(),
    by: z.string().nullable(),
    link: z.url(),
  }),
  "sign-in-code": z.object({ code: z.string(), expiresAt: moment }),
};

/** A code that is over helps nobody and is not sent. */
export const isExpired = ({ kind, facts }: { kind: string; facts: unknown }): boolean =>
  kind === "sign-in-code" && Date.parse(factsOf[kind].parse(facts).expiresAt) <= now().getTime();
