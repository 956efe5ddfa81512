import { and, eq } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { documents } from "#db/schema/index.ts";
import { documentOpensTo, inMailbox } from "#lib/access/mailbox.ts";
import type { Outcome } from "#lib/outcome.ts";
import type { MailboxUser } from "#lib/who.ts";
import { readFiles } from "./files.ts";
import { sendInvoice } from "./send.ts";

type Result = Outcome<{ documentId: string }, "not-allowed" | "not-stopped" | "no-service" | "cannot-be-checked">;

/**
 * Sends what was stopped because its number had been sent, as it was kept, with what lies beside it. It is looked at again, by the rules of now; twice it is sent once.
 */
export async function sendAnyway(user: MailboxUser, documentId: string): Promise<Result> {
  const stopped = await inMailbox(user, "send", async (tx) => ({ file: await readStopped(tx, user, documentId) }));
  if ("refusal" in stopped) return stopped;
  if (!stopped.file) return { refusal: "not-stopped" };

  const { attached, ...file } = stopped.file;
  const sent = await sendInvoice(user, file, { evenIfRepeated: true, attached });
  return sent.refusal ? { refusal: sent.refusal } : { documentId: sent.documentId };
}

async function readStopped(tx: Transaction, user: MailboxUser, documentId: string) {
  const its = and(eq(documents.id, documentId), eq(documents.companyId, user.companyId), eq(documents.stoppedBecause, "duplicate"));
  const [stopped] = await tx
    .select({ id: documents.id, companyId: documents.companyId })
    .from(documents)
    .where(and(its, documentOpensTo(user, "send")));
  return stopped && readFiles(tx, { ...stopped, keptThrough: 0 });
}
