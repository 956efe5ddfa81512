import { applyEvent } from "#lib/mail/events.ts";
import { startPostman } from "#lib/mail/postman.ts";
import { byResend } from "#lib/mail/resend.ts";
import { bySmtp } from "#lib/mail/smtp.ts";

/** A worker that ends itself, as kill -9 would, or freezes, the so-many-th time it comes to a step. Bundled and started by crash.ts. */
const { KILL_AT: at, FREEZE_AT: frozenAt, KILL_TIME: time = "1", PROVIDER: address = "", EVENT: eventId } = process.env;
let passed = 0;

function watch(step: string) {
  if (step !== at && step !== frozenAt) return;
  passed++;
  if (passed === Number(time)) process.kill(process.pid, step === at ? "SIGKILL" : "SIGSTOP");
}

if (eventId) await applyEvent(eventId, watch);
else {
  const postman = startPostman(providerAt(address), { perSecond: 1000, watch });
  process.once("SIGTERM", () => postman.stop().then(() => process.exit()));
}

function providerAt(url: string) {
  const patience = 2_000;
  return url.startsWith("smtp:") ? bySmtp({ url, patience }) : byResend({ apiKey: "re_test", baseUrl: url, patience });
}
