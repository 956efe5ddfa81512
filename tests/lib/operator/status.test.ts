import { expect, test } from "vitest";
import { operate } from "#lib/operator/operator.ts";
import { anApplication, confirmed } from "#tests/support/cast/applications.ts";

test("the status says what runs, what waits, and that the database has today's schema", async () => {
  await confirmed(anApplication(), "ask");

  const lines = await operate(["status"]);
  const [json] = await operate(["status", "--json"]);

  expect(lines[0]).toMatch(/product \d.*Node v\d+.*PostgreSQL \d+/);
  expect(lines[1]).toBe("migrations pending: 0");
  expect(lines[2]).toMatch(/^emails waiting: \d+, the oldest since .*; stuck: \d+$/);
  expect(lines[4]).toMatch(/operator: [1-9]/);
  const facts: unknown = JSON.parse(json!);
  expect(facts).toMatchObject({ pendingMigrations: 0, versions: { node: process.version }, queues: expect.any(Array) });
  expect(facts).toMatchObject({ letters: { waiting: expect.any(Number), oldest: expect.any(String), stuck: expect.any(Number) } });
});
