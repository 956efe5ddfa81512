import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import type { Collaboration } from "#db/schema/index.ts";
import { type Status, statusOf, statusSql } from "#lib/standing/status.ts";
import { at } from "#lib/time.ts";
import { superuser } from "#tests/support/readback/superuser.ts";

type Facts = Parameters<typeof statusOf>[0] & Partial<Collaboration>;

const now = new Date("2026-11-22T12:00:00Z");
const earlier = new Date("2026-11-20T12:00:00Z");
const later = new Date("2026-11-25T12:00:00Z");
const waiting: Facts = {
  expiresAt: later,
  approvedAt: null,
  declinedAt: null,
  withdrawnAt: null,
  expiredAt: null,
  endsOn: null,
  endedAt: null,
};

test("a collaboration is what its times say", () => {
  const told: [Status, Partial<Facts>][] = [
    ["requested", {}],
    ["expired", { expiresAt: now }],
    ["expired", { expiredAt: earlier, expiresAt: earlier }],
    ["declined", { declinedAt: earlier, expiresAt: earlier }],
    ["withdrawn", { withdrawnAt: earlier }],
    ["active", { approvedAt: earlier, expiresAt: earlier }],
    ["active", { approvedAt: earlier, endsOn: "2026-11-23" }],
    ["ended", { approvedAt: earlier, endsOn: "2026-11-22" }],
    ["ended", { approvedAt: earlier, endedAt: now }],
  ];

  expect(told.map(([, facts]) => statusOf({ ...waiting, ...facts }, now))).toEqual(told.map(([status]) => status));
});

test("a planned end comes at midnight in Stockholm, an hour or two before London's", () => {
  const ending = { ...waiting, approvedAt: earlier, endsOn: "2026-07-02" };

  expect(statusOf(ending, new Date("2026-07-01T21:59:00Z"))).toBe("active");
  expect(statusOf(ending, new Date("2026-07-01T22:00:00Z"))).toBe("ended");
});

test.each([
  ["at noon", now],
  ["between midnight in Stockholm and midnight in London", new Date("2026-11-21T23:30:00Z")],
])("the database says the same of every combination of times (%s)", async (_, moment) => {
  const combinations = everyCombination(moment);
  const rows = sql.join(combinations.map(rowOf), sql`, `);
  const columns = sql.raw("place, expires_at, approved_at, declined_at, withdrawn_at, expired_at, ends_on, ended_at");

  const answers = await at(moment, () =>
    superuser.execute(sql`select ${statusSql()} as status from (values ${rows}) as collaborations (${columns}) order by place`),
  );

  expect(combinations).toHaveLength(3 * 2 ** 5 * 4);
  expect(answers.map(({ status }) => status)).toEqual(combinations.map((facts) => statusOf(facts, moment)));
});

function everyCombination(moment: Date): Facts[] {
  const moments = [null, earlier];
  let combinations = [earlier, moment, later].map((expiresAt): Facts => ({ ...waiting, expiresAt }));
  for (const name of ["approvedAt", "declinedAt", "withdrawnAt", "expiredAt", "endedAt"] as const) {
    combinations = combinations.flatMap((facts) => moments.map((value) => ({ ...facts, [name]: value })));
  }
  return combinations.flatMap((facts) => [null, "2026-11-21", "2026-11-22", "2026-11-23"].map((endsOn) => ({ ...facts, endsOn })));
}

const rowOf = ({ expiresAt, approvedAt, declinedAt, withdrawnAt, expiredAt, endsOn, endedAt }: Facts, place: number) => {
  const times = [expiresAt, approvedAt, declinedAt, withdrawnAt, expiredAt].map((time) => sql`${time?.toISOString() ?? null}::timestamptz`);
  return sql`(${place}::int, ${sql.join(times, sql`, `)}, ${endsOn}::date, ${endedAt?.toISOString() ?? null}::timestamptz)`;
};
