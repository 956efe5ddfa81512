import { Resend } from "resend";
import { fromOf, headersOf, type Message, type Post, type Posted, toOf } from "./message.ts";

type Settings = { apiKey: string; baseUrl?: string; patience?: number };

const hopelessStatuses = new Set([400, 413, 422]);

/** The SDK neither times out nor throws. The letter's id goes along, so that a letter posted twice arrives once. */
export function postByResend({ apiKey, baseUrl, patience = 10_000 }: Settings): Post {
  const resend = new Resend(apiKey, { baseUrl });
  return async (message) => {
    const signal = AbortSignal.timeout(patience);
    const answer = await resend.emails
      .send(payloadOf(message), { idempotencyKey: message.id, signal })
      .catch((error: unknown) => ({ data: null, error }));
    if (answer.data?.id) return { fate: "accepted", providerId: answer.data.id };
    if (signal.aborted) return { fate: "postponed", problem: `no answer within ${patience / 1000} s` };
    return judge(answer.error);
  };
}

function payloadOf(message: Message) {
  const { replyTo, subject, html, text } = message;
  return { from: fromOf(message), to: toOf(message), replyTo: replyTo ?? undefined, subject, html, text, headers: headersOf(message) };
}

/** A wrong sender address or key is ours to mend, so such letters wait; other content under the same id will be refused for ever. */
function judge(error: unknown): Posted {
  const { statusCode, name } = typeof error === "object" && error !== null ? { statusCode: undefined, name: undefined, ...error } : {};
  const problem = `${typeof statusCode === "number" ? statusCode : "no"} ${typeof name === "string" ? name : "answer that could be read"}`;
  const isHopeless = typeof statusCode === "number" && hopelessStatuses.has(statusCode) && name !== "invalid_from_address";
  return { fate: isHopeless || name === "invalid_idempotent_request" ? "refused" : "postponed", problem };
}
