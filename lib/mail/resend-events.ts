import { Resend } from "resend";
import { z } from "zod";
import type { LetterEvent } from "#lib/outbox/events.ts";
import type { BounceReason } from "#lib/outbox/reasons.ts";

const word = z
  .string()
  .max(100)
  .regex(/^[ -~]*$/);

/** Signed or not: what the database would not keep, Resend would report again and again. */
const Event = z.object({
  type: word,
  created_at: z.coerce.date().min(new Date("2000-01-01")).max(new Date("2200-01-01")),
  data: z.object({
    email_id: z
      .string()
      .max(200)
      .regex(/^[!-~]+$/),
    tags: z
      .object({ letter: z.uuid().optional().catch(undefined) })
      .optional()
      .catch(undefined),
    bounce: z.object({ type: word, subType: word }).optional().catch(undefined),
  }),
});

const kinds: Record<string, LetterEvent["what"] | undefined> = {
  "email.sent": "sent",
  "email.delivered": "delivered",
  "email.bounced": "bounced",
  "email.suppressed": "bounced",
  "email.complained": "complained",
  "email.failed": "failed",
};

/** Resend's own words for why, as it has them from Amazon. */
const reasons: Record<string, BounceReason | undefined> = {
  NoEmail: "no-such-address",
  MailboxFull: "mailbox-full",
  MessageTooLarge: "too-large",
  ContentRejected: "refused",
  AttachmentRejected: "refused",
  Suppressed: "blocked-by-provider",
  OnAccountSuppressionList: "blocked-by-provider",
};

export type Signed = { id: string | null; timestamp: string | null; signature: string | null; body: string };

/** What Resend reports, read from the bytes that it signed. `forged` when it did not, or more than five minutes ago; nothing when it is about no letter's outcome. */
export function readResendEvent({ id, timestamp, signature, body }: Signed, secret: string): LetterEvent | "forged" | undefined {
  if (!id || !timestamp || !signature) return "forged";
  let verified: unknown;
  try {
    verified = new Resend("re_webhooks_need_none").webhooks.verify({
      payload: body,
      headers: { id, timestamp, signature },
      webhookSecret: secret,
    });
  } catch {
    return "forged";
  }
  const { data: event } = Event.safeParse(verified);
  const what = event && own(kinds, event.type);
  if (!event || !what) return undefined;
  const { email_id: providerId, tags } = event.data;
  const reason = what === "bounced" ? reasonOf(event) : null;
  return { id: `resend:${id}`, letterId: tags?.letter, providerId, what, reason, occurredAt: event.created_at };
}

function reasonOf({ type, data: { bounce } }: z.infer<typeof Event>): BounceReason {
  if (type === "email.suppressed") return "blocked-by-provider";
  return (bounce && own(reasons, bounce.subType)) ?? (bounce?.type === "Permanent" ? "refused" : "unknown");
}

const own = <Value>(record: Record<string, Value>, name: string): Value | undefined =>
  Object.hasOwn(record, name) ? record[name] : undefined;
