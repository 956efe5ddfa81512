import { eq } from "drizzle-orm";
import { payerChanges } from "#db/schema/index.ts";
import { changePayer } from "#lib/collaborations/payer/change.ts";
import { anActiveCollaboration, payerPageOf } from "#tests/support/cast/requests.ts";
import { lettersAbout } from "#tests/support/readback/history.ts";
import { superuser } from "#tests/support/readback/superuser.ts";

/** An active collaboration whose customer has been asked to become the invoice recipient. */
export async function aWaitingChange() {
  const active = await anActiveCollaboration();
  await changePayer(active.employee, active.collaboration.id, "customer");
  return { ...active, change: await changeOf(active.collaboration), pageHash: await payerPageOf(active.collaboration) };
}

export async function changeOf({ id }: { id: string }) {
  const [change] = await superuser.select().from(payerChanges).where(eq(payerChanges.collaborationId, id));
  return change!;
}

export const answerTo = (
  { collaboration, change, pageHash }: Awaited<ReturnType<typeof aWaitingChange>>,
  answer: "approved" | "declined",
) => ({
  collaborationId: collaboration.id,
  changeId: change.id,
  answer,
  pageHash,
});

export const lettersOf = async (collaboration: { id: string }) =>
  (await lettersAbout(collaboration)).filter((letter) => /^(invoice-)?recipient/.test(letter));
