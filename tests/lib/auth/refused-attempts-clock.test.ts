import { sql } from "drizzle-orm";
import { expect, test, vi } from "vitest";
import { noteProofDemanded } from "#lib/auth/refused-attempts.ts";
import { anEmployee } from "#tests/support/cast/cast.ts";
import { superuser } from "#tests/support/readback/superuser.ts";
import { refusals, workFor } from "./attempts.ts";

test("it is dated by the database's clock, also on a computer whose clock has just jumped", async () => {
  const anna = await anEmployee("Anna Lind");
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 3_600_000 });
  await noteProofDemanded(anna, "all").finally(() => vi.useRealTimers());
  await workFor(anna.personId);

  const [late] = await superuser.execute(sql`select id from audit_events where chain = ${anna.personId} and occurred_at > now()`);
  expect(late).toBeUndefined();
  expect(await refusals({ id: anna.personId })).toEqual(["proof demanded"]);
});
