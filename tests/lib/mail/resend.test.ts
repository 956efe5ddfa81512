import { expect, test } from "vitest";
import type { Message } from "#lib/mail/message.ts";
import { byResend } from "#lib/mail/resend.ts";
import { aProvider, json, raw, reset, silence } from "#tests/support/servers/resend.ts";
import { aRequest, deliverLetter, queued, rowOf } from "./letters.ts";

const aMessage: Message = {
  id: "0198f3a2-5c1d-7e44-9b0a-3f6f1c2d4e5f",
  from: "no-reply@my-spiris.example",
  to: "karin@agrens.example",
  toName: "Karin Ågren",
  fromName: "Anna Lind, Lind & Sund Redovisning AB",
  replyTo: "anna@lindsund.example",
  subject: "Hej",
  html: "<p>Hej</p>",
  text: "Hej",
};

test("Resend gets the letter with its id as idempotency key", async () => {
  const { received, settings } = await aProvider();

  const posted = await byResend(settings).post(aMessage);

  expect(posted).toEqual({ outcome: "accepted", providerId: "resend-1" });
  expect(received[0]?.key).toBe(aMessage.id);
  expect(JSON.parse(received[0]?.body ?? "")).toMatchObject({
    from: '"Anna Lind, Lind & Sund Redovisning AB" <no-reply@my-spiris.example>',
    to: '"Karin Ågren" <karin@agrens.example>',
    reply_to: "anna@lindsund.example",
    headers: { "Auto-Submitted": "auto-generated" },
  });
});

test("after a failure of the provider the same bytes go out under the same key, and once is enough", async () => {
  const { received, ledger, settings } = await aProvider(json(500, { statusCode: 500, name: "internal_server_error", message: "" }));
  const letterId = await queued(aRequest());

  await deliverLetter(letterId, byResend(settings).post);
  await deliverLetter(letterId, byResend(settings).post);
  await deliverLetter(letterId, byResend(settings).post);

  expect(received).toHaveLength(2);
  expect(received[1]).toMatchObject({ key: letterId, body: received[0]?.body });
  expect([...ledger.keys()]).toEqual([letterId]);
});

test("a refusal of the letter itself fails at once", async () => {
  const { settings } = await aProvider(json(422, { statusCode: 422, name: "validation_error", message: "Invalid `to`" }));
  const letterId = await queued(aRequest());

  await deliverLetter(letterId, byResend(settings).post);

  expect(await rowOf(letterId)).toMatchObject({ failedAt: expect.any(Date), lastProblem: "422 validation_error", attempts: 1 });
});

test("a provider that does not answer is not waited for", async () => {
  const { settings } = await aProvider(silence);
  const letterId = await queued(aRequest());

  await deliverLetter(letterId, byResend({ ...settings, patience: 50 }).post);

  expect(await rowOf(letterId)).toMatchObject({ lastProblem: "no answer within 0.05 s", sentAt: null, failedAt: null });
});

test.each([
  ["a rate limit", json(429, { statusCode: 429, name: "rate_limit_exceeded", message: "" }, { "retry-after": "7" }), 7],
  ["a rate limit that names no time", json(429, { statusCode: 429, name: "rate_limit_exceeded", message: "" }), 1],
  ["an empty quota of the day", json(429, { statusCode: 429, name: "daily_quota_exceeded", message: "" }), 3600],
  ["an empty quota of the month", json(429, { statusCode: 429, name: "monthly_quota_exceeded", message: "" }), 3600],
  ["a wrong key", json(401, { statusCode: 401, name: "invalid_api_key", message: "" }), 60],
  ["a wrong sender", json(422, { statusCode: 422, name: "invalid_from_address", message: "" }), 60],
])("%s holds all letters for a while", async (_name, answer, pause) => {
  const { settings } = await aProvider(answer);

  expect(await byResend(settings).post(aMessage)).toMatchObject({ outcome: "postponed", pause });
});

test.each([
  [
    "the same letter under way",
    json(409, { statusCode: 409, name: "concurrent_idempotent_requests", message: "" }),
    "409 concurrent_idempotent_requests",
  ],
  [
    "another letter under the same key",
    json(409, { statusCode: 409, name: "invalid_idempotent_request", message: "" }),
    "409 invalid_idempotent_request",
  ],
  ["a failure of the provider", json(500, { statusCode: 500, name: "internal_server_error", message: "" }), "500 internal_server_error"],
  ["a gateway's page", raw(502, "<h1>Bad gateway</h1>"), "502 application_error"],
  ["broken JSON", raw(200, "{"), "no application_error"],
  ["an empty answer", json(200, null), "no answer that could be read"],
  ["an answer without an id", json(200, {}), "no answer that could be read"],
  ["an error that is nothing", json(500, null), "no answer that could be read"],
  ["a broken connection", reset, "no application_error"],
])("after %s the letter may have been taken", async (_name, answer, problem) => {
  const { settings } = await aProvider(answer);

  expect(await byResend(settings).post(aMessage)).toEqual({ outcome: "unclear", problem });
});
