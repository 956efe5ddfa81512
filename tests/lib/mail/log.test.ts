import { randomUUID } from "node:crypto";
import { expect, onTestFinished, test } from "vitest";
import { letters } from "#db/schema/index.ts";
import { inSystem } from "#db/tenant.ts";
import { log } from "#lib/log.ts";
import { byMailbox, findMail } from "#lib/mail/mailbox.ts";
import { sqlNow } from "#lib/time.ts";
import { everyLetter } from "#tests/emails/every-letter.ts";
import { deliverLetter, hoursFromNow } from "./letters.ts";

const people = {
  recipient: "karin@agrens.example",
  recipientName: "Karin Ågren",
  senderName: "Anna Lind",
  replyTo: "anna@lindsund.example",
};
const secrets = [...Object.values(people), "Ågren", "Lind", "K7QM", "spiris.example", "0198f3a2", "Digitala", "Digital"];

test("no line of the log says to whom a letter goes, from whom, or what it says", { timeout: 60_000 }, async () => {
  const lines = loggedLines();
  const ids = await Promise.all(everyLetter.map(({ kind, locale, facts }) => kept({ kind, locale, facts: { ...facts, ...timely } })));
  const broken = await kept({
    kind: "reminder",
    locale: "sv",
    facts: { office: "Lind & Sund", link: people.recipient, service: people.replyTo },
  });

  for (const id of [...ids, broken]) await deliverLetter(id, byMailbox.post);

  const mails = await Promise.all(ids.map(findMail));
  expect(mails.filter((mail) => mail?.text)).toHaveLength(everyLetter.length);
  expect(lines.filter((line) => ids.some((id) => line.includes(id)))).not.toEqual([]);
  expect(lines.find((line) => line.includes(broken))).toContain("ZodError");
  expect(lines.filter((line) => secrets.some((secret) => line.includes(secret)))).toEqual([]);
});

const timely = { expiresAt: hoursFromNow(1).toISOString() };

async function kept(letter: Pick<typeof letters.$inferInsert, "kind" | "locale" | "facts">): Promise<string> {
  const id = randomUUID();
  await inSystem((tx) => tx.insert(letters).values({ id, ...letter, ...people, queuedAt: sqlNow() }));
  return id;
}

/** All that is logged during the test, down to what only developers want to see. */
function loggedLines(): string[] {
  const lines: string[] = [];
  const stream = Object.getOwnPropertySymbols(log).find(({ description }) => description === "pino.stream");
  if (!stream) throw new Error("pino keeps its stream elsewhere");
  const [level, written] = [log.level, Reflect.get(log, stream)];
  const writeTo = (to: object, from: string) => Reflect.set(log, stream, to) && Reflect.set(log, "level", from);
  onTestFinished(() => void writeTo(written, level));
  writeTo({ write: (line: string) => lines.push(line) }, "debug");
  return lines;
}
