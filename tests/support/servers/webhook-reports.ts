import { expect } from "@playwright/test";
import { desc, eq } from "drizzle-orm";
import { letters } from "#db/schema/index.ts";
import { superuser } from "#tests/support/readback/superuser.ts";
import { aReport } from "./webhook.ts";

type About = Omit<Parameters<typeof aReport>[0], "letterId">;

/** The provider reports of the newest letter about a collaboration, and the product has understood it. */
export async function report({ id }: { id: string }, about: About): Promise<void> {
  const [letter] = await superuser.select().from(letters).where(eq(letters.collaborationId, id)).orderBy(desc(letters.queuedAt)).limit(1);
  const { body, headers } = aReport({ ...about, letterId: letter!.id });
  const answer = await postReport(body, headers);
  expect(answer.status).toBe(204);
  await expect.poll(() => fatesOf(letter!.id)).not.toEqual([null, null, null, null]);
}

export const postReport = (body: string, headers: Record<string, string>): Promise<Response> =>
  fetch(`${process.env.PUBLIC_URL}/api/webhooks/resend`, { method: "POST", body, headers });

async function fatesOf(letterId: string) {
  const [letter] = await superuser.select().from(letters).where(eq(letters.id, letterId));
  return [letter!.deliveredAt, letter!.bouncedAt, letter!.complainedAt, letter!.failedAt];
}
