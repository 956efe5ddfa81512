import { applyEvent } from "#lib/mail/events.ts";
import { startPostman } from "#lib/mail/postman.ts";
import { byResend } from "#lib/mail/resend.ts";

/** A worker that ends itself, as kill -9 would, the so-many-th time it comes to a step. Bundled and started by crash.ts. */
const { KILL_AT: at, KILL_TIME: time = "1", PROVIDER: baseUrl, EVENT: eventId } = process.env;
let passed = 0;

function watch(step: string) {
  if (step !== at) return;
  passed++;
  if (passed === Number(time)) process.kill(process.pid, "SIGKILL");
}

if (eventId) await applyEvent(eventId, watch);
else startPostman(byResend({ apiKey: "re_test", baseUrl, patience: 2_000 }), { perSecond: 1000, watch });
