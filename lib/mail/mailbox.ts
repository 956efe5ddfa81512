import { desc, eq, sql } from "drizzle-orm";
import { z } from "zod";
import { db } from "#db/client.ts";
import { developmentMailbox, type Mail } from "#db/schema/index.ts";
import { inSystem } from "#db/tenant.ts";
import { env } from "#env.ts";
import { sqlNow } from "#lib/time.ts";
import { fromOf, headersOf, type Message, type Posted, type Provider, toOf } from "./message.ts";

export type { Mail };

/** Letters hold links and codes: they are shown to everybody only where everything is invented. */
export const isMailboxOpen = env.DEMO;

async function postToMailbox(message: Message): Promise<Posted> {
  const { id, to, subject, html, text, replyTo } = message;
  const headers = {
    From: fromOf(message),
    To: toOf(message),
    ...(replyTo && { "Reply-To": replyTo }),
    Subject: subject,
    ...headersOf(message),
  };
  try {
    await inSystem((tx) =>
      tx.insert(developmentMailbox).values({ id, recipient: to, subject, html, text, headers, acceptedAt: sqlNow() }).onConflictDoNothing(),
    );
    return { outcome: "accepted", providerId: id };
  } catch {
    return { outcome: "unclear", problem: "the development mailbox is out of reach" };
  }
}

/** It keeps letters by their id for ever. */
export const byMailbox: Provider = { name: "mailbox", hoursToRepeat: Number.POSITIVE_INFINITY, post: postToMailbox };

/** Newest first: all of them, or those with these words in their address or subject. */
export const listMail = (limit: number, words = ""): Promise<Pick<Mail, "id" | "recipient" | "subject" | "acceptedAt">[]> =>
  db
    .select({
      id: developmentMailbox.id,
      recipient: developmentMailbox.recipient,
      subject: developmentMailbox.subject,
      acceptedAt: developmentMailbox.acceptedAt,
    })
    .from(developmentMailbox)
    .where(sql`strpos(lower(concat_ws(' ', ${developmentMailbox.recipient}, ${developmentMailbox.subject})), lower(${words})) > 0`)
    .orderBy(desc(developmentMailbox.acceptedAt), developmentMailbox.id)
    .limit(limit);

export async function findMail(id: string): Promise<Mail | undefined> {
  if (!z.uuid().safeParse(id).success) return undefined;
  const [mail] = await db.select().from(developmentMailbox).where(eq(developmentMailbox.id, id));
  return mail;
}
