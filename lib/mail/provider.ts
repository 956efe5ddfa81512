import { env } from "#env.ts";
import { byMailbox } from "./mailbox.ts";
import type { Provider } from "./message.ts";
import { byResend } from "./resend.ts";

/** The only way out: the provider that the environment names, the development mailbox where it names none. */
export const provider: Provider = env.RESEND_API_KEY ? byResend({ apiKey: env.RESEND_API_KEY, baseUrl: env.RESEND_BASE_URL }) : byMailbox;
