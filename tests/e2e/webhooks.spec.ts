import { randomUUID } from "node:crypto";
import { eq, inArray, or } from "drizzle-orm";
import { letterEvents } from "#db/schema/index.ts";
import { expect, test } from "#tests/support/pages/test.ts";
import { superuser } from "#tests/support/readback/superuser.ts";
import { aReport } from "#tests/support/servers/webhook.ts";
import { postReport } from "#tests/support/servers/webhook-reports.ts";

test("what Resend did not sign is refused, and nothing is kept", { tag: "@server" }, async () => {
  const [id, late, providerId] = [`msg_${randomUUID()}`, `msg_${randomUUID()}`, randomUUID()];
  const { body, headers } = aReport({ type: "email.bounced", providerId, bounce: { type: "Permanent", subType: "NoEmail" } }, { id });
  const attempts: [string, Record<string, string>][] = [
    [body, { "content-type": "application/json" }],
    [body, { ...headers, "svix-signature": "v1,AAAA" }],
    [`${body} `, headers],
    [body, aReport({ type: "email.bounced", providerId }, { id: late, at: new Date(Date.now() - 600_000) }).headers],
    ["{}", headers],
    ["", headers],
  ];
  // Others report of other letters meanwhile.
  const ours = or(inArray(letterEvents.id, [`resend:${id}`, `resend:${late}`]), eq(letterEvents.providerId, providerId));

  for (const [bytes, sent] of attempts) expect((await postReport(bytes, sent)).status).toBe(401);
  expect((await postReport("x".repeat(300 * 1024), headers)).status).toBe(413);
  expect((await fetch(`${process.env.PUBLIC_URL}/api/webhooks/resend`)).status).toBe(405);
  expect(await superuser.$count(letterEvents, ours)).toBe(0);
  expect((await postReport(body, headers)).status).toBe(204);
  expect(await superuser.$count(letterEvents, ours)).toBe(1);
});

test("the same report a hundred times, twenty at once, is kept once", { tag: "@server" }, async () => {
  const id = `msg_${randomUUID()}`;
  const { body, headers } = aReport({ type: "email.delivered" }, { id });

  for (let round = 0; round < 5; round++) {
    const answers = await Promise.all(Array.from({ length: 20 }, () => postReport(body, headers)));
    expect(answers.map(({ status }) => status)).toEqual(Array(20).fill(204));
  }

  expect(
    await superuser
      .select()
      .from(letterEvents)
      .where(eq(letterEvents.id, `resend:${id}`)),
  ).toHaveLength(1);
});
