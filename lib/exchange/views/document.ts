import { inMailbox } from "#lib/access/mailbox.ts";
import { yearOf } from "#lib/exchange/kept.ts";
import { listBeside, readPayload } from "#lib/exchange/payloads.ts";
import { isId } from "#lib/identifiers.ts";
import type { MailboxUser } from "#lib/who.ts";
import { findAround } from "./around.ts";
import { findIn } from "./found.ts";
import { listAnswers, listEvents } from "./history.ts";
import { findEarlier, listAlike } from "./known.ts";
import { noteReading } from "./reading.ts";

/** A document with its bytes, opened by somebody: that is noted. */
export async function openDocument(user: MailboxUser, id: string) {
  if (!isId(id)) return undefined;
  const { opened } = await inMailbox(user, "see", async (tx) => {
    const document = await findIn(tx, user, id);
    const file = document && (await readPayload(tx, { ...document, keptThrough: yearOf(document) }));
    if (!document || !file) return { opened: undefined };
    await noteReading(tx, user, document);
    return { opened: { ...document, file } };
  }).then((found) => ("refusal" in found ? { opened: undefined } : found));
  return opened;
}

/** A file that lies beside it, by its position, in the same way. */
export async function openBeside(user: MailboxUser, id: string, position: number) {
  if (!isId(id) || position < 1) return undefined;
  const found = await inMailbox(user, "see", async (tx) => {
    const document = await findIn(tx, user, id);
    const file = document && (await readPayload(tx, { ...document, keptThrough: yearOf(document) }, position));
    if (!file) return undefined;
    await noteReading(tx, user, document);
    return file;
  });
  return found && "refusal" in found ? undefined : found;
}

export type Opened = NonNullable<Awaited<ReturnType<typeof openDocument>>>;

/** The same with what stands around it on its page: its history, its answers, and what is known of its sender. */
export async function findDocument(user: MailboxUser, id: string) {
  const opened = await openDocument(user, id);
  if (!opened) return undefined;
  const around = await inMailbox(user, "see", async (tx) => ({
    events: await listEvents(tx, user, opened),
    answers: await listAnswers(tx, user, opened),
    earlier: await findEarlier(tx, opened),
    alike: await listAlike(tx, opened),
    ...(await findAround(tx, user, opened)),
    beside: await listBeside(tx, { ...opened, keptThrough: yearOf(opened) }),
  }));
  return "refusal" in around ? undefined : { ...opened, ...around };
}

export type Shown = NonNullable<Awaited<ReturnType<typeof findDocument>>>;
