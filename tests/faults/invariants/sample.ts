import { randomUUID } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import { desc, eq } from "drizzle-orm";
import { letters, sessions } from "#db/schema/index.ts";
import { answerCode } from "#lib/auth/codes/answer.ts";
import { askForCode } from "#lib/auth/codes/ask.ts";
import { adapter } from "#lib/auth/sessions/adapter.ts";
import { closeSession } from "#lib/auth/sessions/open.ts";
import { hashOf } from "#lib/auth/tokens.ts";
import { declineCollaboration } from "#lib/collaborations/answer/decline.ts";
import { withdrawCollaboration } from "#lib/collaborations/waiting/withdraw.ts";
import { applyEvent } from "#lib/mail/events.ts";
import { startPostman } from "#lib/mail/postman.ts";
import { isOpen } from "#lib/outbox/delivery-status.ts";
import { keepEvent } from "#lib/outbox/events.ts";
import type { Administrator } from "#lib/who.ts";
import { anEmployee } from "#tests/support/cast/cast.ts";
import { toItself } from "#tests/support/cast/mailboxes.ts";
import { aDocumentBy } from "#tests/support/cast/other-documents.ts";
import { approveAsShown, aRequest, refusalOf } from "#tests/support/cast/requests.ts";
import { superuser } from "#tests/support/readback/superuser.ts";
import type { Taken } from "./counting.ts";
import { aLedger, type Ledger } from "./ledger.ts";

/** Something of everything that the promises are about, done as it should be: three requests, each answered in its own way. */
export async function aSample() {
  const ledger = aLedger();
  const requests = { approved: await aRequest(), declined: await aRequest(), withdrawn: await aRequest() };
  const { approved, declined, withdrawn } = requests;
  const [karin, peter] = [await signedIn(ledger, approved.administrator), await signedIn(ledger, declined.administrator)];
  await approveAsShown(karin, approved.collaboration);
  await declineCollaboration(peter, refusalOf(declined.collaboration));
  const stranger = await withdrawCollaboration(await anEmployee("Sara Nilsson"), withdrawn.collaboration.id);
  ledger.tried({ promise: 7, what: "a stranger's withdrawal", gotThrough: stranger.refusal === undefined });
  await withdrawCollaboration(withdrawn.employee, withdrawn.collaboration.id);
  for (const deed of ["approved", "declined", "withdrawn"] as const) {
    const { customer, collaboration } = requests[deed];
    ledger.acknowledge("activated", customer.id);
    ledger.acknowledge(deed, collaboration.id);
    ledger.press(collaboration.id);
  }

  const taken = await everythingPosted();
  await toItself(approved);
  await aDocumentBy({ ...karin, role: "administrator" });
  const [letter] = await superuser.select().from(letters).where(eq(letters.collaborationId, approved.collaboration.id));
  const report = { id: `msg_${randomUUID()}`, letterId: letter!.id, what: "delivered", occurredAt: new Date() } as const;
  await keepEvent(report);
  await applyEvent(report.id);
  ledger.acknowledge("reported", report.id);
  return { ledger, taken, ...requests, letter: letter!, report };
}

async function everythingPosted(): Promise<Taken> {
  const taken: Taken = new Map();
  const post = async ({ id }: { id: string }) => {
    taken.set(id, { id: `at-${id}`, letter: id });
    return { outcome: "accepted", providerId: `at-${id}` } as const;
  };
  const postman = startPostman({ name: "test", hoursToRepeat: 23, post }, { perSecond: 1000 });
  while (await superuser.$count(letters, isOpen)) await wait(20);
  await postman.stop();
  return taken;
}

/** The administrator as she is after signing in with a code. The code again, and a session that she has ended, are tried and worth nothing. */
async function signedIn(ledger: Ledger, administrator: Administrator): Promise<Administrator> {
  const { email } = administrator;
  const ended = await withCode();
  await closeSession(ended);
  ledger.tried({ promise: 11, what: "an ended session", gotThrough: Boolean(await adapter.getSessionAndUser?.(ended)) });
  const [session] = await superuser
    .select()
    .from(sessions)
    .where(eq(sessions.tokenHash, hashOf(await withCode())));
  return { ...administrator, signedInAt: session!.signedInAt };

  async function withCode(): Promise<string> {
    const { browserToken } = await askForCode({ email, address: randomUUID(), locale: "sv" });
    const [letter] = await superuser.select().from(letters).where(eq(letters.recipient, email)).orderBy(desc(letters.queuedAt)).limit(1);
    const typed = String(Object(letter!.facts).code);
    const { sessionToken } = await answerCode({ browserToken, typed });
    const again = await answerCode({ browserToken, typed });
    ledger.tried({ promise: 10, what: "a used code", gotThrough: again.sessionToken !== undefined });
    return sessionToken!;
  }
}
