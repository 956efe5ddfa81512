import { randomUUID } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import { letters } from "#db/schema/index.ts";
import { inOffice, inSystem } from "#db/tenant.ts";
import type { Message, Posted } from "#lib/mail/message.ts";
import { type Letter, queueLetter } from "#lib/outbox/queue.ts";

const facts = {
  office: "Lind & Sund Redovisning AB",
  company: "Ågrens Bageri AB",
  service: "digital-invoices",
  sender: "Anna Lind",
  recipient: "Karin Ågren",
  invoiceRecipient: "office",
  period: null,
  personalLine: null,
  answerBefore: "2026-12-22T08:00:00.000Z",
  link: "https://spiris.example/invitations/0198f3a2-5c1d-7e44-9b0a-3f6f1c2d4e5f",
  home: "https://spiris.example/my",
} as const;

export const aRequest = (): Letter => ({
  kind: "collaboration-request",
  facts,
  locale: "sv",
  to: { email: "karin@agrens.example", name: "Karin Ågren" },
  from: { name: "Anna Lind, Lind & Sund Redovisning AB", replyTo: "anna@lindsund.example" },
});

const code = () => ({
  kind: "sign-in-code" as const,
  facts: { code: "K7QM4T9X", expiresAt: new Date(Date.now() + 600_000).toISOString() },
  locale: "sv" as const,
  from: { name: "Spiris" },
});

export const aCode = (): Letter => ({ ...code(), to: { email: "karin@agrens.example", personId: randomUUID() } });

export const aCodeForNobody = (): Letter => ({ ...code(), to: { email: "nobody@nowhere.example", personId: undefined } });

/** Queued by an office of its own, as a verb does it. Gives the letter's id. */
export async function queued(letter: Letter): Promise<string> {
  const officeId = randomUUID();
  await inOffice({ officeId }, (tx) => queueLetter(tx, { ...letter, officeId }));
  const [row] = await lettersOf(officeId);
  if (!row) throw new Error("The letter was not kept");
  return row.id;
}

export const hoursFromNow = (hours: number) => new Date(Date.now() + hours * 3_600_000);

export const lettersOf = (officeId: string) => inSystem((tx) => tx.select().from(letters).where(eq(letters.officeId, officeId)));

export async function rowOf(letterId: string) {
  const [row] = await inSystem((tx) => tx.select().from(letters).where(eq(letters.id, letterId)));
  return row;
}

export const jobsOf = (letterId: string) =>
  inSystem((tx) => tx.execute(sql`select name, priority from jobs.job where data->>'letterId' = ${letterId}`));

export async function waitingJobs() {
  const [row] = await inSystem((tx) => tx.execute(sql`select count(*)::int as jobs from jobs.job where name = 'letters'`));
  return row?.jobs;
}

/** Takes what is posted and answers as it is told to; with the last answer for ever. */
export function aPostOffice(...answers: Posted[]) {
  const posted: Message[] = [];
  const send = async (message: Message): Promise<Posted> => {
    posted.push(message);
    const answer = answers.length > 1 ? answers.shift() : answers[0];
    return answer ?? { fate: "accepted", providerId: `at-${message.id}` };
  };
  return { posted, send };
}
