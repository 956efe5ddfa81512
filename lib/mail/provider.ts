import { env } from "#env.ts";
import { byMailbox } from "./mailbox.ts";
import type { Provider } from "./message.ts";
import { byResend } from "./resend.ts";
import { bySmtp } from "./smtp.ts";

/** The only way out: the provider that the environment names, the development mailbox where it names none. */
export const provider: Provider = chosen();

function chosen(): Provider {
  if (env.RESEND_API_KEY) return byResend({ apiKey: env.RESEND_API_KEY, baseUrl: env.RESEND_BASE_URL });
  return env.SMTP_URL ? bySmtp({ url: env.SMTP_URL }) : byMailbox;
}
