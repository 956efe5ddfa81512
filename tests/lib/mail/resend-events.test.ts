import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { readResendEvent } from "#lib/mail/resend-events.ts";
import { aReport, webhookSecret } from "#tests/support/servers/webhook.ts";

const letterId = randomUUID();
const minutes = (many: number) => new Date(Date.now() + many * 60_000);

function read({ body, headers }: ReturnType<typeof aReport>, changes: Partial<Record<"body" | "id", string>> = {}) {
  const signed = { id: headers["svix-id"], timestamp: headers["svix-timestamp"], signature: headers["svix-signature"], body };
  return readResendEvent({ ...signed, ...changes }, webhookSecret());
}

test.each([
  ["email.sent", "sent"],
  ["email.delivered", "delivered"],
  ["email.complained", "complained"],
  ["email.failed", "failed"],
])("%s tells that the letter is %s", (type, what) => {
  const createdAt = new Date("2026-11-23T08:00:00.000Z");

  expect(read(aReport({ type, letterId, providerId: "re_1", createdAt }, { id: "msg_1" }))).toEqual({
    id: "resend:msg_1",
    letterId,
    providerId: "re_1",
    what,
    reason: null,
    occurredAt: createdAt,
  });
});

test.each([
  ["Permanent", "NoEmail", "no-such-address"],
  ["Permanent", "General", "refused"],
  ["Permanent", "Suppressed", "blocked-by-provider"],
  ["Transient", "MailboxFull", "mailbox-full"],
  ["Transient", "MessageTooLarge", "too-large"],
  ["Transient", "ContentRejected", "refused"],
  ["Transient", "General", "unknown"],
  ["Undetermined", "Undetermined", "unknown"],
  ["Permanent", "constructor", "refused"],
])("a bounce that is %s, %s, has the reason %s", (type, subType, reason) => {
  expect(read(aReport({ type: "email.bounced", letterId, bounce: { type, subType } }))).toMatchObject({ what: "bounced", reason });
});

test("what Resend holds back itself is a bounce", () => {
  expect(read(aReport({ type: "email.suppressed", letterId }))).toMatchObject({ what: "bounced", reason: "blocked-by-provider" });
});

test("what says nothing of a letter's fate is nothing", () => {
  for (const type of ["email.opened", "email.clicked", "domain.created", "constructor", "__proto__"])
    expect(read(aReport({ type, letterId }))).toBeUndefined();
});

test("a tag that is none of ours names no letter", () => {
  expect(read(aReport({ type: "email.delivered", letterId: "not-an-id" }))).toMatchObject({ letterId: undefined });
});

test("bytes that were not signed like this are forged", () => {
  const report = aReport({ type: "email.bounced", letterId });
  const reserialised = JSON.stringify(JSON.parse(report.body), null, 1);

  expect(read(report, { body: reserialised })).toBe("forged");
  expect(read(report, { id: "msg_other" })).toBe("forged");
  expect(read(aReport({ type: "email.bounced", letterId }, { secret: "whsec_bm90IHRoZSBzZWNyZXQ=" }))).toBe("forged");
  expect(readResendEvent({ id: null, timestamp: null, signature: null, body: report.body }, webhookSecret())).toBe("forged");
});

test.each([-10, 10])("a report signed %i minutes from now is replayed, or its clock is wrong", (distance) => {
  expect(read(aReport({ type: "email.bounced", letterId }, { at: minutes(distance) }))).toBe("forged");
});
