import { randomUUID } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { connect } from "#db/client.ts";
import { people } from "#db/schema/index.ts";
import { inCompany, inOffice, inSystem } from "#db/tenant.ts";
import { aPerson } from "#tests/support/cast/cast.ts";
import { superuser } from "#tests/support/readback/superuser.ts";

const patienceIn = (tx: Parameters<Parameters<typeof inSystem>[0]>[0]) => tx.execute(sql`show idle_in_transaction_session_timeout`);

test("every transaction that works for somebody is ended by the database when it stands still", async () => {
  const settings = [
    await inOffice({ officeId: randomUUID() }, patienceIn),
    await inCompany({ companyId: randomUUID() }, patienceIn),
    await inSystem(patienceIn),
  ];

  expect(settings.flat()).toEqual(Array(3).fill({ idle_in_transaction_session_timeout: "20s" }));
});

test("one that was ended writes nothing, neither inside nor outside itself", async () => {
  const pool = connect(process.env.DATABASE_URL ?? "", 1);
  const [before, after] = [aPerson(), aPerson()];
  const count = await superuser.$count(people);

  const ended = pool.transaction(async (tx) => {
    await tx.execute(sql`set local idle_in_transaction_session_timeout = 200`);
    await tx.insert(people).values(before);
    await wait(900);
    await tx.insert(people).values(after);
  });

  await expect(ended).rejects.toThrow();
  await wait(1_000);
  expect(await superuser.$count(people)).toBe(count);
});
