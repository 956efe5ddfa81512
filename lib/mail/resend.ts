import { Resend } from "resend";
import { fromOf, headersOf, type Message, type Posted, type Provider, toOf } from "./message.ts";

type Settings = { apiKey: string; baseUrl?: string; patience?: number };

/** Resend keeps an idempotency key for 24 hours; the last one is left for clocks and slow answers. */
const hoursToRepeat = 23;
const hopelessStatuses = new Set([400, 413, 422]);
/** Nothing was taken, nor will be until somebody mends our key or sender. */
const ourFaults = new Set([401, 403, 404]);
const secondsBeforeNextLook = { fault: 60, quota: 3600, rate: 1 };

/** The SDK neither times out nor throws. The letter's id goes along, so that a letter posted twice arrives once; as a tag it comes back in events. */
export function byResend({ apiKey, baseUrl, patience = 10_000 }: Settings): Provider {
  const resend = new Resend(apiKey, { baseUrl });
  const post = async (message: Message): Promise<Posted> => {
    const signal = AbortSignal.timeout(patience);
    const answer = await resend.emails
      .send(payloadOf(message), { idempotencyKey: message.id, signal })
      .catch((error: unknown) => ({ data: null, error, headers: null }));
    if (answer.data?.id) return { outcome: "accepted", providerId: answer.data.id };
    if (signal.aborted) return { outcome: "unclear", problem: `no answer within ${patience / 1000} s` };
    return judge(answer.error, answer.headers);
  };
  return { name: "resend", hoursToRepeat, post };
}

function payloadOf(message: Message) {
  const { id, replyTo, subject, html, text } = message;
  const tags = [{ name: "letter", value: id }];
  return {
    from: fromOf(message),
    to: toOf(message),
    replyTo: replyTo ?? undefined,
    subject,
    html,
    text,
    headers: headersOf(message),
    tags,
  };
}

/** Whatever does not say that the letter was not taken may have taken it: a 500, a reset, an answer that cannot be read. */
function judge(error: unknown, headers: Record<string, string> | null): Posted {
  const { statusCode, name } = typeof error === "object" && error !== null ? { statusCode: undefined, name: undefined, ...error } : {};
  const status: number = typeof statusCode === "number" ? statusCode : 0;
  const problem = `${status || "no"} ${typeof name === "string" ? name : "answer that could be read"}`;
  if (status === 429) return { outcome: "postponed", problem, pause: pauseOf(name, headers?.["retry-after"]) };
  if (ourFaults.has(status) || name === "invalid_from_address")
    return { outcome: "postponed", problem, pause: secondsBeforeNextLook.fault };
  return { outcome: hopelessStatuses.has(status) ? "refused" : "unclear", problem };
}

/** Seconds. A used-up quota is another matter than too many letters at once: it takes hours. */
function pauseOf(name: unknown, retryAfter: string | undefined): number {
  const asked = Number(retryAfter) || 0;
  const isQuota = name === "daily_quota_exceeded" || name === "monthly_quota_exceeded";
  return Math.min(86_400, Math.max(asked, isQuota ? secondsBeforeNextLook.quota : secondsBeforeNextLook.rate));
}
