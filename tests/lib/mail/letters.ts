import { randomUUID } from "node:crypto";
import { and, eq, sql } from "drizzle-orm";
import { letters } from "#db/schema/index.ts";
import { inOffice, inSystem } from "#db/tenant.ts";
import { deliver, type Watch } from "#lib/mail/deliver.ts";
import type { Message, Post, Posted } from "#lib/mail/message.ts";
import type { Taken } from "#lib/mail/take.ts";
import { isOpen } from "#lib/outbox/delivery-status.ts";
import { type Letter, queueLetter } from "#lib/outbox/queue.ts";
import { sqlNow } from "#lib/time.ts";

const facts = {
  office: "Lind & Sund Redovisning AB",
  company: "Ågrens Bageri AB",
  service: "digital-invoices",
  sender: "Anna Lind",
  replies: "Anna Lind",
  recipient: "Karin Ågren",
  invoiceRecipient: "office",
  period: null,
  personalLine: null,
  answerBefore: "2026-12-22T08:00:00.000Z",
  link: "https://spiris.example/invitations/0198f3a2-5c1d-7e44-9b0a-3f6f1c2d4e5f",
  home: "https://spiris.example/my",
} as const;

/** One that no letter has come back from. */
export const anAddress = () => `karin-${randomUUID()}@agrens.example`;

export const aRequest = (email = "karin@agrens.example"): Letter => ({
  kind: "collaboration-request",
  facts,
  locale: "sv",
  to: { email, name: "Karin Ågren" },
  from: { name: "Anna Lind, Lind & Sund Redovisning AB", replyTo: "anna@lindsund.example" },
});

const code = () => ({
  kind: "sign-in-code" as const,
  facts: { code: "K7QM4T9X", expiresAt: new Date(Date.now() + 600_000).toISOString() },
  locale: "sv" as const,
  from: { name: "Spiris" },
});

export const aCode = (email = "karin@agrens.example"): Letter => ({ ...code(), to: { email, personId: randomUUID() } });

export const aCodeForNobody = (): Letter => ({ ...code(), to: { email: "nobody@nowhere.example", personId: undefined } });

/** Queued by its office or one of its own, as a verb does it. Gives the letter's id. */
export async function queued(letter: Letter): Promise<string> {
  const { officeId = randomUUID() } = letter;
  await inOffice({ officeId }, (tx) => queueLetter(tx, { ...letter, officeId }));
  const row = (await lettersOf(officeId)).find(({ sentAt, failedAt }) => !sentAt && !failedAt);
  if (!row) throw new Error("The letter was not kept");
  return row.id;
}

export const hoursFromNow = (hours: number) => new Date(Date.now() + hours * 3_600_000);

export const lettersOf = (officeId: string) => inSystem((tx) => tx.select().from(letters).where(eq(letters.officeId, officeId)));

export async function rowOf(letterId: string) {
  const [row] = await inSystem((tx) => tx.select().from(letters).where(eq(letters.id, letterId)));
  return row;
}

/** Waits for its turn and posts it, as the worker does; `send` stands for the provider. */
export async function deliverLetter(letterId: string, send: Post, watch?: Watch): Promise<void> {
  await deliver(await taken(letterId), { name: "test", hoursToRepeat: 23, post: send }, watch);
}

/** Takes one letter, however long it should wait, as if its turn had come; an attempt that nobody makes when nothing is left to do. */
export async function taken(letterId: string): Promise<Taken> {
  const [mine] = await inSystem((tx) =>
    tx
      .update(letters)
      .set({ attempts: sql`attempts + 1`, takenAt: sqlNow() })
      .where(and(eq(letters.id, letterId), isOpen))
      .returning({ id: letters.id, attempt: letters.attempts }),
  );
  return mine ?? { id: letterId, attempt: -1 };
}

/** Takes what is posted and answers as it is told to; with the last answer for ever. */
export function aPostOffice(...answers: Posted[]) {
  const posted: Message[] = [];
  const send = async (message: Message): Promise<Posted> => {
    posted.push(message);
    const answer = answers.length > 1 ? answers.shift() : answers[0];
    return answer ?? { outcome: "accepted", providerId: `at-${message.id}` };
  };
  return { posted, send };
}
