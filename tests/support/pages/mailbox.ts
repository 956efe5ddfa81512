import { expect, type Page } from "@playwright/test";
import { and, desc, eq, like, notInArray } from "drizzle-orm";
import { developmentMailbox, type Mail } from "#db/schema/index.ts";
import { textsFor } from "#lib/i18n/texts.ts";
import type { Locale } from "#lib/locale.ts";
import { superuser } from "#tests/support/readback/superuser.ts";

export type { Mail };

const read: string[] = [];

/** The unread letter to an address whose subject has these words. Waits: the worker posts it in its own time. */
export async function letterTo(email: string, subject: string): Promise<Mail> {
  let letter: Mail | undefined;
  const arrival = expect.poll(
    async () => {
      letter = await findUnread(email, subject);
      return letter?.recipient;
    },
    { message: `the letter "${subject}"`, timeout: 30_000, intervals: [50, 100, 200] },
  );
  await arrival.toBe(email);
  read.push(letter!.id);
  return letter!;
}

/** Opens the letter as it lies in the mailbox and follows its first link. */
export async function followLink(page: Page, { id }: Mail): Promise<void> {
  await page.goto(`/dev/mailbox/${id}`);
  await page.locator("pre").getByRole("link").first().click();
}

export async function codeSentTo(email: string, locale: Locale = "sv"): Promise<string> {
  const { text } = await letterTo(email, textsFor(locale)("letters.sign-in-code.subject"));
  return /^[A-Z0-9]{4}-[A-Z0-9]{4}$/m.exec(text)![0];
}

export const lettersIn = (email: string): Promise<Mail[]> =>
  superuser.select().from(developmentMailbox).where(eq(developmentMailbox.recipient, email));

async function findUnread(email: string, subject: string) {
  const [newest] = await superuser
    .select()
    .from(developmentMailbox)
    .where(
      and(
        eq(developmentMailbox.recipient, email),
        like(developmentMailbox.subject, `%${subject}%`),
        notInArray(developmentMailbox.id, read),
      ),
    )
    .orderBy(desc(developmentMailbox.acceptedAt))
    .limit(1);
  return newest;
}
