import { z } from "zod";
import { isService, type Service } from "#lib/services/catalogue.ts";

/** What the letters of more than one kind tell, as it stood when they were queued. */
export const word = z.string();
export const perhaps = z.string().nullable();
export const moment = z.iso.datetime({ offset: true });
export const link = z.url();
const payer = z.enum(["office", "customer"]).nullable();
export const scenario = z.enum(["existing-customer", "service-only", "new-administrator"]);
export const parties = { office: word, company: word, service: z.custom<Service>(isService) };

// What an older build did not write yet has a default.
export const request = z.object({
  ...parties,
  sender: word,
  /** Who reads the answers to the letter; null in letters that an older build queued, where it is the sender. */
  replies: perhaps.default(null),
  recipient: word,
  invoiceRecipient: payer,
  period: z.number().int().nullable().default(null),
  personalLine: perhaps.default(null),
  answerBefore: moment,
  link,
  home: link,
});
export const answer = z.object({ ...parties, person: word, answeredAt: moment, link });
/** What an approval is about: the collaboration, new terms, or a service that the company keeps from a day; and on which terms. */
export const subject = {
  about: z.enum(["collaboration", "terms", "service"]).default("collaboration"),
  day: z.iso.date().nullable().default(null),
  termsVersion: z.number().int().default(1),
};
/** The hash of the evidence: whoever has it outside of the database sees when the evidence is not what it was. */
export const checksum = perhaps.default(null);
export const end = z.object({
  ...parties,
  what: z.enum(["ended", "planned", "undone"]),
  day: z.iso.date(),
  person: perhaps,
  side: z.enum(["office", "company"]).nullable(),
  invoiceRecipient: payer,
  /** The company has approved to keep the service that the office was billed for. */
  isKept: z.boolean().default(false),
  link,
});
export const expired = z.object({ ...parties, sender: word, requestedAt: moment, link });
export const invited = z.object({ inviter: word, recipient: word, email: word, link });
export const proposal = z.object({ office: word, company: word, person: word, link });

export const application = z.object({ office: word, recipient: word, what: z.enum(["waiting", "known", "refused"]), link });

/** What waits for an operator. */
export const operatorAsked = z.object({ what: z.enum(["office", "proposal"]), office: word, company: perhaps, person: word, email: word });

export const signInCode = z.object({ code: word, expiresAt: moment, purpose: z.literal("join").optional() });

/** What an operator has decided about a whole office. */
export const decisionOnOffice = z.object({
  office: word,
  recipient: word,
  what: z.enum(["closing", "closing-cancelled", "reopened", "administrator-invited"]),
  day: z.iso.date().nullable(),
  person: perhaps,
  link,
});

/** What a company answers an office that has proposed its name. `company` is what it was called until then. */
export const nameAnswer = z.object({
  ...{ office: word, company: word, name: word },
  answer: z.enum(["accepted", "declined"]),
  person: word,
  link,
});
