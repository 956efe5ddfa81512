import { type Page, test } from "@playwright/test";
import { eq } from "drizzle-orm";
import { db } from "#db/client.ts";
import { sessions } from "#db/schema/index.ts";
import { openSession } from "#lib/auth/sessions/open.ts";
import { daysFrom } from "#lib/time.ts";
import { superuser } from "#tests/support/readback/superuser.ts";

export type Known = { personId: string };

/** What a browser adds to a form that one of our pages sends. */
export const fromOurPage = { "sec-fetch-site": "same-origin" };

/** Signed in a moment ago, for journeys that are about something else. */
export async function signIn(page: Page, { personId }: Known): Promise<void> {
  const token = await db.transaction((tx) => openSession(tx, personId));
  await page
    .context()
    .addCookies([{ name: "session", value: token, url: test.info().project.use.baseURL, httpOnly: true, sameSite: "Lax" }]);
}

/** As if she had signed in that many minutes ago. */
export async function ageSignIn({ personId }: Known, minutes: number): Promise<void> {
  const signedInAt = daysFrom(new Date(), -minutes / 1440);
  await superuser.update(sessions).set({ signedInAt }).where(eq(sessions.personId, personId));
}

/** As if she had done nothing for half an hour; or so that this many seconds are left. */
export async function letSessionEnd({ personId }: Known, seconds = -1): Promise<void> {
  const expiresAt = new Date(Date.now() + seconds * 1000);
  await superuser.update(sessions).set({ expiresAt }).where(eq(sessions.personId, personId));
}
