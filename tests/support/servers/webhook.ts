import { createHmac, randomUUID } from "node:crypto";

type Report = { type: string; letterId?: string; providerId?: string; bounce?: { type: string; subType: string }; createdAt?: Date };
type Tampering = { id?: string; at?: Date; secret?: string };

/** What Resend posts about a letter, in its own shape and signed as it signs: body and headers. */
export function aReport({ type, letterId, providerId = randomUUID(), bounce, createdAt = new Date() }: Report, tampering: Tampering = {}) {
  const data = {
    email_id: providerId,
    from: "no-reply@my-spiris.example",
    to: ["karin@agrens.example"],
    subject: "Hej",
    created_at: createdAt.toISOString(),
    ...(letterId && { tags: { letter: letterId } }),
    ...(bounce && { bounce: { ...bounce, message: "smtp; 550 5.1.1 karin@agrens.example unknown" } }),
  };
  return signed(JSON.stringify({ type, created_at: createdAt.toISOString(), data }), tampering);
}

export const webhookSecret = () => process.env.RESEND_WEBHOOK_SECRET ?? `whsec_${Buffer.from("a secret of the tests").toString("base64")}`;

function signed(body: string, { id = `msg_${randomUUID()}`, at = new Date(), secret = webhookSecret() }: Tampering) {
  const timestamp = String(Math.floor(at.getTime() / 1000));
  const key = Buffer.from(secret.replace(/^whsec_/, ""), "base64");
  const signature = `v1,${createHmac("sha256", key).update(`${id}.${timestamp}.${body}`).digest("base64")}`;
  return { body, headers: { "content-type": "application/json", "svix-id": id, "svix-timestamp": timestamp, "svix-signature": signature } };
}
