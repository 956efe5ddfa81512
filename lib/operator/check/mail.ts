import type { Settings } from "#env/schema.ts";
import { shownAddress } from "#lib/addresses.ts";
import { postTestLetter } from "#lib/mail/test-letter.ts";
import { advice, type Finding, ok, wrong } from "./finding.ts";

type Mail = Pick<Settings, "DEMO" | "OPERATOR_EMAIL" | "RESEND_API_KEY" | "RESEND_WEBHOOK_SECRET">;

/** Sends a test email to the operator, and looks whether what becomes of emails can be reported. */
export async function checkMail(settings: Mail, post = postTestLetter): Promise<Finding[]> {
  if (settings.DEMO)
    return [
      wrong(
        "email",
        "DEMO=true keeps all emails in /dev/mailbox, where everybody can read them",
        "Remove DEMO, and set how emails are sent.",
      ),
    ];
  return [await tryToSend(settings, post), ...checkReports(settings)];
}

async function tryToSend({ OPERATOR_EMAIL }: Mail, post: typeof postTestLetter): Promise<Finding> {
  if (!OPERATOR_EMAIL) return wrong("email", "there is no one to send a test to", "Set OPERATOR_EMAIL to your address.");
  const { by, posted } = await post(OPERATOR_EMAIL);
  const to = shownAddress(OPERATOR_EMAIL);
  if (posted.outcome === "accepted") return ok("email", `${by} has taken a test email to ${to}: look whether it arrives`);
  const settings = by === "resend" ? "RESEND_API_KEY and MAIL_FROM" : "SMTP_URL and MAIL_FROM";
  return wrong("email", `${by} has not taken the test email to ${to}: ${posted.outcome}, ${posted.problem}`, `Check ${settings}.`);
}

function checkReports({ RESEND_API_KEY, RESEND_WEBHOOK_SECRET }: Mail): Finding[] {
  if (!RESEND_API_KEY) return [advice("reports", "a mail server reports nothing later", "Let somebody read the mailbox of MAIL_FROM.")];
  if (RESEND_WEBHOOK_SECRET) return [ok("reports", "RESEND_WEBHOOK_SECRET is set")];
  const todo = "Add a webhook to PUBLIC_URL/api/webhooks/resend at Resend, and set RESEND_WEBHOOK_SECRET to its signing secret.";
  return [wrong("reports", "without RESEND_WEBHOOK_SECRET emails never get further than sent", todo)];
}
