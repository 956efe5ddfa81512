import { tellOfAttempt } from "#lib/auth/refused-attempts.ts";
import { removeOldSignIns } from "#lib/auth/remove.ts";
import { closeDueOffices } from "#lib/collaborations/closing/close.ts";
import { endPlannedCollaborations } from "#lib/collaborations/due/end.ts";
import { expireOverdueRequests } from "#lib/collaborations/due/expire.ts";
import { sendDueReminders } from "#lib/collaborations/due/remind.ts";
import { doBulkJob, giveUpBulk } from "#lib/collaborations/request/bulk/run.ts";
import { forgetContacts } from "#lib/collaborations/retention/contacts.ts";
import { removeOldEvidence } from "#lib/collaborations/retention/evidence.ts";
import { askForNewTerms, askWhereTermsAreNew } from "#lib/collaborations/terms/ask.ts";
import { remindOfNewTerms } from "#lib/collaborations/terms/remind.ts";
import { tellOfReceived } from "#lib/exchange/letters/received.ts";
import { tellOfStopped } from "#lib/exchange/letters/stopped.ts";
import { remindOfAskedDocuments } from "#lib/exchange/other/remind.ts";
import { removeOldDocuments } from "#lib/exchange/retention.ts";
import { cleanImports } from "#lib/imports/clean.ts";
import { doImportJob, giveUpImport } from "#lib/imports/work.ts";
import { closeSender } from "#lib/jobs/queue.ts";
import { startConsumer } from "#lib/jobs/work.ts";
import { log } from "#lib/log.ts";
import { applyEvent } from "#lib/mail/events.ts";
import { startPostman } from "#lib/mail/postman.ts";
import { provider } from "#lib/mail/provider.ts";
import { removeRefusedApplications } from "#lib/offices/join/remove.ts";
import { removeOtherLetters } from "#lib/outbox/remove.ts";
import { eraseWithoutPlace } from "#lib/people/without-place.ts";

/** The one place that joins the queues with what is done for them. */
export async function startWorker(): Promise<{ stop: () => Promise<void> }> {
  const consumer = await startConsumer({
    "letter-events": ({ eventId }) => applyEvent(eventId),
    "lost-letter-events": async ({ eventId }) => log.error({ eventId }, "a report was given up"),
    imports: doImportJob,
    "lost-imports": giveUpImport,
    "bulk-activations": doBulkJob,
    "lost-bulk-activations": giveUpBulk,
    "new-terms": async (job) => log.info({ asked: await askForNewTerms(job) }, "new terms asked for"),
    "refused-attempts": tellOfAttempt,
    expiry: async () => {
      log.info({ expired: await expireOverdueRequests() }, "requests expired");
      log.info({ closed: await closeDueOffices() }, "offices closed");
      log.info({ ended: await endPlannedCollaborations() }, "planned ends");
      log.info({ cleaned: await cleanImports() }, "imports cleaned");
      log.info({ services: await askWhereTermsAreNew() }, "services with new terms");
    },
    reminders: async () => {
      log.info({ reminded: await sendDueReminders() }, "reminders sent");
      log.info({ reminded: await remindOfNewTerms() }, "reminders of new terms sent");
      log.info({ reminded: await remindOfAskedDocuments() }, "reminders of documents sent");
      log.info({ told: await tellOfStopped() }, "told of what was stopped");
    },
    "document-letters": async () => {
      const told = await tellOfReceived();
      if (told > 0) log.info({ told }, "told of new documents");
    },
    retention: async () => {
      const evidence = await removeOldEvidence();
      const requests = await forgetContacts();
      const letters = await removeOtherLetters();
      const signIns = await removeOldSignIns();
      const applications = await removeRefusedApplications();
      const documents = await removeOldDocuments();
      log.info(
        { evidence, requests, documents, letters, signIns, applications, ...(await eraseWithoutPlace()) },
        "what is no longer kept removed",
      );
    },
  });
  const postman = startPostman(provider);
  log.info({ provider: provider.name }, "worker started");
  return { stop: () => Promise.all([consumer.stop(), postman.stop()]).then(closeSender) };
}
