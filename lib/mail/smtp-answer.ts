import { z } from "zod";
import type { BounceReason } from "#lib/outbox/reasons.ts";
import type { Posted } from "./message.ts";

/** What nodemailer says of a failure; `responseCode` and `response` only when the server answered. */
const Failure = z
  .object({ code: z.string(), originalCode: z.string(), command: z.string(), response: z.string(), responseCode: z.number() })
  .partial()
  .catch({});

const pause = 60;
/** The server does not know us, or does not want our sender: no letter gets through until somebody mends that. */
const ourFaults = /^(530|534|535|538)\b|\b5\.1\.[78]$/;
const aboutReceiver = new Set<BounceReason>(["no-such-address", "mailbox-full", "too-large"]);

/** Which outcome a failed try has. A server's words often hold the address: the problem keeps only its figures. */
export function judge(error: unknown, handedOver: boolean): Posted {
  const { code, originalCode, command, response = "", responseCode: status = 0 } = Failure.parse(error);
  const isAnswer = status >= 400 && status <= 599;
  const stage = handedOver ? "DATA" : (command ?? "CONN");
  const figures = isAnswer ? [status, enhancedIn(response)].filter(Boolean).join(" ") : (originalCode ?? code ?? "failure");
  const problem = isAnswer ? `${figures} to ${stage}` : `${figures} ${handedOver ? "after" : "before"} the letter was handed over`;

  if (code === "EAUTH") return { outcome: "postponed", problem, pause };
  if (!isAnswer && command === "API") return { outcome: "refused", problem };
  if (!isAnswer) return { outcome: handedOver ? "unclear" : "postponed", problem };
  if (status < 500 || status === 503) return { outcome: "postponed", problem };
  if ((stage !== "RCPT TO" && stage !== "DATA") || ourFaults.test(figures)) return { outcome: "postponed", problem, pause };

  const reason = reasonOf(status, enhancedIn(response));
  return stage === "RCPT TO" || aboutReceiver.has(reason) ? { outcome: "bounced", problem, reason } : { outcome: "refused", problem };
}

/** "5.1.1" (RFC 3463), which stands before the words. */
const enhancedIn = (response: string) => /^\d{3}[ -](\d\.\d{1,3}\.\d{1,3})(?!\S)/.exec(response)?.[1];

function reasonOf(status: number, enhanced = ""): BounceReason {
  if (/\.2\.2$/.test(enhanced)) return "mailbox-full";
  if (/\.(2\.3|3\.4)$/.test(enhanced)) return "too-large";
  if (/^5\.1\./.test(enhanced)) return "no-such-address";
  if (/^5\.(7\.|2\.1$)/.test(enhanced)) return "refused";
  if (enhanced) return "unknown";
  if (status === 552) return "too-large";
  return status === 551 || status === 553 ? "no-such-address" : "unknown";
}
