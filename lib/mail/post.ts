import { env } from "#env.ts";
import { postToMailbox } from "./mailbox.ts";
import type { Message, Posted } from "./message.ts";
import { postByResend } from "./resend.ts";

const byResend = env.RESEND_API_KEY ? postByResend({ apiKey: env.RESEND_API_KEY, baseUrl: env.RESEND_BASE_URL }) : undefined;

/** The only way out: the provider where there is one, the development mailbox otherwise. Never throws. */
export const post = (message: Message): Promise<Posted> => (byResend ?? postToMailbox)(message);
