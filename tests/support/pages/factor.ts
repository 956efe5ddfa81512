import { type Page, test } from "@playwright/test";
import { eq } from "drizzle-orm";
import { sessions } from "#db/schema/index.ts";
import { hashOf } from "#lib/auth/tokens.ts";
import { shownAt } from "#tests/support/cast/factor.ts";
import { superuser } from "#tests/support/readback/superuser.ts";

/** The code after the one that has just been used: the product lets clocks be half a minute off. */
export const nextCode = (secret: string): string => shownAt(secret, new Date(Date.now() + 30_000));

export async function typeFactor(page: Page, code: string, button: string): Promise<void> {
  await page.getByRole("textbox", { name: "Kod från appen" }).fill(code);
  await page.getByRole("button", { name: button, exact: true }).click();
}

/** Signed in with a second factor that was shown so many minutes ago. */
export async function signInWithFactor(page: Page, token: string, minutesAgo: number): Promise<void> {
  const url = test.info().project.use.baseURL;
  await page.context().addCookies([{ name: "session", value: token, url, httpOnly: true, sameSite: "Lax" }]);
  const factorAt = new Date(Date.now() - minutesAgo * 60_000);
  await superuser
    .update(sessions)
    .set({ factorAt })
    .where(eq(sessions.tokenHash, hashOf(token)));
}
