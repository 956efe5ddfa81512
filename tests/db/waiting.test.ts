import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { asJob } from "#db/patience.ts";
import { customers } from "#db/schema/index.ts";
import { inOffice } from "#db/tenant.ts";
import { isDatabaseUp } from "#lib/health.ts";
import { isBusy, isOutage } from "#lib/outage.ts";
import { aCustomerOf, anEmployee } from "#tests/support/cast/cast.ts";
import { superuser } from "#tests/support/readback/superuser.ts";

const pagesAtOnce = 10;

test("pages that wait for one office's rows give up in time, and meanwhile jobs end and the server counts as alive", {
  timeout: 30_000,
}, async () => {
  const anna = await anEmployee();
  const { id: customerId } = await aCustomerOf(anna);
  const stranger = await anEmployee();
  const change = () =>
    inOffice(anna, (tx) => tx.update(customers).set({ notes: "changed" }).where(eq(customers.id, customerId)).returning());

  const outcomes = await superuser.transaction(async (tx) => {
    await tx.select().from(customers).where(eq(customers.id, customerId)).for("update");
    const waiting = Array.from({ length: pagesAtOnce }, () =>
      change().then(
        () => undefined,
        (error: unknown) => error,
      ),
    );
    expect(await isDatabaseUp()).toBe(true);
    expect(await asJob(() => inOffice(stranger, (job) => job.$count(customers)))).toBe(0);
    return Promise.all(waiting);
  });

  expect(outcomes.map((error) => [isBusy(error), isOutage(error)])).toEqual(Array.from({ length: pagesAtOnce }, () => [true, true]));
  expect(await change()).toHaveLength(1);
});

test("a job waits for longer than a page does, and ends what the page gave up", { timeout: 40_000 }, async () => {
  const anna = await anEmployee();
  const { id: customerId } = await aCustomerOf(anna);
  const change = () =>
    inOffice(anna, (tx) => tx.update(customers).set({ notes: "changed" }).where(eq(customers.id, customerId)).returning());

  const { page, job } = await superuser.transaction(async (tx) => {
    await tx.select().from(customers).where(eq(customers.id, customerId)).for("update");
    const waiting = asJob(change);
    return { page: await change().catch((error: unknown) => error), job: waiting };
  });

  expect(isBusy(page)).toBe(true);
  expect(await job).toHaveLength(1);
});
