import { webhookHandler } from "#app/entry/handle-webhook.ts";
import { env } from "#env.ts";
import { readResendEvent } from "#lib/mail/resend-events.ts";
import { missing } from "#lib/missing.ts";
import { keepEvent } from "#lib/outbox/events.ts";

/** Resend tells what became of a letter, in any order and as often as it likes. */
export const POST = webhookHandler(async (body, { headers }) => {
  if (!env.RESEND_WEBHOOK_SECRET) missing();
  const [id, timestamp, signature] = ["svix-id", "svix-timestamp", "svix-signature"].map((name) => headers.get(name));
  const event = readResendEvent(
    { id: id ?? null, timestamp: timestamp ?? null, signature: signature ?? null, body },
    env.RESEND_WEBHOOK_SECRET,
  );
  if (event === "forged") return "forged";
  if (event) await keepEvent(event);
  return "kept";
});
